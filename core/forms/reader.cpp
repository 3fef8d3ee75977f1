#include "core/forms/reader.h"

#include <algorithm>

#include "core/base/text.h"

namespace nianbao {

namespace {

FormReader::Path below(const FormReader::Path& path, const std::string& step) {
  FormReader::Path out = path;
  out.push_back(step);
  return out;
}

}  // namespace

void FormReader::refuse(std::u16string message, const Path& path) {
  if (!error_) error_ = JsonError{std::move(message), place_of(text_, path)};
}

void FormReader::unknown_key(const std::string& key, const Path& path) {
  refuse(cat(u"不认识的项“", to_utf16(key), u"”。"), below(path, key));
}

bool FormReader::is_object(const Json& json, const Path& path) {
  if (!json.is_object()) refuse(u"这里应是一个对象。", path);
  return json.is_object();
}

bool FormReader::is_array(const Json& json, const Path& path) {
  if (!json.is_array()) refuse(u"这里应是一个列表。", path);
  return json.is_array();
}

void FormReader::text(const Json& json, const Path& path, std::u16string& out) {
  if (!json.is_string() || json.get_ref<const std::string&>().empty()) {
    return refuse(u"这里应是不为空的文字。", path);
  }
  out = to_utf16(json.get_ref<const std::string&>());
}

void FormReader::texts(const Json& json, const Path& path, std::vector<std::u16string>& out) {
  if (!is_array(json, path)) return;
  out.assign(json.size(), {});
  for (std::size_t i = 0; i < json.size(); ++i) text(json[i], below(path, std::to_string(i)), out[i]);
}

void FormReader::key(const Json& json, const Path& path, std::string& out) {
  if (!json.is_string() || json.get_ref<const std::string&>().empty()) {
    return refuse(u"这里应是不为空的键名。", path);
  }
  out = json.get<std::string>();
}

void FormReader::keys(const Json& json, const Path& path, std::vector<std::string>& out) {
  if (!is_array(json, path)) return;
  out.assign(json.size(), {});
  for (std::size_t i = 0; i < json.size(); ++i) key(json[i], below(path, std::to_string(i)), out[i]);
}

void FormReader::flag(const Json& json, const Path& path, bool& out) {
  if (!json.is_boolean()) return refuse(u"这里应是 true 或 false。", path);
  out = json.get<bool>();
}

void FormReader::number(const Json& json, const Path& path, int low, int high, int& out) {
  if (!json.is_number_integer() || json.get<double>() < low || json.get<double>() > high) {
    return refuse(cat(u"这里应是 ", low, u" 到 ", high, u" 的整数。"), path);
  }
  out = json.get<int>();
}

std::size_t FormReader::choice(const Json& json, const Path& path,
                               std::initializer_list<std::string_view> words) {
  std::u16string all;
  std::size_t index = 0;
  for (const std::string_view word : words) {
    if (json.is_string() && json.get_ref<const std::string&>() == word) return index;
    all += cat(all.empty() ? u"" : u"、", to_utf16(word));
    ++index;
  }
  refuse(cat(u"这里只能是 ", all, u" 之一。"), path);
  return 0;
}

template <typename Item>
void FormReader::list(const Json& json, const Path& path, std::vector<Item>& out,
                      void (FormReader::*read)(const Json&, const Path&, Item&)) {
  if (!is_array(json, path)) return;
  for (std::size_t i = 0; i < json.size(); ++i) {
    const Path here = below(path, std::to_string(i));
    if (!is_object(json[i], here)) return;
    std::string name;
    if (!json[i].contains("key")) return refuse(u"这里缺少“key”。", here);
    key(json[i]["key"], below(here, "key"), name);
    const auto known =
        std::find_if(out.begin(), out.end(), [&](const Item& item) { return item.key == name; });
    if (known != out.end()) {
      (this->*read)(json[i], here, *known);
      continue;
    }
    Item item;
    (this->*read)(json[i], here, item);
    out.push_back(std::move(item));
  }
}

void FormReader::deadline(const Json& json, const Path& path, FormDeadline& out) {
  if (!is_object(json, path)) return;
  for (const auto& [name, value] : json.items()) {
    const Path here = below(path, name);
    if (name == "organ") {
      out.government = choice(value, here, {"department", "government"}) == 1;
    } else if (name == "month") {
      number(value, here, 1, 12, out.month);
    } else if (name == "day") {
      number(value, here, 1, 31, out.day);
    } else if (name == "basis") {
      key(value, here, out.basis);
    } else {
      unknown_key(name, path);
    }
  }
}

void FormReader::part(const Json& json, const Path& path, FormPart& out) {
  for (const auto& [name, value] : json.items()) {
    const Path here = below(path, name);
    if (name == "key") {
      key(value, here, out.key);
    } else if (name == "parent") {
      key(value, here, out.parent);
    } else if (name == "title") {
      text(value, here, out.title);
    } else if (name == "number") {
      number(value, here, 0, 99, out.number);
    } else if (name == "required") {
      flag(value, here, out.required);
    } else if (name == "government_only") {
      flag(value, here, out.government_only);
    } else if (name == "may_be_nil") {
      flag(value, here, out.may_be_nil);
    } else if (name == "titles") {
      texts(value, here, out.titles);
    } else if (name == "words") {
      texts(value, here, out.title_words);
    } else if (name == "cues") {
      texts(value, here, out.cues);
    } else {
      unknown_key(name, path);
    }
  }
  if (out.title.empty()) refuse(u"这一部分缺少“title”。", path);
}

void FormReader::parts(const Json& json, const Path& path, std::vector<FormPart>& out) {
  list(json, path, out, &FormReader::part);
}

void FormReader::column(const Json& json, const Path& path, FormColumn& out) {
  for (const auto& [name, value] : json.items()) {
    const Path here = below(path, name);
    if (name == "key") {
      key(value, here, out.key);
    } else if (name == "label") {
      text(value, here, out.label);
    } else if (name == "variants") {
      texts(value, here, out.variants);
    } else if (name == "decimals") {
      flag(value, here, out.decimals);
    } else if (name == "signed") {
      flag(value, here, out.is_signed);
    } else {
      unknown_key(name, path);
    }
  }
  if (out.label.empty()) refuse(u"这一列缺少“label”。", path);
}

void FormReader::row(const Json& json, const Path& path, FormRow& out) {
  for (const auto& [name, value] : json.items()) {
    const Path here = below(path, name);
    if (name == "key") {
      key(value, here, out.key);
    } else if (name == "label") {
      text(value, here, out.label);
    } else if (name == "variants") {
      texts(value, here, out.variants);
    } else if (name == "role") {
      out.role = choice(value, here, {"number", "heading"}) == 0 ? RowRole::number : RowRole::heading;
    } else if (name == "group") {
      key(value, here, out.group);
    } else if (name == "columns") {
      keys(value, here, out.columns);
    } else if (name == "unit") {
      text(value, here, out.unit);
    } else if (name == "decimals") {
      flag(value, here, out.decimals);
    } else {
      unknown_key(name, path);
    }
  }
  if (out.label.empty()) refuse(u"这一行缺少“label”。", path);
}

void FormReader::identity(const Json& json, const Path& path, Identity& out) {
  if (!is_object(json, path)) return;
  for (const auto& [name, value] : json.items()) {
    const Path here = below(path, name);
    if (name == "family") {
      out.family =
          choice(value, here, {"total", "balance"}) == 0 ? IdentityFamily::total : IdentityFamily::balance;
    } else if (name == "over") {
      out.over_rows = choice(value, here, {"rows", "columns"}) == 0;
    } else if (name == "left") {
      keys(value, here, out.left);
    } else if (name == "right") {
      keys(value, here, out.right);
    } else {
      unknown_key(name, path);
    }
  }
  if (out.left.empty() || out.right.empty()) refuse(u"等式的两边都要有“left”和“right”。", path);
}

void FormReader::table(const Json& json, const Path& path, FormTable& out) {
  for (const auto& [name, value] : json.items()) {
    const Path here = below(path, name);
    if (name == "key") {
      key(value, here, out.key);
    } else if (name == "part") {
      key(value, here, out.part);
    } else if (name == "title") {
      text(value, here, out.title);
    } else if (name == "layout") {
      out.layout = choice(value, here, {"rows", "groups"}) == 0 ? TableLayout::rows : TableLayout::groups;
    } else if (name == "required") {
      flag(value, here, out.required);
    } else if (name == "first_year") {
      number(value, here, 2000, 9999, out.first_year);
    } else if (name == "basis") {
      key(value, here, out.basis);
    } else if (name == "columns") {
      list(value, here, out.columns, &FormReader::column);
    } else if (name == "rows") {
      list(value, here, out.rows, &FormReader::row);
    } else if (name == "words") {
      texts(value, here, out.words);
    } else if (name == "identities") {
      if (!is_array(value, here)) return;
      out.identities.assign(value.size(), {});
      for (std::size_t i = 0; i < value.size(); ++i) {
        identity(value[i], below(here, std::to_string(i)), out.identities[i]);
      }
    } else {
      unknown_key(name, path);
    }
  }
  if (out.title.empty()) refuse(u"这张表缺少“title”。", path);
  check_table(out, path);
}

void FormReader::check_table(const FormTable& table, const Path& path) {
  const auto known = [&](bool rows, const std::string& name) {
    if (rows ? table.row(name) != nullptr : table.column(name) != nullptr) return;
    refuse(cat(u"表“", table.title, u"”没有叫“", to_utf16(name), rows ? u"”的行。" : u"”的列。"), path);
  };
  if (table.columns.empty() || table.rows.empty()) refuse(u"这张表缺少“columns”或“rows”。", path);
  for (const FormRow& r : table.rows) {
    if (!r.group.empty()) known(true, r.group);
    for (const std::string& c : r.columns) known(false, c);
  }
  for (const Identity& i : table.identities) {
    for (const std::string& name : i.left) known(i.over_rows, name);
    for (const std::string& name : i.right) known(i.over_rows, name);
  }
}

void FormReader::tables(const Json& json, const Path& path, std::vector<FormTable>& out) {
  list(json, path, out, &FormReader::table);
}

void FormReader::form(const Json& json, const Path& path, Form& out) {
  if (!is_object(json, path)) return;
  for (const auto& [name, value] : json.items()) {
    const Path here = below(path, name);
    if (name == "format") {
      out.format = static_cast<Format>(choice(value, here, {"reg2008", "fmt2019", "fmt2021"}) + 1);
    } else if (name == "name") {
      text(value, here, out.name);
    } else if (name == "first_year") {
      number(value, here, 2000, 9999, out.first_year);
    } else if (name == "last_year") {
      number(value, here, 2000, 9999, out.last_year);
    } else if (name == "basis") {
      keys(value, here, out.basis);
    } else if (name == "deadlines") {
      if (!is_array(value, here)) return;
      out.deadlines.assign(value.size(), {});
      for (std::size_t i = 0; i < value.size(); ++i) {
        deadline(value[i], below(here, std::to_string(i)), out.deadlines[i]);
      }
    } else if (name == "parts") {
      parts(value, here, out.parts);
    } else if (name == "topics") {
      parts(value, here, out.topics);
    } else if (name == "tables") {
      tables(value, here, out.tables);
    } else {
      unknown_key(name, path);
    }
  }
}

std::optional<JsonError> read_form(std::string_view text, Form& out) {
  nlohmann::json json;
  if (std::optional<JsonError> error = parse_json_text(text, json)) return error;
  FormReader reader(text);
  Form form;
  reader.form(json, {}, form);
  if (form.format == Format::none) reader.refuse(u"缺少“format”。", {});
  if (form.name.empty()) reader.refuse(u"缺少“name”。", {});
  if (!reader.error()) out = std::move(form);
  return reader.error();
}

}  // namespace nianbao
