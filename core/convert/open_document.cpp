#include "core/convert/open_document.h"

#include <algorithm>
#include <string>

#include "core/base/text.h"
#include "core/convert/office_package.h"
#include "core/read/docx_markup.h"
#include "core/read/docx_numbering.h"

namespace nianbao {

namespace {

constexpr std::u16string_view kWhat = u" OpenDocument 文档";
constexpr std::size_t kMaxMargins = 64;

/// Blanks as ODF means them: a run of them is one, none at the start (§6.1.2).
void put_collapsed(std::u16string_view text, std::u16string& out) {
  for (const char16_t unit : text) {
    const bool blank = unit == u' ' || unit == u'\t' || unit == u'\n' || unit == u'\r';
    if (!blank) {
      out.push_back(unit);
    } else if (!out.empty() && out.back() != u' ' && out.back() != u'\n') {
      out.push_back(u' ');
    }
  }
}

void add_line(pugi::xml_node parent, bool fields, int depth, std::u16string& out) {
  if (depth > kMaxOfficeDepth) return;
  static constexpr std::string_view kFields[] = {"page-number", "page-count", "sheet-name", "date",
                                                 "time",        "title",      "file-name"};
  for (const pugi::xml_node node : parent.children()) {
    const std::string_view name = local_name(node);
    if (node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata) {
      put_collapsed(to_utf16(node.value()), out);
    } else if (name == "s") {
      out.append(static_cast<std::size_t>(std::clamp(to_int(attribute(node, "c"), 10, 1), 1, 1000)), u' ');
    } else if (name == "tab") {
      out.push_back(u'\t');
    } else if (name == "line-break") {
      out.push_back(u'\n');
    } else if (name == "annotation" || name == "note" || name == "ruby-text") {
      continue;
    } else if (fields || std::find(std::begin(kFields), std::end(kFields), name) == std::end(kFields)) {
      add_line(node, fields, depth + 1, out);
    }
  }
}

void add_lines(pugi::xml_node parent, bool fields, int depth, std::u16string& out) {
  if (depth > kMaxOfficeDepth) return;
  for (const pugi::xml_node node : parent.children()) {
    const std::string_view name = local_name(node);
    if (name == "p" || name == "h") {
      if (!out.empty()) out.push_back(u'\n');
      out += odf_line(node, fields);
    } else {
      add_lines(node, fields, depth + 1, out);
    }
  }
}

void read_margins(pugi::xml_node masters, bool fields, OfficeDocument& out) {
  for (const pugi::xml_node master : masters.children()) {
    for (const pugi::xml_node part : master.children()) {
      const std::string_view name = local_name(part);
      const bool header = name.starts_with("header");
      if (!header && !name.starts_with("footer")) continue;
      if (std::string_view(attribute(part, "display")) == "false") continue;
      std::vector<std::u16string>& margins = header ? out.headers : out.footers;
      std::u16string text = odf_lines(part, fields);
      if (trim(text).empty() || margins.size() >= kMaxMargins) continue;
      if (std::find(margins.begin(), margins.end(), text) == margins.end())
        margins.push_back(std::move(text));
    }
  }
}

OfficeDocument refused(std::u16string problem) {
  OfficeDocument out;
  out.problem = std::move(problem);
  return out;
}

/// META-INF/manifest.xml names the parts that are encrypted (part 2, §3.4).
bool is_encrypted(const OfficePackage& package) {
  pugi::xml_document manifest;
  package.load("META-INF/manifest.xml", manifest);
  for (const pugi::xml_node entry : manifest.document_element().children())
    if (child(entry, "encryption-data")) return true;
  return false;
}

OfficeDocument read_parts(pugi::xml_node content, pugi::xml_node styles, PartState state) {
  OdfBody body;
  body.styles.read(child(styles, "styles"));
  body.styles.read(child(content, "automatic-styles"));
  const pugi::xml_node all = child(content, "body");
  OfficeDocument out;
  const bool sheets = !!child(all, "spreadsheet");
  body.content = child(all, sheets ? "spreadsheet" : "text");
  if (!body.content) {
    return refused(child(all, "presentation") || child(all, "drawing")
                       ? std::u16string(u"这是演示文稿或绘图,无法读取;请交来 Word 或文本格式的年度报告。")
                       : part_problem(PartState::damaged, kWhat));
  }
  if (sheets) {
    out = read_odf_sheets(body);
  } else {
    read_odf_text(body, out);
  }
  read_margins(child(styles, "master-styles"), !sheets, out);
  if (state != PartState::whole)
    out.notices.push_back(
        state == PartState::cut
            ? u"这个文档过大,只读取了前一部分;请把年度报告单独存一份再检查。"
            : u"这个文档有一部分已损坏,没有读到;请在 WPS 或 LibreOffice 中打开后另存一份再检查。");
  return out;
}

}  // namespace

std::u16string odf_line(pugi::xml_node paragraph, bool fields) {
  std::u16string out;
  add_line(paragraph, fields, 0, out);
  return out;
}

std::u16string odf_lines(pugi::xml_node node, bool fields) {
  std::u16string out;
  add_lines(node, fields, 0, out);
  return out;
}

OfficeDocument read_open_document(std::string_view bytes) {
  if (!bytes.starts_with("PK")) {
    pugi::xml_document document;
    const PartState state = load_xml(bytes, document);
    return read_parts(document.document_element(), document.document_element(), state);
  }
  const OfficePackage package(bytes);
  if (std::u16string problem = package.problem(kWhat); !problem.empty()) return refused(std::move(problem));
  if (is_encrypted(package)) return refused(part_problem(PartState::encrypted, kWhat));
  pugi::xml_document content;
  const PartState state = package.load("content.xml", content);
  if (!content.document_element())
    return refused(part_problem(state == PartState::whole ? PartState::damaged : state, kWhat));
  pugi::xml_document styles;
  package.load("styles.xml", styles);
  return read_parts(content.document_element(), styles.document_element(), state);
}

}  // namespace nianbao
