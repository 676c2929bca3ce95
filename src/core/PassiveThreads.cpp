#include "core/PassiveThreads.h"

#include <cstdlib>

#include <unistd.h>

namespace xenoglot {

void waitPassively(char** argv)
{
    if (std::getenv("OMP_WAIT_POLICY") == nullptr && std::getenv("GOMP_SPINCOUNT") == nullptr
        && ::setenv("OMP_WAIT_POLICY", "PASSIVE", 1) == 0) {
        ::execv("/proc/self/exe", argv);
    }
}

}  // namespace xenoglot
