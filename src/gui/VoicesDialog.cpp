#include "gui/VoicesDialog.h"

#include "gui/Dialogs.h"
#include "gui/ImportVoiceDialog.h"
#include "gui/LearningWords.h"
#include "gui/StartFolder.h"
#include "gui/SymbolIcon.h"
#include "gui/WhenDone.h"
#include "gui/Words.h"
#include "gui/Workbench.h"
#include "run/FileNameTemplate.h"
#include "ui_VoicesDialog.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QHeaderView>
#include <QLocale>
#include <QMenu>
#include <QShortcut>

#include <utility>

namespace xenoglot {

namespace {

enum Column { Name, SpokenIn, VoiceState, Owner, Made };
constexpr int idRole = Qt::UserRole;
const QString track = QStringLiteral("voice-reference");

}  // namespace

VoicesDialog::VoicesDialog(Workbench& workbench, Dialogs& dialogs, QWidget* parent)
    : QDialog(parent), m_workbench(workbench), m_dialogs(dialogs), m_ui(std::make_unique<Ui::VoicesDialog>())
{
    m_ui->setupUi(this);
    setSymbols(*this);
    resize(820, 560);
    m_ui->result->setWorkbench(workbench);
    m_ui->view->setHeaderLabels({tr("Name"), tr("Language"), tr("State"), tr("Whose"), tr("Made")});
    m_ui->view->header()->setStretchLastSection(false);
    m_ui->view->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_ui->view->header()->setSectionResizeMode(Name, QHeaderView::Stretch);
    connect(m_ui->view, &QTreeWidget::itemSelectionChanged, this, &VoicesDialog::showSelected);
    connect(m_ui->view, &QTreeWidget::itemChanged, this, &VoicesDialog::rename);
    connect(m_ui->hearButton, &QPushButton::clicked, this, &VoicesDialog::hear);
    const auto editName = [this] {
        QTreeWidgetItem* const row = m_ui->view->currentItem();
        if (row != nullptr) {
            m_ui->view->setFocus();
            m_ui->view->editItem(row, Name);
        }
    };
    auto* const more = new QMenu(m_ui->moreButton);
    more->addActions({m_ui->renameAction, m_ui->exportAction, m_ui->importAction});
    m_ui->moreButton->setMenu(more);
    m_ui->renameAction->setShortcutContext(Qt::WidgetShortcut);
    m_ui->view->addAction(m_ui->renameAction);
    connect(m_ui->renameAction, &QAction::triggered, this, editName);
    connect(m_ui->exportAction, &QAction::triggered, this, &VoicesDialog::chooseExport);
    connect(m_ui->importAction, &QAction::triggered, this, &VoicesDialog::chooseImport);
    connect(m_ui->learnOnButton, &QPushButton::clicked, this, [this] {
        if (const VoiceProfile* const profile = selected()) {
            Q_EMIT learnOnWanted(*profile);
        }
    });
    connect(m_ui->removeButton, &QPushButton::clicked, this, &VoicesDialog::remove);
    auto* const onDelete = new QShortcut(Qt::Key_Delete, m_ui->view, nullptr, nullptr, Qt::WidgetShortcut);
    connect(onDelete, &QShortcut::activated, this, &VoicesDialog::remove);
    connect(m_ui->newButton, &QPushButton::clicked, this, &VoicesDialog::learnWanted);
    connect(m_ui->closeButton, &QPushButton::clicked, this, &QDialog::reject);
    connect(&workbench.voices(), &VoiceShelf::changed, this, &VoicesDialog::refresh);
    connect(&workbench.voices(), &VoiceShelf::failed, this, &VoicesDialog::showFailure);
    connect(&workbench.learner(), &VoiceLearner::changed, this, &VoicesDialog::showSelected);
    connect(&workbench, &Workbench::changed, this, &VoicesDialog::showSelected);
    connect(&workbench.engines(), &EngineLoader::stateChanged, this, &VoicesDialog::showSelected);
    connect(&workbench.playback(), &PlaybackController::changed, this, [this] {
        m_ui->hearButton->setIcon(
            symbolIcon(m_workbench.playback().isPlaying(track) ? QStringLiteral("pause") : QStringLiteral("play")));
    });
    m_ui->newsLabel->hide();
    refresh();
}

VoicesDialog::~VoicesDialog()
{
    m_loading.request_stop();
    m_workbench.playback().release(track);
}

void VoicesDialog::hideEvent(QHideEvent* event)
{
    m_loading.request_stop();
    m_workbench.playback().release(track);
    QDialog::hideEvent(event);
}

void VoicesDialog::addRow(const VoiceProfile& profile)
{
    const QLocale locale;
    auto* const row = new QTreeWidgetItem(m_ui->view);
    row->setFlags(row->flags() | Qt::ItemIsEditable);
    row->setText(Name, words::text(profile.name));
    row->setText(SpokenIn, profile.language.empty() ? QString() : words::languageName(words::text(profile.language)));
    const Error* const damage = m_workbench.voices().damageOf(profile);
    row->setText(VoiceState, damage != nullptr ? tr("damaged", "a voice") : words::voiceState(profile));
    row->setText(Owner, words::voiceOwner(profile.consent));
    row->setText(Made, locale.toString(QDateTime::fromMSecsSinceEpoch(profile.madeAt), QLocale::ShortFormat));
    row->setToolTip(Owner, words::text(profile.consent.note));
    row->setData(Name, idRole, words::text(profile.id));
}

void VoicesDialog::refresh()
{
    const VoiceShelf& shelf = m_workbench.voices();
    const VoiceProfile* const before = selected();
    std::string id = before != nullptr ? before->id : std::string();
    if (shelf.find(words::text(m_arrived)) != nullptr) {
        id = std::exchange(m_arrived, {});
    }
    m_filling = true;
    m_ui->view->clear();
    for (const VoiceProfile& profile : shelf.profiles()) {
        addRow(profile);
        QTreeWidgetItem* const row = m_ui->view->topLevelItem(m_ui->view->topLevelItemCount() - 1);
        if (profile.id == id || m_ui->view->currentItem() == nullptr) {
            m_ui->view->setCurrentItem(row);
        }
    }
    m_filling = false;
    m_ui->emptyLabel->setVisible(shelf.profiles().empty());
    updateProblem();
    showSelected();
}

/// What went wrong last, or what is wrong with the library.
void VoicesDialog::updateProblem()
{
    const VoiceShelf& shelf = m_workbench.voices();
    QString problem = m_failure;
    if (problem.isEmpty() && shelf.error()) {
        problem = words::error(*shelf.error());
    } else if (problem.isEmpty() && !shelf.setAside().empty()) {
        problem = tr("The list of voices was damaged and was put aside as %1.").arg(words::text(shelf.setAside().string()));
    } else if (problem.isEmpty() && !shelf.unreadable().empty()) {
        problem = tr("What is stored of the voice \"%1\" makes no sense; xenoglot-cli voices remove deletes it.")
                      .arg(words::text(shelf.unreadable().front()));
    }
    m_ui->problemLabel->setText(problem);
    m_ui->problemLabel->setVisible(!problem.isEmpty());
}

/// What came of what the user did last; empty: he does something else.
void VoicesDialog::showNews(const QString& news)
{
    m_ui->newsLabel->setText(news);
    m_ui->newsLabel->setVisible(!news.isEmpty());
    m_failure.clear();
    updateProblem();
}

void VoicesDialog::showFailure(const Error& error)
{
    showNews({});
    m_failure = words::error(error);
    updateProblem();
}

const VoiceProfile* VoicesDialog::selected() const
{
    const QTreeWidgetItem* const row = m_ui->view->currentItem();
    return row == nullptr ? nullptr : m_workbench.voices().find(row->data(Name, idRole).toString());
}

void VoicesDialog::showSelected()
{
    if (m_filling) {
        return;
    }
    const VoiceProfile* const profile = selected();
    const bool finished = profile != nullptr && profile->isFinished();
    const VoiceLearner& learner = m_workbench.learner();
    const bool busy = profile != nullptr && learner.isLearning() && learner.name() == words::text(profile->name);
    const bool speaks =
        profile != nullptr && m_workbench.isRunning() && m_workbench.settings().voice() == words::text(profile->id);
    m_ui->hearButton->setEnabled(finished);
    m_ui->renameAction->setEnabled(profile != nullptr && !busy);
    m_ui->exportAction->setEnabled(finished);
    m_ui->learnOnButton->setEnabled(profile != nullptr && m_workbench.canLearn());
    m_ui->learnOnButton->setToolTip(
        finished
            ? tr("Learn longer from the recording of this voice. It stays as it is unless that brings it nearer to the speaker")
            : tr("Go on where learning stopped"));
    m_ui->removeButton->setEnabled(profile != nullptr && !busy && !speaks);
    m_ui->result->setVisible(finished);
    QString about;
    if (finished) {
        m_ui->result->setProfile(*profile);
        about = tr("Made from %1 of speech and the stock voice %2.")
                    .arg(words::seconds(profile->seconds), words::text(profile->baseVoice));
    }
    if (const Error* const damage = profile != nullptr && !busy ? m_workbench.voices().damageOf(*profile) : nullptr) {
        about += QLatin1Char('\n') + words::error(*damage);
    }
    if (busy) {
        about += QLatin1Char(' ') + tr("It is being learned.");
    } else if (profile != nullptr && !finished) {
        about = tr("Learning was stopped before it was finished. \"Learn on\" takes it up again.");
    }
    if (speaks) {
        about += QLatin1Char(' ') + tr("It is speaking: it can be removed when that is done.");
    }
    m_ui->aboutLabel->setText(about.trimmed());
    m_ui->aboutLabel->setVisible(!about.isEmpty());
}

void VoicesDialog::rename(QTreeWidgetItem* row, int column)
{
    if (m_filling || column != Name) {
        return;
    }
    const VoiceProfile* const profile = m_workbench.voices().find(row->data(Name, idRole).toString());
    if (profile != nullptr && row->text(Name) != words::text(profile->name)) {
        showNews({});
        m_workbench.voices().rename(words::text(profile->id), row->text(Name));
    }
}

void VoicesDialog::remove()
{
    const VoiceProfile* const profile = selected();
    if (profile == nullptr || !m_ui->removeButton->isEnabled()) {
        return;
    }
    const QString id = words::text(profile->id);
    const QString name = words::text(profile->name);
    whenDone(m_workbench.voices().tracesOf(id), this, [this, id, name](const Result<VoiceTraces>& traces) {
        if (!traces) {
            showFailure(traces.error());
        } else {
            removeWith(*traces, id, name);
        }
    });
}

void VoicesDialog::removeWith(const VoiceTraces& traces, const QString& id, const QString& name)
{
    QString consequence = tr("Its recording and what was learned from it are overwritten and deleted. This cannot be undone.");
    if (traces.takes > 0) {
        consequence += QLatin1Char(' ') + tr("So are %n take(s) of the history that were spoken with it.", nullptr, traces.takes);
    }
    consequence += QLatin1Char(' ') + tr("What you exported or saved elsewhere stays.");
    for (const std::filesystem::path& file : traces.exported) {
        consequence += QLatin1Char('\n') + QDir::toNativeSeparators(words::text(file.string()));
    }
    if (!m_dialogs.confirm(this, tr("Remove the voice \"%1\"?").arg(name), consequence, tr("Remove"))) {
        return;
    }
    auto sources = SourceMessages::Keep;
    const int count = static_cast<int>(traces.messages.size());
    if (count > 0
        && m_dialogs.confirm(this, tr("Delete the %n message(s) that it was learned from as well?", nullptr, count),
                             tr("They are in the history, and \"%1\" is heard in them.").arg(name), tr("Delete"))) {
        sources = SourceMessages::Remove;
    }
    showNews({});
    m_workbench.playback().release(track);
    m_workbench.voices().remove(id, sources);
}

void VoicesDialog::hear()
{
    const VoiceProfile* const profile = selected();
    if (profile == nullptr) {
        return;
    }
    if (m_workbench.playback().isPlaying(track)) {
        m_workbench.playback().stop();
        return;
    }
    m_loading.request_stop();
    m_loading = {};
    m_loader.load({words::text(m_workbench.voices().referenceFile(*profile).string())}, this, m_loading.get_token(),
                  [this](const Result<LoadedClip>& loaded) {
                      if (loaded) {
                          m_workbench.playback().release(track);
                          m_workbench.playback().toggle({track, loaded->clip, {}});
                      } else {
                          showFailure(loaded.error());
                      }
                  });
}

void VoicesDialog::chooseExport()
{
    const VoiceProfile* const profile = selected();
    if (profile == nullptr) {
        return;
    }
    const QString id = words::text(profile->id);
    const QString name = words::text(profile->name);
    FileNameFields fields;
    fields.voice = profile->name;
    const auto stem = fileName("{voice}", fields);
    const QString ending = QLatin1String(voicePackageEnding);
    Settings& settings = m_workbench.settings();
    const QDir folder(startFolder(settings.saveFolder(), QStandardPaths::DocumentsLocation));
    QString file =
        m_dialogs.saveFile(this, tr("Export the voice"), folder.filePath((stem ? words::text(*stem) : QString()) + ending),
                           tr("Voices (%1)").arg(QLatin1Char('*') + ending));
    if (file.isEmpty()) {
        return;
    }
    // The dialog has asked about the file that it was told.
    const bool asked = file.endsWith(ending, Qt::CaseInsensitive);
    file += asked ? QString() : ending;
    settings.saveFolder.set(QFileInfo(file).absolutePath());
    showNews({});
    whenDone(m_workbench.voices().exportTo(id, file.toStdString(), asked), this, [this, name, file](const Result<void>& done) {
        if (done) {
            showNews(tr("The voice \"%1\" was written to %2. Whoever has that file has the recording and can speak with the "
                        "voice.")
                         .arg(name, QDir::toNativeSeparators(file)));
        } else {
            showFailure(done.error());
        }
    });
}

void VoicesDialog::chooseImport()
{
    Settings& settings = m_workbench.settings();
    const QString file =
        m_dialogs.openFile(this, tr("Import a voice"), startFolder(settings.saveFolder(), QStandardPaths::DocumentsLocation),
                           tr("Voices (%1)").arg(QLatin1Char('*') + QLatin1String(voicePackageEnding)));
    if (!file.isEmpty()) {
        settings.saveFolder.set(QFileInfo(file).absolutePath());
        importFrom(file);
    }
}

void VoicesDialog::importFrom(const QString& file)
{
    showNews({});
    whenDone(m_workbench.voices().readPackage(file.toStdString()), this, [this, file](const Result<VoiceProfile>& package) {
        if (!package) {
            showFailure(package.error());
            return;
        }
        auto* const dialog = new ImportVoiceDialog(m_workbench.voices(), file.toStdString(), *package, this);
        connect(dialog, &ImportVoiceDialog::failed, this, &VoicesDialog::showFailure);
        connect(dialog, &ImportVoiceDialog::imported, this, [this](const VoiceProfile& voice) {
            m_arrived = voice.id;
            showNews(tr("The voice \"%1\" was imported.").arg(words::text(voice.name)));
        });
        dialog->open();
    });
}

}  // namespace xenoglot
