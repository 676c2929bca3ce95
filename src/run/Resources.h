#pragma once

namespace xenoglot {

/// Processor time used so far by this process (all threads) and by its finished child processes, milliseconds.
double processorMilliseconds();

/// The largest resident set of this process so far, in MB (10^6 bytes).
double peakRssMegabytes();

/// Cores this process may use.
int usableCores();

/// Lets everybody else go first: beside others the calling thread, and those that it starts from now on, get a tenth of what they
/// get of the processor. It cannot be taken back.
void giveWay();

}  // namespace xenoglot
