#include "core/render/names.h"

#include <algorithm>
#include <array>

namespace nianbao {

namespace {

struct StatisticName {
  std::string_view key;
  std::u16string_view words;
};

constexpr std::array kStatistics = {
    StatisticName{"active.disclosed", u"主动公开信息"},
    StatisticName{"active.normative_made", u"制发规范性文件"},
    StatisticName{"active.published", u"主动公开信息"},
    StatisticName{"answered.absent", u"答复:信息不存在"},
    StatisticName{"answered.already_public", u"答复:属于已主动公开范围"},
    StatisticName{"answered.correction", u"答复:告知作出更改补充"},
    StatisticName{"answered.denied", u"答复:不同意公开"},
    StatisticName{"answered.granted", u"答复:同意公开"},
    StatisticName{"answered.not_held", u"答复:不属于本行政机关公开"},
    StatisticName{"answered.partial", u"答复:同意部分公开"},
    StatisticName{"answered.redirected", u"答复:告知通过其他途径办理"},
    StatisticName{"coercion", u"行政强制"},
    StatisticName{"disputes.litigation", u"行政诉讼"},
    StatisticName{"disputes.litigation.after", u"行政诉讼(复议后起诉)"},
    StatisticName{"disputes.litigation.after.corrected", u"行政诉讼(复议后起诉,结果纠正)"},
    StatisticName{"disputes.litigation.after.other", u"行政诉讼(复议后起诉,其他结果)"},
    StatisticName{"disputes.litigation.after.pending", u"行政诉讼(复议后起诉,尚未审结)"},
    StatisticName{"disputes.litigation.after.upheld", u"行政诉讼(复议后起诉,结果维持)"},
    StatisticName{"disputes.litigation.corrected", u"行政诉讼结果纠正"},
    StatisticName{"disputes.litigation.direct", u"行政诉讼(未经复议直接起诉)"},
    StatisticName{"disputes.litigation.direct.corrected", u"行政诉讼(未经复议直接起诉,结果纠正)"},
    StatisticName{"disputes.litigation.direct.other", u"行政诉讼(未经复议直接起诉,其他结果)"},
    StatisticName{"disputes.litigation.direct.pending", u"行政诉讼(未经复议直接起诉,尚未审结)"},
    StatisticName{"disputes.litigation.direct.upheld", u"行政诉讼(未经复议直接起诉,结果维持)"},
    StatisticName{"disputes.litigation.other", u"行政诉讼其他结果"},
    StatisticName{"disputes.litigation.pending", u"行政诉讼尚未审结"},
    StatisticName{"disputes.litigation.upheld", u"行政诉讼结果维持"},
    StatisticName{"disputes.review", u"行政复议"},
    StatisticName{"disputes.review.corrected", u"行政复议结果纠正"},
    StatisticName{"disputes.review.other", u"行政复议其他结果"},
    StatisticName{"disputes.review.pending", u"行政复议尚未审结"},
    StatisticName{"disputes.review.upheld", u"行政复议结果维持"},
    StatisticName{"fees.administrative", u"行政事业性收费"},
    StatisticName{"fees.processing", u"信息处理费"},
    StatisticName{"licensing", u"行政许可"},
    StatisticName{"normative_documents.in_force", u"规范性文件现行有效"},
    StatisticName{"normative_documents.issued", u"规范性文件制发"},
    StatisticName{"normative_documents.revoked", u"规范性文件废止"},
    StatisticName{"punishment", u"行政处罚"},
    StatisticName{"regulations.in_force", u"规章现行有效"},
    StatisticName{"regulations.issued", u"规章制发"},
    StatisticName{"regulations.revoked", u"规章废止"},
    StatisticName{"requests.answered", u"申请答复"},
    StatisticName{"requests.carried_forward", u"结转下年度继续办理的申请"},
    StatisticName{"requests.carried_over", u"上年结转申请"},
    StatisticName{"requests.closed", u"办结申请"},
    StatisticName{"requests.closed.extended", u"延期办结申请"},
    StatisticName{"requests.closed.on_time", u"按时办结申请"},
    StatisticName{"requests.denied", u"不予公开"},
    StatisticName{"requests.denied.admin_query", u"不予公开:行政查询事项"},
    StatisticName{"requests.denied.enforcement_file", u"不予公开:行政执法案卷"},
    StatisticName{"requests.denied.internal", u"不予公开:内部事务信息"},
    StatisticName{"requests.denied.law_forbids", u"不予公开:法律行政法规禁止公开"},
    StatisticName{"requests.denied.process", u"不予公开:过程性信息"},
    StatisticName{"requests.denied.safety", u"不予公开:危及三安全一稳定"},
    StatisticName{"requests.denied.state_secret", u"不予公开:国家秘密"},
    StatisticName{"requests.denied.third_party", u"不予公开:第三方合法权益"},
    StatisticName{"requests.due", u"应办理申请"},
    StatisticName{"requests.granted", u"予以公开"},
    StatisticName{"requests.handled", u"办理申请"},
    StatisticName{"requests.other", u"其他处理"},
    StatisticName{"requests.other.no_correction", u"其他处理:逾期不补正"},
    StatisticName{"requests.other.other", u"其他处理:其他"},
    StatisticName{"requests.other.unpaid", u"其他处理:逾期未缴费"},
    StatisticName{"requests.partial", u"部分公开"},
    StatisticName{"requests.received", u"新收申请"},
    StatisticName{"requests.received.charity", u"社会公益组织申请"},
    StatisticName{"requests.received.company", u"商业企业申请"},
    StatisticName{"requests.received.counter", u"当面申请"},
    StatisticName{"requests.received.fax", u"传真申请"},
    StatisticName{"requests.received.law", u"法律服务机构申请"},
    StatisticName{"requests.received.legal", u"法人或其他组织申请"},
    StatisticName{"requests.received.letter", u"信函申请"},
    StatisticName{"requests.received.natural", u"自然人申请"},
    StatisticName{"requests.received.net", u"网络申请"},
    StatisticName{"requests.received.others", u"其他申请人申请"},
    StatisticName{"requests.received.research", u"科研机构申请"},
    StatisticName{"requests.rejected", u"不予处理"},
    StatisticName{"requests.rejected.excessive", u"不予处理:无正当理由大量反复申请"},
    StatisticName{"requests.rejected.petition", u"不予处理:信访举报投诉类申请"},
    StatisticName{"requests.rejected.publication", u"不予处理:要求提供公开出版物"},
    StatisticName{"requests.rejected.reissue", u"不予处理:要求确认或重新出具已获取信息"},
    StatisticName{"requests.rejected.repeat", u"不予处理:重复申请"},
    StatisticName{"requests.unavailable", u"无法提供"},
    StatisticName{"requests.unavailable.needs_creation", u"无法提供:没有现成信息需要另行制作"},
    StatisticName{"requests.unavailable.not_held", u"无法提供:本机关不掌握"},
    StatisticName{"requests.unavailable.unclear", u"无法提供:补正后申请内容仍不明确"},
    StatisticName{"training.courses", u"信息公开培训班"},
    StatisticName{"training.meetings", u"信息公开工作会议"},
    StatisticName{"training.people", u"培训人员"},
    StatisticName{"training.reading_points", u"政府信息公开查阅点"},
    StatisticName{"ways.interpretations", u"政策解读稿件"},
    StatisticName{"ways.interviews", u"在线访谈"},
    StatisticName{"ways.press", u"新闻发布会"},
};

static_assert(std::is_sorted(kStatistics.begin(), kStatistics.end(),
                             [](const StatisticName& a, const StatisticName& b) { return a.key < b.key; }));

}  // namespace

std::u16string_view statistic_name(std::string_view key) {
  const auto found =
      std::lower_bound(kStatistics.begin(), kStatistics.end(), key,
                       [](const StatisticName& name, std::string_view wanted) { return name.key < wanted; });
  return found != kStatistics.end() && found->key == key ? found->words : std::u16string_view();
}

std::u16string_view name_of(Measure measure, int direction) {
  switch (measure) {
    case Measure::amount:
      return direction < 0 ? u"减少" : u"增加";
    case Measure::change:
      return direction < 0 ? u"降幅" : u"增幅";
    case Measure::points:
      return direction < 0 ? u"下降点数" : u"上升点数";
    case Measure::share:
      return u"占比";
    case Measure::multiple:
      return u"倍数";
    case Measure::unread:
    case Measure::count:
    case Measure::earlier:
    case Measure::rate:
    case Measure::other:
      break;
  }
  return {};
}

const char* to_string(Origin origin) {
  switch (origin) {
    case Origin::said:
      return "said";
    case Origin::inherited:
      return "inherited";
    case Origin::assumed:
      break;
  }
  return "assumed";
}

const char* to_string(Scope scope) {
  switch (scope) {
    case Scope::issuer:
      return "issuer";
    case Scope::office:
      return "office";
    case Scope::part:
      return "part";
    case Scope::wider:
      break;
  }
  return "wider";
}

const char* to_string(Measure measure) {
  switch (measure) {
    case Measure::unread:
      return "unread";
    case Measure::count:
      return "count";
    case Measure::earlier:
      return "earlier";
    case Measure::amount:
      return "amount";
    case Measure::change:
      return "change";
    case Measure::points:
      return "points";
    case Measure::share:
      return "share";
    case Measure::rate:
      return "rate";
    case Measure::multiple:
      return "multiple";
    case Measure::other:
      break;
  }
  return "other";
}

}  // namespace nianbao
