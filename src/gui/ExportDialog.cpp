#include "gui/ExportDialog.h"

#include "engines/SpeechAssembler.h"
#include "gui/Dialogs.h"
#include "gui/ExportChoices.h"
#include "gui/StartFolder.h"
#include "gui/SymbolIcon.h"
#include "gui/Words.h"
#include "library/Settings.h"
#include "ui_ExportDialog.h"

#include <QDate>
#include <QDir>
#include <QFileInfo>
#include <QFutureWatcher>
#include <QSignalBlocker>
#include <QtConcurrent>

#include <utility>

namespace xenoglot {

ExportDialog::ExportDialog(Project project, Settings& settings, Dialogs& dialogs, QWidget* parent)
    : QDialog(parent),
      m_project(std::move(project)),
      m_settings(settings),
      m_dialogs(dialogs),
      m_ui(std::make_unique<Ui::ExportDialog>())
{
    m_ui->setupUi(this);
    setSymbols(*this);
    m_pool.setMaxThreadCount(1);
    fill();
    connect(m_ui->languagesView, &QListWidget::itemChanged, this, &ExportDialog::preview);
    connect(m_ui->audioBox, &QComboBox::currentIndexChanged, this, &ExportDialog::preview);
    for (const auto& [box, part] : boxes()) {
        connect(box, &QCheckBox::toggled, this, &ExportDialog::preview);
    }
    connect(m_ui->folderEdit, &QLineEdit::textChanged, this, &ExportDialog::preview);
    connect(m_ui->nameEdit, &QLineEdit::textChanged, this, &ExportDialog::preview);
    connect(m_ui->folderButton, &QPushButton::clicked, this, &ExportDialog::chooseFolder);
    connect(m_ui->cancelButton, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_ui->exportButton, &QPushButton::clicked, this, &ExportDialog::write);
    setWriting(false);
    preview();
}

ExportDialog::~ExportDialog()
{
    m_stop.request_stop();
    m_pool.waitForDone();
}

/// What is exported beside audio, with its name in the settings.
std::vector<std::pair<QCheckBox*, QString>> ExportDialog::boxes() const
{
    return {{m_ui->txtBox, QStringLiteral("txt")},           {m_ui->srtBox, QStringLiteral("srt")},
            {m_ui->vttBox, QStringLiteral("vtt")},           {m_ui->jsonBox, QStringLiteral("json")},
            {m_ui->originalBox, QStringLiteral("original")}, {m_ui->noticeBox, QStringLiteral("notice")}};
}

void ExportDialog::setProject(Project project)
{
    m_project = std::move(project);
    if (!m_ui->progressBar->isHidden()) {
        return;  // what is being written stays as it was asked for
    }
    if (entries() != m_entries) {
        // With files to write, what is said there is why the last try failed.
        const QString failure = m_plan.empty() ? QString() : m_ui->problemLabel->text();
        fillLanguages();
        preview();
        if (!failure.isEmpty()) {
            showProblem(failure);
        }
    }
}

QString ExportDialog::entryOf(const ProjectLanguage& language) const
{
    QString entry = words::ownLanguageName(words::text(language.language));
    if (language.takes.size() > 1) {
        entry = tr("%1, take %2").arg(entry).arg(language.take()->number);
    }
    return m_project.speechState(language.language) == Freshness::Stale ? tr("%1 (made from an older text)").arg(entry) : entry;
}

/// Of the languages that were spoken, in their order.
QStringList ExportDialog::entries() const
{
    QStringList entries;
    for (const ProjectLanguage& language : m_project.languages) {
        if (language.take() != nullptr) {
            entries << entryOf(language);
        }
    }
    return entries;
}

/// What was unticked stays so, and the keyboard stays where it is.
void ExportDialog::fillLanguages()
{
    const QSignalBlocker quiet(m_ui->languagesView);
    QStringList unticked;
    for (int i = 0; i < m_ui->languagesView->count(); ++i) {
        if (m_ui->languagesView->item(i)->checkState() != Qt::Checked) {
            unticked << m_ui->languagesView->item(i)->data(Qt::UserRole).toString();
        }
    }
    const QListWidgetItem* const current = m_ui->languagesView->currentItem();
    const QString reached = current != nullptr ? current->data(Qt::UserRole).toString() : QString();
    m_ui->languagesView->clear();
    m_entries = entries();
    for (const ProjectLanguage& language : m_project.languages) {
        if (language.take() == nullptr) {
            continue;
        }
        const QString code = words::text(language.language);
        auto* const item = new QListWidgetItem(m_entries.at(m_ui->languagesView->count()), m_ui->languagesView);
        item->setData(Qt::UserRole, code);
        item->setCheckState(unticked.contains(code) ? Qt::Unchecked : Qt::Checked);
        if (code == reached) {
            m_ui->languagesView->setCurrentItem(item, QItemSelectionModel::NoUpdate);  // it need not be selected
        }
    }
}

void ExportDialog::fill()
{
    fillLanguages();
    m_ui->audioBox->addItem(tr("No audio"), QString());
    fillFormats(*m_ui->audioBox);
    const QStringList parts = m_settings.exportParts();
    const QString format = parts.contains(QLatin1String("audio")) ? m_settings.outputFormat() : QString();
    m_ui->audioBox->setCurrentIndex(m_ui->audioBox->findData(format));
    for (const auto& [box, part] : boxes()) {
        box->setChecked(parts.contains(part));
    }
    fillLoudness(*m_ui->loudnessBox, m_settings.loudness());
    m_ui->folderEdit->setText(QDir::toNativeSeparators(startFolder(m_settings.exportFolder(), QStandardPaths::MusicLocation)));
    m_ui->nameEdit->setText(m_settings.fileNameTemplate());
}

void ExportDialog::chooseFolder()
{
    if (const QString folder = m_dialogs.chooseFolder(this, m_ui->folderEdit->text()); !folder.isEmpty()) {
        m_ui->folderEdit->setText(QDir::toNativeSeparators(folder));
    }
}

ExportRequest ExportDialog::request() const
{
    ExportRequest request;
    request.folder = QDir::fromNativeSeparators(m_ui->folderEdit->text()).toStdString();
    request.fileName = m_ui->nameEdit->text().toStdString();
    for (int i = 0; i < m_ui->languagesView->count(); ++i) {
        if (m_ui->languagesView->item(i)->checkState() == Qt::Checked) {
            request.languages.push_back(m_ui->languagesView->item(i)->data(Qt::UserRole).toString().toStdString());
        }
    }
    request.original = m_ui->originalBox->isChecked();
    request.notice = m_ui->noticeBox->isChecked();
    request.audio = audioFileFormat(m_ui->audioBox->currentData().toString().toStdString());
    for (const auto& [box, part] : boxes()) {
        if (const auto format = textFormat(part.toStdString()); format && box->isChecked()) {
            request.texts.push_back(*format);
        }
    }
    if (const double loudness = m_ui->loudnessBox->currentData().toDouble(); loudness != messageLoudness) {
        request.loudness = loudness;
    }
    request.date = QDate::currentDate().toString(Qt::ISODate).toStdString();
    return request;
}

void ExportDialog::preview()
{
    m_ui->previewView->clear();
    m_plan.clear();
    QString problem;
    const QString folder = m_ui->folderEdit->text().trimmed();
    const QFileInfo place(QDir::fromNativeSeparators(folder));
    if (folder.isEmpty() || !place.isAbsolute()) {
        problem = tr("Choose a folder for the files.");
    } else if (place.exists() && (!place.isDir() || !place.isWritable())) {
        problem = tr("Nothing can be written to this folder. Choose another one.");
    } else if (auto plan = planExport(m_project, request()); plan) {
        m_plan = std::move(plan).value();
        for (const ExportFile& file : m_plan) {
            const QString name = words::text(file.path.filename().string());
            m_ui->previewView->addItem(file.renamed ? tr("%1 (there is one of the usual name already)").arg(name) : name);
        }
    } else {
        problem = words::error(plan.error());
    }
    m_ui->newFolderLabel->setVisible(problem.isEmpty() && !place.exists());
    showProblem(problem);
    m_ui->exportButton->setEnabled(!m_plan.empty() && m_ui->progressBar->isHidden());
    m_ui->exportButton->setText(m_plan.empty() ? tr("Export")
                                               : tr("Export %n file(s)", nullptr, static_cast<int>(m_plan.size())));
}

void ExportDialog::showProblem(const QString& problem)
{
    m_ui->problemLabel->setText(problem);
    m_ui->problemLabel->setVisible(!problem.isEmpty());
}

void ExportDialog::setWriting(bool writing)
{
    m_ui->progressBar->setVisible(writing);
    m_ui->exportButton->setEnabled(!writing && !m_plan.empty());
}

void ExportDialog::write()
{
    QStringList parts;
    if (const QString format = m_ui->audioBox->currentData().toString(); !format.isEmpty()) {
        m_settings.outputFormat.set(format);
        parts << QStringLiteral("audio");
    }
    for (const auto& [box, part] : boxes()) {
        if (box->isChecked()) {
            parts << part;
        }
    }
    m_settings.exportParts.set(parts);
    m_settings.loudness.set(m_ui->loudnessBox->currentData().toDouble());
    m_settings.exportFolder.set(QDir::fromNativeSeparators(m_ui->folderEdit->text()));
    m_settings.fileNameTemplate.set(m_ui->nameEdit->text());
    setWriting(true);
    auto* const watcher = new QFutureWatcher<Outcome>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher] {
        watcher->deleteLater();
        finish(watcher->result());
    });
    const auto show = [this](double fraction) {
        const auto tell = [this, fraction] { m_ui->progressBar->setValue(static_cast<int>(100 * fraction)); };
        QMetaObject::invokeMethod(this, tell, Qt::QueuedConnection);
    };
    watcher->setFuture(
        QtConcurrent::run(&m_pool, [project = m_project, what = request(), plan = m_plan, stop = m_stop.get_token(), show] {
            Outcome outcome;
            outcome.result = writeExport(project, what, plan, outcome.written, stop, show);
            return outcome;
        }));
}

void ExportDialog::finish(const Outcome& outcome)
{
    m_written.insert(m_written.end(), outcome.written.begin(), outcome.written.end());
    if (outcome.result) {
        accept();
        return;
    }
    setWriting(false);
    fillLanguages();  // some may be finished since
    preview();
    showProblem(words::error(outcome.result.error()));
}

}  // namespace xenoglot
