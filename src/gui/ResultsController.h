#pragma once

#include "gui/ResultState.h"
#include "run/RunController.h"

#include <QObject>
#include <QStringList>
#include <QTimer>

#include <map>
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

    /// Shows rows of an earlier run.
    void restore(std::vector<ResultState> rows);

    /// The folder of the takes that come from now on.
    void setFolder(const QString& folder) { m_folder = folder; }

    /// The text's version now; rows whose take is older become stale.
    void setRevision(int revision);

    /// The version that the run has: what is asked for from now on is made from it.
    void setGivenRevision(int revision) { m_givenRevision = revision; }
    int givenRevision() const { return m_givenRevision; }

    QStringList languages() const;
    const ResultState* row(const QString& language) const;
    void showTake(const QString& language, std::size_t take);
    void starTake(const QString& language, bool starred);  ///< the one that is shown

    /// Asks for a language again: as it was, with another seed, or with a text of the user's. False while it is busy.
    bool retry(const QString& language);
    bool anotherTake(const QString& language);
    bool speakText(const QString& language, const QString& text);
    bool translateAgain(const QString& language);  ///< with the program's own translation after one of the user's
    void cancel(const QString& language);

    /// It is not busy, and its last take is of the message's present text or of one that the user gave.
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
    struct Asked {
        int revision = 0;
        bool ownText = false;
    };

    ResultState* find(const QString& language);
    void onLanguagesStarted();
    ResultState& rowFor(const QString& language);
    bool ask(LanguageOrder order);
    void onLanguageFinished(const QString& language, int done, int total);
    void tick();
    void sample(ResultState& row) const;

    RunController* m_controller = nullptr;
    QString m_folder;
    int m_revision = 0;
    int m_givenRevision = 0;
    std::vector<ResultState> m_rows;
    std::map<QString, Asked> m_asked;  ///< what the job at work was asked for
    QString m_status;
    QTimer m_timer;
};

}  // namespace xenoglot
