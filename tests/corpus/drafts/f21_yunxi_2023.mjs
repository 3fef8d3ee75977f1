import { draft } from '../lib/model.mjs';

// The same county a year earlier: what the cross-year rules compare with.
export default draft({
  id: 'f21_yunxi_2023', year: 2023, format: 'fmt2021', organ: 'government', issuer: ['云溪县人民政府', '云溪县'],
  signed: '2024-03-15',
  active: { regulations: [0, 0, 0], normative_documents: [7, 11, 41], licensing: [14967], punishment: [2540], coercion: [203], fees: ['911.4'] },
  requests: {
    received: [161, 12, 1, 0, 7, 2], carried_over: [9, 0, 0, 0, 1, 0],
    granted: [60, 5, 1, 0, 3, 0], partial: [18, 1, 0, 0, 2, 0],
    'denied.third_party': [2, 0, 0, 0, 0, 0], 'denied.internal': [1, 0, 0, 0, 0, 0], 'denied.process': [2, 0, 0, 0, 0, 0],
    'denied.admin_query': [8, 0, 0, 0, 0, 0],
    'unavailable.not_held': [41, 4, 0, 0, 2, 1], 'unavailable.needs_creation': [6, 1, 0, 0, 0, 1], 'unavailable.unclear': [4, 0, 0, 0, 0, 0],
    'rejected.petition': [13, 0, 0, 0, 0, 0], 'rejected.repeat': [5, 0, 0, 0, 0, 0], 'rejected.excessive': [1, 0, 0, 0, 0, 0],
    'other.no_correction': [3, 0, 0, 0, 1, 0], 'other.other': [1, 0, 0, 0, 0, 0],
  },
  disputes: { review: [5, 1, 0, 2], litigation_direct: [2, 1, 0, 0], litigation_after_review: [1, 0, 0, 1] },
  body: `
# 云溪县人民政府
# 2023年政府信息公开工作年度报告
本报告依据《中华人民共和国政府信息公开条例》第五十条编制,统计数据自2023年1月1日起至2023年12月31日止,电子版可在云溪县人民政府门户网站(www.yunxi.gov.cn)下载。
## 一、总体情况
(一)主动公开扎实推进。2023年,全县累计主动公开政府信息19876条。出台行政规范性文件7件、废止11件,年末现行有效41件。持续做好财政预决算、重大建设项目、社会救助等领域信息公开,县级部门预算公开率、决算公开率均为100%。
(二)依申请公开规范有序。全县受理政府信息公开申请183件,较上年减少22件,上年结转10件。办结187件,其中予以公开69件、部分公开21件、不予公开13件、无法提供60件、不予处理19件、其他处理5件,结转下年度6件。
(三)信息管理日益严格。修订《云溪县政府信息公开保密审查办法》,对涉及个人隐私、商业秘密的内容作去标识化处理。梳理基层政务公开标准目录26个领域,动态调整公开事项1103项。
(四)平台建设稳步提升。县政府网站全年独立用户访问总量214万人次,网站普查得分居全市第3位。开设“新春走基层”“安全生产月”“防汛抗旱”三个专题,答复网民留言1652条,平均办理时间4个工作日。
(五)监督保障不断强化。县政府常务会议2次专题研究政务公开工作,将其列入年度绩效考核,占4分。组织社会评议活动1次,发放问卷500份,回收有效问卷486份,回收率97.2%,满意和基本满意的占94.03%。全年无责任追究事项。
## 二、主动公开政府信息情况
[[active]]
## 三、收到和处理政府信息公开申请情况
[[requests]]
## 四、政府信息公开行政复议、行政诉讼情况
[[disputes]]
## 五、存在的主要问题及改进情况
存在的问题:部分乡镇专栏内容更新慢,公开目录与法定事项衔接不紧;申请答复书中的法律条款引用不够准确;政策解读多为文字,缺少案例。
改进情况:县政府办公室会同县司法局编印《依申请公开办理手册》,统一18种答复文书模板;组织14个乡镇(街道)分管负责人轮训一遍;把解读方案与政策文件同步审签,方案不全的退回重报。
## 六、其他需要报告的事项
2023年,全县各行政机关收取信息处理费0元。
> 云溪县人民政府
> 2024年3月15日
`,
  faults: [
    { rule: 'stat/derived', from: '回收率97.2%', to: '回收率92.7%', rules: ['stat/percent'], numbers: ['97.2', '92.7'] },
    { rule: 'cross/text-table', from: '受理政府信息公开申请183件', to: '受理政府信息公开申请138件', at: '138件', numbers: ['183', '138'], also: ['stat/sum', 'stat/impossible', 'stat/derived'] },
    { rule: 'stat/sum', from: '办结187件,其中予以公开69件', to: '办结187件,其中予以公开96件', at: '办结187件,其中予以公开96件、部分公开21件、不予公开13件、无法提供60件、不予处理19件、其他处理5件', numbers: ['187'], rules: ['cross/text-table'], also: ['cross/text-table', 'stat/sum'] },
    { rule: 'stat/count', from: '三个专题', to: '四个专题', at: '四个专题' },
    { rule: 'text/placeholder', from: '答复网民留言1652条', to: '答复网民留言XX条', at: 'XX' },
  ],
  silent: [
    { why: 'satisfaction without counts', from: '满意和基本满意的占94.03%', to: '满意率达94.03%' },
    { why: 'average over words', from: '平均办理时间4个工作日', to: '平均每条用时不到4个工作日' },
  ],
});
