#include <algorithm>
#include <set>

#include "core/base/text.h"
#include "core/base/words.h"
#include "core/outline/declaration.h"
#include "core/rules/registry.h"
#include "core/words/lists/boilerplate.h"

namespace nianbao::rules {

namespace {

/// Two names mean the same when most of either stands in the other.
constexpr int kAlike = 60;

class Declared {
 public:
  Declared(const RuleInput& in, Reporter& out) : in_(in), out_(out) {
    std::uint8_t top = 9;
    for (const Heading& heading : in.document.headings) top = std::min(top, heading.level);
    for (const Heading& heading : in.document.headings) {
      if (heading.level == top) headings_.push_back(&heading);
    }
  }

  void check() {
    const std::vector<Declaration> all = find_declarations(in_.source, in_.document);
    const Span promise = find_annex_promise(in_.source, in_.document);
    if (all.empty() && promise.empty()) return out_.not_applicable(u"文中没有说明由哪几部分组成。");
    for (const Declaration& said : all) check_parts(said);
    if (!promise.empty() && !has_annex(in_.source, in_.document, in_.facts, promise.end)) {
      Finding finding;
      finding.span = promise;
      finding.message =
          cat(u"这里说“", in_.text(promise), u"”,但文后没有附件,也没有相应的表格,请附上,或删去这句话。");
      out_.add(std::move(finding));
    }
  }

 private:
  void check_parts(const Declaration& said) {
    if (headings_.size() < 2) return out_.not_checked(u"没有认出各部分的标题,无法与自述核对。");
    const auto count = static_cast<std::int32_t>(headings_.size());
    const auto preludes = std::count_if(headings_.begin(), headings_.end(), [&](const Heading* heading) {
      return is_prelude(in_.text(heading->title)) && !is_named(said, in_.text(heading->title));
    });
    const bool without_preludes = said.number && *said.number == count - preludes;
    const Span* alone = unmatched_name(said);
    if (alone && !is_missing_part(in_.text(*alone))) return report_name(said, *alone);
    // An absent or doubled part is said by the section rules; here it is not a second fault.
    if (said.number && *said.number != count && *said.number != count + missing() && !without_preludes &&
        !doubled()) {
      Finding finding;
      finding.span = said.number_span;
      for (const Heading* heading : headings_) finding.related.push_back({heading->span, u"正文的部分"});
      finding.message = cat(u"这里说全文有", *said.number, u"个部分,后面实际有", count,
                            u"个部分,请改正数目,或补上缺少的部分。");
      finding.evidence = Evidence{cat(u"自述", *said.number, u"个部分, 正文", count, u"个部分"), cat(count),
                                  cat(*said.number)};
      return out_.add(std::move(finding));
    }
    if (said.names.empty()) return;
    if (said.number) return check_unnamed(said);
    if (said.open) return;
    for (const Heading* heading : headings_) {
      const std::u16string_view title = in_.text(heading->title);
      if (is_prelude(title) || is_said(said, *heading)) continue;
      Finding finding;
      finding.span = said.span;
      finding.related.push_back({heading->span, u"没有列入的部分"});
      finding.message =
          cat(u"这里列出的各部分中没有“", title, u"”,而后面有这一部分,请在这里补上,或改正后面的标题。");
      return out_.add(std::move(finding));
    }
  }

  /// Six parts announced and five named. Two or three names before 等 are an abbreviation.
  void check_unnamed(const Declaration& said) {
    std::vector<const Heading*> unnamed;
    for (const Heading* heading : headings_) {
      if (!is_prelude(in_.text(heading->title)) && !is_said(said, *heading)) unnamed.push_back(heading);
    }
    if (unnamed.size() != 1 || *said.number < 4) return;
    Finding finding;
    finding.span = said.number_span;
    finding.related.push_back({unnamed.front()->span, u"没有列入的部分"});
    finding.message = cat(u"这里说有", *said.number, u"个部分,列出的却没有“",
                          in_.text(unnamed.front()->title), u"”,请补上或改正数目。");
    finding.evidence = Evidence{cat(u"自述", *said.number, u"个部分, 列出", *said.number - 1, u"个"),
                                cat(*said.number - 1), cat(*said.number)};
    out_.add(std::move(finding));
  }

  /// 引言, 前言: text before the parts, whatever they are called.
  static bool is_prelude(std::u16string_view title) {
    const std::u16string bare = squeeze(title);
    return is_any(bare, words::preludes);
  }

  /// The declaration speaks of this heading's part, in its own words or in the form's.
  bool is_said(const Declaration& said, const Heading& heading) const {
    const std::u16string_view title = in_.text(heading.title);
    if (likeness(title, in_.text(said.span)) >= kAlike || is_named(said, title)) return true;
    if (!in_.facts.form) return false;
    const TitleMatcher& matcher = in_.facts.forms->titles(*in_.facts.form);
    for (const Part& part : in_.facts.parts) {
      if (part.heading < 0 || &in_.document.headings[static_cast<std::size_t>(part.heading)] != &heading)
        continue;
      for (const Span& name : said.names) {
        for (const NamedPart& named : matcher.parts(in_.text(name))) {
          if (named.part->key == part.key) return true;
        }
      }
    }
    return false;
  }

  /// A short name of a part ("依申请公开" for 收到和处理政府信息公开申请情况), or an annex that follows.
  bool is_known(std::u16string_view name) const {
    if (name.starts_with(u"附件") || name.starts_with(u"附表")) {
      return has_annex(in_.source, in_.document, in_.facts, in_.document.headings.front().span.start);
    }
    if (!in_.facts.form) return false;
    const std::vector<NamedPart> named = in_.facts.forms->titles(*in_.facts.form).parts(name);
    return std::any_of(in_.facts.parts.begin(), in_.facts.parts.end(), [&](const Part& part) {
      return part.heading >= 0 && std::any_of(named.begin(), named.end(),
                                              [&](const NamedPart& n) { return n.part->key == part.key; });
    });
  }

  bool is_named(const Declaration& said, std::u16string_view title) const {
    return std::any_of(said.names.begin(), said.names.end(), [&](const Span& name) {
      return likeness(in_.text(name), title) >= kAlike || likeness(title, in_.text(name)) >= kAlike;
    });
  }

  const Span* unmatched_name(const Declaration& said) const {
    for (const Span& name : said.names) {
      const std::u16string_view text = in_.text(name);
      if (is_known(text)) continue;
      const bool found = std::any_of(headings_.begin(), headings_.end(), [&](const Heading* heading) {
        const std::u16string_view title = in_.text(heading->title);
        return likeness(text, title) >= kAlike || likeness(title, text) >= kAlike;
      });
      if (!found) return &name;
    }
    return nullptr;
  }

  void report_name(const Declaration& said, Span name) {
    Finding finding;
    finding.span = name;
    // The heading that the list does not name is probably the one that was meant.
    const Heading* other = nullptr;
    for (const Heading* heading : headings_) {
      if (!other && likeness(in_.text(heading->title), in_.text(said.span)) < kAlike) other = heading;
    }
    if (other) {
      finding.related.push_back({other->span, u"正文的标题"});
      finding.message = cat(u"这里说有“", in_.text(name), u"”部分,后面的标题却是“", in_.text(other->title),
                            u"”,请改成一致的名称。");
    } else {
      finding.message =
          cat(u"这里说有“", in_.text(name), u"”部分,后面没有这样的标题,请补写这一部分,或改正这里的说法。");
    }
    out_.add(std::move(finding));
  }

  std::int32_t missing() const {
    return static_cast<std::int32_t>(
        std::count_if(in_.facts.parts.begin(), in_.facts.parts.end(),
                      [](const Part& part) { return part.status == PartStatus::missing; }));
  }
  bool is_missing_part(std::u16string_view name) const {
    return std::any_of(in_.facts.parts.begin(), in_.facts.parts.end(), [&](const Part& part) {
      const FormPart* form_part = in_.facts.form ? in_.facts.form->part(part.key) : nullptr;
      return part.status == PartStatus::missing && form_part && likeness(name, form_part->title) >= kAlike;
    });
  }
  bool doubled() const {
    std::set<std::string_view> seen;
    return std::any_of(in_.facts.parts.begin(), in_.facts.parts.end(), [&seen](const Part& part) {
      return part.heading >= 0 && !part.key.empty() && !seen.insert(part.key).second;
    });
  }

  const RuleInput& in_;
  Reporter& out_;
  std::vector<const Heading*> headings_;
};

void check(const RuleInput& in, Reporter& out) { Declared(in, out).check(); }

}  // namespace

const Rule outline_declared = {
    .id = "outline/declared",
    .severity = Severity::warning,
    .title = u"自述的组成与正文是否相符",
    .basis = {},
    .needs = kAnnualReport | kNotTemplate,
    .check = check,
};

}  // namespace nianbao::rules
