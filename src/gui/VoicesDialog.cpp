#include "gui/VoicesDialog.h"

#include "gui/Dialogs.h"
#include "gui/LearningWords.h"
#include "gui/SymbolIcon.h"
#include "gui/Words.h"
#include "gui/Workbench.h"
#include "ui_VoicesDialog.h"

#include <QDateTime>
#include <QHeaderView>
#include <QLocale>
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
        if (row != nullptr && m_ui->renameButton->isEnabled()) {
            m_ui->view->setFocus();
            m_ui->view->editItem(row, Name);
        }
    };
    connect(m_ui->renameButton, &QPushButton::clicked, this, editName);
    connect(m_ui->learnOnButton, &QPushButton::clicked, this, [this] {
        if (const VoiceProfile* const profile = selected()) {
            Q_EMIT learnOnWanted(*profile);
        }
    });
    connect(m_ui->removeButton, &QPushButton::clicked, this, &VoicesDialog::remove);
    const auto onKey = [this](int key, auto slot) {
        auto* const shortcut = new QShortcut(key, m_ui->view, nullptr, nullptr, Qt::WidgetShortcut);
        connect(shortcut, &QShortcut::activated, this, slot);
    };
    onKey(Qt::Key_F2, editName);
    onKey(Qt::Key_Delete, &VoicesDialog::remove);
    connect(m_ui->newButton, &QPushButton::clicked, this, &VoicesDialog::learnWanted);
    connect(m_ui->closeButton, &QPushButton::clicked, this, &QDialog::reject);
    connect(&workbench.voices(), &VoiceShelf::changed, this, &VoicesDialog::refresh);
    connect(&workbench.voices(), &VoiceShelf::failed, this, [this](const Error& error) {
        m_ui->problemLabel->setText(words::error(error));
        m_ui->problemLabel->show();
    });
    connect(&workbench.learner(), &VoiceLearner::changed, this, &VoicesDialog::showSelected);
    connect(&workbench, &Workbench::changed, this, &VoicesDialog::showSelected);
    connect(&workbench.engines(), &EngineLoader::stateChanged, this, &VoicesDialog::showSelected);
    connect(&workbench.playback(), &PlaybackController::changed, this, [this] {
        m_ui->hearButton->setIcon(
            symbolIcon(m_workbench.playback().isPlaying(track) ? QStringLiteral("pause") : QStringLiteral("play")));
    });
    m_ui->problemLabel->hide();
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
    row->setText(VoiceState, words::voiceState(profile));
    row->setText(Owner, words::voiceOwner(profile.consent));
    row->setText(Made, locale.toString(QDateTime::fromMSecsSinceEpoch(profile.madeAt), QLocale::ShortFormat));
    row->setToolTip(Owner, words::text(profile.consent.note));
    row->setData(Name, idRole, words::text(profile.id));
}

void VoicesDialog::refresh()
{
    const VoiceShelf& shelf = m_workbench.voices();
    const VoiceProfile* const before = selected();
    const std::string id = before != nullptr ? before->id : std::string();
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
    if (shelf.error()) {
        m_ui->problemLabel->setText(words::error(*shelf.error()));
        m_ui->problemLabel->show();
    } else if (!shelf.setAside().empty()) {
        m_ui->problemLabel->setText(
            tr("The list of voices was damaged and was put aside as %1.").arg(words::text(shelf.setAside().string())));
        m_ui->problemLabel->show();
    } else if (!shelf.unreadable().empty()) {
        m_ui->problemLabel->setText(
            tr("What is stored of the voice \"%1\" makes no sense; xenoglot-cli voices remove deletes it.")
                .arg(words::text(shelf.unreadable().front())));
        m_ui->problemLabel->show();
    }
    showSelected();
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
    const bool finished = profile != nullptr && !profile->baseVoice.empty();
    const VoiceLearner& learner = m_workbench.learner();
    const bool busy = profile != nullptr && learner.isLearning() && learner.name() == words::text(profile->name);
    const bool speaks =
        profile != nullptr && m_workbench.isRunning() && m_workbench.settings().voice() == words::text(profile->id);
    m_ui->hearButton->setEnabled(finished);
    m_ui->renameButton->setEnabled(profile != nullptr && !busy);
    m_ui->learnOnButton->setEnabled(profile != nullptr && !finished && m_workbench.canLearn());
    m_ui->removeButton->setEnabled(profile != nullptr && !busy && !speaks);
    m_ui->result->setVisible(finished);
    QString about;
    if (finished) {
        m_ui->result->setProfile(*profile);
        about = tr("Made from %1 of speech and the stock voice %2.")
                    .arg(words::seconds(profile->seconds), words::text(profile->baseVoice));
    } else if (busy) {
        about = tr("It is being learned.");
    } else if (profile != nullptr) {
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
        m_ui->problemLabel->hide();
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
    if (m_dialogs.confirm(
            this, tr("Remove the voice \"%1\"?").arg(words::text(profile->name)),
            tr("Its recording and what was learned from it are overwritten and deleted. What was spoken with it and "
               "exported stays, and so do the takes of the history. This cannot be undone."),
            tr("Remove"))) {
        m_ui->problemLabel->hide();
        m_workbench.playback().release(track);
        m_workbench.voices().remove(id);
    }
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
                          m_ui->problemLabel->setText(words::error(loaded.error()));
                          m_ui->problemLabel->show();
                      }
                  });
}

}  // namespace xenoglot
