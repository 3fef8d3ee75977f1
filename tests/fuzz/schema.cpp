#include "tests/fuzz/schema.h"

#include <nlohmann/json.hpp>

#ifdef NIANBAO_RESULT_SCHEMA
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

namespace nianbao::fuzz {

namespace {

/// The schema as compiled once; a missing or broken file stops the process, as every check after it would be
/// void.
const valijson::Schema& schema() {
  static const valijson::Schema* const compiled = [] {
    std::ifstream file(NIANBAO_RESULT_SCHEMA);
    const nlohmann::json text = nlohmann::json::parse(file, nullptr, false);
    if (text.is_discarded()) {
      std::fprintf(stderr, "no schema: %s\n", NIANBAO_RESULT_SCHEMA);
      std::abort();
    }
    auto* out = new valijson::Schema;
    valijson::SchemaParser().populateSchema(valijson::adapters::NlohmannJsonAdapter(text), *out);
    return out;
  }();
  return *compiled;
}

}  // namespace

bool checks_schema() { return true; }

std::string schema_error(const nlohmann::json& result) {
  valijson::ValidationResults errors;
  const valijson::adapters::NlohmannJsonAdapter target(result);
  if (valijson::Validator().validate(schema(), target, &errors)) return {};
  valijson::ValidationResults::Error error;
  std::string out = "not valid";
  // The innermost cause comes first.
  if (errors.popError(error)) {
    for (const std::string& step : error.context) out += " " + step;
    out += ": " + error.description;
  }
  return out;
}

}  // namespace nianbao::fuzz

#else

namespace nianbao::fuzz {

bool checks_schema() { return false; }

std::string schema_error(const nlohmann::json&) { return {}; }

}  // namespace nianbao::fuzz

#endif
