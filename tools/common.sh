# Shared by the scripts in this folder; sourced, not run. Sets `root` and moves there.
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$root"
export DEBIAN_FRONTEND=noninteractive
# Debian's Emscripten finds its JavaScript optimiser's parser only with this; elsewhere it does no harm.
export NODE_PATH=${NODE_PATH:-/usr/share/nodejs}
export CCACHE_SLOPPINESS=${CCACHE_SLOPPINESS:-time_macros}

say() { printf '\033[1m== %s\033[0m\n' "$*" >&2; }
fail() { printf 'error: %s\n' "$*" >&2; exit 1; }

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"; else sudo -n "$@" </dev/null || sudo "$@"; fi
}

has() { command -v "$1" >/dev/null 2>&1; }

is_installed() { [ "$(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null)" = installed ]; }

# need ITEM...: installs through apt what is missing. An ITEM is a package, or PACKAGE:COMMAND, for which any COMMAND in
# PATH will do.
need() {
  local item missing=()
  for item in "$@"; do
    if [ "${item#*:}" != "$item" ] && has "${item#*:}"; then continue; fi
    is_installed "${item%%:*}" || missing+=("${item%%:*}")
  done
  [ ${#missing[@]} = 0 ] && return
  has apt-get || fail "please install: ${missing[*]}"
  say "Installing ${missing[*]}"
  as_root apt-get update -qq >&2 || true
  as_root apt-get install -y -qq --no-install-recommends "${missing[@]}" >&2
}

need_native_tools() {
  need g++:g++ cmake:cmake ninja-build:ninja ccache:ccache pkg-config:pkg-config libicu-dev libgumbo-dev libpugixml-dev \
    libzip-dev zlib1g-dev nlohmann-json3-dev
}

need_wasm_tools() {
  need emscripten:emcc icu-devtools dpkg-dev:dpkg-source python3:python3 nodejs:node npm:npm cmake:cmake \
    ninja-build:ninja ccache:ccache libicu-dev nlohmann-json3-dev
}

# cmake_build PRESET [TARGET...]: configures once, then builds what is out of date.
cmake_build() {
  local preset=$1
  shift
  [ -f "build/$preset/build.ninja" ] || cmake --preset "$preset" >&2
  cmake --build --preset "$preset" ${1:+--target "$@"} >&2
}
