#include "core/convert/xlsx_styles.h"

#include <map>

#include "core/base/text.h"
#include "core/convert/number_format.h"
#include "core/convert/office_package.h"
#include "core/read/docx_markup.h"
#include "core/read/docx_numbering.h"

namespace nianbao {

namespace {

constexpr std::size_t kMaxStyles = 70'000;  // Excel: 65,490

bool has_border(pugi::xml_node border) {
  for (const pugi::xml_node side : border.children()) {
    const std::string_view name = local_name(side);
    const std::string_view style = attribute(side, "style");
    if (name != "diagonal" && !style.empty() && style != "none") return true;
  }
  return false;
}

template <typename Read>
auto each_of(pugi::xml_node parent, Read read) {
  std::vector<decltype(read(parent))> out;
  for (const pugi::xml_node node : parent.children()) {
    if (out.size() >= kMaxStyles) break;
    if (node.type() == pugi::node_element) out.push_back(read(node));
  }
  return out;
}

}  // namespace

std::vector<CellStyle> read_cell_styles(const pugi::xml_document& styles) {
  const pugi::xml_node root = styles.document_element();
  std::map<int, std::u16string> formats;
  for (const pugi::xml_node node : child(root, "numFmts").children()) {
    if (formats.size() >= kMaxStyles) break;
    formats[to_int(attribute(node, "numFmtId"), 10, -1)] = to_utf16(attribute(node, "formatCode"));
  }
  // Bytes, as a vector of bool has no references.
  const auto borders =
      each_of(child(root, "borders"), [](pugi::xml_node node) { return char{has_border(node)}; });
  const auto struck =
      each_of(child(root, "fonts"), [](pugi::xml_node node) { return char{is_on(child(node, "strike"))}; });
  const auto at = [](const std::vector<char>& flags, const char* index) {
    const auto i = static_cast<std::size_t>(to_int(index, 10, 0));
    return i < flags.size() && flags[i] != 0;
  };
  return each_of(child(root, "cellXfs"), [&](pugi::xml_node node) {
    const int id = to_int(attribute(node, "numFmtId"), 10, 0);
    const auto own = formats.find(id);
    return CellStyle{own != formats.end() ? own->second : std::u16string(built_in_format(id)),
                     at(borders, attribute(node, "borderId")), at(struck, attribute(node, "fontId"))};
  });
}

std::u16string unescape_xstring(std::u16string_view text) {
  if (!contains(text, u"_x")) return std::u16string(text);
  std::u16string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    int code = -1;
    if (text.substr(i, 2) == u"_x" && i + 6 < text.size() && text[i + 6] == u'_') {
      code = 0;
      for (const char16_t unit : text.substr(i + 2, 4)) {
        const int digit = is_digit(unit)                 ? unit - u'0'
                          : unit >= u'A' && unit <= u'F' ? unit - u'A' + 10
                          : unit >= u'a' && unit <= u'f' ? unit - u'a' + 10
                                                         : -1;
        code = digit < 0 || code < 0 ? -1 : code * 16 + digit;
      }
    }
    if (code < 0) {
      out.push_back(text[i]);
      continue;
    }
    if (code != u'\r') out.push_back(static_cast<char16_t>(code));
    i += 6;
  }
  return out;
}

RichText read_rich_text(pugi::xml_node node) {
  RichText out;
  for (const pugi::xml_node part : node.children()) {
    const std::string_view name = local_name(part);
    if (name == "t") {
      out.text += to_utf16(part.text().get());
    } else if (name == "r") {
      const bool struck = is_on(child(child(part, "rPr"), "strike"));
      (struck ? out.struck : out.text) += to_utf16(child(part, "t").text().get());
    }
  }
  out.text = unescape_xstring(out.text);
  out.struck = unescape_xstring(out.struck);
  return out;
}

std::u16string plain_margin(std::u16string_view text) {
  std::u16string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != u'&' || i + 1 == text.size()) {
      out.push_back(text[i]);
      continue;
    }
    const char16_t code = text[++i];
    if (code == u'&') {
      out.push_back(code);
    } else if (code == u'"') {  // a font's name
      i = std::min(text.find(u'"', i + 1), text.size() - 1);
    } else if (code == u'K') {  // a colour
      i = std::min(i + 6, text.size() - 1);
    } else if (is_digit(code)) {  // a font's size
      while (i + 1 < text.size() && is_digit(text[i + 1])) ++i;
    } else if (code == u'L' || code == u'C' || code == u'R') {
      if (!out.empty()) out.push_back(u'\t');
    }
    // &P, &N, &D, &T, &F, &A: page numbers, date and names, which are not in the file
  }
  return out;
}

}  // namespace nianbao
