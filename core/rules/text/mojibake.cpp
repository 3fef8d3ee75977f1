#include <algorithm>

#include "core/base/text.h"
#include "core/rules/registry.h"

namespace nianbao::rules {

namespace {

constexpr std::size_t kMost = 200;  // findings; a text that is broken throughout needs no more

std::u16string shortened(std::u16string_view text) {
  constexpr std::size_t kShown = 24;
  std::u16string out(text.substr(0, kShown));
  std::replace(out.begin(), out.end(), u'\n', u' ');
  if (text.size() > kShown) out += u"…";
  return out;
}

std::u16string_view how(MisreadAs as) {
  switch (as) {
    case MisreadAs::utf8_as_latin:
      return u"UTF-8 的文字被按西文编码打开";
    case MisreadAs::gbk_as_latin:
      return u"GBK 的文字被按西文编码打开";
    case MisreadAs::utf8_as_gbk:
      return u"UTF-8 的文字被按 GBK 打开";
    case MisreadAs::big5_as_gbk:
      return u"Big5 的文字被按 GBK 打开";
    case MisreadAs::gbk_as_big5:
      return u"GBK 的文字被按 Big5 打开";
    case MisreadAs::lost:
      break;
  }
  return u"打开或转换时用错了编码";
}

/// The whole text is nonsense: one cause, one finding.
void report_whole(const RuleInput& in, const Misread& misread, Reporter& out) {
  if (in.document_index > 0) return;
  Finding finding;
  finding.span = trim(in.source.clean, in.document.span);
  const std::u16string cause = cat(u"整篇文字是乱码,", how(misread.as));
  if (misread.complete) {
    finding.message = cat(cause, u",开头应是“", shortened(misread.beginning),
                          u"”,已按还原后的文字检查,请用正确的编码重新打开后另存。");
  } else if (!misread.beginning.empty()) {
    finding.message = cat(cause, u",开头大致是“", shortened(misread.beginning),
                          u"”,有的字节已经丢失,没有检查,请从原来的文件重新复制或另存。");
  } else {
    finding.message = cat(cause, u",原来的字节已经丢失,没有检查,请从原来的文件重新复制或另存。");
  }
  out.add(std::move(finding));
}

void check(const RuleInput& in, Reporter& out) {
  if (in.source.misread) return report_whole(in, *in.source.misread, out);
  std::size_t count = 0;
  for (const Noise& noise : in.source.noise) {
    if (noise.kind != NoiseKind::mojibake || !in.document.span.contains(noise.clean.start)) continue;
    if (++count > kMost) break;
    const std::u16string broken = shortened(slice(in.source.original, noise.original));
    Finding finding;
    finding.about = broken;
    finding.original_span = noise.original;
    finding.span = noise.clean;
    if (noise.repaired) {
      finding.message =
          cat(u"“", broken, u"”是乱码,还原后是“", shortened(noise.replacement), u"”,请核对后改正。");
      finding.fix = Fix{noise.clean, noise.replacement};
      finding.original_fix_span = noise.original;
    } else if (!noise.replacement.empty()) {
      finding.message = cat(u"“", broken, u"”是乱码,大致是“", shortened(noise.replacement),
                            u"”,但有的字已经丢失,请对照原稿补全。");
    } else {
      finding.message = cat(u"“", broken, u"”是乱码,已经不能还原,请对照原稿改正。");
    }
    out.add(std::move(finding));
  }
}

}  // namespace

const Rule text_mojibake = {
    .id = "text/mojibake",
    .severity = Severity::error,
    .title = u"是否有乱码",
    .basis = {"gb18030"},
    .needs = kAnything,
    .check = check,
};

}  // namespace nianbao::rules
