#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include "core/base/text.h"
#include "core/convert/office_package.h"
#include "core/convert/open_document.h"
#include "core/convert/placed_table.h"
#include "core/read/docx_markup.h"
#include "core/read/docx_numbering.h"

namespace nianbao {

namespace {

constexpr std::uint32_t kMaxColumns = 1000;
constexpr std::size_t kMaxTableCells = 200'000;  // of all tables
constexpr std::uint32_t kMaxRepeated = 1000;     // rows

std::uint32_t count_of(pugi::xml_node node, const char* name, std::uint32_t most) {
  return static_cast<std::uint32_t>(
      std::clamp(to_int(attribute(node, name), 10, 1), 1, static_cast<int>(most)));
}

class OdfTextReader {
 public:
  OdfTextReader(const OdfBody& body, OfficeDocument& out)
      : styles_(body.styles), lists_(body.styles), document_(out) {
    changes(child(body.content, "tracked-changes"));
    blocks_ = &out.body;
    blocks(body.content, 0);
    if (too_deep_) out.notices.push_back(u"文档里的表格或文本框嵌套过深,最深处的内容没有读取。");
    if (cells_ >= kMaxTableCells)
      out.notices.push_back(u"这个文档里的表格过大,只读取了前一部分;请把年度报告单独存一份再检查。");
  }

 private:
  /// Part 3, §5.5: what was deleted is kept apart, by the change's id.
  void changes(pugi::xml_node tracked) {
    for (const pugi::xml_node region : tracked.children()) {
      const std::string id = attribute(region, "id");
      if (const pugi::xml_node deletion = child(region, "deletion")) deleted_[id] = odf_lines(deletion, true);
      if (child(region, "insertion")) deleted_.erase(id);
    }
  }

  void blocks(pugi::xml_node parent, int depth) {
    if (depth > kMaxOfficeDepth) {
      too_deep_ = true;
      return;
    }
    for (const pugi::xml_node node : parent.children()) {
      const std::string_view name = local_name(node);
      if (name == "p" || name == "h") {
        paragraph(node, name == "h", depth);
      } else if (name == "list") {
        list(node, depth);
      } else if (name == "table") {
        table(node, depth);
      } else if (name == "section") {
        const bool was =
            std::exchange(hidden_, hidden_ || std::string_view(attribute(node, "display")) == "none");
        blocks(node, depth + 1);
        hidden_ = was;
      } else if (name.starts_with("change")) {
        change(node, name);
      } else if (name == "frame" || name == "custom-shape" || name == "text-box" || name == "g") {
        shape(node, depth);
      } else if (name != "tracked-changes" && name != "forms" && !name.ends_with("-decls") &&
                 !name.ends_with("-source")) {
        blocks(node, depth + 1);
      }
    }
  }

  void paragraph(pugi::xml_node node, bool heading, int depth) {
    const std::string style_name = attribute(node, "style-name");
    const OdfStyle style = styles_.find("paragraph", style_name);
    OfficeBlock block;
    if (heading) block.heading = static_cast<std::uint8_t>(count_of(node, "outline-level", 9));
    const bool hidden = std::exchange(hidden_, hidden_ || style.hidden.value_or(false));
    const bool struck = std::exchange(struck_, struck_ || style.struck.value_or(false));
    std::u16string number = std::exchange(number_, {});
    if (heading && !in_list_) number = lists_.next_heading(block.heading - 1u);
    if (!number.empty() &&
        (number.back() == u'.' || is_digit(number.back()) || is_ascii_letter(number.back())))
      number.push_back(u' ');  // "1." before "2023年" must not read 1.2023
    last_ = u' ';
    block_ = &block;
    if (!number.empty() && !trim(odf_line(node, true)).empty()) put(number);
    last_ = u' ';
    std::vector<OfficeBlock> boxes;
    std::vector<OfficeBlock>* const was = std::exchange(boxes_, &boxes);
    inlines(node, depth);
    boxes_ = was;
    block_ = nullptr;
    hidden_ = hidden;
    struck_ = struck;
    blocks_->push_back(std::move(block));
    std::move(boxes.begin(), boxes.end(), std::back_inserter(*blocks_));
  }

  RunKind kind() const {
    return hidden_       ? RunKind::hidden
           : struck_     ? RunKind::struck_out
           : insertions_ ? RunKind::inserted
                         : RunKind::plain;
  }

  void put(std::u16string_view text) {
    if (text.empty() || !block_) return;
    add_text(*block_, kind(), text);
    last_ = text.back();
  }

  void characters(std::u16string_view text) {
    std::u16string shown;
    for (const char16_t unit : text) {
      const bool blank = unit == u' ' || unit == u'\t' || unit == u'\n' || unit == u'\r';
      if (blank && last_ == u' ') continue;
      last_ = blank ? u' ' : unit;
      shown.push_back(last_);
    }
    if (!shown.empty()) put(shown);
  }

  void inlines(pugi::xml_node parent, int depth) {
    if (depth > kMaxOfficeDepth) {
      too_deep_ = true;
      return;
    }
    for (const pugi::xml_node node : parent.children()) {
      const std::string_view name = local_name(node);
      if (node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata) {
        characters(to_utf16(node.value()));
      } else if (name == "s") {
        put(std::u16string(count_of(node, "c", 1000), u' '));
      } else if (name == "tab") {
        put(u"\t");
      } else if (name == "line-break") {
        put(u"\n");
        last_ = u' ';
      } else if (name == "span" || name == "a") {
        span(node, depth);
      } else if (name == "note") {
        add_text(*block_, RunKind::note, odf_lines(child(node, "note-body"), true));
      } else if (name == "annotation") {
        add_text(*block_, RunKind::comment, odf_lines(node, true));
      } else if (name.starts_with("change")) {
        change(node, name);
      } else if (name == "hidden-text" || name == "hidden-paragraph") {
        const bool was = std::exchange(hidden_, true);
        characters(to_utf16(attribute(node, "string-value")));
        hidden_ = was;
      } else if (name == "frame" || name == "custom-shape" || name == "text-box" || name == "g") {
        shape(node, depth);
      } else if (name != "ruby-text" && name != "annotation-end") {
        inlines(node, depth + 1);
      }
    }
  }

  void span(pugi::xml_node node, int depth) {
    const OdfStyle style = styles_.find("text", attribute(node, "style-name"));
    const bool hidden = std::exchange(hidden_, style.hidden.value_or(hidden_));
    const bool struck = std::exchange(struck_, style.struck.value_or(struck_));
    inlines(node, depth + 1);
    hidden_ = hidden;
    struck_ = struck;
  }

  /// text:change is the place of a deletion; what stands between start and end was inserted.
  void change(pugi::xml_node node, std::string_view name) {
    const std::string id = attribute(node, "change-id");
    const auto deleted = deleted_.find(id);
    if (name == "change" && deleted != deleted_.end()) {
      OfficeBlock loose;
      add_text(block_ ? *block_ : loose, RunKind::deleted, deleted->second);
      if (!block_) blocks_->push_back(std::move(loose));
    } else if (name == "change-start" && deleted == deleted_.end()) {
      ++insertions_;
    } else if (name == "change-end" && deleted == deleted_.end() && insertions_ > 0) {
      --insertions_;
    }
  }

  /// A frame's text follows the paragraph that it is anchored in.
  void shape(pugi::xml_node node, int depth) {
    if (depth > kMaxOfficeDepth) {
      too_deep_ = true;
      return;
    }
    OfficeBlock* const block = std::exchange(block_, nullptr);
    const OdfLists::Handle list_around = std::exchange(list_, nullptr);
    const bool in_list = std::exchange(in_list_, false);
    std::vector<OfficeBlock>* const was = blocks_;
    if (block && boxes_) blocks_ = boxes_;
    for (const pugi::xml_node part : node.children()) {
      const std::string_view name = local_name(part);
      if (name == "image") {
        ++document_.pictures;
        break;  // further ones are the same picture in other formats
      }
      if (name == "text-box" || name == "g" || name == "frame" || name == "custom-shape") {
        shape(part, depth + 1);
      } else if (name == "p" || name == "h") {
        paragraph(part, name == "h", depth + 1);
      } else if (name == "list") {
        list(part, depth + 1);
      } else if (name == "table") {
        table(part, depth + 1);
      }
    }
    blocks_ = was;
    block_ = block;
    in_list_ = in_list;
    list_ = list_around;
  }

  void list(pugi::xml_node node, int depth) {
    const OdfLists::Handle was = list_;
    const bool was_in = std::exchange(in_list_, true);
    const std::size_t was_level = level_;
    if (was_in && list_) {
      ++level_;
    } else {
      list_ = lists_.open(node);
      level_ = 0;
    }
    for (const pugi::xml_node item : node.children()) {
      const std::string_view name = local_name(item);
      if (name != "list-item" && name != "list-header") continue;
      // An item that only holds a deeper list has no number of its own.
      const pugi::xml_node first = first_element(item);
      const std::string_view kind = local_name(first);
      if (name == "list-item" && (kind == "p" || kind == "h"))
        number_ = lists_.next(*list_, level_, to_int(attribute(item, "start-value"), 10, 0));
      blocks(item, depth + 1);
      number_.clear();
    }
    list_ = was;
    in_list_ = was_in;
    level_ = was_level;
  }

  static pugi::xml_node first_element(pugi::xml_node parent) {
    for (const pugi::xml_node node : parent.children())
      if (node.type() == pugi::node_element) return node;
    return {};
  }

  struct Table {
    std::vector<PlacedCell> cells;
    std::uint32_t row = 0;
    std::uint32_t columns = 0;
  };

  void table(pugi::xml_node node, int depth) {
    Table table;
    const OdfLists::Handle list = std::exchange(list_, nullptr);
    const bool in_list = std::exchange(in_list_, false);
    OfficeBlock* const block = std::exchange(block_, nullptr);
    rows(node, table, depth);
    block_ = block;
    in_list_ = in_list;
    list_ = list;
    if (table.row == 0 || table.columns == 0) return;
    const std::size_t room = kMaxTableCells - std::min(kMaxTableCells, cells_);
    cells_ += std::size_t{table.row} * table.columns;
    OfficeBlock out;
    out.table = make_table(std::move(table.cells), table.row, table.columns, room);
    blocks_->push_back(std::move(out));
  }

  void rows(pugi::xml_node parent, Table& table, int depth) {
    if (depth > kMaxOfficeDepth) {
      too_deep_ = true;
      return;
    }
    for (const pugi::xml_node node : parent.children()) {
      const std::string_view name = local_name(node);
      if (name == "table-row") {
        if (cells_ + std::size_t{table.row} * std::max(table.columns, 1u) >= kMaxTableCells) return;
        const std::uint32_t repeated = count_of(node, "number-rows-repeated", kMaxRepeated);
        cells(node, table, depth);
        table.row += repeated;  // empty ones: what is said once stays said once
      } else if (name.starts_with("table-row") || name == "table-header-rows") {
        rows(node, table, depth + 1);
      } else if (name.starts_with("change")) {
        change(node, name);
      }
    }
  }

  void cells(pugi::xml_node row, Table& table, int depth) {
    std::uint32_t column = 0;
    for (const pugi::xml_node node : row.children()) {
      const std::string_view name = local_name(node);
      if (name != "table-cell" && name != "covered-table-cell") continue;
      const std::uint32_t repeated = count_of(node, "number-columns-repeated", kMaxColumns);
      for (std::uint32_t copy = 0; copy < repeated && column < kMaxColumns; ++copy, ++column) {
        if (name != "table-cell") continue;
        PlacedCell cell;
        cell.row = table.row;
        cell.column = column;
        cell.rows = count_of(node, "number-rows-spanned", kMaxSpan);
        cell.columns = count_of(node, "number-columns-spanned", kMaxColumns);
        if (copy == 0) {
          std::vector<OfficeBlock>* const was = std::exchange(blocks_, &cell.content);
          blocks(node, depth + 1);
          blocks_ = was;
        } else {
          copy_text(node, cell);
        }
        table.cells.push_back(std::move(cell));
      }
    }
    table.columns = std::max(table.columns, column);
  }

  /// The same cell once more: only its text, and not without end.
  void copy_text(pugi::xml_node node, PlacedCell& cell) {
    if (copied_ > kMaxCopied) return;
    const std::u16string text = odf_lines(node, true);
    copied_ += text.size() + 1;
    add_text(cell.content.emplace_back(), RunKind::plain, text);
  }

  static constexpr std::size_t kMaxCopied = 1'000'000;  // characters
  static constexpr std::uint32_t kMaxSpan = 100'000;

  const OdfStyles& styles_;
  OdfLists lists_;
  OfficeDocument& document_;
  std::map<std::string, std::u16string> deleted_;  // by change
  std::vector<OfficeBlock>* blocks_ = nullptr;
  std::vector<OfficeBlock>* boxes_ = nullptr;
  OfficeBlock* block_ = nullptr;  // the paragraph that is being read
  std::u16string number_;         // of the list item, for its first paragraph
  OdfLists::Handle list_;
  std::size_t level_ = 0;
  std::size_t cells_ = 0;
  std::size_t copied_ = 0;
  int insertions_ = 0;
  char16_t last_ = u' ';
  bool in_list_ = false;
  bool hidden_ = false;
  bool struck_ = false;
  bool too_deep_ = false;
};

}  // namespace

void read_odf_text(const OdfBody& body, OfficeDocument& out) { OdfTextReader reader(body, out); }

}  // namespace nianbao
