#include <algorithm>
#include <nlohmann/json.hpp>

#include "core/base/text.h"
#include "core/forms/form.h"
#include "core/forms/reader.h"

namespace nianbao {

namespace {

Format format_named(const std::string& name) {
  for (const Format format : {Format::reg2008, Format::fmt2019, Format::fmt2021}) {
    if (name == to_string(format)) return format;
  }
  return Format::none;
}

void overlay(FormReader& reader, const nlohmann::json& json, const FormReader::Path& path, Form& form) {
  if (!reader.is_object(json, path)) return;
  for (const auto& [name, value] : json.items()) {
    FormReader::Path here = path;
    here.push_back(name);
    if (name == "parts") {
      reader.parts(value, here, form.parts);
    } else if (name == "topics") {
      reader.parts(value, here, form.topics);
    } else if (name == "tables") {
      reader.tables(value, here, form.tables);
    } else {
      reader.unknown_key(name, path);
    }
  }
  // A part added by the profile without a number stands behind the form's last numbered part.
  int last = 0;
  for (const FormPart& part : form.parts) last = std::max(last, part.number);
  for (FormPart& part : form.parts) {
    if (part.number == 0 && last > 0) part.number = ++last;
  }
}

}  // namespace

std::optional<JsonError> apply_profile(std::string_view text, Forms& forms) {
  nlohmann::json json;
  if (std::optional<JsonError> error = parse_json_text(text, json)) return error;
  FormReader reader(text);
  Forms out = forms;
  if (reader.is_object(json, {})) {
    for (const auto& [key, value] : json.items()) {
      std::u16string name;
      if (key == "$schema") continue;
      if (key == "name") {
        reader.text(value, {key}, name);
      } else if (key == "forms") {
        if (!reader.is_object(value, {key})) continue;
        for (const auto& [id, form] : value.items()) {
          const Format format = format_named(id);
          const auto it =
              std::find_if(out.begin(), out.end(), [&](const Form& f) { return f.format == format; });
          if (it == out.end()) {
            reader.refuse(cat(u"没有格式“", to_utf16(id), u"”,只有 reg2008、fmt2019、fmt2021。"), {key, id});
          } else {
            overlay(reader, form, {key, id}, *it);
          }
        }
      } else {
        reader.unknown_key(key, {});
      }
    }
    if (!json.contains("forms")) reader.refuse(u"缺少“forms”。", {});
  }
  if (!reader.error()) forms = std::move(out);
  return reader.error();
}

}  // namespace nianbao
