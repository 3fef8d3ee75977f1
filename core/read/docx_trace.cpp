#include "core/read/docx_trace.h"

#include <algorithm>
#include <utility>

namespace nianbao {

std::uint32_t DocxTracer::add(DocxLine line) {
  trace_->lines.push_back(std::move(line));
  return static_cast<std::uint32_t>(trace_->lines.size());
}

std::uint32_t DocxTracer::end_line(Span kept) {
  if (!trace_) return 0;
  DocxLine line;
  line.span = {0, kept.end - kept.start};
  line.paragraph = paragraph_;
  for (DocxPiece piece : std::exchange(pieces_, {})) {
    const Span inside{std::max(piece.span.start, kept.start), std::min(piece.span.end, kept.end)};
    if (inside.start >= inside.end) continue;
    piece.skipped = inside.start - piece.span.start;
    piece.span = {inside.start - kept.start, inside.end - kept.start};
    line.pieces.push_back(piece);
  }
  return add(std::move(line));
}

std::uint32_t DocxTracer::blank_cell() {
  if (!trace_ || !first_) return 0;
  DocxLine line;
  line.paragraph = first_;
  return add(std::move(line));
}

void DocxTracer::settle(const std::vector<Offset>& places) {
  if (!trace_) return;
  std::vector<DocxLine>& lines = trace_->lines;
  std::size_t kept = 0;
  for (std::size_t i = 0; i < lines.size() && i < places.size(); ++i) {
    if (places[i] == kNowhere) continue;
    lines[i].span.start += places[i];
    lines[i].span.end += places[i];
    if (kept != i) lines[kept] = std::move(lines[i]);
    ++kept;
  }
  lines.resize(kept);
  std::stable_sort(lines.begin(), lines.end(),
                   [](const DocxLine& a, const DocxLine& b) { return a.span.start < b.span.start; });
}

}  // namespace nianbao
