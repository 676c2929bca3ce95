#include "run/Strangers.h"

#include "core/Wording.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>

static void initialiseResource()
{
    Q_INIT_RESOURCE(strangers);  // it lies in a static library
}

namespace xenoglot {

Result<Strangers> readStrangers(const QByteArray& json)
{
    const Error damaged{ErrorCode::FileDamaged, Wording::tr("The stored voices of strangers are damaged"),
                        Wording::tr("Install the program again.")};
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    Strangers strangers;
    const QJsonObject across = object[QStringLiteral("across_languages")].toObject();
    for (auto each = across.begin(); each != across.end(); ++each) {
        if (!each->isDouble()) {
            return damaged;
        }
        strangers.across[each.key().toStdString()] = each->toDouble();
    }
    for (const QJsonValue& item : object[QStringLiteral("strangers")].toArray()) {
        const QJsonObject read = item.toObject();
        const QString sex = read[QStringLiteral("sex")].toString();
        const QString kind = read[QStringLiteral("kind")].toString();
        Stranger stranger{read[QStringLiteral("name")].toString().toStdString(),
                          read[QStringLiteral("language")].toString().toStdString(),
                          sex == QLatin1String("f"),
                          kind == QLatin1String("synthetic"),
                          {}};
        bool good = !stranger.name.empty() && (stranger.female || sex == QLatin1String("m"))
                    && (stranger.synthetic || kind == QLatin1String("real"));
        const QJsonObject embeddings = read[QStringLiteral("embeddings")].toObject();
        for (auto each = embeddings.begin(); each != embeddings.end(); ++each) {
            SpeakerEmbedding& embedding = stranger.embedding[each.key().toStdString()];
            double power = 0;
            for (const QJsonValue& value : each->toArray()) {
                good = good && value.isDouble();
                embedding.push_back(static_cast<float>(value.toDouble()));
                power += value.toDouble() * value.toDouble();
            }
            good = good && std::abs(power - 1) < 0.01;  // they have the length 1
        }
        if (!good || stranger.embedding.empty()) {
            return damaged;
        }
        strangers.voices.push_back(std::move(stranger));
    }
    return strangers.voices.empty() ? Result<Strangers>(damaged) : Result<Strangers>(std::move(strangers));
}

const Result<Strangers>& storedStrangers()
{
    static const Result<Strangers> stored = [] {
        initialiseResource();
        QFile file(QStringLiteral(":/xenoglot/strangers.json"));
        return readStrangers(file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray());
    }();
    return stored;
}

}  // namespace xenoglot
