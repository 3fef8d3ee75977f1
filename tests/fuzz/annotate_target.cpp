// Comments and tracked changes, put into whatever can be read as a Word file, and into other drafts.
#include <algorithm>
#include <cstdio>
#include <cstdlib>

#include "core/annotate/annotate_draft.h"
#include "core/base/text.h"
#include "core/read/import.h"
#include "tests/forms/forms.h"
#include "tests/fuzz/pack.h"
#include "tests/fuzz/targets.h"

namespace nianbao::fuzz {

namespace {

/// Notes all over a text, some with changes: `seed` decides.
std::vector<Note> notes_on(std::u16string_view text, std::uint32_t seed) {
  std::vector<Note> out;
  const auto next = [&seed](std::size_t below) {
    seed = seed * 1664525u + 1013904223u;
    return static_cast<Offset>((seed >> 8) % (below + 1));
  };
  for (int i = 0; i < 12; ++i) {
    const Offset start = next(text.size());
    const Offset end = std::min(static_cast<Offset>(text.size()), start + next(i % 3 == 0 ? 0 : 9));
    Note note{{start, end}, u"说明<&\n计算:1 + 1 = 2", {}};
    if (i % 2 == 0) note.changes.push_back({note.span, i % 4 == 0 ? u"改" : u""});
    out.push_back(std::move(note));
  }
  out.push_back({{}, u"全文", {}});
  return out;
}

/// Without blanks: a paragraph may be left blank, a table become another.
std::u16string bare(std::u16string_view text) {
  std::u16string out;
  for (const char16_t unit : text) {
    if (!is_space(unit)) out.push_back(unit);
  }
  return out;
}

/// A docx that reads comes back with the same text but for the changes.
void demand_annotated(const std::string& docx, std::uint32_t seed) {
  const Imported before = import_docx(docx, test_lexicon());
  const bool refused = std::any_of(before.problems.begin(), before.problems.end(),
                                   [](const ReadProblem& each) { return each.fatal; });
  if (refused) return;
  const Annotated done =
      annotate_docx(docx, notes_on(before.text, seed), test_lexicon(), "2026-01-31T09:30:00Z");
  if (!done.problem.empty()) return;  // its directory of parts is broken
  const std::u16string after = import_docx(done.docx, test_lexicon()).text;
  std::u16string expected = before.text;
  for (auto change = done.changes.rbegin(); change != done.changes.rend(); ++change)
    expected.replace(change->span.start, change->span.size(), change->text);
  if (done.changes.empty() ? after == before.text : bare(after) == bare(expected)) return;
  std::fprintf(stderr, "broken promise: annotated: %s\ninstead of: %s\n", to_utf8(after).c_str(),
               to_utf8(expected).c_str());
  std::abort();
}

}  // namespace

void annotate(std::string_view bytes) {
  const auto seed = static_cast<std::uint32_t>(bytes.size() * 2654435761u);
  const std::string text(bytes);
  demand_annotated(text, seed);
  demand_annotated(pack_zip({{"word/document.xml", text}}), seed);
  demand_annotated(
      pack_zip({{"[Content_Types].xml", "<Types/>"},
                {"word/document.xml", "<w:document xmlns:w=\"w\"><w:body>" + text + "</w:body></w:document>"},
                {"word/comments.xml", text},
                {"word/_rels/document.xml.rels", "<Relationships/>"}}),
      seed + 1);
  static constexpr const char* kNames[] = {"a.txt", "a.md", "a.html", "a.csv", "a.tsv", "a.json"};
  Draft draft;
  draft.name = kNames[seed % 6];
  draft.bytes = text;
  const std::vector<Note> notes = notes_on(read_source(draft, test_lexicon()).original, seed);
  const Annotated fresh = annotate_draft(draft, notes, test_lexicon());
  if (fresh.problem.empty()) import_docx(fresh.docx, test_lexicon());
}

}  // namespace nianbao::fuzz
