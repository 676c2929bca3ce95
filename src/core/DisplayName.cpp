#include "core/DisplayName.h"

#include <QString>

namespace xenoglot {

std::string displayName(const std::filesystem::path& path)
{
    const std::string bytes = path.string();
    QString text = QString::fromUtf8(bytes.data(), qsizetype(bytes.size()));
    for (QChar& character : text) {
        if (character.category() == QChar::Other_Control || character.category() == QChar::Separator_Line
            || character.category() == QChar::Separator_Paragraph) {
            character = QChar::ReplacementCharacter;
        }
    }
    return text.toStdString();
}

}  // namespace xenoglot
