// A binary number as the decimal one that a worksheet means: 15 significant digits (as Excel keeps them),
// rounded half up.
#pragma once

#include <string>

namespace nianbao {

class DecimalDigits {
 public:
  /// The absolute value of a finite number.
  explicit DecimalDigits(double value);

  bool is_zero() const { return digits_.find_first_not_of('0') == std::string::npos; }
  /// Neither so large nor so small that only an exponent shows it.
  bool is_plain() const { return is_zero() || (point_ <= 15 && point_ >= -8); }
  void scale(int power) { point_ += power; }
  void round(std::size_t decimals);
  std::u16string whole() const;
  /// `count` digits behind the point.
  std::u16string behind(std::size_t count) const;

 private:
  char at(int place) const;  // digit `place` behind the point, from 1; 0 and below before it

  std::string digits_;  // 0.DIGITS × 10^point_
  int point_ = 0;
};

}  // namespace nianbao
