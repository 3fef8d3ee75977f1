#include "tests/annotate/read_back.h"

#include <zip.h>

#include <functional>
#include <pugixml.hpp>
#include <set>
#include <sstream>

#include "core/base/text.h"
#include "core/base/zip_archive.h"
#include "core/read/docx_numbering.h"
#include "core/read/import.h"
#include "tests/forms/forms.h"

namespace nianbao::annotate_tests {

namespace {

constexpr std::string_view kReviewer = "年报校对";

bool is_ours(pugi::xml_node node) { return attribute(node, "author") == kReviewer; }

void parse(const std::string& xml, pugi::xml_document& out) {
  out.load_buffer(xml.data(), xml.size(), pugi::parse_default | pugi::parse_ws_pcdata);
}

void each_below(pugi::xml_node node, const std::function<void(pugi::xml_node)>& visit) {
  for (const pugi::xml_node part : node.children()) {
    visit(part);
    each_below(part, visit);
  }
}

/// The file with its main part changed by `change`.
std::string with_main(std::string_view docx, const std::function<void(pugi::xml_node)>& change) {
  pugi::xml_document main;
  parse(entry(docx, "word/document.xml"), main);
  change(main.document_element());
  std::ostringstream out;
  main.save(out, "", pugi::format_raw);
  return edit_zip(docx, {{"word/document.xml", out.str()}});
}

std::string prefixed(pugi::xml_node like, const std::string& name) {
  const std::string full = like.name();
  const std::size_t colon = full.find(':');
  return colon == std::string::npos ? name : full.substr(0, colon + 1) + name;
}

/// Drops what `gone` names, and leaves of what `kept` names only the content.
void settle(pugi::xml_node node, std::string_view gone, std::string_view kept) {
  for (pugi::xml_node part = node.first_child(); part;) {
    const pugi::xml_node next = part.next_sibling();
    settle(part, gone, kept);
    const std::string_view name = local_name(part);
    if (is_ours(part) && name == gone) {
      node.remove_child(part);
    } else if (is_ours(part) && name == kept) {
      while (part.first_child()) node.insert_move_before(part.first_child(), part);
      node.remove_child(part);
    }
    part = next;
  }
}

}  // namespace

std::vector<std::pair<std::string, std::string>> entries(std::string_view docx) {
  const ZipReader archive(docx);
  std::vector<std::pair<std::string, std::string>> out;
  for (std::int64_t i = 0; i < archive.entries(); ++i) {
    std::string content;
    archive.read(i, content);
    out.emplace_back(archive.name(i), content);
  }
  return out;
}

std::string entry(std::string_view docx, const std::string& name) {
  std::string out;
  ZipReader(docx).read(name, out);
  return out;
}

std::string packed(std::string_view docx, const std::string& name) {
  zip_source_t* source = zip_source_buffer_create(docx.data(), docx.size(), 0, nullptr);
  zip_t* zip = zip_open_from_source(source, ZIP_RDONLY, nullptr);
  if (!zip) return {};
  const zip_int64_t index = zip_name_locate(zip, name.c_str(), 0);
  std::string out;
  if (index >= 0) {
    zip_file_t* file = zip_fopen_index(zip, static_cast<zip_uint64_t>(index), ZIP_FL_COMPRESSED);
    char buffer[4096];
    for (zip_int64_t got = 0; file && (got = zip_fread(file, buffer, sizeof buffer)) > 0;)
      out.append(buffer, static_cast<std::size_t>(got));
    if (file) zip_fclose(file);
  }
  zip_discard(zip);
  return out;
}

std::u16string text_of(std::string_view docx) {
  const Imported imported = import_docx(docx, test_lexicon());
  for (const ReadProblem& problem : imported.problems) {
    if (problem.fatal) return u"!" + problem.message;
  }
  return imported.text;
}

std::map<std::string, std::string> comments(std::string_view docx) {
  pugi::xml_document part;
  parse(entry(docx, "word/comments.xml"), part);
  std::map<std::string, std::string> out;
  for (const pugi::xml_node comment : part.document_element().children()) {
    if (!is_ours(comment)) continue;
    std::string text;
    for (const pugi::xml_node paragraph : comment.children()) {
      if (!text.empty()) text += "\n";
      each_below(paragraph, [&text](pugi::xml_node node) {
        if (local_name(node) == "t") text += node.text().get();
      });
    }
    out[attribute(comment, "id")] = text;
  }
  return out;
}

std::map<std::string, std::string> marked(std::string_view docx) {
  pugi::xml_document main;
  parse(entry(docx, "word/document.xml"), main);
  const auto ours = comments(docx);
  std::map<std::string, std::string> out;
  std::set<std::string> open;
  each_below(main, [&](pugi::xml_node node) {
    const std::string_view name = local_name(node);
    const std::string id = attribute(node, "id");
    if (name == "commentRangeStart" && ours.contains(id)) {
      open.insert(id);
      out[id];
    }
    if (name == "commentRangeEnd") open.erase(id);
    if (name == "t" || name == "delText") {
      for (const std::string& each : open) out[each] += node.text().get();
    }
  });
  return out;
}

std::string accepted(std::string_view docx) {
  return with_main(docx, [](pugi::xml_node root) { settle(root, "del", "ins"); });
}

std::string rejected(std::string_view docx) {
  return with_main(docx, [](pugi::xml_node root) {
    each_below(root, [](pugi::xml_node node) {
      bool in_ours = false;
      for (pugi::xml_node up = node.parent(); up; up = up.parent())
        in_ours = in_ours || (is_ours(up) && local_name(up) == "del");
      if (in_ours && local_name(node) == "delText") node.set_name(prefixed(node, "t").c_str());
    });
    settle(root, "ins", "del");
  });
}

namespace {

class OrderCheck {
 public:
  explicit OrderCheck(std::string_view docx) : ours_(comments(docx)) {
    parse(entry(docx, "word/document.xml"), main_);
  }

  std::string run() {
    each_below(main_, [this](pugi::xml_node node) { look_at(node); });
    for (const auto& [id, text] : ours_) {
      if (starts_[id] != 1 || ends_[id] != 1 || references_[id] != 1)
        tell("comment " + id + " is not marked once");
    }
    return trouble_;
  }

 private:
  void tell(const std::string& what) { trouble_ += what + "\n"; }

  static bool holds_runs(std::string_view name) {
    static const std::set<std::string_view> names = {
        "p", "hyperlink", "ins", "moveTo", "sdtContent", "smartTag", "customXml", "fldSimple", "dir", "bdo"};
    return names.contains(name);
  }

  void look_at(pugi::xml_node node) {
    const std::string name(local_name(node));
    const std::string parent(local_name(node.parent()));
    const std::string id = attribute(node, "id");
    const bool ours = is_ours(node);
    if (name == "commentRangeStart" || name == "commentRangeEnd") {
      if (!ours_.contains(id)) return;
      if (!holds_runs(parent)) tell(name + " in " + parent);
      if (name == "commentRangeStart") ++starts_[id];
      if (name == "commentRangeEnd") {
        if (starts_[id] != 1) tell("comment " + id + " ends before it starts");
        ++ends_[id];
        if (local_name(child(node.next_sibling(), "commentReference")) != "commentReference")
          tell("no reference behind the end of comment " + id);
      }
    } else if (name == "commentReference") {
      if (parent != "r") tell("commentReference in " + parent);
      if (ours_.contains(id)) ++references_[id];
    } else if ((name == "ins" || name == "del") && ours) {
      if (!holds_runs(parent) || parent == "ins" || parent == "fldSimple") tell(name + " in " + parent);
      if (!changes_.insert(id).second) tell("two changes with id " + id);
      for (const pugi::xml_node run : node.children()) {
        if (local_name(run) != "r") tell("no run in " + name);
        const std::string_view wanted = name == "ins" ? "t" : "delText";
        for (const pugi::xml_node part : run.children()) {
          const std::string_view held = local_name(part);
          if (held != "rPr" && held != wanted && held != "lastRenderedPageBreak")
            tell(std::string(held) + " in a run of " + name);
        }
      }
    } else if (name == "pPr" || name == "rPr") {
      if ((parent == "p" || parent == "r") && node.previous_sibling() &&
          node.previous_sibling().type() == pugi::node_element)
        tell(name + " is not the first in " + parent);
    }
  }

  pugi::xml_document main_;
  std::map<std::string, std::string> ours_;
  std::map<std::string, int> starts_;
  std::map<std::string, int> ends_;
  std::map<std::string, int> references_;
  std::set<std::string> changes_;
  std::string trouble_;
};

}  // namespace

std::string disorder(std::string_view docx) { return OrderCheck(docx).run(); }

}  // namespace nianbao::annotate_tests
