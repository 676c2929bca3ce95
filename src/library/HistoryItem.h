#pragma once

#include <QString>
#include <QStringList>

#include <cstdint>
#include <filesystem>

namespace xenoglot {

/// One run of the history, as a list shows it.
struct HistoryItem {
    std::int64_t id = 0;
    std::int64_t madeAt = 0;  ///< milliseconds since 1970, UTC
    QString title;            ///< how the message begins; empty for a run that ended before that
    QStringList languages;    ///< codes, in the order of the run
    bool starred = false;
    std::filesystem::path folder;  ///< owned: recording, audio, whatever the run has made
};

/// Which runs to list.
struct HistoryQuery {
    QString words;  ///< all of them, in the transcript or a translation; empty: any run
    bool starredOnly = false;
    int limit = 200;
    int offset = 0;
};

}  // namespace xenoglot
