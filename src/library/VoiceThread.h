#pragma once

#include "library/StoreThread.h"
#include "library/VoiceLibrary.h"

namespace xenoglot {

/// The library of voices in a thread of its own.
class VoiceThread : public StoreThread<VoiceLibrary>
{
public:
    using StoreThread::StoreThread;
};

}  // namespace xenoglot
