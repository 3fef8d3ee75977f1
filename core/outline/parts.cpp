// The contents that the form demands: under which heading they stand, or which sentence covers them.
#include "core/outline/parts.h"

#include <algorithm>
#include <set>

#include "core/base/one_of.h"
#include "core/base/text.h"
#include "core/base/words.h"
#include "core/forms/part_titles.h"
#include "core/outline/declaration.h"
#include "core/words/lists/declaration.h"

namespace nianbao {

namespace {

bool ends_clause(char16_t u) { return is_one_of(u, words::content_clause_ends); }

bool denies(const Asked& asked) {
  if (contains_any(asked, words::none_words)) return true;
  const std::u16string_view clause = asked;
  for (std::size_t at = clause.find(u'无'); at != std::u16string_view::npos;
       at = clause.find(u'无', at + 1)) {
    const char16_t next = at + 1 < clause.size() ? clause[at + 1] : u'。';
    if (!is_one_of(next, words::no_none)) return true;
  }
  return false;
}

bool has_count(std::u16string_view clause) {
  for (std::size_t i = 0; i + 1 < clause.size(); ++i) {
    const char16_t next = clause[i + 1] == u'余' && i + 2 < clause.size() ? clause[i + 2] : clause[i + 1];
    if (is_digit(clause[i]) && is_one_of(next, words::counted_units)) return true;
  }
  return false;
}

bool has_amount(std::u16string_view clause) {
  for (std::size_t i = 0; i + 1 < clause.size(); ++i) {
    if (!is_digit(clause[i])) continue;
    if (clause[i + 1] == u'元' || (clause[i + 1] == u'万' && clause.substr(i + 2).starts_with(u'元')))
      return true;
  }
  return false;
}

/// A cue is words that stand in one clause: "公开+申请+#-复议". '#' is a count or a denial, '!' a denial; a
/// word behind '-' must not be there.
bool has_cue(const Asked& clause, std::u16string_view cue) {
  bool wanted = true;
  for (std::size_t start = 0; start <= cue.size();) {
    const std::size_t end = std::min(cue.find_first_of(u"+-", start), cue.size());
    const std::u16string_view word = cue.substr(start, end - start);
    const bool found = word == u"#"   ? has_count(clause) || denies(clause)
                       : word == u"!" ? denies(clause)
                       : word == u"$" ? has_amount(clause)
                                      : contains(clause, word);
    if (found != wanted) return false;
    wanted = end < cue.size() && cue[end] == u'+';
    start = end + 1;
  }
  return true;
}

class PartFinder {
 public:
  PartFinder(const SourceText& source, const Document& document, const Form& form,
             const TitleMatcher& matcher)
      : source_(source),
        document_(document),
        form_(form),
        matcher_(matcher),
        used_(document.headings.size(), false) {
    for (const Declaration& said : find_declarations(source, document)) announced_.push_back(said.span);
    for (const Heading& heading : document.headings) {
      top_ = std::min(top_, heading.level);
      named_.push_back(matcher_.parts(title(heading)));
    }
  }

  std::vector<Part> find(bool report_missing) {
    std::vector<std::int32_t> chosen;
    for (const FormPart& part : form_.parts) chosen.push_back(choose(part));
    if (form_.fixed) adopt_by_number(chosen);
    for (std::size_t i = 0; i < form_.parts.size(); ++i) {
      Part found;
      found.key = form_.parts[i].key;
      if (chosen[i] >= 0) {
        found = under_heading(found.key, chosen[i]);
      } else if (const Span sentence = covering(form_.parts[i]); !sentence.empty()) {
        found.status = PartStatus::in_text;
        found.span = sentence;
      } else if (!report_missing || !form_.parts[i].required) {
        continue;
      }
      parts_.push_back(found);
    }
    rest();
    return std::move(parts_);
  }

 private:
  std::u16string_view title(const Heading& heading) const { return slice(source_.clean, heading.title); }

  /// A top heading of the outline. One without a number counts wherever it stands; but in a fixed form
  /// "主动公开" inside 总体情况 is a topic, so there it must have the part's own title.
  bool is_top(const Heading& heading, TitleMatch match) const {
    if (heading.level == top_) return true;
    return heading.mark < 0 && (!form_.fixed || match == TitleMatch::title);
  }

  Part under_heading(std::string key, std::int32_t index) {
    const Heading& heading = document_.headings[static_cast<std::size_t>(index)];
    used_[static_cast<std::size_t>(index)] = true;
    return {std::move(key), PartStatus::present, index, heading.span, cover(heading.span, heading.body)};
  }

  /// The heading of a part, -1: none. A title before words, a top heading before one below.
  std::int32_t choose(const FormPart& part) const {
    std::int32_t best = -1;
    int best_rank = 0;
    for (std::size_t i = 0; i < document_.headings.size(); ++i) {
      const Heading& heading = document_.headings[i];
      const auto named = std::find_if(named_[i].begin(), named_[i].end(),
                                      [&part](const NamedPart& n) { return n.part == &part; });
      if (named == named_[i].end()) continue;
      const bool top = is_top(heading, named->match);
      if (!top && form_.fixed) continue;
      if (heading.level > top_ + 1 && heading.mark >= 0) continue;
      // "(一)个别单位主动公开意识不强。" is an item below another heading, not a part without text.
      if (!top && heading.body.empty()) continue;
      if (named_[i].size() > 1 && !form_.fixed && !speaks_of(part, heading.body)) continue;
      const int rank = (named->match == TitleMatch::title ? 2 : 1) + (top ? 2 : 0);
      if (rank > best_rank) {
        best_rank = rank;
        best = static_cast<std::int32_t>(i);
      }
    }
    return best;
  }

  /// Under a heading for several contents ("依申请公开、收费及复议诉讼情况") each must be spoken of.
  bool speaks_of(const FormPart& part, Span body) const {
    if (part.cues.empty()) return true;
    const std::u16string_view text = slice(source_.clean, body);
    for (const std::u16string& cue : part.cues) {
      for (std::size_t start = 0; start <= cue.size();) {
        const std::size_t end = std::min(cue.find_first_of(u"+-", start), cue.size());
        const std::u16string_view word = std::u16string_view(cue).substr(start, end - start);
        if (word.size() > 1 && !is_any(word, words::everywhere) && contains(text, word)) return true;
        if (end < cue.size() && cue[end] == u'-') break;
        start = end + 1;
      }
    }
    return false;
  }

  /// A fixed part under a title of the writer's own is known by its number, when nothing else claims either.
  void adopt_by_number(std::vector<std::int32_t>& chosen) const {
    for (std::size_t i = 0; i < form_.parts.size(); ++i) {
      if (chosen[i] >= 0) continue;
      std::int32_t heir = -1;
      int heirs = 0;
      for (std::size_t h = 0; h < document_.headings.size(); ++h) {
        const Heading& heading = document_.headings[h];
        if (heading.level != top_ || heading.mark < 0) continue;
        const bool claimed =
            std::find(chosen.begin(), chosen.end(), static_cast<std::int32_t>(h)) != chosen.end() ||
            !named_[h].empty();
        if (claimed || document_.marks[static_cast<std::size_t>(heading.mark)].value != form_.parts[i].number)
          continue;
        heir = static_cast<std::int32_t>(h);
        ++heirs;
      }
      if (heirs == 1) chosen[i] = heir;
    }
  }

  /// The sentence that covers a part in running text, empty: none.
  Span covering(const FormPart& part) const {
    if (part.cues.empty()) return {};
    const std::u16string& text = source_.clean;
    for (const Paragraph& paragraph : document_.paragraphs) {
      if (paragraph.role != Role::body && paragraph.role != Role::heading) continue;
      Offset sentence = paragraph.span.start;
      Offset clause = paragraph.span.start;
      for (Offset at = paragraph.span.start; at <= paragraph.span.end; ++at) {
        const bool end = at == paragraph.span.end;
        if (!end && !ends_clause(text[at])) continue;
        const Asked words = is_announced(clause) ? std::u16string_view() : slice(text, Span{clause, at});
        for (const std::u16string& cue : part.cues) {
          if (has_cue(words, cue)) return trim(text, Span{sentence, sentence_end(at, paragraph.span.end)});
        }
        clause = at + 1;
        if (!end && (text[at] == u'。' || text[at] == u';' || text[at] == u'!' || text[at] == u'?')) {
          sentence = at + 1;
        }
      }
    }
    return {};
  }

  /// "本报告包括…、存在的主要问题和改进措施" says what will come, and covers nothing.
  bool is_announced(Offset at) const {
    return std::any_of(announced_.begin(), announced_.end(), [at](Span span) {
      return span.contains(Span{at, at});
    });
  }

  Offset sentence_end(Offset at, Offset limit) const {
    while (at < limit && source_.clean[at] != u'。' && source_.clean[at] != u';') ++at;
    return at < limit ? at + 1 : limit;
  }

  /// Top headings that no part took: the same part once more, or a free section.
  void rest() {
    const std::size_t parts = parts_.size();
    for (std::size_t i = 0; i < document_.headings.size(); ++i) {
      const Heading& heading = document_.headings[i];
      if (used_[i] || heading.level != top_) continue;
      std::string key;
      for (std::size_t k = 0; k < parts; ++k) {
        const Part& part = parts_[k];
        if (part.heading >= 0 && same_part(part, title(heading))) key = part.key;
      }
      parts_.push_back(under_heading(key, static_cast<std::int32_t>(i)));
    }
  }

  /// In free headings 存在问题 and 下一步打算 are two sections of one content; only the same title repeats
  /// it.
  bool same_part(const Part& part, std::u16string_view other) const {
    const FormPart* form_part = form_.part(part.key);
    if (!form_part) return false;
    if (form_.fixed) return matcher_.is_title_of(*form_part, other);
    return squeeze(title(document_.headings[static_cast<std::size_t>(part.heading)])) == squeeze(other);
  }

  const SourceText& source_;
  const Document& document_;
  const Form& form_;
  const TitleMatcher& matcher_;
  std::vector<std::vector<NamedPart>> named_;  // of each heading
  std::vector<bool> used_;
  std::vector<Span> announced_;  // where the report lists its parts
  std::uint8_t top_ = 9;
  std::vector<Part> parts_;
};

/// For a text whose year is not known: the form whose titles its headings use most.
const Form* likely_form(const SourceText& source, const Document& document, const FormSet& forms) {
  std::vector<WrittenTitle> titles;
  for (const Heading& heading : document.headings) titles.emplace_back(slice(source.clean, heading.title));
  const Form* best = nullptr;
  std::size_t most = 0;
  for (const Form& form : forms.forms()) {
    const std::size_t found = forms.titles(form).titled(titles).size();
    if (found > most) {
      most = found;
      best = &form;
    }
  }
  return best;
}

}  // namespace

std::vector<Part> find_parts(const SourceText& source, const Document& document,
                             const DocumentIdentity& identity, const FormSet& forms) {
  const bool annual = identity.kind == DocumentKind::annual_report;
  const Form* form = identity.form;
  if (!form) form = likely_form(source, document, forms);
  if (annual || identity.kind == DocumentKind::unknown) {
    if (!form) return {};
    PartFinder finder(source, document, *form, forms.titles(*form));
    return finder.find(annual && identity.form && !identity.is_template);
  }
  // Another kind of document has sections, but owes none.
  Form none;
  none.fixed = false;
  const TitleMatcher no_titles(none);
  return PartFinder(source, document, none, no_titles).find(false);
}

}  // namespace nianbao
