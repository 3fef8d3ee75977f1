// The only file of the second module that knows embind: core/convert for nianbao-files.js.
#include <emscripten/bind.h>
#include <emscripten/val.h>

#include <string>

#include "core/convert/convert.h"
#include "core/convert/unpack.h"

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
    each.set("name", val::u8string(file.name.c_str()));
    each.set("bytes", file.problem.empty() ? bytes_of(file.bytes) : val::null());
    each.set("problem", file.problem);
    out.call<void>("push", each);
    return true;
  });
  return out;
}

}  // namespace

EMSCRIPTEN_BINDINGS(nianbao_files) {
  emscripten::function("convert", &convert);
  emscripten::function("unpack", &unpack);
}
