#include "core/compare/compare.h"

#include <algorithm>
#include <utility>

#include "core/base/text.h"
#include "core/check.h"
#include "core/compare/align.h"
#include "core/compare/blocks.h"
#include "core/compare/pairing.h"
#include "core/compare/table_moves.h"
#include "core/compare/word_changes.h"

namespace nianbao {

namespace {

using years::Block;
using years::Blocks;
using years::Group;
using years::PartPair;

bool is_report(DocumentKind kind) {
  return kind == DocumentKind::annual_report || kind == DocumentKind::table_only;
}

ComparedSide read_side(const Draft& draft, const FormSet& forms) {
  ComparedSide out;
  out.input = draft.name;
  out.source = read_source(draft, forms.lexicon());
  out.problems = out.source.problems;
  out.status = status_of(out.source);
  if (out.source.misread && !out.source.misread->complete) {
    out.status = Status::unreadable;
    out.problems.push_back(unread_as_mojibake());
  }
  if (is_trouble(out.status)) return out;
  out.documents = parse_documents(out.source, forms.lexicon());
  for (const Document& document : out.documents) {
    out.facts.push_back(extract_facts(out.source, document, forms, {}));
    if (is_report(out.facts.back().kind)) out.status = Status::checked;
  }
  return out;
}

/// The rows of two documents, by the pairs of their parts.
class RowWriter {
 public:
  RowWriter(const Previous& now, const Previous& last, years::Budget& budget, ComparedDocument& out)
      : now_(now),
        last_(last),
        budget_(budget),
        out_(out),
        is_(years::read_blocks(now)),
        was_(years::read_blocks(last)),
        pairs_(years::pair_parts(now, is_, last, was_)),
        last_year_(last.source, last.document) {}

  void run() {
    std::vector<std::size_t> of_now(is_.parts.size(), 0);
    std::vector<std::size_t> of_last(was_.parts.size(), 0);
    for (std::size_t i = 0; i < pairs_.size(); ++i) {
      if (pairs_[i].now >= 0) of_now[static_cast<std::size_t>(pairs_[i].now)] = i;
      if (pairs_[i].last >= 0) of_last[static_cast<std::size_t>(pairs_[i].last)] = i;
      out_.parts.push_back(part_of(pairs_[i]));
    }
    for (const Group& group : years::align(is_, was_, pairs_)) {
      const std::size_t part = group.now.empty() ? of_last[was_.blocks[group.last.front()].part]
                                                 : of_now[is_.blocks[group.now.front()].part];
      add(group, out_.parts[part]);
    }
    std::erase_if(out_.parts, [](const ComparedPart& part) {
      return part.title.empty() && part.key.empty() && part.rows.empty();
    });
    for (const ComparedPart& part : out_.parts) {
      out_.words.words += part.words.words;
      out_.words.copied += part.words.copied;
    }
  }

 private:
  ComparedPart part_of(const PartPair& pair) const {
    ComparedPart out;
    out.in_now = pair.now >= 0;
    out.in_last = pair.last >= 0;
    const Previous& report = out.in_now ? now_ : last_;
    const years::PartPlace& place = out.in_now ? is_.parts[static_cast<std::size_t>(pair.now)]
                                               : was_.parts[static_cast<std::size_t>(pair.last)];
    out.key = place.key;
    if (!place.title.empty())
      out.title = slice(report.source.original, report.source.to_original(place.title));
    return out;
  }

  void add(const Group& group, ComparedPart& part) {
    ComparedRow row;
    std::vector<Span> now;
    std::vector<Span> last;
    for (const std::uint32_t i : group.now) {
      const Block& block = is_.blocks[i];
      now.push_back(block.span);
      row.now.push_back(now_.source.to_original(block.span));
      row.is_heading = block.role != Role::body;
      if (!row.is_heading) judge(block, row, part);
    }
    for (const std::uint32_t j : group.last) {
      last.push_back(was_.blocks[j].span);
      row.last.push_back(last_.source.to_original(was_.blocks[j].span));
      if (group.now.empty()) row.is_heading = was_.blocks[j].role != Role::body;
    }
    row.moved = group.moved;
    row.kind = now.empty()     ? ComparedKind::gone
               : last.empty()  ? ComparedKind::added
               : group.is_same ? ComparedKind::same
                               : ComparedKind::changed;
    if (row.kind == ComparedKind::changed) {
      auto changes = years::word_changes(now_, now, last_, last, budget_);
      row.is_too_long = !changes;
      if (changes) row.changes = std::move(*changes);
    }
    part.rows.push_back(std::move(row));
  }

  /// As cross/copied does. Of several paragraphs the row tells the one that is most alike.
  void judge(const Block& block, ComparedRow& row, ComparedPart& part) const {
    const std::size_t words = likeness::counted_words(block.text);
    if (words == 0) return;
    const likeness::CopyOf copy = last_year_.copy_of(block.text);
    part.words.add(words, copy);
    if (!row.is_own || row.copy.share < copy.share) row.copy = copy;
    row.is_own = true;
  }

  const Previous& now_;
  const Previous& last_;
  years::Budget& budget_;
  ComparedDocument& out_;
  Blocks is_;
  Blocks was_;
  std::vector<PartPair> pairs_;
  likeness::LastYear last_year_;
};

Previous report_of(const ComparedSide& side, std::size_t at) {
  return {side.source, side.documents[at], side.facts[at]};
}

void compare_pair(const YearsCompared& in, years::Budget& budget, ComparedDocument& out) {
  if (!out.now || !out.last) return;
  const Previous now = report_of(in.now, *out.now);
  const Previous last = report_of(in.last, *out.last);
  out.doubt = years::doubt_of(now, last);
  RowWriter(now, last, budget, out).run();
  out.tables = years::compare_tables(now, last);
}

}  // namespace

YearsCompared compare_years(const Draft& now, const Draft& last, FormSetPtr forms) {
  YearsCompared out;
  out.forms = forms ? std::move(forms) : make_form_set();
  out.now = read_side(now, *out.forms);
  out.last = read_side(last, *out.forms);
  if (is_trouble(out.now.status) || is_trouble(out.last.status)) return out;
  out.pairs = years::pair_documents(out.now, out.last);
  years::Budget budget;
  for (ComparedDocument& pair : out.pairs) compare_pair(out, budget, pair);
  return out;
}

}  // namespace nianbao
