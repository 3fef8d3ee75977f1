#include "tests/examples/docx.h"

#include <map>
#include <sstream>
#include <string_view>

#include "tests/fuzz/pack.h"

namespace nianbao::examples {

namespace {

constexpr std::string_view kHead = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
constexpr std::string_view kRelation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

std::string run(std::string_view text, std::string_view properties = "", std::string_view tag = "w:t") {
  std::string out = "<w:r>";
  if (!properties.empty()) out.append("<w:rPr><w:").append(properties).append("/></w:rPr>");
  out.append("<").append(tag).append(" xml:space=\"preserve\">").append(text);
  return out.append("</").append(tag).append("></w:r>");
}

class Writer {
 public:
  std::string file(const std::string& text) {
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);) add(line);
    parts_["word/document.xml"] = root("document", "<w:body>" + body_ + "<w:sectPr/></w:body>");
    parts_["word/comments.xml"] = root("comments", comments_);
    parts_["word/footnotes.xml"] = root("footnotes", footnotes_);
    parts_["word/_rels/document.xml.rels"] =
        std::string(kHead) + "<Relationships>" + relations_ + "</Relationships>";
    return fuzz::pack_zip(parts_);
  }

 private:
  static std::string root(const std::string& name, const std::string& content) {
    return std::string(kHead) + "<w:" + name + " xmlns:w=\"w\">" + content + "</w:" + name + ">";
  }

  void add(const std::string& line) {
    static const std::string header = "页眉:";
    static const std::string footer = "页脚:";
    if (line.starts_with(header)) {
      margin("header", line.substr(header.size()));
    } else if (line.starts_with(footer)) {
      margin("footer", line.substr(footer.size()));
    } else {
      body_ += "<w:p>" + inline_of(line) + "</w:p>";
    }
  }

  void margin(const std::string& name, const std::string& text) {
    const std::string file = name + std::to_string(++margins_) + ".xml";
    parts_["word/" + file] = root(name == "header" ? "hdr" : "ftr", "<w:p>" + run(text) + "</w:p>");
    relations_.append("<Relationship Type=\"").append(kRelation).append(name);
    relations_ += "\" Target=\"" + file + "\"/>";
  }

  std::string inline_of(std::string_view text) {
    std::string out;
    while (!text.empty()) {
      const std::size_t open = text.find('{');
      const std::size_t close = text.find('}', open);
      if (open > 0) out += run(text.substr(0, open));
      if (close == std::string_view::npos || close < open + 3) break;
      out += marked(text[open + 1], text.substr(open + 2, close - open - 3));
      text.remove_prefix(close + 1);
    }
    return out;
  }

  std::string marked(char mark, std::string_view text) {
    switch (mark) {
      case '+':
        return "<w:ins>" + run(text) + "</w:ins>";
      case '-':
        return "<w:del>" + run(text, "", "w:delText") + "</w:del>";
      case '~':
        return run(text, "strike");
      case '?':
        return run(text, "vanish");
      case '^':
        return note("footnote", text, footnotes_);
      default:
        return note("comment", text, comments_);
    }
  }

  /// Into its part; gives the reference.
  std::string note(const std::string& name, std::string_view text, std::string& part) {
    const std::string id = " w:id=\"" + std::to_string(++notes_) + "\"";
    part += "<w:" + name + id + "><w:p>" + run(text) + "</w:p></w:" + name + ">";
    return "<w:r><w:" + name + "Reference" + id + "/></w:r>";
  }

  std::map<std::string, std::string> parts_;
  std::string body_;
  std::string comments_;
  std::string footnotes_;
  std::string relations_;
  int margins_ = 0;
  int notes_ = 0;
};

}  // namespace

std::string docx_of(const std::string& text) { return Writer().file(text); }

}  // namespace nianbao::examples
