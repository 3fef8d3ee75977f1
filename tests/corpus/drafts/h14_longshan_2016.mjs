import { draft } from '../lib/model.mjs';

// A county government's office with the annex in the middle of the text and a report that speaks in full sentences.
export default draft({
  id: 'h14_longshan_2016', year: 2016, format: 'reg2008', organ: 'government', issuer: ['龙洲县人民政府', '龙洲县'], signed: '2017-03-29',
  stat: {
    active: 9035, activeNormative: 14, normativeMade: 15, gazette: 64, website: 7120, weibo: 905, wechat: 1388, otherWays: 946, responses: 19, press: 3, pressLead: 1,
    interviews: 5, interviewsLead: 1, interpretations: 22, microResponses: 9, otherResponses: 2, byHand: 6, byFax: 1, byNet: 18, byLetter: 12, onTime: 35, extended: 2,
    alreadyPublic: 9, granted: 13, partial: 1, deniedPrivacy: 2, deniedNotInfo: 1, notOurs: 7, absent: 3, correction: 1, reviewsUpheld: 1, reviewsCorrected: 1, suitsUpheld: 2,
    complaints: 1, fees: 0, offices: 1, readingPoints: 21, staffFull: 9, staffPart: 88, budget: '12.6', meetings: 5, courses: 3, trained: 246,
  },
  body: `
# 龙洲县2016年政府信息公开工作年度报告
2016年,龙洲县人民政府认真贯彻落实《中华人民共和国政府信息公开条例》和上级关于全面推进政务公开工作的部署要求,坚持问题导向,突出公开重点,政府信息公开各项工作取得积极进展。现将有关情况报告如下。
## 一、主要工作及成效
### (一)加强组织推动
县政府常务会议2次听取政府信息公开工作汇报。印发《龙洲县2016年政务公开工作要点》,明确5个方面25项任务,其中24项全面完成,1项跨年度推进,完成率96%。
### (二)推进重点领域公开
一是推进财政资金公开,全县91个部门(单位)公开部门预算,比2015年增加4个。二是推进行政权力公开,取消调整行政审批事项32项,保留167项。三是推进扶贫脱贫信息公开,公示建档立卡贫困户6,214户、20,330人,年度脱贫7,145人。
### (三)做好解读回应
全年发布解读稿件22篇,举办新闻发布会3场、在线访谈5次,回应公众关注热点19次。
## 二、主动公开和依申请公开情况
### (一)主动公开
全年主动公开政府信息9035条,其中规范性文件14条。
### (二)依申请公开
全年收到申请37件,其中网络申请18件,信函申请12件,当面申请6件,传真申请1件。37件申请全部办结,其中按时办结35件、延期办结2件。答复情况:属于已主动公开范围9件,同意公开13件,同意部分公开1件,不同意公开3件,不属于本机关公开7件,信息不存在3件,告知补正1件。
### (三)收费及减免
全年未收取任何费用。
### (四)复议诉讼
因信息公开引起的行政复议2件(维持1件、纠错1件);行政诉讼2件,均驳回原告诉讼请求;举报投诉1件,已办结。
## 三、统计表
[[stat2014]]
## 四、存在的问题和改进措施
主要问题是:政府信息资源共享程度不高,“信息孤岛”仍然存在;基层力量薄弱,21个查阅点中仅有9个配备专职人员。
改进措施:2017年计划投入80万元建设全县统一的信息资源目录,接入部门不少于40个;采取政府购买服务方式为其余12个查阅点配备协管员。
> 龙洲县人民政府办公室
> 2017年3月29日
`,
  faults: [
    { rule: 'stat/derived', from: '完成率96%', to: '完成率69%', rules: ['stat/percent'], at: '69%' },
    { rule: 'stat/sum', from: '当面申请6件,传真申请1件', to: '当面申请8件,传真申请1件', at: '申请37件,其中网络申请18件,信函申请12件,当面申请8件,传真申请1件', also: ['cross/text-table'], numbers: ['37', '39'] },
    { rule: 'stat/sum', from: '其中按时办结35件、延期办结2件', to: '其中按时办结35件、延期办结5件', at: '37件申请全部办结,其中按时办结35件、延期办结5件', also: ['cross/text-table'] },
    { rule: 'cross/text-table', from: '发布解读稿件22篇', to: '发布解读稿件32篇', at: '32篇' },
    { rule: 'stat/sum', from: '(维持1件、纠错1件)', to: '(维持2件、纠错1件)', at: '行政复议2件(维持2件、纠错1件)', also: ['cross/text-table'] },
    { rule: 'stat/sum', from: '明确5个方面25项任务,其中24项全面完成,1项跨年度推进', to: '明确5个方面25项任务,其中24项全面完成,4项跨年度推进', at: '25项任务,其中24项全面完成,4项跨年度推进' },
    { rule: 'stat/derived', from: '为其余12个查阅点', to: '为其余10个查阅点', optional: true, rules: ['stat/sum'], at: '其余10个' },
  ],
  silent: [
    { why: 'no base', from: '比2015年增加4个', to: '同比增长4.6%' },
  ],
});
