// Where something stands in the draft, in words: a line number means nothing in Word.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/facts/facts.h"
#include "core/parse/document.h"
#include "core/read/source_text.h"

namespace nianbao {

/// One place; what does not apply is empty, or 0.
struct Where {
  std::u16string part;          // the part's heading as written, or 标题, 开头, 正文, 落款
  std::uint32_t paragraph = 0;  // among the part's paragraphs of text, from 1
  std::u16string table;         // 表三, a title in “”, or 表格 where the table was not recognised
  std::u16string row;           // the form's label, or 第4行
  std::u16string column;        // the form's label, or 第2格
  std::string table_key;        // of a cell, row or table of the form, for programs: requests
  std::string row_key;          // likewise: denied.process
  std::string column_key;       // likewise: natural_person
  std::u16string words;  // all in one: 第二部分“主动公开政府信息情况”第1段, 表三·(一)予以公开·自然人
};

/// The places of one document. Building is linear, asking logarithmic. Refers to what it was built from.
class Places {
 public:
  Places(const SourceText& source, const Document& document, const Facts& facts);

  /// `clean`: a span of SourceText::clean; an empty one stands for what is missing there.
  Where of(Span clean) const;

 private:
  struct CellAt {
    Span span;
    const KeyedTable* table = nullptr;
    std::size_t row = 0;
    std::optional<std::size_t> cell;  // none: the row's label
  };

  bool find_cell(Span clean, Where& out) const;
  bool find_table(Span clean, Where& out) const;
  void find_paragraph(Span clean, Where& out) const;
  const Heading* part_of(Offset at) const;
  std::u16string part_words(const Heading& heading) const;

  const SourceText& source_;
  const Document& document_;
  const Facts& facts_;
  std::vector<const Heading*> parts_;  // headings of the highest level, by place
  std::vector<std::uint32_t> counts_;  // of each paragraph: its number in its part; 0: no text
  std::vector<CellAt> cells_;          // by place
};

}  // namespace nianbao
