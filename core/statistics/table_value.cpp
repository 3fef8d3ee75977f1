// Where the form tables hold a statistic of the prose.
#include <algorithm>
#include <array>

#include "core/base/text.h"
#include "core/statistics/statistics.h"

namespace nianbao {

namespace {

struct Place {
  std::string_view key;
  std::string_view table;
  std::string_view rows;    // one row, or several that are added, separated by spaces
  std::string_view column;  // key of the form's column; "" for the table's last
};

constexpr std::array kPlaces = {
    Place{"requests.received", "requests", "received", "total"},
    Place{"requests.received.natural", "requests", "received", "natural_person"},
    Place{"requests.received.legal", "requests", "received", "company research charity law_firm other"},
    Place{"requests.carried_over", "requests", "carried_over", "total"},
    Place{"requests.due", "requests", "received carried_over", "total"},
    Place{"requests.closed", "requests", "total", "total"},
    Place{"requests.carried_forward", "requests", "carried_forward", "total"},
    Place{"requests.denied", "requests",
          "denied.state_secret denied.law_forbids denied.safety denied.third_party denied.internal "
          "denied.process "
          "denied.enforcement_file denied.admin_query",
          "total"},
    Place{"requests.unavailable", "requests",
          "unavailable.not_held unavailable.needs_creation unavailable.unclear", "total"},
    Place{"requests.rejected", "requests",
          "rejected.petition rejected.repeat rejected.publication rejected.excessive rejected.reissue",
          "total"},
    Place{"requests.other", "requests", "other", "total"},
    Place{"requests.other", "requests", "other.no_correction other.unpaid other.other", "total"},
    Place{"requests.received.company", "requests", "received", "company"},
    Place{"requests.received.research", "requests", "received", "research"},
    Place{"requests.received.charity", "requests", "received", "charity"},
    Place{"requests.received.law", "requests", "received", "law_firm"},
    Place{"requests.received.others", "requests", "received", "other"},
    Place{"disputes.review", "disputes", "review", "total"},
    Place{"disputes.litigation", "disputes", "litigation_direct litigation_after_review", "total"},
    Place{"disputes.review.upheld", "disputes", "review", "upheld"},
    Place{"disputes.review.corrected", "disputes", "review", "corrected"},
    Place{"disputes.review.other", "disputes", "review", "other"},
    Place{"disputes.review.pending", "disputes", "review", "pending"},
    Place{"disputes.litigation.direct", "disputes", "litigation_direct", "total"},
    Place{"disputes.litigation.direct.upheld", "disputes", "litigation_direct", "upheld"},
    Place{"disputes.litigation.direct.corrected", "disputes", "litigation_direct", "corrected"},
    Place{"disputes.litigation.direct.other", "disputes", "litigation_direct", "other"},
    Place{"disputes.litigation.direct.pending", "disputes", "litigation_direct", "pending"},
    Place{"disputes.litigation.after.upheld", "disputes", "litigation_after_review", "upheld"},
    Place{"disputes.litigation.after.corrected", "disputes", "litigation_after_review", "corrected"},
    Place{"disputes.litigation.after.other", "disputes", "litigation_after_review", "other"},
    Place{"disputes.litigation.after.pending", "disputes", "litigation_after_review", "pending"},
    Place{"disputes.litigation.after", "disputes", "litigation_after_review", "total"},
    Place{"disputes.litigation.upheld", "disputes", "litigation_direct litigation_after_review", "upheld"},
    Place{"disputes.litigation.corrected", "disputes", "litigation_direct litigation_after_review",
          "corrected"},
    Place{"disputes.litigation.other", "disputes", "litigation_direct litigation_after_review", "other"},
    Place{"disputes.litigation.pending", "disputes", "litigation_direct litigation_after_review", "pending"},
    Place{"normative_documents.issued", "active", "normative_documents", "issued"},
    Place{"normative_documents.revoked", "active", "normative_documents", "repealed"},
    Place{"normative_documents.in_force", "active", "normative_documents", "in_force"},
    Place{"regulations.issued", "active", "regulations", "issued"},
    Place{"regulations.revoked", "active", "regulations", "repealed"},
    Place{"regulations.in_force", "active", "regulations", "in_force"},
    Place{"licensing", "active", "licensing", "decisions"},
    Place{"punishment", "active", "punishment", "decisions"},
    Place{"coercion", "active", "coercion", "decisions"},
    Place{"fees.administrative", "active", "fees", "amount"},
    Place{"requests.received", "stat2014", "requests.received", ""},
    Place{"requests.closed", "stat2014", "requests.closed", ""},
    Place{"active.disclosed", "stat2014", "active.published", ""},
    Place{"normative_documents.issued", "stat2014", "active.normative_made", ""},
    Place{"disputes.review", "stat2014", "reviews", ""},
    Place{"disputes.litigation", "stat2014", "suits", ""},
    Place{"requests.received.counter", "stat2014", "received.counter", ""},
    Place{"requests.received.fax", "stat2014", "received.fax", ""},
    Place{"requests.received.net", "stat2014", "received.net", ""},
    Place{"requests.received.letter", "stat2014", "received.letter", ""},
    Place{"requests.closed.on_time", "stat2014", "closed.on_time", ""},
    Place{"requests.closed.extended", "stat2014", "closed.extended", ""},
    Place{"requests.answered", "stat2014", "requests.answered", ""},
    Place{"answered.already_public", "stat2014", "answered.already_public", ""},
    Place{"answered.granted", "stat2014", "answered.granted", ""},
    Place{"answered.partial", "stat2014", "answered.partial", ""},
    Place{"answered.denied", "stat2014", "answered.denied", ""},
    Place{"answered.not_held", "stat2014", "answered.not_held", ""},
    Place{"answered.absent", "stat2014", "answered.absent", ""},
    Place{"answered.correction", "stat2014", "answered.correction", ""},
    Place{"answered.redirected", "stat2014", "answered.redirected", ""},
    Place{"ways.press", "stat2014", "ways.press", ""},
    Place{"ways.interviews", "stat2014", "ways.interviews", ""},
    Place{"ways.interpretations", "stat2014", "ways.interpretations", ""},
    Place{"disputes.review.upheld", "stat2014", "reviews.upheld", ""},
    Place{"disputes.review.corrected", "stat2014", "reviews.corrected", ""},
    Place{"disputes.review.other", "stat2014", "reviews.other", ""},
    Place{"disputes.litigation.upheld", "stat2014", "suits.upheld", ""},
    Place{"disputes.litigation.corrected", "stat2014", "suits.corrected", ""},
    Place{"disputes.litigation.other", "stat2014", "suits.other", ""},
    Place{"training.reading_points", "stat2014", "support.reading_points", ""},
    Place{"support.staff", "stat2014", "support.staff", ""},
    Place{"staff.full_time", "stat2014", "staff.full_time", ""},
    Place{"staff.part_time", "stat2014", "staff.part_time", ""},
    Place{"support.offices", "stat2014", "support.offices", ""},
    Place{"training.meetings", "stat2014", "training.meetings", ""},
    Place{"training.courses", "stat2014", "training.courses", ""},
    Place{"requests.granted", "stat2014", "answered.granted", ""},
    Place{"requests.partial", "stat2014", "answered.partial", ""},
    Place{"requests.denied", "stat2014", "answered.denied", ""},
    Place{"training.people", "stat2014", "training.people", ""},
};

const FormRow* form_row(const FormTable& form, std::string_view key) {
  for (const FormRow& row : form.rows) {
    if (row.key == key) return &row;
  }
  return nullptr;
}

/// The cell of a row in the form's column; nullptr when the row has none or it could not be read.
const KeyedCell* cell_of(const KeyedTable& table, const KeyedRow& row, std::string_view column) {
  if (row.cells.empty()) return nullptr;
  std::size_t index = row.cells.size() - 1;
  if (!column.empty() && table.form) {
    const FormRow* form = form_row(*table.form, row.key);
    if (!form) return nullptr;
    bool found = false;
    if (form->columns.empty()) {
      for (std::size_t i = 0; i < table.form->columns.size() && !found; ++i) {
        if (table.form->columns[i].key == column) {
          index = i;
          found = true;
        }
      }
    } else {
      for (std::size_t i = 0; i < form->columns.size() && !found; ++i) {
        if (form->columns[i] == column) {
          index = i;
          found = true;
        }
      }
    }
    if (!found) return nullptr;
  }
  if (index >= row.cells.size()) return nullptr;
  const KeyedCell& cell = row.cells[index];
  return cell.has_value() ? &cell : nullptr;
}

std::string_view next_word(std::string_view& words) {
  const std::size_t end = words.find(' ');
  const std::string_view word = words.substr(0, end);
  words = end == std::string_view::npos ? std::string_view() : words.substr(end + 1);
  return word;
}

/// Sum of one cell a row over several rows (columns, when !over_rows) of an identity; nullopt when one is
/// missing.
std::optional<Decimal> side(const KeyedTable& table, const std::vector<std::string>& keys,
                            const Identity& identity, const KeyedRow* row, std::string_view column) {
  Decimal sum = Decimal::whole(0);
  for (const std::string& key : keys) {
    const KeyedRow* at = identity.over_rows ? table.row(key) : row;
    if (!at) return std::nullopt;
    const KeyedCell* cell = cell_of(table, *at, identity.over_rows ? column : std::string_view(key));
    if (!cell) return std::nullopt;
    sum = sum + cell->value;
  }
  return sum;
}

bool names(const Identity& identity, std::string_view key) {
  const auto in = [key](const std::vector<std::string>& keys) {
    return std::find(keys.begin(), keys.end(), key) != keys.end();
  };
  return in(identity.left) || in(identity.right);
}

/// Whether the table contradicts itself in the row's cell: then which number is meant is not known.
bool is_doubtful(const KeyedTable& table, const KeyedRow& row, std::string_view column) {
  if (!table.form) return false;
  for (const Identity& identity : table.form->identities) {
    if (!names(identity, identity.over_rows ? std::string_view(row.key) : column)) continue;
    const auto left = side(table, identity.left, identity, &row, column);
    const auto right = side(table, identity.right, identity, &row, column);
    if (left && right && !(*left == *right)) return true;
  }
  return false;
}

std::optional<TableValue> look_up(const KeyedTable& table, const Place& place) {
  TableValue out;
  out.table = &table;
  for (std::string_view columns = place.column; !columns.empty();)
    out.columns.emplace_back(next_word(columns));
  bool first = true;
  for (std::string_view rows = place.rows; !rows.empty();) {
    const KeyedRow* row = table.row(next_word(rows));
    if (!row) return std::nullopt;
    out.rows.push_back(row->key);
    std::string_view columns = place.column;
    do {
      const std::string_view column = next_word(columns);
      const KeyedCell* cell = cell_of(table, *row, column);
      if (!cell) return std::nullopt;
      out.cells.push_back(cell);
      out.value = first ? cell->value : out.value + cell->value;
      if (first) {
        out.span = cell->span;
        out.label = row->label;
      }
      first = false;
      out.doubtful = out.doubtful || is_doubtful(table, *row, column);
    } while (!columns.empty());
  }
  return out;
}

/// The place's rows in another column.
std::optional<TableValue> in_column(const ReadTables& tables, Place place, std::string_view column) {
  place.column = column == "group" ? std::string_view("company research charity law_firm other") : column;
  for (const KeyedTable& table : tables.tables) {
    if (table.key != place.table) continue;
    if (std::optional<TableValue> value = look_up(table, place)) return value;
  }
  return std::nullopt;
}

}  // namespace

std::optional<TableValue> table_value(const ReadTables& tables, std::string_view key) {
  // requests.closed/natural_person: the row of requests.closed, another column
  if (const std::size_t cut = key.find('/'); cut != std::string_view::npos) {
    const std::string_view base = key.substr(0, cut);
    const std::string_view column = key.substr(cut + 1);
    for (const Place& place : kPlaces) {
      if (place.key != base || place.table != "requests") continue;
      if (std::optional<TableValue> value = in_column(tables, place, column)) return value;
    }
    return in_column(tables, {base, "requests", base.substr(base.find('.') + 1), ""}, column);
  }
  // requests.granted, requests.denied.internal …: the row of that name
  if (constexpr std::string_view requests = "requests."; key.starts_with(requests)) {
    const Place row = {key, "requests", key.substr(requests.size()), "total"};
    for (const KeyedTable& table : tables.tables) {
      const KeyedRow* found = table.key == row.table ? table.row(row.rows) : nullptr;
      if (!found || found->cells.empty()) continue;
      if (std::optional<TableValue> value = look_up(table, row)) return value;
    }
  }
  for (const Place& place : kPlaces) {
    if (place.key != key) continue;
    for (const KeyedTable& table : tables.tables) {
      if (table.key != place.table) continue;
      if (std::optional<TableValue> value = look_up(table, place)) {
        // the form's fees are in 万元, the prose's in 元
        if (key == "fees.administrative") {
          for (int i = 0; i < 4; ++i) {
            if (value->value.decimals > 0) {
              --value->value.decimals;
            } else {
              value->value.units *= 10;
            }
          }
        }
        return value;
      }
    }
  }
  return std::nullopt;
}

}  // namespace nianbao
