#include "gui/StartFolder.h"

#include <QDir>
#include <QFileInfo>

namespace xenoglot {

QString startFolder(const QString& last, QStandardPaths::StandardLocation usual)
{
    for (const QString& folder : {last, QStandardPaths::writableLocation(usual)}) {
        if (!folder.isEmpty() && QFileInfo(folder).isDir()) {
            return folder;
        }
    }
    return QDir::homePath();
}

}  // namespace xenoglot
