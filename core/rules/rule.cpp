#include "core/rules/rule.h"

#include <array>

#include "core/base/text.h"

namespace nianbao {

const char* to_string(Severity severity) {
  static constexpr std::array names = {"info", "warning", "error"};
  return names[static_cast<std::size_t>(severity)];
}

const char* to_string(Outcome outcome) {
  static constexpr std::array names = {"clean", "findings", "not-applicable", "not-checked"};
  return names[static_cast<std::size_t>(outcome)];
}

std::u16string_view RuleInput::text(Span span) const { return slice(source.clean, span); }

void Reporter::not_applicable(std::u16string reason) {
  silent_ = Outcome::not_applicable;
  reason_ = std::move(reason);
}

void Reporter::not_checked(std::u16string reason) {
  silent_ = Outcome::not_checked;
  reason_ = std::move(reason);
}

Outcome Reporter::outcome() const { return findings_.empty() ? silent_ : Outcome::findings; }

}  // namespace nianbao
