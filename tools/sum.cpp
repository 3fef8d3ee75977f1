#include "tools/sum.h"

#include <algorithm>
#include <iterator>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include "core/area/area.h"
#include "core/area/roll.h"
#include "core/base/text.h"
#include "core/render/sum.h"
#include "core/rules/registry.h"
#include "tools/batch.h"
#include "tools/files.h"
#include "tools/option_values.h"
#include "tools/output.h"
#include "tools/pdf.h"
#include "tools/settings.h"
#include "tools/workbook.h"

namespace nianbao::cli {

namespace {

/// The reports of these files and folders; what hindered reading is told.
std::vector<area::Unit> read_units(const std::vector<std::string>& words, const Arguments& arguments,
                                   const SharedOptions& options) {
  std::vector<area::Unit> out;
  std::vector<Input> inputs = find_inputs(words);
  const unsigned threads = threads_for(arguments.jobs, inputs.size());
  const auto same = [options](const Input&) { return options; };
  check_all(std::move(inputs), same, arguments.timeout, threads, [&](const Result& result) {
    tell_problems(result);
    if (result.status == Status::skipped) return true;
    std::vector<area::Unit> units = area::units_of(result);
    std::move(units.begin(), units.end(), std::back_inserter(out));
    return true;
  });
  return out;
}

bool is_unread(const area::Unit& unit) { return is_trouble(unit.status); }

/// false, and told, where the list holds no organ.
bool load_roll(const std::string& path, const FormSet& forms, area::Area& out) {
  Draft draft = draft_of(path);
  convert_file(draft);
  area::Roll roll = area::read_roll(draft, forms);
  if (roll.problem.empty() && roll.organs.empty())
    roll.problem = u"没有读出单位名称:请每行写一个单位,或用有“单位名称”一列的表格。";
  if (roll.problem.empty()) {
    out.roll = std::move(roll.organs);
    return true;
  }
  tell(path + ":应报单位名单:" + to_utf8(roll.problem));
  return false;
}

/// false, and told, where there is no report in it.
bool load_government(const Arguments& arguments, const SharedOptions& options, area::Area& out) {
  std::vector<area::Unit> units = read_units({arguments.government}, arguments, options);
  const auto report =
      std::find_if(units.begin(), units.end(), [](const area::Unit& unit) { return unit.is_report; });
  if (report == units.end()) {
    tell(arguments.government + ":政府报告:没有读出年度报告,没有对照。");
    return false;
  }
  out.government = std::move(*report);
  return true;
}

std::string format_of(const Arguments& arguments) {
  if (!arguments.sum_format.empty()) return arguments.sum_format;
  for (const char* const format : {"json", "csv", "xlsx"}) {
    if (arguments.output.ends_with(std::string(".") + format)) return format;
  }
  return "text";
}

/// "", and told, where a workbook could not be written.
std::string render(const std::string& format, const area::Area& area, const area::Sum& sum) {
  if (format == "json") return area::render_sum_json(area, sum) + "\n";
  if (format == "csv") return area::render_sum_csv(area, sum);
  if (format != "xlsx") return area::render_sum_text(area, sum);
  Workbook workbook = sum_workbook(area, sum);
  if (!workbook.problem.empty()) tell(to_utf8(workbook.problem));
  return std::move(workbook.bytes);
}

int run_sum(const Arguments& arguments) {
  const auto options = std::make_shared<CheckOptions>();
  if (!load_options(arguments, *options)) return kTrouble;
  options->year.reset();  // here the area's, and no report's
  for (const Rule* const rule : all_rules()) options->disabled.emplace_back(rule->id);
  area::Area area;
  area.year = arguments.year;
  bool whole = true;
  if (!arguments.roll.empty()) whole = load_roll(arguments.roll, *options->forms, area) && whole;
  if (!arguments.government.empty()) whole = load_government(arguments, options, area) && whole;
  area.units = read_units(arguments.inputs, arguments, options);
  if (!arguments.previous.empty()) area.last_years = read_units({arguments.previous}, arguments, options);
  const area::Sum sum = area::add_up(area, *options->forms);
  const std::string format = format_of(arguments);
  const std::string text = render(format, area, sum);
  if (text.empty() || !write_output(arguments.output, text)) return kTrouble;
  const auto unread = [](const std::vector<area::Unit>& units) {
    return std::any_of(units.begin(), units.end(), is_unread);
  };
  if (!whole || unread(area.units) || unread(area.last_years)) return kTrouble;
  return area::has_findings(sum) ? kFound : kClean;
}

std::string missing_inputs(const Arguments& arguments) {
  return arguments.inputs.empty() ? "请给出各单位报告所在的文件夹或文件。" : "";
}

}  // namespace

Command sum_command() {
  Command out{"sum", "DIR|FILE...", "各单位的表格逐格加总", {}, {}, {}, missing_inputs, run_sum};
  out.about =
      "把各单位年度报告的表格逐格相加,找出没有报送、重复和年度不符的单位;给出政府报告时逐格对照,\n"
      "并指出差额像是由哪个单位引起的(漏加、加了两遍、写错一格)。没有读出的表格逐一说明,不当作零。\n";
  out.options = {{"--government", "FILE", "本级政府的报告,用来与合计对照", keep<&Arguments::government>},
                 {"--roll", "FILE", "应报单位名单:每行一个,或有“单位名称”一列的 CSV、Excel 表格",
                  keep<&Arguments::roll>},
                 {"--previous", "DIR", "各单位上一年度的报告,按单位和年度配对", keep<&Arguments::previous>},
                 {"--format", "text|json|csv|xlsx", "输出格式;不写则看 -o 的文件名,默认 text",
                  keep<&Arguments::sum_format>},
                 output_option("FILE", "写到哪个文件;“-”是标准输出,也是默认"),
                 {"--year", "N", "加总哪一年度的报告;不写则按政府报告或多数报告", year_option().set},
                 profile_option(),
                 jobs_option(),
                 timeout_option()};
  out.closing =
      "退出码:0 各单位齐全、与政府报告一致;1 有要核对的(缺报、重复、逾期、没有读出的数字、差额);\n"
      "2 用法有误、结果没能写出,或有文件没有文字、没能读取。\n";
  out.examples = {{"nianbao sum --government 政府.docx --roll 名单.txt 各单位 -o 汇总.xlsx",
                   "加总全部单位,与政府自己的报告核对,看谁没有报"}};
  return out;
}

}  // namespace nianbao::cli
