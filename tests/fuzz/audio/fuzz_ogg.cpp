#include "FuzzRecording.h"

/// libsndfile 1.2.0 forgets the 6 kB that libvorbis allocated for a stream whose headers are damaged. Not ours to mend, and
/// bounded.
extern "C" const char* __lsan_default_suppressions();
extern "C" const char* __lsan_default_suppressions()
{
    return "leak:vorbis_info_init\nleak:vorbis_comment_init\n";
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    return xenoglot::fuzzRecording(data, size);
}
