// How the values of options are read.
#pragma once

#include <array>
#include <charconv>
#include <cstddef>
#include <string>
#include <system_error>
#include <utility>

#include "tools/arguments.h"

namespace nianbao::cli {

/// One of the named values; false, and `out` as it was, for any other word.
template <typename Value, std::size_t N>
bool choose(const std::string& word, const std::array<std::pair<const char*, Value>, N>& choices,
            Value& out) {
  for (const auto& [name, value] : choices) {
    if (word != name) continue;
    out = value;
    return true;
  }
  return false;
}

/// A number in low … high, both included; false, and `out` as it was, for anything else.
template <typename Number>
bool read_number(const std::string& word, Number low, Number high, Number& out) {
  Number value{};
  const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
  if (error != std::errc() || end != word.data() + word.size() || value < low || value > high) return false;
  out = value;
  return true;
}

/// For Option::set: any word but an empty one, into a member of Arguments.
template <std::string Arguments::*member>
bool keep(const std::string& value, Arguments& out) {
  out.*member = value;
  return !value.empty();
}

/// For Option::set: a switch.
template <bool Arguments::*member>
bool turn_on(const std::string&, Arguments& out) {
  return out.*member = true;
}

}  // namespace nianbao::cli
