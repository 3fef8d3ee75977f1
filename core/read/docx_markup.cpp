#include "core/read/docx_markup.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "core/base/text.h"
#include "core/read/docx_numbering.h"

namespace nianbao {

int to_int(std::string_view text, int base, int otherwise) {
  int out = otherwise;
  return std::from_chars(text.data(), text.data() + text.size(), out, base).ec == std::errc() ? out
                                                                                              : otherwise;
}

bool holds_no_text(std::string_view name) {
  static constexpr std::array<std::string_view, 11> names = {"pPr",   "rPr",      "trPr",     "tcPr",
                                                             "tblPr", "tblGrid",  "tblPrEx",  "sectPr",
                                                             "sdtPr", "moveFrom", kCutElement};
  return std::find(names.begin(), names.end(), name) != names.end();
}

namespace {

void append_text(pugi::xml_node node, std::u16string& out) {
  for (const pugi::xml_node part : node.children()) {
    const std::string_view name = local_name(part);
    if (name == "t" || name == "delText") {
      out += to_utf16(part.text().get());
    } else if (name == "tab" || name == "br") {
      out.push_back(u' ');
    } else if (name == "AlternateContent") {
      append_text(alternative(part), out);
    } else if (name != kCutElement) {
      append_text(part, out);
      if (name == "p") out.push_back(u'\n');
    }
  }
}

}  // namespace

std::u16string text_below(pugi::xml_node node) {
  std::u16string out;
  append_text(node, out);
  return out;
}

void collect_text(pugi::xml_node node, LeftOut& out) { out.add(text_below(node)); }

pugi::xml_node alternative(pugi::xml_node node) {
  const pugi::xml_node choice = child(node, "Choice");
  const pugi::xml_node fallback = child(node, "Fallback");
  if (!choice || !fallback) return choice ? choice : fallback;
  LeftOut text;
  collect_text(choice, text);
  return text.units > 0 ? choice : fallback;
}

std::u16string_view symbol(pugi::xml_node node) {
  return symbol(attribute(node, "font"), to_int(attribute(node, "char"), 16, 0));
}

std::u16string_view symbol(std::string_view font, int code) {
  code &= 0xFF;
  if (font.starts_with("Wingdings")) {
    switch (code) {
      case 0x52:
      case 0xFE:
        return u"☑";
      case 0xA8:
      case 0x6F:
      case 0x71:
        return u"□";
      case 0xFC:
        return u"√";
      case 0xFB:
        return u"×";
      default:
        return {};
    }
  }
  if (font == "Symbol") {
    switch (code) {
      case 0xB1:
        return u"±";
      case 0xB4:
        return u"×";
      case 0xB8:
        return u"÷";
      case 0xB3:
        return u"≥";
      case 0xA3:
        return u"≤";
      default:
        return {};
    }
  }
  return {};
}

void DocxFields::pass(std::string_view type) {
  if (type == "begin" && open_.size() < 1000) {
    open_.push_back(false);
  } else if (type == "separate" && !open_.empty()) {
    open_.back() = true;
  } else if (type == "end" && !open_.empty()) {
    open_.pop_back();
  }
}

}  // namespace nianbao
