// The parts of a .docx file (ECMA-376 Part 2, Open Packaging Conventions), inflated within limits.
#pragma once

#include <deque>
#include <memory>
#include <pugixml.hpp>
#include <string>
#include <string_view>

namespace nianbao {

/// Elements nested deeper than this are not walked.
inline constexpr int kMaxXmlDepth = 400;
/// The name that elements at that depth get, so that no walker enters them.
inline constexpr std::string_view kCutElement = "cut";

struct DocxParts {
  std::u16string problem;  // Chinese, fatal; empty when `document` is readable
  std::string main;        // name of the part that `document` is
  pugi::xml_document document;
  pugi::xml_document styles;     // empty where the file has none
  pugi::xml_document numbering;  // likewise
  pugi::xml_document footnotes;
  pugi::xml_document endnotes;
  pugi::xml_document comments;
  std::deque<pugi::xml_document> headers;
  std::deque<pugi::xml_document> footers;
  bool too_deep = false;  // elements below kMaxXmlDepth were cut off
};

/// Never throws, never follows external references; a DTD anywhere is refused.
std::unique_ptr<DocxParts> open_docx(std::string_view bytes);

}  // namespace nianbao
