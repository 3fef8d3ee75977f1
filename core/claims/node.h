// The prose as a row of quantities with what stands between them: the ground on which claims are recognised.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/claims/claim.h"
#include "core/mentions/mention.h"
#include "core/parse/document.h"
#include "core/quantities/unit.h"

namespace nianbao::claims {

/// The strongest separator between two quantities.
enum class Joint : std::uint8_t { none, listing, comma, semicolon, sentence, paragraph };

/// What a quantity does in its clause.
enum class Use : std::uint8_t {
  level,     // how much there is: 收到申请5件
  base,      // last year's value in a comparison: 比上年的5件
  from,      // 由5件 …
  to,        // … 升至8件
  amount,    // how much it changed: 增加3件
  change,    // by how many per cent: 增长60%
  points,    // 提高3个百分点
  share,     // 占60%
  of,        // 占全部500家的60%, 为计划24万亩的103%: of the number before it
  rate,      // 办结率60%
  multiple,  // 是上年的2倍
  grown_by,  // 增长2倍
  other,     // a per cent or a number that claims nothing here
};

/// What opens a list before a number.
enum class Marker : std::uint8_t {
  none,
  among,      // 其中
  including,  // 包括
  of,         // 136件申请中,: the number before it is the whole
  each,       // 180人,分别为: a list of all parts
};

/// The words of one of a node's spans, which lie within the text.
inline std::u16string_view words_at(std::u16string_view clean, Span span) {
  return {clean.data() + span.start, span.empty() ? std::size_t{0} : span.size()};
}

struct Node {
  std::uint32_t quantity = 0;
  Use use = Use::level;
  int direction = 0;  // of amount, change, points: 1 up, -1 down
  UnitKind kind = UnitKind::none;
  Joint joint = Joint::none;  // to the node before it
  std::uint8_t depth = 0;     // in parentheses
  bool opens = false;         // a parenthesis opens since the node before
  bool closes = false;
  bool colon = false;         // a colon since the last sentence end
  bool dimension = false;     // 按申请人划分, 从内容看, 办结的申请中
  bool partial = false;       // 主要, 居前, or 等 behind it: the list is not meant to be complete
  bool respectively = false;  // 分别
  bool total_cue = false;     // 共, 合计, 三类合计: closes a list before it
  int total_of = 0;           // 三类合计: 3
  Marker marker = Marker::none;
  Span gap;    // from the node before to the number
  Span near;   // from the last separator to the number, without bound words
  Span label;  // from the last of the strongest separators to the number
  Span tail;   // from the quantity to the next separator or number
  Span whole;  // 乡级专区 of 乡级专区中: what the words before the number say it is a part of
};

/// Consecutive paragraphs that are read as one: a list after a colon, items that end with semicolons.
struct Block {
  Span span;
  std::vector<Node> nodes;
  std::uint32_t uses = 0;  // a bit for each use that one of the nodes has

  /// Some node has one of the uses: otherwise a recogniser has nothing to look for here.
  template <typename... Uses>
  bool has(Uses... any) const {
    return (uses & ((1u << static_cast<unsigned>(any)) | ...)) != 0;
  }
};

/// 乡级专区 of 乡级专区中 in the words before the block's next number, or none.
Span whole_name(std::u16string_view clean, Span gap, const Block& block);
/// The name of a whole without the words that any name may have: 自然人 of 自然人提出的申请.
std::u16string_view core_of(std::u16string_view name);

/// Reads the node's gap: joint, brackets, markers, near and label.
void read_gap(std::u16string_view clean, Node& node, bool is_first);
/// 合计, 三类合计, 共: what closes a list; `of`: how many items it says the list has.
bool is_total_cue(std::u16string_view near, int& of);

/// Sets Node::use and direction from the words around the numbers.
void assign_uses(std::u16string_view clean, const Quantities& quantities, Block& block);

inline const Quantity& quantity_of(const Quantities& quantities, const Node& node) {
  return quantities[node.quantity];
}
/// The strongest separator between two nodes of a block, `before` < `after`.
Joint joint_between(const Block& block, std::size_t before, std::size_t after);

/// Words for the direction of a change at the end of `text` (增长, 下降 …): 1, -1; 0 when there are none.
/// `length` is the word's.
int change_word_at_end(std::u16string_view text, std::size_t& length);
/// 多, 净增, 又减 as all that stands before a number, which says something only behind another value.
int weak_change_word(std::u16string_view near);
/// 每期, 平均每场, 户均 …: the number behind it is one unit's share.
bool is_per_unit(std::u16string_view near);
/// 回落, 攀升, 降 at the end of `text`, before 至: one character is enough there.
bool ends_with_change(std::u16string_view text);
/// The direction of 回落至, 提升到; 0 where it says none.
int direction_of_to(std::u16string_view near);
/// 比, 较, 同期 …
bool has_comparison(std::u16string_view text);
/// Removes fillers from the end: 了, 约, 均 …; 到 and 至 only when `to` (提高到90% is no change of 90%).
std::u16string_view strip_fillers(std::u16string_view text, bool to);
int change_word_at_start(std::u16string_view text, std::size_t& length);

/// 上年 去年 上一年 2020年 …
bool names_earlier_year(std::u16string_view text);

/// A list of parts that the text gives of a total; node indices in the block.
struct PartList {
  std::uint32_t total = 0;
  std::vector<std::uint32_t> parts;
};

/// A total that an earlier paragraph states, of which later ones may give shares.
struct Head {
  std::uint32_t quantity = 0;
  Span label;
  Span tail;
  bool apart = false;  // no part of something
};
/// Adds the block's totals; only the latest few are kept.
void remember_heads(const Block& block, const Quantities& quantities, std::vector<Head>& heads);

// The recognisers; each adds to `claims`, which holds those of the block so far. Later ones use the lists
// that find_sums found.
std::vector<PartList> find_sums(std::u16string_view clean, const Block& block, const std::vector<Head>& heads,
                                const Numbers& numbers, std::vector<Claim>& claims);
void find_shares(std::u16string_view clean, const Block& block, const std::vector<PartList>& lists,
                 const std::vector<Head>& heads, const Numbers& numbers, std::vector<Claim>& claims);
void find_rates(std::u16string_view clean, const Block& block, const std::vector<PartList>& lists,
                const Numbers& numbers, std::vector<Claim>& claims);
void find_averages(std::u16string_view clean, const Block& block, const Numbers& numbers,
                   std::vector<Claim>& claims);
/// Called last: per cents, changes and amounts that the others have left unread.
void find_by_evidence(std::u16string_view clean, const Block& block, const Numbers& numbers,
                      std::vector<Claim>& claims);
void find_proportions(std::u16string_view clean, const Block& block, const Numbers& numbers,
                      std::vector<Claim>& claims);
void find_changes(std::u16string_view clean, const Block& block, const std::vector<PartList>& lists,
                  const Numbers& numbers, std::vector<Claim>& claims);

}  // namespace nianbao::claims
