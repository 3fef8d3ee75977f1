#include "core/base/text.h"
#include "core/rules/registry.h"

namespace nianbao::rules {

namespace {

void check(const RuleInput& in, Reporter& out) {
  const std::vector<Span>& places = in.document.furniture;
  if (places.empty()) return;
  Finding finding;
  finding.span = places.front();
  for (std::size_t i = 1; i < places.size(); ++i) finding.related.push_back({places[i], u"另一处"});
  finding.message =
      places.size() == 1
          ? std::u16string(u"这里混入了网页文字、页码等正文以外的内容,检查时已略过,请从文稿中删去。")
          : cat(u"文中有", places.size(), u"处网页文字、页码等正文以外的内容,检查时已略过,请从文稿中删去。");
  out.add(std::move(finding));
}

}  // namespace

const Rule text_furniture = {
    .id = "text/furniture",
    .severity = Severity::info,
    .title = u"是否混入网页内容",
    .basis = {},
    .needs = kAnything,
    .check = check,
};

}  // namespace nianbao::rules
