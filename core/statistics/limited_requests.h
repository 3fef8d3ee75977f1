// Whether a number that names a result counts some of the requests only, by the words around it.
#pragma once

#include "core/statistics/statistic_words.h"

namespace nianbao {

/// 建设科承办的申请中,予以公开12件; 上年结转的申请均已办结,其中予以公开3件; 涉及征地的申请不予公开6件.
bool is_of_some_requests(const StatisticWords& words);

/// 8件涉及执法案卷: what was asked for, where the sentence tells of no refusal.
bool names_subject(const Asked& clause, const Asked& sentence);

/// 法律服务机构和其他组织的申请43件, 规章和规范性文件14件: more rows than one.
bool counts_several(const StatisticWords& words);

}  // namespace nianbao
