#include "core/statistics/carried_words.h"

#include "core/base/words.h"
#include "core/words/lists/disclosure.h"
#include "core/words/lists/requests.h"

namespace nianbao {

void CarriedWords::begin_sentence() {
  subject = among = column = {};
  dispute = {};
  decisions = other_business = closed = new_only = false;
}

void CarriedWords::begin_part() {
  verb = {};
  limited = settled = false;
  dispute.begin_part();
}

void CarriedWords::take(std::string_view key, const StatisticWords& words) {
  if (key == "licensing" || key == "punishment" || key == "coercion") decisions = true;
  if (key == "requests.closed") closed = true;
  const bool comes_in =
      contains_any(words.label, words::received) || contains_any(words.tail, words::received);
  if (key == "requests.received" || comes_in) new_only = true;
  if (key == "requests.carried_over" || key == "requests.due") new_only = false;
  settled =
      (settled || contains_any(words.label, words::settling)) && !contains_any(words.label, words::receiving);
  dispute.take(key, words);
  if (limits_requests(words, key)) limited = true;
  // 办结信访事项200件,按时办结180件
  const bool other =
      words.other_here || (key.empty() && contains_any(words.label, words::complaints_or_matters));
  if (other && !contains_any(words.label, words::on_disclosing)) other_business = true;
}

}  // namespace nianbao
