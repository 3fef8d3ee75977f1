// What a finding is about, without its values: the draft of tomorrow is matched to that of today by it.
#pragma once

#include <string>

#include "core/places.h"
#include "core/rules/rule.h"

namespace nianbao {

/// "table/total · 表三·(一)予以公开·自然人", "stat/sum · 一、总体情况 · 新收申请件,其中…件": the rule, where
/// in the form, and the words there without numbers. The same for a finding whose numbers changed.
std::u16string subject_of(const RuleInput& in, const Rule& rule, const Finding& finding, const Where& where);

}  // namespace nianbao
