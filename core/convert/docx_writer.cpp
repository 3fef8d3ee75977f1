#include <algorithm>
#include <pugixml.hpp>
#include <set>
#include <sstream>
#include <utility>

#include "core/base/text.h"
#include "core/base/zip_archive.h"
#include "core/convert/office_document.h"

namespace nianbao {

void add_text(OfficeBlock& block, RunKind kind, std::u16string_view text) {
  if (text.empty()) return;
  const bool apart = kind == RunKind::note || kind == RunKind::comment;
  if (apart || block.runs.empty() || block.runs.back().kind != kind) block.runs.push_back({kind, {}});
  block.runs.back().text += text;
}

namespace {

using namespace std::string_literals;

constexpr int kMaxNesting = 40;
constexpr const char* kNamespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
constexpr const char* kRelations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
constexpr const char* kPackageRelations = "http://schemas.openxmlformats.org/package/2006/relationships";
constexpr const char* kDate = "2000-01-01T00:00:00Z";  // of changes whose own date is not known
constexpr const char* kAuthor = "年报校对";

/// What XML 1.0 forbids is left out.
bool is_allowed(char16_t unit) {
  return unit >= 0x20 ? unit < 0xFFFE : unit == u'\t' || unit == u'\n' || unit == u'\r';
}

std::string xml_of(const pugi::xml_document& document) {
  std::ostringstream out;
  document.save(out, "", pugi::format_raw, pugi::encoding_utf8);
  return out.str();
}

pugi::xml_node root(pugi::xml_document& document, const char* name) {
  pugi::xml_node declaration = document.append_child(pugi::node_declaration);
  declaration.append_attribute("version") = "1.0";
  declaration.append_attribute("encoding") = "UTF-8";
  declaration.append_attribute("standalone") = "yes";
  pugi::xml_node node = document.append_child(name);
  node.append_attribute("xmlns:w") = kNamespace;
  node.append_attribute("xmlns:r") = kRelations;
  return node;
}

pugi::xml_node add(pugi::xml_node parent, const char* name, const char* value = nullptr) {
  pugi::xml_node node = parent.append_child(name);
  if (value) node.append_attribute("w:val") = value;
  return node;
}

/// The parts of one file, filled in the order of the text.
class DocxWriter {
 public:
  std::string write(const OfficeDocument& document) {
    pugi::xml_document main;
    pugi::xml_node body = root(main, "w:document").append_child("w:body");
    root(notes_, "w:footnotes");
    separators();
    root(comments_, "w:comments");
    blocks(body, document.body, 0);
    for (std::size_t i = 0; i < document.pictures; ++i) picture(body);
    pugi::xml_node section = body.append_child("w:sectPr");
    margins(section, document.headers, "header");
    margins(section, document.footers, "footer");
    pugi::xml_node page = section.append_child("w:pgSz");
    page.append_attribute("w:w") = 11906;
    page.append_attribute("w:h") = 16838;
    part("word/document.xml", "document.main", main);
    styles();
    part("word/footnotes.xml", "footnotes", notes_);
    part("word/comments.xml", "comments", comments_);
    relate("styles");
    relate("footnotes");
    relate("comments");
    return package();
  }

 private:
  void part(const std::string& name, const std::string& type, const pugi::xml_document& document) {
    types_.emplace_back(name, type);
    entries_.emplace_back(name, xml_of(document));
  }

  std::string relate(const std::string& type, const std::string& target = {}) {
    relations_.emplace_back(type, target.empty() ? type + ".xml" : target);
    return "rId" + std::to_string(relations_.size());
  }

  void blocks(pugi::xml_node parent, const std::vector<OfficeBlock>& content, int depth) {
    for (const OfficeBlock& block : content) {
      if (!block.table) {
        paragraph(parent, block);
      } else if (depth < kMaxNesting) {
        table(parent, *block.table, depth);
      } else {
        for (const auto& row : block.table->rows)
          for (const OfficeCell& cell : row)
            if (!cell.merged_up) flat(parent, cell.content);
      }
    }
  }

  /// The paragraphs of what is nested too deeply, without its tables.
  void flat(pugi::xml_node parent, const std::vector<OfficeBlock>& content) {
    for (const OfficeBlock& block : content)
      if (!block.table) paragraph(parent, block);
  }

  void paragraph(pugi::xml_node parent, const OfficeBlock& block) {
    pugi::xml_node node = parent.append_child("w:p");
    if (block.heading > 0) {
      const std::string style = "Heading" + std::to_string(std::min<int>(block.heading, 9));
      add(add(node, "w:pPr"), "w:pStyle", style.c_str());
    }
    for (const OfficeRun& each : block.runs) run(node, each);
  }

  void run(pugi::xml_node paragraph, const OfficeRun& run) {
    switch (run.kind) {
      case RunKind::plain:
        return text(paragraph.append_child("w:r"), run.text, "w:t");
      case RunKind::hidden:
      case RunKind::struck_out: {
        pugi::xml_node node = paragraph.append_child("w:r");
        add(add(node, "w:rPr"), run.kind == RunKind::hidden ? "w:vanish" : "w:strike");
        return text(node, run.text, "w:t");
      }
      case RunKind::inserted:
        return text(change(paragraph, "w:ins").append_child("w:r"), run.text, "w:t");
      case RunKind::deleted:
        return text(change(paragraph, "w:del").append_child("w:r"), run.text, "w:delText");
      case RunKind::note:
        return refer(paragraph, "w:footnoteReference", note(run.text));
      case RunKind::comment:
        return refer(paragraph, "w:commentReference", comment(run.text));
    }
  }

  /// The text with its tabs and line breaks as elements.
  static void text(pugi::xml_node run, std::u16string_view text, const char* element) {
    std::u16string piece;
    const auto flush = [&] {
      if (piece.empty()) return;
      pugi::xml_node node = run.append_child(element);
      node.append_attribute("xml:space") = "preserve";
      node.text().set(to_utf8(piece).c_str());
      piece.clear();
    };
    for (const char16_t unit : text) {
      if (unit == u'\n' || unit == u'\t') {
        flush();
        run.append_child(unit == u'\n' ? "w:br" : "w:tab");
      } else if (is_allowed(unit) && unit != u'\r') {
        piece.push_back(unit);
      }
    }
    flush();
  }

  pugi::xml_node change(pugi::xml_node paragraph, const char* name) {
    pugi::xml_node node = paragraph.append_child(name);
    signed_by(node, changes_++);
    return node;
  }

  static void signed_by(pugi::xml_node node, int id) {
    node.append_attribute("w:id") = id;
    node.append_attribute("w:author") = kAuthor;
    node.append_attribute("w:date") = kDate;
  }

  static void refer(pugi::xml_node paragraph, const char* name, int id) {
    paragraph.append_child("w:r").append_child(name).append_attribute("w:id") = id;
  }

  static void lines(pugi::xml_node parent, std::u16string_view text) {
    for (;;) {
      const std::size_t end = std::min(text.find(u'\n'), text.size());
      DocxWriter::text(parent.append_child("w:p").append_child("w:r"), text.substr(0, end), "w:t");
      if (end == text.size()) return;
      text.remove_prefix(end + 1);
    }
  }

  /// Word wants these two in every file with footnotes.
  void separators() {
    for (const auto& [id, type, mark] : {std::tuple{-1, "separator", "w:separator"},
                                         std::tuple{0, "continuationSeparator", "w:continuationSeparator"}}) {
      pugi::xml_node node = notes_.document_element().append_child("w:footnote");
      node.append_attribute("w:type") = type;
      node.append_attribute("w:id") = id;
      node.append_child("w:p").append_child("w:r").append_child(mark);
    }
  }

  int note(std::u16string_view text) {
    pugi::xml_node node = notes_.document_element().append_child("w:footnote");
    node.append_attribute("w:id") = ++note_count_;
    lines(node, text);
    return note_count_;
  }

  int comment(std::u16string_view text) {
    pugi::xml_node node = comments_.document_element().append_child("w:comment");
    signed_by(node, comment_count_);
    lines(node, text);
    return comment_count_++;
  }

  void table(pugi::xml_node parent, const OfficeTable& table, int depth) {
    std::uint32_t columns = 0;
    for (const auto& row : table.rows) {
      std::uint32_t width = 0;
      for (const OfficeCell& cell : row) width += std::max(cell.columns, 1u);
      columns = std::max(columns, width);
    }
    if (columns == 0) return;
    pugi::xml_node node = parent.append_child("w:tbl");
    pugi::xml_node properties = add(node, "w:tblPr");
    add(properties, "w:tblStyle", "TableGrid");
    pugi::xml_node width = add(properties, "w:tblW");
    width.append_attribute("w:w") = 5000;
    width.append_attribute("w:type") = "pct";
    constexpr std::uint32_t kTextWidth = 8306;  // twentieths of a point
    pugi::xml_node grid = add(node, "w:tblGrid");
    for (std::uint32_t i = 0; i < columns; ++i)
      add(grid, "w:gridCol").append_attribute("w:w") = std::max(kTextWidth / columns, 1u);
    for (std::size_t r = 0; r < table.rows.size(); ++r) {
      if (table.rows[r].empty()) continue;
      const std::set<std::uint32_t> merged =
          r + 1 < table.rows.size() ? merged_columns(table.rows[r + 1]) : std::set<std::uint32_t>();
      pugi::xml_node line = add(node, "w:tr");
      std::uint32_t column = 0;
      for (const OfficeCell& each : table.rows[r]) {
        cell(line, each, merged.contains(column), depth);
        column += std::max(each.columns, 1u);
      }
    }
    // Two tables side by side would become one, and a cell must end with a paragraph.
    parent.append_child("w:p");
  }

  /// Where the cells of a row stand that go on those above.
  static std::set<std::uint32_t> merged_columns(const std::vector<OfficeCell>& row) {
    std::set<std::uint32_t> out;
    std::uint32_t column = 0;
    for (const OfficeCell& each : row) {
      if (each.merged_up) out.insert(column);
      column += std::max(each.columns, 1u);
    }
    return out;
  }

  void cell(pugi::xml_node row, const OfficeCell& cell, bool goes_on, int depth) {
    pugi::xml_node node = add(row, "w:tc");
    pugi::xml_node properties = add(node, "w:tcPr");
    if (cell.columns > 1) add(properties, "w:gridSpan", std::to_string(cell.columns).c_str());
    if (cell.merged_up) {
      add(properties, "w:vMerge", "continue");
    } else if (goes_on) {
      add(properties, "w:vMerge", "restart");
    }
    if (!cell.merged_up) blocks(node, cell.content, depth + 1);
    if (!node.child("w:p")) node.append_child("w:p");
  }

  void picture(pugi::xml_node body) {
    // An empty frame: there is a picture, and it was not taken over.
    pugi::xml_node shape = body.append_child("w:p").append_child("w:r").append_child("w:pict");
    shape.append_attribute("xmlns:v") = "urn:schemas-microsoft-com:vml";
    shape.append_child("v:shape").append_child("v:imagedata");
  }

  void margins(pugi::xml_node section, const std::vector<std::u16string>& texts, const std::string& kind) {
    for (const std::u16string& each : texts) {
      pugi::xml_document document;
      lines(root(document, kind == "header" ? "w:hdr" : "w:ftr"), each);
      const std::string name = kind + std::to_string(++margin_count_) + ".xml";
      part("word/" + name, kind, document);
      const std::string id = relate(kind, name);
      // Word knows three a section; more are only kept as parts.
      const std::size_t index = static_cast<std::size_t>(&each - texts.data());
      constexpr const char* kTypes[] = {"default", "first", "even"};
      if (index >= 3) continue;
      pugi::xml_node node = section.append_child(("w:" + kind + "Reference").c_str());
      node.append_attribute("w:type") = kTypes[index];
      node.append_attribute("r:id") = id.c_str();
    }
  }

  void styles() {
    pugi::xml_document document;
    pugi::xml_node all = root(document, "w:styles");
    const auto style = [&all](const char* type, const std::string& id, const std::string& name) {
      pugi::xml_node node = all.append_child("w:style");
      node.append_attribute("w:type") = type;
      node.append_attribute("w:styleId") = id.c_str();
      add(node, "w:name", name.c_str());
      return node;
    };
    style("paragraph", "Normal", "Normal").append_attribute("w:default") = "1";
    for (int level = 1; level <= 9; ++level) {
      const std::string number = std::to_string(level);
      pugi::xml_node node = style("paragraph", "Heading" + number, "heading " + number);
      add(node, "w:basedOn", "Normal");
      add(node, "w:next", "Normal");
      add(add(node, "w:pPr"), "w:outlineLvl", std::to_string(level - 1).c_str());
      add(add(node, "w:rPr"), "w:b");
    }
    pugi::xml_node borders = add(add(style("table", "TableGrid", "Table Grid"), "w:tblPr"), "w:tblBorders");
    for (const char* side : {"w:top", "w:left", "w:bottom", "w:right", "w:insideH", "w:insideV"}) {
      pugi::xml_node node = add(borders, side, "single");
      node.append_attribute("w:sz") = 4;
      node.append_attribute("w:space") = 0;
      node.append_attribute("w:color") = "auto";
    }
    part("word/styles.xml", "styles", document);
  }

  std::string package() {
    const std::string head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>"s;
    std::string types = head +
                        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        "<Default Extension=\"rels\" "
                        "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        "<Default Extension=\"xml\" ContentType=\"application/xml\"/>";
    for (const auto& [name, type] : types_)
      types += "<Override PartName=\"/" + name +
               "\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml." + type +
               "+xml\"/>";
    types += "</Types>";
    const auto relation = [](std::size_t id, const std::string& type, const std::string& target) {
      return "<Relationship Id=\"rId" + std::to_string(id) + "\" Type=\"" + kRelations + "/" + type +
             "\" Target=\"" + target + "\"/>";
    };
    const std::string open = head + "<Relationships xmlns=\"" + kPackageRelations + "\">";
    std::string relations = open;
    for (std::size_t i = 0; i < relations_.size(); ++i)
      relations += relation(i + 1, relations_[i].first, relations_[i].second);
    std::vector<std::pair<std::string, std::string>> entries = {
        {"[Content_Types].xml", types},
        {"_rels/.rels", open + relation(1, "officeDocument", "word/document.xml") + "</Relationships>"},
        {"word/_rels/document.xml.rels", relations + "</Relationships>"}};
    std::move(entries_.begin(), entries_.end(), std::back_inserter(entries));
    return write_zip(entries);
  }

  pugi::xml_document notes_;
  pugi::xml_document comments_;
  int changes_ = 1;
  int note_count_ = 0;
  int comment_count_ = 0;
  int margin_count_ = 0;
  std::vector<std::pair<std::string, std::string>> entries_;    // name, content
  std::vector<std::pair<std::string, std::string>> types_;      // name, kind of part
  std::vector<std::pair<std::string, std::string>> relations_;  // kind, target
};

}  // namespace

std::string write_docx(const OfficeDocument& document) { return DocxWriter().write(document); }

}  // namespace nianbao
