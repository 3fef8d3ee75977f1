#include "core/tables/named_columns.h"

#include <algorithm>

namespace nianbao {

namespace {

constexpr std::int32_t kNone = -1;

}  // namespace

std::vector<std::size_t> columns_of(const FormTable& form, const FormRow& row) {
  std::vector<std::size_t> out;
  for (std::size_t c = 0; c < form.columns.size(); ++c) {
    if (row.columns.empty() ||
        std::find(row.columns.begin(), row.columns.end(), form.columns[c].key) != row.columns.end()) {
      out.push_back(c);
    }
  }
  return out;
}

NamedColumns read_columns(const HeaderBlock& header, const FormRow& row, const PreparedTable& tried,
                          bool has_rows) {
  const std::vector<std::size_t> columns = columns_of(*tried.form, row);
  NamedColumns out;
  std::vector<bool> taken(columns.size(), false);
  const auto find = [&](const TableField& leaf, bool exact) {
    std::int32_t best = kNone;
    double best_score = exact ? 0.99 : 0.45;
    const Similar similar(leaf.folded);
    for (std::size_t c = 0; c < columns.size(); ++c) {
      const double score = taken[c] ? 0 : label_score(similar, tried.columns[columns[c]], best_score);
      if (score > best_score) {
        best_score = score;
        best = static_cast<std::int32_t>(c);
      }
    }
    return best;
  };
  std::vector<TableField> leaves = header.leaves;
  if (leaves.empty() && !has_rows) {  // streams: only the exact names, in the form's order
    std::vector<std::int32_t> found;
    for (const TableField& field : header.all) {
      const std::int32_t c = find(field, true);
      if (c >= 0) taken[static_cast<std::size_t>(c)] = true, found.push_back(c);
    }
    std::sort(found.begin(), found.end());
    out.of_field = std::move(found);
    out.score += 0.5 * static_cast<double>(out.of_field.size());
    return out;
  }
  out.of_field.assign(leaves.size(), kNone);
  for (const bool exact : {true, false}) {
    for (std::size_t l = 0; l < leaves.size(); ++l) {
      if (out.of_field[l] >= 0) continue;
      const std::int32_t c = find(leaves[l], exact);
      if (c < 0) continue;
      out.of_field[l] = c;
      taken[static_cast<std::size_t>(c)] = true;
      out.score += exact ? 0.5 : 0.25;
    }
  }
  // One name unknown and one column without a name, at the same place: renamed.
  if (leaves.size() == columns.size() && std::count(out.of_field.begin(), out.of_field.end(), kNone) == 1) {
    const auto l = std::find(out.of_field.begin(), out.of_field.end(), kNone) - out.of_field.begin();
    if (!taken[static_cast<std::size_t>(l)])
      out.of_field[static_cast<std::size_t>(l)] = static_cast<std::int32_t>(l);
  }
  for (std::size_t l = 0; l < leaves.size(); ++l) {
    if (out.of_field[l] < 0) continue;
    const LabelPattern& pattern = tried.columns[columns[static_cast<std::size_t>(out.of_field[l])]];
    if (!same_label(leaves[l].folded, pattern))
      out.altered.push_back({leaves[l].span, std::u16string(leaves[l].text), pattern.official, true});
  }
  return out;
}

bool is_regular(const NamedColumns& columns, std::size_t cells) {
  if (columns.of_field.size() != cells) return false;
  for (std::size_t i = 0; i < cells; ++i) {
    if (columns.of_field[i] != static_cast<std::int32_t>(i)) return false;
  }
  return true;
}

}  // namespace nianbao
