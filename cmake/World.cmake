# WORLD (M. Morise, modified BSD licence), the speech analysis, of which only the tracking of the pitch is built: the sources in the
# PyPI package pyworld, which packaging/lib.sh fetches.
#
#   XENOGLOT_WORLD   the unpacked pyworld
set(_world_data "$ENV{XDG_DATA_HOME}")
if(NOT _world_data)
  set(_world_data "$ENV{HOME}/.local/share")
endif()
set(XENOGLOT_WORLD "${_world_data}/xenoglot/pyworld-0.3.5" CACHE PATH "Folder of the unpacked PyPI package pyworld")
set(_world "${XENOGLOT_WORLD}/lib/World/src")
if(NOT EXISTS "${_world}/harvest.cpp")
  message(FATAL_ERROR "WORLD is not in ${XENOGLOT_WORLD}: run packaging/run.sh, or set XENOGLOT_WORLD to an unpacked pyworld 0.3.5")
endif()
add_library(world STATIC "${_world}/harvest.cpp" "${_world}/stonemask.cpp" "${_world}/matlabfunctions.cpp" "${_world}/common.cpp"
                         "${_world}/fft.cpp")
target_include_directories(world SYSTEM INTERFACE "${_world}")
target_include_directories(world PRIVATE "${_world}")
target_compile_options(world PRIVATE -w)
