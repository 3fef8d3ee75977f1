#include <algorithm>
#include <optional>
#include <utility>

#include "core/base/text.h"
#include "core/read/docx_asides.h"
#include "core/read/docx_markup.h"
#include "core/read/docx_numbering.h"
#include "core/read/docx_package.h"
#include "core/read/docx_trace.h"
#include "core/read/flow.h"
#include "core/read/left_out.h"

namespace nianbao {

namespace {

class DocxWalker {
 public:
  DocxWalker(const DocxParts& parts, DocxTracer& tracer)
      : styles_(parts.styles), numbering_(parts.numbering), asides_(parts), tracer_(tracer) {}

  Flow run(const pugi::xml_document& document) {
    Flow flow;
    flow_ = &flow;
    blocks(child(document.document_element(), "body"));
    end_paragraph();
    return flow;
  }
  std::size_t pictures() const { return pictures_; }
  std::size_t embedded() const { return embedded_; }  // files inside the file
  const LeftOut& left_out() const { return left_out_; }
  DocxAsides& asides() { return asides_; }

 private:
  /// Taken back by a tracked change.
  void deleted(pugi::xml_node node) {
    collect_text(node, left_out_);
    asides_.add(AsideKind::deleted, text_below(node));
  }

  void blocks(pugi::xml_node parent) {
    for (const pugi::xml_node node : parent.children()) {
      const std::string_view name = local_name(node);
      if (name == "p") {
        paragraph(node);
      } else if (name == "tbl") {
        table(node);
      } else if (name == "AlternateContent") {
        blocks(alternative(node));
      } else if (name == "del") {
        deleted(node);
      } else if (name == "altChunk" || name == "subDoc") {
        ++embedded_;
      } else if (!holds_no_text(name)) {
        blocks(node);
      }
    }
  }

  void paragraph(pugi::xml_node node) {
    tracer_.paragraph(node);
    const pugi::xml_node properties = child(node, "pPr");
    const std::string style_id = attribute(child(properties, "pStyle"), "val");
    const ParagraphStyle style = styles_.paragraph(style_id);
    const pugi::xml_node mark = child(properties, "rPr");
    // A tracked deletion of the paragraph's end joins it to the next one.
    const bool joined = child(mark, "del") || child(mark, "moveFrom");

    if (line_.empty()) {
      const int outline = to_int(attribute(child(properties, "outlineLvl"), "val"), 10, style.outline);
      level_ =
          outline < 0 || outline > 8 ? std::uint8_t{0} : static_cast<std::uint8_t>(std::min(outline, 5) + 1);
      kind_ = level_ > 0 ? BlockKind::heading : BlockKind::paragraph;
      if (!joined && !style.hidden) number(properties, style, style_id);
    }
    if (style.hidden) {
      collect_text(node, left_out_);
      asides_.add(AsideKind::hidden, text_below(node));
    } else {
      const bool was_struck = std::exchange(struck_, style.struck);
      inlines(node);
      struck_ = was_struck;
    }
    if (!joined) end_paragraph();
  }

  void number(pugi::xml_node properties, const ParagraphStyle& style, const std::string& style_id) {
    const pugi::xml_node direct = child(properties, "numPr");
    const int id = to_int(attribute(child(direct, "numId"), "val"), 10, style.num_id);
    int level = to_int(attribute(child(direct, "ilvl"), "val"), 10, style.num_level);
    if (id <= 0) return;
    if (!direct && style.num_level < 0) level = numbering_.level_of_style(id, style_id);
    prefix_ = numbering_.next(id, std::max(level, 0));
    if (prefix_.empty()) return;
    const char16_t last = prefix_.back();  // "1." before "2023年" must not read 1.2023
    if (last == u'.' || is_digit(last) || is_ascii_letter(last)) prefix_.push_back(u' ');
    if (kind_ == BlockKind::paragraph) kind_ = BlockKind::list_item;
  }

  void inlines(pugi::xml_node parent) {
    for (const pugi::xml_node node : parent.children()) {
      const std::string_view name = local_name(node);
      if (name == "r") {
        run(node);
      } else if (name == "AlternateContent") {
        inlines(alternative(node));
      } else if (name == "oMath" || name == "oMathPara") {
        math(node);
      } else if (name == "del") {
        deleted(node);
      } else if (name == "moveFrom") {
        asides_.add(AsideKind::deleted, text_below(node));
      } else if (!holds_no_text(name)) {
        const bool was_inserted = std::exchange(inserted_, inserted_ || name == "ins" || name == "moveTo");
        inlines(node);
        inserted_ = was_inserted;
      }
    }
  }

  /// The characters of a formula in order: m:t of all its runs.
  void math(pugi::xml_node node) {
    for (const pugi::xml_node part : node.children()) {
      const std::string_view name = local_name(part);
      if (name == "t") {
        put(to_utf16(part.text().get()), part);
      } else if (name != kCutElement) {
        math(part);
      }
    }
  }

  void run(pugi::xml_node node) {
    if (const std::optional<AsideKind> kind = left_out_as(child(node, "rPr"))) {
      asides_.add(*kind, text_below(node));
      for (const pugi::xml_node part : node.children()) {  // a hidden run may start or end a field
        if (local_name(part) == "fldChar") fields_.pass(attribute(part, "fldCharType"));
      }
      return collect_text(node, left_out_);
    }
    for (const pugi::xml_node part : node.children()) {
      const std::string_view name = local_name(part);
      if (name == "t") {
        put(to_utf16(part.text().get()), part, !fields_.is_inside() && !inserted_);
      } else if (name == "tab" || name == "ptab") {
        put(u"\t", part);
      } else if (name == "br" || name == "cr") {
        if (fields_.is_shown()) break_line();
      } else if (name == "noBreakHyphen") {
        put(u"-", part);
      } else if (name == "sym") {
        put(symbol(part), part);
      } else if (name == "fldChar") {
        fields_.pass(attribute(part, "fldCharType"));
      } else if (name.ends_with("Reference")) {
        asides_.refer(part);
      } else if (name == "ruby") {
        inlines(child(part, "rubyBase"));
      } else if (name == "AlternateContent") {
        text_boxes(alternative(part));
      } else if (name == "drawing" || name == "pict" || name == "object") {
        text_boxes(part);
      }
    }
  }

  /// Hidden or struck out, by itself or by its style.
  std::optional<AsideKind> left_out_as(pugi::xml_node properties) const {
    const std::string id = attribute(child(properties, "rStyle"), "val");
    const ParagraphStyle style = id.empty() ? ParagraphStyle() : styles_.paragraph(id);
    const auto on = [&](std::string_view name, bool inherited) {
      const pugi::xml_node own = child(properties, name);
      return own ? is_on(own) : inherited;
    };
    if (on("vanish", style.hidden)) return AsideKind::hidden;
    if (on("strike", style.struck || struck_) || on("dstrike", false)) return AsideKind::struck_out;
    return std::nullopt;
  }

  /// The text of boxes anchored here; it follows the paragraph. Pictures are only noticed.
  void text_boxes(pugi::xml_node node) {
    for (const pugi::xml_node part : node.children()) {
      const std::string_view name = local_name(part);
      if (name == "blip" || name == "imagedata") ++pictures_;
      if (name == "txbxContent") {
        DocxWalker::Saved saved(*this, boxes_);
        blocks(part);
        end_line();
      } else if (name == "AlternateContent") {
        text_boxes(alternative(part));
      } else if (name != kCutElement) {
        text_boxes(part);
      }
    }
  }

  void table(pugi::xml_node node) {
    end_paragraph();
    GridBuilder builder;
    rows(node, builder);
    flow_->push_back({BlockKind::paragraph, 0, 0, {}, builder.finish()});
  }

  void rows(pugi::xml_node parent, GridBuilder& builder) {
    for (const pugi::xml_node node : parent.children()) {
      const std::string_view name = local_name(node);
      if (name == "tr") {
        const pugi::xml_node properties = child(node, "trPr");
        if (child(properties, "del") || is_on(child(properties, "hidden"))) {
          collect_text(node, left_out_);
          asides_.add(child(properties, "del") ? AsideKind::deleted : AsideKind::hidden, text_below(node));
          continue;
        }
        builder.start_row();
        builder.skip(span(child(properties, "gridBefore"), 0));
        cells(node, builder);
      } else if (!holds_no_text(name)) {
        rows(node, builder);
      }
    }
  }

  static std::uint32_t span(pugi::xml_node node, int otherwise) {
    return static_cast<std::uint32_t>(std::clamp(to_int(attribute(node, "val"), 10, otherwise), 0, 1000));
  }

  void cells(pugi::xml_node parent, GridBuilder& builder) {
    for (const pugi::xml_node node : parent.children()) {
      const std::string_view name = local_name(node);
      if (name != "tc") {
        if (!holds_no_text(name)) cells(node, builder);
        continue;
      }
      const pugi::xml_node properties = child(node, "tcPr");
      const std::uint32_t columns = std::max(span(child(properties, "gridSpan"), 1), 1u);
      const pugi::xml_node merge = child(properties, "vMerge");
      const bool continues = merge && std::string_view(attribute(merge, "val")) != "restart";
      if (continues && builder.extend_above(columns)) continue;
      Flow content;
      {
        Saved saved(*this, content);
        tracer_.begin_cell();
        blocks(node);
        end_paragraph();
      }
      GridCell& cell = builder.add_cell(1, columns);
      if (content.empty()) cell.origin = tracer_.blank_cell();
      cell.content = std::move(content);
    }
  }

  /// `node` is the element that says so; `plain`: it may be changed like any text.
  void put(std::u16string_view text, pugi::xml_node node, bool plain = false) {
    if (!fields_.is_shown()) return left_out_.add(text);  // inside the code of a field, which may never end
    if (text.empty()) return;
    if (inserted_) {
      asides_.add(AsideKind::inserted, text);
    } else {
      asides_.pause();
    }
    if (line_.empty() && !prefix_.empty()) line_ = std::exchange(prefix_, {});
    const auto start = static_cast<Offset>(line_.size());
    tracer_.piece(node, {start, start + static_cast<Offset>(text.size())}, plain);
    for (const char16_t u : text) line_.push_back(u == u'\n' || u == u'\r' || u == 0xA0 ? u' ' : u);
  }

  void end_line() {
    const std::u16string_view trimmed = trim(line_);
    asides_.end_paragraph(trimmed);
    if (trimmed.empty()) {
      tracer_.drop_line();
    } else {
      const auto start = static_cast<Offset>(trimmed.data() - line_.data());
      const std::uint32_t origin = tracer_.end_line({start, start + static_cast<Offset>(trimmed.size())});
      flow_->push_back({kind_, level_, origin, std::u16string(trimmed), nullptr});
    }
    line_.clear();
  }

  /// A line break inside a paragraph: the next line is no heading of its own and has no number.
  void break_line() {
    end_line();
    if (kind_ == BlockKind::list_item) kind_ = BlockKind::paragraph;
  }

  void end_paragraph() {
    end_line();
    prefix_.clear();
    for (FlowItem& item : boxes_) flow_->push_back(std::move(item));
    boxes_.clear();
  }

  /// Writes to another flow until the end of its scope.
  class Saved {
   public:
    Saved(DocxWalker& walker, Flow& flow)
        : walker_(walker),
          flow_(walker.flow_),
          line_(std::move(walker.line_)),
          prefix_(std::move(walker.prefix_)),
          boxes_(std::move(walker.boxes_)),
          pieces_(std::move(walker.tracer_.pieces())),
          kind_(walker.kind_),
          level_(walker.level_),
          is_boxes_(&flow == &walker.boxes_) {
      walker.line_.clear();
      walker.prefix_.clear();
      walker.boxes_.clear();
      walker.tracer_.drop_line();
      walker.flow_ = is_boxes_ ? &boxes_ : &flow;
    }
    ~Saved() {
      walker_.flow_ = flow_;
      walker_.line_ = std::move(line_);
      walker_.prefix_ = std::move(prefix_);
      walker_.boxes_ = std::move(boxes_);
      walker_.tracer_.pieces() = std::move(pieces_);
      walker_.kind_ = kind_;
      walker_.level_ = level_;
    }
    Saved(const Saved&) = delete;
    Saved& operator=(const Saved&) = delete;

   private:
    DocxWalker& walker_;
    Flow* flow_;
    std::u16string line_;
    std::u16string prefix_;
    Flow boxes_;
    std::vector<DocxPiece> pieces_;
    BlockKind kind_;
    std::uint8_t level_;
    bool is_boxes_;
  };

  DocxStyles styles_;
  DocxNumbering numbering_;
  Flow* flow_ = nullptr;
  Flow boxes_;
  std::u16string line_;
  std::u16string prefix_;  // the list number that stands before the paragraph's first character
  BlockKind kind_ = BlockKind::paragraph;
  std::uint8_t level_ = 0;
  std::size_t pictures_ = 0;
  std::size_t embedded_ = 0;
  LeftOut left_out_;
  DocxAsides asides_;
  DocxTracer& tracer_;
  bool struck_ = false;    // by the paragraph's style
  bool inserted_ = false;  // by a tracked change
  DocxFields fields_;
};

void tell_left_out(const DocxParts& parts, const DocxWalker& walker, Imported& out) {
  if (std::u16string problem = walker.left_out().problem(); !problem.empty()) {
    out.problems.push_back({false, std::move(problem)});
  }
  LeftOut notes;
  for (const pugi::xml_document* const part : {&parts.footnotes, &parts.endnotes, &parts.comments}) {
    collect_text(*part, notes);
  }
  if (notes.units > 0) {
    out.problems.push_back({false, cat(u"脚注、尾注和批注里的", notes.units, u"字没有检查:“", notes.sample,
                                       notes.is_cut() ? u"…”。" : u"”。")});
  }
  if (walker.embedded() > 0) {
    out.problems.push_back({false, cat(u"这个 Word 文档里嵌入了", walker.embedded(),
                                       u"个别的文件,没有读取;请把其中的内容粘贴到正文里再查。")});
  }
}

}  // namespace

Imported import_docx(std::string_view bytes, const Lexicon& lexicon, DocxTrace* trace) {
  Imported out;
  std::unique_ptr<DocxParts> parts = open_docx(bytes);
  if (!parts->problem.empty()) {
    out.problems.push_back({true, parts->problem});
    return out;
  }
  out.encoding = "UTF-8";
  if (parts->too_deep) {
    out.problems.push_back({false, u"Word 文档里的表格或文本框嵌套过深,最深处的内容没有读取。"});
  }
  DocxTracer tracer(trace);
  DocxWalker walker(*parts, tracer);
  const Flow flow = walker.run(parts->document);
  std::vector<Offset> places(tracer.lines(), DocxTracer::kNowhere);
  write_flow(flow, TableSource::docx, lexicon, out, &places);
  tracer.settle(places);
  out.pictures = walker.pictures();
  out.asides = walker.asides().take(out.text);
  tell_left_out(*parts, walker, out);
  if (trace) trace->parts = std::move(parts);
  return out;
}

}  // namespace nianbao
