#include <array>

#include "core/base/json_text.h"
#include "core/base/text.h"
#include "core/base/words.h"
#include "core/read/import.h"

namespace nianbao {

namespace {

const Json* text_field(const Json& object, std::initializer_list<const char*> names) {
  for (const char* name : names) {
    const Json* const field = object.find(name);
    if (field && field->is_string() && !field->text.empty()) return field;
  }
  return nullptr;
}

std::u16string lower_head(std::u16string_view text) {
  std::u16string out(trim(text.substr(0, 1024)));
  for (char16_t& u : out) {
    if (u >= u'A' && u <= u'Z') u = static_cast<char16_t>(u - u'A' + u'a');
  }
  return out;
}

constexpr std::u16string_view kHtmlStarts[] = {u"<!doctype html",    u"<html", u"<head", u"<body", u"<table",
                                               u"<!--startfragment", u"<meta "};

}  // namespace

bool looks_like_html(std::u16string_view text) {
  const std::u16string head = lower_head(text);
  if (starts_with(head, u"version:") && contains(head, u"starthtml:")) return true;
  if (starts_with_any(head, kHtmlStarts)) return true;
  return starts_with(head, u"<?xml") && contains(head, u"<html");
}

JsonDraft import_json(std::u16string_view text) {
  JsonDraft out;
  if (!text.empty() && text[0] == 0xFEFF) text.remove_prefix(1);
  Json parsed;
  if (parse_json_text(to_utf8(text), parsed, JsonStyle::strict)) {
    out.problem = u"这个 JSON 文件的语法有误,无法读取。";
    return out;
  }
  if (parsed.is_array() && parsed.items.size() > 1) {
    out.problem = cat(u"这个 JSON 文件里有 ", parsed.items.size(), u" 条记录,请每篇存为一个文件后再查。");
    return out;
  }
  const Json& record = parsed.is_array() && parsed.items.size() == 1 ? parsed.items[0] : parsed;
  if (record.is_string()) {
    out.text = to_utf16(record.text);
    out.is_html = looks_like_html(out.text);
    return out;
  }
  const Json* draft =
      record.is_object() ? text_field(record, {"html", "content", "text", "body", "正文", "内容"}) : nullptr;
  if (!draft) {
    out.problem =
        u"这个 JSON 文件里没有找到正文:正文应是一个字符串,或放在 html、content、text、body 字段里。";
    return out;
  }
  out.text = to_utf16(draft->text);
  out.is_html = looks_like_html(out.text) || contains(out.text, u"</p>") || contains(out.text, u"</div>") ||
                contains(out.text, u"</td>") || contains(out.text, u"<br");
  if (const Json* title = text_field(record, {"title", "标题"})) {
    const std::u16string line = to_utf16(title->text);
    // Without its blanks a title may stand in the text over two lines.
    if (!contains(squeeze(out.text), squeeze(line)))
      out.text = out.is_html ? cat(u"<h1>", line, u"</h1>", out.text) : cat(line, u"\n", out.text);
  }
  return out;
}

}  // namespace nianbao
