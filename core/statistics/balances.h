// What the statistics of one report say of each other.
#pragma once

#include <vector>

#include "core/statistics/statistics.h"

namespace nianbao {

/// 收到42件(上年结转3件、本年新收39件): what was received here is what was due.
void tell_due_from_received(const std::vector<Claim>& claims, std::vector<Statistic>& statistics);

/// 收到 + 上年结转 = 应办, 办结 + 结转下年 = 应办: each as a claim where the prose gives all of it, and
/// `claims` do not have it yet.
std::vector<Claim> find_balances(const std::vector<Statistic>& statistics, const Quantities& quantities,
                                 const std::vector<Claim>& claims);

}  // namespace nianbao
