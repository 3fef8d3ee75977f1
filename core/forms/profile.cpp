#include <algorithm>

#include "core/base/text.h"
#include "core/forms/form.h"
#include "core/forms/reader.h"

namespace nianbao {

namespace {

/// "reg2008、fmt2019、fmt2021", for a message.
std::u16string names_of(const Forms& forms) {
  std::u16string out;
  for (const Form& form : forms) out += cat(out.empty() ? u"" : u"、", to_utf16(form.id));
  return out;
}

void overlay(FormReader& reader, const Json& json, Form& form) {
  if (!reader.is_object(json)) return;
  for (const Json& member : json.items) {
    if (member.key == "parts") {
      reader.parts(member, form.parts);
    } else if (member.key == "topics") {
      reader.parts(member, form.topics);
    } else if (member.key == "deadlines") {
      reader.deadlines(member, form.deadlines);
    } else if (member.key == "tables") {
      reader.tables(member, form.tables);
    } else {
      reader.unknown_key(member);
    }
  }
  // A part added by the profile without a number stands behind the form's last numbered part.
  int last = 0;
  for (const FormPart& part : form.parts) last = std::max(last, part.number);
  for (FormPart& part : form.parts) {
    if (part.number == 0 && last > 0) part.number = ++last;
  }
}

/// A form of its own under a name that is not known yet: whole, with the years it is for.
Form new_form(FormReader& reader, const Json& json) {
  Form form;
  reader.form(json, form);
  form.id = json.key;
  if (form.name.empty()) reader.refuse(u"缺少“name”。", json);
  return form;
}

/// Tables that the profile adds are asked for in the agency's name.
void name_origin(const std::u16string& name, const Forms& before, Forms& after) {
  for (std::size_t f = 0; f < after.size() && f < before.size(); ++f) {
    for (FormTable& table : after[f].tables) {
      if (before[f].table(table.key)) continue;
      table.origin = name.empty() ? u"本地格式文件" : cat(name, u"的本地格式");
    }
  }
}

}  // namespace

std::optional<JsonError> apply_profile(std::string_view text, Forms& forms) {
  Json json;
  if (std::optional<JsonError> error = parse_json_text(text, json)) return error;
  FormReader reader(text);
  Forms out = forms;
  std::u16string name;
  if (reader.is_object(json)) {
    for (const Json& member : json.items) {
      if (member.key == "$schema" || member.key == "weights") continue;  // core/rules/weights.h
      if (member.key == "name") {
        reader.text(member, name);
      } else if (member.key == "forms") {
        if (!reader.is_object(member)) continue;
        for (const Json& form : member.items) {
          const auto it =
              std::find_if(out.begin(), out.end(), [&](const Form& f) { return f.id == form.key; });
          if (it != out.end()) {
            overlay(reader, form, *it);
          } else if (form.find("first_year")) {
            out.push_back(new_form(reader, form));
          } else {
            reader.refuse(cat(u"没有格式“", to_utf16(form.key), u"”,只有 ", names_of(out), u"。"), form);
          }
        }
      } else {
        reader.unknown_key(member);
      }
    }
    if (!json.find("forms") && !json.find("weights")) reader.refuse(u"缺少“forms”。", json);
  }
  name_origin(name, forms, out);
  if (!reader.error()) forms = std::move(out);
  return reader.error();
}

}  // namespace nianbao
