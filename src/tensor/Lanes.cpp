#include "tensor/Lanes.h"

#include <ATen/Parallel.h>
#include <c10/core/GradMode.h>

#include <algorithm>
#include <atomic>
#include <future>
#include <vector>

namespace xenoglot {

int lanesFor(int threads)
{
    return threads > 1 ? 2 : 1;
}

void inLanes(std::size_t count, int lanes, int threads, const std::function<void(std::size_t)>& work)
{
    const bool gradients = c10::GradMode::is_enabled();
    std::atomic<std::size_t> next{0};
    const auto lane = [&] {
        const c10::AutoGradMode mode(gradients);
        at::set_num_threads(std::max(1, threads / lanes));
        try {
            for (std::size_t i = next++; i < count; i = next++) {
                work(i);
            }
        } catch (...) {
            next = count;
            throw;
        }
    };
    std::vector<std::future<void>> others;  // each is waited for whatever happens
    for (int i = 1; i < lanes && static_cast<std::size_t>(i) < count; ++i) {
        others.push_back(std::async(std::launch::async, lane));
    }
    struct Restore {
        int threads;
        ~Restore() { at::set_num_threads(threads); }
    } const restore{threads};
    lane();
    for (std::future<void>& other : others) {
        other.get();
    }
}

}  // namespace xenoglot
