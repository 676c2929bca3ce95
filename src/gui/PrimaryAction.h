#pragma once

#include <QString>

namespace xenoglot {

/// What the one big button does right now, and if it cannot, why. A value.
struct PrimaryAction {
    QString text;    ///< "Speak in 3 languages"
    QString reason;  ///< why it is off, or what it is waiting for; mostly empty
    bool enabled = false;
    bool cancels = false;

    bool operator==(const PrimaryAction&) const = default;
};

}  // namespace xenoglot
