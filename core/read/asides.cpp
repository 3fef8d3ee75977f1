#include "core/read/asides.h"

#include "core/base/text.h"

namespace nianbao {

void AsideCollector::add(AsideKind kind, std::u16string_view text) {
  if (trim(text).empty()) return;
  const bool goes_on = adjacent_ && kept_.size() > open_ && kept_.back().aside.kind == kind;
  adjacent_ = true;
  if (goes_on) {
    kept_.back().aside.text += text;
  } else {
    kept_.push_back({{kind, std::u16string(text), {}}, 0, false});
  }
}

void AsideCollector::add_loose(AsideKind kind, std::u16string_view text) {
  if (trim(text).empty()) return;
  kept_.push_back({{kind, std::u16string(text), {}}, 0, true});
  open_ = kept_.size();
  adjacent_ = false;
}

void AsideCollector::end_paragraph(std::u16string_view text) {
  adjacent_ = false;
  if (open_ == kept_.size()) return;
  for (; open_ < kept_.size(); ++open_) kept_[open_].paragraph = paragraphs_.size();
  paragraphs_.emplace_back(text);
}

std::vector<Aside> AsideCollector::take(std::u16string_view text) {
  end_paragraph({});
  constexpr int kMostMissed = 20;  // of a text that was cut, which would be searched to its end each time
  std::vector<Span> places;
  Offset from = 0;
  int missed = 0;
  for (const std::u16string& paragraph : paragraphs_) {
    const bool search = !paragraph.empty() && missed < kMostMissed;
    const std::size_t found = search ? text.find(paragraph, from) : std::u16string_view::npos;
    if (search && found == std::u16string_view::npos) ++missed;
    if (found == std::u16string_view::npos) {
      places.push_back({from, from});
      continue;
    }
    places.push_back({static_cast<Offset>(found), static_cast<Offset>(found + paragraph.size())});
    from = places.back().end;
  }
  std::vector<Aside> out;
  for (Kept& each : kept_) {
    if (!each.loose) each.aside.place = places[each.paragraph];
    out.push_back(std::move(each.aside));
  }
  paragraphs_.clear();
  kept_.clear();
  open_ = 0;
  return out;
}

}  // namespace nianbao
