#include "core/read/docx_package.h"

#include <algorithm>
#include <optional>

#include "core/base/text.h"
#include "core/base/zip_archive.h"
#include "core/read/importers.h"

namespace nianbao {

namespace {

constexpr std::u16string_view kDamaged =
    u"这个 Word 文档已损坏(压缩包读不全),无法读取;请在 Word 或 WPS 中打开后另存一份。";
constexpr std::u16string_view kTooLarge = u"这个 Word 文档展开后过大(疑似压缩炸弹),为安全起见没有读取。";

std::u16string_view message_of(ZipTrouble trouble) {
  switch (trouble) {
    case ZipTrouble::none:
      return {};
    case ZipTrouble::encrypted:
      return u"这个 Word 文档加了密码,无法读取;请先取消密码再试。";
    case ZipTrouble::too_large:
      return kTooLarge;
    case ZipTrouble::missing:
    case ZipTrouble::damaged:
      break;
  }
  return kDamaged;
}

/// The entry's content, or what went wrong in `problem`.
std::optional<std::string> read_entry(const ZipReader& archive, const std::string& name,
                                      std::u16string& problem) {
  std::string out;
  const ZipTrouble trouble = archive.read(name, out);
  if (trouble == ZipTrouble::none) return out;
  problem = message_of(trouble);
  return std::nullopt;
}

bool has_dtd(const pugi::xml_document& document) {
  for (const pugi::xml_node node : document.children()) {
    if (node.type() == pugi::node_doctype) return true;
  }
  return false;
}

/// Bars what is nested deeper than kMaxXmlDepth, without recursion.
bool cut_depth(pugi::xml_document& document) {
  bool cut = false;
  int depth = 0;
  pugi::xml_node node = document.first_child();
  while (node) {
    if (depth >= kMaxXmlDepth && node.first_child()) {
      // Removing the branch would recurse inside pugixml: it is renamed instead.
      node.set_name(kCutElement.data());
      cut = true;
    } else if (node.first_child()) {
      node = node.first_child();
      ++depth;
      continue;
    }
    while (node && !node.next_sibling()) {
      node = node.parent();
      --depth;
    }
    if (node) node = node.next_sibling();
  }
  return cut;
}

bool parse(std::string&& xml, pugi::xml_document& out, std::u16string& problem) {
  const unsigned flags = pugi::parse_default | pugi::parse_doctype | pugi::parse_ws_pcdata;
  const pugi::xml_parse_result result = out.load_buffer(xml.data(), xml.size(), flags);
  if (has_dtd(out)) {
    problem = u"这个 Word 文档的内部文件含有 DTD 声明(Word 不会这样写),为安全起见没有读取。";
    return false;
  }
  if (!result) {
    problem = u"这个 Word 文档已损坏(内部 XML 不完整),无法读取;请在 Word 或 WPS 中打开后另存一份。";
    return false;
  }
  return true;
}

/// The main part's name, from the package relationships; some producers call it document2.xml.
std::string main_part(const ZipReader& archive) {
  std::u16string problem;
  pugi::xml_document rels;
  if (archive.has("_rels/.rels")) {
    std::optional<std::string> xml = read_entry(archive, "_rels/.rels", problem);
    if (xml && parse(std::move(*xml), rels, problem)) {
      for (const pugi::xml_node node : rels.document_element().children()) {
        if (!std::string_view(node.attribute("Type").value()).ends_with("/officeDocument")) continue;
        std::string target = node.attribute("Target").value();
        if (!target.empty() && target[0] == '/') target.erase(0, 1);
        if (archive.has(target)) return target;
      }
    }
  }
  return "word/document.xml";
}

/// The headers and footers that the main part names; without them the text is still readable.
void read_margins(const ZipReader& archive, const std::string& main, DocxParts& out) {
  const std::size_t slash = main.rfind('/') + 1;
  const std::string folder = main.substr(0, slash);
  const std::string name = folder + "_rels/" + main.substr(slash) + ".rels";
  std::u16string ignored;
  pugi::xml_document rels;
  if (!archive.has(name)) return;
  std::optional<std::string> xml = read_entry(archive, name, ignored);
  if (!xml || !parse(std::move(*xml), rels, ignored)) return;
  for (const pugi::xml_node node : rels.document_element().children()) {
    const std::string_view type = node.attribute("Type").value();
    const bool header = type.ends_with("/header");
    if (!header && !type.ends_with("/footer")) continue;
    const std::string target = node.attribute("Target").value();
    const std::string path = target.starts_with("/") ? target.substr(1) : folder + target;
    if (!archive.has(path)) continue;
    xml = read_entry(archive, path, ignored);
    std::deque<pugi::xml_document>& parts = header ? out.headers : out.footers;
    if (xml && parse(std::move(*xml), parts.emplace_back(), ignored)) {
      cut_depth(parts.back());
    } else if (xml) {
      parts.pop_back();
    }
  }
}

void read_parts(const ZipReader& archive, DocxParts& out) {
  const std::string main = main_part(archive);
  if (!archive.has(main)) {
    const FileKind* const kind =
        kind_of_archive([&](std::string_view name) { return archive.has(std::string(name)); });
    out.problem = kind && kind->reading != Reading::read
                      ? std::u16string(kind->message)
                      : u"这是压缩包,里面没有 Word 正文,无法读取;如果是打包的文稿,请解压后再检查。";
    return;
  }
  const std::string folder = main.substr(0, main.rfind('/') + 1);
  const auto load = [&](const std::string& name, pugi::xml_document& document, std::u16string& problem) {
    std::optional<std::string> xml = read_entry(archive, name, problem);
    return xml && parse(std::move(*xml), document, problem);
  };
  if (!load(main, out.document, out.problem)) return;
  out.main = main;
  out.too_deep = cut_depth(out.document);
  // Without styles or numbering the text is still readable.
  std::u16string ignored;
  if (archive.has(folder + "styles.xml") && !load(folder + "styles.xml", out.styles, ignored))
    out.styles.reset();
  for (const auto& [name, part] :
       {std::pair{"footnotes.xml", &out.footnotes}, std::pair{"endnotes.xml", &out.endnotes},
        std::pair{"comments.xml", &out.comments}}) {
    if (archive.has(folder + name) && !load(folder + name, *part, ignored)) part->reset();
    cut_depth(*part);
  }
  if (archive.has(folder + "numbering.xml") && !load(folder + "numbering.xml", out.numbering, ignored)) {
    out.numbering.reset();
  }
  read_margins(archive, main, out);
}

}  // namespace

std::unique_ptr<DocxParts> open_docx(std::string_view bytes) {
  auto out = std::make_unique<DocxParts>();
  if (const FileKind* const kind = kind_by_content(bytes)) {
    out->problem = kind->message;
    return out;
  }
  if (!bytes.starts_with("PK")) {
    out->problem = u"这个文件不是 Word 文档(.docx),无法读取;请在 Word 或 WPS 中另存为 .docx。";
    return out;
  }
  const ZipReader archive(bytes);
  if (!archive.is_open()) {
    out->problem = kDamaged;
  } else if (archive.entries() > kMaxZipEntries) {
    out->problem = kTooLarge;
  } else {
    read_parts(archive, *out);
  }
  return out;
}

}  // namespace nianbao
