#pragma once

#include "core/Error.h"

#include "core/Wording.h"

#include <stop_token>

namespace xenoglot {

/// Cancelling is cooperative: long work asks its token at every decode step, sentence and block, and returns cancelledError().
/// A token that no source stands behind is never stopped.
using StopToken = std::stop_token;
using StopSource = std::stop_source;

inline Error cancelledError()
{
    return {ErrorCode::Cancelled, Wording::tr("Cancelled"), {}};
}

}  // namespace xenoglot
