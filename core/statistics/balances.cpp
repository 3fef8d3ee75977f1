#include "core/statistics/balances.h"

#include <algorithm>
#include <map>

namespace nianbao {

namespace {

/// The only statement of a statistic: by number, plain, of the whole body. nullptr when there is none or
/// several differ.
const Statistic* only(const std::vector<Statistic>& statistics, std::string_view key) {
  const Statistic* found = nullptr;
  for (const Statistic& statistic : statistics) {
    if (statistic.key != key || statistic.quantity < 0 || statistic.approximate || statistic.narrow) continue;
    if (found && !(found->value == statistic.value)) return nullptr;
    if (!found) found = &statistic;
  }
  return found;
}

std::uint32_t index(const Statistic* statistic) { return static_cast<std::uint32_t>(statistic->quantity); }

}  // namespace

void tell_due_from_received(const std::vector<Claim>& claims, std::vector<Statistic>& statistics) {
  std::map<std::int32_t, Statistic*> said;
  for (Statistic& statistic : statistics) said.emplace(statistic.quantity, &statistic);
  const auto key_of = [&said](std::uint32_t quantity) -> Statistic* {
    const auto found = said.find(static_cast<std::int32_t>(quantity));
    return found == said.end() ? nullptr : found->second;
  };
  for (const Claim& claim : claims) {
    if (claim.kind != ClaimKind::sum || claim.formula != Formula::sum || claim.operands.size() != 2) continue;
    Statistic* total = key_of(claim.value);
    if (!total || total->key != "requests.received") continue;
    const Statistic* first = key_of(claim.operands[0]);
    const Statistic* second = key_of(claim.operands[1]);
    const bool over = (first && first->key == "requests.carried_over") ||
                      (second && second->key == "requests.carried_over");
    if (over) total->key = "requests.due";
  }
}

std::vector<Claim> find_balances(const std::vector<Statistic>& statistics, const Quantities& quantities,
                                 const std::vector<Claim>& claims) {
  std::vector<Claim> out;
  const Statistic* received = only(statistics, "requests.received");
  const Statistic* over = only(statistics, "requests.carried_over");
  const Statistic* due = only(statistics, "requests.due");
  const Statistic* closed = only(statistics, "requests.closed");
  const Statistic* forward = only(statistics, "requests.carried_forward");
  const auto is_said = [&](const Claim& balance) {
    const auto says = [&](const Claim& claim) {
      return claim.formula == Formula::sum && claim.value == balance.value &&
             (claim.divisor == balance.divisor || (claim.is_balance && !balance.divisor.empty()));
    };
    return std::any_of(claims.begin(), claims.end(), says) || std::any_of(out.begin(), out.end(), says);
  };
  const auto add = [&](Claim claim, Certainty certainty) {
    if (is_said(claim)) return;
    claim.kind = ClaimKind::derived;
    claim.formula = Formula::sum;
    claim.certainty = certainty;
    for (const std::uint32_t i : claim.operands) claim.span = cover(claim.span, quantities[i].span);
    judge(quantities, claim);
    out.push_back(std::move(claim));
  };
  const auto near = [](const Statistic* a, const Statistic* b) {
    const Offset apart =
        a->span.start < b->span.start ? b->span.start - a->span.start : a->span.start - b->span.start;
    return apart < 600;
  };
  if (due && received && over && near(due, received) && near(due, over)) {
    Claim claim;
    claim.value = index(due);
    claim.operands = {index(received), index(over)};
    claim.span = due->span;
    add(std::move(claim), Certainty::certain);
  }
  if (!closed || !forward) return out;
  if (due && near(due, closed) && near(due, forward)) {
    Claim claim;
    claim.value = index(due);
    claim.operands = {index(closed), index(forward)};
    claim.span = due->span;
    add(std::move(claim), Certainty::probable);
  } else if (received && over && near(received, closed) && near(over, closed)) {
    Claim claim;
    claim.value = index(closed);
    claim.divisor = {index(forward)};
    claim.operands = {index(received), index(over)};
    claim.span = cover(closed->span, forward->span);
    add(std::move(claim), Certainty::probable);
  }
  return out;
}

}  // namespace nianbao
