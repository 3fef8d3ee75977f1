// Every number of a document with its identity in words: 2024年 · 全市 · 新收申请 · 网络提交.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/facts/facts.h"

namespace nianbao {

/// A facet as people read it.
struct FacetWords {
  std::u16string words;  // "" where nothing is known
  Origin origin = Origin::assumed;
};

/// A step of a number's path: the number that it is a part of, or speaks about.
struct PathStep {
  std::u16string words;
  Span span;
};

struct NamedNumber {
  std::int32_t quantity = -1;  // index into Facts::quantities; -1: a zero in words
  Decimal value;
  std::u16string_view unit;
  bool approximate = false;
  Span span;
  std::string_view key;  // of the statistic that it is; "" where none
  Measure measure = Measure::count;
  int direction = 0;
  Scope scope = Scope::issuer;
  FacetWords time;
  FacetWords body;
  FacetWords thing;
  FacetWords event;
  std::vector<PathStep> path;  // the outermost first
  Origin path_from = Origin::assumed;
  std::u16string name;  // what it counts in itself: 网络提交

  /// 2024年 · 全市 · 新收申请 · 网络提交 · 占比
  std::u16string in_words() const;
};

/// The numbers of the prose and the zeros in words (未收到), in the text's order.
std::vector<NamedNumber> named_numbers(const SourceText& source, const Facts& facts);

/// 2024年 · 收到和处理政府信息公开申请情况 · (一)予以公开 · 自然人: a cell of a form's table.
std::u16string cell_in_words(const Facts& facts, const KeyedTable& table, const KeyedRow& row,
                             std::size_t cell);

}  // namespace nianbao
