#include "bench/Benchmark.h"
#include "core/PassiveThreads.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <clocale>
#include <cstdio>

using namespace xenoglot;

namespace {

struct Entry {
    const char* name;
    const char* what;
    int (*run)(const BenchmarkOptions&);
};

const Entry benchmarks[] = {
    {"parallel", "language phase: locked, serial, parallel, and what this machine can gain at all", parallelBenchmark},
    {"recognise", "recognition of the recordings", recogniseBenchmark},
    {"translate", "translation of the sentences of a text file", translateBenchmark},
    {"speak", "speech of the sentences of a text file", speakBenchmark},
    {"run", "the whole run of a message", runBenchmark},
    {"train",
     "a voice is trained on recordings and speaks to the judges in the languages of --to; the last recording only judges",
     trainBenchmark},
    {"takes", "good and forced bad takes in the languages of --to before the check of the run; the recordings are sentences",
     takesBenchmark},
    {"strangers", "the voices that a speaker's is compared with, as resources/strangers.json holds them", strangersBenchmark},
    {"stock", "how the stock voices speak the languages of --to, as resources/stock-voices.json holds it", stockBenchmark},
    {"worker", "one language of the message, on command (used by parallel)", workerBenchmark},
};

}  // namespace

int main(int argc, char* argv[])
{
    waitPassively(argv);
    QCoreApplication application(argc, argv);
    std::setlocale(LC_NUMERIC, "C");  // Qt takes the user's: what is printed keeps its decimal point
    QCoreApplication::setApplicationName(QStringLiteral("xenoglot"));

    QCommandLineParser parser;
    QString description = QStringLiteral("Measures with the installed models, loaded before the clock starts.\n\n");
    for (const Entry& entry : benchmarks) {
        description += QStringLiteral("  %1 %2\n").arg(QString::fromLatin1(entry.name), -10).arg(QString::fromLatin1(entry.what));
    }
    parser.setApplicationDescription(description);
    parser.addHelpOption();
    parser.addPositionalArgument(QStringLiteral("BENCHMARK"), QStringLiteral("One of the names above."));
    parser.addPositionalArgument(QStringLiteral("[INPUT...]"),
                                 QStringLiteral("Recordings, or one text file with a sentence a line."));
    const QCommandLineOption to(QStringLiteral("to"), QStringLiteral("Target languages."), QStringLiteral("LANGS"),
                                QStringLiteral("pt,es,ca"));
    const QCommandLineOption from(QStringLiteral("from"), QStringLiteral("Source language."), QStringLiteral("LANG"),
                                  QStringLiteral("en"));
    const QCommandLineOption runs(QStringLiteral("runs"), QStringLiteral("Measured passes."), QStringLiteral("N"),
                                  QStringLiteral("5"));
    const QCommandLineOption threads(QStringLiteral("threads"), QStringLiteral("Intra-op threads."), QStringLiteral("N"),
                                     QStringLiteral("1"));
    const QCommandLineOption workers(QStringLiteral("workers"),
                                     QStringLiteral("Workers of the parallel runs; 0: one a language."), QStringLiteral("N"),
                                     QStringLiteral("0"));
    const QCommandLineOption beam(QStringLiteral("beam"), QStringLiteral("Beam size of recognition."), QStringLiteral("N"),
                                  QStringLiteral("5"));
    const QCommandLineOption steps(QStringLiteral("steps"), QStringLiteral("Steps of training; 0: as usual."),
                                   QStringLiteral("N"), QStringLiteral("0"));
    const QCommandLineOption seed(QStringLiteral("seed"), QStringLiteral("Random seed of training."), QStringLiteral("N"),
                                  QStringLiteral("0"));
    const QCommandLineOption stranger(QStringLiteral("stranger"),
                                      QStringLiteral("Recording of another speaker for training; may be repeated."),
                                      QStringLiteral("FILE"));
    const QCommandLineOption states(QStringLiteral("states"), QStringLiteral("Which voices training compares."),
                                    QStringLiteral("LIST"), QStringLiteral("base,matched,trained"));
    const QCommandLineOption voice(QStringLiteral("voice"),
                                   QStringLiteral("A voice that was trained on these recordings: judged, not trained again."),
                                   QStringLiteral("FILE"));
    const QCommandLineOption keep(QStringLiteral("keep"), QStringLiteral("Folder for what is spoken and heard."),
                                  QStringLiteral("DIR"));
    const QCommandLineOption device(QStringLiteral("device"), QStringLiteral("auto, cpu or cuda."), QStringLiteral("DEVICE"),
                                    QStringLiteral("cpu"));
    const QCommandLineOption step(QStringLiteral("step"),
                                  QStringLiteral("Print \"ready\", then run one pass for every line read: lets two "
                                                 "programs take turns."));
    const QCommandLineOption json(QStringLiteral("json"), QStringLiteral("Print JSON."));
    parser.addOptions({to, from, runs, threads, workers, beam, steps, seed, stranger, states, voice, keep, device, step, json});
    parser.process(application);

    const QStringList arguments = parser.positionalArguments();
    BenchmarkOptions options;
    for (const QString& input : arguments.mid(1)) {
        options.inputs.emplace_back(input.toStdString());
    }
    for (const QString& language : parser.value(to).split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        options.targets.push_back(language.toStdString());
    }
    options.from = parser.value(from).toStdString();
    options.runs = std::max(1, parser.value(runs).toInt());
    options.threads = std::max(1, parser.value(threads).toInt());
    options.workers = std::max(0, parser.value(workers).toInt());
    options.beam = std::max(1, parser.value(beam).toInt());
    options.steps = std::max(0, parser.value(steps).toInt());
    options.seed = std::max(0, parser.value(seed).toInt());
    for (const QString& file : parser.values(stranger)) {
        options.strangers.emplace_back(file.toStdString());
    }
    options.states = parser.value(states).split(QLatin1Char(','));
    options.voice = parser.value(voice).toStdString();
    options.keep = parser.value(keep).toStdString();
    options.device = parser.value(device).toStdString();
    options.step = parser.isSet(step);
    options.json = parser.isSet(json);
    for (const Entry& entry : benchmarks) {
        if (arguments.value(0) == QLatin1String(entry.name)) {
            return entry.run(options);
        }
    }
    std::fprintf(stderr, "xenoglot-bench: name a benchmark; see --help\n");
    return 1;
}
