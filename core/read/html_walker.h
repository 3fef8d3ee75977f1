// The tree of an HTML page to paragraphs and grids: what a browser shows, in its order.
#pragma once

#include <gumbo.h>

#include "core/read/asides.h"
#include "core/read/flow.h"
#include "core/read/html_trace.h"
#include "core/read/left_out.h"

namespace nianbao {

/// `root` is a tree of filter_html()'s page. What is hidden or struck out goes to `left_out`; what is struck
/// out, which readers of the page see, to `asides`, too. Readings in
/// <rt> (Latin letters, bopomofo, kana) are noise and go without a word; anything else that stands in an <rt>
/// is text. `tracer` is told where each line comes from.
void walk_html(const GumboNode* root, Flow& flow, LeftOut& left_out, AsideCollector& asides,
               HtmlTracer& tracer);

}  // namespace nianbao
