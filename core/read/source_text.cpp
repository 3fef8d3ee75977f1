#include "core/read/source_text.h"

#include <array>
#include <string_view>

#include "core/base/text.h"
#include "core/read/clean.h"
#include "core/read/decode.h"
#include "core/read/import.h"

namespace nianbao {

const char* to_string(TableSource source) {
  static constexpr std::array names = {"html", "docx", "tsv", "csv", "pipes", "crawler", "lines", "pdf"};
  return names[static_cast<std::size_t>(source)];
}

namespace {

std::string lower_extension(std::string_view name) {
  const std::size_t dot = name.rfind('.');
  if (dot == std::string_view::npos) return {};
  std::string out(name.substr(dot + 1));
  for (char& c : out) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return out;
}

bool looks_like_zip(std::string_view bytes) { return bytes.starts_with("PK\x03\x04"); }

Carrier carrier_of(const Draft& draft) {
  const std::string ext = lower_extension(draft.name);
  if (ext == "docx" || (!draft.is_text && looks_like_zip(draft.bytes))) return Carrier::docx;
  if (ext == "html" || ext == "htm") return Carrier::html;
  if (ext == "csv") return Carrier::csv;
  if (ext == "tsv") return Carrier::tsv;
  if (ext == "md") return Carrier::markdown;
  return Carrier::plain;
}

Span to_clean(const OffsetMap& map, Span span) { return map.to_clean(span); }

void move_layout(Layout& layout, const OffsetMap& map) {
  for (LayoutBlock& block : layout.blocks) block.span = to_clean(map, block.span);
  for (LayoutTable& table : layout.tables) {
    table.span = to_clean(map, table.span);
    for (LayoutCell& cell : table.cells) cell.span = to_clean(map, cell.span);
  }
}

}  // namespace

SourceText read_source(const Draft& draft) {
  SourceText source;
  source.carrier = carrier_of(draft);
  if (source.carrier == Carrier::docx) {
    Imported imported = import_docx(draft.bytes);
    source.original = std::move(imported.text);
    source.encoding = std::move(imported.encoding);
    source.layout = std::move(imported.layout);
    source.problems = std::move(imported.problems);
    source.extracted = true;
  } else {
    if (draft.is_text) {
      source.original = draft.text;
    } else {
      Decoded decoded = decode(draft.bytes);
      source.encoding = std::move(decoded.encoding);
      if (decoded.is_binary) {
        source.problems.push_back(
            {true, u"这个文件不是文本,无法读取;请另存为 .docx、.html 或 .txt 后再试。"});
      } else {
        source.original = std::move(decoded.text);
        if (decoded.malformed > 0) {
          source.problems.push_back({false, cat(u"有 ", decoded.malformed, u" 处字节无法按 ",
                                                to_utf16(source.encoding), u" 解读,已以“\uFFFD”代替。")});
        }
      }
    }
    if (source.carrier == Carrier::html || source.carrier == Carrier::csv) {
      Imported imported =
          source.carrier == Carrier::html ? import_html(source.original) : import_csv(source.original);
      source.extracted = source.carrier == Carrier::html;
      source.original = std::move(imported.text);
      source.layout = std::move(imported.layout);
      source.problems.insert(source.problems.end(), imported.problems.begin(), imported.problems.end());
    }
  }
  if (source.original.size() > kMaxTextUnits) {
    source.original.resize(kMaxTextUnits);
    source.problems.push_back(
        {false, cat(u"文本过长,只检查了前 ", static_cast<long long>(kMaxTextUnits), u" 个字符。")});
  }
  Cleaned cleaned = clean_text(source.original, source.layout);
  source.clean = std::move(cleaned.text);
  source.map = std::move(cleaned.map);
  source.noise = std::move(cleaned.noise);
  move_layout(source.layout, source.map);
  return source;
}

}  // namespace nianbao
