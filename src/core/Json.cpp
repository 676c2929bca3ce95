#include "core/Json.h"

#include "core/Wording.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace xenoglot {

/// Turns Qt's tree into ours. Qt's parser limits the depth of nesting, which bounds the recursion.
class JsonBuilder
{
public:
    static Json build(const QJsonValue& value)
    {
        Json result;
        switch (value.type()) {
            case QJsonValue::Bool: result.m_value = value.toBool(); break;
            case QJsonValue::Double: result.m_value = value.toDouble(); break;
            case QJsonValue::String: result.m_value = value.toString().toStdString(); break;
            case QJsonValue::Array: {
                Json::Array items;
                const QJsonArray source = value.toArray();
                items.reserve(static_cast<std::size_t>(source.size()));
                for (const QJsonValue& item : source) {
                    items.push_back(build(item));
                }
                result.m_value = std::move(items);
                break;
            }
            case QJsonValue::Object: {
                Json::Members members;
                const QJsonObject source = value.toObject();
                members.reserve(static_cast<std::size_t>(source.size()));
                for (auto it = source.begin(); it != source.end(); ++it) {
                    members.emplace_back(it.key().toStdString(), build(it.value()));
                }
                // Qt sorts by UTF-16, find() searches by bytes: the orders differ beyond the basic plane.
                std::sort(members.begin(), members.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
                result.m_value = std::move(members);
                break;
            }
            case QJsonValue::Null:
            case QJsonValue::Undefined: break;
        }
        return result;
    }
};

Result<Json> Json::parse(std::string_view utf8, const std::string& source)
{
    QJsonParseError failure;
    const QByteArray bytes = QByteArray::fromRawData(utf8.data(), static_cast<qsizetype>(utf8.size()));
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &failure);
    if (failure.error != QJsonParseError::NoError) {
        return Error{ErrorCode::ModelDamaged,
                     worded(Wording::tr("The file %1 is not JSON: %2 at byte %3"), source, failure.errorString().toStdString(),
                            failure.offset),
                     Wording::tr("Run: xenoglot-cli models verify")};
    }
    return JsonBuilder::build(document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object()));
}

const Json* Json::find(std::string_view name) const
{
    const Members* members = object();
    if (members == nullptr) {
        return nullptr;
    }
    const auto found = std::lower_bound(members->begin(), members->end(), name,
                                        [](const auto& member, std::string_view wanted) { return member.first < wanted; });
    return found != members->end() && found->first == name ? &found->second : nullptr;
}

}  // namespace xenoglot
