// The one door for WebAssembly and other bindings: JSON in, JSON out.
#pragma once

#include <string>
#include <string_view>

#include "core/read/source_text.h"

namespace nianbao {

/// `options_json` (UTF-8; "" means {}): {"config": {…} as in core/schema/config.schema.json, "previous":
/// {"name": "last.html", "text": "…"} or {"name": "…", "base64": "…"}, "profile": "…", "problem": "…",
/// "notices": ["…"]}, the profile being the text of an agency's file as in core/forms/profile.schema.json,
/// problem and notices what core/convert said when it made the file. Returns the result object, or {"error":
/// "…"} (Chinese) when the options are not understood; about a profile it names line and column.
std::string check_json(Draft draft, std::string_view options_json);

/// `drafts_json`: the drafts of one batch, [{"name": "a.html", "text": "…"} or {"name": "…", "base64": "…"},
/// …]. Returns what their reports have in common, as in core/schema/twins.schema.json, or {"error": "…"} as
/// above.
std::string twins_json(std::string_view drafts_json);

/// This year's draft beside last year's; `options_json`: {"last": {"name", "text"} or {"name", "base64"},
/// "profile": "…", "problem": "…", "notices": ["…"]}, of which `last` must be there and the others are as for
/// check_json. Returns what core/schema/compare.schema.json describes, or {"error": "…"} as above.
std::string compare_json(Draft draft, std::string_view options_json);
/// The same as a page of its own; an error is JSON, which starts with a brace, as no page does.
std::string compare_html(Draft draft, std::string_view options_json);

/// [{"id":"stat/sum","severity":"error","title":"…","basis":["…"],"needs":["…"]}, …]
std::string rules_json();

/// [{"status":"checked","word":"已检查"}, …]: the word that every door shows for a status.
std::string statuses_json();

/// What is read, converted first (core/convert), refused and skipped, by ending, as the page's picker needs
/// it:
/// {"read": [".docx", …], "converted": [".doc", …], "refused": [{"endings": [".ppt", …], "message": "…"}, …],
/// "skipped": [".exe", …]}. What a file holds decides before its ending: a page's source named .doc is read.
std::string file_kinds_json();

/// The statutory forms as data, with the overlay of `profile` ("" means none): an array of {"format", "name",
/// "first_year", "last_year", "deadlines", "parts", "tables"}; or {"error": "…"} as above.
std::string forms_json(std::string_view profile);

/// Semantic version, "0.1.0".
std::string_view version();

}  // namespace nianbao
