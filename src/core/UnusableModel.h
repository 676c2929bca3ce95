#pragma once

#include "core/Error.h"
#include "core/ModelDescription.h"

namespace xenoglot {

/// A model of the catalogue that no engine can be made from now: what it would do, and why it cannot (not installed, damaged).
struct UnusableModel {
    ModelDescription model;
    Error problem;
};

}  // namespace xenoglot
