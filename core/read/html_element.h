// Questions to one element of a parsed HTML page.
#pragma once

#include <gumbo.h>

#include <cstdint>
#include <string_view>

#include "core/read/left_out.h"

namespace nianbao {

bool is_block(GumboTag tag);
/// 1-6 for h1-h6, else 0.
std::uint8_t heading_level(GumboTag tag);
/// The attribute's value, nullptr where there is none.
const char* value_of(const GumboElement& element, const char* name);
bool flagged(const GumboElement& element, const char* name);
int number_of(const GumboElement& element, const char* name, int otherwise);
/// colspan or rowspan: 1-65534
std::uint32_t span_of(const GumboElement& element, const char* name);
/// The name as the page writes it, for elements that the parser does not know; in the page's own case.
std::string_view name_of(const GumboElement& element);

/// A class called "header" may as well hold the article: a box with running text or a report's title stays.
bool is_furniture(const GumboNode* node);

enum class Showing : std::uint8_t {
  shown,
  left_out,  // hidden, struck out, deleted: the user is told
  machine,   // scripts, fallbacks, the choices of a form: no reader takes them for text
};
/// How a browser shows the element by itself, whatever surrounds it.
Showing showing(const GumboElement& element);

/// By itself or by its style.
bool is_struck_out(const GumboElement& element);

/// All text below `node`, for what is left out.
void collect_text(const GumboNode* node, LeftOut& out);

}  // namespace nianbao
