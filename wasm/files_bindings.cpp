// With draft_of.h all of the second module that knows embind: core/convert, core/annotate for
// nianbao-files.js.
#include <emscripten/bind.h>
#include <emscripten/val.h>

#include <string>

#include "core/annotate/annotate_draft.h"
#include "core/annotate/letter.h"
#include "core/base/text.h"
#include "core/convert/convert.h"
#include "core/convert/placed_text.h"
#include "core/convert/unpack.h"
#include "wasm/draft_of.h"

namespace {

using emscripten::val;

/// A Uint8Array of its own: a view of the heap would go with the next call.
val bytes_of(const std::string& bytes) {
  const val view(
      emscripten::typed_memory_view(bytes.size(), reinterpret_cast<const unsigned char*>(bytes.data())));
  return val::global("Uint8Array").new_(view);
}

/// {docx: Uint8Array or null, problem, notices}
val answer_of(const nianbao::Converted& converted) {
  val notices = val::array();
  for (const std::u16string& each : converted.notices) notices.call<void>("push", val(each));
  val out = val::object();
  out.set("docx", converted.problem.empty() ? bytes_of(converted.docx) : val::null());
  out.set("problem", converted.problem);
  out.set("notices", notices);
  return out;
}

val convert(const val& bytes) { return answer_of(nianbao::convert(bytes.as<std::string>())); }

/// [{name, bytes: Uint8Array or null, problem}], or null where it is no archive of files.
val unpack(const val& archive) {
  const auto bytes = archive.as<std::string>();
  if (!nianbao::is_archive(bytes)) return val::null();
  val out = val::array();
  nianbao::unpack(bytes, [&out](const nianbao::PackedFile& file) {
    val each = val::object();
    each.set("name", nianbao::to_utf16(file.name));
    each.set("bytes", file.problem.empty() ? bytes_of(file.bytes) : val::null());
    each.set("problem", file.problem);
    out.call<void>("push", each);
    return true;
  });
  return out;
}

val convert_placed_text(const std::string& json) { return answer_of(nianbao::convert_placed_text(json)); }

/// `input` is a JavaScript string or a Uint8Array.
val annotate(const val& input, const std::string& name, const std::string& result, const std::string& profile,
             const std::string& date) {
  const nianbao::Annotated annotated = nianbao::annotate_json(draft_of(input, name), result, profile, date);
  val out = val::object();
  out.set("docx", annotated.problem.empty() ? bytes_of(annotated.docx) : val::null());
  out.set("problem", annotated.problem);
  out.set("comments", static_cast<int>(annotated.comments));
  out.set("changes", static_cast<int>(annotated.changes.size()));
  out.set("changesLeft", static_cast<int>(annotated.changes_left));
  return out;
}

/// null where `result` is no result.
val letter(const std::string& result, const std::u16string& text) {
  const auto lines = nianbao::letter_of_json(result, text);
  if (!lines) return val::null();
  val out = val::object();
  out.set("text", nianbao::letter_text(*lines));
  out.set("docx", bytes_of(nianbao::letter_docx(*lines)));
  return out;
}

}  // namespace

EMSCRIPTEN_BINDINGS(nianbao_files) {
  emscripten::function("convert", &convert);
  emscripten::function("convertPlacedText", &convert_placed_text);
  emscripten::function("unpack", &unpack);
  emscripten::function("annotate", &annotate);
  emscripten::function("letter", &letter);
}
