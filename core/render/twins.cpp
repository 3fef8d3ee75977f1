// nianbao-twins/1: core/schema/twins.schema.json describes every field written here.
#include "core/base/json_writer.h"
#include "core/likeness/differences.h"
#include "core/render/render.h"

namespace nianbao {

namespace {

void write_unit(const TwinUnit& unit, const BatchTwins& batch, JsonWriter& out) {
  out.begin_object();
  out.key("document").integer(static_cast<std::int64_t>(unit.document));
  out.key("other").integer(static_cast<std::int64_t>(batch.input_of[unit.other]));
  out.key("issuer").text_or_null(unit.issuer);
  out.key("passages").begin_array();
  for (const TwinPassage& passage : unit.passages) {
    out.begin_object().key("span").begin_object();
    out.key("start").integer(passage.span.start);
    out.key("end").integer(passage.span.end);
    out.end_object();
    out.key("text").text(passage.text);
    out.key("other_text").text(passage.other_text);
    out.key("likeness").integer(passage.likeness);
    out.key("differences").begin_array();
    for (const Difference& each : differences(passage.text, passage.other_text)) {
      out.begin_object().key("at").integer(static_cast<std::int64_t>(each.at));
      out.key("here").text(each.here).key("there").text(each.there).end_object();
    }
    out.end_array().end_object();
  }
  out.end_array().end_object();
}

}  // namespace

std::string render_twins_json(const BatchTwins& batch) {
  JsonWriter out;
  out.begin_object().key("schema").utf8("nianbao-twins/1");
  out.key("inputs").begin_array();
  std::size_t sketch = 0;
  for (std::size_t input = 0; input < batch.names.size(); ++input) {
    out.begin_object().key("input").utf8(batch.names[input]);
    out.key("twins").begin_array();
    for (; sketch < batch.input_of.size() && batch.input_of[sketch] == input; ++sketch) {
      for (const TwinUnit& unit : batch.units[sketch]) write_unit(unit, batch, out);
    }
    out.end_array().end_object();
  }
  return out.end_array().end_object().take();
}

}  // namespace nianbao
