import { draft } from '../lib/model.mjs';

// A district government, first year of the new form, art. 50 (4) matters; tables of seven columns with carried cases.
export default draft({
  id: 'h21_kaifa_2021', year: 2021, format: 'fmt2021', organ: 'government', issuer: ['南屏区人民政府', '南屏区'], signed: '2022-03-15',
  active: { regulations: [0, 0, 0], normative_documents: [6, 3, 38], licensing: [20715], punishment: [4102], coercion: [377], fees: ['4521.03'] },
  requests: {
    received: [137, 22, 1, 0, 9, 5], carried_over: [8, 0, 0, 0, 2, 0], granted: [51, 9, 0, 0, 3, 2], partial: [14, 3, 0, 0, 1, 0], 'denied.law_forbids': [2, 0, 0, 0, 0, 0],
    'denied.third_party': [3, 1, 0, 0, 0, 0], 'denied.internal': [4, 0, 0, 0, 1, 0], 'denied.process': [3, 0, 0, 0, 0, 0], 'denied.enforcement_file': [2, 0, 0, 0, 0, 0], 'denied.admin_query': [5, 2, 0, 0, 0, 0],
    'unavailable.not_held': [33, 5, 1, 0, 4, 2], 'unavailable.needs_creation': [4, 1, 0, 0, 1, 0], 'unavailable.unclear': [2, 0, 0, 0, 0, 0], 'rejected.petition': [8, 0, 0, 0, 0, 0], 'rejected.repeat': [3, 0, 0, 0, 0, 1],
    'other.no_correction': [3, 0, 0, 0, 0, 0], 'other.other': [3, 1, 0, 0, 0, 0],
  },
  disputes: { review: [9, 2, 1, 0], litigation_direct: [2, 0, 1, 2], litigation_after_review: [3, 0, 0, 1] },
  body: `
# 南屏区人民政府2021年政府信息公开工作年度报告
现依据《中华人民共和国政府信息公开条例》第四十九条规定,公布南屏区人民政府2021年政府信息公开工作年度报告。本报告包括总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议及行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项六个方面内容。
## 一、总体情况
### (一)主动公开
全区各单位通过政府网站主动公开信息2.8万条,通过政务新媒体公开3.6万条,通过其他渠道公开0.6万条,合计7万条。出台行政规范性文件6件,废止3件。解读政策文件54件,解读率100%。
### (二)依申请公开
全区收到申请174件,比去年减少36件,下降17.1%;上年结转10件;答复178件,结转下年6件。从答复结果看,予以公开65件、部分公开18件、不予公开23件、无法提供53件、不予处理12件、其他7件,合计178件。申请量排前三位的单位是:区自然资源分局41件、区住建局33件、区公安分局20件,三家单位合计占总量的54.0%。
### (三)政府信息管理
梳理2012年以来的区政府文件1,846件,公开历史文件412件。
### (四)政府信息公开平台建设
全区关停政务新媒体账号23个,保留31个。
### (五)监督保障
1.工作考核。考核结果分为好、较好、一般三个等次,参评的48个单位中,“好”的20个,“较好”的25个,“一般”的3个。
2.社会评议。第三方调查有效样本1200个,表示“非常满意”“满意”“基本满意”的分别为540个、432个、192个,合计占97%。
3.责任追究。全年没有发生应予追究责任的情形。
## 二、主动公开政府信息情况
[[active]]
## 三、收到和处理政府信息公开申请情况
[[requests]]
## 四、政府信息公开行政复议、行政诉讼情况
[[disputes]]
## 五、存在的主要问题及改进情况
2021年,全区发生政府信息公开行政复议12起、行政诉讼9起,其中3起尚未审结。反映出部分单位法定程序意识不强、法律适用不准的问题。
改进措施方面:第一,开展“政府信息公开规范年”活动,聚焦受理、办理、答复三个环节,制定标准15条。第二,实行复议诉讼败诉案件“一案一报告”,2件被纠正的案件均已提交整改报告。第三,加强业务指导,全年现场指导46次、电话答疑500余次。
## 六、其他需要报告的事项
2021年,全区收取政府信息公开信息处理费共计1620元(按件收费1200元,按量收费420元)。
> 南屏区人民政府办公室
> 2022年3月15日
`,
  faults: [
    { rule: 'stat/derived', from: '通过其他渠道公开0.6万条,合计7万条', to: '通过其他渠道公开0.6万条,合计8万条', rules: ['stat/sum'], at: '合计8万条|2.8万条,通过政务新媒体公开3.6万条,通过其他渠道公开0.6万条,合计8万条' },
    { rule: 'stat/growth', from: '比去年减少36件,下降17.1%', to: '比去年减少36件,下降11.7%', at: '11.7%', numbers: ['17.1', '11.7'] },
    { rule: 'stat/sum', from: '不予处理12件、其他7件,合计178件', to: '不予处理12件、其他7件,合计187件', rules: ['stat/derived', 'stat/conflict', 'cross/text-table'], at: '合计187件|予以公开65件、部分公开18件、不予公开23件、无法提供53件、不予处理12件、其他7件,合计187件', also: ['cross/text-table', 'stat/conflict', 'stat/sum', 'stat/derived'] },
    { rule: 'stat/percent', from: '三家单位合计占总量的54.0%', to: '三家单位合计占总量的45.0%', at: '45.0%', numbers: ['54', '45'] },
    { rule: 'stat/sum', from: '“一般”的3个', to: '“一般”的5个', at: '48个单位中,“好”的20个,“较好”的25个,“一般”的5个' },
    { rule: 'stat/percent', from: '合计占97%', to: '合计占79%', at: '79%', rules: ['stat/derived'] },
    { rule: 'cross/text-table', from: '行政复议12起、行政诉讼9起', to: '行政复议21起、行政诉讼9起', at: '行政复议21起' },
    { rule: 'stat/sum', from: '(按件收费1200元,按量收费420元)', to: '(按件收费1200元,按量收费240元)', at: '1620元(按件收费1200元,按量收费240元)' },
    { rule: 'outline/declared', from: '其他需要报告的事项六个方面内容', to: '其他需要报告的事项五个方面内容', at: '五个方面' },
    { rule: 'cross/text-table', from: '上年结转10件;答复178件', to: '上年结转11件;答复178件', at: '上年结转11件', also: ['stat/derived', 'stat/impossible', 'stat/sum'] },
  ],
  silent: [
    { why: 'top three without shares', from: ',三家单位合计占总量的54.0%', to: ',占总量的一半以上' },
    { why: 'the district office signs', from: '> 南屏区人民政府办公室', to: '> 南屏区人民政府' },
  ],
});
