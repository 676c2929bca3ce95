#pragma once

#include "core/VoiceProfile.h"

#include <QJsonObject>

namespace xenoglot {

/// What is known about a voice as the library's database and the voice packages keep it: all but its id, name, language and
/// date, which both keep beside it.
QJsonObject toJson(const VoiceProfile& profile);

/// The opposite, into `profile`. False where anything is missing, of another kind, or beyond what a voice can have.
bool readVoiceProfile(const QJsonObject& json, VoiceProfile& profile);

}  // namespace xenoglot
