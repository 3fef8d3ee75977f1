#include "core/convert/decimal_digits.h"

#include <array>
#include <cmath>
#include <cstdio>
#include <cstdlib>

namespace nianbao {

DecimalDigits::DecimalDigits(double value) {
  std::array<char, 40> text{};  // d.dddddddddddddde±xxx
  std::snprintf(text.data(), text.size(), "%.14e", std::fabs(value));
  const std::string shown = text.data();
  const std::size_t exponent = shown.find('e');
  digits_ = "0";
  if (exponent == std::string::npos) return;
  digits_ = shown.substr(0, 1);
  for (std::size_t i = 1; i < exponent; ++i)
    if (shown[i] >= '0' && shown[i] <= '9') digits_ += shown[i];
  point_ = static_cast<int>(std::strtol(shown.c_str() + exponent + 1, nullptr, 10)) + 1;
  if (is_zero()) point_ = 1;
}

char DecimalDigits::at(int place) const {
  const int index = point_ + place - 1;
  return index >= 0 && index < static_cast<int>(digits_.size()) ? digits_[static_cast<std::size_t>(index)]
                                                                : '0';
}

void DecimalDigits::round(std::size_t decimals) {
  const int keep = point_ + static_cast<int>(decimals);  // so many digits stay
  if (keep >= static_cast<int>(digits_.size())) return;
  if (keep < 0) {
    digits_ = "0";
    point_ = 1;
    return;
  }
  const bool up = digits_[static_cast<std::size_t>(keep)] >= '5';
  digits_.resize(static_cast<std::size_t>(keep));
  if (!up) {
    if (digits_.empty()) digits_ = "0", point_ = 1;
    return;
  }
  int i = keep - 1;
  for (; i >= 0 && digits_[static_cast<std::size_t>(i)] == '9'; --i)
    digits_[static_cast<std::size_t>(i)] = '0';
  if (i >= 0) {
    ++digits_[static_cast<std::size_t>(i)];
  } else {
    digits_.insert(digits_.begin(), '1');
    ++point_;
  }
}

std::u16string DecimalDigits::whole() const {
  std::u16string out;
  for (int place = 1 - point_; place <= 0; ++place) out.push_back(static_cast<char16_t>(at(place)));
  while (out.size() > 1 && out.front() == u'0') out.erase(0, 1);
  return out.empty() ? u"0" : out;
}

std::u16string DecimalDigits::behind(std::size_t count) const {
  std::u16string out;
  for (std::size_t i = 1; i <= count; ++i) out.push_back(static_cast<char16_t>(at(static_cast<int>(i))));
  return out;
}

}  // namespace nianbao
