// Which part of a form a heading names.
#pragma once

#include <cstdint>
#include <set>
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

/// A heading's title (clean text, without its number), prepared to be held against several forms.
struct WrittenTitle {
  explicit WrittenTitle(std::u16string_view title);
  std::u16string bare;      // without marks, blanks and the words that do not tell titles apart
  std::u16string squeezed;  // without blanks; empty where the text is too long to be a title
};

/// The titles of one form's parts, prepared once.
class TitleMatcher {
 public:
  /// `form` must outlive this.
  explicit TitleMatcher(const Form& form);

  /// All parts that `title` names: those matched as a title when there is one (a slip in it allowed), else
  /// those matched by words.
  std::vector<NamedPart> parts(const WrittenTitle& title) const;
  std::vector<NamedPart> parts(std::u16string_view title) const { return parts(WrittenTitle(title)); }
  /// The parts that have any of these titles, or one with a slip.
  std::set<const FormPart*> titled(const std::vector<WrittenTitle>& titles) const;
  /// Whether the part has this very title.
  bool is_title_of(const FormPart& part, std::u16string_view title) const;

 private:
  struct Known {
    const FormPart* part;
    std::vector<std::u16string> titles;     // bare
    std::vector<std::uint64_t> signatures;  // of each title
    std::vector<TitleWords> words;
  };
  std::vector<Known> known_;
};

}  // namespace nianbao
