// The tables of one document: the forms', recognised cell by cell, and the office's own.
#pragma once

#include <vector>

#include "core/outline/parts.h"
#include "core/tables/keyed_table.h"

namespace nianbao {

struct ReadTables {
  std::vector<KeyedTable> tables;
  std::vector<UnreadTable> unread_tables;
  std::vector<RawTable> own_tables;  // no form's, by span: 渠道 数量
};

/// Each stretch of a raw table is tried as every form's table of its labels. A table without labels is told
/// by the part it stands in.
ReadTables read_tables(const SourceText& source, const Document& document, const DocumentIdentity& identity,
                       const std::vector<Part>& parts, const FormSet& forms);

}  // namespace nianbao
