#include "core/forms/reader.h"

#include <algorithm>
#include <type_traits>
#include <utility>

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

/// The keys of one JSON object: each call takes one if it is there, the end refuses those that nobody took.
class FormReader::Fields {
 public:
  Fields(FormReader& reader, const Json& json, const Path& path) : reader_(reader), path_(path) {
    if (!reader.is_object(json, path)) return;
    for (const auto& [name, value] : json.items()) left_.emplace_back(name, &value);
  }
  ~Fields() {
    for (const auto& [name, value] : left_) reader_.unknown_key(name, path_);
  }
  Fields(const Fields&) = delete;
  Fields& operator=(const Fields&) = delete;

  /// `read(value, path)` where the object has `name`.
  template <typename Read>
  Fields& with(std::string_view name, const Read& read) {
    const auto it =
        std::find_if(left_.begin(), left_.end(), [&](const auto& each) { return each.first == name; });
    if (it == left_.end()) return *this;
    const Json& value = *it->second;
    left_.erase(it);
    read(value, below(path_, std::string(name)));
    return *this;
  }
  Fields& key(std::string_view name, std::string& out) {
    return with(name, [&](const Json& value, const Path& path) { reader_.key(value, path, out); });
  }
  Fields& keys(std::string_view name, std::vector<std::string>& out) {
    return with(name, [&](const Json& value, const Path& path) { reader_.keys(value, path, out); });
  }
  Fields& text(std::string_view name, std::u16string& out) {
    return with(name, [&](const Json& value, const Path& path) { reader_.text(value, path, out); });
  }
  Fields& texts(std::string_view name, std::vector<std::u16string>& out) {
    return with(name, [&](const Json& value, const Path& path) { reader_.texts(value, path, out); });
  }
  Fields& flag(std::string_view name, bool& out) {
    return with(name, [&](const Json& value, const Path& path) { reader_.flag(value, path, out); });
  }
  Fields& number(std::string_view name, int low, int high, int& out) {
    return with(name,
                [&](const Json& value, const Path& path) { reader_.number(value, path, low, high, out); });
  }
  /// `out` becomes the value that stands beside the word.
  template <typename Value>
  Fields& choice(std::string_view name,
                 std::initializer_list<std::pair<std::string_view, std::type_identity_t<Value>>> words,
                 Value& out) {
    return with(name, [&](const Json& value, const Path& path) {
      std::u16string all;
      for (const auto& [word, meaning] : words) {
        if (value.is_string() && value.get_ref<const std::string&>() == word) {
          out = meaning;
          return;
        }
        all += cat(all.empty() ? u"" : u"、", to_utf16(word));
      }
      reader_.refuse(cat(u"这里只能是 ", all, u" 之一。"), path);
    });
  }
  /// A list that replaces what was there.
  template <typename Item>
  Fields& items(std::string_view name, std::vector<Item>& out,
                void (FormReader::*read)(const Json&, const Path&, Item&)) {
    return with(name, [&](const Json& value, const Path& path) {
      if (!reader_.is_array(value, path)) return;
      out.assign(value.size(), {});
      for (std::size_t i = 0; i < value.size(); ++i) {
        (reader_.*read)(value[i], below(path, std::to_string(i)), out[i]);
      }
    });
  }
  /// A list whose entries are known by "key": known ones are overlaid, others appended.
  template <typename Item>
  Fields& list(std::string_view name, std::vector<Item>& out,
               void (FormReader::*read)(const Json&, const Path&, Item&)) {
    return with(name, [&](const Json& value, const Path& path) { reader_.list(value, path, out, read); });
  }

 private:
  FormReader& reader_;
  const Path& path_;
  std::vector<std::pair<std::string, const Json*>> left_;
};

void FormReader::deadline(const Json& json, const Path& path, FormDeadline& out) {
  Fields(*this, json, path)
      .choice("organ", {{"department", false}, {"government", true}}, out.government)
      .number("month", 1, 12, out.month)
      .number("day", 1, 31, out.day)
      .key("basis", out.basis);
}

void FormReader::part(const Json& json, const Path& path, FormPart& out) {
  Fields(*this, json, path)
      .key("key", out.key)
      .key("parent", out.parent)
      .text("title", out.title)
      .number("number", 0, 99, out.number)
      .flag("required", out.required)
      .flag("government_only", out.government_only)
      .flag("may_be_nil", out.may_be_nil)
      .texts("titles", out.titles)
      .texts("words", out.title_words)
      .texts("cues", out.cues);
  if (out.title.empty()) refuse(u"这一部分缺少“title”。", path);
}

void FormReader::parts(const Json& json, const Path& path, std::vector<FormPart>& out) {
  list(json, path, out, &FormReader::part);
}

void FormReader::column(const Json& json, const Path& path, FormColumn& out) {
  Fields(*this, json, path)
      .key("key", out.key)
      .text("label", out.label)
      .texts("variants", out.variants)
      .flag("decimals", out.decimals)
      .flag("signed", out.is_signed);
  if (out.label.empty()) refuse(u"这一列缺少“label”。", path);
}

void FormReader::row(const Json& json, const Path& path, FormRow& out) {
  Fields(*this, json, path)
      .key("key", out.key)
      .text("label", out.label)
      .texts("variants", out.variants)
      .choice("role", {{"number", RowRole::number}, {"heading", RowRole::heading}}, out.role)
      .key("group", out.group)
      .keys("columns", out.columns)
      .text("unit", out.unit)
      .flag("decimals", out.decimals);
  if (out.label.empty()) refuse(u"这一行缺少“label”。", path);
}

void FormReader::identity(const Json& json, const Path& path, Identity& out) {
  Fields(*this, json, path)
      .choice("family", {{"total", IdentityFamily::total}, {"balance", IdentityFamily::balance}}, out.family)
      .choice("over", {{"rows", true}, {"columns", false}}, out.over_rows)
      .keys("left", out.left)
      .keys("right", out.right);
  if (out.left.empty() || out.right.empty()) refuse(u"等式的两边都要有“left”和“right”。", path);
}

void FormReader::table(const Json& json, const Path& path, FormTable& out) {
  Fields(*this, json, path)
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
  Fields(*this, json, path)
      .choice("format",
              {{"reg2008", Format::reg2008}, {"fmt2019", Format::fmt2019}, {"fmt2021", Format::fmt2021}},
              out.format)
      .text("name", out.name)
      .number("first_year", 2000, 9999, out.first_year)
      .number("last_year", 2000, 9999, out.last_year)
      .keys("basis", out.basis)
      .items("deadlines", out.deadlines, &FormReader::deadline)
      .list("parts", out.parts, &FormReader::part)
      .list("topics", out.topics, &FormReader::part)
      .list("tables", out.tables, &FormReader::table);
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
