#include "tools/catalogue.h"

#include "core/api.h"
#include "core/base/embedded.h"
#include "core/base/text.h"
#include "tools/output.h"
#include "tools/settings.h"

namespace nianbao::cli {

namespace {

/// The tables of each form with the keys that results use.
std::string forms_text(const Forms& forms) {
  std::u16string out;
  for (const Form& form : forms) {
    out += cat(to_utf16(form.id), u"\t", form.name, u"\n");
    for (const FormPart& part : form.parts) out += cat(u"  ", to_utf16(part.key), u"\t", part.title, u"\n");
    for (const FormTable& table : form.tables) {
      out += cat(u"  ", to_utf16(table.key), u"\t", table.title, u"\n");
      for (const FormRow& row : table.rows) {
        if (row.role != RowRole::number) continue;
        out += cat(u"    ", to_utf16(row.key), u"\t", row.label);
        for (const FormColumn* column : table.columns_of(row)) out += cat(u"\t", to_utf16(column->key));
        out += u"\n";
      }
    }
  }
  return to_utf8(out);
}

int run_rules(const Arguments& arguments) {
  print(arguments.format == OutputFormat::json ? render_rules_json() + "\n" : render_rules_text());
  return kClean;
}

int run_explain(const Arguments& arguments) {
  const std::string& id = arguments.inputs.front();
  for (const EmbeddedFile& page : embedded_pages()) {
    if (page.path != id + ".md") continue;
    print(page.content);
    return kClean;
  }
  tell("没有规则“" + id + "”;nianbao rules 列出所有规则。");
  return kTrouble;
}

int run_forms(const Arguments& arguments) {
  CheckOptions options;
  if (!load_options(arguments, options)) return kTrouble;
  const Forms& forms = options.forms->forms();
  print(arguments.format == OutputFormat::json ? render_forms_json(forms) + "\n" : forms_text(forms));
  return kClean;
}

/// "result" of "schema/result.schema.json"
std::string_view schema_name(std::string_view path) {
  path.remove_prefix(path.rfind('/') + 1);
  return path.substr(0, path.find('.'));
}

int run_schema(const Arguments& arguments) {
  if (arguments.inputs.empty()) {
    for (const EmbeddedFile& file : embedded_schemas()) print(std::string(schema_name(file.path)) + "\n");
    return kClean;
  }
  for (const EmbeddedFile& file : embedded_schemas()) {
    if (schema_name(file.path) != arguments.inputs.front()) continue;
    print(file.content);
    return kClean;
  }
  tell("没有“" + arguments.inputs.front() + "”这份说明;nianbao schema 列出全部名称。");
  return kTrouble;
}

int run_version(const Arguments&) {
  print("nianbao " + std::string(version()) + "\n");
  return kClean;
}

}  // namespace

Command rules_command() {
  Command out{"rules", "", "列出所有规则", {}, {}, {}, nullptr, run_rules};
  out.about = "列出所有规则:名称、等级、标题;json 还有依据和适用条件。\n";
  out.options = {format_option("text|json", "输出格式,默认 text")};
  out.examples = {{"nianbao rules", "列出规则"}};
  return out;
}

Command explain_command() {
  Command out{"explain", "RULE", "说明一条规则,附正反例子", {}, {}, {}, nullptr, run_explain};
  out.about = "说明一条规则查什么、为什么,附正反例子;RULE 如 stat/sum。\n";
  out.missing = [](const Arguments& arguments) -> std::string {
    return arguments.inputs.size() == 1 ? "" : "explain 需要一个规则名,如 stat/sum。";
  };
  out.examples = {{"nianbao explain stat/sum", "这条规则查什么"}};
  return out;
}

Command forms_command() {
  Command out{"forms", "", "各种法定格式:部分、表格、行和列", {}, {}, {}, nullptr, run_forms};
  out.about = "列出各种法定格式的部分和表格,以及结果里称呼行和列的名称。\n";
  out.options = {format_option("text|json", "输出格式,默认 text"), profile_option()};
  out.examples = {{"nianbao forms --format json", "给程序用"}};
  return out;
}

Command schema_command() {
  Command out{"schema", "[NAME]", "输出格式的说明(JSON Schema)", {}, {}, {}, nullptr, run_schema};
  out.about =
      "输出一份 JSON Schema:result 是检查结果,rows 是平表,config 是配置文件……不写名称则列出全部名称。\n";
  out.missing = [](const Arguments& arguments) -> std::string {
    return arguments.inputs.size() <= 1 ? "" : "schema 一次输出一份,请只写一个名称。";
  };
  out.examples = {{"nianbao schema result", "检查结果的格式"}};
  return out;
}

Command version_command() {
  return {"version",
          "",
          "程序的版本",
          "输出程序的版本。\n",
          {},
          {},
          nullptr,
          run_version,
          {{"nianbao version", "用的是哪一版"}}};
}

}  // namespace nianbao::cli
