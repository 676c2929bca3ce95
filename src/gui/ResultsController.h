#pragma once

#include "gui/ResultState.h"
#include "run/Project.h"
#include "run/RunController.h"

#include <QObject>
#include <QStringList>
#include <QTimer>

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace xenoglot {

/// The rows of the results: follows a RunController with one timer of 100 ms while something is at work, and keeps the takes. In
/// the window's thread; no job knows of it.
class ResultsController : public QObject
{
    Q_OBJECT

public:
    explicit ResultsController(QObject* parent = nullptr);

    /// The controller to follow; it outlives this object or is replaced by null before it goes.
    void follow(RunController* controller);

    /// Forgets everything: another message.
    void clear();

    /// Whether a take of that LanguageResult::engine is in the voice that is spoken with now.
    using IsInVoice = std::function<bool(const std::string& engine)>;

    /// Shows what an earlier run has made and was to make.
    void restore(const Project& project, const IsInVoice& isInVoice);

    /// The folder of the takes that come from now on; empty: what the controller still has to say is of an earlier message.
    void setFolder(const QString& folder) { m_folder = folder; }

    /// The texts as they are now: tells which takes are stale. What is in another voice is stale as well.
    void compareWith(const Project& project, const IsInVoice& isInVoice);

    /// The audio lies somewhere else now.
    void moveTakes(const std::map<std::filesystem::path, std::filesystem::path>& moved);

    /// Takes of these files are no more.
    void removeTakes(const std::vector<std::filesystem::path>& files);

    QStringList languages() const;
    const ResultState* row(const QString& language) const;
    bool hasTakes() const;  ///< something was spoken
    void showTake(const QString& language, std::size_t take);
    void starTake(const QString& language, bool starred);  ///< the one that is shown

    /// Asks for a language, or for it again: with the program's translation or with `text`. False while it is busy, and while the
    /// message is being prepared.
    bool speak(const QString& language, const std::optional<std::string>& text, const std::string& voice, std::uint64_t seed);
    void cancel(const QString& language);

    /// It is not busy, and its last take is of what is to be said now.
    bool isUpToDate(const QString& language) const;

    /// Emits progressed() from now on until nothing is at work.
    void watch() { m_timer.start(); }
    double preparationFraction() const;
    const QString& status() const { return m_status; }  ///< "1/3 languages completed (es)"

Q_SIGNALS:
    void rowsChanged();  ///< there are other rows than before
    void rowChanged(const QString& language);
    void statusChanged();
    void progressed();  ///< every 100 ms while something is at work

private:
    ResultState* find(const QString& language);
    void onLanguagesStarted();
    ResultState& rowFor(const QString& language);
    void onLanguageFinished(const QString& language, int done, int total);
    int count(JobStage stage) const;
    void showWorking();
    void setStatus(const QString& status);
    void tick();
    void sample(ResultState& row) const;

    RunController* m_controller = nullptr;
    QString m_folder;
    std::vector<ResultState> m_rows;
    QString m_status;
    QTimer m_timer;
};

}  // namespace xenoglot
