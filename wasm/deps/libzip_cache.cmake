# Initial cache for libzip: reading and writing deflated archives, nothing else. The answers to its platform checks are
# given here, because each would otherwise be a compiler start of its own (and old Emscripten files get sizes wrong).
foreach(off IN ITEMS BUILD_SHARED_LIBS BUILD_TOOLS BUILD_REGRESS BUILD_OSSFUZZ BUILD_EXAMPLES BUILD_DOC ENABLE_COMMONCRYPTO
                     ENABLE_GNUTLS ENABLE_MBEDTLS ENABLE_OPENSSL ENABLE_WINDOWS_CRYPTO ENABLE_BZIP2 ENABLE_LZMA ENABLE_ZSTD)
  set(${off} OFF CACHE BOOL "")
endforeach()

foreach(present IN ITEMS EXPLICIT_BZERO FILENO FSEEKO FTELLO LOCALTIME_R NULLABLE SNPRINTF STDBOOL_H STRCASECMP STRDUP
                         STRINGS_H STRTOLL STRTOULL UNISTD_H SYS_TYPES_H STDINT_H STDDEF_H STDINT_H_LIBZIP
                         INTTYPES_H_LIBZIP SYS_TYPES_H_LIBZIP)
  set(HAVE_${present} 1 CACHE INTERNAL "")
endforeach()
foreach(absent IN ITEMS ARC4RANDOM CLONEFILE EXPLICIT_MEMSET FICLONERANGE FTS_H LIB_FTS GETPROGNAME GETSECURITYINFO
                        MKSTEMP SETMODE STRICMP _CLOSE _DUP _FDOPEN _FILENO _FSEEKI64 _FSTAT64 _FTELLI64 _SETMODE
                        _SNPRINTF _SNPRINTF_S _SNWPRINTF_S _STAT64 _STRDUP _STRICMP _STRTOI64 _STRTOUI64 _UMASK _UNLINK)
  set(HAVE_${absent} "" CACHE INTERNAL "")
endforeach()

function(answer_size name bytes)
  set(HAVE_${name} TRUE CACHE INTERNAL "")
  set(${name} ${bytes} CACHE INTERNAL "")
endfunction()
answer_size(SIZEOF_OFF_T 8)
answer_size(SIZEOF_SIZE_T 4)
foreach(bits IN ITEMS 8 16 32 64)
  math(EXPR bytes "${bits} / 8")
  answer_size(INT${bits}_T_LIBZIP ${bytes})
  answer_size(UINT${bits}_T_LIBZIP ${bytes})
  set(HAVE___INT${bits}_LIBZIP FALSE CACHE INTERNAL "")
endforeach()
answer_size(SHORT_LIBZIP 2)
answer_size(INT_LIBZIP 4)
answer_size(LONG_LIBZIP 4)
answer_size(LONG_LONG_LIBZIP 8)
