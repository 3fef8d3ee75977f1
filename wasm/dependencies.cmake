# The libraries nianbao_core stands on, as tools/wasm-deps built them. Included by core/CMakeLists.txt.
set(nianbao_deps "${PROJECT_SOURCE_DIR}/build/deps/wasm")
if(NOT EXISTS "${nianbao_deps}/stamp")
  message(FATAL_ERROR "The WebAssembly libraries are not built yet: run tools/wasm-deps first.")
endif()

add_library(nianbao_dependencies INTERFACE)
target_include_directories(nianbao_dependencies SYSTEM INTERFACE "${nianbao_deps}/include")
target_link_libraries(
  nianbao_dependencies
  INTERFACE "${nianbao_deps}/lib/libicui18n.a" "${nianbao_deps}/lib/libicuuc.a" "${nianbao_deps}/lib/libicudata.a"
            "${nianbao_deps}/lib/libgumbo.a" "${nianbao_deps}/lib/libpugixml.a" "${nianbao_deps}/lib/libzip.a"
            "${nianbao_deps}/lib/libz.a")
target_link_libraries(nianbao_core PUBLIC nianbao_dependencies)
# Errors are values in core; nlohmann/json aborts instead of throwing, so parse without exceptions.
target_compile_options(nianbao_core PUBLIC -fno-exceptions)

# The linker setting for the stack's size, under the name that this Emscripten knows.
if(EMSCRIPTEN_VERSION VERSION_LESS 3.1.25)
  set(nianbao_stack_setting TOTAL_STACK CACHE INTERNAL "")
else()
  set(nianbao_stack_setting STACK_SIZE CACHE INTERNAL "")
endif()
