#include "core/compare/pairing.h"

#include <algorithm>
#include <map>
#include <string>

#include "core/organs/organ.h"

namespace nianbao::years {

namespace {

std::vector<std::size_t> meant(const ComparedSide& side) {
  std::vector<std::size_t> out;
  for (std::size_t i = 0; i < side.facts.size(); ++i) {
    if (side.facts[i].kind == DocumentKind::annual_report) out.push_back(i);
  }
  for (std::size_t i = 0; out.empty() && i < side.facts.size(); ++i) {
    if (side.facts[i].kind == DocumentKind::table_only) out.push_back(i);
  }
  for (std::size_t i = 0; out.empty() && i < side.facts.size(); ++i) out.push_back(i);
  return out;
}

/// Years between the two as they should be.
bool is_year_before(const Facts& now, const Facts& last) {
  return !now.year || !last.year || *last.year == *now.year - 1;
}

/// Takes each document of last year once.
class Matcher {
 public:
  Matcher(const ComparedSide& now, const ComparedSide& last) : now_(now), last_(last), lasts_(meant(last)) {
    taken_.assign(last.facts.size(), false);
    for (const std::size_t j : lasts_) by_organ_[bare_organ(last.facts[j].issuer)].push_back(j);
  }

  std::vector<ComparedDocument> run() {
    std::vector<ComparedDocument> out;
    const std::vector<std::size_t> nows = meant(now_);
    for (const std::size_t i : nows) {
      ComparedDocument pair;
      pair.now = i;
      if (nows.size() == 1 && lasts_.size() == 1)
        pair.last = lasts_.front();
      else
        pair.last = of_same_name(now_.facts[i]);
      if (pair.last) taken_[*pair.last] = true;
      out.push_back(std::move(pair));
    }
    for (ComparedDocument& pair : out) {
      if (!pair.last) pair.last = of_same_organ(now_.facts[*pair.now]);
      if (pair.last) taken_[*pair.last] = true;
    }
    for (const std::size_t j : lasts_) {
      if (taken_[j]) continue;
      ComparedDocument alone;
      alone.last = j;
      out.push_back(std::move(alone));
    }
    return out;
  }

 private:
  std::optional<std::size_t> of_same_name(const Facts& now) const {
    if (now.issuer.empty()) return std::nullopt;
    const auto found = by_organ_.find(bare_organ(now.issuer));
    if (found == by_organ_.end()) return std::nullopt;
    for (const std::size_t j : found->second) {
      if (!taken_[j] && is_year_before(now, last_.facts[j])) return j;
    }
    return std::nullopt;
  }

  /// With and without area, renamed, or of an unknown organ where only the year tells.
  std::optional<std::size_t> of_same_organ(const Facts& now) {
    std::optional<std::size_t> unknown;
    for (const std::size_t j : lasts_) {
      if (taken_[j] || !is_year_before(now, last_.facts[j])) continue;
      if (++asked_ > kMostAsked) return std::nullopt;
      const OrganRelation organ = relation_of(now.issuer, last_.facts[j].issuer);
      if (organ == OrganRelation::same || organ == OrganRelation::renamed) return j;
      if (organ == OrganRelation::unknown && !unknown) unknown = j;
    }
    return unknown;
  }

  static constexpr std::size_t kMostAsked = 20'000;  // files hold a handful of reports

  const ComparedSide& now_;
  const ComparedSide& last_;
  std::vector<std::size_t> lasts_;
  std::map<std::u16string, std::vector<std::size_t>> by_organ_;
  std::vector<bool> taken_;
  std::size_t asked_ = 0;
};

}  // namespace

std::vector<ComparedDocument> pair_documents(const ComparedSide& now, const ComparedSide& last) {
  return Matcher(now, last).run();
}

Doubt doubt_of(const Previous& now, const Previous& last) {
  Doubt out;
  out.unfit = unfit_as_last_year(now, last);
  const bool tables =
      now.facts.kind == DocumentKind::table_only && last.facts.kind == DocumentKind::table_only;
  if (tables && out.unfit == Unfit::no_report) out.unfit = Unfit::none;
  out.is_no_report = now.facts.kind != DocumentKind::annual_report && !tables;
  out.is_swapped = now.facts.year && last.facts.year && *last.facts.year == *now.facts.year + 1;
  return out;
}

}  // namespace nianbao::years
