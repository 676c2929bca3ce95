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
    return voice.melody.hertz > 0 && voice.melody.spread >= 0 && voice.pace >= 0 && !voice.embedding.empty();
}

}  // namespace

Result<StoredStockVoices> readStockVoices(const QByteArray& json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    StoredStockVoices stored{
        object[QStringLiteral("model")].toString().toStdString(), object[QStringLiteral("encoder")].toString().toStdString(), {}};
    bool good = !stored.model.empty() && !stored.encoder.empty();
    const QJsonObject languages = object[QStringLiteral("languages")].toObject();
    for (auto language = languages.begin(); language != languages.end(); ++language) {
        const QJsonObject voices = language->toObject();
        for (auto each = voices.begin(); each != voices.end(); ++each) {
            const QJsonObject read = each->toObject();
            StockVoice& voice = stored.languages[language.key().toStdString()][each.key().toStdString()];
            voice.melody = {read[QStringLiteral("hertz")].toDouble(), read[QStringLiteral("spread")].toDouble()};
            voice.pace = read[QStringLiteral("pace")].toDouble();
            for (const QJsonValue& value : read[QStringLiteral("embedding")].toArray()) {
                good = good && value.isDouble();
                voice.embedding.push_back(static_cast<float>(value.toDouble()));
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

Result<StockVoices> stockVoices(const SpeechSynthesizer& synthesizer, const SpeakerEncoder& encoder, const std::string& language,
                                const StopToken& stop)
{
    const auto& known = stored();
    if (known && known->model == synthesizer.id() && known->encoder == encoder.id()) {
        const auto found = known->languages.find(comparedLanguage(language));
        if (found != known->languages.end()) {
            return found->second;
        }
    }
    return hearStockVoices(synthesizer, encoder, language, stop);
}

}  // namespace xenoglot
