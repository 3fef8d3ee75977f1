// Prints what this build of the core says, to be compared between the native and the WebAssembly build.
//   parity icu             digests of every sequence of the converters, NFKC of every character, detection on
//   short samples,
//                          character properties: the native build links the distribution's ICU with all its
//                          data, the WebAssembly one a cut-down ICU
//   parity entities FILE   digests of the text of HTML's named character references, whose names are in FILE
//   parity examples ROOT   the result of every example in ROOT/core/rules, one JSON object a line
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>

#include <algorithm>
#include <array>
#include <cinttypes>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/render/render.h"
#include "tests/examples/example.h"
#include "tests/forms/forms.h"

namespace nianbao::examples {
namespace {

class Digest {
 public:
  void add(std::u16string_view text) {
    for (const char16_t unit : text) add_number(unit);
    add_number(0x1FFFF);  // so that moved borders show
  }
  void add_number(std::uint32_t number) { value_ = (value_ ^ number) * 0x100000001b3u; }
  void print(const char* topic) const { std::printf("%s %016" PRIx64 "\n", topic, value_); }

 private:
  std::uint64_t value_ = 0xcbf29ce484222325u;
};

void add(Digest& digest, const icu::UnicodeString& text) {
  digest.add({text.getBuffer(), static_cast<std::size_t>(text.length())});
}

void probe_converter(const char* name, bool four_bytes) {
  UErrorCode status = U_ZERO_ERROR;
  Digest digest;
  UConverter* converter = ucnv_open(name, &status);
  digest.add_number(static_cast<std::uint32_t>(status));
  const auto decode = [&](const std::string& bytes) {
    std::array<char16_t, 32> out{};
    UErrorCode local = U_ZERO_ERROR;
    const auto length = ucnv_toUChars(converter, out.data(), static_cast<std::int32_t>(out.size()),
                                      bytes.data(), static_cast<std::int32_t>(bytes.size()), &local);
    digest.add({out.data(), static_cast<std::size_t>(length)});
  };
  for (int first = 0; first < 0x100; ++first) {
    for (int second = 0; second < 0x100; ++second) {
      decode({static_cast<char>(first), static_cast<char>(second), 'A'});
    }
  }
  for (int first = 0x81; four_bytes && first <= 0xFE; ++first) {
    for (int second = 0x30; second <= 0x39; ++second) {
      for (int third = 0x81; third <= 0xFE; third += 3) {
        for (int fourth = 0x30; fourth <= 0x39; ++fourth) {
          decode({static_cast<char>(first), static_cast<char>(second), static_cast<char>(third),
                  static_cast<char>(fourth)});
        }
      }
    }
  }
  ucnv_close(converter);
  digest.print(name);
}

void probe_normaliser() {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfkc = icu::Normalizer2::getNFKCInstance(status);
  Digest digest;
  for (UChar32 c = 0; c <= 0x10FFFF && U_SUCCESS(status); ++c) {
    if (!U_IS_SURROGATE(c)) add(digest, nfkc->normalize(icu::UnicodeString(c), status));
  }
  digest.add_number(static_cast<std::uint32_t>(status));
  digest.print("NFKC");
}

/// The best match only: the cut-down ICU does not look for EBCDIC.
void probe_detection() {
  using namespace std::string_view_literals;
  Digest digest;
  for (
      const std::string_view bytes : {
          // 一、总体情况。全市共收到政府信息公开申请
          "\xd2\xbb\xa1\xa2\xd7\xdc\xcc\xe5\xc7\xe9\xbf\xf6\xa1\xa3\xc8\xab\xca\xd0\xb9\xb2\xca\xd5\xb5\xbd\xd5\xfe\xb8\xae\xd0\xc5\xcf\xa2\xb9\xab\xbf\xaa\xc9\xea\xc7\xeb"sv,  // GB18030
          "\xe4\xb8\x80\xe3\x80\x81\xe6\x80\xbb\xe4\xbd\x93\xe6\x83\x85\xe5\x86\xb5\xe3\x80\x82\xe5\x85\xa8\xe5\xb8\x82\xe5\x85\xb1\xe6\x94\xb6\xe5\x88\xb0\xe6\x94\xbf\xe5\xba\x9c\xe4\xbf\xa1\xe6\x81\xaf\xe5\x85\xac\xe5\xbc\x80\xe7\x94\xb3\xe8\xaf\xb7"sv,  // UTF-8
          "\xff\xfe\x00\x4e\x01\x30\x3b\x60\x53\x4f\xc5\x60\xb5\x51\x02\x30\x68\x51\x02\x5e\x71\x51\x36\x65\x30\x52\x3f\x65\x9c\x5e\xe1\x4f\x6f\x60\x6c\x51\x00\x5f\x33\x75\xf7\x8b"sv,  // UTF-16LE
          // 政府信息公開工作年度報告：主動公開
          "\xac\x46\xa9\xb2\xab\x48\xae\xa7\xa4\xbd\xb6\x7d\xa4\x75\xa7\x40\xa6\x7e\xab\xd7\xb3\xf8\xa7\x69\xa1\x47\xa5\x44\xb0\xca\xa4\xbd\xb6\x7d"sv,  // Big5
          "Plain ASCII, written in 2019."sv,
      }) {
    UErrorCode status = U_ZERO_ERROR;
    UCharsetDetector* detector = ucsdet_open(&status);
    ucsdet_setText(detector, bytes.data(), static_cast<std::int32_t>(bytes.size()), &status);
    const UCharsetMatch* match = ucsdet_detect(detector, &status);
    digest.add_number(static_cast<std::uint32_t>(status));
    for (const char* name = match ? ucsdet_getName(match, &status) : ""; *name != '\0'; ++name) {
      digest.add_number(static_cast<unsigned char>(*name));
    }
    if (match) digest.add_number(static_cast<std::uint32_t>(ucsdet_getConfidence(match, &status)));
    ucsdet_close(detector);
  }
  digest.print("detection");
}

void probe_properties() {
  Digest digest;
  for (UChar32 c = 0; c <= 0x10FFFF; ++c) {
    digest.add_number(static_cast<std::uint32_t>(u_charType(c)));
    digest.add_number(static_cast<std::uint32_t>(std::int64_t(u_getNumericValue(c) * 60)));
  }
  digest.print("properties");
}

namespace fs = std::filesystem;

void print_examples(const std::string& root) {
  std::vector<std::string> pages;
  for (const auto& entry : fs::recursive_directory_iterator(root + "/core/rules")) {
    if (entry.path().extension() == ".md") pages.push_back(entry.path().string());
  }
  std::sort(pages.begin(), pages.end());
  for (const std::string& path : pages) {
    const Page page = read_page(path, path, root + "/tests/examples/frames");
    for (const Example& example : page.examples) {
      std::puts(render_json(check(example.draft, example.options)).c_str());
    }
  }
}

void print_icu() {
  std::printf("ICU %s\n", U_ICU_VERSION);
  for (const char* name : {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-16", "Big5"}) probe_converter(name, false);
  probe_converter("gb18030", true);
  probe_normaliser();
  probe_detection();
  probe_properties();
}

/// Named character references: each name whole, cut short and with something behind it. The WebAssembly build
/// looks them up in a table of its own.
void print_entities(const char* file) {
  std::ifstream names(file);
  std::map<char, Digest> digests;  // by first letter
  for (std::string name; names >> name;) {
    std::string html = "<!doctype html><body>";
    for (std::size_t length = 1; length <= name.size(); ++length) {
      for (const char* behind : {"", ";", "q", ";;", "=", "1"}) {
        html += "<p>&" + name.substr(0, length) + behind + "</p>";
      }
    }
    Draft draft;
    draft.name = "a.html";
    draft.bytes = html + "</body>";
    digests[name[0]].add(read_source(draft, test_lexicon()).original);
  }
  for (const auto& [letter, digest] : digests) digest.print(std::string(1, letter).c_str());
}

}  // namespace
}  // namespace nianbao::examples

int main(int argc, char** argv) {
  const std::string_view topic = argc > 1 ? argv[1] : "";
  if (topic == "icu") {
    nianbao::examples::print_icu();
  } else if (topic == "examples" && argc == 3) {
    nianbao::examples::print_examples(argv[2]);
  } else if (topic == "entities" && argc == 3) {
    nianbao::examples::print_entities(argv[2]);
  } else {
    return 2;
  }
}
