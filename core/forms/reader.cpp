#include "core/forms/reader.h"

#include <algorithm>
#include <type_traits>
#include <unordered_map>
#include <utility>

#include "core/base/text.h"

namespace nianbao {

void FormReader::refuse(std::u16string message, const Json& json) {
  if (!error_) error_ = JsonError{std::move(message), place_at(text_, json.begin)};
}

void FormReader::unknown_key(const Json& member) {
  refuse(cat(u"不认识的项“", to_utf16(member.key), u"”。"), member);
}

bool FormReader::is_object(const Json& json) {
  if (!json.is_object()) refuse(u"这里应是一个对象。", json);
  return json.is_object();
}

bool FormReader::is_array(const Json& json) {
  if (!json.is_array()) refuse(u"这里应是一个列表。", json);
  return json.is_array();
}

void FormReader::text(const Json& json, std::u16string& out) {
  if (!json.is_string() || json.text.empty()) return refuse(u"这里应是不为空的文字。", json);
  out = to_utf16(json.text);
}

void FormReader::texts(const Json& json, std::vector<std::u16string>& out) {
  if (!is_array(json)) return;
  out.assign(json.items.size(), {});
  for (std::size_t i = 0; i < out.size(); ++i) text(json.items[i], out[i]);
}

void FormReader::key(const Json& json, std::string& out) {
  if (!json.is_string() || json.text.empty()) return refuse(u"这里应是不为空的键名。", json);
  out = json.text;
}

void FormReader::keys(const Json& json, std::vector<std::string>& out) {
  if (!is_array(json)) return;
  out.assign(json.items.size(), {});
  for (std::size_t i = 0; i < out.size(); ++i) key(json.items[i], out[i]);
}

void FormReader::flag(const Json& json, bool& out) {
  if (!json.is_boolean()) return refuse(u"这里应是 true 或 false。", json);
  out = json.flag;
}

void FormReader::number(const Json& json, int low, int high, int& out) {
  if (!json.is_integer() || json.integer < low || json.integer > high) {
    return refuse(cat(u"这里应是 ", low, u" 到 ", high, u" 的整数。"), json);
  }
  out = static_cast<int>(json.integer);
}

template <typename Item>
void FormReader::list(const Json& json, std::vector<Item>& out,
                      void (FormReader::*read)(const Json&, Item&)) {
  if (!is_array(json)) return;
  std::unordered_map<std::string, std::size_t> places;  // by key; of two the first
  for (std::size_t i = 0; i < out.size(); ++i) places.try_emplace(out[i].key, i);
  for (const Json& entry : json.items) {
    if (!is_object(entry)) return;
    std::string name;
    const Json* const named = entry.find("key");
    if (!named) return refuse(u"这里缺少“key”。", entry);
    key(*named, name);
    const auto [known, is_new] = places.try_emplace(name, out.size());
    if (!is_new) {
      (this->*read)(entry, out[known->second]);
      continue;
    }
    Item item;
    (this->*read)(entry, item);
    out.push_back(std::move(item));
  }
}

/// The members of one JSON object: each call takes one if it is there, the end refuses those that nobody
/// took.
class FormReader::Fields {
 public:
  Fields(FormReader& reader, const Json& json) : reader_(reader) {
    if (!reader.is_object(json)) return;
    for (const Json& member : json.items) {
      if (json.find(member.key) == &member) left_.push_back(&member);
    }
  }
  ~Fields() {
    for (const Json* member : left_) reader_.unknown_key(*member);
  }
  Fields(const Fields&) = delete;
  Fields& operator=(const Fields&) = delete;

  Fields& key(std::string_view name, std::string& out) {
    if (const Json* const value = take(name)) reader_.key(*value, out);
    return *this;
  }
  Fields& keys(std::string_view name, std::vector<std::string>& out) {
    if (const Json* const value = take(name)) reader_.keys(*value, out);
    return *this;
  }
  Fields& text(std::string_view name, std::u16string& out) {
    if (const Json* const value = take(name)) reader_.text(*value, out);
    return *this;
  }
  Fields& texts(std::string_view name, std::vector<std::u16string>& out) {
    if (const Json* const value = take(name)) reader_.texts(*value, out);
    return *this;
  }
  Fields& flag(std::string_view name, bool& out) {
    if (const Json* const value = take(name)) reader_.flag(*value, out);
    return *this;
  }
  Fields& number(std::string_view name, int low, int high, int& out) {
    if (const Json* const value = take(name)) reader_.number(*value, low, high, out);
    return *this;
  }
  /// `out` becomes the value that stands beside the word.
  template <typename Value>
  Fields& choice(std::string_view name,
                 std::initializer_list<std::pair<std::string_view, std::type_identity_t<Value>>> words,
                 Value& out) {
    const Json* const value = take(name);
    if (!value) return *this;
    std::u16string all;
    for (const auto& [word, meaning] : words) {
      if (value->is_string() && value->text == word) {
        out = meaning;
        return *this;
      }
      all += cat(all.empty() ? u"" : u"、", to_utf16(word));
    }
    reader_.refuse(cat(u"这里只能是 ", all, u" 之一。"), *value);
    return *this;
  }
  template <typename Item>
  Fields& object(std::string_view name, Item& out, void (FormReader::*read)(const Json&, Item&)) {
    if (const Json* const value = take(name)) (reader_.*read)(*value, out);
    return *this;
  }
  /// A list that replaces what was there.
  template <typename Item>
  Fields& items(std::string_view name, std::vector<Item>& out, void (FormReader::*read)(const Json&, Item&)) {
    const Json* const value = take(name);
    if (!value || !reader_.is_array(*value)) return *this;
    out.assign(value->items.size(), {});
    for (std::size_t i = 0; i < out.size(); ++i) (reader_.*read)(value->items[i], out[i]);
    return *this;
  }
  /// A list whose entries are known by "key": known ones are overlaid, others appended.
  template <typename Item>
  Fields& list(std::string_view name, std::vector<Item>& out, void (FormReader::*read)(const Json&, Item&)) {
    if (const Json* const value = take(name)) reader_.list(*value, out, read);
    return *this;
  }

 private:
  const Json* take(std::string_view name) {
    const auto it =
        std::find_if(left_.begin(), left_.end(), [&](const Json* member) { return member->key == name; });
    if (it == left_.end()) return nullptr;
    const Json* const value = *it;
    left_.erase(it);
    return value;
  }

  FormReader& reader_;
  std::vector<const Json*> left_;
};

void FormReader::notice(const Json& json, FormNotice& out) {
  Fields(*this, json)
      .text("title", out.title)
      .text("prefix", out.prefix)
      .number("year", 2000, 9999, out.year)
      .number("number", 1, 9999, out.number);
}

void FormReader::deadline(const Json& json, FormDeadline& out) {
  Fields(*this, json)
      .choice("organ", {{"department", false}, {"government", true}}, out.government)
      .number("month", 1, 12, out.month)
      .number("day", 1, 31, out.day)
      .key("basis", out.basis);
}

void FormReader::deadlines(const Json& json, std::vector<FormDeadline>& out) {
  if (!is_array(json)) return;
  for (const Json& item : json.items) {
    FormDeadline own;
    deadline(item, own);
    std::erase_if(out, [&own](const FormDeadline& other) { return other.government == own.government; });
    out.push_back(own);
  }
}

void FormReader::part(const Json& json, FormPart& out) {
  Fields(*this, json)
      .key("key", out.key)
      .key("parent", out.parent)
      .text("title", out.title)
      .number("number", 0, 99, out.number)
      .flag("required", out.required)
      .flag("government_only", out.government_only)
      .flag("may_be_nil", out.may_be_nil)
      .flag("states_fee", out.states_fee)
      .texts("titles", out.titles)
      .texts("words", out.title_words)
      .texts("cues", out.cues);
  if (out.title.empty()) refuse(u"这一部分缺少“title”。", json);
}

void FormReader::parts(const Json& json, std::vector<FormPart>& out) { list(json, out, &FormReader::part); }

void FormReader::column(const Json& json, FormColumn& out) {
  Fields(*this, json)
      .key("key", out.key)
      .text("label", out.label)
      .texts("variants", out.variants)
      .flag("decimals", out.decimals)
      .flag("signed", out.is_signed);
  if (out.label.empty()) refuse(u"这一列缺少“label”。", json);
}

void FormReader::row(const Json& json, FormRow& out) {
  Fields(*this, json)
      .key("key", out.key)
      .text("label", out.label)
      .texts("variants", out.variants)
      .choice("role", {{"number", RowRole::number}, {"heading", RowRole::heading}}, out.role)
      .key("group", out.group)
      .keys("columns", out.columns)
      .text("unit", out.unit)
      .flag("decimals", out.decimals);
  if (out.label.empty()) refuse(u"这一行缺少“label”。", json);
}

void FormReader::identity(const Json& json, Identity& out) {
  Fields(*this, json)
      .choice("family", {{"total", IdentityFamily::total}, {"balance", IdentityFamily::balance}}, out.family)
      .choice("over", {{"rows", true}, {"columns", false}}, out.over_rows)
      .keys("left", out.left)
      .keys("right", out.right);
  if (out.left.empty() || out.right.empty()) refuse(u"等式的两边都要有“left”和“right”。", json);
}

void FormReader::table(const Json& json, FormTable& out) {
  Fields(*this, json)
      .key("key", out.key)
      .key("part", out.part)
      .text("title", out.title)
      .choice("layout", {{"rows", TableLayout::rows}, {"groups", TableLayout::groups}}, out.layout)
      .flag("required", out.required)
      .number("first_year", 2000, 9999, out.first_year)
      .key("basis", out.basis)
      .list("columns", out.columns, &FormReader::column)
      .list("rows", out.rows, &FormReader::row)
      .texts("words", out.words)
      .items("identities", out.identities, &FormReader::identity);
  if (out.title.empty()) refuse(u"这张表缺少“title”。", json);
  check_table(out, json);
}

void FormReader::check_table(const FormTable& table, const Json& json) {
  const auto known = [&](bool rows, const std::string& name) {
    if (rows ? table.row(name) != nullptr : table.column(name) != nullptr) return;
    refuse(cat(u"表“", table.title, u"”没有叫“", to_utf16(name), rows ? u"”的行。" : u"”的列。"), json);
  };
  if (table.columns.empty() || table.rows.empty()) refuse(u"这张表缺少“columns”或“rows”。", json);
  for (const FormRow& r : table.rows) {
    if (!r.group.empty()) known(true, r.group);
    for (const std::string& c : r.columns) known(false, c);
  }
  for (const Identity& i : table.identities) {
    for (const std::string& name : i.left) known(i.over_rows, name);
    for (const std::string& name : i.right) known(i.over_rows, name);
  }
}

void FormReader::tables(const Json& json, std::vector<FormTable>& out) {
  list(json, out, &FormReader::table);
}

void FormReader::form(const Json& json, Form& out) {
  Fields(*this, json)
      .key("format", out.id)
      .text("name", out.name)
      .object("notice", out.notice, &FormReader::notice)
      .flag("fixed", out.fixed)
      .flag("binds_townships", out.binds_townships)
      .number("first_year", 2000, 9999, out.first_year)
      .number("last_year", 2000, 9999, out.last_year)
      .keys("basis", out.basis)
      .items("deadlines", out.deadlines, &FormReader::deadline)
      .list("parts", out.parts, &FormReader::part)
      .list("topics", out.topics, &FormReader::part)
      .list("tables", out.tables, &FormReader::table);
}

std::optional<JsonError> read_form(std::string_view text, Form& out) {
  Json json;
  if (std::optional<JsonError> error = parse_json_text(text, json)) return error;
  FormReader reader(text);
  Form form;
  reader.form(json, form);
  if (form.id.empty()) reader.refuse(u"缺少“format”。", json);
  if (form.name.empty()) reader.refuse(u"缺少“name”。", json);
  if (!reader.error()) out = std::move(form);
  return reader.error();
}

}  // namespace nianbao
