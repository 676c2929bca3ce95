#include "audio/QtCaptureDevice.h"
#include "audio/QtPlaybackDevice.h"
#include "gui/Desktop.h"
#include "gui/Dialogs.h"
#include "gui/Theme.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QEvent>
#include <QFile>
#include <QTemporaryDir>
#include <QTextStream>
#include <QTimer>

#include <unistd.h>

#include <algorithm>
#include <functional>
#include <vector>

using namespace xenoglot;

namespace {

/// Seconds since this process was started (proc(5): field 22 of stat, and uptime), in steps of a clock tick.
double processAge()
{
    QFile stat(QStringLiteral("/proc/self/stat"));
    QFile uptime(QStringLiteral("/proc/uptime"));
    if (!stat.open(QIODevice::ReadOnly) || !uptime.open(QIODevice::ReadOnly)) {
        return 0;
    }
    const QByteArray line = stat.readAll();
    // The name in parentheses, field 2, may hold spaces.
    const QList<QByteArray> fields = line.mid(line.lastIndexOf(')') + 2).split(' ');
    const double started = fields.value(19).toDouble() / static_cast<double>(sysconf(_SC_CLK_TCK));
    return uptime.readAll().split(' ').value(0).toDouble() - started;
}

/// Tells when a window was painted for the first time.
class FirstPaint : public QObject
{
public:
    explicit FirstPaint(QWidget& window) { window.installEventFilter(this); }

    double age = 0;  ///< of the process, seconds

protected:
    bool eventFilter(QObject*, QEvent* event) override
    {
        if (event->type() == QEvent::Paint && age == 0) {
            age = processAge();
        }
        return false;
    }
};

/// Beats every 5 ms in the window's thread and notes how late it is.
class Heartbeat : public QObject
{
public:
    Heartbeat()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        connect(&m_timer, &QTimer::timeout, this, [this] {
            m_gaps.push_back(static_cast<double>(m_clock.nsecsElapsed()) * 1e-6);
            m_clock.start();
        });
    }
    void start()
    {
        m_gaps.clear();
        m_clock.start();
        m_timer.start(5);
    }
    double longest() const { return m_gaps.empty() ? 0 : *std::max_element(m_gaps.begin(), m_gaps.end()); }
    auto over(double milliseconds) const
    {
        return std::count_if(m_gaps.begin(), m_gaps.end(), [&](double gap) { return gap > milliseconds; });
    }
    std::size_t beats() const { return m_gaps.size(); }

private:
    QTimer m_timer;
    QElapsedTimer m_clock;
    std::vector<double> m_gaps;
};

void waitFor(const std::function<bool()>& condition)
{
    while (!condition()) {
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
    }
}

}  // namespace

/// xenoglot-window-bench RECORDING: how soon the window is there, and how long it ever stands still while three languages are
/// recognised, translated and spoken on the installed models (docs/benchmarks.md).
int main(int argc, char* argv[])
{
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("xenoglot"));
    QTextStream out(stdout);
    if (argc != 2) {
        out << "usage: xenoglot-window-bench RECORDING\n";
        return 1;
    }
    applyTheme(application, Appearance::System);
    const QTemporaryDir data;
    SystemDialogs dialogs;
    AudioDevices devices;
    Heartbeat heart;
    heart.start();
    Desktop desktop({devices, &EngineLoader::openInstalled, QtCaptureDevice::factory(devices), QtPlaybackDevice::factory(devices),
                     data.path().toStdString(), data.filePath(QStringLiteral("settings.ini")).toStdString()},
                    dialogs, QStringLiteral(":/translations"));
    Workbench& bench = desktop.workbench();
    bench.settings().useCache.set(false);
    const FirstPaint paint(desktop.window());
    waitFor([&] { return paint.age > 0; });
    out << "window painted after " << qRound(1000 * paint.age) << " ms\n";
    waitFor([&] { return bench.engines().state() != EngineLoader::State::Opening; });
    out << "models opened after " << qRound(1000 * processAge()) << " ms\n";
    out << "longest stall while starting: " << qRound(heart.longest()) << " ms\n";
    out.flush();

    heart.start();
    desktop.window().openFiles({QString::fromLocal8Bit(argv[1])});
    bench.languages().setChosen({QStringLiteral("pt"), QStringLiteral("es"), QStringLiteral("ca")});
    waitFor([&] {
        return bench.message().textState() == MessageController::Text::Ready
               || bench.message().textState() == MessageController::Text::Failed
               || bench.message().state() == MessageController::State::Failed;
    });
    bench.doPrimaryAction();
    waitFor([&] { return !bench.isRunning(); });
    out << "longest stall while three languages were spoken: " << qRound(heart.longest()) << " ms (" << heart.beats()
        << " beats, " << heart.over(20) << " over 20 ms, " << heart.over(50) << " over 50 ms); " << bench.results().status()
        << "\n";
    return bench.results().languages().size() == 3 ? 0 : 2;
}
