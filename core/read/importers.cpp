#include "core/read/importers.h"

#include <algorithm>
#include <array>
#include <string>

#include "core/base/zip_archive.h"

namespace nianbao {

namespace {

using namespace std::string_view_literals;

constexpr Signature at_start(std::string_view bytes) { return {Signature::Where::start, bytes}; }
constexpr Signature in_head(std::string_view bytes) { return {Signature::Where::head, bytes}; }
constexpr Signature stream(std::string_view name) { return {Signature::Where::stream, name}; }
constexpr Signature entry(std::string_view name) { return {Signature::Where::entry, name}; }

constexpr FileKind reads(Carrier carrier, std::string_view endings, Signature signature = {}) {
  return {Reading::read, carrier, OfficeFormat::none, endings, signature, {}};
}
constexpr FileKind refuses(std::u16string_view message, std::string_view endings, Signature signature = {}) {
  return {Reading::refused, Carrier::plain, OfficeFormat::none, endings, signature, message};
}
constexpr FileKind converts(OfficeFormat format, std::u16string_view message, std::string_view endings,
                            Signature signature = {}) {
  return {Reading::converted, Carrier::plain, format, endings, signature, message};
}
constexpr FileKind skips(std::u16string_view message, std::string_view endings) {
  return {Reading::skipped, Carrier::plain, OfficeFormat::none, endings, {}, message};
}

constexpr std::u16string_view kLocked = u"这个文档加了密码,无法读取;请先取消密码再检查。";
constexpr std::u16string_view kOldWord =
    u"这是旧版 Word 或 WPS 文档(.doc、.wps),无法读取;请在 Word 或 WPS 中另存为 .docx 再检查。";
constexpr std::u16string_view kWorkbook =
    u"这是 Excel 或 WPS 表格,无法读取;请把报告正文另存为 .docx,或把表格另存为 .csv 再检查。";
constexpr std::u16string_view kSlides = u"这是演示文稿,无法读取;请交来 Word 或文本格式的年度报告。";
constexpr std::u16string_view kOpenDocument =
    u"这是 OpenDocument 文档(.odt 一类),无法读取;请用 WPS 或 LibreOffice 另存为 .docx 再检查。";
constexpr std::u16string_view kOfficeXml =
    u"这是 Word 或 Excel 的 XML 格式,无法读取;请在 Word 或 WPS 中打开后另存为 .docx 再检查。";
constexpr std::u16string_view kUof = u"这是“标文通”文档,无法读取;请在 WPS 或 Word 中另存为 .docx 再检查。";
constexpr std::u16string_view kFixedPages =
    u"这是版式文件,无法直接读取;请打开后全选复制文字粘贴过来,或检查生成它的 Word 文档。";
constexpr std::u16string_view kPicture =
    u"这是图片,里面的文字无法读取;请交来能选中文字的版本,或先做文字识别再检查。";
constexpr std::u16string_view kArchive = u"这是压缩包,请解压后检查里面的文件。";
constexpr std::u16string_view kMail = u"这是邮件,不是文稿本身;请把附件或正文另存为文件再检查。";
constexpr std::u16string_view kWebArchive =
    u"这是单个文件的网页存档(.mht),无法读取;请在 Word 或 WPS 中打开后另存为 .docx,或把网页另存为 .html。";
constexpr std::u16string_view kShortcut =
    u"这只是快捷方式或网址,不是文稿本身;请打开后另存为网页,或复制文字再检查。";
constexpr std::u16string_view kProgram = u"程序、脚本或样式文件不会是年度报告,没有打开。";
constexpr std::u16string_view kFont = u"字体、图标文件不会是年度报告,没有打开。";
constexpr std::u16string_view kSound = u"音频、视频文件不会是年度报告,没有打开。";
constexpr std::u16string_view kLockFile = u"这是 Office 打开文档时留下的临时文件,不是文稿本身,没有打开。";
constexpr std::u16string_view kHidden = u"隐藏文件不会是年度报告,没有打开。";
constexpr std::u16string_view kSystemFile = u"系统自己留下的文件不会是年度报告,没有打开。";

// Of two kinds that share a sign the one that comes first is told.
constexpr std::array kKinds = {
    reads(Carrier::docx, "docx docm dotx dotm", entry("word/document.xml")),
    reads(Carrier::html, "html htm xhtml xht shtml"),
    reads(Carrier::plain, "txt text"),
    reads(Carrier::markdown, "md markdown"),
    reads(Carrier::csv, "csv"),
    reads(Carrier::tsv, "tsv tab"),
    reads(Carrier::plain, "json"),

    refuses(kLocked, "", stream("EncryptedPackage")),
    refuses(kLocked, "", entry("EncryptedPackage")),
    refuses(kMail, "msg", stream("__properties_version1.0")),  // may hold a document of its own
    converts(OfficeFormat::word_binary, kOldWord, "doc dot wps wpt", stream("WordDocument")),
    converts(OfficeFormat::workbook_old, kWorkbook, "xls xlt et ett", stream("Workbook")),
    converts(OfficeFormat::workbook_old, kWorkbook, "", stream("Book")),
    converts(OfficeFormat::workbook_xml, kWorkbook, "xlsx xlsm xltx", entry("xl/workbook.xml")),
    refuses(kWorkbook, "xlsb", entry("xl/workbook.bin")),
    refuses(kSlides, "ppt pps dps", stream("PowerPoint Document")),
    refuses(kSlides, "pptx ppsx", entry("ppt/presentation.xml")),
    refuses(u"这是旧版 Office 文档或加了密码的文档,无法读取;请取消密码并另存为 .docx 再检查。", "",
            at_start("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv)),
    converts(OfficeFormat::pdf,
             u"这是 PDF 文件,无法直接读取;请打开后全选复制文字粘贴过来,或检查生成它的 Word 文档。", "pdf",
             at_start("%PDF-")),
    converts(OfficeFormat::ofd, kFixedPages, "ofd", entry("OFD.xml")),
    refuses(kFixedPages, "xps oxps", entry("FixedDocumentSequence.fdseq")),
    refuses(kFixedPages, "caj ceb cebx djvu"),
    converts(OfficeFormat::rtf, u"这是 RTF 文档,无法读取;请在 Word 或 WPS 中另存为 .docx 再检查。", "rtf",
             at_start("{\\rtf")),
    refuses(kSlides, "odp", {}),
    converts(OfficeFormat::open_document, kOpenDocument, "odt ott ods ots", entry("META-INF/manifest.xml")),
    converts(OfficeFormat::open_document, kOpenDocument, "fodt fods", in_head("<office:document")),
    refuses(kUof, "uot uof", entry("uof.xml")),
    refuses(kUof, "", in_head("<uof:UOF")),
    refuses(kOfficeXml, "", in_head("<?mso-application")),
    refuses(kOfficeXml, "", in_head("<pkg:package")),
    refuses(u"这是 Pages、Numbers 一类的文档,无法读取;请导出为 .docx 再检查。", "pages numbers",
            entry("Index/Document.iwa")),
    refuses(u"这是电子书,无法读取;请复制文字粘贴过来,或检查生成它的 Word 文档。", "epub mobi",
            entry("META-INF/container.xml")),
    refuses(kPicture, "png", at_start("\x89PNG\r\n")),
    refuses(kPicture, "jpg jpeg", at_start("\xFF\xD8\xFF")),
    refuses(kPicture, "gif", at_start("GIF8")),
    refuses(kPicture, "tif tiff", at_start("II*\0"sv)),
    refuses(kPicture, "", at_start("MM\0*"sv)),
    refuses(kPicture, "webp bmp heic svg"),
    refuses(kArchive, "rar", at_start("Rar!\x1A\x07")),
    refuses(kArchive, "7z", at_start("7z\xBC\xAF\x27\x1C")),
    refuses(kArchive, "gz tgz", at_start("\x1F\x8B")),
    refuses(kArchive, "bz2", at_start("BZh9")),
    refuses(kArchive, "xz", at_start("\xFD\x37zXZ")),
    refuses(kArchive, "zip tar"),
    refuses(kMail, "eml mbox", at_start("Received: ")),
    refuses(kMail, "", at_start("Return-Path: ")),
    refuses(kMail, "", at_start("Delivered-To: ")),
    refuses(kWebArchive, "mht mhtml", in_head("multipart/related")),
    refuses(kMail, "", in_head("\nMIME-Version: ")),
    refuses(kMail, "", at_start("MIME-Version: ")),
    refuses(kShortcut, "url website webloc", at_start("[InternetShortcut]")),
    refuses(kShortcut, "lnk", at_start("L\0\0\0\x01\x14\x02\0"sv)),

    skips(kProgram,
          "exe dll so dylib msi bat cmd sh ps1 vbs jar class pyc wasm apk js mjs cjs ts jsx tsx map css "
          "scss sass less py c h cpp hpp java cs go rs rb pl"),
    skips(kFont, "ttf otf ttc woff woff2 eot ico cur"),
    skips(kSound, "mp3 wav m4a wma ogg flac mp4 m4v avi mov mkv wmv flv rmvb mpg mpeg webm"),
};

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool same_but_case(std::string_view a, std::string_view lower_case) {
  return std::equal(a.begin(), a.end(), lower_case.begin(), lower_case.end(),
                    [](char x, char y) { return lower(x) == y; });
}

std::string_view last_part(std::string_view name) {
  const std::size_t slash = name.find_last_of("/\\");
  return slash == std::string_view::npos ? name : name.substr(slash + 1);
}

/// Calls `visit` for each ending until it returns true.
template <typename Visit>
bool any_ending(std::string_view endings, Visit visit) {
  while (!endings.empty()) {
    const std::size_t blank = std::min(endings.find(' '), endings.size());
    if (visit(endings.substr(0, blank))) return true;
    endings.remove_prefix(std::min(blank + 1, endings.size()));
  }
  return false;
}

constexpr std::string_view kCompoundFile = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv;

/// A compound file's directory names its streams in UTF-16LE.
bool holds_stream(std::string_view bytes, std::string_view name) {
  std::string wide;
  for (const char c : name) wide += {c, '\0'};
  return bytes.find(wide) != std::string_view::npos;
}

bool shows(std::string_view bytes, const Signature& signature) {
  constexpr std::size_t kHead = 1024;
  switch (signature.where) {
    case Signature::Where::start:
      return bytes.starts_with(signature.bytes);
    case Signature::Where::head:
      return bytes.substr(0, kHead).find(signature.bytes) != std::string_view::npos;
    case Signature::Where::stream:
      return bytes.starts_with(kCompoundFile) && holds_stream(bytes, signature.bytes);
    case Signature::Where::entry:
    case Signature::Where::none:
      break;
  }
  return false;
}

/// Word's "~$…", its "~WRL0001.tmp", and what Windows leaves in a folder.
std::u16string_view leftover(std::string_view file) {
  if (file.starts_with("~$") || (file.starts_with("~WR") && ending_of(file) == "tmp")) return kLockFile;
  if (same_but_case(file, "thumbs.db") || same_but_case(file, "desktop.ini")) return kSystemFile;
  return {};
}

}  // namespace

void for_each_file_kind(const std::function<void(const FileKind&)>& visit) {
  for (const FileKind& kind : kKinds) visit(kind);
}

std::vector<std::string_view> endings_of(const FileKind& kind) {
  std::vector<std::string_view> out;
  any_ending(kind.endings, [&out](std::string_view ending) {
    out.push_back(ending);
    return false;
  });
  return out;
}

std::string_view ending_of(std::string_view name) {
  const std::string_view file = last_part(name);
  const std::size_t dot = file.rfind('.');
  return dot == std::string_view::npos ? std::string_view() : file.substr(dot + 1);
}

const FileKind* kind_by_ending(std::string_view name) {
  const std::string_view ending = ending_of(name);
  if (ending.empty()) return nullptr;
  const auto it = std::find_if(kKinds.begin(), kKinds.end(), [ending](const FileKind& kind) {
    return any_ending(kind.endings, [ending](std::string_view each) { return same_but_case(ending, each); });
  });
  return it == kKinds.end() ? nullptr : &*it;
}

const FileKind* kind_by_content(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  const auto it = std::find_if(kKinds.begin(), kKinds.end(), [bytes](const FileKind& kind) {
    return kind.reading != Reading::read && shows(bytes, kind.signature);
  });
  return it == kKinds.end() ? nullptr : &*it;
}

const FileKind* kind_of_archive(const std::function<bool(std::string_view)>& has) {
  const auto it = std::find_if(kKinds.begin(), kKinds.end(), [&has](const FileKind& kind) {
    return kind.signature.where == Signature::Where::entry && has(kind.signature.bytes);
  });
  return it == kKinds.end() ? nullptr : &*it;
}

const FileKind* kind_of_file(std::string_view bytes) {
  if (!bytes.starts_with("PK")) return kind_by_content(bytes);
  const ZipReader archive(bytes);
  return kind_of_archive([&archive](std::string_view entry) { return archive.has(std::string(entry)); });
}

bool needs_conversion(std::string_view bytes) {
  const FileKind* const kind = kind_of_file(bytes);
  return kind && kind->reading == Reading::converted;
}

std::u16string_view skip_reason(std::string_view name, bool found) {
  const std::string_view file = last_part(name);
  if (const std::u16string_view reason = leftover(file); !reason.empty()) return reason;
  if (found && file.starts_with('.')) return kHidden;
  const FileKind* const kind = kind_by_ending(name);
  return kind && kind->reading == Reading::skipped ? kind->message : std::u16string_view();
}

}  // namespace nianbao
