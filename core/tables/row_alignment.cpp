#include "core/tables/row_alignment.h"

namespace nianbao {

std::vector<std::int32_t> align_rows(std::size_t written, std::size_t form,
                                     const std::function<double(std::size_t, std::size_t)>& score) {
  enum Step : std::uint8_t { skip_written, skip_form, match };
  const std::size_t width = form + 1;
  std::vector<double> above(width, 0);
  std::vector<double> here(width, 0);
  std::vector<Step> steps((written + 1) * width, skip_written);
  for (std::size_t j = 0; j <= form; ++j) steps[j] = skip_form;
  for (std::size_t i = 1; i <= written; ++i) {
    here[0] = 0;
    for (std::size_t j = 1; j <= form; ++j) {
      double best = above[j];
      Step step = skip_written;
      if (here[j - 1] > best) {
        best = here[j - 1];
        step = skip_form;
      }
      const double s = score(i - 1, j - 1);
      if (s > 0 && above[j - 1] + s > best) {
        best = above[j - 1] + s;
        step = match;
      }
      here[j] = best;
      steps[i * width + j] = step;
    }
    above.swap(here);
  }
  std::vector<std::int32_t> out(written, -1);
  for (std::size_t i = written, j = form; i > 0 && j > 0;) {
    switch (steps[i * width + j]) {
      case match:
        out[--i] = static_cast<std::int32_t>(--j);
        break;
      case skip_form:
        --j;
        break;
      case skip_written:
        --i;
    }
  }
  return out;
}

}  // namespace nianbao
