// comments.xml with what names it: the main part's relations and the content types (ECMA-376 Part 2).
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/annotate/annotate.h"
#include "core/annotate/xml_text.h"

namespace nianbao::annotate {

struct NewComment {
  std::string id;
  std::u16string text;  // a paragraph a line
};

using Parts = std::vector<std::pair<std::string, std::string>>;  // name, content

/// The parts of the package that change for these comments; `main` is the main part's name, `names` how it
/// names its elements. `problem` is set where a part cannot take them.
Parts comment_parts(std::string_view bytes, const std::string& main, const Names& names,
                    const std::vector<NewComment>& comments, std::string_view date, std::u16string& problem);

}  // namespace nianbao::annotate
