// GitHub workflow commands: ::error file=…,line=…::…
#include "core/base/text.h"
#include "core/render/render.h"
#include "core/render/visible.h"

namespace nianbao {

namespace {

/// "%" and LF end a workflow command's data; ':' and ',' also its properties. Nothing in a log steers the
/// terminal that shows it.
std::string escape(std::string_view text, bool property) {
  std::string out;
  for (const char c : to_utf8(visible(to_utf16(text), LineEnds::kept))) {
    if (c == '%')
      out += "%25";
    else if (c == '\r')
      out += "%0D";
    else if (c == '\n')
      out += "%0A";
    else if (property && c == ':')
      out += "%3A";
    else if (property && c == ',')
      out += "%2C";
    else
      out.push_back(c);
  }
  return out;
}

/// ",line=3,col=5,endLine=3,endColumn=9": columns only within one line, as GitHub takes them. "" where lines
/// mean nothing.
std::string place(const Result& result, Span span) {
  if (!result.file.known()) return {};
  const FileRegion at = result.file.region(span);
  const bool one_line = at.start.line == at.end.line;
  std::string out = ",line=" + std::to_string(at.start.line);
  if (one_line) out += ",col=" + std::to_string(at.start.column);
  out += ",endLine=" + std::to_string(at.end.line);
  if (one_line) out += ",endColumn=" + std::to_string(at.end.column);
  return out;
}

}  // namespace

std::string render_github(const Result& result) {
  std::string out;
  const std::string file = escape(result.input, true);
  for (const ReadProblem& problem : result.problems) {
    const bool skipped = result.status == Status::skipped;
    out += std::string(problem.fatal ? "::error"
                       : skipped     ? "::notice"
                                     : "::warning") +
           " file=" + file + "::" + escape(to_utf8(sentence_of(result, problem)), false) + "\n";
  }
  for (const DocumentResult& document : result.documents) {
    for (const ReportedFinding& f : document.findings) {
      const char* command = f.severity == Severity::error     ? "::error"
                            : f.severity == Severity::warning ? "::warning"
                                                              : "::notice";
      std::u16string message = f.message;
      if (!result.file.known() && !f.where.words.empty()) message = cat(f.where.words, u":", message);
      if (f.evidence && !f.evidence->expression.empty()) message += u" " + f.evidence->expression;
      out += std::string(command) + " file=" + file + place(result, f.span) +
             ",title=" + escape(f.rule->id, true) + "::" + escape(to_utf8(message), false) + "\n";
    }
  }
  return out;
}

}  // namespace nianbao
