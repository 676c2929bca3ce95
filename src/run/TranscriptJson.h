#pragma once

#include "core/Transcript.h"

#include <QJsonObject>

namespace xenoglot {

/// A whole transcript as JSON, to be read again: equal to what was written, where the report's form (RunReport.h) is rounded.
QJsonObject storedTranscript(const Transcript& transcript);

/// Members that are missing or of another kind are empty.
Transcript transcriptFrom(const QJsonObject& object);

}  // namespace xenoglot
