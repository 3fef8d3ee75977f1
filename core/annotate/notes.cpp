#include "core/annotate/notes.h"

#include <utility>

#include "core/annotate/result_json.h"
#include "core/annotate/typeset.h"
#include "core/base/text.h"
#include "core/check.h"

namespace nianbao {

namespace {

/// What a comment is made of, whichever door the finding comes through.
struct Said {
  std::string severity;  // "error" …
  std::u16string message;
  std::u16string expression;
  std::u16string basis;
};

std::u16string_view word_of(std::string_view severity) {
  return severity == "error" ? u"错误" : severity == "warning" ? u"提醒" : u"提示";
}

/// One paragraph: what a draft brings does not begin others.
void add_line(std::u16string& out, std::u16string_view label, std::u16string_view text) {
  if (text.empty()) return;
  if (!out.empty()) out.push_back(u'\n');
  std::u16string line(label);
  for (const char16_t unit : text) line.push_back(unit == u'\n' || unit == u'\r' ? u' ' : unit);
  out += typeset(line);
}

std::u16string correction(const std::vector<Change>& changes) {
  if (changes.empty()) return {};
  if (changes.size() > 1) return cat(u"共", changes.size(), u"处可以改。");
  return changes[0].text.empty() ? u"可删去。" : cat(u"可改为“", changes[0].text, u"”。");
}

Note note_of(const Said& said, Span span, std::vector<Change> changes) {
  Note out;
  out.span = span;
  add_line(out.text, cat(u"【", word_of(said.severity), u"】"), said.message);
  add_line(out.text, u"计算:", said.expression);
  add_line(out.text, u"改法:", correction(changes));
  add_line(out.text, u"依据:", said.basis);
  out.changes = std::move(changes);
  return out;
}

std::optional<Note> note_of_json(const Json& finding) {
  const std::optional<Span> span = finding.is_object() ? span_at(finding) : std::nullopt;
  if (!span) return std::nullopt;
  Said said;
  const Json* const severity = finding.find("severity");
  if (severity && severity->is_string()) said.severity = severity->text;
  said.message = text_at(finding, "message");
  if (said.message.empty()) return std::nullopt;
  const Json* const evidence = finding.find("evidence");
  if (evidence && evidence->is_object()) said.expression = text_at(*evidence, "expression");
  said.basis = text_at(finding, "basis");
  std::vector<Change> changes;
  if (const Json* const fixes = finding.find("fixes"); fixes && fixes->is_array()) {
    for (const Json& fix : fixes->items) {
      const std::optional<Span> where = fix.is_object() ? span_at(fix) : std::nullopt;
      if (!where) return std::nullopt;
      changes.push_back({*where, text_at(fix, "text")});
    }
  }
  return note_of(said, *span, std::move(changes));
}

}  // namespace

std::vector<Note> notes_of(const Result& result) {
  std::vector<Note> out;
  for (const DocumentResult& document : result.documents) {
    for (const ReportedFinding& finding : document.findings) {
      std::vector<Change> changes;
      if (finding.fix) changes.push_back({finding.fix->span, finding.fix->text});
      for (const Fix& fix : finding.more_fixes) changes.push_back({fix.span, fix.text});
      out.push_back(
          note_of({to_string(finding.severity), finding.message,
                   finding.evidence ? finding.evidence->expression : std::u16string(), finding.basis},
                  finding.span, std::move(changes)));
    }
  }
  return out;
}

std::optional<std::vector<Note>> notes_of_json(std::string_view result_json) {
  Json result;
  if (parse_json_text(result_json, result, JsonStyle::strict)) return std::nullopt;
  const Json* const documents = documents_of(result);
  if (!documents) return std::nullopt;
  std::vector<Note> out;
  for (const Json& document : documents->items) {
    const Json* const findings = document.is_object() ? document.find("findings") : nullptr;
    if (!findings || !findings->is_array()) return std::nullopt;
    for (const Json& finding : findings->items) {
      std::optional<Note> note = note_of_json(finding);
      if (!note) return std::nullopt;
      out.push_back(std::move(*note));
    }
  }
  return out;
}

}  // namespace nianbao
