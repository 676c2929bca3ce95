#include "SpeechClips.h"
#include "models/kokoro/KokoroAlignment.h"

#include <ATen/ATen.h>

#include <cmath>
#include <numeric>

using namespace xenoglot;
using namespace xenoglot::testing;

/// Against librosa (tests/fixtures/kokoro/make_alignment.py), and on recordings that do not fit.
class tst_KokoroAlignment : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void featuresAreThoseOfLibrosa();
    void energyIsThatOfStyleTts();
    void findsWhereTheSoundsAre();
    void silenceAroundIsGivenToTheEnds();
    void anotherTextCostsMore();
    void refusesWhatDoesNotFit_data();
    void refusesWhatDoesNotFit();

private:
    std::vector<std::int64_t> durations() const;

    Json m_fixture;
    at::Tensor m_spoken;
    at::Tensor m_recording;
};

std::vector<std::int64_t> tst_KokoroAlignment::durations() const
{
    std::vector<std::int64_t> values;
    for (const Json& value : *m_fixture.find("durations")->array()) {
        values.push_back(static_cast<std::int64_t>(*value.number()));
    }
    return values;
}

/// The recordings as make_alignment.py made them.
void tst_KokoroAlignment::initTestCase()
{
    m_fixture = readFixture("kokoro/alignment.json");
    const AudioClip clip = readSpeech(*m_fixture.find("file")->text());
    const auto count = static_cast<std::size_t>(*m_fixture.find("samples")->number());
    QVERIFY(clip.samples.size() * 3 / 2 >= count);
    std::vector<float> spoken;
    for (std::size_t i = 0; i < count; ++i) {
        spoken.push_back(clip.samples[2 * i / 3]);
    }
    std::vector<float> recording;
    constexpr std::size_t pieceSize = 6000;
    std::size_t begin = 0;
    for (const Json& factor : *m_fixture.find("factors")->array()) {
        const auto samples = static_cast<std::size_t>(static_cast<double>(pieceSize) * *factor.number());
        for (std::size_t i = 0; i < samples; ++i) {
            const double place = static_cast<double>(i) * (pieceSize - 1) / static_cast<double>(samples - 1);
            const auto left = std::min(static_cast<std::size_t>(place), pieceSize - 2);
            const double share = place - static_cast<double>(left);
            const auto a = static_cast<double>(spoken[begin + left]);
            const auto b = static_cast<double>(spoken[begin + left + 1]);
            recording.push_back(static_cast<float>(a + (b - a) * share));
        }
        begin += pieceSize;
    }
    recording.resize(recording.size() / 600 * 600);
    m_spoken = at::tensor(spoken);
    m_recording = at::tensor(recording);
}

void tst_KokoroAlignment::featuresAreThoseOfLibrosa()
{
    const at::Tensor features = alignmentFeatures(m_spoken);
    QCOMPARE(features.size(0), 26);
    QCOMPARE(features.size(1), m_spoken.numel() / 300 + 1);
    const auto& columns = *m_fixture.find("features")->array();
    const std::int64_t places[]{0, 2, 100, 250, features.size(1) - 1};
    for (std::size_t i = 0; i < std::size(places); ++i) {
        const auto& column = *columns[i].array();
        for (std::int64_t k = 0; k < 26; ++k) {
            const double difference =
                std::abs(features[k][places[i]].item<double>() - *column[static_cast<std::size_t>(k)].number());
            QVERIFY2(difference < 1e-3, qPrintable(QStringLiteral("%1, %2: %3").arg(places[i]).arg(k).arg(difference)));
        }
    }
}

void tst_KokoroAlignment::energyIsThatOfStyleTts()
{
    const at::Tensor energy = speechEnergy(m_spoken);
    QCOMPARE(energy.numel(), m_spoken.numel() / 300 + 1);
    const auto& values = *m_fixture.find("energy")->array();
    for (std::size_t i = 0; i < values.size(); ++i) {
        const double difference = std::abs(energy[static_cast<std::int64_t>(i)].item<double>() - *values[i].number());
        QVERIFY2(difference < 2e-3, qPrintable(QStringLiteral("%1: %2").arg(i).arg(difference)));
    }
}

void tst_KokoroAlignment::findsWhereTheSoundsAre()
{
    const auto alignment = alignRecording(m_spoken, durations(), m_recording);
    QVERIFY2(alignment.ok(), alignment ? "" : alignment.error().text().c_str());
    QVERIFY2(std::abs(alignment->cost - *m_fixture.find("cost")->number()) < 1e-3, qPrintable(QString::number(alignment->cost)));
    const auto& found = *m_fixture.find("found")->array();
    QCOMPARE(alignment->durations.size(), found.size());
    for (std::size_t i = 0; i < found.size(); ++i) {
        QCOMPARE(alignment->durations[i], static_cast<std::int64_t>(*found[i].number()));
    }
}

void tst_KokoroAlignment::silenceAroundIsGivenToTheEnds()
{
    const at::Tensor silence = at::zeros({12000});
    const auto plain = alignRecording(m_spoken, durations(), m_recording);
    const auto padded = alignRecording(m_spoken, durations(), at::cat({silence, m_recording, silence}));
    QVERIFY(plain.ok() && padded.ok());
    QCOMPARE(std::accumulate(padded->durations.begin(), padded->durations.end(), std::int64_t{0}),
             m_recording.numel() / 600 + 40);
    // 20 frames more at either end; inside the sounds stay where they were.
    QVERIFY(padded->durations.front() >= 18);
    QVERIFY(padded->durations.back() >= 18);
    std::int64_t moved = 0;
    for (std::size_t i = 2; i + 2 < plain->durations.size(); ++i) {
        moved += std::abs(plain->durations[i] - padded->durations[i]);
    }
    QVERIFY2(moved <= 6, qPrintable(QString::number(moved)));
}

void tst_KokoroAlignment::anotherTextCostsMore()
{
    const auto right = alignRecording(m_spoken, durations(), m_recording);
    const auto wrong = alignRecording(m_spoken.flip(0).contiguous(), durations(), m_recording);
    QVERIFY(right.ok() && wrong.ok());
    qInfo("%.3f, reversed %.3f", right->cost, wrong->cost);
    QVERIFY(wrong->cost > right->cost + 0.2);
}

void tst_KokoroAlignment::refusesWhatDoesNotFit_data()
{
    QTest::addColumn<int>("which");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("silent recording") << 0 << ErrorCode::NoSpeech;
    QTest::newRow("four times as long") << 1 << ErrorCode::InvalidArgument;
    QTest::newRow("fewer frames than sounds") << 2 << ErrorCode::InvalidArgument;
    QTest::newRow("no sounds") << 3 << ErrorCode::InvalidArgument;
    QTest::newRow("silent voice") << 4 << ErrorCode::NoSpeech;
}

void tst_KokoroAlignment::refusesWhatDoesNotFit()
{
    QFETCH(int, which);
    QFETCH(ErrorCode, code);
    at::Tensor spoken = m_spoken;
    at::Tensor recording = m_recording;
    std::vector<std::int64_t> sounds = durations();
    switch (which) {
        case 0: recording = at::zeros_like(recording); break;
        case 1: recording = recording.repeat({4}); break;
        case 2: recording = recording.narrow(0, 0, 600 * 20).contiguous(); break;
        case 3: sounds.clear(); break;
        default: spoken = at::zeros_like(spoken); break;
    }
    const auto alignment = alignRecording(spoken, sounds, recording);
    QVERIFY(!alignment);
    QCOMPARE(alignment.error().code, code);
}

QTEST_GUILESS_MAIN(tst_KokoroAlignment)
#include "tst_KokoroAlignment.moc"
