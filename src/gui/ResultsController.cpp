#include "gui/ResultsController.h"

#include "core/StopToken.h"
#include "gui/Words.h"

#include <QDir>

#include <algorithm>
#include <utility>

namespace xenoglot {

namespace {

constexpr int sampleMilliseconds = 100;

LanguageResult resultOf(const Take& take, const std::string& language)
{
    LanguageResult result;
    result.language = language;
    result.status = JobStage::Done;
    result.text = take.spoken.text;
    if (!take.spoken.isUsers()) {
        result.route = take.spoken.route;
        result.draft = take.spoken.draft;
    }
    result.sentences = take.sentences;
    result.seconds = take.seconds;
    result.seed = take.seed;
    result.engine = take.engine;
    result.voice = take.voice;
    result.wordError = take.wordError;
    result.suspect = take.suspect;
    result.attempts = take.attempts;
    result.speaker = take.speaker;
    result.voiceKind = take.voiceKind;
    result.voiceId = take.voiceId;
    result.similarity = take.similarity;
    return result;
}

/// As an earlier run left it. What was asked for and not finished is as if it had been cancelled.
ResultState rowOf(const ProjectLanguage& language)
{
    ResultState row;
    row.language = words::text(language.language);
    row.stage = language.asked ? JobStage::Cancelled : JobStage::Done;
    if (language.asked) {
        row.error = cancelledError();
    }
    for (const Take& take : language.takes) {
        row.takes.push_back({resultOf(take, language.language), words::text(take.file.string()), take.starred, false, false});
        if (take.number == language.chosen || language.chosen == 0) {
            row.shown = row.takes.size() - 1;
        }
    }
    return row;
}

}  // namespace

ResultsController::ResultsController(QObject* parent) : QObject(parent)
{
    m_timer.setInterval(sampleMilliseconds);
    connect(&m_timer, &QTimer::timeout, this, &ResultsController::tick);
}

void ResultsController::follow(RunController* controller)
{
    if (m_controller != nullptr) {
        disconnect(m_controller, nullptr, this, nullptr);
    }
    m_controller = controller;
    if (controller == nullptr) {
        return;
    }
    connect(controller, &RunController::languagesStarted, this, &ResultsController::onLanguagesStarted);
    connect(controller, &RunController::stageChanged, this, [this](const QString& language) {
        if (ResultState* row = find(language); row != nullptr && row->isBusy() && !m_folder.isEmpty()) {
            sample(*row);
            Q_EMIT rowChanged(language);
        }
    });
    connect(controller, &RunController::languageFinished, this, &ResultsController::onLanguageFinished);
}

void ResultsController::clear()
{
    m_rows.clear();
    Q_EMIT rowsChanged();
    setStatus({});
}

void ResultsController::restore(const Project& project, const IsInVoice& isInVoice)
{
    clear();
    for (const ProjectLanguage& language : project.languages) {
        if (!language.takes.empty() || language.asked) {
            m_rows.push_back(rowOf(language));
        }
    }
    Q_EMIT rowsChanged();
    compareWith(project, isInVoice);
}

void ResultsController::compareWith(const Project& project, const IsInVoice& isInVoice)
{
    for (ResultState& row : m_rows) {
        const ProjectLanguage* const language = project.find(row.language.toStdString());
        if (language == nullptr) {
            continue;
        }
        const auto edited =
            language->isUsers() && !language->isSaid() ? std::optional(words::text(language->text)) : std::nullopt;
        const bool unconfirmed = language->isUsers() && project.textState(language->language) == Freshness::Stale;
        const bool spoken =
            project.isSpoken(language->language) && !language->takes.empty() && isInVoice(language->takes.back().engine);
        bool changed = std::exchange(row.edited, edited) != edited;
        changed = std::exchange(row.unconfirmed, unconfirmed) != unconfirmed || changed;
        changed = std::exchange(row.spoken, spoken) != spoken || changed;
        for (const Take& take : language->takes) {
            const bool otherText = project.takeState(*language, take) != Freshness::Current;
            const bool otherVoice = !otherText && !isInVoice(take.engine);
            const bool stale = otherText || otherVoice;
            for (ShownTake& shown : row.takes) {
                if (shown.file.toStdString() == take.file) {
                    changed = std::exchange(shown.stale, stale) != stale || changed;
                    changed = std::exchange(shown.otherVoice, otherVoice) != otherVoice || changed;
                }
            }
        }
        if (changed) {
            Q_EMIT rowChanged(row.language);
        }
    }
}

void ResultsController::moveTakes(const std::map<std::filesystem::path, std::filesystem::path>& moved)
{
    for (ResultState& row : m_rows) {
        for (ShownTake& take : row.takes) {
            if (const auto place = moved.find(take.file.toStdString()); place != moved.end()) {
                take.file = words::text(place->second.string());
            }
        }
        Q_EMIT rowChanged(row.language);
    }
}

void ResultsController::removeTakes(const std::vector<std::filesystem::path>& files)
{
    for (ResultState& row : m_rows) {
        const QString shown = row.take() != nullptr ? row.take()->file : QString();
        std::erase_if(row.takes, [&](const ShownTake& take) {
            return std::find(files.begin(), files.end(), std::filesystem::path(take.file.toStdString())) != files.end();
        });
        const auto still =
            std::find_if(row.takes.begin(), row.takes.end(), [&](const ShownTake& take) { return take.file == shown; });
        row.shown = still != row.takes.end() ? static_cast<std::size_t>(still - row.takes.begin())
                    : row.takes.empty()      ? 0
                                             : row.takes.size() - 1;
        Q_EMIT rowChanged(row.language);
    }
}

QStringList ResultsController::languages() const
{
    QStringList codes;
    for (const ResultState& row : m_rows) {
        codes << row.language;
    }
    return codes;
}

ResultState* ResultsController::find(const QString& language)
{
    const auto found =
        std::find_if(m_rows.begin(), m_rows.end(), [&](const ResultState& row) { return row.language == language; });
    return found == m_rows.end() ? nullptr : &*found;
}

const ResultState* ResultsController::row(const QString& language) const
{
    return const_cast<ResultsController*>(this)->find(language);
}

bool ResultsController::hasTakes() const
{
    return std::any_of(m_rows.begin(), m_rows.end(), [](const ResultState& row) { return row.take() != nullptr; });
}

void ResultsController::showTake(const QString& language, std::size_t take)
{
    if (ResultState* row = find(language); row != nullptr && take < row->takes.size()) {
        row->shown = take;
        Q_EMIT rowChanged(language);
    }
}

void ResultsController::starTake(const QString& language, bool starred)
{
    ResultState* const row = find(language);
    if (row != nullptr && row->shown < row->takes.size() && std::exchange(row->takes[row->shown].starred, starred) != starred) {
        Q_EMIT rowChanged(language);
    }
}

ResultState& ResultsController::rowFor(const QString& language)
{
    if (find(language) == nullptr) {
        ResultState row;
        row.language = language;
        m_rows.push_back(std::move(row));
        Q_EMIT rowsChanged();
    }
    return *find(language);
}

void ResultsController::onLanguagesStarted()
{
    if (m_folder.isEmpty()) {
        return;
    }
    for (const std::string& code : m_controller->languages()) {
        const QString language = words::text(code);
        ResultState& row = rowFor(language);
        row.error.reset();
        sample(row);
        Q_EMIT rowChanged(language);
    }
    showWorking();
    watch();
}

bool ResultsController::speak(const QString& language, const std::optional<std::string>& text, const std::string& voice,
                              std::uint64_t seed)
{
    if (m_controller == nullptr) {
        return false;
    }
    LanguageOrder order = m_controller->order(language.toStdString());
    order.text = text;
    order.voice = voice;
    order.seed = seed;
    if (!m_controller->speak(std::move(order))) {
        return false;
    }
    ResultState& row = rowFor(language);
    watch();
    row.error.reset();
    sample(row);
    showWorking();
    Q_EMIT rowChanged(language);
    return true;
}

void ResultsController::cancel(const QString& language)
{
    if (m_controller != nullptr) {
        m_controller->cancel(language.toStdString());
    }
}

bool ResultsController::isUpToDate(const QString& language) const
{
    const ResultState* found = row(language);
    return found != nullptr && !found->isBusy() && !found->takes.empty() && !found->error && found->spoken;
}

double ResultsController::preparationFraction() const
{
    return m_controller == nullptr ? 0 : m_controller->preparationFraction();
}

void ResultsController::sample(ResultState& row) const
{
    const std::string language = row.language.toStdString();
    if (const auto state = m_controller->state(language)) {
        const bool advanced = row.expected == 0 || state->stage() != row.stage || state->fraction() != row.fraction
                              || state->elapsedSeconds() < row.elapsed;
        row.stage = state->stage();
        row.fraction = state->fraction();
        row.elapsed = state->elapsedSeconds();
        if (advanced) {  // otherwise it would move on with the clock
            row.expected = m_controller->expectedSeconds(language);
        }
    }
}

void ResultsController::onLanguageFinished(const QString& language, int done, int total)
{
    ResultState* const row = find(language);
    const auto& results = m_controller->report().languages;
    const auto result = std::find_if(results.begin(), results.end(), [&](const LanguageResult& candidate) {
        return words::text(candidate.language) == language;
    });
    if (row == nullptr || result == results.end() || m_folder.isEmpty()) {
        return;
    }
    sample(*row);
    row->stage = result->status;
    row->error = result->error;
    if (result->status == JobStage::Done) {
        row->takes.push_back({*result, QDir(m_folder).filePath(words::text(result->audio)), false, false, false});
        row->shown = row->takes.size() - 1;
    }
    const auto [failed, cancelled] = std::pair(count(JobStage::Failed), count(JobStage::Cancelled));
    setStatus(failed + cancelled == 0 ? words::completed(done, total, language)
                                      : words::completed(done - failed - cancelled, total, failed, cancelled));
    Q_EMIT rowChanged(language);
}

/// Of the languages of this run; others may be there from an earlier one.
int ResultsController::count(JobStage stage) const
{
    const std::vector<std::string> asked = m_controller->languages();
    return static_cast<int>(std::count_if(asked.begin(), asked.end(), [this, stage](const std::string& language) {
        const ResultState* const state = row(words::text(language));
        return state != nullptr && state->stage == stage;
    }));
}

/// Something is at work: how much has been done of all that was asked for.
void ResultsController::showWorking()
{
    setStatus(words::completed(count(JobStage::Done), static_cast<int>(m_controller->languages().size()), count(JobStage::Failed),
                               count(JobStage::Cancelled)));
}

void ResultsController::setStatus(const QString& status)
{
    m_status = status;
    Q_EMIT statusChanged();
}

void ResultsController::tick()
{
    bool busy = false;
    for (ResultState& row : m_rows) {
        if (row.isBusy()) {
            busy = true;
            sample(row);
            Q_EMIT rowChanged(row.language);
        }
    }
    if (m_controller != nullptr && m_controller->phase() == RunController::Phase::Preparing) {
        busy = true;
    }
    if (busy) {
        Q_EMIT progressed();
    } else {
        m_timer.stop();
    }
}

}  // namespace xenoglot
