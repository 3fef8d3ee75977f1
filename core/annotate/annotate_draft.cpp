#include "core/annotate/annotate_draft.h"

#include <utility>

#include "core/annotate/fresh.h"
#include "core/annotate/notes.h"
#include "core/base/text.h"
#include "core/base/zip_archive.h"
#include "core/convert/convert.h"
#include "core/forms/form_set.h"

namespace nianbao {

Annotated annotate_draft(const Draft& draft, const std::vector<Note>& notes, const Lexicon& lexicon,
                         std::string_view date) {
  Annotated out;
  if (!draft.problem.empty()) {
    out.problem = draft.problem;
    return out;
  }
  if (!draft.is_text && is_zip(draft.bytes)) return annotate_docx(draft.bytes, notes, lexicon, date);
  const SourceText source = read_source(draft, lexicon);
  for (const ReadProblem& problem : source.problems) {
    if (problem.fatal) out.problem = problem.message;
  }
  if (!out.problem.empty()) return out;
  const annotate::Fresh fresh(source, lexicon);
  return annotate_docx(fresh.docx(), fresh.moved(notes), lexicon, date);
}

Annotated annotate_json(Draft draft, std::string_view result_json, std::string_view profile,
                        std::string_view date) {
  Annotated out;
  const std::optional<std::vector<Note>> notes = notes_of_json(result_json);
  if (!notes) {
    out.problem = u"检查结果不完整,写不成批注;请重新检查一次再导出。";
    return out;
  }
  FormSetPtr forms = make_form_set();
  if (!profile.empty()) {
    Forms own = forms->forms();
    if (const std::optional<JsonError> error = apply_profile(profile, own)) {
      out.problem =
          cat(u"本地格式文件第", error->place.line, u"行第", error->place.column, u"列:", error->message);
      return out;
    }
    forms = make_form_set(std::move(own));
  }
  convert_draft(draft);
  return annotate_draft(draft, *notes, forms->lexicon(), date);
}

}  // namespace nianbao
