#pragma once

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtTest>

#include <cstring>
#include <memory>
#include <vector>

namespace xenoglot::testing {

/// A PulseAudio server of the test's own, without hardware: a loudspeaker ("speaker") and a microphone ("microphone") that hears
/// what is played on "feed". Everything is 48 kHz mono floats, so that samples come through unchanged. The environment of this
/// process points to it from the moment that the object is made, before the first use of Qt Multimedia.
class SoundServer
{
public:
    SoundServer()
    {
        qputenv("XDG_RUNTIME_DIR", m_folder.path().toUtf8());
        qputenv("HOME", m_folder.path().toUtf8());
        qputenv("XDG_CONFIG_HOME", m_folder.path().toUtf8());
        qputenv("PULSE_RUNTIME_PATH", m_folder.path().toUtf8());
        qputenv("PULSE_SERVER", "unix:" + socket().toUtf8());
        qunsetenv("DISPLAY");
    }

    ~SoundServer() { stop(); }
    SoundServer(const SoundServer&) = delete;
    SoundServer& operator=(const SoundServer&) = delete;

    /// True when the programs are installed.
    static bool isAvailable()
    {
        return !QStandardPaths::findExecutable(QStringLiteral("pulseaudio")).isEmpty()
               && !QStandardPaths::findExecutable(QStringLiteral("parec")).isEmpty();
    }

    /// Starts it, again after kill() too, and waits until it answers.
    bool start()
    {
        QFile::remove(socket());
        QFile script(m_folder.filePath(QStringLiteral("server.pa")));
        if (!script.open(QIODevice::WriteOnly)) {
            return false;
        }
        const QByteArray format = " rate=48000 channels=1 format=float32le";
        script.write("load-module module-native-protocol-unix auth-anonymous=1 socket=" + socket().toUtf8()
                     + "\nload-module module-null-sink sink_name=speaker sink_properties=device.description=Speaker" + format
                     + "\nload-module module-null-sink sink_name=second sink_properties=device.description=Second" + format
                     + "\nload-module module-null-sink sink_name=feed sink_properties=device.description=Feed" + format
                     + "\nload-module module-remap-source source_name=microphone master=feed.monitor "
                       "source_properties=device.description=Microphone"
                     + "\nset-default-sink speaker\nset-default-source microphone\n");
        script.close();
        m_process.setStandardErrorFile(m_folder.filePath(QStringLiteral("server.log")));
        m_process.start(QStringLiteral("pulseaudio"),
                        {QStringLiteral("-n"), QStringLiteral("-F"), script.fileName(), QStringLiteral("--exit-idle-time=-1"),
                         QStringLiteral("--daemonize=no"), QStringLiteral("--use-pid-file=no")});
        return m_process.waitForStarted() && QTest::qWaitFor([this] { return control({QStringLiteral("info")}); }, 20000);
    }

    /// As a crash would end it.
    void kill()
    {
        m_process.kill();
        m_process.waitForFinished();
    }

    void stop()
    {
        if (m_process.state() != QProcess::NotRunning) {
            m_process.terminate();
            if (!m_process.waitForFinished(5000)) {
                kill();
            }
        }
    }

    /// A command of pactl; true when it succeeded.
    static bool control(const QStringList& arguments)
    {
        QProcess program;
        program.setStandardOutputFile(QProcess::nullDevice());
        program.setStandardErrorFile(QProcess::nullDevice());
        program.start(QStringLiteral("pactl"), arguments);
        return program.waitForFinished() && program.exitStatus() == QProcess::NormalExit && program.exitCode() == 0;
    }

private:
    QString socket() const { return m_folder.filePath(QStringLiteral("socket")); }

    QTemporaryDir m_folder;
    QProcess m_process;
};

inline QStringList rawSound(const char* device)
{
    return {QStringLiteral("--raw"),
            QStringLiteral("--rate=48000"),
            QStringLiteral("--channels=1"),
            QStringLiteral("--format=float32le"),
            QStringLiteral("--latency-msec=20"),
            QStringLiteral("--device=") + QLatin1String(device)};
}

/// Listens at an output from the moment that it is made.
class Listener
{
public:
    explicit Listener(const char* output = "speaker")
    {
        m_process.start(QStringLiteral("parec"), rawSound((std::string(output) + ".monitor").c_str()));
        m_process.waitForStarted();
    }

    /// True as soon as it hears the output, silence at first.
    bool waitUntilItHears()
    {
        return QTest::qWaitFor([this] { return m_process.bytesAvailable() > 0; }, 20000);
    }

    ~Listener()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    Listener(const Listener&) = delete;
    Listener& operator=(const Listener&) = delete;

    /// Everything so far that was not silence.
    const std::vector<float>& sound()
    {
        m_bytes += m_process.readAllStandardOutput();
        const auto count = m_bytes.size() / static_cast<qsizetype>(sizeof(float));
        for (qsizetype index = 0; index < count; ++index) {
            float sample = 0;
            std::memcpy(&sample, m_bytes.constData() + index * static_cast<qsizetype>(sizeof(float)), sizeof sample);
            if (sample != 0) {
                m_sound.push_back(sample);
            }
        }
        m_bytes.remove(0, count * static_cast<qsizetype>(sizeof(float)));
        return m_sound;
    }

    void forget() { m_sound.clear(); }

private:
    QProcess m_process;
    QByteArray m_bytes;
    std::vector<float> m_sound;
};

/// Speaks into the microphone.
class Speaker
{
public:
    explicit Speaker(const std::vector<float>& samples)
    {
        m_process.start(QStringLiteral("pacat"), QStringList{QStringLiteral("--playback")} + rawSound("feed"));
        m_process.waitForStarted();
        m_process.write(reinterpret_cast<const char*>(samples.data()), static_cast<qint64>(samples.size() * sizeof(float)));
        m_process.closeWriteChannel();
    }

    ~Speaker()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    Speaker(const Speaker&) = delete;
    Speaker& operator=(const Speaker&) = delete;

    bool isFinished() const { return m_process.state() == QProcess::NotRunning; }

private:
    QProcess m_process;
};

}  // namespace xenoglot::testing
