// Reads the parts of a form from JSON; the first thing that is wrong is kept with its place.
#pragma once

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
  explicit FormReader(std::string_view text) : text_(text) {}

  void form(const Json& json, Form& out);
  void parts(const Json& json, std::vector<FormPart>& out);
  void tables(const Json& json, std::vector<FormTable>& out);
  /// Each replaces the day for the same kind of organ.
  void deadlines(const Json& json, std::vector<FormDeadline>& out);
  void texts(const Json& json, std::vector<std::u16string>& out);
  void text(const Json& json, std::u16string& out);

  /// A whole number.
  void number(const Json& json, int low, int high, int& out);
  bool is_object(const Json& json);
  bool is_array(const Json& json);
  void refuse(std::u16string message, const Json& json);
  void unknown_key(const Json& member);
  const std::optional<JsonError>& error() const { return error_; }

 private:
  class Fields;

  void key(const Json& json, std::string& out);
  void keys(const Json& json, std::vector<std::string>& out);
  void flag(const Json& json, bool& out);

  void notice(const Json& json, FormNotice& out);
  void deadline(const Json& json, FormDeadline& out);
  void part(const Json& json, FormPart& out);
  void column(const Json& json, FormColumn& out);
  void row(const Json& json, FormRow& out);
  void identity(const Json& json, Identity& out);
  void table(const Json& json, FormTable& out);
  /// Keys that identities, groups and rows name must exist in the table.
  /// `json` is where the table stands.
  void check_table(const FormTable& table, const Json& json);

  /// Reads a list whose entries are known by "key": known ones are overlaid, others appended.
  template <typename Item>
  void list(const Json& json, std::vector<Item>& out, void (FormReader::*read)(const Json&, Item&));

  std::string_view text_;
  std::optional<JsonError> error_;
};

}  // namespace nianbao
