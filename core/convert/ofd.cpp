#include "core/convert/ofd.h"

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/base/text.h"
#include "core/base/zip_archive.h"
#include "core/convert/ofd_page.h"

namespace nianbao {

namespace {

constexpr std::size_t kMostBytes = std::size_t{256} << 20;  // of XML unpacked, over all pages
constexpr std::size_t kMaxBodies = 50;

/// The entry that `location` means in the file `from` (7.4).
std::string resolve(std::string_view from, std::string_view location) {
  const std::size_t slash = from.rfind('/');
  return entry_name(slash == std::string_view::npos ? std::string_view() : from.substr(0, slash), location);
}

class OfdReader {
 public:
  explicit OfdReader(std::string_view bytes) : archive_(bytes) {}

  OfficeDocument read() {
    pugi::xml_document root;
    if (!archive_.is_open() || !load("OFD.xml", root)) return refused();
    std::size_t bodies = 0;
    for (const pugi::xml_node& body : root.document_element().children()) {
      if (!is_ofd(body, "DocBody")) continue;
      if (++bodies > kMaxBodies) {
        is_cut_ = true;
        break;
      }
      const char* const location = ofd_child(body, "DocRoot").child_value();
      if (*location != '\0') add_document(resolve("OFD.xml", location));
    }
    if (pages_.empty()) return refused();
    OfficeDocument out = lay_out(std::move(pages_));
    if (lost_ > 0)
      out.notices.push_back(
          cat(u"这个 OFD 文件有", lost_, u"页读不出来,没有检查;请重新生成,或检查生成它的 Word 文档。"));
    if (is_cut_) out.notices.push_back(u"这个 OFD 文件太大,后面的部分没有读取,也没有检查。");
    if (unreadable_ > 0)
      out.notices.push_back(cat(u"这个 OFD 文件里有", unreadable_,
                                u"个字只有字形、没有文字,读不出来;请检查生成它的 Word 文档。"));
    return out;
  }

 private:
  bool load(const std::string& name, pugi::xml_document& document) {
    std::string text;
    const ZipTrouble trouble = archive_.read(name, text);
    if (trouble == ZipTrouble::encrypted) is_encrypted_ = true;
    if (trouble == ZipTrouble::too_large) is_too_large_ = true;
    if (trouble != ZipTrouble::none) return false;
    read_ += text.size();
    return static_cast<bool>(document.load_buffer(text.data(), text.size())) && document.document_element();
  }

  OfficeDocument refused() const {
    OfficeDocument out;
    if (is_encrypted_) {
      out.problem = u"这个 OFD 文件加了密码,无法读取;请先取消密码再检查。";
    } else if (is_too_large_) {
      out.problem = u"这个 OFD 文件解开后太大,无法读取;请检查生成它的 Word 文档。";
    } else {
      out.problem = u"这个 OFD 文件已损坏,无法读取;请重新生成,或检查生成它的 Word 文档。";
    }
    return out;
  }

  void add_document(const std::string& name) {
    pugi::xml_document document;
    if (!load(name, document)) {
      ++lost_;
      return;
    }
    const pugi::xml_node root = document.document_element();
    const pugi::xml_node common = ofd_child(root, "CommonData");
    PageBox area{0, 0, 210, 297};
    ofd_box(ofd_child(ofd_child(common, "PageArea"), "PhysicalBox").child_value(), area);
    std::map<std::string, std::string> templates;  // their files by their IDs
    for (const pugi::xml_node& each : common.children()) {
      if (is_ofd(each, "TemplatePage"))
        templates[each.attribute("ID").value()] = resolve(name, each.attribute("BaseLoc").value());
    }
    for (const pugi::xml_node& page : ofd_child(root, "Pages").children()) {
      if (!is_ofd(page, "Page")) continue;
      if (pages_.size() >= kMaxPages || read_ > kMostBytes) {
        is_cut_ = true;
        return;
      }
      add_page(resolve(name, page.attribute("BaseLoc").value()), area, templates);
    }
  }

  void add_page(const std::string& name, PageBox area, const std::map<std::string, std::string>& templates) {
    pugi::xml_document document;
    if (!load(name, document)) {
      ++lost_;
      return;
    }
    const pugi::xml_node root = document.document_element();
    ofd_box(ofd_child(ofd_child(root, "Area"), "PhysicalBox").child_value(), area);
    OfdPage page(area);
    page.add(root);
    std::size_t count = 0;
    for (const pugi::xml_node& each : root.children()) {
      constexpr std::size_t kMaxTemplates = 8;  // on a page
      if (!is_ofd(each, "Template") || ++count > kMaxTemplates) continue;
      const auto found = templates.find(each.attribute("TemplateID").value());
      pugi::xml_document under;
      if (found != templates.end() && read_ <= kMostBytes && load(found->second, under))
        page.add(under.document_element());
    }
    unreadable_ += page.unreadable();
    pages_.push_back(page.finish());
  }

  ZipReader archive_;
  std::vector<PlacedPage> pages_;
  std::size_t read_ = 0;  // bytes of XML
  std::size_t lost_ = 0;  // pages
  std::size_t unreadable_ = 0;
  bool is_cut_ = false;
  bool is_encrypted_ = false;
  bool is_too_large_ = false;
};

}  // namespace

OfficeDocument read_ofd(std::string_view bytes) { return OfdReader(bytes).read(); }

}  // namespace nianbao
