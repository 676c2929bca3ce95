#pragma once

#include "core/Error.h"
#include "run/JobState.h"

#include <QString>
#include <QStringList>

#include <string>
#include <vector>

namespace xenoglot {

/// How the window says things that several of its parts say: one wording each, translated. Any thread.
namespace words {

/// UTF-8 of the layers below.
QString text(const std::string& utf8);

QString stage(JobStage stage);

/// "0:07", "12:30", "1:02:30" of a time or a length in seconds; the fraction is cut off.
QString clock(double seconds);

/// "7.1 seconds" as a person or a screen reader says it.
QString seconds(double seconds);

/// A language's name in the language of the interface ("Spanish"), with a capital as in a list.
QString languageName(const QString& code);

/// The same within a sentence ("espagnol" in French).
QString languageInSentence(const QString& code);

/// The name in the language itself ("Español").
QString ownLanguageName(const QString& code);

/// "1/3 languages completed, 1 failed, 1 cancelled"
QString completed(int done, int total, int failed, int cancelled);

/// "1/3 languages completed (es)"; the same words as on the command line.
QString completed(int done, int total, const QString& language);

/// Why a translation is a draft: "Spanish goes through Portuguese (bergamot-tiny en→pt, apertium pt→es)."
QString draft(const std::vector<std::string>& route);

/// What happened and what to do, one line each.
QString error(const Error& error);

/// The same in one line.
QString errorLine(const Error& error);

}  // namespace words

}  // namespace xenoglot
