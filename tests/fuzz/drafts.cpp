// usage: fuzz_drafts OUT_DIR COUNT [SEED [FILE...]]
// Writes COUNT files of changed drafts, the same for the same SEED (0) on every machine: the given files, or
// else the clean reports of the examples, in turn as each kind of carrier, with up to six structured changes
// each. For whatever takes files: the command line, the WebAssembly, another version.
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "core/base/text.h"
#include "tests/fuzz/lines.h"
#include "tests/fuzz/pack.h"
#include "tests/fuzz/targets.h"

namespace nianbao::fuzz {
namespace {

std::string bytes_of(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) out += c == '&' ? "&amp;" : c == '<' ? "&lt;" : std::string(1, c);
  return out;
}

/// A line's cells at its tabs.
std::vector<std::string> cells_of(std::string_view line) {
  std::vector<std::string> out(1);
  for (const char c : line) {
    if (c == '\t') {
      out.emplace_back();
    } else {
      out.back().push_back(c);
    }
  }
  return out;
}

/// Paragraphs and tables in the given markup; a table is a run of lines with tabs.
struct Markup {
  const char* head;
  const char* table;
  const char* row;
  const char* cell;
  const char* cell_end;
  const char* row_end;
  const char* table_end;
  const char* paragraph;
  const char* paragraph_end;
  const char* tail;
};

constexpr Markup kHtml = {"<html><body>\n", "<table>\n",  "<tr>", "<td>",   "</td>",
                          "</tr>\n",        "</table>\n", "<p>",  "</p>\n", "</body>"};
constexpr Markup kDocx = {
    "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>\n",
    "<w:tbl>\n",
    "<w:tr>",
    "<w:tc><w:p><w:r><w:t>",
    "</w:t></w:r></w:p></w:tc>",
    "</w:tr>\n",
    "</w:tbl>\n",
    "<w:p><w:r><w:t>",
    "</w:t></w:r></w:p>\n",
    "</w:body></w:document>"};
constexpr Markup kMarkdown = {"", "", "| ", "", " | ", "\n", "\n", "", "\n\n", ""};

std::string marked_up(std::string_view text, const Markup& with, bool escape) {
  std::string out = with.head;
  bool in_table = false;
  for (const std::string& line : lines_of(text)) {
    const bool is_row = line.find('\t') != std::string::npos;
    if (is_row != in_table) out += is_row ? with.table : with.table_end;
    in_table = is_row;
    if (is_row) {
      out += with.row;
      for (const std::string& cell : cells_of(line))
        out += with.cell + (escape ? escaped(cell) : cell) + with.cell_end;
      out += with.row_end;
    } else {
      out += with.paragraph + (escape ? escaped(line) : line) + with.paragraph_end;
    }
  }
  if (in_table) out += with.table_end;
  return out + with.tail;
}

std::string changed(std::string text, std::uint32_t seed) {
  for (std::uint32_t round = 0; round < 1 + seed % 6; ++round) {
    const std::vector<std::uint8_t> next = mutate(text, seed * 131 + round);
    text.assign(next.begin(), next.end());
    if (text.size() > (std::size_t{64} << 10)) text.resize(std::size_t{64} << 10);
  }
  return text;
}

std::string in_utf16(std::string_view text) {
  std::string out = "\xFF\xFE";
  for (const char16_t unit : to_utf16(text)) {
    out.push_back(static_cast<char>(unit & 0xFF));
    out.push_back(static_cast<char>(unit >> 8));
  }
  return out;
}

struct Written {
  const char* ending;
  std::string bytes;
};

Written draft_file(const std::string& frame, std::uint32_t seed, std::uint32_t kind) {
  std::string commas = frame;
  for (char& c : commas) c = c == '\t' ? ',' : c;
  switch (kind) {
    case 0:
      return {"txt", changed(frame, seed)};
    case 1:
      return {"md", changed(marked_up(frame, kMarkdown, false), seed)};
    case 2:
      return {"html", changed(marked_up(frame, kHtml, true), seed)};
    case 3: {
      // Broken XML is refused whole: mostly the text is changed, and then marked up.
      const bool text_only = seed / 7 % 4 != 0;
      const std::string xml = text_only ? marked_up(changed(frame, seed), kDocx, true)
                                        : changed(marked_up(frame, kDocx, true), seed);
      return {"docx", pack_zip({{"word/document.xml", xml}})};
    }
    case 4:
      return {"csv", changed(commas, seed)};
    case 5:
      return {"tsv", changed(frame, seed)};
    default:
      return {"txt", in_utf16(changed(frame, seed))};
  }
}

}  // namespace
}  // namespace nianbao::fuzz

int main(int count, char** arguments) {
  namespace fs = std::filesystem;
  if (count < 3) {
    std::fputs("usage: fuzz_drafts OUT_DIR COUNT [SEED [FILE...]]\n", stderr);
    return 2;
  }
  const fs::path out = arguments[1];
  const auto wanted = static_cast<std::uint32_t>(std::strtoul(arguments[2], nullptr, 10));
  const auto seed = count > 3 ? static_cast<std::uint32_t>(std::strtoul(arguments[3], nullptr, 10)) : 0;
  std::vector<std::string> frames;
  for (int i = 4; i < count; ++i) frames.push_back(nianbao::fuzz::bytes_of(arguments[i]));
  if (frames.empty()) {
    const fs::path folder = fs::path(NIANBAO_SOURCE_DIR) / "tests" / "examples" / "frames";
    for (const char* name : {"fmt2019.txt", "fmt2021.txt", "reg2008.txt", "stat2014.txt"}) {
      frames.push_back(nianbao::fuzz::bytes_of(folder / name));
    }
  }
  fs::create_directories(out);
  for (std::uint32_t i = 0; i < wanted; ++i) {
    // Seven kinds and four reports: every pair comes up.
    const auto file = nianbao::fuzz::draft_file(frames[i % frames.size()], seed * 100'003 + i, i % 7);
    char name[32];
    std::snprintf(name, sizeof name, "%05u.%s", i, file.ending);
    std::ofstream(out / name, std::ios::binary) << file.bytes;
  }
  return 0;
}
