#include "core/render/file_edits.h"

#include <algorithm>
#include <optional>

namespace nianbao {

namespace {

/// The text as this kind of file writes it; nullopt where it would have to be quoted.
std::optional<std::u16string> written(std::u16string_view text, Carrier carrier) {
  std::u16string out;
  for (const char16_t unit : text) {
    if (carrier == Carrier::html && (unit == u'<' || unit == u'&')) {
      out += unit == u'<' ? u"&lt;" : u"&amp;";
      continue;
    }
    const bool parts_cells = unit == u'"' || unit == u',' || unit == u';' || unit == u'\t' || unit == u'\n';
    if (parts_cells && (carrier == Carrier::csv || carrier == Carrier::tsv)) return std::nullopt;
    out.push_back(unit);
  }
  return out;
}

}  // namespace

void drop_overlaps(std::vector<FileEdit>& edits) {
  std::stable_sort(edits.begin(), edits.end(),
                   [](const FileEdit& a, const FileEdit& b) { return a.span.start < b.span.start; });
  bool first = true;
  Offset end = 0;
  std::erase_if(edits, [&](const FileEdit& edit) {
    if (!first && edit.span.start < end) return true;
    first = false;
    end = std::max(edit.span.end, edit.span.start + 1);
    return false;
  });
}

std::vector<FileEdit> file_edits(const Result& result, const ReportedFinding& finding) {
  std::vector<FileEdit> out;
  if (!result.file.known() || !finding.fix) return out;
  std::vector<Fix> fixes{*finding.fix};
  fixes.insert(fixes.end(), finding.more_fixes.begin(), finding.more_fixes.end());
  for (const Fix& fix : fixes) {
    const std::optional<Span> span = result.file.replaceable(fix.span);
    std::optional<std::u16string> text = written(fix.text, result.source.carrier);
    if (!span || !text) return {};
    const FileRegion at = result.file.region(fix.span);  // of the same span: that is replaceable
    out.push_back({*span, std::move(*text), at.start, at.end});
  }
  drop_overlaps(out);
  return out;
}

}  // namespace nianbao
