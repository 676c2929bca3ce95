#include "run/FileNameTemplate.h"

#include "core/Wording.h"

#include <QString>

#include <map>

namespace xenoglot {

namespace {

constexpr qsizetype longestBytes = 150;

/// What Windows' and Linux' file systems refuse, so that an exported folder can be sent to anybody.
bool isForbidden(QChar c)
{
    return c.category() == QChar::Other_Control || QStringLiteral("/\\:*?\"<>|").contains(c);
}

QString harmless(QString name)
{
    for (QChar& c : name) {
        if (isForbidden(c)) {
            c = QLatin1Char('_');
        }
    }
    while (name.toUtf8().size() > longestBytes) {
        name.chop(name.back().isLowSurrogate() ? 2 : 1);
    }
    const auto isEdge = [](QChar c) { return c == QLatin1Char('.') || c.isSpace(); };
    while (!name.isEmpty() && isEdge(name.back())) {
        name.chop(1);
    }
    while (!name.isEmpty() && isEdge(name.front())) {
        name.remove(0, 1);
    }
    return name.isEmpty() ? QStringLiteral("message") : name;
}

}  // namespace

Result<std::string> fileName(const std::string& pattern, const FileNameFields& fields)
{
    const std::map<std::string, std::string> values{
        {"message", fields.message}, {"language", fields.language},         {"name", fields.languageName},
        {"voice", fields.voice},     {"take", std::to_string(fields.take)}, {"date", fields.date},
    };
    std::string name;
    for (std::size_t at = 0; at < pattern.size();) {
        const std::size_t open = pattern.find('{', at);
        name += pattern.substr(at, open - at);
        if (open == std::string::npos) {
            break;
        }
        const std::size_t close = pattern.find('}', open);
        const std::string field = close == std::string::npos ? std::string() : pattern.substr(open + 1, close - open - 1);
        const auto value = values.find(field);
        if (value == values.end()) {
            std::string known;
            for (const auto& [key, unused] : values) {
                known += (known.empty() ? "{" : ", {") + key + "}";
            }
            return Error{ErrorCode::InvalidArgument,
                         close == std::string::npos ? Wording::tr("A brace of the file name is not closed")
                                                    : worded(Wording::tr("There is no field {%1}"), field),
                         worded(Wording::tr("Fields: %1."), known)};
        }
        name += value->second;
        at = close + 1;
    }
    return harmless(QString::fromStdString(name)).toStdString();
}

}  // namespace xenoglot
