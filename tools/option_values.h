// How the values of options are read.
#pragma once

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

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

/// For Option::set: an option that may be given several times.
template <std::vector<std::string> Arguments::*member>
bool collect(const std::string& value, Arguments& out) {
  (out.*member).push_back(value);
  return !value.empty();
}

/// The same for a list with commas.
template <std::vector<std::string> Arguments::*member>
bool collect_list(const std::string& value, Arguments& out) {
  for (std::size_t at = 0; at <= value.size();) {
    const std::size_t comma = std::min(value.find(',', at), value.size());
    if (comma > at) (out.*member).push_back(value.substr(at, comma - at));
    at = comma + 1;
  }
  return !value.empty();
}

/// For Option::set: the name of a record's field.
template <std::string RecordFields::*member>
bool keep_field(const std::string& value, Arguments& out) {
  out.fields.*member = value;
  return !value.empty();
}

/// For Option::set: a switch.
template <bool Arguments::*member>
bool turn_on(const std::string&, Arguments& out) {
  return out.*member = true;
}

}  // namespace nianbao::cli
