#include "run/StoredStockVoices.h"

#include "core/Wording.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

static void initialiseResource()
{
    Q_INIT_RESOURCE(stock_voices);  // it lies in a static library
}

namespace xenoglot {

namespace {

const Result<StoredStockVoices>& stored()
{
    static const Result<StoredStockVoices> voices = [] {
        initialiseResource();
        QFile file(QStringLiteral(":/xenoglot/stock-voices.json"));
        return readStockVoices(file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray());
    }();
    return voices;
}

bool isGood(const StockVoice& voice)
{
    return voice.melody.hertz > 0 && voice.melody.spread >= 0 && voice.pace >= 0 && !voice.ge2e.empty()
           && !voice.campplus.empty();
}

}  // namespace

Result<StoredStockVoices> readStockVoices(const QByteArray& json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    StoredStockVoices stored{object[QStringLiteral("model")].toString().toStdString(), {}};
    bool good = !stored.model.empty();
    const QJsonObject languages = object[QStringLiteral("languages")].toObject();
    for (auto language = languages.begin(); language != languages.end(); ++language) {
        const QJsonObject voices = language->toObject();
        for (auto each = voices.begin(); each != voices.end(); ++each) {
            const QJsonObject read = each->toObject();
            StockVoice& voice = stored.languages[language.key().toStdString()][each.key().toStdString()];
            voice.melody = {read[QStringLiteral("hertz")].toDouble(), read[QStringLiteral("spread")].toDouble()};
            voice.pace = read[QStringLiteral("pace")].toDouble();
            for (const auto& [key, embedding] : {std::pair{"ge2e", &voice.ge2e}, {"campplus", &voice.campplus}}) {
                for (const QJsonValue& value : read[QLatin1String(key)].toArray()) {
                    good = good && value.isDouble();
                    embedding->push_back(static_cast<float>(value.toDouble()));
                }
            }
            good = good && isGood(voice);
        }
    }
    if (!good || stored.languages.empty()) {
        return Error{ErrorCode::FileDamaged, Wording::tr("What is stored about the stock voices is damaged"),
                     Wording::tr("Install the program again.")};
    }
    return stored;
}

Result<StockVoices> stockVoices(const SpeechSynthesizer& synthesizer, const MatchingEncoders& encoders,
                                const std::string& language, const StopToken& stop)
{
    const auto& known = stored();
    if (known && known->model == synthesizer.id()) {
        const auto found = known->languages.find(comparedLanguage(language));
        if (found != known->languages.end()) {
            return found->second;
        }
    }
    return hearStockVoices(synthesizer, encoders, language, stop);
}

}  // namespace xenoglot
