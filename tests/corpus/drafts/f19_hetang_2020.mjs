import { draft } from '../lib/model.mjs';

// The same bureau a year later: carry-over and growth can be checked against 2019.
export default draft({
  id: 'f19_hetang_2020', year: 2020, format: 'fmt2019', organ: 'department', issuer: ['荷塘市生态环境局'], signed: '2021-01-19',
  previous: 'f19_hetang_2019',
  active: {
    regulations: [0, 0, 0], normative_documents: [2, 2, 13], licensing: [13, 0, 511], other_services: [6, '+2', 158],
    punishment: [8, '+3', 121], coercion: [3, 0, 9], fees: [1, 0], procurement: [5, '208.9'],
  },
  requests: {
    received: [40, 6, 0, 0, 2, 1], carried_over: [1, 0, 0, 0, 0, 0], granted: [17, 3, 0, 0, 1, 0], partial: [7, 1, 0, 0, 0, 0],
    'denied.law_forbids': [1, 0, 0, 0, 0, 0], 'denied.enforcement_file': [4, 1, 0, 0, 1, 0], 'unavailable.not_held': [7, 1, 0, 0, 0, 1],
    'unavailable.needs_creation': [2, 0, 0, 0, 0, 0], 'rejected.petition': [1, 0, 0, 0, 0, 0], other: [2, 0, 0, 0, 0, 0],
  },
  disputes: { review: [1, 0, 1, 0], litigation_after_review: [1, 0, 0, 0] },
  body: `
# 荷塘市生态环境局2020年政府信息公开工作年度报告
按照《中华人民共和国政府信息公开条例》第五十条和国办公开办函〔2019〕60号文件要求,编制荷塘市生态环境局2020年政府信息公开工作年度报告,统计时间为2020年1月1日至2020年12月31日。
## 一、总体情况
### (一)主动公开
2020年是污染防治攻坚战收官之年。全市空气质量优良天数332天,优良率90.7%,同比提高4.6个百分点;国控断面水质优良比例达到100%。我局围绕群众关心的“天蓝水清土净”,公开各类信息1702条,同比增加269条,增长18.8%。其中局网站1204条,占70.7%;市政府信息公开平台498条,占29.3%。
### (二)依申请公开
全年新收申请49件,比上年38件增加11件,增长28.9%。其中自然人40件,商业企业6件,法律服务机构2件,其他组织1件。连同上年结转的1件,共办理50件,全部按期答复,无结转下年办理件。答复结果为:予以公开21件,部分公开8件,不予公开7件,无法提供11件,不予处理1件,其他处理2件。
### (三)政府信息管理
健全信息发布“三级审核”、舆情“两小时响应”制度,修订指南和目录各1次。
### (四)平台建设
克服疫情影响,把环保设施“云开放”搬到线上,举办直播6场,观看量累计23.5万人次。
### (五)监督保障
开展专项督查2次,书面通报3个科室;组织线上培训1次,参训86人。
## 二、主动公开政府信息情况
[[active]]
## 三、收到和处理政府信息公开申请情况
[[requests]]
## 四、政府信息公开行政复议、行政诉讼情况
[[disputes]]
## 五、存在的主要问题及改进情况
对照上年报告提出的两个问题,市、县两级信息发布责任清单已于2020年5月印发;企业环境信息公开抽查120家,占应公开企业(500家)的24%,达到抽查比例不低于20%的目标。新的问题是:环境监测数据的解读偏少,公众难以理解。下一步将推出“数说环境”专栏,每月用图表解读1次监测数据。
## 六、其他需要报告的事项
本年度没有其他需要报告的事项。
> 荷塘市生态环境局
> 2021年1月19日
`,
  faults: [
    { rule: 'stat/growth', from: '增加11件,增长28.9%', to: '增加11件,增长29.8%', at: '29.8%', rules: ['cross/growth'], numbers: ['28.9', '29.8'] },
    { rule: 'stat/percent', from: '占应公开企业(500家)的24%', to: '占应公开企业(500家)的42%', at: '42%', numbers: ['24', '42'] },
    { rule: 'stat/percent', from: '占29.3%', to: '占23.9%', numbers: ['29.3', '23.9'], also: ['stat/sum'] },
    { rule: 'cross/growth', from: '新收申请49件,比上年38件增加11件,增长28.9%', to: '新收申请49件,同比增长38.9%', at: '38.9%', previous: true },
    { rule: 'stat/sum', from: '自然人40件,商业企业6件', to: '自然人40件,商业企业7件', at: '新收申请49件,比上年38件增加11件,增长28.9%。其中自然人40件,商业企业7件,法律服务机构2件,其他组织1件', rules: ['cross/text-table'], also: ['cross/text-table', 'stat/sum'] },
    { rule: 'stat/derived', from: '共办理50件', to: '共办理51件', rules: ['stat/sum', 'cross/text-table'], also: ['stat/sum', 'stat/derived', 'cross/text-table'] },
    { rule: 'law/citation', from: '国办公开办函〔2019〕60号', to: '国办公开办函〔2019〕61号', at: '国办公开办函〔2019〕61号' },
    { rule: 'text/digits', from: '国办公开办函〔2019〕60号', to: '国办公开办函〔20190号', at: '〔20190号', rules: ['law/citation'] },
    { rule: 'date/year', from: '统计时间为2020年1月1日至2020年12月31日', to: '统计时间为2019年1月1日至2019年12月31日', at: '2019年1月1日至2019年12月31日', also: [] },
  ],
  silent: [
    { why: 'rate of days in a leap year', from: '优良率90.7%', to: '优良率90.71%' },
    { why: 'growth said with a bound', from: '增长28.9%', to: '增幅近三成' },
  ],
});
