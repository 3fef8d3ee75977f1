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
target_link_options(nianbao_core PUBLIC -static)
