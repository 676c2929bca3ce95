#include "cli/TextInput.h"

#include "cli/Interrupt.h"
#include "cli/Options.h"
#include "cli/Text.h"
#include "text/Utf8.h"

#include <QFile>

#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>
#include <cerrno>
#include <cstring>

namespace xenoglot {

namespace {

constexpr std::size_t longest = 1 << 20;
constexpr int pollMilliseconds = 50;

Error cannotRead(const QString& name, int code)
{
    return {ErrorCode::FileNotFound, Text::tr("Cannot read the text file %1").arg(name).toStdString(),
            QString::fromLocal8Bit(std::strerror(code)).toStdString()};
}

/// Everything up to the end, or a little more than may be.
Result<std::string> readAll(int descriptor, const QString& name)
{
    std::string text;
    char piece[1 << 14];
    while (text.size() <= longest) {
        if (Interrupt::happened()) {
            return cancelledError();
        }
        pollfd ready{descriptor, POLLIN, 0};
        if (::poll(&ready, 1, pollMilliseconds) <= 0) {
            continue;  // nothing yet, or a signal
        }
        const ssize_t count = ::read(descriptor, piece, sizeof piece);
        if (count == 0) {
            break;
        }
        if (count > 0) {
            text.append(piece, static_cast<std::size_t>(count));
        } else if (errno != EINTR && errno != EAGAIN) {
            return cannotRead(name, errno);
        }
    }
    return text;
}

Result<std::string> checkedText(std::string text, const QString& name)
{
    if (text.starts_with("\xEF\xBB\xBF")) {
        text.erase(0, 3);
    }
    if (text.size() > longest || !isUtf8(text)) {
        return usageError(Text::tr("%1 is not UTF-8 text of at most 1 MiB").arg(name));
    }
    text = simplifyWhiteSpace(text);
    if (text.empty()) {
        return usageError(Text::tr("%1 holds no text").arg(name));
    }
    return text;
}

}  // namespace

Result<std::string> readTextFile(const QString& path)
{
    // Not waiting for somebody to open the other end of a named pipe: that is what poll() is for.
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (descriptor < 0) {
        return cannotRead(path, errno);
    }
    struct stat status {
    };
    const bool folder = ::fstat(descriptor, &status) == 0 && S_ISDIR(status.st_mode);
    auto text = folder ? Result<std::string>(cannotRead(path, EISDIR)) : readAll(descriptor, path);
    ::close(descriptor);
    return text ? checkedText(std::move(text).value(), Text::tr("The text file %1").arg(path)) : text;
}

Result<std::string> readStandardInput()
{
    auto text = readAll(STDIN_FILENO, QStringLiteral("-"));
    return text ? checkedText(std::move(text).value(), Text::tr("Standard input")) : text;
}

}  // namespace xenoglot
