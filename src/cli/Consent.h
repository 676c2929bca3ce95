#pragma once

#include "core/VoiceProfile.h"

#include <QCommandLineParser>

#include <optional>

namespace xenoglot {

void addConsentOptions(QCommandLineParser& parser);

/// Who agreed to a voice being spoken with: what --consent says, or, where that is missing, the answer to a question on the
/// terminal; nothing when there is no terminal or the answer is no.
std::optional<VoiceConsent> askConsent(const QCommandLineParser& parser);

}  // namespace xenoglot
