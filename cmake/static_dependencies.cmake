# The libraries nianbao_core stands on where the program must need nothing from the system it runs on: as
# tools/static-deps built them for the target that NIANBAO_STATIC names. Included by core/CMakeLists.txt.
set(nianbao_deps "${PROJECT_SOURCE_DIR}/build/deps/${NIANBAO_STATIC}")
if(NOT EXISTS "${nianbao_deps}/stamp")
  message(FATAL_ERROR "The libraries are not built yet: run tools/static-deps ${NIANBAO_STATIC} first.")
endif()
target_include_directories(nianbao_core SYSTEM PUBLIC "${nianbao_deps}/include")
foreach(name IN ITEMS icui18n icuuc icudata gumbo pugixml zip z)
  target_link_libraries(nianbao_core PUBLIC "${nianbao_deps}/lib/lib${name}.a")
endforeach()
if(WIN32)
  # Their headers would ask for functions of a DLL; file names are UTF-16 there, whatever the headers' macros say.
  target_compile_definitions(nianbao_core PUBLIC U_STATIC_IMPLEMENTATION ZIP_STATIC NOMINMAX WIN32_LEAN_AND_MEAN UNICODE)
endif()
target_link_options(nianbao_core PUBLIC -static)
target_precompile_headers(nianbao_core PRIVATE "${PROJECT_SOURCE_DIR}/cmake/precompiled.h")
