#include "core/convert/office_package.h"

#include <vector>

#include "core/base/text.h"
#include "core/read/docx_numbering.h"

namespace nianbao {

std::u16string OfficePackage::problem(std::u16string_view what) const {
  if (!archive_.is_open()) return part_problem(PartState::damaged, what);
  if (archive_.entries() > kMaxZipEntries) return part_problem(PartState::too_large, what);
  return {};
}

PartState OfficePackage::load(const std::string& name, pugi::xml_document& out) const {
  std::string xml;
  switch (archive_.read(name, xml)) {
    case ZipTrouble::none:
      return load_xml(xml, out);
    case ZipTrouble::missing:
      return PartState::missing;
    case ZipTrouble::encrypted:
      return PartState::encrypted;
    case ZipTrouble::too_large:
      return PartState::too_large;
    case ZipTrouble::damaged:
      break;
  }
  return PartState::damaged;
}

PartState load_xml(std::string_view xml, pugi::xml_document& out) {
  bool cut = false;
  std::size_t tags = 0;
  for (std::size_t at = xml.find('<'); at != std::string_view::npos; at = xml.find('<', at + 1)) {
    if (++tags <= kMaxXmlTags) continue;
    xml = xml.substr(0, at);
    cut = true;
    break;
  }
  // What was parsed before an error stays in the tree.
  const auto result = out.load_buffer(xml.data(), xml.size(), pugi::parse_default | pugi::parse_ws_pcdata);
  return cut ? PartState::cut : result ? PartState::whole : PartState::damaged;
}

std::u16string part_problem(PartState state, std::u16string_view what) {
  switch (state) {
    case PartState::whole:
    case PartState::cut:
      return {};
    case PartState::encrypted:
      return cat(u"这个", what, u"加了密码,无法读取;请先取消密码再检查。");
    case PartState::too_large:
      return cat(u"这个", what, u"展开后过大(疑似压缩炸弹),为安全起见没有读取。");
    case PartState::damaged:
    case PartState::missing:
      break;
  }
  return cat(u"这个", what, u"已损坏(内容读不全),无法读取;请在 WPS 或 Office 中打开后另存一份再检查。");
}

namespace {

void add_texts(pugi::xml_node node, std::string_view name, std::string_view without, int depth,
               std::u16string& out) {
  if (depth > kMaxOfficeDepth) return;
  for (const pugi::xml_node part : node.children()) {
    const std::string_view local = local_name(part);
    if (local == name) {
      out += to_utf16(part.text().get());
    } else if (local.empty() || local != without) {
      add_texts(part, name, without, depth + 1, out);
    }
  }
}

}  // namespace

std::map<std::string, Relationship> relationships(const OfficePackage& package, const std::string& part) {
  const std::size_t slash = part.rfind('/');
  const std::string folder = slash == std::string::npos ? std::string() : part.substr(0, slash);
  const std::string file = slash == std::string::npos ? part : part.substr(slash + 1);
  pugi::xml_document document;
  package.load((folder.empty() ? "" : folder + "/") + "_rels/" + file + ".rels", document);
  std::map<std::string, Relationship> out;
  for (const pugi::xml_node node : document.document_element().children()) {
    if (std::string_view(attribute(node, "TargetMode")) == "External") continue;
    const std::string_view type = attribute(node, "Type");
    out[attribute(node, "Id")] = {std::string(type.substr(type.rfind('/') + 1)),
                                  entry_name(folder, attribute(node, "Target"))};
  }
  return out;
}

std::u16string texts_of(pugi::xml_node node, std::string_view name, std::string_view without) {
  std::u16string out;
  add_texts(node, name, without, 0, out);
  return out;
}

}  // namespace nianbao
