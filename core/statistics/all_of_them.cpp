#include "core/statistics/all_of_them.h"

#include <algorithm>

#include "core/base/one_of.h"
#include "core/base/text.h"
#include "core/base/words.h"
#include "core/statistics/plain_words.h"
#include "core/statistics/topics.h"
#include "core/words/lists/applicants.h"
#include "core/words/lists/declaration.h"
#include "core/words/lists/disputes.h"
#include "core/words/lists/requests.h"
#include "core/words/lists/statements.h"
#include "core/words/words.h"

namespace nianbao {

namespace {

using words::Sense;

constexpr Offset kReach = 300;  // of what is looked at before a statement

class Reader {
 public:
  Reader(std::u16string_view clean, const Numbers& numbers, const std::vector<std::string_view>& keys,
         std::vector<AllStatement>& out)
      : clean_(clean), numbers_(numbers), keys_(keys), out_(out) {}

  void read(Span paragraph) {
    Offset sentence = paragraph.start;
    Offset before = paragraph.start;  // where the sentence before it starts
    Offset start = paragraph.start;
    for (Offset at = paragraph.start; at <= paragraph.end; ++at) {
      if (at < paragraph.end && !is_one_of(clean_[at], words::content_clause_ends)) continue;
      const Span clause = trim(clean_, Span{start, at});
      // 收到申请12件。均已办结。: what all of them are stands in the sentence before.
      const bool goes_on = clause.start == sentence &&
                           starts_with_any(slice(clean_, clause), words::every_one) &&
                           !contains_any(Asked(slice(clean_, clause)), words::request);
      read_clause({goes_on ? before : sentence, clause.end}, clause, paragraph.end);
      start = at + 1;
      if (at < paragraph.end && (is_sentence_end(clean_[at]) || clean_[at] == u';')) {
        before = sentence;
        sentence = start;
      }
    }
  }

 private:
  void read_clause(Span context, Span clause, Offset end) {
    const Asked text(slice(clean_, clause));
    const std::size_t at = position_of_any(text, words::every_one);
    if (contains_any(text, words::paid) && !contains_any(text, words::unpaid)) {
      const bool all = at < text.size();
      return out_.push_back({all ? "all_paid" : "some_paid", clause});
    }
    if (at >= text.size()) return;
    const std::u16string_view found = text.text.substr(at);
    const std::u16string_view rest = found.substr(length_of_start(found, words::every_one));
    context.start = std::max(context.start, clause.end - std::min(clause.end, kReach));
    const std::string_view part = part_of(slice(clean_, context), rest);
    if (part.empty()) return;
    const Offset from = clause.start + static_cast<Offset>(at);
    if (!counts_all(context, from, part) || is_of_some(context, from)) return;
    out_.push_back({part, clause, part == "requests.closed" ? open_behind(clause.end, end) : -1});
  }

  std::size_t number_from(Offset at) const {
    const Quantities& all = numbers_.quantities;
    const auto found = std::partition_point(
        all.begin(), all.end(), [at](const Quantity& quantity) { return quantity.span.start < at; });
    return static_cast<std::size_t>(found - all.begin());
  }

  /// 全部予以答复;截至年底尚有2件正在办理: the number of those that are open; -1 where none is told.
  std::int32_t open_behind(Offset at, Offset end) const {
    constexpr Offset kNear = 40;
    const Quantities& all = numbers_.quantities;
    end = std::min(end, at + kNear);
    for (std::size_t i = number_from(at); i < all.size() && all[i].span.end < end; ++i) {
      if (all[i].value.units > 0 && starts_with_any(slice(clean_, {all[i].span.end, end}), words::still_open))
        return static_cast<std::int32_t>(i);
    }
    return -1;
  }

  /// What `rest` says of all of them; "" where it says nothing that is known.
  std::string_view part_of(const Asked& context, std::u16string_view rest) const {
    constexpr std::size_t kNear = 3;  // 均[为]自然人, 均[被]维持
    constexpr std::size_t kFar = 14;  // 均[已按照法定时限要求]答复
    const bool requests = contains_any(context, words::request);
    if (requests) {
      for (const auto& [word, key] : words::all_are) {
        const std::size_t found = rest.find(word);
        const bool closed = key == "requests.closed";
        if (found == std::u16string_view::npos || found > (closed ? kFar : kNear)) continue;
        // 均在法定期限内答复: those whose time is not over may be open
        if (closed && contains_any(Asked(rest.substr(0, found)), words::within_time)) continue;
        // 均为自然人和企业
        const std::u16string_view behind = rest.substr(found + word.size(), 1);
        const bool joined =
            key == "requests.received.natural" && !behind.empty() && is_one_of(behind[0], words::joiners);
        return joined ? std::string_view() : key;
      }
    }
    const std::size_t result = position_of_any(rest, words::result_of_every_one);
    if (result > 2 * kNear) return {};
    const bool review = contains_any(context, words::reconsideration);
    if (review == contains_any(context, words::lawsuits_or_suing)) return {};
    return review ? "disputes.review.upheld" : "disputes.litigation.upheld";
  }

  /// Of other business, times or bodies, or of what is left of them: 其余均已办结. What was carried over is
  /// all only together with what came in.
  bool is_of_some(Span context, Offset at) const {
    const Asked text(slice(clean_, context));
    if (contains_any(text, words::not_every_one)) return true;
    const bool new_ones =
        has_number(context, at, "requests.received") || has_number(context, at, "requests.due");
    if (contains_any(text, words::on_carried_ones) && !new_ones) return true;
    const std::vector<words::Hit> hits = words::find(text);
    return std::any_of(hits.begin(), hits.end(), [new_ones](const words::Hit& hit) {
      return says_other_time_or_body(hit.sense) && !(hit.sense == Sense::time_last && new_ones);
    });
  }

  bool has_number(Span context, Offset at, std::string_view key) const {
    const Quantities& all = numbers_.quantities;
    for (std::size_t i = number_from(context.start); i < all.size() && all[i].span.start < at; ++i) {
      if (keys_[i] == key) return true;
    }
    return false;
  }

  /// The numbers before the statement count what came in, or cases: nothing else is all of something.
  bool counts_all(Span context, Offset at, std::string_view part) const {
    const Quantities& all = numbers_.quantities;
    for (std::size_t i = number_from(context.start); i < all.size() && all[i].span.start < at; ++i) {
      const std::string_view key = keys_[i];
      const bool of_all = part.starts_with("disputes.")
                              ? key.starts_with("disputes.")
                              : key == "requests.received" || key == "requests.due" ||
                                    key == "requests.carried_over" || key == "requests.handled" ||
                                    (key == "requests.closed" && part == "requests.granted");
      if (!of_all) return false;
    }
    return true;
  }

  std::u16string_view clean_;
  const Numbers& numbers_;
  const std::vector<std::string_view>& keys_;
  std::vector<AllStatement>& out_;
};

}  // namespace

std::vector<AllStatement> find_all_statements(std::u16string_view clean, const Document& document,
                                              const Numbers& numbers,
                                              const std::vector<std::string_view>& keys) {
  std::vector<AllStatement> out;
  Reader reader(clean, numbers, keys, out);
  for (const Paragraph& paragraph : document.paragraphs) {
    if (paragraph.role == Role::body) reader.read(paragraph.span);
  }
  return out;
}

}  // namespace nianbao
