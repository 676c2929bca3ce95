#include "models/kokoro/KokoroTrainingOptions.h"

#include <cstdio>

namespace xenoglot {

std::string KokoroTrainingOptions::text() const
{
    char line[512];
    std::snprintf(line, sizeof line,
                  "trajectories %d steps %d frames %d seed %llu rates %a %a likeness %a warm-up %d last %a evaluate %d held-out "
                  "%d patience %d "
                  "strength %a",
                  trajectories, steps, frames, static_cast<unsigned long long>(seed), weightRate, shiftRate, likenessWeight,
                  warmUp, lastRate, evaluateEvery, heldOut, patience, strength);
    return line;
}

}  // namespace xenoglot
