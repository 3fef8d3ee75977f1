#include "core/statistics/outcome_words.h"

#include <algorithm>
#include <array>

#include "core/base/text.h"
#include "core/base/words.h"
#include "core/statistics/sense_keys.h"
#include "core/words/lists/requests.h"

namespace nianbao {

namespace {

using words::Hit;
using words::Sense;

// The first that fits wins: a reason before the group it stands in.
constexpr std::array kOutcomes = {
    SenseKey{Sense::outcome_state_secret, "requests.denied.state_secret"},
    SenseKey{Sense::outcome_law_forbids, "requests.denied.law_forbids"},
    SenseKey{Sense::outcome_safety, "requests.denied.safety"},
    SenseKey{Sense::outcome_third_party, "requests.denied.third_party"},
    SenseKey{Sense::outcome_internal, "requests.denied.internal"},
    SenseKey{Sense::outcome_process, "requests.denied.process"},
    SenseKey{Sense::outcome_enforcement_file, "requests.denied.enforcement_file"},
    SenseKey{Sense::outcome_admin_query, "requests.denied.admin_query"},
    SenseKey{Sense::outcome_not_held, "requests.unavailable.not_held"},
    SenseKey{Sense::outcome_needs_creation, "requests.unavailable.needs_creation"},
    SenseKey{Sense::outcome_unclear, "requests.unavailable.unclear"},
    SenseKey{Sense::outcome_petition, "requests.rejected.petition"},
    SenseKey{Sense::outcome_excessive, "requests.rejected.excessive"},
    SenseKey{Sense::outcome_repeat, "requests.rejected.repeat"},
    SenseKey{Sense::outcome_publication, "requests.rejected.publication"},
    SenseKey{Sense::outcome_reissue, "requests.rejected.reissue"},
    SenseKey{Sense::outcome_no_correction, "requests.other.no_correction"},
    SenseKey{Sense::outcome_unpaid, "requests.other.unpaid"},
    SenseKey{Sense::outcome_denied, "requests.denied"},
    SenseKey{Sense::outcome_partial, "requests.partial"},
    SenseKey{Sense::outcome_granted, "requests.granted"},
    SenseKey{Sense::outcome_unavailable, "requests.unavailable"},
    SenseKey{Sense::outcome_rejected, "requests.rejected"},
    SenseKey{Sense::outcome_other, "requests.other"},
};

/// requests.denied.process: a reason, not the whole group.
bool is_reason(std::string_view key) { return std::count(key.begin(), key.end(), '.') == 2; }

/// 不掌握相关信息等原因: the words up to the next result, or to the end, say that there are more.
bool is_example(std::u16string_view text, const std::vector<Hit>& hits, std::size_t at) {
  std::size_t end = text.size();
  for (std::size_t next = at + 1; next < hits.size() && end == text.size(); ++next) {
    if (hits[next].span.start >= hits[at].span.end && find_key(kOutcomes, hits[next].sense))
      end = hits[next].span.start;
  }
  const std::u16string_view behind = text.substr(hits[at].span.end, end - hits[at].span.end);
  return contains_any(Asked(behind), words::and_others);
}

}  // namespace

std::string_view outcome_key(Sense sense) { return key_of(find_key(kOutcomes, sense)); }

std::string_view first_outcome(std::u16string_view text) {
  return key_of(first_key(kOutcomes, words::find(text)));
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
  const SenseKey* const first = first_key(kOutcomes, hits);
  if (!first || (reason.empty() && contains_any(Asked(text), words::gives_reason))) return {};
  return first->key;
}

}  // namespace nianbao
