#include "core/claims/share_reader.h"

#include <algorithm>

#include "core/words/lists/disclosure.h"
#include "core/words/lists/requests.h"
#include "core/words/lists/share.h"
#include "core/words/lists/stops.h"
#include "core/words/words.h"

namespace nianbao::claims {

std::u16string_view ShareReader::subject(std::size_t share) const {
  const std::u16string_view words = near(share);
  std::size_t at = words.rfind(u'占');
  if (at == std::u16string_view::npos) at = words.rfind(u"比例");  // 完成比例
  std::u16string_view out = trim(words.substr(0, at == std::u16string_view::npos ? 0 : at));
  for (bool again = true; again;) {
    again = false;
    for (const std::u16string_view filler : words::fillers_before_share) {
      if (!ends_with(out, filler)) continue;
      out.remove_suffix(filler.size());
      again = true;
    }
  }
  return out;
}

bool ShareReader::is_cumulative(std::size_t share) const {
  const std::u16string_view words = near(share);
  const bool counted =
      share > 0 && node(share).joint == Joint::none && starts_with_any(words, words::parties_share);
  return counted || contains_any(words, words::joint_shares);
}

Nodes ShareReader::run_before(std::size_t part, bool& leads) const {
  Nodes run = {part};
  bool named = false;
  for (std::size_t k = run.front(); k > 0 && run.size() < 12; --k) {
    named = named || contains_any(text(node(k).gap), words::top_few);
    if (node(k).joint != Joint::listing || !is_level(k - 1) || !same(k - 1, k)) break;
    run.insert(run.begin(), k - 1);
  }
  if (run.size() < 2) return {};
  leads = named;
  return run;
}

bool ShareReader::repeats(std::size_t part, std::u16string_view words) const {
  const std::u16string_view own = label(part);
  if (contains(tail(part), words)) return true;
  return contains(own, words) || (words.size() >= 2 && contains(words, own) && !own.empty());
}

Nodes ShareReader::named_part(std::size_t share, std::u16string_view words) const {
  if (words.size() < 2) return {};
  for (std::size_t k = share; k-- > 0 && share - k <= 8;) {
    if (joint(k, share) > Joint::comma) break;
    if (is_level(k) && (contains(label(k), words) || contains(tail(k), words))) return {k};
  }
  return {};
}

std::u16string ShareReader::frame_before(std::size_t part) const {
  constexpr std::size_t kLongestName = 14;
  for (std::size_t k = part + 1; k-- > 0 && part - k <= kLookBack;) {
    const std::u16string_view gap = text(node(k).gap);
    for (std::size_t end = gap.rfind(u'中'); end != std::u16string_view::npos && end > 0;
         end = gap.rfind(u'中', end - 1)) {
      const std::u16string_view after = gap.substr(end + 1);
      if (!starts_with_any(after, words::behind_among)) continue;
      const std::size_t begin = gap.find_last_of(words::stops, end) + 1;  // 0 where there is none
      std::u16string_view name = trim(gap.substr(begin, end - begin));
      for (const std::u16string_view lead : words::leads_of_frames) {
        if (starts_with(name, lead)) name.remove_prefix(lead.size());
      }
      if (name.size() < 2 || name.size() > kLongestName || ends_with_any(name, words::no_frames)) continue;
      return std::u16string(name);
    }
    if (node(k).joint >= Joint::sentence) break;
  }
  return {};
}

Nodes ShareReader::together(std::size_t at) const {
  std::size_t from = at;
  std::size_t wanted = kLookBack;
  if (at > 0 && node(at).joint == Joint::none && !node(at).opens && quantity(at - 1).value.is_whole() &&
      quantity(at - 1).value.units >= 2 && quantity(at - 1).value.units <= 20) {
    from = at - 1;
    wanted = static_cast<std::size_t>(quantity(from).value.units);
  }
  Nodes parts;
  for (std::size_t k = from; k-- > 0 && from - k <= kLookBack && parts.size() < wanted;) {
    if (!is_level(k) || (!parts.empty() && !same(parts.back(), k))) break;
    if (joint(k, at) > Joint::comma) break;
    parts.push_back(k);
    if (node(k).joint != Joint::listing && from == at) break;
  }
  if (parts.size() < 2 || (from != at && parts.size() != wanted)) return {};
  std::reverse(parts.begin(), parts.end());
  return parts;
}

bool ShareReader::has_own_share(std::size_t level) const {
  const std::size_t next = level + 1;
  if (next >= size() || node(next).use != Use::share || node(next).joint > Joint::comma) return false;
  // 信息275条,招标投标环节占四成四(121条): the share of what follows it
  const bool opens = next + 1 < size() && node(next + 1).opens && is_level(next + 1);
  const std::u16string_view words = subject(next);
  return !opens || words.size() < 2 || repeats(level, words);
}

bool ShareReader::is_of_some(std::size_t part, std::u16string_view frame) const {
  if (frame.empty()) return false;
  const Asked asked(frame);
  return contains_any(asked, words::some_requests) || contains_any(asked, words::channels) ||
         words::has(frame, words::Sense::body_several) ||
         numbers_.mentions[node(part).quantity].whose.scope == Scope::part;
}

std::optional<std::size_t> ShareReader::smaller_whole(std::size_t part) const {
  if (contains_any(near(part), words::more_than_these)) return std::nullopt;
  std::optional<std::size_t> found;
  for (std::size_t k = part; k-- > 0 && joint(k, part) <= Joint::comma;) {
    if (!is_level(k) || !kin(k, part)) continue;
    if (found) return std::nullopt;
    found = k;
  }
  const std::u16string frame = frame_before(part);
  const bool other = found && !frame.empty() && fits_name(label(*found), tail(*found), frame) == 0;
  return other ? std::nullopt : found;
}

Nodes ShareReader::sisters_of(std::size_t part) const {
  Nodes all;
  const std::size_t from = part > kLookBack ? part - kLookBack : 0;
  for (std::size_t k = from; k + 1 < size() && k <= part + kLookBack; ++k) {
    if (is_level(k) && has_own_share(k) && same(k, part)) all.push_back(k);
  }
  return all;
}

bool ShareReader::is_of_base(std::size_t part) const {
  return part > 0 && node(part).marker == Marker::among && node(part - 1).use == Use::base &&
         node(part - 1).depth == 0 && kin(part, part - 1);
}

bool ShareReader::is_of_other_time(std::size_t part, std::u16string_view frame, const Nodes& larger) const {
  if (contains_any(frame, words::parts_of_year)) return true;
  const auto in_part_of_year = [&](std::size_t level) {
    const std::u16string_view gap = text(node(level).gap);
    return contains_any(gap.substr(gap.find_last_of(words::clause_ends) + 1), words::parts_of_year);
  };
  return in_part_of_year(part) && std::none_of(larger.begin(), larger.end(), in_part_of_year);
}

std::size_t ShareReader::likeliest_total(const Nodes& levels) const {
  return *std::max_element(levels.begin(), levels.end(), [&](std::size_t a, std::size_t b) {
    const bool x = contains_any(label(a), words::received_of_total);
    const bool y = contains_any(label(b), words::received_of_total);
    return x != y ? y : quantity(a).value < quantity(b).value;
  });
}

bool ShareReader::are_equal(const Nodes& levels) const {
  return std::all_of(levels.begin(), levels.end(), [&](std::size_t level) {
    return quantity(level).value == quantity(levels.front()).value;
  });
}

}  // namespace nianbao::claims
