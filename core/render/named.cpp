#include "core/render/named.h"

#include <algorithm>

#include "core/base/one_of.h"
#include "core/base/text.h"
#include "core/base/words.h"
#include "core/render/names.h"
#include "core/words/lists/organ_names.h"

namespace nianbao {

namespace {

constexpr int kDeepest = 8;
constexpr std::u16string_view kBetween = u" · ";

void add(std::u16string& out, std::u16string_view words) {
  if (words.empty()) return;
  if (!out.empty()) out += kBetween;
  out += words;
}

/// 市 of 青岚市人民政府: what the issuer governs; 0 where it governs nothing.
char16_t area_of(const Facts& facts) {
  if (facts.organ != OrganKind::government) return u'\0';
  std::u16string_view name = facts.issuer;
  if (const std::size_t at = name.rfind(u"人民政府"); at != std::u16string_view::npos)
    name = name.substr(0, at);
  return !name.empty() && is_one_of(name.back(), words::area_ends) ? name.back() : u'\0';
}

class Namer {
 public:
  Namer(const SourceText& source, const Facts& facts)
      : clean_(source.clean), facts_(facts), keys_(facts.quantities.size()) {
    for (const auto* statistics : {&facts.of_last_year, &facts.statistics}) {
      for (const Statistic& each : *statistics) {
        if (each.quantity >= 0) keys_[static_cast<std::size_t>(each.quantity)] = each.key;
      }
    }
    const char16_t area = area_of(facts);
    own_body_ = area == u'\0' ? std::u16string(u"本机关") : cat(u"全", std::u16string_view(&area, 1));
  }

  NamedNumber name(std::size_t i) const {
    const Quantity& quantity = facts_.quantities[i];
    const Mention& mention = facts_.numbers[i];
    NamedNumber out;
    out.quantity = static_cast<std::int32_t>(i);
    out.value = quantity.value;
    out.unit = quantity.unit;
    out.approximate = !quantity.is_plain();
    out.span = quantity.span;
    out.key = keys_[i];
    out.measure = mention.measure;
    out.direction = mention.direction;
    out.scope = mention.whose.scope;
    out.time = {time(mention.when), mention.when.origin};
    out.body = {body(mention.whose), mention.whose.origin};
    out.thing = words_of(mention.thing);
    out.event = words_of(mention.event);
    if (out.thing.words.empty() && out.key.starts_with("requests.")) out.thing.words = u"政府信息公开申请";
    add_path(i, out);
    // of a share, a change, an earlier value its subject has said what it is about
    const bool told = mention.subject != Mention::kNone && mention.measure != Measure::rate &&
                      mention.measure != Measure::count && mention.measure != Measure::other;
    if (!told) out.name = own_name(i);
    // 乡镇 of the 公开主体: the body says all
    if (!out.path.empty() && out.path.back().words == out.name) out.name.clear();
    return out;
  }

  NamedNumber zero(const Statistic& statistic) const {
    NamedNumber out;
    out.unit = statistic.unit;
    out.span = statistic.span;
    out.key = statistic.key;
    const std::u16string year = time({});
    out.time = {year, contains(text(statistic.span), year) ? Origin::said : Origin::assumed};
    out.body = {own_body_, Origin::assumed};
    out.name = statistic_name(statistic.key);
    out.thing = {out.name, Origin::said};
    return out;
  }

 private:
  std::u16string text(Span span) const { return squeeze(slice(clean_, span)); }
  FacetWords words_of(const Facet& facet) const { return {text(facet.words), facet.origin}; }

  std::u16string time(const When& when) const {
    const std::u16string said = text(when.words);
    const std::u16string year = when.year > 0 ? cat(when.year, u"年") : std::u16string();
    if (when.origin == Origin::assumed) return facts_.year ? cat(*facts_.year, u"年") : std::u16string();
    if (when.opening) return said;
    if (!when.part) return year.empty() ? said : year;
    if (said.empty()) return u"时间不明";
    if (contains(said, u"半年") || contains(said, u"季度") || contains(said, u"月"))
      return is_digit(said[0]) && contains(said, u"年") ? said : cat(year, said);
    return said == year ? cat(year, u"(部分时段)") : said;
  }

  /// 各县(市、区): with what a bracket behind the word adds.
  std::u16string body(const Whose& whose) const {
    if (whose.origin == Origin::assumed || whose.words.empty()) return own_body_;
    constexpr std::size_t kLongest = 10;
    Span span = whose.words;
    const bool has_region = span.start > 0 && whose.scope == Scope::office &&
                            is_one_of(clean_[span.start - 1], words::region_ends);
    if (has_region) --span.start;
    const std::u16string_view behind = slice(clean_, {span.end, static_cast<Offset>(span.end + kLongest)});
    const std::size_t close = behind.find(u')');
    const bool adds = starts_with(behind, u"(") && close != std::u16string_view::npos &&
                      behind.find_first_of(u"市县区旗街") < close;
    if (adds) span.end += static_cast<Offset>(close) + 1;
    return text(span);
  }

  std::u16string own_name(std::size_t i) const {
    const Mention& mention = facts_.numbers[i];
    if (const std::u16string_view known = statistic_name(keys_[i]); !known.empty())
      return std::u16string(known);
    const bool only_event = mention.label.words == mention.event.words && !mention.thing.words.empty();
    if (!mention.label.words.empty() && !only_event) return text(mention.label.words);
    const std::u16string event = text(mention.event.words);
    const std::u16string thing = text(mention.thing.words);
    return contains(thing, event) ? thing : cat(event, thing);
  }

  void add_path(std::size_t number, NamedNumber& out) const {
    out.path_from = facts_.numbers[number].whole_from;
    std::size_t at = number;
    for (int step = 0; step < kDeepest; ++step) {
      const Mention& mention = facts_.numbers[at];
      const std::int32_t up = mention.subject != Mention::kNone ? mention.subject : mention.whole;
      if (up == Mention::kNone) break;
      if (at == number && mention.subject != Mention::kNone) out.path_from = Origin::said;
      at = static_cast<std::size_t>(up);
      if (std::u16string words = own_name(at); !words.empty() && facts_.numbers[at].subject == Mention::kNone)
        out.path.insert(out.path.begin(), {std::move(words), facts_.quantities[at].span});
    }
    const Span frame = facts_.numbers[number].frame;
    if (!out.path.empty() || frame.empty()) return;
    // 办结件 of 办结件中
    out.path.push_back({text({frame.start, frame.end - 1}), frame});
    out.path_from = Origin::said;
  }

  std::u16string_view clean_;
  const Facts& facts_;
  std::vector<std::string_view> keys_;  // by quantity
  std::u16string own_body_;
};

}  // namespace

std::u16string NamedNumber::in_words() const {
  std::u16string out;
  add(out, time.words);
  add(out, body.words);
  for (const PathStep& step : path) add(out, step.words);
  add(out, name);
  add(out, name_of(measure, direction));
  if (measure == Measure::earlier && time.origin == Origin::assumed) add(out, u"此前");
  return out;
}

std::vector<NamedNumber> named_numbers(const SourceText& source, const Facts& facts) {
  const Namer namer(source, facts);
  std::vector<NamedNumber> out;
  out.reserve(facts.quantities.size());
  for (std::size_t i = 0; i < facts.quantities.size(); ++i) {
    if (facts.numbers[i].measure != Measure::unread) out.push_back(namer.name(i));
  }
  for (const Statistic& statistic : facts.statistics) {
    if (statistic.quantity < 0) out.push_back(namer.zero(statistic));
  }
  std::stable_sort(out.begin(), out.end(),
                   [](const NamedNumber& a, const NamedNumber& b) { return a.span.start < b.span.start; });
  return out;
}

std::u16string cell_in_words(const Facts& facts, const KeyedTable& table, const KeyedRow& row,
                             std::size_t cell) {
  std::u16string out;
  if (facts.year) out = cat(*facts.year, u"年");
  const FormRow* form = table.form ? table.form->row(row.key) : nullptr;
  const FormPart* part = facts.form && table.form ? facts.form->part(table.form->part) : nullptr;
  add(out, part ? part->title : table.form ? table.form->title : std::u16string());
  if (!form) {
    add(out, row.label);
    return out;
  }
  std::vector<std::u16string_view> labels = {form->label};
  for (const FormRow* group = form; !group->group.empty() && labels.size() < kDeepest;) {
    group = table.form->row(group->group);
    if (!group) break;
    labels.push_back(group->label);
  }
  for (auto label = labels.rbegin(); label != labels.rend(); ++label) add(out, *label);
  const std::vector<const FormColumn*> columns = table.form->columns_of(*form);
  if (cell < columns.size()) add(out, columns[cell]->label);
  return out;
}

}  // namespace nianbao
