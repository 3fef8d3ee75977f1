// Which cells of table three a piece of a sentence names, and whether it says anything else.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/text.h"

namespace nianbao {

struct CellWords {
  std::vector<std::string_view> rows;     // requests.granted …; of a group and its reasons the reasons only
  std::vector<std::string_view> columns;  // natural, company, research, charity, legal, others, group
  bool is_clear = true;                   // nothing stands there that may limit the number
  bool asks = false;                      // 申请, 提出

  bool names_any() const { return !rows.empty() || !columns.empty(); }
};

/// `year`: the report's, 0 when not known; the one before and the one behind tell what was carried.
CellWords read_cell_words(std::u16string_view text, int year);

/// A row of what became of a request, not one of what there was: 予以公开, not 新收, 办结, 结转.
bool is_result(std::string_view row);

/// The key of a row in a column, as table_value knows it: requests.granted/company. `column` "": the total.
std::string cell_key(std::string_view row, std::string_view column);

}  // namespace nianbao
