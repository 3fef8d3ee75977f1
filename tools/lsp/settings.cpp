#include "tools/lsp/settings.h"

#include <filesystem>

#include "core/base/text.h"
#include "core/config.h"
#include "core/forms/form_set.h"
#include "core/forms/reader.h"
#include "tools/files.h"
#include "tools/lsp/protocol.h"
#include "tools/pdf.h"
#include "tools/platform/paths.h"

namespace nianbao::lsp {

namespace {

/// Reads what is set into options, one setting after another.
class Loader {
 public:
  Loader(std::string_view document, const std::string& root) : document_(document), root_(root) {
    options_.forms = make_form_set();
    options_.file_places = true;
  }

  void read(const Json& value) {
    for (const Json& item : value.items) {
      if (item.is_null() || (item.is_string() && item.text.empty())) continue;  // an editor's "not set"
      const bool known = set(item);
      if (!known) problems_.push_back("设置 nianbao." + item.key + " 的取值不能用,没有采用。");
    }
  }

  Settings take() {
    return {std::make_shared<const CheckOptions>(std::move(options_)), std::move(files_),
            std::move(problems_)};
  }

 private:
  bool set(const Json& item) {
    if (item.key == "year") return year(item);
    if (item.key == "config") return config(item);
    const std::string* text = text_of(&item);
    if (item.key == "as") {
      if (text) options_.kind = requested_kind(*text);
      return options_.kind.has_value();
    }
    if (item.key == "profile") return text && profile(*text);
    if (item.key == "previous") return text && previous(*text);
    return true;  // the editor's own: where the program lies, what it traces
  }

  bool year(const Json& item) {
    if (!item.is_integer() || (item.integer != 0 && (item.integer < kFirstYear || item.integer > kLastYear)))
      return false;
    if (item.integer != 0) options_.year = static_cast<int>(item.integer);
    return true;
  }

  bool config(const Json& item) {
    if (item.is_object()) {
      tell("设置 nianbao.config", read_config(document_.substr(item.begin, item.end - item.begin), options_));
      return true;
    }
    const std::string* path = text_of(&item);
    if (!path) return false;
    if (const std::string text = file(*path, "配置文件"); !text.empty())
      tell(*path, read_config(text, options_));
    return true;
  }

  bool profile(const std::string& path) {
    const std::string text = file(path, "本地格式文件");
    if (text.empty()) return true;
    Forms forms = options_.forms->forms();
    const std::optional<JsonError> error = apply_profile(text, forms);
    tell(path, error);
    if (!error) options_.forms = make_form_set(std::move(forms));
    return true;
  }

  bool previous(const std::string& path) {
    files_.push_back(absolute(path));
    Draft draft = cli::draft_of(files_.back());
    cli::convert_file(draft);
    if (draft.problem.empty()) {
      options_.previous = std::move(draft);
    } else {
      problems_.push_back("上一年度的报告 " + path + " 没能读取:" + to_utf8(draft.problem));
    }
    return true;
  }

  std::string file(const std::string& path, const std::string& what) {
    files_.push_back(absolute(path));
    cli::FileBytes file = cli::read_file(files_.back());
    if (!file.problem.empty()) problems_.push_back(what + " " + path + " 没能读取:" + to_utf8(file.problem));
    return std::move(file.bytes);
  }

  void tell(const std::string& where, const std::optional<JsonError>& error) {
    if (!error) return;
    problems_.push_back(where + ":" + std::to_string(error->place.line) + ":" +
                        std::to_string(error->place.column) + ":" + to_utf8(error->message));
  }

  /// Standard input is the editor's, whatever the setting says.
  std::string absolute(const std::string& path) const {
    const std::filesystem::path given = cli::to_path(path);
    const std::filesystem::path root = cli::to_path(root_.empty() ? "." : root_);
    return cli::from_path((given.is_absolute() ? given : root / given).lexically_normal());
  }

  std::string_view document_;
  const std::string& root_;
  CheckOptions options_;
  std::vector<std::string> files_;
  std::vector<std::string> problems_;
};

}  // namespace

Settings load_settings(const Json* value, std::string_view document, const std::string& root) {
  Loader loader(document, root);
  if (value && value->is_object()) loader.read(*value);
  return loader.take();
}

}  // namespace nianbao::lsp
