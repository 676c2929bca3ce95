#include "FakeEngines.h"
#include "engines/MatchedVoice.h"

#include <QtTest>

using namespace xenoglot;

/// Which stock voice a speaker of 120 Hz gets, by hand-made likenesses.
class tst_NearestStockVoice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isTheNearest_data();
    void isTheNearest();
};

/// Finds everybody the same: (1, 0).
struct OneEncoder : SpeakerEncoder {
    const std::string& id() const override { return m_id; }
    const std::string& name() const override { return m_id; }
    Result<std::vector<SpeakerEmbedding>> embed(const std::vector<AudioClip>& clips, const StopToken&) const override
    {
        return std::vector<SpeakerEmbedding>(clips.size(), {1, 0});
    }
    std::string m_id = "one";
};

static StockVoice voice(double hertz, float ge2e, float campplus)
{
    const auto at = [](float similarity) { return SpeakerEmbedding{similarity, std::sqrt(1 - similarity * similarity)}; };
    return {{hertz, 0.2}, 15, at(campplus), at(ge2e)};
}

void tst_NearestStockVoice::isTheNearest_data()
{
    QTest::addColumn<StockVoices>("voices");
    QTest::addColumn<bool>("withGe2e");
    QTest::addColumn<QString>("nearest");
    QTest::addColumn<QString>("likest");
    const auto row = [](const char* name, const StockVoices& voices, bool withGe2e, const char* nearest, const char* likest) {
        QTest::newRow(name) << voices << withGe2e << QString::fromLatin1(nearest) << QString::fromLatin1(likest);
    };
    row("GE2E decides", {{"a", voice(120, 0.5F, 0.3F)}, {"b", voice(120, 0.7F, 0.1F)}}, true, "b", "a");
    row("CAM++ counts for a third", {{"a", voice(120, 0.6F, 0.5F)}, {"b", voice(120, 0.7F, 0.1F)}}, true, "a", "a");
    row("a near pitch", {{"a", voice(210, 0.6F, 0.2F)}, {"b", voice(125, 0.58F, 0.2F)}}, true, "b", "a");
    row("a likeness that outweighs pitch", {{"a", voice(210, 0.7F, 0.2F)}, {"b", voice(125, 0.58F, 0.2F)}}, true, "a", "a");
    row("more than an octave away", {{"a", voice(260, 0.9F, 0.9F)}, {"b", voice(125, 0.1F, -0.2F)}}, true, "b", "a");
    row("all more than an octave away", {{"a", voice(300, 0.9F, 0.9F)}, {"b", voice(260, 0.1F, 0.1F)}}, true, "b", "a");
    row("without GE2E", {{"a", voice(120, 0.5F, 0.3F)}, {"b", voice(120, 0.7F, 0.1F)}}, false, "a", "a");
}

void tst_NearestStockVoice::isTheNearest()
{
    QFETCH(StockVoices, voices);
    QFETCH(bool, withGe2e);
    FakeEngines engines;
    const FakeEngines::Synthesizer synthesizer(engines);
    const auto one = std::make_shared<OneEncoder>();
    const AudioClip speech = FakeEngines::hum(2, 16000, 0.2F);
    const auto matched = matchVoice(synthesizer, {one, withGe2e ? one : nullptr}, voices, speech, {}, "en", {});
    QVERIFY2(matched.ok(), matched ? "" : matched.error().text().c_str());
    QTEST(QString::fromStdString(matched->baseVoice), "nearest");
    QTEST(QString::fromStdString(matched->likestVoice), "likest");
    QCOMPARE(matched->manners.size(), voices.size());
}

QTEST_GUILESS_MAIN(tst_NearestStockVoice)
#include "tst_NearestStockVoice.moc"
