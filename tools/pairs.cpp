#include "tools/pairs.h"

#include <filesystem>
#include <iterator>
#include <memory>
#include <system_error>
#include <utility>

#include "core/area/pair.h"
#include "core/base/text.h"
#include "core/rules/registry.h"
#include "tools/output.h"
#include "tools/platform/paths.h"

namespace nianbao::cli {

namespace {

/// The reports of these inputs, read but not judged.
std::vector<area::Unit> read_units(const std::vector<Input>& inputs, const Arguments& arguments,
                                   const SharedOptions& options) {
  auto unjudged = std::make_shared<CheckOptions>(*options);
  unjudged->previous.reset();
  for (const Rule* const rule : all_rules()) unjudged->disabled.emplace_back(rule->id);
  const auto same = [unjudged](const Input&) -> SharedOptions { return unjudged; };
  std::vector<area::Unit> out;
  check_all(inputs, same, arguments.timeout, threads_for(arguments.jobs, inputs.size()),
            [&out](const Result& result) {
              std::vector<area::Unit> units = area::units_of(result);
              std::move(units.begin(), units.end(), std::back_inserter(out));
              return true;
            });
  return out;
}

/// The same file, however it was named.
std::string place_of(const std::string& path) {
  std::error_code failed;
  const std::filesystem::path place = std::filesystem::weakly_canonical(to_path(path), failed);
  return failed ? path : from_path(place);
}

}  // namespace

bool names_many(const std::string& previous) {
  if (previous.empty()) return false;
  std::error_code failed;
  return std::filesystem::is_directory(to_path(previous), failed) || find_inputs({previous}).size() > 1;
}

bool Pairs::load_list(const std::string& path) {
  const FileBytes file = read_file(path);
  if (!file.problem.empty()) {
    tell(path + ":配对清单没能读取:" + to_utf8(file.problem));
    return false;
  }
  std::size_t number = 0;
  for (std::size_t start = 0; start < file.bytes.size();) {
    const std::size_t end = std::min(file.bytes.find('\n', start), file.bytes.size());
    std::string line = file.bytes.substr(start, end - start);
    start = end + 1;
    ++number;
    if (number == 1 && line.starts_with("\xEF\xBB\xBF")) line.erase(0, 3);
    if (line.ends_with('\r')) line.pop_back();
    if (line.empty() || line.starts_with('#')) continue;
    const std::size_t tab = line.find('\t');
    if (tab == std::string::npos || tab == 0 || tab + 1 == line.size()) {
      tell(path + ":" + std::to_string(number) + ":每行写两个文件名,中间用制表符隔开:本年度的,上一年度的。");
      return false;
    }
    Input last;
    last.path = line.substr(tab + 1);
    last_.insert_or_assign(place_of(line.substr(0, tab)), std::move(last));
  }
  return true;
}

bool Pairs::load(const Arguments& arguments, const std::vector<Input>& inputs, const SharedOptions& options) {
  if (!arguments.pairs.empty() && !load_list(arguments.pairs)) return false;
  if (!names_many(arguments.previous)) {
    if (!arguments.previous.empty()) return true;
    for (const Input& input : inputs) {
      if (!last_.contains(place_of(input.path)))
        alone_.emplace(input.path, u"配对清单里没有这份文稿,没有与上一年度的报告核对。");
    }
    return true;
  }
  const std::vector<Input> last_inputs = find_inputs({arguments.previous});
  const std::vector<area::Unit> units = read_units(inputs, arguments, options);
  const std::vector<area::Unit> last_units = read_units(last_inputs, arguments, options);
  std::map<std::string, const Input*> by_path;
  for (const Input& input : last_inputs) by_path.emplace(input.path, &input);
  const std::vector<area::Pair> pairs = area::pair_years(units, last_units);
  for (std::size_t i = 0; i < units.size(); ++i) {
    const std::string& path = units[i].input;
    if (units[i].status == Status::skipped || last_.contains(place_of(path))) continue;
    if (pairs[i].last) {
      last_.emplace(place_of(path), *by_path.at(last_units[*pairs[i].last].input));
    } else if (!is_trouble(units[i].status)) {
      alone_.emplace(path, area::tell_pair(pairs[i], units[i], last_units));
    }
  }
  return true;
}

const Input* Pairs::last_of(const std::string& path) const {
  const auto found = last_.find(place_of(path));
  return found == last_.end() ? nullptr : &found->second;
}

std::u16string Pairs::why_alone(const std::string& path) const {
  const auto found = alone_.find(path);
  return found == alone_.end() || last_of(path) ? std::u16string() : found->second;
}

}  // namespace nianbao::cli
