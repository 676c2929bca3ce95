#pragma once

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QProcessEnvironment>
#include <QStringList>
#include <QTemporaryDir>

namespace xenoglot {

/// One call of the real xenoglot-cli and what came of it.
struct CliResult {
    int exitCode = -1;
    bool crashed = false;
    QString output;
    QString errors;

    QJsonObject json() const { return QJsonDocument::fromJson(output.toUtf8()).object(); }
};

inline QString cliPath()
{
    return QStringLiteral(XENOGLOT_BIN_DIR "/xenoglot-cli");
}

/// Runs a program in `folder`, which has its own cache and voices there, and a locale that need not be installed, and waits for
/// its end.
inline CliResult call(const QTemporaryDir& folder, const QString& program, const QStringList& arguments,
                      QProcessEnvironment environment = QProcessEnvironment::systemEnvironment(), int seconds = 600,
                      const QString& locale = QStringLiteral("C.UTF-8"), const QString& languages = {})
{
    if (!environment.contains(QStringLiteral("XENOGLOT_CACHE"))) {
        environment.insert(QStringLiteral("XENOGLOT_CACHE"), folder.filePath(QStringLiteral("cache")));
    }
    if (!environment.contains(QStringLiteral("XENOGLOT_DATA"))) {
        environment.insert(QStringLiteral("XENOGLOT_DATA"), folder.filePath(QStringLiteral("data")));
    }
    environment.insert(QStringLiteral("LC_ALL"), locale);
    environment.insert(QStringLiteral("LANGUAGE"), languages);
    QProcess process;
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(folder.path());
    process.start(program, arguments);
    CliResult result;
    if (!process.waitForFinished(seconds * 1000)) {
        process.kill();
        process.waitForFinished();
        result.errors = QStringLiteral("still running after %1 s").arg(seconds);
        return result;
    }
    result.exitCode = process.exitCode();
    result.crashed = process.exitStatus() == QProcess::CrashExit;
    result.output = QString::fromUtf8(process.readAllStandardOutput());
    result.errors = QString::fromUtf8(process.readAllStandardError());
    return result;
}

/// xenoglot-cli, called so.
inline CliResult cli(const QTemporaryDir& folder, const QStringList& arguments,
                     QProcessEnvironment environment = QProcessEnvironment::systemEnvironment(), int seconds = 600,
                     const QString& locale = QStringLiteral("C.UTF-8"), const QString& languages = {})
{
    return call(folder, cliPath(), arguments, std::move(environment), seconds, locale, languages);
}

/// The five sentences of the demo, a public-domain LibriVox reading (Debian package pocketsphinx-testdata).
inline QStringList librivoxClips()
{
    const QDir folder(QStringLiteral("/usr/share/pocketsphinx/test/data/librivox"));
    QStringList clips;
    for (const QString& name : folder.entryList({QStringLiteral("*.wav")}, QDir::Files, QDir::Name)) {
        clips << folder.filePath(name);
    }
    return clips;
}

/// A prompt of Debian's Asterisk sounds as a WAV file in `folder`.
inline QString asteriskPrompt(const QTemporaryDir& folder, const QString& voice, const QString& name)
{
    const QString wav = folder.filePath(voice + QLatin1Char('-') + name + QStringLiteral(".wav"));
    QProcess ffmpeg;
    ffmpeg.start(QStringLiteral("ffmpeg"), {QStringLiteral("-v"), QStringLiteral("error"), QStringLiteral("-y"),
                                            QStringLiteral("-f"), QStringLiteral("g722"), QStringLiteral("-i"),
                                            QStringLiteral("/usr/share/asterisk/sounds/%1/%2.g722").arg(voice, name),
                                            QStringLiteral("-ar"), QStringLiteral("16000"), wav});
    ffmpeg.waitForFinished();
    return ffmpeg.exitCode() == 0 ? wav : QString();
}

}  // namespace xenoglot
