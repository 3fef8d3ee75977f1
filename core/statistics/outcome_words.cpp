#include "core/statistics/outcome_words.h"

#include <algorithm>
#include <array>

#include "core/base/text.h"
#include "core/base/words.h"
#include "core/words/lists/requests.h"
#include "core/words/words.h"

namespace nianbao {

namespace {

using words::Hit;
using words::Sense;

struct OutcomeKey {
  Sense sense;
  std::string_view key;
};

// The first that fits wins: a reason before the group it stands in.
constexpr std::array kOutcomes = {
    OutcomeKey{Sense::outcome_state_secret, "requests.denied.state_secret"},
    OutcomeKey{Sense::outcome_law_forbids, "requests.denied.law_forbids"},
    OutcomeKey{Sense::outcome_safety, "requests.denied.safety"},
    OutcomeKey{Sense::outcome_third_party, "requests.denied.third_party"},
    OutcomeKey{Sense::outcome_internal, "requests.denied.internal"},
    OutcomeKey{Sense::outcome_process, "requests.denied.process"},
    OutcomeKey{Sense::outcome_enforcement_file, "requests.denied.enforcement_file"},
    OutcomeKey{Sense::outcome_admin_query, "requests.denied.admin_query"},
    OutcomeKey{Sense::outcome_not_held, "requests.unavailable.not_held"},
    OutcomeKey{Sense::outcome_needs_creation, "requests.unavailable.needs_creation"},
    OutcomeKey{Sense::outcome_unclear, "requests.unavailable.unclear"},
    OutcomeKey{Sense::outcome_petition, "requests.rejected.petition"},
    OutcomeKey{Sense::outcome_excessive, "requests.rejected.excessive"},
    OutcomeKey{Sense::outcome_repeat, "requests.rejected.repeat"},
    OutcomeKey{Sense::outcome_publication, "requests.rejected.publication"},
    OutcomeKey{Sense::outcome_reissue, "requests.rejected.reissue"},
    OutcomeKey{Sense::outcome_no_correction, "requests.other.no_correction"},
    OutcomeKey{Sense::outcome_unpaid, "requests.other.unpaid"},
    OutcomeKey{Sense::outcome_denied, "requests.denied"},
    OutcomeKey{Sense::outcome_partial, "requests.partial"},
    OutcomeKey{Sense::outcome_granted, "requests.granted"},
    OutcomeKey{Sense::outcome_unavailable, "requests.unavailable"},
    OutcomeKey{Sense::outcome_rejected, "requests.rejected"},
    OutcomeKey{Sense::outcome_other, "requests.other"},
};

const OutcomeKey* find_key(Sense sense) {
  const auto* const found = std::find_if(kOutcomes.begin(), kOutcomes.end(),
                                         [sense](const OutcomeKey& each) { return each.sense == sense; });
  return found == kOutcomes.end() ? nullptr : found;
}

/// requests.denied.process: a reason, not the whole group.
bool is_reason(std::string_view key) { return std::count(key.begin(), key.end(), '.') == 2; }

const OutcomeKey* first_of(const std::vector<Hit>& hits) {
  const OutcomeKey* first = nullptr;
  for (const Hit& hit : hits) {
    const OutcomeKey* const found = find_key(hit.sense);
    if (found && (!first || found < first)) first = found;
  }
  return first;
}

/// 不掌握相关信息等原因: the words up to the next result, or to the end, say that there are more.
bool is_example(std::u16string_view text, const std::vector<Hit>& hits, std::size_t at) {
  std::size_t end = text.size();
  for (std::size_t next = at + 1; next < hits.size() && end == text.size(); ++next) {
    if (hits[next].span.start >= hits[at].span.end && find_key(hits[next].sense)) end = hits[next].span.start;
  }
  const std::u16string_view behind = text.substr(hits[at].span.end, end - hits[at].span.end);
  return contains_any(Asked(behind), words::and_others);
}

}  // namespace

std::string_view outcome_key(Sense sense) {
  const OutcomeKey* const found = find_key(sense);
  return found ? found->key : std::string_view();
}

std::string_view first_outcome(std::u16string_view text) {
  const OutcomeKey* const first = first_of(words::find(text));
  return first ? first->key : std::string_view();
}

std::string_view find_outcome(std::u16string_view text) {
  const std::vector<Hit> hits = words::find(text);
  std::string_view reason;
  for (std::size_t i = 0; i < hits.size(); ++i) {
    const std::string_view key = outcome_key(hits[i].sense);
    if (!is_reason(key)) continue;
    if ((!reason.empty() && reason != key) || is_example(text, hits, i)) return {};
    reason = key;
  }
  const OutcomeKey* const first = first_of(hits);
  if (!first || (reason.empty() && contains_any(Asked(text), words::gives_reason))) return {};
  return first->key;
}

}  // namespace nianbao
