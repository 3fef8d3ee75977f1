import { draft } from '../lib/model.mjs';

// A town with real numbers, "(1)(2)" lists and the numbers of the year in loose order.
export default draft({
  id: 'h21_zhenyuan_2024', year: 2024, format: 'fmt2021', organ: 'government', issuer: ['枫林镇人民政府', '石桥县枫林镇人民政府'], signed: '2025-01-09',
  active: { regulations: [0, 0, 0], normative_documents: [0, 0, 0], licensing: [318], punishment: [26], coercion: [2], fees: ['0.0'] },
  requests: {
    received: [4, 0, 0, 0, 1, 0], carried_over: [1, 0, 0, 0, 0, 0], granted: [2, 0, 0, 0, 0, 0], partial: [0, 0, 0, 0, 1, 0], 'denied.third_party': [1, 0, 0, 0, 0, 0],
    'unavailable.needs_creation': [1, 0, 0, 0, 0, 0], 'rejected.petition': [1, 0, 0, 0, 0, 0],
  },
  disputes: { review: [0, 0, 1, 0] },
  body: `
# 石桥县枫林镇人民政府2024年政府信息公开工作年度报告
本报告由石桥县枫林镇人民政府按照《中华人民共和国政府信息公开条例》有关要求编制,所列数据的统计期限为2024年1月1日至2024年12月31日。公众如需了解更多信息,可拨打0735-7221088咨询。
## 一、总体情况
2024年,枫林镇把政务公开工作摆上重要位置,由镇长负总责、党政办具体抓、各站所协同办,做到了机构、人员、经费“三落实”。
1.主动公开力度加大。围绕财政收支、惠农补贴、人居环境整治、安全饮水等群众切身利益问题,全年公开信息464条,较2023年的400条多64条,增长16%;其中县政府网站公开128条,镇村公开栏公开252条,村村响广播播放84条。
2.申请办理依法依规。年内收到申请5件,连同2023年结转的1件,应办6件,实办6件,办结率100%。6件中,同意公开2件、部分公开1件、涉及第三方权益不予公开1件、需另行制作无法提供1件、属于信访事项不予处理1件。有1名申请人对答复不服,向县人民政府申请行政复议,后自愿撤回。
3.管理机制逐步理顺。建立“村级初核—站所复核—镇级审核”三级审核制度,全年退回补正43条,占报送总数507条的8.5%。
4.平台建设有序推进。整合“枫林发布”“枫林党建”两个公众号,保留1个;镇便民服务中心设置查阅点,年内接待查阅96人次,其中60岁以上老年人41人次。
5.监督保障更加有力。选聘18名村民监督员,开展监督活动4次,提出意见22条,采纳19条,未采纳3条。
## 二、主动公开政府信息情况
[[active]]
## 三、收到和处理政府信息公开申请情况
[[requests]]
## 四、政府信息公开行政复议、行政诉讼情况
[[disputes]]
## 五、存在的主要问题及改进情况
问题主要有:(1)村级公开内容偏少,23个村中仍有5个村更新不及时;(2)答复文书不规范,说理不充分。
改进情况:(1)将村务公开纳入“红黑榜”评比,每季度评比1次,全年评比4次;(2)请县司法局开展答复文书专题辅导2次,统一使用省里制定的文书样式。
## 六、其他需要报告的事项
本年度本机关收取信息处理费0元。本机关没有其他需要报告的事项。
> 石桥县枫林镇人民政府
> 2025年1月9日
`,
  faults: [
    { rule: 'stat/growth', from: '较2023年的400条多64条,增长16%', to: '较2023年的400条多64条,增长18%', at: '18%', numbers: ['16', '18'] },
    { rule: 'stat/derived', from: '较2023年的400条多64条', to: '较2023年的400条多84条', at: '多84条', rules: ['stat/growth'], also: ['stat/growth'], numbers: ['64', '84'] },
    { rule: 'stat/sum', from: '村村响广播播放84条', to: '村村响广播播放48条', at: '公开信息464条,较2023年的400条多64条,增长16%;其中县政府网站公开128条,镇村公开栏公开252条,村村响广播播放48条', severity: ['error', 'warning'] },
    { rule: 'stat/percent', from: '占报送总数507条的8.5%', to: '占报送总数507条的5.8%', at: '5.8%', numbers: ['8.5', '5.8'] },
    { rule: 'stat/derived', from: '采纳19条,未采纳3条', to: '采纳19条,未采纳5条', rules: ['stat/sum'], at: '提出意见22条,采纳19条,未采纳5条' },
    { rule: 'stat/derived', from: '应办6件,实办6件', to: '应办7件,实办6件', rules: ['stat/sum', 'stat/impossible', 'cross/text-table', 'stat/percent'], at: '应办7件|实办6件,办结率100%', also: ['stat/impossible', 'stat/sum', 'stat/derived', 'stat/percent'] },
    { rule: 'stat/sum', from: '同意公开2件、部分公开1件', to: '同意公开3件、部分公开1件', at: '6件中,同意公开3件、部分公开1件', rules: ['cross/text-table'], also: ['cross/text-table', 'stat/sum'] },
    { rule: 'numbering/sequence', from: '4.平台建设有序推进', to: '3.平台建设有序推进', at: '3.平台建设|3.管理机制' },
    { rule: 'text/placeholder', from: '可拨打0735-7221088咨询', to: '可拨打XXXX-XXXXXXX咨询', at: 'XXXX' },
  ],
  silent: [
    { why: 'old people among the visitors', from: '其中60岁以上老年人41人次', to: '包括60岁以上老年人41人次、残疾人3人次' },
    { why: 'zero fee in words', from: '收取信息处理费0元', to: '没有收取信息处理费' },
  ],
});
