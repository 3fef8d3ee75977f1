// Reads the parts of a form from JSON; the first thing that is wrong is kept with its place.
#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/forms/form.h"

namespace nianbao {

/// Field by field: a key that is absent leaves the field as it is, so that the same functions read a new
/// entry and overlay a known one.
class FormReader {
 public:
  using Json = nlohmann::json;
  using Path = std::vector<std::string>;

  explicit FormReader(std::string_view text) : text_(text) {}

  void form(const Json& json, const Path& path, Form& out);
  void parts(const Json& json, const Path& path, std::vector<FormPart>& out);
  void tables(const Json& json, const Path& path, std::vector<FormTable>& out);
  void texts(const Json& json, const Path& path, std::vector<std::u16string>& out);
  void text(const Json& json, const Path& path, std::u16string& out);

  bool is_object(const Json& json, const Path& path);
  bool is_array(const Json& json, const Path& path);
  void refuse(std::u16string message, const Path& path);
  void unknown_key(const std::string& key, const Path& path);
  const std::optional<JsonError>& error() const { return error_; }

 private:
  class Fields;

  void key(const Json& json, const Path& path, std::string& out);
  void keys(const Json& json, const Path& path, std::vector<std::string>& out);
  void flag(const Json& json, const Path& path, bool& out);
  void number(const Json& json, const Path& path, int low, int high, int& out);

  void deadline(const Json& json, const Path& path, FormDeadline& out);
  void part(const Json& json, const Path& path, FormPart& out);
  void column(const Json& json, const Path& path, FormColumn& out);
  void row(const Json& json, const Path& path, FormRow& out);
  void identity(const Json& json, const Path& path, Identity& out);
  void table(const Json& json, const Path& path, FormTable& out);
  /// Keys that identities, groups and rows name must exist in the table.
  void check_table(const FormTable& table, const Path& path);

  /// Reads a list whose entries are known by "key": known ones are overlaid, others appended.
  template <typename Item>
  void list(const Json& json, const Path& path, std::vector<Item>& out,
            void (FormReader::*read)(const Json&, const Path&, Item&));

  std::string_view text_;
  std::optional<JsonError> error_;
};

}  // namespace nianbao
