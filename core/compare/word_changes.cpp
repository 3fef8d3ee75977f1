#include "core/compare/word_changes.h"

#include "core/base/text.h"
#include "core/compare/tokens.h"

namespace nianbao::years {

namespace {

struct Text {
  const Previous& report;
  std::vector<Token> tokens;

  std::u16string_view words(const Token& token) const { return slice(report.source.clean, token.span); }
  const Quantity* quantity(const Token& token) const {
    return token.quantity < 0 ? nullptr : &report.facts.quantities[static_cast<std::size_t>(token.quantity)];
  }
  /// In the original, from token `begin` to `end`; where none is meant, the place before `begin`.
  Span original(std::size_t begin, std::size_t end) const {
    if (begin < end) return report.source.to_original(cover(tokens[begin].span, tokens[end - 1].span));
    if (tokens.empty()) return {};
    const Offset at = begin > 0 ? report.source.to_original(tokens[begin - 1].span).end
                                : report.source.to_original(tokens.front().span).start;
    return {at, at};
  }
};

Text read(const Previous& report, const std::vector<Span>& pieces, Symbols& symbols) {
  Text out{report, {}};
  for (const Span piece : pieces)
    add_tokens(report.source.clean, piece, report.facts.quantities, symbols, out.tokens);
  return out;
}

std::vector<std::uint32_t> symbols_of(const std::vector<Token>& tokens) {
  std::vector<std::uint32_t> out;
  out.reserve(tokens.size());
  for (const Token& token : tokens) out.push_back(token.symbol);
  return out;
}

/// Two numbers in one place: how far it moved, where both are plain numbers of one unit.
WordChange number_change(const Text& now, std::size_t a, const Text& last, std::size_t b) {
  WordChange out{now.original(a, a + 1), last.original(b, b + 1), std::nullopt, {}};
  const Quantity* const is = now.quantity(now.tokens[a]);
  const Quantity* const was = last.quantity(last.tokens[b]);
  if (!is || !was || is->high || was->high || is->unit != was->unit) return out;
  out.number = move_between(was->value, is->value, false);
  out.unit = is->unit;
  return out;
}

/// One edit that takes in what little stands between it and the next: a lone character or mark.
std::vector<Edit> joined(const std::vector<Edit>& edits, const Text& now) {
  constexpr std::size_t kLeastKept = 2;  // characters; fewer are equal by chance
  std::vector<Edit> out;
  for (const Edit& edit : edits) {
    if (!out.empty()) {
      bool numbers = false;
      std::size_t between = 0;
      for (std::size_t i = out.back().a_end; i < edit.a_begin; ++i) {
        numbers = numbers || now.tokens[i].is_number;
        between += now.tokens[i].span.size();
      }
      if (!numbers && between < kLeastKept) {
        out.back().a_end = edit.a_end;
        out.back().b_end = edit.b_end;
        continue;
      }
    }
    out.push_back(edit);
  }
  return out;
}

class Writer {
 public:
  Writer(const Text& now, const Text& last) : now_(now), last_(last) {}

  /// The tokens up to here are the same but for numbers.
  void same_until(std::size_t a_end) {
    for (; a_ < a_end; ++a_, ++b_) {
      if (now_.tokens[a_].is_number && now_.words(now_.tokens[a_]) != last_.words(last_.tokens[b_]))
        out_.push_back(number_change(now_, a_, last_, b_));
    }
  }
  void replace(const Edit& edit) {
    same_until(edit.a_begin);
    out_.push_back({now_.original(edit.a_begin, edit.a_end),
                    last_.original(edit.b_begin, edit.b_end),
                    std::nullopt,
                    {}});
    a_ = edit.a_end;
    b_ = edit.b_end;
  }
  std::vector<WordChange> take() { return std::move(out_); }

 private:
  const Text& now_;
  const Text& last_;
  std::size_t a_ = 0;
  std::size_t b_ = 0;
  std::vector<WordChange> out_;
};

}  // namespace

std::optional<std::vector<WordChange>> word_changes(const Previous& now, const std::vector<Span>& now_pieces,
                                                    const Previous& last,
                                                    const std::vector<Span>& last_pieces, Budget& budget) {
  Symbols symbols;
  const Text here = read(now, now_pieces, symbols);
  const Text there = read(last, last_pieces, symbols);
  const auto edits = shortest_edits(symbols_of(here.tokens), symbols_of(there.tokens), budget);
  if (!edits) return std::nullopt;
  Writer writer(here, there);
  for (const Edit& edit : joined(*edits, here)) writer.replace(edit);
  writer.same_until(here.tokens.size());
  return writer.take();
}

}  // namespace nianbao::years
