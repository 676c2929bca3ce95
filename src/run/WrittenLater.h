#pragma once

#include "core/Error.h"

#include <string>

namespace xenoglot {

/// That a file's format is a later one than the `known`. Code: FileTooNew.
Error writtenLater(const std::string& name, int format, int known);

}  // namespace xenoglot
