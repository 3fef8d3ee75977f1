#include <gumbo.h>

#include "core/base/text.h"
#include "core/read/flow.h"
#include "core/read/html_filter.h"
#include "core/read/html_trace.h"
#include "core/read/html_walker.h"
#include "core/read/import.h"

namespace nianbao {

namespace {

void tell(const LeftOut& left_out, Imported& out) {
  if (std::u16string problem = left_out.problem(); !problem.empty()) {
    out.problems.push_back({false, std::move(problem)});
  }
}

/// An unclosed <script>, <title> or comment takes what follows with it, in browsers too.
void tell_swallowed(const LeftOut& swallowed, Imported& out) {
  out.problems.push_back({false, cat(u"网页末尾有一个标签没有结束,后面的", swallowed.units,
                                     u"字浏览器也不显示,没有检查:“", swallowed.sample, u"…”。")});
}

}  // namespace

Imported import_html(std::u16string_view html, const Lexicon& lexicon, FilePlaces* places) {
  Imported out;
  const std::u16string_view page = html;
  if (html.size() > kMaxTextUnits) {
    html = html.substr(0, kMaxTextUnits);
    out.problems.push_back({false, u"网页过大,只读取了前面的部分。"});
  }
  FilteredHtml filtered = filter_html(html, places != nullptr);
  if (filtered.too_deep) {
    out.problems.push_back({false, u"网页的标签嵌套超过200层,更深处只读取了文字,没有读取表格结构。"});
  }
  if (filtered.too_many_tags) {
    out.problems.push_back({false, u"网页的标签超过150万个,只读取了前面的部分。"});
  }
  GumboOptions options = kGumboDefaultOptions;
  options.max_errors = 0;
  GumboOutput* parsed = gumbo_parse_with_options(&options, filtered.html.data(), filtered.html.size());
  Flow flow;
  LeftOut left_out;
  AsideCollector asides;
  HtmlTracer tracer = places ? HtmlTracer(filtered.html, filtered.units) : HtmlTracer();
  walk_html(parsed->root, flow, left_out, asides, tracer);
  gumbo_destroy_output(&options, parsed);
  std::string().swap(filtered.html);
  std::vector<Offset>().swap(filtered.units);
  std::vector<Offset> lines(tracer.lines(), HtmlTracer::kNowhere);
  write_flow(flow, TableSource::html, lexicon, out, places ? &lines : nullptr);
  if (places) *places = FilePlaces(page, tracer.settle(lines));
  out.pictures = filtered.pictures;
  out.asides = asides.take(out.text);
  tell(left_out, out);
  if (filtered.swallowed.units > 0) tell_swallowed(filtered.swallowed, out);
  return out;
}

}  // namespace nianbao
