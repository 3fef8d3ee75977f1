#include "tools/baseline.h"

#include <filesystem>
#include <system_error>

#include "core/base/json_text.h"
#include "core/base/json_writer.h"
#include "core/base/text.h"
#include "tools/files.h"
#include "tools/platform/paths.h"

namespace nianbao::cli {

namespace {

/// The input's path from the baseline's folder, so that it does not matter from where a run is started.
std::string key_of(const std::string& input, const std::string& baseline) {
  namespace fs = std::filesystem;
  std::error_code failed;
  const fs::path folder = fs::absolute(to_path(baseline), failed).lexically_normal().parent_path();
  const fs::path file = fs::absolute(to_path(input), failed).lexically_normal();
  return failed ? input : from_path(file.lexically_relative(folder));
}

std::u16string read(const Json& json, std::map<std::string, std::vector<std::string>>& out) {
  const Json* schema = json.find("schema");
  const Json* inputs = json.find("inputs");
  if (!schema || schema->text != "nianbao-baseline/1" || !inputs || !inputs->is_object())
    return u"这不是用 --write-baseline 写出的文件。";
  for (const Json& input : inputs->items) {
    for (const Json& each : input.items) out[input.key].push_back(each.text);
  }
  return {};
}

}  // namespace

bool Baseline::load(const std::string& path) {
  path_ = path;
  FileBytes file = read_file(path);
  if (file.problem.empty()) {
    Json json;
    const auto error = parse_json_text(file.bytes, json);
    file.problem = error ? error->message : read(json, known_);
  }
  if (!file.problem.empty()) tell(path + ":基线文件没能读取:" + to_utf8(file.problem));
  return file.problem.empty();
}

const std::vector<std::string>* Baseline::of(const std::string& input) const {
  if (known_.empty()) return nullptr;
  const auto found = known_.find(key_of(input, path_));
  return found == known_.end() ? nullptr : &found->second;
}

bool BaselineWriter::open() {
  return file_.open() && file_.write("{\"schema\": \"nianbao-baseline/1\", \"inputs\": {");
}

void BaselineWriter::add(const Result& result) {
  JsonWriter fingerprints;
  fingerprints.begin_array();
  bool any = false;
  for (const DocumentResult& document : result.documents) {
    for (const ReportedFinding& finding : document.findings) {
      fingerprints.utf8(finding.fingerprint);
      any = true;
    }
  }
  if (!any) return;
  JsonWriter name;
  name.text(to_utf16(key_of(result.input, file_.path())));
  file_.write((first_ ? "\n" : ",\n") + name.take() + ": " + fingerprints.end_array().take());
  first_ = false;
}

bool BaselineWriter::finish() {
  file_.write("\n}}\n");
  return file_.finish();
}

}  // namespace nianbao::cli
