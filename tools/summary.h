// check --summary: how many findings each rule has, and each unit.
#pragma once

#include <array>
#include <map>
#include <string>
#include <vector>

#include "core/check.h"
#include "core/render/render.h"

namespace nianbao::cli {

class Summary {
 public:
  void add(const Result& result);
  /// In Chinese: the rules and the units that have something, those with most errors first, and the tally.
  std::string text() const;

 private:
  struct OfRule {
    std::size_t findings = 0;
    std::size_t inputs = 0;
  };
  struct OfUnit {
    std::string name;               // organ and file
    std::array<int, 3> findings{};  // errors, warnings, infos
  };
  std::map<const Rule*, OfRule> rules_;
  std::vector<OfUnit> units_;
  Tally tally_;
};

}  // namespace nianbao::cli
