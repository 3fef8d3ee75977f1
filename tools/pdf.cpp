#include "tools/pdf.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "core/convert/convert.h"
#include "core/convert/pdf_bbox.h"
#include "tools/platform/program.h"
#include "tools/temporary_file.h"

namespace nianbao::cli {

namespace {

using namespace std::chrono_literals;
using End = ProgramOutput::End;

constexpr auto kLimit = 60s;
constexpr std::size_t kMostOutput = std::size_t{256} << 20;
constexpr std::size_t kPagesAtOnce = 40;   // of drawings, which are some 100 KB a page
constexpr std::size_t kMostDrawn = 1'000;  // pages

constexpr std::u16string_view kInstall =
    u"读取 PDF 需要 poppler:请安装 poppler-utils 和 poppler-data(例如 apt install poppler-utils "
    u"poppler-data)再检查,或检查生成它的 Word 文档。";

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

/// Why pdftotext gave no text; "" where it did.
std::u16string problem_of(const ProgramOutput& run) {
  switch (run.end) {
    case End::missing:
      return std::u16string(kInstall);
    case End::too_long:
    case End::too_much:
      return u"这个 PDF 太大,没有读完;请分开检查,或检查生成它的 Word 文档。";
    case End::failed:
      return u"读取 PDF 的程序 pdftotext 没能运行完,无法读取;请检查生成它的 Word 文档。";
    case End::finished:
      break;
  }
  if (run.exit_code == 0) return {};
  if (has(run.messages, "assword") || has(run.messages, "ncrypted"))
    return u"这个 PDF 加了密码,无法读取;请先取消密码再检查。";
  if (run.exit_code == 3) return u"这个 PDF 不允许取出文字,无法读取;请取消限制,或检查生成它的 Word 文档。";
  return u"这个 PDF 已损坏,无法读取;请重新生成,或检查生成它的 Word 文档。";
}

/// The end of the pages from `first` on that are drawn at once: pdftocairo leaves out what lies beyond the
/// first one's size.
std::size_t end_of_run(const std::vector<PlacedPage>& pages, std::size_t first, std::size_t count) {
  std::size_t end = first + 1;
  while (end < std::min(first + kPagesAtOnce, count) && pages[end].width <= pages[first].width + 1 &&
         pages[end].height <= pages[first].height + 1)
    ++end;
  return end;
}

/// The ruling lines, page after page; without them tables are told by the places of their words.
void add_rules(std::vector<PlacedPage>& pages, const std::string& path) {
  const std::size_t count = std::min(pages.size(), kMostDrawn);
  for (std::size_t first = 0; first < count;) {
    const std::size_t end = end_of_run(pages, first, count);
    const ProgramOutput run = run_program(
        {"pdftocairo", "-svg", "-f", std::to_string(first + 1), "-l", std::to_string(end), path, "-"}, kLimit,
        kMostOutput);
    if (run.end != End::finished) return;
    add_svg_rules(pages, run.output, first);
    first = end;
  }
}

void convert_pdf(Draft& draft) {
  const TemporaryFile file(draft.bytes);
  draft.bytes.clear();
  if (file.path().empty()) {
    draft.problem = u"临时文件写不进去,这个 PDF 没能读取;请腾出磁盘空间再检查。";
    return;
  }
  const ProgramOutput run =
      run_program({"pdftotext", "-bbox-layout", "-enc", "UTF-8", file.path(), "-"}, kLimit, kMostOutput);
  draft.problem = problem_of(run);
  if (!draft.problem.empty()) return;
  std::vector<PlacedPage> pages = read_pdf_bbox(run.output);
  const bool has_text =
      std::any_of(pages.begin(), pages.end(), [](const PlacedPage& page) { return !page.texts.empty(); });
  if (has(run.messages, "Missing language pack")) {
    if (!has_text) {
      draft.problem = kInstall;
      return;
    }
    draft.notices.push_back(u"缺少 poppler-data,PDF 里有的中文读不出来;请安装 poppler-data 再检查。");
  }
  add_pdf_pictures(pages, run_program({"pdfimages", "-list", file.path()}, kLimit, kMostOutput).output);
  if (has_text) add_rules(pages, file.path());
  Converted converted = as_word_file(lay_out(std::move(pages)));
  draft.bytes = std::move(converted.docx);
  draft.problem = std::move(converted.problem);
  std::move(converted.notices.begin(), converted.notices.end(), std::back_inserter(draft.notices));
}

}  // namespace

void convert_file(Draft& draft) {
  if (draft.is_text || !draft.problem.empty()) return;
  constexpr std::string_view kHeader = "%PDF-";
  if (draft.bytes.starts_with(kHeader)) return convert_pdf(draft);
  convert_draft(draft);
}

}  // namespace nianbao::cli
