#include "core/convert/placed_text.h"

#include <optional>
#include <utility>
#include <vector>

#include "core/base/json_text.h"
#include "core/base/text.h"
#include "core/convert/page_layout.h"
#include "core/convert/rules_of_path.h"

namespace nianbao {

namespace {

class PlacedTextReader {
 public:
  explicit PlacedTextReader(std::string_view text) : text_(text) {}

  std::optional<std::vector<PlacedPage>> read() const {
    Json root;
    if (parse_json_text(text_, root, JsonStyle::strict)) return std::nullopt;
    const Json* const pages = root.is_object() ? root.find("pages") : nullptr;
    if (!pages || !pages->is_array()) return std::nullopt;
    std::vector<PlacedPage> out;
    for (const Json& each : pages->items) out.push_back(page_of(each));
    return out;
  }

 private:
  double number(const Json& value) const {
    if (value.type != Json::Type::integer && value.type != Json::Type::number) return 0;
    const std::vector<double> numbers = numbers_of(text_.substr(value.begin, value.end - value.begin), 1);
    return numbers.empty() ? 0 : numbers[0];
  }
  double member(const Json& object, std::string_view name) const {
    const Json* const found = object.is_object() ? object.find(name) : nullptr;
    return found ? number(*found) : 0;
  }

  PlacedPage page_of(const Json& json) const {
    PlacedPage out;
    out.width = member(json, "width");
    out.height = member(json, "height");
    const double pictures = member(json, "pictures");
    if (pictures >= 1) out.pictures = pictures < 1000 ? static_cast<std::size_t>(pictures) : 1000;
    if (!json.is_object()) return out;
    if (const Json* const items = json.find("items"); items && items->is_array()) {
      for (const Json& item : items->items) {
        const Json* const text = item.is_object() ? item.find("text") : nullptr;
        if (!text || !text->is_string()) continue;
        const double x = member(item, "x");
        const double y = member(item, "y");
        out.texts.push_back({{x, y, x + member(item, "w"), y + member(item, "h")}, to_utf16(text->text)});
      }
    }
    if (const Json* const rules = json.find("rules"); rules && rules->is_array()) {
      for (const Json& rule : rules->items) {
        if (!rule.is_array() || rule.items.size() != 4) continue;
        const double x = number(rule.items[0]);
        const double y = number(rule.items[1]);
        out.rules.push_back({x, y, x + number(rule.items[2]), y + number(rule.items[3])});
      }
    }
    return out;
  }

  std::string_view text_;
};

}  // namespace

Converted convert_placed_text(std::string_view json) {
  std::optional<std::vector<PlacedPage>> pages = PlacedTextReader(json).read();
  if (!pages) return {{}, u"读取 PDF 时出了意外,没有得到文字;请检查生成它的 Word 文档。", {}};
  return as_word_file(lay_out(std::move(*pages)));
}

}  // namespace nianbao
