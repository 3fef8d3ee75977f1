#include "core/annotate/xml_text.h"

#include <array>
#include <sstream>

#include "core/base/text.h"

namespace nianbao::annotate {

std::size_t begin_of(std::string_view xml, pugi::xml_node element) {
  const std::ptrdiff_t name = element.offset_debug();
  if (element.type() != pugi::node_element || name <= 0) return kNowhere;
  const auto begin = static_cast<std::size_t>(name) - 1;
  if (begin >= xml.size() || xml[begin] != '<' || !xml.substr(begin + 1).starts_with(element.name()))
    return kNowhere;
  return begin;
}

std::size_t start_tag_end(std::string_view xml, std::size_t begin) {
  char quote = 0;
  for (std::size_t i = begin; i < xml.size(); ++i) {
    const char c = xml[i];
    if (quote != 0) {
      if (c == quote) quote = 0;
    } else if (c == '"' || c == '\'') {
      quote = c;
    } else if (c == '>') {
      return i + 1;
    }
  }
  return kNowhere;
}

namespace {

/// Behind a comment, CDATA section or processing instruction at `at`; `at` itself where there is none.
std::size_t skip_other(std::string_view xml, std::size_t at) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 3> kOthers = {
      {{"<!--", "-->"}, {"<![CDATA[", "]]>"}, {"<?", "?>"}}};
  for (const auto& [open, close] : kOthers) {
    if (!xml.substr(at).starts_with(open)) continue;
    const std::size_t end = xml.find(close, at + open.size());
    return end == std::string_view::npos ? xml.size() : end + close.size();
  }
  return at;
}

}  // namespace

std::size_t element_end(std::string_view xml, std::size_t begin) {
  std::size_t depth = 0;
  for (std::size_t at = begin; at < xml.size(); at = xml.find('<', at)) {
    if (const std::size_t behind = skip_other(xml, at); behind != at) {
      at = behind;
      continue;
    }
    const std::size_t end = start_tag_end(xml, at);
    if (end == kNowhere) return kNowhere;
    if (xml[at + 1] == '/') {
      if (--depth == 0) return end;
    } else if (xml[end - 2] != '/') {
      ++depth;
    } else if (depth == 0) {
      return end;
    }
    at = end;
  }
  return kNowhere;
}

namespace {

bool is_forbidden(char16_t unit) {
  return unit >= 0x20 ? unit >= 0xFFFE : unit != u'\t' && unit != u'\n' && unit != u'\r';
}

std::string escaped(std::u16string_view text, bool keep_forbidden) {
  std::string out;
  for (const char c : to_utf8(text)) {
    const auto unit = static_cast<char16_t>(static_cast<unsigned char>(c));
    if (c == '&') {
      out += "&amp;";
    } else if (c == '<') {
      out += "&lt;";
    } else if (c == '>') {
      out += "&gt;";
    } else if (c == '\r' || (is_forbidden(unit) && keep_forbidden)) {
      out += "&#" + std::to_string(static_cast<unsigned>(unit)) + ";";
    } else if (!is_forbidden(unit)) {
      out.push_back(c);
    }
  }
  return out;
}

}  // namespace

std::string escape(std::u16string_view text) { return escaped(text, true); }

std::string escape_allowed(std::u16string_view text) {
  std::u16string kept;
  for (const char16_t unit : text) {
    if (!is_forbidden(unit)) kept.push_back(unit);
  }
  return escaped(kept, false);
}

bool is_allowed(std::u16string_view text) {
  for (const char16_t unit : text) {
    if (is_forbidden(unit)) return false;
  }
  return true;
}

std::string as_utf8(std::string xml) {
  using namespace std::string_view_literals;
  const std::string_view text = xml;
  bool other = false;
  for (const std::string_view start :
       {"\xFE\xFF"sv, "\xFF\xFE"sv, "\0\0\xFE\xFF"sv, "\0<"sv, "<\0"sv, "\0\0\0<"sv}) {
    other = other || text.starts_with(start);
  }
  // The parser takes one more encoding from the declaration; all others it reads as UTF-8.
  const std::string_view head =
      text.starts_with("<?xml") ? text.substr(0, text.find("?>")) : std::string_view();
  std::string lower;
  for (const char c : head) lower.push_back(c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c);
  other = other || lower.find("iso-8859-1") != std::string::npos || lower.find("latin1") != std::string::npos;
  if (!other) return xml;
  pugi::xml_document document;
  if (!document.load_buffer(xml.data(), xml.size(), pugi::parse_default | pugi::parse_ws_pcdata)) return xml;
  std::ostringstream out;
  document.save(out, "", pugi::format_raw, pugi::encoding_utf8);
  return out.str();
}

std::string with_last_child(const std::string& xml, pugi::xml_node element, const std::string& added) {
  const std::size_t begin = begin_of(xml, element);
  const std::size_t end = begin == kNowhere ? kNowhere : element_end(xml, begin);
  if (end == kNowhere) return {};
  const std::size_t tag_end = start_tag_end(xml, begin);
  if (tag_end == end)  // "<a/>"
    return xml.substr(0, end - 2) + ">" + added + "</" + element.name() + ">" + xml.substr(end);
  const std::size_t closing = xml.rfind("</", end - 1);
  return xml.substr(0, closing) + added + xml.substr(closing);
}

std::string Names::open(std::string_view name) const {
  std::string out = "<" + prefix + std::string(name);
  if (prefix.empty()) out += " xmlns:w=\"" + space + "\"";
  return out;
}

std::string Names::attribute(std::string_view name, std::string_view value) const {
  return " " + (prefix.empty() ? std::string("w:") : prefix) + std::string(name) + "=\"" +
         std::string(value) + "\"";
}

Names names_at(pugi::xml_node element) {
  Names out;
  const std::string_view name = element.name();
  const std::size_t colon = name.find(':');
  if (colon != std::string_view::npos) out.prefix = std::string(name.substr(0, colon + 1));
  const std::string declaration =
      out.prefix.empty() ? std::string("xmlns") : "xmlns:" + out.prefix.substr(0, out.prefix.size() - 1);
  for (pugi::xml_node node = element; node; node = node.parent()) {
    if (const pugi::xml_attribute found = node.attribute(declaration.c_str())) {
      out.space = found.value();
      break;
    }
  }
  // A name that would need escapes is nobody's.
  if (out.space.empty() || out.space.find_first_of("\"&<") != std::string::npos)
    out.space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  return out;
}

}  // namespace nianbao::annotate
