// What JavaScript hands over as a draft, for both modules.
#pragma once

#include <emscripten/val.h>

#include <string>

#include "core/read/source_text.h"

/// `input` is a JavaScript string, taken as UTF-16 unit by unit (lone surrogates pass), or a Uint8Array.
inline nianbao::Draft draft_of(const emscripten::val& input, const std::string& name) {
  nianbao::Draft draft;
  draft.name = name;
  draft.is_text = input.isString();
  if (draft.is_text)
    draft.text = input.as<std::u16string>();
  else
    draft.bytes = input.as<std::string>();
  return draft;
}
