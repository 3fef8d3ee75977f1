// The ruling lines among the shapes that a page draws.
#pragma once

#include <array>
#include <string_view>
#include <vector>

#include "core/convert/page_layout.h"

namespace nianbao {

/// x' = a x + c y + e, y' = b x + d y + f: as PDF, SVG and OFD write it.
struct Transform {
  double a = 1;
  double b = 0;
  double c = 0;
  double d = 1;
  double e = 0;
  double f = 0;

  std::array<double, 2> at(double x, double y) const { return {a * x + c * y + e, b * x + d * y + f}; }
};

/// First `inner`, then `outer`.
Transform operator*(const Transform& outer, const Transform& inner);

/// Numbers, whatever blanks and commas stand between them, up to `most`; stops at what is none.
std::vector<double> numbers_of(std::string_view text, std::size_t most);

/// A path whose commands are letters before their numbers: M, L, H, V, C, Q, Z of SVG (upper case: absolute)
/// or S, M, L, B, Q, A, C of OFD, where C closes.
struct Path {
  std::string_view data;
  bool is_ofd = false;
  bool stroked = false;
  bool filled = false;
  double width = 1;  // of the stroke
};

/// Adds the lines that the path draws upright or level: stretches of a stroke, the edges of a stroked
/// rectangle, and filled rectangles, of which the thin ones are lines.
void add_rules(std::vector<PageBox>& rules, const Path& path, const Transform& transform);

}  // namespace nianbao
