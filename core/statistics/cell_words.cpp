#include "core/statistics/cell_words.h"

#include <algorithm>
#include <span>

#include "core/base/words.h"
#include "core/mentions/times.h"
#include "core/statistics/column_keys.h"
#include "core/statistics/outcome_words.h"
#include "core/statistics/plain_words.h"
#include "core/statistics/statistic_words.h"
#include "core/words/lists/cells.h"
#include "core/words/words.h"

namespace nianbao {

namespace {

using words::Hit;
using words::Sense;

/// The longest word that the text goes on with: how long it is and what it names; "" for nothing.
struct Piece {
  std::size_t length = 0;
  std::string_view name;

  void take(std::size_t other_length, std::string_view other_name) {
    if (other_length > length || (other_length == length && name.empty())) *this = {other_length, other_name};
  }
};

std::string_view name_of(Sense sense) {
  switch (sense) {
    case Sense::applicant_natural:
      return "natural_person";
    case Sense::applicant_company:
      return "company";
    case Sense::applicant_research:
      return "research";
    case Sense::applicant_charity:
      return "charity";
    case Sense::applicant_law:
      return "law_firm";
    case Sense::applicant_legal:
      return "group";
    default:
      return outcome_key(sense);
  }
}

/// `hits`: from the first that does not start before `at`.
Piece word_at(std::u16string_view text, std::size_t at, std::span<const Hit> hits, int year) {
  Piece word;
  for (const Hit& hit : hits) {
    if (hit.span.start != at) break;
    const std::string_view name = name_of(hit.sense);
    if (!name.empty() || says_when_or_who(hit.sense)) word.take(hit.span.size(), name);
  }
  const std::u16string_view rest = text.substr(at);
  if (const auto* const longest = find_longest_start(rest, words::cell_names))
    word.take(longest->word.size(), longest->value);
  word.take(length_of_start(rest, words::beside_cells), {});
  const int said = year == 0 ? 0 : mentions::year_at(text, at);
  if (said != 0 && rest.size() > 4 && rest[4] == u'年' && said >= year - 1 && said <= year + 1)
    word.take(5, said < year ? "last" : said > year ? "next" : "year");
  return word;
}

bool holds(const std::vector<std::string_view>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

void add(std::vector<std::string_view>& names, std::string_view name) {
  if (!holds(names, name)) names.push_back(name);
}

/// 无法提供…不掌握: the reason, not its group; 无法提供的答复: the result, not what was closed.
void keep_closest(std::vector<std::string_view>& rows) {
  const std::vector<std::string_view> all = rows;
  std::erase_if(rows, [&](std::string_view row) {
    return std::any_of(all.begin(), all.end(), [row](std::string_view other) {
      if (row == "requests.closed" && is_result(other)) return true;
      return other.size() > row.size() && other.starts_with(row) && other[row.size()] == '.';
    });
  });
}

}  // namespace

bool is_result(std::string_view row) {
  return row != "requests.received" && row != "requests.closed" && row != "requests.due" &&
         row != "requests.carried_over" && row != "requests.carried_forward";
}

CellWords read_cell_words(std::u16string_view text, int year) {
  CellWords out;
  out.asks = contains_any(Asked(text), words::asks);
  bool carry = false, last = false, next = false;
  const std::vector<Hit> hits = words::find(text);
  std::size_t next_hit = 0;
  for (std::size_t at = 0; at < text.size();) {
    while (next_hit < hits.size() && hits[next_hit].span.start < at) ++next_hit;
    const Piece word = word_at(text, at, std::span(hits).subspan(next_hit), year);
    if (word.length == 0) {
      out.is_clear = out.is_clear && text[at] == u' ';
      ++at;
      continue;
    }
    at += word.length;
    if (word.name == "carry")
      carry = true;
    else if (word.name == "last")
      last = true;
    else if (word.name == "next")
      next = true;
    else if (word.name.starts_with("requests."))
      add(out.rows, word.name);
    else if (!word.name.empty() && word.name != "year")
      add(out.columns, word.name);
  }
  // 上年收到: of another year; 上年结转下年度: what the year before left to this one
  if ((last || next) && !carry) out.is_clear = false;
  if (carry && !last && !next && !holds(out.rows, "requests.carried_forward")) out.is_clear = false;
  if (carry && (last || next)) add(out.rows, last ? "requests.carried_over" : "requests.carried_forward");
  keep_closest(out.rows);
  return out;
}

std::string cell_key(std::string_view row, std::string_view column) {
  if (const std::string_view known = column.empty() ? row : cell_statistic(row, column); !known.empty())
    return std::string(known);
  std::string key(row);
  return key.append("/").append(column);
}

}  // namespace nianbao
