#pragma once

namespace xenoglot {

/// To be called first in main(). The threads of OpenMP, which LibTorch computes with, spin while they wait for each other; where
/// the cores are shared with other work they take the time from the very thread that they wait for, and everything is several
/// times slower. libgomp reads OMP_WAIT_POLICY before main() is reached: the process starts its program anew with PASSIVE, unless
/// the user has set OMP_WAIT_POLICY or GOMP_SPINCOUNT. Returns when there is nothing to do, or when that cannot be done.
void waitPassively(char** argv);

}  // namespace xenoglot
