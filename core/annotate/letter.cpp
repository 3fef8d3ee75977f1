#include "core/annotate/letter.h"

#include <algorithm>
#include <utility>

#include "core/annotate/result_json.h"
#include "core/annotate/typeset.h"
#include "core/base/text.h"
#include "core/convert/office_document.h"

namespace nianbao {

namespace {

/// Longer words are quoted by their beginning.
constexpr std::size_t kQuoted = 40;
/// The heading over what stands in no part.
constexpr std::u16string_view kWholeReport = u"全文";

/// What a reviewer found to be no mistake, but wants to be told of.
bool is_dismissed(const Json& finding) {
  const Json* const found = finding.find("dismissed");
  return found && found->is_boolean() && found->flag;
}

std::u16string sentence(std::u16string text) {
  if (!text.empty() && text.back() != u'。') text.push_back(u'。');
  return text;
}

class Letter {
 public:
  explicit Letter(std::u16string_view text) : text_(text) {}

  void document(const Json& json, bool checked) {
    std::u16string title = text_at(json, "title");
    if (title.empty()) title = u"年度报告";
    const std::u16string issuer = text_at(json, "issuer");
    add(1, cat(u"关于《", title, u"》的整改意见"));
    if (!issuer.empty()) add(0, issuer + u"\uFF1A");
    const Json* const found = json.find("findings");
    const std::vector<Json> none;
    const std::vector<Json>& findings = found && found->is_array() ? found->items : none;
    const auto dismissed = std::count_if(findings.begin(), findings.end(), is_dismissed);
    const std::size_t open = findings.size() - static_cast<std::size_t>(dismissed);
    if (open == 0) {
      add(0, checked ? u"你单位报送的年度报告已经核对,没有发现需要修改的地方。"
                     : u"你单位报送的文稿没有按年度报告核对,请确认报送的是年度报告。");
    } else {
      add(0,
          cat(u"你单位报送的年度报告已经核对,以下", open, u"处请核实并改正;与实际情况不符的,请来电说明。"));
    }
    for (const Json& each : findings)
      if (!is_dismissed(each)) finding(each);
    if (open > 0) add(0, u"请改正后重新报送。");
    if (dismissed == 0) return;
    add(2, u"经人工核对,下列各处不用修改");
    for (const Json& each : findings)
      if (is_dismissed(each)) point(each);
  }

  std::vector<LetterLine> take() { return std::move(lines_); }

 private:
  void add(std::uint8_t heading, std::u16string text) { lines_.push_back({heading, typeset(text)}); }

  void finding(const Json& json) {
    const Json* const where = json.find("where");
    std::u16string part = where && where->is_object() ? text_at(*where, "part") : std::u16string();
    if (part.empty()) part = kWholeReport;
    if (part != part_) add(2, part);
    part_ = part;
    point(json);
  }

  void point(const Json& json) {
    const Json* const where = json.find("where");
    std::u16string line = cat(++number_, u". ");
    if (where && where->is_object()) line += cat(text_at(*where, "words"), u":");
    if (const std::u16string words = quoted(span_at(json)); !words.empty()) line += cat(u"“", words, u"”,");
    line += sentence(text_at(json, "message"));
    const Json* const evidence = json.find("evidence");
    if (evidence && evidence->is_object()) line += labelled(u"计算:", text_at(*evidence, "expression"));
    if (!is_dismissed(json)) line += correction(json.find("fix"));
    line += labelled(u"依据:", text_at(json, "basis"));
    line += labelled(u"审核意见:", text_at(json, "note"));
    add(0, line);
  }

  static std::u16string labelled(std::u16string_view label, std::u16string text) {
    return text.empty() ? std::u16string() : cat(label, sentence(std::move(text)));
  }

  std::u16string correction(const Json* fix) const {
    if (!fix || !fix->is_object()) return {};
    const std::u16string before = quoted(span_at(*fix));
    const std::u16string after = text_at(*fix, "text");
    if (before.empty()) return after.empty() ? std::u16string() : cat(u"可补上“", after, u"”。");
    if (after.empty()) return cat(u"可删去“", before, u"”。");
    return cat(u"可将“", before, u"”改为“", after, u"”。");
  }

  /// The draft's words there, on one line.
  std::u16string quoted(std::optional<Span> span) const {
    if (!span || span->end > text_.size()) return {};
    const std::u16string_view words = slice(text_, *span).substr(0, kQuoted);
    std::u16string out;
    for (const char16_t unit : trim(words)) {
      if (!is_space(unit)) {
        out.push_back(unit);
      } else if (!out.empty() && out.back() != u' ') {
        out.push_back(u' ');
      }
    }
    if (!out.empty() && is_high_surrogate(out.back())) out.pop_back();
    return span->size() > kQuoted ? out + u"…" : out;
  }

  static bool is_high_surrogate(char16_t unit) { return unit >= 0xD800 && unit < 0xDC00; }

  std::u16string_view text_;
  std::vector<LetterLine> lines_;
  std::u16string part_;
  int number_ = 0;
};

/// Nothing was read: the letter says why.
std::vector<LetterLine> of_unread(const Json& result) {
  std::vector<LetterLine> out = {{1, u"整改意见"}};
  std::u16string line = cat(u"你单位报送的“", text_at(result, "input"), u"”没能核对。");
  if (const Json* const problems = result.find("problems"); problems && problems->is_array()) {
    for (const Json& each : problems->items)
      if (each.is_object()) line += sentence(text_at(each, "message"));
  }
  out.push_back({0, typeset(line)});
  return out;
}

}  // namespace

std::optional<std::vector<LetterLine>> letter_of_json(std::string_view result_json,
                                                      std::u16string_view text) {
  Json result;
  if (parse_json_text(result_json, result, JsonStyle::strict)) return std::nullopt;
  const Json* const documents = documents_of(result);
  if (!documents) return std::nullopt;
  if (documents->items.empty()) return of_unread(result);
  const std::u16string own = text_at(result, "text");
  const Json* const status = result.find("status");
  const bool checked = status && status->is_string() && status->text == "checked";
  Letter letter(own.empty() ? text : std::u16string_view(own));
  for (const Json& document : documents->items)
    if (document.is_object()) letter.document(document, checked);
  return letter.take();
}

std::u16string letter_text(const std::vector<LetterLine>& letter) {
  std::u16string out;
  for (const LetterLine& line : letter) {
    if (line.heading > 0 && !out.empty()) out.push_back(u'\n');
    out += line.text;
    out.push_back(u'\n');
  }
  return out;
}

std::string letter_docx(const std::vector<LetterLine>& letter) {
  OfficeDocument document;
  for (const LetterLine& line : letter) {
    OfficeBlock block;
    block.heading = line.heading;
    add_text(block, RunKind::plain, line.text);
    document.body.push_back(std::move(block));
  }
  return write_docx(document);
}

}  // namespace nianbao
