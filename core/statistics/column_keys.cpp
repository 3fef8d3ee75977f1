#include "core/statistics/column_keys.h"

#include <array>

#include "core/base/text.h"
#include "core/base/words.h"
#include "core/words/lists/applicants.h"
#include "core/words/lists/requests.h"
#include "core/words/words.h"

namespace nianbao {

namespace {

using words::Sense;

struct ColumnKey {
  std::string_view base;
  std::string_view column;
  std::string_view key;
};

constexpr std::array kColumnKeys = {
    ColumnKey{"requests.carried_over", "natural_person", "requests.carried_over/natural_person"},
    ColumnKey{"requests.carried_over", "company", "requests.carried_over/company"},
    ColumnKey{"requests.carried_over", "research", "requests.carried_over/research"},
    ColumnKey{"requests.carried_over", "charity", "requests.carried_over/charity"},
    ColumnKey{"requests.carried_over", "law_firm", "requests.carried_over/law_firm"},
    ColumnKey{"requests.carried_forward", "natural_person", "requests.carried_forward/natural_person"},
    ColumnKey{"requests.carried_forward", "company", "requests.carried_forward/company"},
    ColumnKey{"requests.carried_forward", "research", "requests.carried_forward/research"},
    ColumnKey{"requests.carried_forward", "charity", "requests.carried_forward/charity"},
    ColumnKey{"requests.carried_forward", "law_firm", "requests.carried_forward/law_firm"},
    ColumnKey{"requests.closed", "natural_person", "requests.closed/natural_person"},
    ColumnKey{"requests.closed", "company", "requests.closed/company"},
    ColumnKey{"requests.closed", "research", "requests.closed/research"},
    ColumnKey{"requests.closed", "charity", "requests.closed/charity"},
    ColumnKey{"requests.closed", "law_firm", "requests.closed/law_firm"},
    ColumnKey{"requests.granted", "natural_person", "requests.granted/natural_person"},
    ColumnKey{"requests.granted", "company", "requests.granted/company"},
    ColumnKey{"requests.granted", "research", "requests.granted/research"},
    ColumnKey{"requests.granted", "charity", "requests.granted/charity"},
    ColumnKey{"requests.granted", "law_firm", "requests.granted/law_firm"},
    ColumnKey{"requests.partial", "natural_person", "requests.partial/natural_person"},
    ColumnKey{"requests.partial", "company", "requests.partial/company"},
    ColumnKey{"requests.partial", "research", "requests.partial/research"},
    ColumnKey{"requests.partial", "charity", "requests.partial/charity"},
    ColumnKey{"requests.partial", "law_firm", "requests.partial/law_firm"},
};

constexpr std::array kReceivedKeys = {
    ColumnKey{"requests.received", "natural_person", "requests.received.natural"},
    ColumnKey{"requests.received", "company", "requests.received.company"},
    ColumnKey{"requests.received", "research", "requests.received.research"},
    ColumnKey{"requests.received", "charity", "requests.received.charity"},
    ColumnKey{"requests.received", "law_firm", "requests.received.law"},
    ColumnKey{"requests.received", "other", "requests.received.others"},
    ColumnKey{"requests.received", "group", "requests.received.legal"},
};

struct Column {
  Sense applicant;
  std::string_view column;
};
constexpr std::array kColumns = {
    Column{Sense::applicant_natural, "natural_person"}, Column{Sense::applicant_company, "company"},
    Column{Sense::applicant_research, "research"},      Column{Sense::applicant_charity, "charity"},
    Column{Sense::applicant_law, "law_firm"},
};

}  // namespace

std::string_view column_key(std::string_view base, std::string_view column) {
  for (const ColumnKey& each : kColumnKeys) {
    if (each.base == base && each.column == column) return each.key;
  }
  return {};
}

std::string_view cell_statistic(std::string_view row, std::string_view column) {
  for (const ColumnKey& each : kReceivedKeys) {
    if (each.base == row && each.column == column) return each.key;
  }
  return column_key(row, column);
}

std::string_view applicant_column(const StatisticWords& w) {
  std::string_view found;
  for (const words::Hit& hit : words::find(w.label.text)) {
    for (const Column& each : kColumns) {
      if (each.applicant != hit.sense || each.column == found) continue;
      if (!found.empty()) return {};
      found = each.column;
    }
    if (hit.sense == Sense::applicant_legal) return {};
  }
  return found;
}

std::string_view done_for_applicant(const StatisticWords& w) {
  if (contains_any(w.label, words::not_all_closed) || contains_any(w.label, words::separators_of_clauses))
    return {};
  if (ends_with_any(w.label, words::closed_ends) || starts_with_any(w.tail, words::closed_requests))
    return "requests.closed";
  if (ends_with_any(w.label, words::granted_ends)) return "requests.granted";
  if (ends_with_any(w.label, words::partial_ends)) return "requests.partial";
  return {};
}

}  // namespace nianbao
