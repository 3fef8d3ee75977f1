#include "core/read/file_places.h"

#include <algorithm>
#include <utility>

namespace nianbao {

namespace {

bool is_kept(const FilePlaces::Piece& piece) { return piece.text.size() == piece.file.size(); }

/// What a part of a piece's text comes from.
Span part_of(const FilePlaces::Piece& piece, Span text) {
  if (!is_kept(piece)) return piece.file;
  const Offset start = std::max(text.start, piece.text.start) - piece.text.start;
  const Offset end = std::min(text.end, piece.text.end) - piece.text.start;
  return {piece.file.start + start, piece.file.start + end};
}

}  // namespace

FilePlaces FilePlaces::same(std::u16string_view file) {
  FilePlaces out(file, {});
  out.same_ = true;
  return out;
}

FilePlaces::FilePlaces(std::u16string_view file, std::vector<Piece> pieces)
    : pieces_(std::move(pieces)), lines_(LineStarts(file)) {
  std::stable_sort(pieces_.begin(), pieces_.end(),
                   [](const Piece& a, const Piece& b) { return a.text.start < b.text.start; });
}

/// The first piece that ends behind `at`.
std::vector<FilePlaces::Piece>::const_iterator FilePlaces::first_behind(Offset at) const {
  return std::upper_bound(pieces_.begin(), pieces_.end(), at,
                          [](Offset offset, const Piece& piece) { return offset < piece.text.end; });
}

/// Behind the text that stands in front of `at`; at the text's start, in front of what follows.
Offset FilePlaces::behind(Offset at) const {
  const auto next =
      std::lower_bound(pieces_.begin(), pieces_.end(), at,
                       [](const Piece& piece, Offset offset) { return piece.text.start < offset; });
  if (next == pieces_.begin()) return pieces_.empty() ? 0 : pieces_.front().file.start;
  const Piece& piece = *std::prev(next);
  return is_kept(piece) && at < piece.text.end ? piece.file.start + (at - piece.text.start) : piece.file.end;
}

Span FilePlaces::to_file(Span text) const {
  if (same_) return text;
  const auto first = text.empty() ? pieces_.end() : first_behind(text.start);
  if (first == pieces_.end() || first->text.start >= text.end) {
    const Offset at = behind(text.start);
    return {at, at};
  }
  Span out = part_of(*first, text);
  for (auto piece = std::next(first); piece != pieces_.end() && piece->text.start < text.end; ++piece) {
    // A parser moves text out of a table where it stands between cells: then the first part has to do.
    const Span part = part_of(*piece, text);
    if (part.start < out.end) break;
    out.end = part.end;
  }
  return out;
}

std::optional<Span> FilePlaces::replaceable(Span text) const {
  if (same_) return text;
  if (text.empty()) {
    const auto piece = first_behind(text.start);
    const bool touches_next = piece != pieces_.end() && piece->text.start <= text.start;
    const bool touches_last = piece != pieces_.begin() && std::prev(piece)->text.end == text.start;
    if (!touches_next && !touches_last) return std::nullopt;
    return to_file(text);
  }
  Offset done = text.start;
  Span out;
  for (auto piece = first_behind(text.start); piece != pieces_.end() && done < text.end; ++piece) {
    if (piece->text.start > done) return std::nullopt;  // something generated
    const Span part = part_of(*piece, text);
    const bool whole = is_kept(*piece) || text.contains(piece->text);
    const bool goes_on = done == text.start || part.start == out.end;
    if (!whole || !goes_on) return std::nullopt;
    if (done == text.start) out.start = part.start;
    out.end = part.end;
    done = piece->text.end;
  }
  if (done < text.end) return std::nullopt;
  return out;
}

FileRegion FilePlaces::region(Span text) const {
  if (!lines_) return {};
  const Span span = to_file(text);
  return {span, lines_->of(span.start), lines_->of(span.end)};
}

}  // namespace nianbao
