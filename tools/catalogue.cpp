#include "tools/catalogue.h"

#include "core/api.h"
#include "core/base/embedded.h"
#include "tools/output.h"

namespace nianbao::cli {

namespace {

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

int run_version(const Arguments&) {
  print("nianbao " + std::string(version()) + "\n");
  return kClean;
}

}  // namespace

Command rules_command() {
  Command out{"rules", "", "列出所有规则", {}, {}, {}, nullptr, run_rules};
  out.about = "列出所有规则:名称、等级、标题;json 还有依据和适用条件。\n";
  out.options = {format_option("text|json", "输出格式,默认 text")};
  return out;
}

Command explain_command() {
  Command out{"explain", "RULE", "说明一条规则,附正反例子", {}, {}, {}, nullptr, run_explain};
  out.about = "说明一条规则查什么、为什么,附正反例子;RULE 如 stat/sum。\n";
  out.missing = [](const Arguments& arguments) -> std::string {
    return arguments.inputs.size() == 1 ? "" : "explain 需要一个规则名,如 stat/sum。";
  };
  return out;
}

Command version_command() {
  return {"version", "", "程序的版本", "输出程序的版本。\n", {}, {}, nullptr, run_version};
}

}  // namespace nianbao::cli
