# embed_files(OUT NAME BASE FILE...): a generated source with `std::span<const EmbeddedFile> embedded_NAME()`, each file
# by its path below BASE. OUT receives the path of the source.
function(embed_files out name base)
  set(target ${CMAKE_BINARY_DIR}/generated/embedded_${name}.cpp)
  string(REPLACE ";" "|" files "${ARGN}")  # a semicolon would not survive the command line
  add_custom_command(
    OUTPUT ${target}
    COMMAND ${CMAKE_COMMAND} -DOUT=${target} -DNAME=${name} -DBASE=${base} "-DFILES=${files}"
            -P ${PROJECT_SOURCE_DIR}/cmake/embed_script.cmake
    DEPENDS ${ARGN} ${PROJECT_SOURCE_DIR}/cmake/embed_script.cmake
    VERBATIM)
  set(${out} ${target} PARENT_SCOPE)
endfunction()
