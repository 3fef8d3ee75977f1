#include "tests/fuzz/targets.h"

#include <cstdio>
#include <cstdlib>

#include "core/base/little_endian.h"
#include "core/base/text.h"
#include "core/check.h"
#include "core/convert/compound_file.h"
#include "core/convert/ofd.h"
#include "core/convert/office_document.h"
#include "core/convert/open_document.h"
#include "core/convert/pdf_bbox.h"
#include "core/convert/placed_text.h"
#include "core/convert/rtf.h"
#include "core/convert/word_binary.h"
#include "core/convert/xls.h"
#include "core/convert/xlsx.h"
#include "core/read/import.h"
#include "core/render/render.h"
#include "tests/convert/compound_writer.h"
#include "tests/forms/forms.h"
#include "tests/fuzz/invariants.h"
#include "tests/fuzz/pack.h"

namespace nianbao::fuzz {

namespace {

Imported import_html(std::u16string_view html) { return nianbao::import_html(html, test_lexicon()); }
Imported import_docx(std::string_view bytes) { return nianbao::import_docx(bytes, test_lexicon()); }

[[noreturn]] void stop(const std::string& why) {
  std::fprintf(stderr, "broken promise: %s\n", why.c_str());
  std::abort();
}

void demand(const std::string& broken) {
  if (!broken.empty()) stop(broken);
}

/// A draft whose first byte names the kind of file.
Draft draft_of(std::string_view bytes) {
  static constexpr const char* names[] = {"a.txt", "a.md",   "a.html", "a.csv",
                                          "a.tsv", "a.json", "a.docx", "a.htm"};
  Draft draft;
  draft.name = names[bytes.empty() ? 0 : static_cast<unsigned char>(bytes[0]) % 8];
  if (!bytes.empty()) bytes.remove_prefix(1);
  draft.bytes = bytes;
  return draft;
}

void demand_layout(const Imported& imported) {
  SourceText source;
  source.original = source.clean = imported.text;
  source.map.keep(static_cast<Offset>(imported.text.size()));
  source.layout = imported.layout;
  demand(broken_promise(source));
}

/// What a reader of other files made is written as a Word file, which is read again.
void demand_document(const OfficeDocument& document) {
  if (!document.problem.empty() && !document.body.empty()) stop("a text in a file that could not be read");
  demand_layout(import_docx(write_docx(document)));
}

/// Pages of words and rules whose places the bytes name, six a thing.
std::vector<PlacedPage> placed_by(std::string_view bytes) {
  std::vector<PlacedPage> out(1);
  static constexpr const char16_t* kWords[] = {u"1.", u"12", u"收到申请", u"。", u"- 3 -", u"a"};
  for (; bytes.size() >= 6; bytes.remove_prefix(6)) {
    const auto n = [&bytes](std::size_t i) { return static_cast<unsigned char>(bytes[i]); };
    if (n(0) % 16 == 0) out.emplace_back();
    PlacedPage& page = out.back();
    page.width = 512;
    page.height = 768;
    const PageBox box{n(1) * 2.0, n(2) * 3.0, n(1) * 2.0 + n(3) * 2.0, n(2) * 3.0 + n(4) * 3.0};
    if (n(0) % 3 == 0) {
      page.texts.push_back({box, kWords[n(5) % 6]});
    } else if (n(0) % 3 == 1) {
      page.rules.push_back({box.left, box.top, box.right, box.top + 0.5});
    } else {
      page.rules.push_back({box.left, box.top, box.left + 0.5, box.bottom});
    }
  }
  return out;
}

}  // namespace

void read(std::string_view bytes) {
  demand(broken_promise(read_source(draft_of(bytes), test_lexicon())));
  // Text that never was bytes, with whatever units it has.
  Draft text;
  text.is_text = true;
  for (std::size_t i = 0; i + 1 < bytes.size(); i += 2) {
    text.text.push_back(static_cast<char16_t>(static_cast<unsigned char>(bytes[i]) << 8 |
                                              static_cast<unsigned char>(bytes[i + 1])));
  }
  demand(broken_promise(read_source(text, test_lexicon())));
}

void import(std::string_view bytes) {
  const std::u16string text = to_utf16(bytes);
  demand_layout(import_html(text));
  demand_layout(import_csv(text, TableSource::csv, test_lexicon()));
  demand_layout(import_csv(text, TableSource::tsv, test_lexicon()));
  import_json(text);
  demand_layout(import_docx(bytes));
  demand_layout(import_docx(pack_zip({{"word/document.xml", std::string(bytes)}})));
  const std::string body =
      "<w:document xmlns:w=\"w\"><w:body>" + std::string(bytes) + "</w:body></w:document>";
  demand_layout(import_docx(pack_zip({{"word/document.xml", body},
                                      {"word/numbering.xml", std::string(bytes)},
                                      {"word/styles.xml", std::string(bytes)}})));
}

void tables(std::string_view bytes) {
  Draft draft = draft_of(bytes);
  if (draft.name == "a.docx" || draft.name == "a.json") draft.name = "a.txt";
  CheckOptions options = test_options();
  options.year = 2008 + (bytes.size() % 18);
  options.kind = DocumentKind::annual_report;
  demand(broken_promise(nianbao::check(draft, options)));
}

void check(std::string_view bytes) {
  const Draft draft = draft_of(bytes);
  CheckOptions options = test_options();
  if (bytes.size() % 3 == 0) options.previous = draft;
  const Result first = nianbao::check(draft, options);
  demand(broken_promise(first));
  if (render_json(first) != render_json(nianbao::check(draft, options))) stop("two results for one draft");
}

void sheets(std::string_view bytes) {
  if (bytes.empty()) return;
  const int kind = static_cast<unsigned char>(bytes[0]) % 6;
  bytes.remove_prefix(1);
  const auto part = [&bytes](const char* before, const char* behind) {
    return std::string(before) + std::string(bytes) + behind;
  };
  switch (kind) {
    case 0:
      return demand_document(read_xlsx(bytes));
    case 1:
      return demand_document(read_open_document(bytes));
    case 2:
      return demand_document(read_open_document(
          part("<office:document xmlns:o=\"o\"><office:body><office:text>", "</office:text></office:body>")));
    case 3:
      return demand_document(read_open_document(
          part("<office:document xmlns:o=\"o\"><office:body><office:spreadsheet><table:table>", "")));
    case 4:
      return demand_document(read_xls_records(bytes));
    default:
      return demand_document(read_xlsx(pack_zip(
          {{"xl/workbook.xml",
            "<workbook><sheets><sheet r:id=\"1\"/><sheet state=\"hidden\" r:id=\"2\"/></sheets></workbook>"},
           {"xl/_rels/workbook.xml.rels",
            "<r><r Id=\"1\" Type=\"/worksheet\" Target=\"s.xml\"/><r Id=\"2\" Type=\"/worksheet\" "
            "Target=\"s.xml\"/>"
            "<r Id=\"3\" Type=\"/sharedStrings\" Target=\"s.xml\"/><r Id=\"4\" Type=\"/styles\" "
            "Target=\"s.xml\"/></r>"},
           {"xl/s.xml", "<x>" + std::string(bytes) + "</x>"}})));
  }
}

void word(std::string_view bytes) {
  if (CompoundFile::is_one(bytes)) return demand_document(read_word_binary(bytes));
  const std::string_view main = bytes_at(bytes, 4, u16_at(bytes, 0));
  const std::string_view table = bytes_at(bytes, 4 + main.size(), u16_at(bytes, 2));
  const std::string_view data = bytes_at(bytes, 4 + main.size() + table.size(), bytes.size());
  const std::string file = write_compound(
      {{u"WordDocument", std::string(main)}, {u"1Table", std::string(table)}, {u"Data", std::string(data)}});
  demand_document(read_word_binary(file));
}

void pages(std::string_view bytes) {
  if (bytes.empty()) return;
  const int kind = static_cast<unsigned char>(bytes[0]) % 6;
  bytes.remove_prefix(1);
  switch (kind) {
    case 5:
      return demand_document(read_rtf(bytes));
    case 0:
      return demand_document(read_ofd(bytes));
    case 1:
      return demand_document(read_ofd(
          pack_zip({{"OFD.xml", "<OFD><DocBody><DocRoot>D.xml</DocRoot></DocBody></OFD>"},
                    {"D.xml",
                     "<D><CommonData><TemplatePage ID=\"1\" BaseLoc=\"P.xml\"/></CommonData><Pages><Page "
                     "BaseLoc=\"P.xml\"/><Page BaseLoc=\"P.xml\"/></Pages></D>"},
                    {"P.xml", "<Page><Template TemplateID=\"1\"/><Content><Layer>" + std::string(bytes) +
                                  "</Layer></Content></Page>"}})));
    case 2: {
      std::vector<PlacedPage> placed = read_pdf_bbox(bytes);
      placed.resize(placed.size() + 1);
      add_svg_rules(placed, bytes, 0);
      add_pdf_pictures(placed, bytes);
      return demand_document(lay_out(std::move(placed)));
    }
    case 3:
      static_cast<void>(convert_placed_text(bytes));
      return;
    default:
      return demand_document(lay_out(placed_by(bytes)));
  }
}

void settings(std::string_view bytes) { demand(broken_settings(bytes)); }

}  // namespace nianbao::fuzz
