import { draft } from '../lib/model.mjs';

// A city transport bureau with thousands separators, 万 and dates within the year.
export default draft({
  id: 'h21_gangcheng_2023', year: 2023, format: 'fmt2021', organ: 'department', issuer: ['港陵市交通运输局'], signed: '2024-01-29',
  active: { regulations: [0, 0, 1], normative_documents: [2, 5, 17], licensing: [13562], punishment: [8790], coercion: [415], fees: ['78.2'] },
  requests: {
    received: [52, 11, 0, 1, 4, 2], carried_over: [3, 0, 0, 0, 1, 0], granted: [20, 6, 0, 0, 2, 1], partial: [7, 2, 0, 0, 1, 0], 'denied.process': [2, 0, 0, 0, 0, 0],
    'denied.enforcement_file': [6, 1, 0, 0, 0, 0], 'unavailable.not_held': [11, 1, 0, 1, 1, 1], 'unavailable.unclear': [1, 0, 0, 0, 0, 0], 'rejected.repeat': [2, 0, 0, 0, 0, 0],
    'other.no_correction': [1, 0, 0, 0, 0, 0], 'other.other': [1, 1, 0, 0, 0, 0],
  },
  disputes: { review: [2, 0, 0, 1], litigation_direct: [1, 0, 0, 0] },
  body: `
# 2023年港陵市交通运输局政府信息公开工作年度报告
根据《中华人民共和国政府信息公开条例》第五十条规定,制作本报告。报告期为2023年1月1日至12月31日。
## 一、总体情况
2023年,港陵市交通运输局锚定“交通强市”目标,立足服务群众出行和行业发展,不断提升政府信息公开的针对性和实效性。
(一)主动公开
1.基础信息。全年在市政府网站交通运输局子站发布信息2,486条,其中概况信息更新18条、政务动态更新1,203条、信息公开目录更新1,265条。
2.民生实事。2023年市政府民生实事“新改建农村公路200公里”全面完成,实际完成218.6公里,完成率109.3%;新增公交线路6条、优化调整15条,共涉及线路21条。
3.执法公示。全年公示行政处罚8,790件,罚没金额1,326.4万元。查处非法营运车辆412辆,同比下降17.6%(2022年为500辆)。
(二)依申请公开
受理政府信息公开申请70件,上年结转4件,共计74件;答复69件,结转5件。按申请人类型统计,公民52件,占比74.3%;法人和其他组织18件,占比25.7%。申请主要涉及客运线路审批、道路规划建设、执法案卷等。
(三)信息管理
累计归档政府信息公开档案365卷,形成电子文件2,190份,平均每卷6份。
(四)平台建设
“港陵交通”微信公众号关注人数由8.2万增至10.25万,增长25%;12328热线受理业务15.3万件,其中咨询类9.18万件,占60%。
(五)监督保障
组织线上线下培训3期共260人次,其中线下2期180人次、线上1期80人次。社会评议满意率97.1%。无责任追究。
## 二、主动公开政府信息情况
[[active]]
## 三、收到和处理政府信息公开申请情况
[[requests]]
## 四、政府信息公开行政复议、行政诉讼情况
[[disputes]]
## 五、存在的主要问题及改进情况
(一)主要问题:一方面,依申请公开答复的规范化程度仍需提升;另一方面,公开信息的检索便利性有待增强。
(二)改进情况:建立法制机构、法律顾问“双审核”制度,全年审核答复文书69份;对子站检索功能进行升级,检索平均用时由3.5秒降至0.7秒,缩短80%。
## 六、其他需要报告的事项
本局全年发出收费通知0件,收取信息处理费0元。
> 港陵市交通运输局
> 2024年1月29日
`,
  faults: [
    { rule: 'stat/sum', from: '政务动态更新1,203条', to: '政务动态更新1,230条', at: '发布信息2,486条,其中概况信息更新18条、政务动态更新1,230条、信息公开目录更新1,265条', numbers: ['2486', '2513'] },
    { rule: 'stat/derived', from: '完成率109.3%', to: '完成率103.9%', rules: ['stat/percent'], numbers: ['109.3', '103.9'] },
    { rule: 'stat/derived', from: '共涉及线路21条', to: '共涉及线路25条', rules: ['stat/sum'], at: '新增公交线路6条、优化调整15条,共涉及线路25条' },
    { rule: 'stat/growth', from: '同比下降17.6%(2022年为500辆)', to: '同比下降16.7%(2022年为500辆)', at: '16.7%' },
    { rule: 'stat/growth', from: '由8.2万增至10.25万,增长25%', to: '由8.2万增至10.25万,增长20%', at: '20%' },
    { rule: 'stat/percent', from: '公民52件,占比74.3%', to: '公民52件,占比73.4%', at: '73.4%', numbers: ['74.3', '73.4'], also: ['stat/sum'] },
    { rule: 'stat/percent', from: '占60%', to: '占66%', numbers: ['60', '66'] },
    { rule: 'stat/sum', from: '其中线下2期180人次、线上1期80人次', to: '其中线下2期180人次、线上1期90人次', at: '260人次,其中线下2期180人次、线上1期90人次', numbers: ['260', '270'] },
    { rule: 'stat/growth', from: '由3.5秒降至0.7秒,缩短80%', to: '由3.5秒降至0.7秒,缩短70%', at: '70%', rules: ['stat/derived'] },
    { rule: 'cross/text-table', from: '答复69件,结转5件', to: '答复66件,结转8件', at: '答复66件,结转8件', also: ['cross/text-table'] },
    { rule: 'cross/text-table', from: '全年公示行政处罚8,790件', to: '全年实施行政处罚8,970件', at: '8,970件' },
    { rule: 'stat/derived', from: '共计74件', to: '共计76件', rules: ['stat/sum', 'cross/text-table'], also: ['stat/sum', 'stat/derived'], numbers: ['74', '76'] },
  ],
  silent: [
    { why: 'complete sentence about averages', from: '平均每卷6份', to: '平均每卷约6份' },
    { why: 'the plan is exceeded', from: '完成率109.3%', to: '超额18.6公里' },
  ],
});
