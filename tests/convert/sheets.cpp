#include "tests/convert/sheets.h"

#include "core/base/text.h"

namespace nianbao::testing {

namespace {

std::string text_of(const OfficeBlock& block) {
  static constexpr const char* kKinds[] = {"", "hidden", "struck", "inserted", "deleted", "note", "comment"};
  std::string out;
  for (const OfficeRun& run : block.runs) {
    const std::string kind = kKinds[static_cast<int>(run.kind)];
    out += kind.empty() ? to_utf8(run.text) : "[" + kind + " " + to_utf8(run.text) + "]";
  }
  return out;
}

void add_lines(const std::vector<OfficeBlock>& blocks, std::vector<std::string>& out) {
  for (const OfficeBlock& block : blocks) {
    if (!block.table) {
      out.push_back((block.heading > 0 ? std::string(block.heading, '#') + " " : "") + text_of(block));
      continue;
    }
    for (const auto& row : block.table->rows) {
      std::string line = "|";
      for (const OfficeCell& cell : row) {
        std::vector<std::string> inside;
        add_lines(cell.content, inside);
        line += cell.merged_up ? " ^" : "";
        for (const std::string& each : inside) line += each.empty() ? "" : " " + each;
        if (cell.columns > 1) line += " >" + std::to_string(cell.columns);
        line += " |";
      }
      out.push_back(line);
    }
  }
}

}  // namespace

std::vector<std::string> lines_of(const OfficeDocument& document) {
  std::vector<std::string> out;
  add_lines(document.body, out);
  return out;
}

std::string xlsx_of(const std::string& sheet, const std::string& strings, const std::string& styles,
                    const Parts& more) {
  const auto relation = [](const char* id, const char* type, const char* target) {
    return std::string("<Relationship Id=\"") + id + "\" Type=\"http://x/" + type + "\" Target=\"" + target +
           "\"/>";
  };
  Parts parts = {{"_rels/.rels", "<Relationships>" + relation("a", "officeDocument", "/xl/workbook.xml") +
                                     "</Relationships>"},
                 {"xl/workbook.xml",
                  "<workbook xmlns:r=\"r\"><sheets><sheet name=\"一\" sheetId=\"1\" r:id=\"s1\"/>"
                  "<sheet name=\"二\" sheetId=\"2\" state=\"hidden\" r:id=\"s2\"/></sheets></workbook>"},
                 {"xl/_rels/workbook.xml.rels",
                  "<Relationships>" + relation("s1", "worksheet", "worksheets/sheet1.xml") +
                      relation("s2", "worksheet", "worksheets/sheet2.xml") +
                      relation("t", "sharedStrings", "sharedStrings.xml") +
                      relation("y", "styles", "styles.xml") + "</Relationships>"},
                 {"xl/sharedStrings.xml", "<sst>" + strings + "</sst>"},
                 {"xl/styles.xml", "<styleSheet>" + styles + "</styleSheet>"},
                 {"xl/worksheets/sheet1.xml", "<worksheet>" + sheet + "</worksheet>"}};
  bool second = false;
  for (const auto& part : more) second = second || part.first == "xl/worksheets/sheet2.xml";
  if (!second) parts.emplace_back("xl/worksheets/sheet2.xml", "<worksheet/>");
  parts.insert(parts.end(), more.begin(), more.end());
  return write_zip(parts);
}

}  // namespace nianbao::testing
