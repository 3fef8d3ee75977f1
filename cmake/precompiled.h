// What nearly every source asks for, compiled once (cmake/static_dependencies.cmake): two thirds of the time
// of a build go into reading these. No source may lean on it; the other builds go without.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <functional>
#include <iterator>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "core/base/text.h"
#include "core/base/words.h"
#include "core/check.h"
#include "core/rules/registry.h"
