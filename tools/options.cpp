// The options that several commands have.
#include <array>
#include <charconv>
#include <utility>

#include "core/config.h"
#include "tools/command.h"
#include "tools/option_values.h"

namespace nianbao::cli {

namespace {

constexpr std::array kFormats = {std::pair{"text", OutputFormat::text},
                                 std::pair{"json", OutputFormat::json},
                                 std::pair{"sarif", OutputFormat::sarif},
                                 std::pair{"github", OutputFormat::github},
                                 std::pair{"findings", OutputFormat::findings},
                                 std::pair{"cells", OutputFormat::cells},
                                 std::pair{"statistics", OutputFormat::statistics},
                                 std::pair{"files", OutputFormat::files},
                                 std::pair{"html", OutputFormat::html},
                                 std::pair{"man", OutputFormat::text},
                                 std::pair{"markdown", OutputFormat::markdown}};

bool set_format(const std::string& value, Arguments& out) { return choose(value, kFormats, out.format); }

bool set_year(const std::string& value, Arguments& out) {
  int year = 0;
  if (!read_number(value, kFirstYear, kLastYear, year)) return false;
  out.year = year;
  return true;
}

bool set_kind(const std::string& value, Arguments& out) {
  out.kind = requested_kind(value);
  return out.kind.has_value();
}

bool set_timeout(const std::string& value, Arguments& out) {
  unsigned seconds = 0;
  if (!read_number(value, 1u, 86'400u, seconds)) return false;
  out.timeout = std::chrono::seconds(seconds);
  return true;
}

}  // namespace

Option format_option(std::string_view values, std::string_view help) {
  return {"--format", values, help, set_format};
}

Option year_option() { return {"--year", "N", "报告年度,1949 至 2100;不写则从文稿中判断", set_year}; }

Option as_option() { return {"--as", "annual-report|work-summary", "按这种文种检查,不再判断", set_kind}; }

Option previous_option() {
  return {"--previous", "FILE", "上一年度的报告,用来核对结转、存量和照抄", keep<&Arguments::previous>};
}

Option profile_option() {
  return {"--profile", "FILE", "本地格式文件:一个地方或系统自己的部分和表格", keep<&Arguments::profile>};
}

Option config_option() {
  return {"--config", "FILE", "配置文件:关闭规则、改变等级、忽略已核实的问题", keep<&Arguments::config>};
}

Option timeout_option() {
  return {"--timeout", "N", "一份文稿最多检查几秒,默认 120;到时算没有检查完,其余照常", set_timeout};
}

Option jobs_option() {
  return {"--jobs", "N", "同时检查几份,默认与处理器数相同",
          [](const std::string& value, Arguments& out) { return read_number(value, 1u, 256u, out.jobs); }};
}

Option output_option(std::string_view value, std::string_view help) {
  return {"--output", value, help, keep<&Arguments::output>, "-o"};
}

std::vector<Option> checking_options() {
  return {year_option(), as_option(), previous_option(), profile_option(), config_option(), timeout_option()};
}

}  // namespace nianbao::cli
