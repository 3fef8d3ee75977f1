// The official forms as the examiner knows them: labels, columns and merged cells of the tables of
// 国办公开办函〔2019〕60号, 国办公开办函〔2021〕30号 and the 2014 统计表 (国办发〔2014〕32号).
// Written from the notices, on purpose not from core/forms: two readings that must agree.

export const APPLICANTS = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
export const OUTCOMES = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];

const RESULT = '三、本年度办理结果';
const DENIED = '(三)不予公开';
const UNAVAILABLE = '(四)无法提供';
const REJECTED = '(五)不予处理';
const OTHER = '(六)其他处理';

// key, labels from the outermost merged cell to the innermost
const REQUEST_ROWS = [
  ['received', ['一、本年新收政府信息公开申请数量']],
  ['carried_over', ['二、上年结转政府信息公开申请数量']],
  ['granted', [RESULT, '(一)予以公开']],
  ['partial', [RESULT, '(二)部分公开(区分处理的,只计这一情形,不计其他情形)']],
  ['denied.state_secret', [RESULT, DENIED, '1.属于国家秘密']],
  ['denied.law_forbids', [RESULT, DENIED, '2.其他法律行政法规禁止公开']],
  ['denied.safety', [RESULT, DENIED, '3.危及“三安全一稳定”']],
  ['denied.third_party', [RESULT, DENIED, '4.保护第三方合法权益']],
  ['denied.internal', [RESULT, DENIED, '5.属于三类内部事务信息']],
  ['denied.process', [RESULT, DENIED, '6.属于四类过程性信息']],
  ['denied.enforcement_file', [RESULT, DENIED, '7.属于行政执法案卷']],
  ['denied.admin_query', [RESULT, DENIED, '8.属于行政查询事项']],
  ['unavailable.not_held', [RESULT, UNAVAILABLE, '1.本机关不掌握相关政府信息']],
  ['unavailable.needs_creation', [RESULT, UNAVAILABLE, '2.没有现成信息需要另行制作']],
  ['unavailable.unclear', [RESULT, UNAVAILABLE, '3.补正后申请内容仍不明确']],
  ['rejected.petition', [RESULT, REJECTED, '1.信访举报投诉类申请']],
  ['rejected.repeat', [RESULT, REJECTED, '2.重复申请']],
  ['rejected.publication', [RESULT, REJECTED, '3.要求提供公开出版物']],
  ['rejected.excessive', [RESULT, REJECTED, '4.无正当理由大量反复申请']],
  ['rejected.reissue', [RESULT, REJECTED, '5.要求行政机关确认或重新出具已获取信息']],
];
const OTHER_2019 = [['other', [RESULT, OTHER]]];
const OTHER_2021 = [
  ['other.no_correction', [RESULT, OTHER, '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请']],
  ['other.unpaid', [RESULT, OTHER, '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请']],
  ['other.other', [RESULT, OTHER, '3.其他']],
];
const REQUEST_TAIL = [
  ['total', [RESULT, '(七)总计']],
  ['carried_forward', ['四、结转下年度继续办理']],
];

export function requestRows(format) {
  return [...REQUEST_ROWS, ...(format === 'fmt2019' ? OTHER_2019 : OTHER_2021), ...REQUEST_TAIL];
}

/** Row keys whose cells add up to (七)总计. */
export function resultLeaves(format) {
  return requestRows(format).map((r) => r[0]).filter((k) => /^(granted|partial|denied|unavailable|rejected|other)/.test(k));
}

export const CORNER = '(本列数据的勾稽关系为:第一项加第二项之和,等于第三项加第四项之和)';

/** Table two: blocks of [clause, column labels, [[key, label]…]]. */
export const ACTIVE_BLOCKS = {
  fmt2021: [
    ['第二十条第(一)项', ['本年制发件数', '本年废止件数', '现行有效件数'],
      [['regulations', '规章'], ['normative_documents', '行政规范性文件']]],
    ['第二十条第(五)项', ['本年处理决定数量'], [['licensing', '行政许可']]],
    ['第二十条第(六)项', ['本年处理决定数量'], [['punishment', '行政处罚'], ['coercion', '行政强制']]],
    ['第二十条第(八)项', ['本年收费金额(单位:万元)'], [['fees', '行政事业性收费']]],
  ],
  fmt2019: [
    ['第二十条第(一)项', ['本年新制作数量', '本年新公开数量', '对外公开总数量'],
      [['regulations', '规章'], ['normative_documents', '规范性文件']]],
    ['第二十条第(五)项', ['上一年项目数量', '本年增/减', '处理决定数量'],
      [['licensing', '行政许可'], ['other_services', '其他对外管理服务事项']]],
    ['第二十条第(六)项', ['上一年项目数量', '本年增/减', '处理决定数量'],
      [['punishment', '行政处罚'], ['coercion', '行政强制']]],
    ['第二十条第(八)项', ['上一年项目数量', '本年增/减'], [['fees', '行政事业性收费']]],
    ['第二十条第(九)项', ['采购项目数量', '采购总金额'], [['procurement', '政府集中采购']]],
  ],
};

export const DISPUTE_GROUPS = [
  ['review', ['行政复议']],
  ['litigation_direct', ['行政诉讼', '未经复议直接起诉']],
  ['litigation_after_review', ['行政诉讼', '复议后起诉']],
];

/** stat2014: [examiner's short name, 指标, 单位]; a unit of '' marks a heading row without a number. */
export const STAT_ROWS = [
  ['', '一、主动公开情况', ''],
  ['active', '(一)主动公开政府信息数(不同渠道和方式公开相同信息计1条)', '条'],
  ['activeNormative', '其中:主动公开规范性文件数', '条'],
  ['normativeMade', '制发规范性文件总数', '件'],
  ['', '(二)通过不同渠道和方式公开政府信息的情况', ''],
  ['gazette', '1.政府公报公开政府信息数', '条'],
  ['website', '2.政府网站公开政府信息数', '条'],
  ['weibo', '3.政务微博公开政府信息数', '条'],
  ['wechat', '4.政务微信公开政府信息数', '条'],
  ['otherWays', '5.其他方式公开政府信息数', '条'],
  ['', '二、回应解读情况', ''],
  ['responses', '(一)回应公众关注热点或重大舆情数(不同方式回应同一热点或舆情计1次)', '次'],
  ['', '(二)通过不同渠道和方式回应解读的情况', ''],
  ['press', '1.参加或举办新闻发布会总次数', '次'],
  ['pressLead', '其中:主要负责同志参加新闻发布会次数', '次'],
  ['interviews', '2.政府网站在线访谈次数', '次'],
  ['interviewsLead', '其中:主要负责同志参加政府网站在线访谈次数', '次'],
  ['interpretations', '3.政策解读稿件发布数', '篇'],
  ['microResponses', '4.微博微信回应事件数', '次'],
  ['otherResponses', '5.其他方式回应事件数', '次'],
  ['', '三、依申请公开情况', ''],
  ['received', '(一)收到申请数', '件'],
  ['byHand', '1.当面申请数', '件'],
  ['byFax', '2.传真申请数', '件'],
  ['byNet', '3.网络申请数', '件'],
  ['byLetter', '4.信函申请数', '件'],
  ['closed', '(二)申请办结数', '件'],
  ['onTime', '1.按时办结数', '件'],
  ['extended', '2.延期办结数', '件'],
  ['answered', '(三)申请答复数', '件'],
  ['alreadyPublic', '1.属于已主动公开范围数', '件'],
  ['granted', '2.同意公开答复数', '件'],
  ['partial', '3.同意部分公开答复数', '件'],
  ['denied', '4.不同意公开答复数', '件'],
  ['deniedSecret', '其中:涉及国家秘密', '件'],
  ['deniedTrade', '涉及商业秘密', '件'],
  ['deniedPrivacy', '涉及个人隐私', '件'],
  ['deniedSafety', '危及国家安全、公共安全、经济安全和社会稳定', '件'],
  ['deniedNotInfo', '不是《条例》所指政府信息', '件'],
  ['deniedOther', '法律法规规定的其他情形', '件'],
  ['notOurs', '5.不属于本行政机关公开数', '件'],
  ['absent', '6.申请信息不存在数', '件'],
  ['correction', '7.告知作出更改补充数', '件'],
  ['redirected', '8.告知通过其他途径办理数', '件'],
  ['reviews', '四、行政复议数量', '件'],
  ['reviewsUpheld', '(一)维持具体行政行为数', '件'],
  ['reviewsCorrected', '(二)被依法纠错数', '件'],
  ['reviewsOther', '(三)其他情形数', '件'],
  ['suits', '五、行政诉讼数量', '件'],
  ['suitsUpheld', '(一)维持具体行政行为或者驳回原告诉讼请求数', '件'],
  ['suitsCorrected', '(二)被依法纠错数', '件'],
  ['suitsOther', '(三)其他情形数', '件'],
  ['complaints', '六、举报投诉数量', '件'],
  ['fees', '七、依申请公开信息收取的费用', '万元'],
  ['', '八、机构建设和保障经费情况', ''],
  ['offices', '(一)政府信息公开工作专门机构数', '个'],
  ['readingPoints', '(二)设置政府信息公开查阅点数', '个'],
  ['staff', '(三)从事政府信息公开工作人员数', '人'],
  ['staffFull', '1.专职人员数(不包括政府公报及政府网站工作人员数)', '人'],
  ['staffPart', '2.兼职人员数', '人'],
  ['budget', '(四)政府信息公开专项经费(不包括用于政府公报编辑管理及政府网站建设维护等方面的经费)', '万元'],
  ['', '九、政府信息公开会议和培训情况', ''],
  ['meetings', '(一)召开政府信息公开工作会议或专题会议数', '次'],
  ['courses', '(二)举办各类培训班数', '次'],
  ['trained', '(三)接受培训人员数', '人次'],
];

/** Sums of the 2014 form: [whole, parts]. */
export const STAT_SUMS = [
  ['received', ['byHand', 'byFax', 'byNet', 'byLetter']],
  ['closed', ['onTime', 'extended']],
  ['answered', ['alreadyPublic', 'granted', 'partial', 'denied', 'notOurs', 'absent', 'correction', 'redirected']],
  ['denied', ['deniedSecret', 'deniedTrade', 'deniedPrivacy', 'deniedSafety', 'deniedNotInfo', 'deniedOther']],
  ['reviews', ['reviewsUpheld', 'reviewsCorrected', 'reviewsOther']],
  ['suits', ['suitsUpheld', 'suitsCorrected', 'suitsOther']],
  ['staff', ['staffFull', 'staffPart']],
];
