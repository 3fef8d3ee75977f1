// What became of an input. Every input has a status, so that silence never reads as clean.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace nianbao {

enum class Status : std::uint8_t {
  checked,       // text was read and judged as a report, or as what the user said it is
  not_a_report,  // text was read, and no document in it is an annual report
  empty,         // it was read, and there is no text in it
  unreadable,    // it could not be read: refused, broken, too large, no permission
  skipped,       // it cannot be a report (a program, a style sheet, a lock file) and was not read
};

inline constexpr std::array kStatuses = {Status::checked, Status::not_a_report, Status::empty,
                                         Status::unreadable, Status::skipped};

/// The contract's names: "not-a-report".
constexpr const char* to_string(Status status) {
  switch (status) {
    case Status::checked:
      return "checked";
    case Status::not_a_report:
      return "not-a-report";
    case Status::empty:
      return "empty";
    case Status::unreadable:
      return "unreadable";
    case Status::skipped:
      break;
  }
  return "skipped";
}

/// The word that people read, the same at every door.
constexpr std::u16string_view word_of(Status status) {
  switch (status) {
    case Status::checked:
      return u"已检查";
    case Status::not_a_report:
      return u"不是年度报告";
    case Status::empty:
      return u"没有文字";
    case Status::unreadable:
      return u"没能读取";
    case Status::skipped:
      break;
  }
  return u"已跳过";
}

/// Nothing could be looked at although something might have been meant: the command line ends with 2.
constexpr bool is_trouble(Status status) { return status == Status::empty || status == Status::unreadable; }

}  // namespace nianbao
