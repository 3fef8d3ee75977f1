import { draft } from '../lib/model.mjs';

// A provincial commission with the annex; parallel totals over two dimensions.
export default draft({
  id: 's14_donghai_2017', year: 2017, format: 'reg2008', organ: 'department', issuer: ['东屿省发展和改革委员会'], signed: '2018-03-16',
  stat: {
    active: 7318, activeNormative: 16, normativeMade: 18, website: 6904, weibo: 655, wechat: 1210, otherWays: 214, responses: 27, press: 8, pressLead: 3,
    interviews: 6, interviewsLead: 2, interpretations: 54, microResponses: 21, otherResponses: 4, byHand: 9, byFax: 1, byNet: 204, byLetter: 73, onTime: 268, extended: 19,
    alreadyPublic: 61, granted: 88, partial: 17, deniedSecret: 4, deniedTrade: 6, deniedPrivacy: 2, deniedNotInfo: 22, deniedOther: 5, notOurs: 47, absent: 21, correction: 9, redirected: 5,
    reviewsUpheld: 9, reviewsCorrected: 1, reviewsOther: 3, suitsUpheld: 4, suitsOther: 1, complaints: 1, fees: 0, offices: 1, readingPoints: 2, staffFull: 3, staffPart: 41, budget: 60, meetings: 6, courses: 2, trained: 210,
  },
  body: `
# 东屿省发展和改革委员会2017年政府信息公开工作年度报告
## 一、概述
2017年,东屿省发展和改革委员会深入学习贯彻党的十九大精神,落实《国务院办公厅关于印发2017年政务公开工作要点的通知》(国办发〔2017〕24号),围绕“五位一体”总体布局和“四个全面”战略布局,全面推进决策、执行、管理、服务和结果“五公开”。
## 二、主动公开情况
(一)主动公开政府信息7318条。其中,通过委门户网站公开6904条;同时在微博转发655条、微信转发1210条。全年制发规范性文件18件,主动公开16件,主动公开率88.9%。
(二)重大项目信息公开。省重点建设项目420个,其中建成投产86个、续建214个、新开工120个;年度完成投资2867.4亿元,为年度计划的112.4%。“在线审批监管平台”公开项目审批、核准、备案结果3.62万项。
(三)价格信息公开。清理规范涉企收费,公布省级定价目录和收费目录清单“一张网”,行政审批中介服务收费由23项减至11项,减少12项,减幅52.2%。
(四)解读回应。举办和参加新闻发布会8场,其中委主要负责同志参加3场;政府网站在线访谈6次;发布政策解读稿件54篇。
## 三、依申请公开和不予公开情况
2017年,共收到申请287件,同比下降8.9%(2016年为315件)。
从申请方式看:当面申请9件、传真申请1件、网络申请204件、信函申请73件。
从办理时限看:按时办结268件、延期办结19件,合计287件。
从答复结果看:属于已主动公开范围61件,同意公开88件,同意部分公开17件,不同意公开39件,不属于本机关公开47件,申请信息不存在21件,告知作出更改补充9件,告知通过其他途径办理5件。
不同意公开的39件中,涉及国家秘密4件、商业秘密6件、个人隐私2件、不是《条例》所指政府信息22件、法律法规规定的其他情形5件。
## 四、收费情况
按照有关规定,自2017年4月1日起停征依申请提供政府公开信息收费。2017年未收取费用。
## 五、行政复议和行政诉讼情况
2017年,因政府信息公开引起行政复议13件,其中维持9件、纠错1件、其他情形3件;引起行政诉讼5件,其中维持或者驳回诉讼请求4件、其他情形1件;收到举报投诉1件。
## 六、存在的主要问题和改进措施
问题一:部分处室公开意识不强,主动公开目录更新滞后。
问题二:市县发展改革部门业务水平参差不齐。
针对问题一,已制定主动公开基本目录,分9大类、46小类、183个事项;针对问题二,举办培训班2期,培训210人次。
## 七、其他需要报告的事项
委政府信息公开电子邮箱:xxgk@fgw.dongyu.gov.cn。
附表
[[stat2014]]
> 东屿省发展和改革委员会
> 2018年3月16日
`,
  faults: [
    { rule: 'stat/growth', from: '同比下降8.9%(2016年为315件)', to: '同比下降9.8%(2016年为315件)', at: '9.8%', numbers: ['8.9', '9.8'] },
    { rule: 'stat/sum', from: '续建214个、新开工120个', to: '续建241个、新开工120个', at: '项目420个,其中建成投产86个、续建241个、新开工120个', numbers: ['420', '447'] },
    { rule: 'stat/derived', from: '减少12项,减幅52.2%', to: '减少14项,减幅52.2%', at: '减少14项', rules: ['stat/growth'], also: ['stat/growth'] },
    { rule: 'stat/growth', from: '减幅52.2%', to: '减幅55.2%', numbers: ['52.2', '55.2'] },
    { rule: 'stat/percent', from: '主动公开率88.9%', to: '主动公开率98.9%', rules: ['stat/derived'], numbers: ['88.9', '98.9'] },
    { rule: 'stat/sum', from: '法律法规规定的其他情形5件。', to: '法律法规规定的其他情形15件。', at: '不同意公开的39件中,涉及国家秘密4件、商业秘密6件、个人隐私2件、不是《条例》所指政府信息22件、法律法规规定的其他情形15件', also: ['cross/text-table'], numbers: ['39', '49'] },
    { rule: 'stat/sum', from: '其中维持9件、纠错1件、其他情形3件', to: '其中维持9件、纠错1件、其他情形5件', at: '行政复议13件,其中维持9件、纠错1件、其他情形5件', also: ['cross/text-table'], numbers: ['13', '15'] },
    { rule: 'cross/text-table', from: '不属于本机关公开47件', to: '不属于本机关公开74件', at: '不属于本机关公开74件', also: ['stat/sum'] },
    { rule: 'date/malformed', from: '自2017年4月1日起', to: '自2017年4月31日起', at: '2017年4月31日' },
    { rule: 'section/duplicate', duplicate: '四、收费情况', at: '四、收费情况', also: ['text/duplicate', 'numbering/sequence'] },
  ],
  silent: [
    { why: 'normative documents not all public', from: ',主动公开率88.9%', to: '' },
    { why: 'reposts are not part of the total', from: '同时在微博转发655条、微信转发1210条', to: '微博、微信转发1800余条' },
  ],
});
