#include "core/compare/blocks.h"

#include <algorithm>
#include <unordered_map>

#include "core/base/text.h"
#include "core/compare/alike.h"
#include "core/likeness/bare_words.h"
#include "core/likeness/last_year.h"

namespace nianbao::years {

namespace {

std::vector<PartPlace> places_of(const Facts& facts) {
  std::vector<PartPlace> out;
  for (const Part& part : facts.parts) {
    if (part.status == PartStatus::present && !part.title.empty())
      out.push_back({part.key, part.title, part.title.start});
  }
  std::sort(out.begin(), out.end(), [](const PartPlace& a, const PartPlace& b) { return a.start < b.start; });
  out.insert(out.begin(), PartPlace{});
  return out;
}

}  // namespace

Blocks read_blocks(const Previous& report) {
  Blocks out;
  out.parts = places_of(report.facts);
  std::uint32_t part = 0;
  for (const Paragraph& paragraph : report.document.paragraphs) {
    bool is_title = false;
    while (part + 1 < out.parts.size() && out.parts[part + 1].start <= paragraph.span.end) {
      if (paragraph.span.end <= out.parts[part + 1].start) break;
      ++part;
      // A heading may stand at the head of its paragraph; then the rest of it is text.
      is_title = out.parts[part].title.end >= paragraph.span.end;
    }
    if (is_title || paragraph.role == Role::table || paragraph.role == Role::furniture) continue;
    Span span = paragraph.span;
    if (out.parts[part].title.end > span.start && part > 0) span.start = out.parts[part].title.end;
    span = trim(report.source.clean, span);
    if (span.empty()) continue;
    Block block;
    block.span = span;
    block.text = slice(report.source.clean, span);
    block.role = paragraph.role;
    block.part = part;
    block.essence = likeness::essence(block.text);
    if (block.essence.empty()) block.essence = block.text;
    block.words = likeness::bare_words(block.text);
    out.blocks.push_back(std::move(block));
  }
  return out;
}

namespace {

/// Gives parts of last year to those of this year.
class Pairing {
 public:
  Pairing(std::size_t now, std::size_t last) : of_now_(now, -1), of_last_(last, -1) { pair(0, 0); }

  void pair(std::size_t now, std::size_t last) {
    of_now_[now] = static_cast<std::int32_t>(last);
    of_last_[last] = static_cast<std::int32_t>(now);
  }
  bool is_free_now(std::size_t at) const { return of_now_[at] < 0; }
  bool is_free_last(std::size_t at) const { return of_last_[at] < 0; }

  std::vector<PartPair> in_order() const {
    std::vector<PartPair> out;
    for (std::size_t n = 0; n < of_now_.size(); ++n) {
      out.push_back({static_cast<std::int32_t>(n), of_now_[n]});
      if (of_now_[n] < 0) continue;
      for (auto l = static_cast<std::size_t>(of_now_[n]) + 1; l < of_last_.size() && of_last_[l] < 0; ++l)
        out.push_back({-1, static_cast<std::int32_t>(l)});
    }
    return out;
  }

 private:
  std::vector<std::int32_t> of_now_;
  std::vector<std::int32_t> of_last_;
};

/// The same key, or for a section of its own the same words.
void pair_equal(const std::vector<std::u16string>& now, const std::vector<std::u16string>& last,
                Pairing& out) {
  std::unordered_map<std::u16string_view, std::size_t> first;
  for (std::size_t l = last.size(); l-- > 1;) first[last[l]] = l;
  for (std::size_t n = 1; n < now.size(); ++n) {
    const auto found = first.find(now[n]);
    if (found != first.end() && out.is_free_last(found->second)) out.pair(n, found->second);
  }
}

/// Sections of their own whose titles are nearly alike.
void pair_alike(const std::vector<std::u16string>& now, const Blocks& now_blocks,
                const std::vector<std::u16string>& last, const Blocks& last_blocks, Pairing& out) {
  constexpr std::size_t kAlike = 60;
  constexpr std::size_t kMostCompared = 1'000;  // reports have a handful of such sections
  std::size_t compared = 0;
  for (std::size_t n = 1; n < now.size(); ++n) {
    if (!out.is_free_now(n) || !now_blocks.parts[n].key.empty()) continue;
    for (std::size_t l = 1; l < last.size() && out.is_free_now(n); ++l) {
      if (++compared > kMostCompared) return;
      if (!out.is_free_last(l) || !last_blocks.parts[l].key.empty()) continue;
      if (alike(Pairs(now[n]), Pairs(last[l])) >= kAlike) out.pair(n, l);
    }
  }
}

/// What tells each part.
std::vector<std::u16string> names_of(const Previous& report, const Blocks& blocks) {
  std::vector<std::u16string> out;
  for (const PartPlace& part : blocks.parts) {
    out.push_back(part.key.empty() ? likeness::bare_words(slice(report.source.clean, part.title))
                                   : to_utf16(part.key));
  }
  return out;
}

}  // namespace

std::vector<PartPair> pair_parts(const Previous& now, const Blocks& now_blocks, const Previous& last,
                                 const Blocks& last_blocks) {
  const std::vector<std::u16string> now_names = names_of(now, now_blocks);
  const std::vector<std::u16string> last_names = names_of(last, last_blocks);
  Pairing out(now_names.size(), last_names.size());
  pair_equal(now_names, last_names, out);
  pair_alike(now_names, now_blocks, last_names, last_blocks, out);
  return out.in_order();
}

}  // namespace nianbao::years
