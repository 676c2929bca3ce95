#include "ModelFolder.h"
#include "SpeechClips.h"
#include "engines/CampplusEncoder.h"
#include "engines/Ge2eEncoder.h"
#include "engines/MainSpeaker.h"

#include <QDirIterator>
#include <QRandomGenerator>

#include <algorithm>
#include <map>
#include <numeric>
#include <set>

using namespace xenoglot;
using namespace xenoglot::testing;

namespace {

constexpr std::size_t clipsOfEach = 12;

struct Speaker {
    const char* name;
    const char* language;
    const char* folder;
};

/// The woman of the English prompts speaks the Spanish ones, too.
constexpr Speaker speakers[]{{"allison", "en", "/usr/share/asterisk/sounds/en_US_f_Allison"},
                             {"allison", "es", "/usr/share/asterisk/sounds/es_MX_f_Allison"},
                             {"june", "fr", "/usr/share/asterisk/sounds/fr_CA_f_June"},
                             {"carlo", "it", "/usr/share/asterisk/sounds/it_IT_m_Carlo"},
                             {"ivrvoice", "ru", "/usr/share/asterisk/sounds/ru_RU_f_IvrvoiceRU"},
                             {"librivox", "en", "/usr/share/pocketsphinx/test/data/librivox"},
                             {"menardi", "it", "/usr/share/asterisk/sounds/it_IT_f_Menardi"},
                             {"armelle", "fr", "/usr/share/asterisk/sounds/fr"},
                             {"colombia", "es", "/usr/share/asterisk/sounds/es"}};

/// Real utterances of 2.5 to 6 s, evenly out of the folder.
std::vector<AudioClip> clipsOf(const Speaker& speaker)
{
    QStringList files;
    QDirIterator entries(QLatin1String(speaker.folder),
                         {QStringLiteral("*.g722"), QStringLiteral("*.gsm"), QStringLiteral("*.wav")}, QDir::Files);
    while (entries.hasNext()) {
        files << entries.next();
    }
    files.sort();
    std::vector<AudioClip> clips;
    const qsizetype step = std::max<qsizetype>(1, files.size() / 60);
    for (qsizetype i = 0; i < files.size() && clips.size() < clipsOfEach; i += step) {
        AudioClip clip = readSpeech(files[i].toStdString());
        if (clip.seconds() < 2.5) {
            continue;
        }
        clip.samples.resize(std::min(clip.samples.size(), std::size_t(6 * 16000)));
        double power = 0;
        for (const float x : clip.samples) {
            power += static_cast<double>(x) * x;
        }
        if (power / static_cast<double>(clip.samples.size())
            > 2.5e-5) {  // music on hold and tones have other names; silence has not
            clips.push_back(std::move(clip));
        }
    }
    return clips;
}

/// Of the installed models; null where it cannot be loaded.
std::shared_ptr<const SpeakerEncoder> encoderOf(const std::string& id)
{
    const bool judge = id == "campplus";
    ModelDescription model;
    model.name = model.id = id;
    model.files["weights"] = modelsFolder() / id / (judge ? "campplus_cn_en_common.pt" : "pretrained.pt");
    if (judge) {
        const auto loaded = CampplusEncoder::load(model, {});
        return loaded ? *loaded : nullptr;
    }
    const auto loaded = Ge2eEncoder::load(model, {});
    return loaded ? *loaded : nullptr;
}

/// Where as many same pairs are below a threshold as different ones are above it: that share.
double equalErrorRate(std::vector<double> same, std::vector<double> different)
{
    std::sort(same.begin(), same.end());
    std::sort(different.begin(), different.end());
    for (const double threshold : same) {
        const double missed = static_cast<double>(std::lower_bound(same.begin(), same.end(), threshold) - same.begin())
                              / static_cast<double>(same.size());
        const double accepted =
            static_cast<double>(different.end() - std::lower_bound(different.begin(), different.end(), threshold))
            / static_cast<double>(different.size());
        if (missed >= accepted) {
            return std::max(missed, accepted);
        }
    }
    return 1;
}

}  // namespace

/// How well the encoders tell the speakers of Debian's recordings apart.
class tst_SpeakerPairs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void sameAndDifferentSpeakersAreToldApart_data();
    void sameAndDifferentSpeakersAreToldApart();
    void whoSpeaksLongestIsFound();

private:
    std::vector<std::vector<AudioClip>> m_clips;  ///< of each speaker
};

void tst_SpeakerPairs::initTestCase()
{
    for (const Speaker& speaker : speakers) {
        m_clips.push_back(clipsOf(speaker));
        QVERIFY2(m_clips.back().size() >= 5, speaker.folder);
    }
}

void tst_SpeakerPairs::sameAndDifferentSpeakersAreToldApart_data()
{
    QTest::addColumn<bool>("judge");
    QTest::newRow("campplus") << true;
    QTest::newRow("ge2e") << false;
}

void tst_SpeakerPairs::sameAndDifferentSpeakersAreToldApart()
{
    QFETCH(bool, judge);
    const std::string id = judge ? "campplus" : "ge2e";
    const auto encoder = encoderOf(id);
    QVERIFY(encoder);
    std::vector<std::pair<const Speaker*, SpeakerEmbedding>> voices;
    for (std::size_t i = 0; i < std::size(speakers); ++i) {
        const auto found = encoder->embed(m_clips[i], {});
        QVERIFY(found.ok());
        for (const SpeakerEmbedding& embedding : *found) {
            voices.emplace_back(&speakers[i], embedding);
        }
    }
    std::map<bool, std::vector<double>> same;  // by whether the language is one
    std::map<bool, std::vector<double>> different;
    for (std::size_t i = 0; i < voices.size(); ++i) {
        for (std::size_t k = i + 1; k < voices.size(); ++k) {
            const bool oneLanguage = std::string(voices[i].first->language) == voices[k].first->language;
            const bool one = std::string(voices[i].first->name) == voices[k].first->name;
            (one ? same : different)[oneLanguage].push_back(speakerSimilarity(voices[i].second, voices[k].second));
        }
    }
    for (const bool oneLanguage : {true, false}) {
        QVERIFY(same[oneLanguage].size() >= 100 && different[oneLanguage].size() >= 100);
        const auto share = [](const std::vector<double>& values, auto is) {
            return static_cast<double>(std::count_if(values.begin(), values.end(), is)) / static_cast<double>(values.size());
        };
        qInfo(
            "%s %s: %zu same and %zu different pairs, equal error rate %.3f; below .3: %.3f of the same, above .45: %.3f of the "
            "different",
            id.c_str(), oneLanguage ? "within a language" : "across languages", same[oneLanguage].size(),
            different[oneLanguage].size(), equalErrorRate(same[oneLanguage], different[oneLanguage]),
            share(same[oneLanguage], [](double x) { return x <= 0.3; }),
            share(different[oneLanguage], [](double x) { return x >= 0.45; }));
    }
    if (judge) {
        QVERIFY(equalErrorRate(same[true], different[true]) <= 0.05);
        QVERIFY(equalErrorRate(same[false], different[false]) <= 0.08);
    }
}

/// Utterances of one to three speakers, drawn at random: what is kept is of one alone, and of one alone all is kept.
void tst_SpeakerPairs::whoSpeaksLongestIsFound()
{
    const auto encoder = encoderOf("campplus");
    QVERIFY(encoder);
    std::vector<std::vector<HeardPart>> voices;
    for (const std::vector<AudioClip>& clips : m_clips) {
        const auto embeddings = encoder->embed(clips, {});
        QVERIFY(embeddings.ok());
        voices.emplace_back();
        for (std::size_t i = 0; i < clips.size(); ++i) {
            voices.back().push_back({(*embeddings)[i], clips[i].seconds()});
        }
    }
    QRandomGenerator random(7);
    for (const std::size_t together : {1, 2, 3}) {
        constexpr int draws = 1000;
        int mixed = 0;
        double kept = 0;
        double spoken = 0;
        for (int draw = 0; draw < draws; ++draw) {
            std::vector<HeardPart> parts;
            std::vector<std::string> names;
            for (std::set<std::string> chosen; chosen.size() < together;) {
                const auto who = static_cast<std::size_t>(random.bounded(int(std::size(speakers))));
                if (!chosen.insert(speakers[who].name).second) {
                    continue;
                }
                const int count = random.bounded(2, 6);
                for (int i = 0; i < count; ++i) {
                    parts.push_back(voices[who][static_cast<std::size_t>(random.bounded(int(voices[who].size())))]);
                    names.emplace_back(speakers[who].name);
                }
            }
            std::set<std::string> found;
            for (const std::size_t i : partsOfMainSpeaker(parts)) {
                found.insert(names[i]);
                kept += parts[i].seconds;
            }
            mixed += found.size() > 1 ? 1 : 0;
            spoken += std::accumulate(parts.begin(), parts.end(), 0.0,
                                      [](double sum, const HeardPart& part) { return sum + part.seconds; });
        }
        qInfo("%zu together: of %d draws %d keep two speakers; %.4f of the speech is kept", together, draws, mixed,
              kept / spoken);
        QVERIFY(mixed <= draws / 50);
        QVERIFY(together > 1 || kept > 0.98 * spoken);
    }
}

QTEST_GUILESS_MAIN(tst_SpeakerPairs)
#include "tst_SpeakerPairs.moc"
