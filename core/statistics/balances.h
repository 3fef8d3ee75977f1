// What the statistics of one report say of each other.
#pragma once

#include "core/facts/facts.h"

namespace nianbao {

/// 收到42件(上年结转3件、本年新收39件): what was received here is what was due.
void tell_due_from_received(Facts& facts);

/// 收到 + 上年结转 = 应办, 办结 + 结转下年 = 应办: each as a claim where the prose gives all of it.
void find_balances(Facts& facts);

}  // namespace nianbao
