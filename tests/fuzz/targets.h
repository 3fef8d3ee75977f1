// The fuzz targets. Each takes any bytes, and stops the process with a message when a promise is broken.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace nianbao::fuzz {

void read(std::string_view bytes);      ///< decoding and cleaning; the first byte picks the file's ending
void import(std::string_view bytes);    ///< HTML, CSV, JSON, and docx: as a file and as the XML inside one
void tables(std::string_view bytes);    ///< table recognition of plain and structured carriers
void check(std::string_view bytes);     ///< everything, twice, with the same result
void sheets(std::string_view bytes);    ///< worksheets and OpenDocument: as files and as the parts inside one
void annotate(std::string_view bytes);  ///< comments and changes put into whatever docx can be read
void word(std::string_view bytes);      ///< Word 97 files: whole ones, or their streams behind two lengths
/// OFD, RTF, what poppler and pdf.js tell of a PDF, words and rules at any place
void pages(std::string_view bytes);
void settings(std::string_view bytes);  ///< options, configuration and profile, and the JSON reader itself

/// One structured change to a draft: lines doubled, dropped or swapped, digits changed, words of the field
/// put in, tags broken. `seed` decides; the same seed gives the same change.
std::vector<std::uint8_t> mutate(std::string_view bytes, std::uint32_t seed);

}  // namespace nianbao::fuzz
