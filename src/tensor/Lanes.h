#pragma once

#include <cstddef>
#include <functional>

namespace xenoglot {

/// How many pieces of work to do side by side with so many intra-op threads: two, where there are two threads. Layers that are
/// too small to keep two threads busy keep one each busy.
int lanesFor(int threads);

/// Calls work(0) … work(count - 1), up to `lanes` at once and in any order, each with its share of `threads` intra-op threads and
/// in the calling thread's grad mode. Returns when all have returned; then the calling thread has `threads` again. Rethrows what
/// a call throws, after which no further one begins. Not for use inside inference mode.
void inLanes(std::size_t count, int lanes, int threads, const std::function<void(std::size_t)>& work);

}  // namespace xenoglot
