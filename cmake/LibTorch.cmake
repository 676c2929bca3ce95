# LibTorch from the PyPI wheel, used as two imported shared libraries. find_package(Torch) is not used: with a CUDA build it asks
# for a CUDA toolkit. CUDA is loaded at run time with dlopen (src/tensor/Device.cpp), so nothing here depends on it.
#
#   XENOGLOT_TORCH_SITE   the folder that holds torch/ and nvidia/ (a site-packages folder, or pip install --target)
set(_torch_data "$ENV{XDG_DATA_HOME}")
if(NOT _torch_data)
  set(_torch_data "$ENV{HOME}/.local/share")
endif()
set(_torch_default "$ENV{XENOGLOT_TORCH_SITE}")
if(NOT _torch_default)
  set(_torch_default "${_torch_data}/xenoglot/libtorch/2.15.0-cpu")
endif()
set(XENOGLOT_TORCH_SITE "${_torch_default}" CACHE PATH "Folder that holds torch/ and nvidia/ of the PyPI wheel")

find_path(TORCH_INCLUDE_DIR ATen/ATen.h HINTS "${XENOGLOT_TORCH_SITE}/torch/include" NO_DEFAULT_PATH REQUIRED)
find_library(TORCH_CPU_LIB torch_cpu HINTS "${XENOGLOT_TORCH_SITE}/torch/lib" NO_DEFAULT_PATH REQUIRED)
find_library(TORCH_C10_LIB c10 HINTS "${XENOGLOT_TORCH_SITE}/torch/lib" NO_DEFAULT_PATH REQUIRED)

add_library(torch_cpu SHARED IMPORTED)
set_target_properties(torch_cpu PROPERTIES IMPORTED_LOCATION "${TORCH_CPU_LIB}")
add_library(torch_c10 SHARED IMPORTED)
set_target_properties(torch_c10 PROPERTIES IMPORTED_LOCATION "${TORCH_C10_LIB}")

add_library(Torch::Torch INTERFACE IMPORTED)
set_target_properties(Torch::Torch PROPERTIES
  INTERFACE_INCLUDE_DIRECTORIES "${TORCH_INCLUDE_DIR};${TORCH_INCLUDE_DIR}/torch/csrc/api/include")
target_link_libraries(Torch::Torch INTERFACE torch_cpu torch_c10)
target_link_options(Torch::Torch INTERFACE
  "LINKER:-rpath-link,${XENOGLOT_TORCH_SITE}/nvidia/cu13/lib" "LINKER:-rpath-link,${XENOGLOT_TORCH_SITE}/torch/lib")
