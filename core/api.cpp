#include "core/api.h"

#include <utility>

#include "core/base/base64.h"
#include "core/base/json_writer.h"
#include "core/base/text.h"
#include "core/check.h"
#include "core/compare/compare.h"
#include "core/config.h"
#include "core/forms/form_set.h"
#include "core/render/compare.h"
#include "core/render/render.h"

namespace nianbao {

namespace {

// Behind the name of what was given.
constexpr std::u16string_view kNoJson = u" 不是有效的 JSON。";
constexpr std::u16string_view kProfile = u"选项 profile 应是本地格式文件的全文。";
constexpr std::u16string_view kDraft = u" 应含 name 和 text(或 base64)。";

std::string failure(std::u16string_view message) {
  return JsonWriter().begin_object().key("error").text(message).end_object().take();
}

/// What a converter said of the file; false where it is no text or list of texts.
bool read_notices(const Json& json, Draft& draft) {
  if (const Json* const problem = json.find("problem"); problem && !problem->is_null()) {
    if (!problem->is_string()) return false;
    draft.problem = to_utf16(problem->text);
  }
  const Json* const notices = json.find("notices");
  if (!notices || notices->is_null()) return true;
  if (!notices->is_array()) return false;
  for (const Json& each : notices->items) {
    if (!each.is_string()) return false;
    draft.notices.push_back(to_utf16(each.text));
  }
  return true;
}

/// A draft inside the options: {"name", "text"} or {"name", "base64"}.
std::optional<Draft> read_draft(const Json& json) {
  if (!json.is_object()) return std::nullopt;
  Draft draft;
  const Json* const name = json.find("name");
  draft.name = name && name->is_string() ? name->text : "-";
  if (const Json* const text = json.find("text"); text && text->is_string()) {
    draft.is_text = true;
    draft.text = to_utf16(text->text);
    return draft;
  }
  if (const Json* const data = json.find("base64"); data && data->is_string()) {
    std::optional<std::string> bytes = decode_base64(data->text);
    if (!bytes || !read_notices(json, draft)) return std::nullopt;
    draft.bytes = std::move(*bytes);
    return draft;
  }
  return std::nullopt;
}

/// The forms of all calls without a profile; made at the first.
const FormSetPtr& own_forms() {
  static const FormSetPtr forms = make_form_set();
  return forms;
}

/// The program's forms with `profile` laid over them; what is wrong with it comes back with its place.
std::optional<std::u16string> overlay(std::string_view profile, FormSetPtr& out,
                                      std::optional<Weights>* weights = nullptr) {
  Forms forms = own_forms()->forms();
  std::optional<JsonError> error = apply_profile(profile, forms);
  std::optional<Weights> unused;
  if (!error) error = read_weights(profile, forms, weights ? *weights : unused);
  if (!error) {
    out = make_form_set(std::move(forms));
    return std::nullopt;
  }
  return cat(u"本地格式文件第", error->place.line, u"行第", error->place.column, u"列:", error->message);
}

}  // namespace

std::string check_json(Draft draft, std::string_view options_json) {
  if (options_json.empty()) options_json = "{}";
  Json options;
  if (parse_json_text(options_json, options, JsonStyle::strict) || !options.is_object()) {
    return failure(cat(u"options", kNoJson));
  }
  if (!read_notices(options, draft)) return failure(cat(u"problem, notices", kNoJson));
  CheckOptions check_options;
  check_options.forms = own_forms();
  if (const Json* const config = options.find("config")) {
    const std::string_view text = options_json.substr(config->begin, config->end - config->begin);
    if (const auto error = read_config(text, check_options)) return failure(error->message);
  }
  if (const Json* const previous = options.find("previous"); previous && !previous->is_null()) {
    check_options.previous = read_draft(*previous);
    if (!check_options.previous) return failure(cat(u"previous", kDraft));
  }
  if (const Json* const profile = options.find("profile"); profile && !profile->is_null()) {
    if (!profile->is_string()) return failure(kProfile);
    if (const auto error = overlay(profile->text, check_options.forms, &check_options.weights))
      return failure(*error);
  }
  return render_json(check(std::move(draft), check_options));
}

std::string twins_json(std::string_view drafts_json) {
  Json drafts;
  if (parse_json_text(drafts_json, drafts, JsonStyle::strict) || !drafts.is_array())
    return failure(cat(u"drafts", kNoJson));
  BatchTwins batch;
  std::vector<Sketch> sketches;
  for (const Json& each : drafts.items) {
    const std::optional<Draft> draft = read_draft(each);
    if (!draft) return failure(cat(u"drafts", kDraft));
    for (Sketch& of_document : sketch(*draft, *own_forms(), {})) {
      sketches.push_back(std::move(of_document));
      batch.input_of.push_back(batch.names.size());
    }
    batch.names.push_back(draft->name);
  }
  batch.units = find_twin_units(sketches);
  return render_twins_json(batch);
}

namespace {

template <typename Render>
std::string compare_with(Draft draft, std::string_view options_json, Render render) {
  Json options;
  if (parse_json_text(options_json, options, JsonStyle::strict) || !options.is_object())
    return failure(cat(u"options", kNoJson));
  if (!read_notices(options, draft)) return failure(cat(u"problem, notices", kNoJson));
  const Json* const given = options.find("last");
  const std::optional<Draft> last = given ? read_draft(*given) : std::nullopt;
  if (!last) return failure(cat(u"last", kDraft));
  FormSetPtr forms = own_forms();
  if (const Json* const profile = options.find("profile"); profile && !profile->is_null()) {
    if (!profile->is_string()) return failure(kProfile);
    if (const auto error = overlay(profile->text, forms)) return failure(*error);
  }
  return render(compare_years(draft, *last, forms));
}

}  // namespace

std::string compare_json(Draft draft, std::string_view options_json) {
  return compare_with(std::move(draft), options_json, render_compare_json);
}

std::string compare_html(Draft draft, std::string_view options_json) {
  return compare_with(std::move(draft), options_json, render_compare_html);
}

std::string rules_json() { return render_rules_json(); }

std::string file_kinds_json() { return render_file_kinds_json(); }

std::string statuses_json() { return render_statuses_json(); }

std::string forms_json(std::string_view profile) {
  FormSetPtr forms = own_forms();
  if (!profile.empty()) {
    if (const auto error = overlay(profile, forms)) return failure(*error);
  }
  return render_forms_json(forms->forms());
}

std::string_view version() { return NIANBAO_VERSION; }

}  // namespace nianbao
