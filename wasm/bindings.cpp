// With draft_of.h all that knows embind: core/api.h for nianbao.js, which is the documented interface.
#include <emscripten/bind.h>
#include <emscripten/val.h>

#include <string>

#include "core/api.h"
#include "core/area/area_json.h"
#include "core/read/importers.h"
#include "wasm/draft_of.h"

namespace {

/// `options` is JSON; the answer is the JSON of core/api.h.
std::string check(const emscripten::val& input, const std::string& name, const std::string& options) {
  return nianbao::check_json(draft_of(input, name), options);
}

std::string forms(const std::string& profile) { return nianbao::forms_json(profile); }

std::string twins(const std::string& drafts) { return nianbao::twins_json(drafts); }

std::string compare(const emscripten::val& input, const std::string& name, const std::string& options) {
  return nianbao::compare_json(draft_of(input, name), options);
}

std::string compare_page(const emscripten::val& input, const std::string& name, const std::string& options) {
  return nianbao::compare_html(draft_of(input, name), options);
}

std::string sum(const std::string& area) { return nianbao::area::sum_json(area); }

std::string sum_csv(const std::string& area) { return nianbao::area::sum_csv(area); }

/// `bytes` is a Uint8Array.
bool needs_conversion(const emscripten::val& bytes) {
  return nianbao::needs_conversion(bytes.as<std::string>());
}

std::string version() { return std::string(nianbao::version()); }

}  // namespace

EMSCRIPTEN_BINDINGS(nianbao) {
  emscripten::function("check", &check);
  emscripten::function("needsConversion", &needs_conversion);
  emscripten::function("rules", &nianbao::rules_json);
  emscripten::function("fileKinds", &nianbao::file_kinds_json);
  emscripten::function("statuses", &nianbao::statuses_json);
  emscripten::function("forms", &forms);
  emscripten::function("twins", &twins);
  emscripten::function("compare", &compare);
  emscripten::function("comparePage", &compare_page);
  emscripten::function("sum", &sum);
  emscripten::function("sumCsv", &sum_csv);
  emscripten::function("version", &version);
}
