// Which part of a form a heading names.
#pragma once

#include <string_view>
#include <vector>

#include "core/forms/form.h"

namespace nianbao {

enum class TitleMatch : std::uint8_t {
  none,
  words,  // has the words of the part, but is not one of its titles
  title,  // the form's title or one that means the same, apart from marks, blanks and 的
};

/// How `title` (clean text, without its number) names `part`.
TitleMatch match_title(const FormPart& part, std::u16string_view title);

/// All parts that `title` names: those matched as a title when there is one, else those matched by words.
std::vector<const FormPart*> parts_of_title(const Form& form, std::u16string_view title);

}  // namespace nianbao
