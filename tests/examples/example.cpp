#include "tests/examples/example.h"

#include <fstream>
#include <iterator>
#include <sstream>

#include "core/base/text.h"
#include "core/likeness/twins.h"
#include "tests/examples/docx.h"

namespace nianbao::examples {

namespace {

std::string read_all(const std::string& path, std::vector<std::string>& errors) {
  std::ifstream file(path, std::ios::binary);
  if (!file) errors.push_back("cannot read " + path);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> out;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) out.push_back(line);
  return out;
}

/// key=value words behind the fence's language.
std::string attribute(const std::string& info, const std::string& key) {
  std::istringstream in(info);
  for (std::string word; in >> word;) {
    if (word.starts_with(key + "=")) return word.substr(key.size() + 1);
  }
  return {};
}

/// Applies a diff: ' ' and '-' lines are found in order, '-' removed, '+' inserted where the last match
/// ended.
std::string apply_diff(const std::string& frame, const std::vector<std::string>& diff,
                       const std::string& where, std::vector<std::string>& errors) {
  const std::vector<std::string> from = lines_of(frame);
  std::string out;
  std::size_t at = 0;
  for (const std::string& line : diff) {
    const char op = line.empty() ? ' ' : line[0];
    const std::string text = line.empty() ? "" : line.substr(1);
    if (op == '+') {
      out += text + "\n";
      continue;
    }
    std::size_t match = at;
    while (match < from.size() && from[match] != text) ++match;
    if (match == from.size()) {
      errors.push_back(where + ": the frame has no line \"" + text + "\" from here on");
      return out;
    }
    for (; at < match; ++at) out += from[at] + "\n";
    ++at;
    if (op != '-') out += text + "\n";
  }
  for (; at < from.size(); ++at) out += from[at] + "\n";
  return out;
}

Expected read_expected(const std::string& line, const std::string& where, std::vector<std::string>& errors) {
  Expected out;
  std::istringstream in(line);
  in >> out.rule >> out.severity;
  static const std::string open = "「";
  static const std::string close = "」";
  const std::size_t start = line.find(open);
  const std::size_t end = line.find(close);
  if (start == std::string::npos || end == std::string::npos || end < start) {
    errors.push_back(where + ": expected `rule severity 「quoted」 expression`, not: " + line);
    return out;
  }
  out.quoted = line.substr(start + open.size(), end - start - open.size());
  std::string rest = line.substr(end + close.size());
  rest.erase(0, rest.find_first_not_of(' ') == std::string::npos ? rest.size() : rest.find_first_not_of(' '));
  out.expression = rest;
  return out;
}

/// Checked together with another unit's report.
void compare_with(const std::string& path, const std::string& name, Example& example,
                  std::vector<std::string>& errors) {
  Draft other;
  other.name = name;
  other.bytes = read_all(path, errors);
  const FormSetPtr forms = make_form_set();
  std::vector<Sketch> sketches = sketch(example.draft, *forms, {});
  for (Sketch& each : sketch(other, *forms, {})) sketches.push_back(std::move(each));
  example.options.twins = std::make_shared<const TwinBook>(sketches);
}

std::string one_line(std::string text) {
  for (std::size_t at = 0; (at = text.find('\n', at)) != std::string::npos;) text.replace(at, 1, "⏎");
  return text;
}

}  // namespace

Page read_page(const std::string& path, const std::string& name, const std::string& frames) {
  Page page;
  page.path = name;
  const std::vector<std::string> lines = lines_of(read_all(path, page.errors));
  std::string section;
  std::string title;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const std::string& line = lines[i];
    if (line.starts_with("## ")) {
      section = line.substr(3);
      page.headings.push_back(section);
    } else if (line.starts_with("### ")) {
      title = line.substr(4);
    } else if (line.starts_with("```")) {
      const std::string info = line.substr(3);
      const std::string where = name + ":" + std::to_string(i + 1);
      std::vector<std::string> block;
      for (++i; i < lines.size() && lines[i] != "```"; ++i) block.push_back(lines[i]);
      if (i == lines.size()) page.errors.push_back(where + ": the fence is not closed");
      std::istringstream words(info);
      std::string language;
      words >> language;
      if (language == "draft" || language == "diff") {
        Example example;
        example.page = name;
        example.section = section;
        example.title = title;
        example.line = static_cast<int>(i + 1 - block.size());
        std::string text;
        const std::string frame = attribute(info, "frame");
        if (language == "diff") {
          text = apply_diff(read_all(frames + "/" + frame, page.errors), block, where, page.errors);
        } else {
          for (const std::string& l : block) text += l + "\n";
        }
        const std::string file = attribute(info, "name");
        example.draft.name = !file.empty() ? file : language == "diff" ? frame : "draft.txt";
        example.draft.bytes = file.ends_with(".docx") ? docx_of(text) : text;
        if (const std::string year = attribute(info, "year"); !year.empty())
          example.options.year = std::stoi(year);
        if (const std::string as = attribute(info, "as"); !as.empty()) {
          example.options.kind =
              as == "annual-report" ? DocumentKind::annual_report : DocumentKind::work_summary;
        }
        if (const std::string previous = attribute(info, "previous"); !previous.empty()) {
          Draft draft;
          draft.name = previous;
          draft.bytes = read_all(frames + "/" + previous, page.errors);
          example.options.previous = draft;
        }
        if (const std::string other = attribute(info, "other"); !other.empty())
          compare_with(frames + "/" + other, other, example, page.errors);
        page.examples.push_back(std::move(example));
      } else if (language == "findings" || language == "checks" || language == "messages") {
        if (page.examples.empty()) {
          page.errors.push_back(where + ": no draft before it");
          continue;
        }
        for (const std::string& l : block) {
          if (l.empty()) continue;
          if (language == "checks")
            page.examples.back().outcome = l;
          else if (language == "messages")
            page.examples.back().messages.push_back(l);
          else
            page.examples.back().expected.push_back(read_expected(l, where, page.errors));
        }
      }
    }
  }
  return page;
}

std::vector<Expected> found(const Result& result) {
  std::vector<Expected> out;
  for (const DocumentResult& document : result.documents) {
    for (const ReportedFinding& f : document.findings) {
      out.push_back({std::string(f.rule->id), to_string(f.severity),
                     one_line(to_utf8(slice(result.source.original, f.span))),
                     f.evidence ? to_utf8(f.evidence->expression) : ""});
    }
  }
  return out;
}

std::vector<std::string> messages(const Result& result, std::string_view rule) {
  std::vector<std::string> out;
  for (const DocumentResult& document : result.documents) {
    for (const ReportedFinding& f : document.findings) {
      if (f.rule->id == rule) out.push_back(to_utf8(f.message));
    }
  }
  return out;
}

std::string print(const std::vector<Expected>& findings) {
  std::string out;
  for (const Expected& f : findings) {
    out += f.rule + " " + f.severity + " 「" + f.quoted + "」" +
           (f.expression.empty() ? "" : " " + f.expression) + "\n";
  }
  return out;
}

}  // namespace nianbao::examples
