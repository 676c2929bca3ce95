# Flags that every target of the project shares.
add_library(xenoglot_compiler INTERFACE)
target_compile_options(xenoglot_compiler INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Wold-style-cast
                                                   -Wno-missing-field-initializers
                                                   $<$<CXX_COMPILER_ID:GNU>:-Winvalid-pch -fpch-preprocess>)
if(XENOGLOT_WERROR)
  target_compile_options(xenoglot_compiler INTERFACE -Werror)
endif()
# A program names only the libraries whose functions it calls: the command line uses audio files but no sound devices, and so is
# free of Qt Multimedia and of the window system behind it.
add_link_options(-Wl,--as-needed)
# Qt's keywords collide with ATen's names (docs/architecture.md); text must be chosen consciously as UTF-8 or Latin-1.
target_compile_definitions(xenoglot_compiler INTERFACE QT_NO_KEYWORDS QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII)

if(XENOGLOT_SANITIZE)
  add_compile_options(-fsanitize=${XENOGLOT_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all
                      # GCC takes the checks that it puts in itself for uses of what is not initialised yet.
                      $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>)
  add_link_options(-fsanitize=${XENOGLOT_SANITIZE})
endif()
if(XENOGLOT_FUZZ)
  # Coverage for libFuzzer in the libraries, and the usual sign that checksums may be skipped.
  add_compile_options(-fsanitize=fuzzer-no-link)
  add_compile_definitions(FUZZING_BUILD_MODE_UNSAFE_FOR_PRODUCTION)
endif()
