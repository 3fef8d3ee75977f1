#include "core/claims/sentence_reader.h"

#include "core/words/lists/stops.h"

namespace nianbao::claims {

namespace {

// Of a sentence that goes on and on: the readers compare each number with the others.
constexpr std::size_t kMostNumbers = 60;

}  // namespace

std::vector<SentenceReader::Sentence> SentenceReader::sentences() const {
  std::vector<Sentence> out;
  for (std::size_t i = 0; i < size(); ++i) {
    const bool full = !out.empty() && out.back().end - out.back().begin >= kMostNumbers;
    const bool begins = out.empty() || full || node(i).joint >= Joint::sentence;
    if (begins) out.push_back({i, i});
    out.back().end = i + 1;
  }
  return out;
}

std::u16string_view SentenceReader::before(std::size_t i) const {
  const std::u16string_view gap = text(node(i).gap);
  const std::size_t end = gap.find_last_of(words::line_or_sentence_ends);
  return end == std::u16string_view::npos ? gap : gap.substr(end + 1);
}

std::u16string_view SentenceReader::clause_before(std::size_t i) const {
  const std::u16string_view words = before(i);
  return words.substr(words.find_last_of(words::stops) + 1);
}

std::u16string_view SentenceReader::after(std::size_t i) const {
  const Offset start = quantity(i).span.end;
  const Offset end = i + 1 < size() ? quantity(i + 1).span.start : block_.span.end;
  const std::u16string_view behind = text({start, end});
  return behind.substr(0, behind.find_first_of(words::line_or_sentence_ends));
}

bool SentenceReader::is_value(std::size_t i) const {
  if (!quantity(i).is_plain() || quantity(i).loose) return false;
  if (is_level(i)) return true;
  const Use use = node(i).use;
  if (node(i).kind == UnitKind::time) return use == Use::other;
  return node(i).kind == UnitKind::percent && (use == Use::rate || use == Use::other || use == Use::to);
}

}  // namespace nianbao::claims
