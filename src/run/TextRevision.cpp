#include "run/TextRevision.h"

#include "text/Utf8.h"

#include <QByteArray>
#include <QCryptographicHash>

namespace xenoglot {

std::string textRevision(const std::string& language, const std::string& text)
{
    const std::string words = simplifyWhiteSpace(text);
    if (words.empty()) {
        return {};
    }
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(QByteArray::fromStdString(language + '\n' + words));
    return hash.result().first(8).toHex().toStdString();
}

}  // namespace xenoglot
