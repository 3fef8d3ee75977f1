import { draft } from '../lib/model.mjs';

// A county government with the 2014 statistics annex, full rows.
export default draft({
  id: 's14_baishi_2014', year: 2014, format: 'reg2008', organ: 'government', issuer: ['白石县人民政府', '白石县'], signed: '2015-03-20',
  stat: {
    active: 18642, activeNormative: 27, normativeMade: 27, gazette: 120, website: 14206, weibo: 1830, wechat: 1104, otherWays: 3482,
    responses: 46, press: 5, pressLead: 1, interviews: 12, interviewsLead: 2, interpretations: 31, microResponses: 18, otherResponses: 7,
    byHand: 12, byFax: 0, byNet: 41, byLetter: 9, onTime: 58, extended: 3,
    alreadyPublic: 22, granted: 19, partial: 2, deniedTrade: 1, deniedPrivacy: 2, deniedNotInfo: 4, deniedOther: 1, notOurs: 6, absent: 3, correction: 1,
    reviewsUpheld: 3, reviewsOther: 1, suitsUpheld: 1, complaints: 2, fees: '0.02', offices: 1, readingPoints: 18, staffFull: 16, staffPart: 103, budget: '35.5',
    meetings: 9, courses: 4, trained: 512,
  },
  body: `
# 白石县2014年政府信息公开工作年度报告
本年度报告根据《中华人民共和国政府信息公开条例》(国务院令第492号)和《国务院办公厅关于加强和规范政府信息公开情况统计报送工作的通知》(国办发〔2014〕32号)要求,由白石县人民政府编制。全文包括概述,主动公开政府信息情况,依申请公开政府信息情况,政府信息公开收费及减免情况,行政复议和行政诉讼情况,主要问题和改进措施,附表。
## 一、概述
2014年,白石县各级各部门以贯彻落实国务院办公厅年度工作要点为主线,突出行政审批、财政资金、公共资源配置、公共服务、公共监管等五个重点领域,扎实推进政府信息公开。全县设立政府信息公开工作专门机构1个,设置查阅点18个,从事政府信息公开工作的人员119人,其中专职人员16人、兼职人员103人。
## 二、主动公开政府信息情况
全县各级行政机关累计主动公开政府信息18642条(不同渠道和方式公开相同信息计1条)。其中主动公开规范性文件27件。从公开渠道看,政府公报120条、政府网站14206条、政务微博1830条、政务微信1104条、其他方式3482条。
加强政策解读,县政府门户网站发布政策解读稿件31篇,举办在线访谈12期,其中县政府主要负责同志参加2期;举办新闻发布会5场。
## 三、依申请公开政府信息情况
全县共收到政府信息公开申请62件,其中当面申请12件、网络申请41件、信函申请9件。到年底,按时办结58件,延期办结3件,合计61件,另有1件未到答复期限。在已答复的61件中,属于已主动公开范围的22件,同意公开的19件,同意部分公开的2件,不同意公开的8件,不属于本行政机关公开的6件,申请信息不存在的3件,告知作出更改补充的1件。
## 四、政府信息公开收费及减免情况
全年共收取检索、复制、邮寄等成本费用200元,为城乡低保对象减免3人次。
## 五、行政复议和行政诉讼情况
全年发生针对政府信息公开的行政复议4件,维持3件,因申请人撤回终止1件;行政诉讼1件,法院驳回原告诉讼请求。收到举报投诉2件,均已调查处理并反馈。
## 六、主要问题和改进措施
(一)主要问题。一是部门之间进展不平衡,9个部门全年公开信息不足50条;二是队伍不够稳定,全年有31名兼职人员调整岗位。
(二)改进措施。一是建立黄牌警告制度,连续两个季度排名靠后的部门由县政府约谈;二是加强培训,2014年举办培训班4期、512人次,2015年计划再举办4期。
## 七、附表
政府信息公开情况统计表(2014年度)
[[stat2014]]
> 白石县人民政府
> 2015年3月20日
`,
  faults: [
    { rule: 'stat/sum', from: '其中专职人员16人、兼职人员103人', to: '其中专职人员16人、兼职人员130人', at: '人员119人,其中专职人员16人、兼职人员130人', numbers: ['119', '146'], also: ['cross/text-table'] },
    { rule: 'stat/sum', from: '其中当面申请12件、网络申请41件、信函申请9件', to: '其中当面申请12件、网络申请41件、信函申请19件', at: '申请62件,其中当面申请12件、网络申请41件、信函申请19件', numbers: ['62', '72'], also: ['cross/text-table'] },
    { rule: 'stat/derived', from: '延期办结3件,合计61件', to: '延期办结3件,合计63件', at: '按时办结58件,延期办结3件,合计63件', rules: ['stat/sum'], also: ['stat/sum', 'cross/text-table', 'stat/conflict', 'stat/impossible'] },
    { rule: 'cross/text-table', from: '累计主动公开政府信息18642条', to: '累计主动公开政府信息18462条', at: '18462条', numbers: ['18642', '18462'] },
    { rule: 'stat/sum', from: '同意公开的19件', to: '同意公开的29件', at: '已答复的61件中,属于已主动公开范围的22件,同意公开的29件,同意部分公开的2件,不同意公开的8件,不属于本行政机关公开的6件,申请信息不存在的3件,告知作出更改补充的1件', also: ['cross/text-table', 'stat/sum'], numbers: ['61', '71'] },
    { rule: 'stat/count', from: '公共监管等五个重点领域', to: '公共监管四个重点领域', at: '四个' },
    { rule: 'outline/declared', from: '主要问题和改进措施,附表。', to: '主要问题和改进措施,名词解释,附表。', at: '名词解释' },
    { rule: 'cross/text-table', from: '举办新闻发布会5场', to: '举办新闻发布会15场', at: '15场' },
  ],
  silent: [
    { why: 'channels count the same item several times', from: '其他方式3482条', to: '其他方式3482条,同一信息在不同渠道发布的分别统计' },
    { why: 'fees in yuan against 万元 in the table', from: '费用200元', to: '费用0.02万元(200元)' },
  ],
});
