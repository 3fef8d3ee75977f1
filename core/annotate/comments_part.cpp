#include "core/annotate/comments_part.h"

#include <optional>
#include <set>

#include "core/base/text.h"
#include "core/base/zip_archive.h"
#include "core/read/docx_numbering.h"

namespace nianbao::annotate {

namespace {

constexpr std::string_view kHead = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
constexpr std::string_view kType =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";
constexpr std::string_view kPackage = "http://schemas.openxmlformats.org/package/2006/";

/// A part as text and as a tree of it.
struct XmlPart {
  std::string text;
  pugi::xml_document tree;
  pugi::xml_node root() const { return tree.document_element(); }
};

bool load(const ZipReader& archive, const std::string& name, std::string_view root, XmlPart& out) {
  std::string bytes;
  if (!archive.has(name) || archive.read(name, bytes) != ZipTrouble::none) return false;
  out.text = as_utf8(std::move(bytes));
  const auto flags = pugi::parse_default | pugi::parse_ws_pcdata;
  return out.tree.load_buffer(out.text.data(), out.text.size(), flags) && local_name(out.root()) == root;
}

std::string folder_of(const std::string& part) { return part.substr(0, part.rfind('/') + 1); }

bool same_name(std::string_view a, std::string_view b) {
  const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
  if (a.size() != b.size()) return false;
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (lower(a[i]) != lower(b[i])) return false;
  }
  return true;
}

std::string prefix_of(pugi::xml_node node) {
  const std::string_view name = node.name();
  const std::size_t colon = name.find(':');
  return colon == std::string_view::npos ? std::string() : std::string(name.substr(0, colon + 1));
}

/// A comment in the hand of Word; its paragraphs do without the indents and line heights that official
/// papers give to every paragraph.
std::string comment_xml(const Names& names, const NewComment& comment, std::string_view date) {
  const auto value = [&names](std::string_view element, std::string_view number) {
    return names.open(element) + names.attribute("val", number) + "/>";
  };
  const std::string layout =
      names.open("pPr") + ">" + names.open("spacing") + names.attribute("before", "0") +
      names.attribute("after", "0") + names.attribute("line", "240") + names.attribute("lineRule", "auto") +
      "/>" + names.open("ind") + names.attribute("left", "0") + names.attribute("right", "0") +
      names.attribute("firstLineChars", "0") + names.attribute("firstLine", "0") + "/>" +
      value("jc", "left") + names.close("pPr");
  const std::string letters =
      names.open("rPr") + ">" + value("sz", "20") + value("szCs", "20") + names.close("rPr");
  std::string out = names.open("comment") + names.attribute("id", comment.id) +
                    names.attribute("author", to_utf8(kReviewer));
  if (!date.empty()) out += names.attribute("date", date);
  out += names.attribute("initials", to_utf8(kReviewer.substr(2))) + ">";
  std::u16string_view rest = comment.text;
  for (;;) {
    const std::size_t end = std::min(rest.find(u'\n'), rest.size());
    out += names.open("p") + ">" + layout + names.open("r") + ">" + letters + names.open("t") +
           " xml:space=\"preserve\">" + escape_allowed(rest.substr(0, end)) + names.close("t") +
           names.close("r") + names.close("p");
    if (end == rest.size()) break;
    rest.remove_prefix(end + 1);
  }
  return out + names.close("comment");
}

class Package {
 public:
  Package(std::string_view bytes, const std::string& main, const Names& names)
      : archive_(bytes), folder_(folder_of(main)), names_(names) {
    rels_name_ = folder_ + "_rels/" + main.substr(folder_.size()) + ".rels";
    has_rels_ = load(archive_, rels_name_, "Relationships", rels_);
  }

  Parts with(const std::vector<NewComment>& comments, std::string_view date, std::u16string& problem) {
    const std::optional<std::string> related = comments_part();
    const std::string name = related ? *related : free_name();
    XmlPart part;
    std::string xml;
    if (related && load(archive_, name, "comments", part)) {
      const Names own = names_at(part.root());
      xml = with_last_child(part.text, part.root(), all(own, comments, date));
    }
    if (xml.empty()) {
      Names own = names_;
      if (own.prefix.empty()) own.prefix = "w:";
      const std::string declared = own.prefix.substr(0, own.prefix.size() - 1);
      xml = std::string(kHead) + "<" + own.prefix + "comments xmlns:" + declared + "=\"" + own.space + "\">" +
            all(own, comments, date) + own.close("comments");
    }
    Parts out = {{name, std::move(xml)}};
    if (!related && !relate(name, out)) problem = kUnwritable;
    if (!declare(name, out)) problem = kUnwritable;
    return out;
  }

 private:
  static constexpr std::u16string_view kUnwritable =
      u"这个 Word 文档的内部目录已损坏,写不进批注;请在 Word 或 WPS 中打开后另存一份再试。";

  static std::string all(const Names& names, const std::vector<NewComment>& comments, std::string_view date) {
    std::string out;
    for (const NewComment& each : comments) out += comment_xml(names, each, date);
    return out;
  }

  std::optional<std::string> comments_part() const {
    for (const pugi::xml_node node : rels_.root().children()) {
      const std::string_view type = node.attribute("Type").value();
      const std::string target = node.attribute("Target").value();
      if (type.ends_with("/comments") && !target.empty()) return entry_name(folder_, target);
    }
    return std::nullopt;
  }

  std::string free_name() const {
    // A part of this name that nothing names is no comments' part: the new one takes its place.
    return folder_ + "comments.xml";
  }

  bool relate(const std::string& name, Parts& out) const {
    std::set<std::string> taken;
    for (const pugi::xml_node node : rels_.root().children()) taken.insert(node.attribute("Id").value());
    std::size_t number = taken.size() + 1;
    while (taken.contains("rId" + std::to_string(number))) ++number;
    const bool strict = names_.space.find("purl.oclc.org") != std::string::npos;
    const std::string type =
        strict ? "http://purl.oclc.org/ooxml/officeDocument/relationships/comments"
               : "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments";
    const std::string relation = "<" + (has_rels_ ? prefix_of(rels_.root()) : std::string()) +
                                 "Relationship Id=\"rId" + std::to_string(number) + "\" Type=\"" + type +
                                 "\" Target=\"" + name.substr(folder_.size()) + "\"/>";
    std::string xml = has_rels_ ? with_last_child(rels_.text, rels_.root(), relation)
                                : std::string(kHead) + "<Relationships xmlns=\"" + std::string(kPackage) +
                                      "relationships\">" + relation + "</Relationships>";
    if (xml.empty()) return false;
    out.emplace_back(rels_name_, std::move(xml));
    return true;
  }

  bool declare(const std::string& name, Parts& out) const {
    constexpr const char* kName = "[Content_Types].xml";
    XmlPart types;
    if (!load(archive_, kName, "Types", types)) return !archive_.has(kName);  // a package that has none
    for (const pugi::xml_node node : types.root().children()) {
      if (same_name(node.attribute("PartName").value(), "/" + name)) return true;
    }
    std::string xml = with_last_child(types.text, types.root(),
                                      "<" + prefix_of(types.root()) + "Override PartName=\"/" + name +
                                          "\" ContentType=\"" + std::string(kType) + "\"/>");
    if (xml.empty()) return false;
    out.emplace_back(kName, std::move(xml));
    return true;
  }

  const ZipReader archive_;
  std::string folder_;
  const Names& names_;
  std::string rels_name_;
  XmlPart rels_;
  bool has_rels_ = false;
};

}  // namespace

Parts comment_parts(std::string_view bytes, const std::string& main, const Names& names,
                    const std::vector<NewComment>& comments, std::string_view date, std::u16string& problem) {
  return Package(bytes, main, names).with(comments, date, problem);
}

}  // namespace nianbao::annotate
