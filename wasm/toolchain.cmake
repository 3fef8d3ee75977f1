# CMake toolchain for Emscripten: Debian's package or an activated emsdk, whichever `emcc` is first in PATH.
# It adds to Emscripten's own file what this project needs: the static libraries that tools/wasm-deps built, and a
# shorter way to the compiler.
find_program(NIANBAO_EM_CONFIG em-config REQUIRED)
execute_process(COMMAND "${NIANBAO_EM_CONFIG}" EMSCRIPTEN_ROOT
                OUTPUT_VARIABLE nianbao_emscripten_root OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)

include("${nianbao_emscripten_root}/cmake/Modules/Platform/Emscripten.cmake")

get_filename_component(nianbao_root "${CMAKE_CURRENT_LIST_DIR}/.." ABSOLUTE)
list(APPEND CMAKE_FIND_ROOT_PATH "${nianbao_root}/build/deps/wasm")

# emcc and em++ are Python programs that put some options in front and call clang: for each file that takes longer than
# the compiling itself. So ask once what they would call (with `echo` in place of clang), and call that; they still link.
# A later Emscripten that does not answer is called for each file, as usual.
function(nianbao_compile_directly language compiler ending)
  if(NOT DEFINED NIANBAO_DIRECT_${language})
    set(probe "${CMAKE_BINARY_DIR}/CMakeFiles/nianbao_probe.${ending}")
    file(WRITE "${probe}" "")
    execute_process(COMMAND ${CMAKE_COMMAND} -E env EM_COMPILER_WRAPPER=/bin/echo "${compiler}" -c "${probe}" -o /dev/null
                    OUTPUT_VARIABLE answer ERROR_QUIET OUTPUT_STRIP_TRAILING_WHITESPACE)
    set(command "")
    if(answer MATCHES "^(/[^ \n]*/clang[^ \n]* -target wasm32[^\n]*) -c [^\n]*$")
      set(command "${CMAKE_MATCH_1}")
    endif()
    set(NIANBAO_DIRECT_${language} "${command}" CACHE INTERNAL "What ${compiler} calls to compile a file")
  endif()
  if(NIANBAO_DIRECT_${language})
    set(CMAKE_${language}_COMPILE_OBJECT
        "${NIANBAO_DIRECT_${language}} <DEFINES> <INCLUDES> <FLAGS> -o <OBJECT> -c <SOURCE>" PARENT_SCOPE)
  endif()
endfunction()
nianbao_compile_directly(C "${CMAKE_C_COMPILER}" c)
nianbao_compile_directly(CXX "${CMAKE_CXX_COMPILER}" cpp)
