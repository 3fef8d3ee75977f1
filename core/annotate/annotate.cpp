#include "core/annotate/annotate.h"

#include <algorithm>
#include <utility>

#include "core/annotate/comments_part.h"
#include "core/annotate/ids.h"
#include "core/annotate/placing.h"
#include "core/base/text.h"
#include "core/base/zip_archive.h"
#include "core/read/docx_trace.h"
#include "core/read/import.h"

namespace nianbao {

namespace {

using namespace annotate;

/// The changes of all notes that do not overlap, by place; what overlaps an earlier one is counted in `left`.
std::vector<Change> changes_of(const std::vector<Note>& notes, std::size_t& left) {
  std::vector<Change> all;
  for (const Note& note : notes) all.insert(all.end(), note.changes.begin(), note.changes.end());
  std::stable_sort(all.begin(), all.end(), [](const Change& a, const Change& b) { return a.span < b.span; });
  std::vector<Change> out;
  for (Change& each : all) {
    if (!out.empty() && out.back().span == each.span && out.back().text == each.text) continue;  // said twice
    const bool apart = out.empty() || each.span.start > out.back().span.end ||
                       (each.span.start == out.back().span.end && !each.span.empty());
    if (apart) {
      out.push_back(std::move(each));
    } else {
      ++left;
    }
  }
  return out;
}

std::u16string first_fatal(const Imported& imported) {
  for (const ReadProblem& problem : imported.problems) {
    if (problem.fatal) return problem.message;
  }
  return {};
}

std::string part_of(std::string_view bytes, const std::string& name) {
  std::string out;
  ZipReader(bytes).read(name, out);
  return out;
}

/// The file with its main part in UTF-8; nothing changes where it is.
std::string with_main_in_utf8(std::string_view bytes, const std::string& main) {
  std::string xml = part_of(bytes, main);
  std::string utf8 = as_utf8(xml);
  return utf8 == xml ? std::string() : edit_zip(bytes, {{main, std::move(utf8)}});
}

Annotated failed(std::u16string problem) {
  Annotated out;
  out.problem = std::move(problem);
  return out;
}

constexpr std::u16string_view kUnwritable =
    u"这个 Word 文档的压缩包已损坏,写不进批注;请在 Word 或 WPS 中打开后另存一份再试。";

}  // namespace

Annotated annotate_docx(std::string_view bytes, const std::vector<Note>& notes, const Lexicon& lexicon,
                        std::string_view date) {
  DocxTrace trace;
  Imported imported = import_docx(bytes, lexicon, &trace);
  if (std::u16string fatal = first_fatal(imported); !fatal.empty()) return failed(std::move(fatal));
  const std::string recoded = with_main_in_utf8(bytes, trace.parts->main);
  if (!recoded.empty()) {
    bytes = recoded;
    trace = {};
    imported = import_docx(bytes, lexicon, &trace);
    if (!trace.parts) return failed(std::u16string(kUnwritable));
  }
  const std::string& main = trace.parts->main;
  const std::string xml = part_of(bytes, main);
  Ids ids(*trace.parts);
  Placing placing(xml, trace, imported.text, ids, date);

  Annotated out;
  for (Change& each : changes_of(notes, out.changes_left)) {
    if (placing.change(each)) {
      out.changes.push_back(std::move(each));
    } else {
      ++out.changes_left;
    }
  }
  std::vector<NewComment> comments;
  for (const Note& note : notes) {
    std::string id = ids.next();
    if (placing.comment(note.span, id)) comments.push_back({std::move(id), note.text});
  }
  out.comments = comments.size();
  if (comments.empty() && out.changes.empty()) {
    out.docx = bytes;
    return out;
  }
  Parts parts = {{main, placing.apply()}};
  if (!comments.empty()) {
    const Names names = names_at(trace.parts->document.document_element());
    Parts more = comment_parts(bytes, main, names, comments, placing.date(), out.problem);
    std::move(more.begin(), more.end(), std::back_inserter(parts));
  }
  if (out.problem.empty()) {
    out.docx = edit_zip(bytes, parts);
    if (out.docx.empty()) out.problem = kUnwritable;
  }
  return out;
}

}  // namespace nianbao
