#include "tools/check.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <memory>
#include <system_error>
#include <utility>

#include "core/base/text.h"
#include "core/read/importers.h"
#include "core/rules/registry.h"
#include "tools/batch.h"
#include "tools/files.h"
#include "tools/option_values.h"
#include "tools/output.h"
#include "tools/pairs.h"
#include "tools/pdf.h"
#include "tools/platform/interrupt.h"
#include "tools/platform/paths.h"
#include "tools/records.h"
#include "tools/run.h"

namespace nianbao::cli {

namespace {

/// Does the word name the rule: its id, or the family before the slash?
bool names_rule(const std::string& word, std::string_view id) {
  return word == id || word == id.substr(0, id.find('/'));
}

bool names_any(const std::vector<std::string>& words, std::string_view id) {
  return std::any_of(words.begin(), words.end(),
                     [id](const std::string& each) { return names_rule(each, id); });
}

/// A word of --select or --ignore that names no rule; "" where all do.
std::string unknown_rule(const Arguments& arguments) {
  for (const auto* words : {&arguments.select, &arguments.ignore}) {
    for (const std::string& word : *words) {
      const auto rules = all_rules();
      if (std::none_of(rules.begin(), rules.end(),
                       [&](const Rule* each) { return names_rule(word, each->id); }))
        return word;
    }
  }
  return {};
}

void switch_off(const Arguments& arguments, std::vector<std::string>& disabled) {
  for (const Rule* rule : all_rules()) {
    const bool selected = arguments.select.empty() || names_any(arguments.select, rule->id);
    if (!selected || names_any(arguments.ignore, rule->id)) disabled.emplace_back(rule->id);
  }
}

/// Results of an earlier run that lie among the drafts are no drafts; a draft that somebody names is not
/// overwritten. false, and told.
bool keep_outputs_apart(const Arguments& arguments, std::vector<Input>& inputs) {
  std::vector<std::string> outputs = {arguments.write_baseline};
  for (const OutputPlan& plan : plan_outputs(arguments)) outputs.push_back(plan.path);
  std::erase_if(outputs, [](const std::string& path) {
    std::error_code failed;
    return !std::filesystem::is_regular_file(to_path(path), failed);  // one that is not there yet is no draft
  });
  if (outputs.empty()) return true;
  const auto is_output = [&outputs](const std::string& path) {
    return std::any_of(outputs.begin(), outputs.end(),
                       [&path](const std::string& each) { return is_same_file(path, each); });
  };
  for (const std::string& word : arguments.inputs) {
    if (!is_output(word)) continue;
    tell(word + ":结果不能写回文稿本身,请另起一个文件名。");
    return false;
  }
  std::erase_if(inputs, [&](const Input& each) { return is_output(each.path); });
  return true;
}

/// false, and told, where there is nothing to check or a list cannot be read.
bool gather(const Arguments& arguments, std::vector<Input>& inputs) {
  std::vector<std::string> words = arguments.inputs;
  for (const std::string& list : arguments.files_from) {
    std::u16string problem;
    for (std::string& name : read_file_list(list, arguments.nul_ended, problem))
      words.push_back(std::move(name));
    if (problem.empty()) continue;
    tell(list + ":文件清单没能读取:" + to_utf8(problem));
    return false;
  }
  inputs = find_inputs(words, arguments.exclude);
  if (!arguments.stdin_name.empty()) name_standard_input(arguments.stdin_name, inputs);
  if (!keep_outputs_apart(arguments, inputs)) return false;
  if (inputs.empty())
    tell(words.empty() ? "文件清单是空的,没有可以检查的文件。"
                       : "去掉 --exclude 的文件以后,没有剩下可以检查的。");
  return !inputs.empty();
}

/// The options for one input: with what is known of it, and last year's report.
OptionsOf with_known(SharedOptions shared, std::shared_ptr<const Baseline> baseline,
                     std::shared_ptr<const Pairs> pairs) {
  return [shared = std::move(shared), baseline = std::move(baseline),
          pairs = std::move(pairs)](const Input& input) -> SharedOptions {
    const std::vector<std::string>* known = baseline ? baseline->of(input.path) : nullptr;
    const Input* last = pairs ? pairs->last_of(input.path) : nullptr;
    if (!known && !last) return shared;
    auto own = std::make_shared<CheckOptions>(*shared);
    if (known) own->ignored.insert(own->ignored.end(), known->begin(), known->end());
    if (last) convert_file(own->previous.emplace(draft_of(*last)));
    return own;
  };
}

/// Whether last year's reports are many files.
bool has_pairs(const Arguments& arguments) {
  return !arguments.pairs.empty() || names_many(arguments.previous);
}

int check_files(const Arguments& arguments, CheckOptions options, Run& run) {
  std::vector<Input> inputs;
  if (!gather(arguments, inputs)) return kTrouble;
  std::shared_ptr<Baseline> baseline;
  if (!arguments.baseline.empty()) {
    baseline = std::make_shared<Baseline>();
    if (!baseline->load(arguments.baseline)) return kTrouble;
  }
  std::size_t expected = inputs.size();
  if (!run.open(options.weights.has_value())) return kTrouble;
  if (!arguments.previous.empty() && !names_many(arguments.previous)) {
    if (std::optional<Result> failed = load_previous(arguments.previous, options)) {
      ++expected;
      if (!run.add({std::move(*failed), {}})) return kTrouble;
    }
  }
  const unsigned threads = threads_for(arguments.jobs, inputs.size());
  const auto shared = std::make_shared<CheckOptions>(std::move(options));
  const auto& disabled = shared->disabled;
  if (std::find(disabled.begin(), disabled.end(), rules::batch_twin.id) == disabled.end())
    shared->twins = compare_all(inputs, shared, arguments.timeout, threads);
  std::shared_ptr<Pairs> pairs;
  if (has_pairs(arguments)) {
    pairs = std::make_shared<Pairs>();
    if (!pairs->load(arguments, inputs, shared)) return kTrouble;
  }
  check_all(std::move(inputs), with_known(shared, std::move(baseline), pairs), arguments.timeout, threads,
            [&run, &pairs](Result result) {
              std::u16string alone = pairs ? pairs->why_alone(result.input) : std::u16string();
              if (!alone.empty()) result.problems.push_back({false, std::move(alone)});
              return run.add({std::move(result), {}});
            });
  return run.finish(expected);
}

int check_records(const Arguments& arguments, CheckOptions options, Run& run) {
  if (!run.open(options.weights.has_value())) return kTrouble;
  if (!arguments.previous.empty()) {
    if (const std::optional<Result> failed = load_previous(arguments.previous, options)) {
      tell_problems(*failed);
      return kTrouble;
    }
  }
  const auto shared = std::make_shared<const CheckOptions>(std::move(options));
  constexpr std::size_t kMany = 256;  // nobody knows how many records come
  run_jobs(records_of_stdin(arguments.fields, shared, arguments.timeout, run.closed()),
           threads_for(arguments.jobs, kMany), [&run](const Checked& checked) { return run.add(checked); });
  return run.finish(std::nullopt);
}

/// Lines and columns are those of the file that the user has, wherever an output tells them.
bool points_into_files(const Arguments& arguments) {
  const std::vector<OutputPlan> plans = plan_outputs(arguments);
  return std::any_of(plans.begin(), plans.end(), [](const OutputPlan& plan) {
    return plan.format != OutputFormat::text && plan.format != OutputFormat::json &&
           plan.format != OutputFormat::files;
  });
}

int run_check(const Arguments& given) {
  Arguments arguments = given;
  if (arguments.records) arguments.format = OutputFormat::json;
  CheckOptions options;
  if (!load_options(arguments, options)) return kTrouble;
  switch_off(arguments, options.disabled);
  options.file_places = points_into_files(arguments);
  catch_interrupts();
  Run run(arguments);
  return arguments.records ? check_records(arguments, std::move(options), run)
                           : check_files(arguments, std::move(options), run);
}

std::string missing_of_records(const Arguments& arguments) {
  if (!arguments.inputs.empty() || !arguments.files_from.empty() || !arguments.stdin_name.empty())
    return "--stdin jsonl 从标准输入读记录,不要再写文件。";
  if (has_pairs(arguments))
    return "--stdin jsonl 的上一年度报告写在记录里(--previous-text),或用 --previous 给出一个文件。";
  if (arguments.format != OutputFormat::text && arguments.format != OutputFormat::json)
    return "--stdin jsonl 每条记录输出一行 JSON;别的内容请用 --output,如 --output cells=cells.csv。";
  if (!arguments.baseline.empty() || !arguments.write_baseline.empty())
    return "--baseline 和 --write-baseline 按文件记问题,不能和 --stdin jsonl 一起用。";
  return {};
}

std::string missing_of_check(const Arguments& arguments) {
  if (const std::string rule = unknown_rule(arguments); !rule.empty())
    return "没有规则“" + rule + "”;nianbao rules 列出所有规则。";
  for (const OutputPlan& plan : plan_outputs(arguments)) {
    if (!plan.problem.empty()) return plan.problem;
  }
  if (arguments.records) return missing_of_records(arguments);
  if (!arguments.baseline.empty() && !arguments.write_baseline.empty())
    return "--baseline 和 --write-baseline 请分两次用:写基线时要把全部问题写进去。";
  const auto& inputs = arguments.inputs;
  const bool reads_stdin = std::find(inputs.begin(), inputs.end(), "-") != inputs.end();
  if (!arguments.stdin_name.empty() && !reads_stdin) return "--stdin-filename 要和“-”(标准输入)一起用。";
  if (inputs.empty() && arguments.files_from.empty())
    return "请给出要检查的文件、文件夹,或用“-”表示标准输入。";
  return {};
}

/// " .docx .docm .html …": what the table of kinds of files says is read.
std::string endings_read() {
  std::string out;
  for_each_file_kind([&out](const FileKind& kind) {
    if (kind.reading != Reading::read && kind.reading != Reading::converted) return;
    for (const std::string_view ending : endings_of(kind)) out += " ." + std::string(ending);
  });
  return out;
}

bool set_fail_on(const std::string& value, Arguments& out) {
  static constexpr std::array levels = {std::pair{"error", FailOn::error},
                                        std::pair{"warning", FailOn::warning},
                                        std::pair{"info", FailOn::info}, std::pair{"never", FailOn::never}};
  return choose(value, levels, out.fail_on);
}

std::vector<Option> reading_options() {
  return {{"--files-from", "FILE|-", "从清单读要检查的文件名,一行一个;“-”是标准输入",
           collect<&Arguments::files_from>},
          {"--null", "", "清单里的文件名以 NUL 结尾(find -print0)", turn_on<&Arguments::nul_ended>, "-0"},
          {"--exclude", "GLOB", "不检查名字符合的文件和文件夹,如 '~*'、'往年/*';可写多次",
           collect<&Arguments::exclude>},
          {"--stdin-filename", "NAME", "标准输入的内容叫什么名字,结果里用它,读法也看它的结尾",
           keep<&Arguments::stdin_name>},
          {"--stdin", "jsonl", "标准输入每行一条 JSON 记录,每条输出一行结果,次序不变,随到随出",
           [](const std::string& value, Arguments& out) { return out.records = value == "jsonl"; }},
          {"--id", "FIELD", "记录的标识在哪个字段,原样写回;默认 id", keep_field<&RecordFields::id>},
          {"--text", "FIELD", "文稿的文字在哪个字段;默认 text", keep_field<&RecordFields::text>},
          {"--html", "FIELD", "文稿的网页源码在哪个字段,有则先用;默认 html", keep_field<&RecordFields::html>},
          {"--name", "FIELD", "文稿的名字在哪个字段;默认 name", keep_field<&RecordFields::name>},
          {"--previous-text", "FIELD", "上一年度报告的文字在哪个字段;默认 previous",
           keep_field<&RecordFields::previous>}};
}

std::vector<Option> choosing_options() {
  return {{"--select", "RULE[,…]", "只查这些规则,或整个一类,如 stat,table/balance",
           collect_list<&Arguments::select>},
          {"--ignore", "RULE[,…]", "不查这些规则", collect_list<&Arguments::ignore>},
          {"--baseline", "FILE", "不再列出这个基线文件里已有的问题", keep<&Arguments::baseline>},
          {"--write-baseline", "FILE", "把这次的问题写成基线文件,以后用 --baseline",
           keep<&Arguments::write_baseline>}};
}

std::vector<Option> writing_options() {
  return {
      {"--output", "[NAME=]FILE",
       "写到文件,可写多次;NAME 是要写的内容(与 --format 相同),\n"
       "如 --output findings=问题.csv --output cells=表格.jsonl;不写 NAME 则是 --format 的内容",
       collect<&Arguments::outputs>, "-o"},
      {"--summary", "", "最后按规则、按单位列出问题数;text 格式不再逐份列出", turn_on<&Arguments::summary>},
      {"--quiet", "", "不列没有问题的文稿,不说跳过了什么", turn_on<&Arguments::quiet>}};
}

}  // namespace

Command check_command() {
  Command out{"check", "[FILE|DIR|-]...", "检查文稿", {}, {}, {}, missing_of_check, run_check};
  out.about = "检查年度报告文稿。文件夹会逐层查找,“-”是标准输入。可读:\n " + endings_read() +
              "\n(以内容为准,不只看文件名;一个文件最大 " + std::to_string(kMaxFileBytes >> 20) + " MB)\n";
  out.options = {
      format_option("text|json|sarif|github|findings|cells|statistics|files",
                    "\n输出格式,默认 text;json 每份文稿一行;findings、cells、statistics、files 是\n"
                    "问题、表格单元格、正文数据、文稿的平表,每行一个 JSON 对象"),
      year_option(),
      as_option(),
      {"--previous", "FILE|DIR", "上一年度的报告,用来核对结转、存量和照抄;文件夹则按单位和年度配对",
       keep<&Arguments::previous>},
      {"--pairs", "FILE.tsv", "配对清单,每行两个文件名,中间用制表符隔开:本年度的,上一年度的",
       keep<&Arguments::pairs>},
      profile_option(),
      config_option(),
      {"--fail-on", "error|warning|info|never", "到哪一级问题时退出码为 1,默认 error", set_fail_on},
      jobs_option(),
      timeout_option()};
  for (const auto& more : {writing_options(), choosing_options(), reading_options()})
    out.options.insert(out.options.end(), more.begin(), more.end());
  out.closing =
      "退出码:0 没有达到 --fail-on 的问题;1 有;2 "
      "用法有误、结果没能写出、中途停止,或有文件没有文字、没能读取。\n";
  out.examples = {
      {"nianbao check 草稿.docx", "检查一份"},
      {"nianbao check --previous 去年.docx 草稿.docx", "同时与上一年度的报告核对"},
      {"nianbao check --summary --output findings=问题.csv 各单位",
       "检查整个文件夹,问题写成表格,最后按规则和单位计数"},
      {"nianbao check --quiet --fail-on warning 各单位", "只列有问题的文稿;有提醒时退出码也为 1,供脚本判断"}};
  return out;
}

}  // namespace nianbao::cli
