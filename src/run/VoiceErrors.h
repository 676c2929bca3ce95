#pragma once

#include "core/Error.h"

#include <string>

namespace xenoglot {

/// What is said in several places about voices that cannot be used. All are InvalidArgument.

Error noSuchVoice(const std::string& name);    ///< the library has none of that name
Error voiceNotReady(const std::string& name);  ///< it was begun and not finished
Error nobodyAgreed();                          ///< its speaker has not agreed to it being spoken with

}  // namespace xenoglot
