# CMake toolchain for Emscripten: Debian's package or an activated emsdk, whichever `emcc` is first in PATH.
# It adds to Emscripten's own file only what this project needs: the static libraries that tools/wasm-deps built.
find_program(NIANBAO_EM_CONFIG em-config REQUIRED)
execute_process(COMMAND "${NIANBAO_EM_CONFIG}" EMSCRIPTEN_ROOT
                OUTPUT_VARIABLE nianbao_emscripten_root OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)

include("${nianbao_emscripten_root}/cmake/Modules/Platform/Emscripten.cmake")

get_filename_component(nianbao_root "${CMAKE_CURRENT_LIST_DIR}/.." ABSOLUTE)
list(APPEND CMAKE_FIND_ROOT_PATH "${nianbao_root}/build/deps/wasm")
