#include "core/read/source_text.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "core/base/text.h"
#include "core/base/zip_archive.h"
#include "core/read/clean.h"
#include "core/read/decode.h"
#include "core/read/html_filter.h"
#include "core/read/import.h"
#include "core/read/importers.h"

namespace nianbao {

const char* to_string(TableSource source) {
  switch (source) {
    case TableSource::html:
      return "html";
    case TableSource::docx:
      return "docx";
    case TableSource::tsv:
      return "tsv";
    case TableSource::csv:
      return "csv";
    case TableSource::pipes:
      return "pipes";
    case TableSource::crawler:
      return "crawler";
    case TableSource::lines:
      return "lines";
    case TableSource::pdf:
      return "pdf";
  }
  return "";
}

const char* to_string(NoiseKind kind) {
  switch (kind) {
    case NoiseKind::annotation:
      return "annotation";
    case NoiseKind::mojibake:
      return "mojibake";
    case NoiseKind::traditional:
      return "traditional";
    case NoiseKind::control:
      return "control";
    case NoiseKind::invisible:
      return "invisible";
    case NoiseKind::page_number:
      return "page number";
  }
  return "";
}

namespace {

/// The reader that the ending asks for; nullopt where it asks for none.
std::optional<Carrier> carrier_by_ending(std::string_view name) {
  const FileKind* const kind = kind_by_ending(name);
  if (!kind || kind->reading != Reading::read) return std::nullopt;
  return kind->carrier;
}

/// What a draft holds decides before what its name ends with: an archive is read as one whatever it is
/// called.
Carrier carrier_of(const Draft& draft) {
  if (!draft.is_text && is_zip(draft.bytes)) return Carrier::docx;
  const Carrier carrier = carrier_by_ending(draft.name).value_or(Carrier::plain);
  return carrier == Carrier::docx ? Carrier::plain : carrier;
}

/// Text under a name that promises something else: told, so that nobody wonders.
void note_wrong_ending(const Draft& draft, SourceText& source) {
  const FileKind* const kind = kind_by_ending(draft.name);
  if (draft.is_text || !kind) return;
  const bool promises_text = kind->reading == Reading::read && kind->carrier != Carrier::docx;
  if (promises_text || source.carrier == Carrier::docx) return;
  source.problems.push_back(
      {false, cat(u"文件名以“.", to_utf16(ending_of(draft.name)), u"”结尾,内容却是",
                  source.carrier == Carrier::html ? u"网页" : u"文本", u",已按内容读取。")});
}

Span to_clean(const OffsetMap& map, Span span) { return map.to_clean(span); }

void move_layout(Layout& layout, const OffsetMap& map) {
  for (LayoutBlock& block : layout.blocks) block.span = to_clean(map, block.span);
  for (LayoutTable& table : layout.tables) {
    table.span = to_clean(map, table.span);
    for (LayoutCell& cell : table.cells) cell.span = to_clean(map, cell.span);
  }
}

bool is_json(const Draft& draft) {
  const FileKind* const kind = kind_by_ending(draft.name);
  return kind && kind->endings == "json";
}

/// Why there is nothing to read, and what to do about it.
std::u16string_view blank_reason(const Draft& draft, std::size_t pictures) {
  if (pictures > 0) {
    return u"这个文件里只有图片,没有可以检查的文字;请交来能选中文字的版本,或先做文字识别再检查。";
  }
  if (draft.is_text) return u"文稿是空的,没有可以检查的文字。";
  if (draft.bytes.empty()) return u"这个文件是空的(0 字节),没有可以检查的文字;请重新保存一份再检查。";
  return u"这个文件里没有可以检查的文字;请确认交来的是写好的那一份。";
}

void take(Imported&& imported, WholeDraft& out) {
  SourceText& source = out.source;
  out.asides = std::move(imported.asides);
  for (Aside& aside : out.asides) aside.text = clean_text(aside.text, {}).text;
  source.original = std::move(imported.text);
  if (!imported.encoding.empty()) source.encoding = std::move(imported.encoding);
  source.layout = std::move(imported.layout);
  source.problems.insert(source.problems.end(), imported.problems.begin(), imported.problems.end());
  source.pictures = imported.pictures;
}

/// Bytes or text to `original`, as the user sees it.
void read_text(const Draft& draft, SourceText& source) {
  if (draft.is_text) {
    source.original = draft.text;
    return;
  }
  if (const FileKind* const kind = kind_by_content(draft.bytes)) {
    source.problems.push_back({true, std::u16string(kind->message)});
    return;
  }
  const bool html = source.carrier == Carrier::html;
  Decoded decoded = decode(draft.bytes, html ? sniff_html_charset(draft.bytes) : std::string());
  source.encoding = std::move(decoded.encoding);
  if (decoded.is_binary) {
    const FileKind* const kind = kind_by_ending(draft.name);
    const bool named = kind && kind->reading != Reading::read;
    source.problems.push_back(
        {true, named ? std::u16string(kind->message)
                     : u"这个文件不是文本,无法读取;请另存为 .docx、.html 或 .txt 再检查。"});
    return;
  }
  source.original = std::move(decoded.text);
  if (decoded.malformed > 0) {
    source.problems.push_back({false, cat(u"有 ", decoded.malformed, u" 处字节无法按 ",
                                          to_utf16(source.encoding), u" 解读,已以“\uFFFD”代替。")});
  }
}

void clean_into(SourceText& source, std::u16string_view text) {
  Cleaned cleaned = clean_text(text, source.layout);
  source.clean = std::move(cleaned.text);
  source.map = std::move(cleaned.map);
  source.noise = std::move(cleaned.noise);
  source.misread = std::move(cleaned.misread);
  move_layout(source.layout, source.map);
}

/// CSV and TSV: the user goes on seeing the file, quotes and commas included, while the cells are analysed.
void clean_cells(const Lexicon& lexicon, SourceText& source) {
  const TableSource kind = source.carrier == Carrier::csv ? TableSource::csv : TableSource::tsv;
  Imported imported = import_csv(source.original, kind, lexicon);
  source.layout = std::move(imported.layout);
  clean_into(source, imported.text);
  for (Noise& noise : source.noise) noise.original = imported.map.to_original(noise.original);
  source.map = imported.map.then(source.map);
}

bool is_refused(const SourceText& source) {
  return std::any_of(source.problems.begin(), source.problems.end(),
                     [](const ReadProblem& problem) { return problem.fatal; });
}

/// What a text turns out to be once it can be looked at: a record in JSON, a page without a telling name, a
/// .docx that is no archive.
void settle_carrier(const Draft& draft, SourceText& source) {
  if (is_json(draft)) {
    JsonDraft json = import_json(source.original);
    if (!json.problem.empty()) source.problems.push_back({true, std::move(json.problem)});
    source.original = std::move(json.text);
    source.carrier = json.is_html ? Carrier::html : Carrier::plain;
    source.extracted = true;
  } else if (source.carrier == Carrier::plain && looks_like_html(source.original)) {
    source.carrier = Carrier::html;
  } else if (!draft.is_text && !draft.bytes.empty() && carrier_by_ending(draft.name) == Carrier::docx) {
    source.carrier = Carrier::docx;
  }
}

/// Everything up to the text as the user sees it.
void read_original(const Draft& draft, const Lexicon& lexicon, bool file_places, WholeDraft& out) {
  SourceText& source = out.source;
  source.carrier = carrier_of(draft);
  if (source.carrier != Carrier::docx) {
    read_text(draft, source);
    if (is_refused(source)) return;
    settle_carrier(draft, source);
    note_wrong_ending(draft, source);
  }
  if (source.carrier == Carrier::docx) {
    source.original.clear();
    take(import_docx(draft.bytes, lexicon), out);
    source.extracted = true;
  } else if (source.carrier == Carrier::html) {
    const bool is_the_file = file_places && !source.extracted;  // and not a text in a record
    take(import_html(source.original, lexicon, is_the_file ? &out.file : nullptr), out);
    source.extracted = true;
  }
  if (file_places && !source.extracted) out.file = FilePlaces::same(source.original);
}

}  // namespace

SourceText read_source(const Draft& draft, const Lexicon& lexicon) {
  return std::move(read_whole(draft, lexicon).source);
}

WholeDraft read_whole(const Draft& draft, const Lexicon& lexicon, bool file_places) {
  WholeDraft out;
  SourceText& source = out.source;
  if (draft.problem.empty()) {
    for (const std::u16string& notice : draft.notices) source.problems.push_back({false, notice});
    read_original(draft, lexicon, file_places, out);
  } else {
    source.problems.push_back({true, draft.problem});
  }
  if (source.original.size() > kMaxTextUnits) {
    source.original.resize(kMaxTextUnits);
    source.problems.push_back(
        {false, cat(u"文本过长,只检查了前 ", static_cast<long long>(kMaxTextUnits), u" 个字符。")});
  }
  if (source.carrier == Carrier::csv || source.carrier == Carrier::tsv) {
    clean_cells(lexicon, source);
  } else {
    clean_into(source, source.original);
  }
  if (!is_refused(source) && trim(source.clean).empty()) {
    source.is_blank = true;
    source.problems.push_back({true, std::u16string(blank_reason(draft, source.pictures))});
  }
  return out;
}

}  // namespace nianbao
