#pragma once

#include "library/History.h"
#include "library/StoreThread.h"

namespace xenoglot {

/// The history in a thread of its own.
class HistoryThread : public StoreThread<History>
{
public:
    using StoreThread::StoreThread;
};

}  // namespace xenoglot
