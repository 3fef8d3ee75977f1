// Where in an HTML page the extracted text comes from: kept while the page is read, by the one walker that
// reads it, so that the two cannot differ.
#pragma once

#include <gumbo.h>

#include <string_view>
#include <vector>

#include "core/base/span.h"
#include "core/read/file_places.h"

namespace nianbao {

/// Collects it; does nothing where there is nobody to collect it for.
class HtmlTracer {
 public:
  HtmlTracer() = default;
  /// `filtered` is the page that was parsed, `units` of each of its bytes the unit of the user's page that it
  /// comes from. Both outlive this.
  HtmlTracer(std::string_view filtered, const std::vector<Offset>& units)
      : filtered_(filtered), units_(&units) {}

  bool is_on() const { return units_ != nullptr; }
  /// For each unit of a text node, where it comes from; {} where nobody asks.
  std::vector<Span> places_of(const GumboText& node, std::u16string_view text) const;

  using Line = std::vector<FilePlaces::Piece>;
  /// The unit at `at` of the line comes from `page`; an empty `page` says nothing.
  void put(Line& line, Offset at, Span page) const {
    if (units_ && !page.empty()) add(line, at, page);
  }
  /// The line is whole: `kept` of it goes into the text. Its number, 0 where nobody asks.
  std::uint32_t end_line(Line& line, Span kept);
  std::size_t lines() const { return lines_.size(); }
  /// `places`: where the lines, by number, came to stand; kNowhere: nowhere.
  std::vector<FilePlaces::Piece> settle(const std::vector<Offset>& places);
  static constexpr Offset kNowhere = static_cast<Offset>(-1);

 private:
  static void add(Line& line, Offset at, Span page);

  std::string_view filtered_;
  const std::vector<Offset>* units_ = nullptr;
  std::vector<Line> lines_;
};

}  // namespace nianbao
