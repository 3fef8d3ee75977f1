// Which part of a form a heading names.
#pragma once

#include <string>
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

/// One part that a title names.
struct NamedPart {
  const FormPart* part = nullptr;
  TitleMatch match = TitleMatch::none;
};

/// The form's "a+b-c": a title has a and b, but not c. The words are the form's own text.
struct TitleWords {
  std::vector<std::u16string_view> wanted;
  std::vector<std::u16string_view> unwanted;
};

/// Matches many titles against one form; its own titles are prepared once.
class TitleMatcher {
 public:
  explicit TitleMatcher(const Form& form);

  /// All parts that `title` names: those matched as a title when there is one (a slip in it allowed), else
  /// those matched by words.
  std::vector<NamedPart> parts(std::u16string_view title) const;
  /// The parts whose title this is.
  bool is_title_of(const FormPart& part, std::u16string_view title) const;

 private:
  struct Known {
    const FormPart* part;
    std::vector<std::u16string> titles;  // bare
    std::vector<TitleWords> words;
  };
  std::vector<Known> known_;
};

}  // namespace nianbao
