// What earlier numbers of a sentence or of a block leave to the later ones.
#pragma once

#include <string_view>

#include "core/statistics/carried_dispute.h"
#include "core/statistics/statistic_words.h"

namespace nianbao {

struct CarriedWords {
  std::string_view subject;     // of documents: normative_documents, regulations
  std::string_view verb;        // … issued, revoked, in_force
  bool requests = false;        // the block has already said how many requests there were
  bool closed = false;          // the sentence has said how many were closed
  bool decisions = false;       // the sentence counts decisions
  bool other_business = false;  // the sentence counts what is no request for information
  bool settled = false;         // a clause right before it tells what was answered or closed
  bool limited = false;  // the sentence speaks of some of the requests: 自然人申请412件,予以公开129件
  std::string_view among;   // 结转下年度的9件中: what the numbers behind it are parts of
  bool new_only = false;    // the sentence counts what came in, and nothing that was carried over
  CarriedDispute dispute;   // 行政复议15件,纠正5件
  std::string_view column;  // 自然人申请办结5件,结转下年度1件: whose requests they are

  void begin_sentence();
  /// Behind a semicolon.
  void begin_part();
  /// The next number and its key, "" where it has none.
  void take(std::string_view key, const StatisticWords& words);
};

}  // namespace nianbao
