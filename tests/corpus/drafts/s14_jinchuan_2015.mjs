import { draft } from '../lib/model.mjs';

// A city food and drug bureau with the annex; prose with 双公示, 12331, inspection batches.
export default draft({
  id: 's14_jinchuan_2015', year: 2015, format: 'reg2008', organ: 'department', issuer: ['金川市食品药品监督管理局'], signed: '2016-02-26',
  stat: {
    active: 2263, activeNormative: 4, normativeMade: 4, website: 1687, weibo: 402, wechat: 318, otherWays: 96, responses: 11, press: 2, pressLead: 2,
    interviews: 3, interviewsLead: 1, interpretations: 9, microResponses: 14, otherResponses: 1, byNet: 16, byLetter: 5, onTime: 21,
    alreadyPublic: 6, granted: 8, partial: 1, deniedTrade: 2, notOurs: 3, absent: 1, reviewsCorrected: 1, complaints: 0, fees: 0, offices: 1,
    readingPoints: 1, staffFull: 1, staffPart: 12, budget: 2, meetings: 3, courses: 1, trained: 65,
  },
  body: `
# 金川市食品药品监督管理局2015年政府信息公开工作年度报告
按照《中华人民共和国政府信息公开条例》和市政府办公室通知要求,金川市食品药品监督管理局编制了2015年政府信息公开工作年度报告,统计期限为2015年1月1日至12月31日。
## 一、总体情况
2015年是新修订的《中华人民共和国食品安全法》实施之年(10月1日起施行)。我局以“四个最严”为遵循,把信息公开作为食品药品社会共治的基础工程,着力构建“企业主责、政府监管、社会监督”的共治格局。
## 二、主动公开情况
(一)行政许可和行政处罚信息“双公示”。全年公示行政许可信息1126条,公示行政处罚信息83条,按时公示率均为100%。
(二)监督抽检信息。全年组织食品监督抽检5200批次,合格5096批次,合格率98%;不合格104批次,全部依法处置并公布。药品抽检640批次,合格率99.4%,不合格4批次。
(三)科普和舆情回应。依托“12331”热线和“金川食药监”微信、微博,发布科普信息720条,回应“毒豆芽”“僵尸肉”等热点11次。
## 三、依申请公开情况
收到申请21件,其中网络申请16件,信函申请5件,没有当面和传真申请。均在规定期限内按时办结。答复类型为:属于已主动公开范围6件、同意公开8件、同意部分公开1件、不同意公开2件、不属于本机关公开3件、信息不存在1件。
## 四、收费情况
没有向申请人收取费用。
## 五、复议、诉讼和举报情况
因信息公开引起的行政复议1件,已被依法纠错;无行政诉讼和举报投诉。
## 六、存在的问题和改进措施
我局在信息公开工作中还存在一些问题:
1.信息公开的主动性需进一步增强。
2.部分科室对依申请公开的法定程序掌握得不牢,导致1件答复被纠正。
3.基层监管所的公开工作尚未全面开展,32个监管所中只有20个设置了公开栏,占62.5%。
2016年,我们将对照上述问题逐一整改,重点抓好答复文书法制审核,并在6月底前为其余12个监管所统一配置公开栏。
## 七、政府信息公开情况统计表
[[stat2014]]
> 金川市食品药品监督管理局
> 2016年2月26日
`,
  faults: [
    { rule: 'stat/percent', from: '合格5096批次,合格率98%', to: '合格5096批次,合格率89%', at: '89%', rules: ['stat/derived'], numbers: ['98', '89'] },
    { rule: 'stat/percent', from: '合格率99.4%,不合格4批次', to: '合格率94.9%,不合格4批次', at: '94.9%', rules: ['stat/derived'] },
    { rule: 'stat/percent', from: '占62.5%', to: '占65.2%', numbers: ['62.5', '65.2'] },
    { rule: 'stat/derived', from: '为其余12个监管所', to: '为其余22个监管所', rules: ['stat/sum'], at: '其余22个', optional: true },
    { rule: 'stat/sum', from: '不合格104批次', to: '不合格204批次', at: '食品监督抽检5200批次,合格5096批次,合格率98%;不合格204批次', rules: ['stat/derived'], also: ['stat/percent', 'stat/sum'] },
    { rule: 'stat/sum', from: '网络申请16件,信函申请5件', to: '网络申请16件,信函申请15件', at: '收到申请21件,其中网络申请16件,信函申请15件', also: ['cross/text-table'], numbers: ['21', '31'] },
    { rule: 'cross/text-table', from: '因信息公开引起的行政复议1件', to: '因信息公开引起的行政复议3件', at: '行政复议3件', numbers: ['1', '3'] },
    { rule: 'numbering/sequence', from: '3.基层监管所', to: '4.基层监管所', at: '4.' },
    { rule: 'text/mojibake', lostByte: '着力构建“企业主责', at: '业' , severity: 'error', optional: true },
  ],
  silent: [
    { why: 'the annex in a separate file is announced nowhere', from: '均在规定期限内按时办结', to: '办结率100%' },
  ],
});
