#include "core/statistics/named_rows.h"

#include <algorithm>
#include <optional>
#include <string>

#include "core/base/text.h"
#include "core/base/words.h"
#include "core/claims/reader.h"
#include "core/statistics/plain_words.h"
#include "core/words/lists/named_rows.h"
#include "core/words/lists/stops.h"

namespace nianbao {

namespace {

using claims::Block;
using claims::Node;
using claims::Use;

using Text = std::u16string_view;
using Names = std::vector<std::string_view>;

constexpr Offset kClauseReach = 120;  // a longer clause names more than rows

/// What the text names, when it is made of names and of words beside them only; else nullopt.
std::optional<Names> names_in(Text text, const ValuedWords<std::string_view>& names, const WordList& beside) {
  Names out;
  while (!text.empty()) {
    std::size_t length = length_of_start(text, beside);
    std::string_view name;
    if (const auto* const longest = find_longest_start(text, names);
        longest && longest->word.size() >= length) {
      length = longest->word.size();
      name = longest->value;
    }
    if (length == 0 && text[0] != u' ') return std::nullopt;
    if (!name.empty() && std::find(out.begin(), out.end(), name) == out.end()) out.push_back(name);
    text.remove_prefix(std::max<std::size_t>(length, 1));
  }
  return out;
}

/// regulations, issued: the keys of 规章制发2件; empty where the kind or the verb is missing or not the only
/// one.
std::vector<std::string> document_keys(const Names& names) {
  std::vector<std::string> out;
  std::string verb;
  for (const std::string_view name : names) {
    if (name == "regulations" || name == "normative_documents") {
      out.push_back(std::string(name) + ".");
    } else if (verb.empty()) {
      verb = name;
    } else {
      return {};
    }
  }
  if (verb.empty()) return {};
  for (std::string& key : out) key += verb;
  return out;
}

/// The rows of table two that the words name, and nothing else.
std::vector<std::string> rows_of(Text words) {
  if (const auto decisions = names_in(words, words::decision_rows, words::beside_decision_rows))
    return {decisions->begin(), decisions->end()};
  if (const auto documents = names_in(words, words::document_rows, words::beside_document_rows))
    return document_keys(*documents);
  return {};
}

class Reader {
 public:
  Reader(Text clean, const Block& block, const Numbers& numbers, const std::vector<std::string_view>& known)
      : clean_(clean), block_(block), numbers_(numbers), known_(known) {}

  std::vector<TableClaim> read() {
    for (std::size_t i = 0; i < block_.nodes.size(); ++i) {
      const Node& node = block_.nodes[i];
      if (!is_read(node)) continue;
      if (node.use == Use::level) {
        together(node);
        verdict(i);
      }
      if (node.use == Use::to && i > 0 && block_.nodes[i - 1].use == Use::from)
        changed(node, block_.nodes[i - 1]);
    }
    return std::move(out_);
  }

 private:
  bool is_read(const Node& node) const {
    const Quantity& q = numbers_.quantities[node.quantity];
    const Mention& mention = numbers_.mentions[node.quantity];
    return counts_requests(q.unit) && q.is_plain() && mention.when.is_own &&
           mention.whose.scope == Scope::issuer && mention.name.empty();
  }

  void add(const Node& node, std::vector<std::string> keys) {
    TableClaim claim;
    claim.quantity = node.quantity;
    claim.parts = std::move(keys);
    claim.is_named = true;
    out_.push_back(std::move(claim));
  }

  /// All words since the number before or the last semicolon: 在行政许可方面,本年处理决定数量为.
  Text clause_before(const Node& node) const {
    const Offset reach = std::min(node.near.end - block_.span.start, kClauseReach);
    Text text = slice(clean_, {node.near.end - reach, node.near.end});
    text.remove_prefix(text.find_last_of(words::sentence_ends) + 1);
    const auto digit = std::find_if(text.rbegin(), text.rend(), is_digit);
    return trim(text.substr(static_cast<std::size_t>(text.rend() - digit)));
  }

  /// 行政处罚、行政强制两项决定共231件; 在行政许可方面,本年处理决定数量为1460件
  void together(const Node& node) {
    if (!known_[node.quantity].empty()) return;
    const Text label = clause_before(node);
    std::vector<std::string> keys = rows_of(label);
    if (keys.empty() || !trim(claims::words_at(clean_, node.tail)).empty()) return;
    if (keys.size() == 1 && !contains_any(Asked(label), words::decides)) return;
    add(node, std::move(keys));
  }

  /// 行政处罚决定由2022年的165件增加到2023年的214件
  void changed(const Node& node, const Node& from) {
    const Text name = claims::words_at(clean_, from.label);
    const std::size_t lead = position_of_any(name, words::change_leads);
    if (lead == Text::npos) return;
    std::vector<std::string> keys = rows_of(name.substr(0, lead));
    if (!keys.empty()) add(node, std::move(keys));
  }

  /// 行政复议1件,结果为纠正
  void verdict(std::size_t i) {
    const Node& node = block_.nodes[i];
    const std::string_view key = known_[node.quantity];
    if (key != "disputes.review" && key != "disputes.litigation" && key != "disputes.litigation.direct" &&
        key != "disputes.litigation.after")
      return;
    const Text clause = clause_behind(clean_, node.tail, block_.span.end);
    const auto names = names_in(clause, words::verdict_words, words::beside_verdicts);
    if (!names || names->size() != 1) return;
    add(node, {std::string(key).append(".").append(names->front())});
  }

  Text clean_;
  const Block& block_;
  const Numbers& numbers_;
  const std::vector<std::string_view>& known_;
  std::vector<TableClaim> out_;
};

}  // namespace

std::vector<TableClaim> read_named_rows(Text clean, const Block& block, const Numbers& numbers,
                                        const std::vector<std::string_view>& known) {
  return Reader(clean, block, numbers, known).read();
}

}  // namespace nianbao
