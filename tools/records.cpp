#include "tools/records.h"

#include <cerrno>
#include <optional>
#include <string_view>
#include <utility>

#include "core/base/json_text.h"
#include "core/base/text.h"
#include "core/read/importers.h"
#include "tools/platform/descriptor.h"
#include "tools/platform/interrupt.h"

namespace nianbao::cli {

namespace {

/// One line of standard input.
struct Line {
  std::string text;
  bool too_long = false;  // then `text` is only its beginning
};

/// Reads standard input line by line, each as soon as it is there.
class Lines {
 public:
  explicit Lines(std::shared_ptr<const std::atomic<bool>> closed) : closed_(std::move(closed)) {}

  std::optional<Line> next() {
    Line line;
    for (;;) {
      const std::size_t end = waiting_.find('\n', at_);
      const std::size_t length = std::min(end, waiting_.size()) - at_;
      const std::size_t room = kMaxFileBytes - line.text.size();
      line.text.append(waiting_, at_, std::min(length, room));
      line.too_long = line.too_long || length > room;
      if (end != std::string::npos) {
        at_ = end + 1;
        return line;
      }
      if (!read_more()) return line.text.empty() ? std::nullopt : std::optional(std::move(line));
    }
  }

 private:
  /// false at the end, and where nobody wants more.
  bool read_more() {
    constexpr int kGlance = 200;  // milliseconds
    waiting_.resize(std::size_t{1} << 16);
    at_ = 0;
    for (;;) {
      if (*closed_ || was_interrupted()) break;
      if (!wait_to_read(kStandardInput, kGlance)) continue;
      const std::ptrdiff_t got = read_some(kStandardInput, waiting_.data(), waiting_.size());
      if (got > 0) {
        waiting_.resize(static_cast<std::size_t>(got));
        return true;
      }
      if (got == 0 || (errno != EINTR && errno != EAGAIN)) break;
    }
    waiting_.clear();
    return false;
  }

  std::shared_ptr<const std::atomic<bool>> closed_;
  std::string waiting_;  // read and not yet handed out, from at_ on
  std::size_t at_ = 0;
};

/// A record, or why it is none.
struct Record {
  std::string id = "null";
  std::string name;
  std::string problem;  // Chinese, one sentence
  Draft draft;
  std::optional<Draft> previous;
};

Draft text_draft(std::string name, const std::string& text) {
  Draft out;
  out.name = std::move(name);
  out.is_text = true;
  out.text = to_utf16(text);
  return out;
}

/// A name whose ending says how the text is to be read, whatever the record calls it.
std::string name_to_read(const std::string& name, bool is_html) {
  const FileKind* kind = kind_by_ending(name);
  const bool read = kind && kind->reading == Reading::read && kind->endings != "json";
  const bool fits = read && (is_html ? kind->carrier == Carrier::html
                                     : kind->carrier != Carrier::html && kind->carrier != Carrier::docx);
  return fits ? name : name + (is_html ? ".html" : ".txt");
}

class RecordReader {
 public:
  RecordReader(const RecordFields& fields, const Line& line, std::size_t number)
      : fields_(fields), line_(line), number_(number) {}

  Record read() {
    record_.name = "-:" + std::to_string(number_);
    Json json;
    if (line_.too_long) {
      record_.problem =
          "第" + std::to_string(number_) + "行超过 " + std::to_string(kMaxFileBytes >> 20) + " MB,没有读取。";
    } else if (const auto error = parse_json_text(line_.text, json, JsonStyle::strict)) {
      record_.problem = "第" + std::to_string(number_) + "行不是完整的 JSON(第" +
                        std::to_string(error->place.column) + "个字符处:" + to_utf8(error->message) + ")";
    } else if (!json.is_object()) {
      record_.problem = "第" + std::to_string(number_) +
                        "行不是 JSON 对象;每行应是一条记录,如 {\"id\": 1, "
                        "\"text\": \"…\"}。";
    } else {
      take(json);
    }
    return std::move(record_);
  }

 private:
  void take(const Json& json) {
    if (const Json* id = json.find(fields_.id)) {
      record_.id = line_.text.substr(id->begin, id->end - id->begin);
      if (id->is_string() && !id->text.empty()) record_.name = id->text;
      if (id->is_integer()) record_.name = record_.id;
    }
    const Json* html = text_of(json, fields_.html);
    const Json* text = text_of(json, fields_.text);
    const Json* name = text_of(json, fields_.name);
    const Json* previous = text_of(json, fields_.previous);
    if (name && !name->text.empty()) record_.name = name->text;
    if (!record_.problem.empty()) return;
    if (!text && !html) {
      record_.problem = "第" + std::to_string(number_) + "行没有“" + fields_.text + "”或“" + fields_.html +
                        "”,没有可以检查的文字;字段名可用 --text、--html 写明。";
      return;
    }
    const bool is_html = html && !html->text.empty();
    const Json* draft = is_html ? html : text ? text : html;
    record_.draft = text_draft(name_to_read(record_.name, is_html), draft->text);
    if (previous && !previous->text.empty()) record_.previous = text_draft(fields_.previous, previous->text);
  }

  /// The field's text; null where there is none, with a word where it is something else.
  const Json* text_of(const Json& json, const std::string& field) {
    const Json* out = json.find(field);
    if (!out || out->is_null()) return nullptr;
    if (out->is_string()) return out;
    record_.problem = "第" + std::to_string(number_) + "行的“" + field + "”不是文字(字符串)。";
    return nullptr;
  }

  const RecordFields& fields_;
  const Line& line_;
  std::size_t number_;
  Record record_;
};

Checked check_record(const RecordFields& fields, const Line& line, std::size_t number,
                     const SharedOptions& options, std::chrono::seconds limit) {
  Record record = RecordReader(fields, line, number).read();
  Checked out{{}, std::move(record.id)};
  if (!record.problem.empty()) {
    out.result = unread(record.name, Status::unreadable, to_utf16(record.problem));
    return out;
  }
  SharedOptions own = options;
  if (record.previous) {
    auto changed = std::make_shared<CheckOptions>(*options);
    changed->previous = std::move(record.previous);
    own = std::move(changed);
  }
  const auto draft = std::make_shared<Draft>(std::move(record.draft));
  out.result = check_within(
      record.name, [draft] { return std::move(*draft); }, own, limit);
  out.result.input = std::move(record.name);
  return out;
}

}  // namespace

NextJob records_of_stdin(const RecordFields& fields, SharedOptions options, std::chrono::seconds limit,
                         std::shared_ptr<const std::atomic<bool>> closed) {
  const auto shared_fields = std::make_shared<const RecordFields>(fields);
  const auto lines = std::make_shared<Lines>(std::move(closed));
  return [=, number = std::size_t{0}]() mutable -> std::optional<Job> {
    std::optional<Line> line = lines->next();
    if (!line) return std::nullopt;
    ++number;
    return
        [=, line = std::move(*line)] { return check_record(*shared_fields, line, number, options, limit); };
  };
}

}  // namespace nianbao::cli
