#pragma once

#include <QStandardPaths>
#include <QString>

namespace xenoglot {

/// Where a file dialog begins: in the folder that was used last, or else in the usual one, or at home; in one that is there.
QString startFolder(const QString& last, QStandardPaths::StandardLocation usual);

}  // namespace xenoglot
