#include "core/rules/weights.h"

#include <algorithm>

#include "core/base/text.h"
#include "core/forms/reader.h"

namespace nianbao {

namespace {

using Entries = std::vector<std::pair<std::string, int>>;

constexpr int kError = 10;
constexpr int kWarning = 1;

std::optional<int> find(const Entries& entries, std::string_view key) {
  for (const auto& [own, weight] : entries) {
    if (own == key) return weight;
  }
  return std::nullopt;
}

/// `member`: {"key": weight, …} with keys that `known` has.
template <typename Known>
void read_entries(FormReader& reader, const Json& member, Known known, Entries& out) {
  if (!reader.is_object(member)) return;
  for (const Json& entry : member.items) {
    if (!known(entry.key)) return reader.unknown_key(entry);
    reader.number(entry, 0, kMostWeight, out.emplace_back(entry.key, 0).second);
  }
}

}  // namespace

int Weights::of(const Rule& rule, Severity severity, std::string_view part) const {
  const int own = severity == Severity::error ? kError : severity == Severity::warning ? kWarning : 0;
  return find(rules, rule.id).value_or(own) * find(parts, part).value_or(1);
}

std::optional<JsonError> read_weights(std::string_view profile, const Forms& forms,
                                      std::optional<Weights>& out) {
  Json json;
  if (std::optional<JsonError> error = parse_json_text(profile, json)) return error;
  const Json* const given = json.find("weights");
  FormReader reader(profile);
  std::optional<Weights> weights;
  if (given && reader.is_object(*given)) {
    weights.emplace();
    const auto is_part = [&](const std::string& key) {
      return std::any_of(forms.begin(), forms.end(), [&](const Form& form) { return form.part(key); });
    };
    for (const Json& member : given->items) {
      if (member.key == "rules") {
        read_entries(reader, member, find_rule, weights->rules);
      } else if (member.key == "parts") {
        read_entries(reader, member, is_part, weights->parts);
      } else {
        reader.unknown_key(member);
      }
    }
  }
  if (!reader.error()) out = std::move(weights);
  return reader.error();
}

}  // namespace nianbao
