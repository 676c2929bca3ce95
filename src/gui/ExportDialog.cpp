#include "gui/ExportDialog.h"

#include "engines/SpeechAssembler.h"
#include "gui/Dialogs.h"
#include "gui/ExportChoices.h"
#include "gui/SymbolIcon.h"
#include "gui/Words.h"
#include "library/Settings.h"
#include "ui_ExportDialog.h"

#include <QDate>
#include <QDir>
#include <QFutureWatcher>
#include <QStandardPaths>
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
    for (QCheckBox* box : {m_ui->originalBox, m_ui->txtBox, m_ui->srtBox, m_ui->vttBox, m_ui->jsonBox}) {
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

void ExportDialog::fill()
{
    for (const ProjectLanguage& language : m_project.languages) {
        if (language.take() == nullptr) {
            continue;
        }
        const QString code = words::text(language.language);
        auto* const item = new QListWidgetItem(words::ownLanguageName(code), m_ui->languagesView);
        item->setData(Qt::UserRole, code);
        item->setCheckState(Qt::Checked);
        if (m_project.speechState(language.language) == Freshness::Stale) {
            item->setText(tr("%1 (made from an older text)").arg(item->text()));
        }
    }
    m_ui->audioBox->addItem(tr("No audio"), QString());
    fillFormats(*m_ui->audioBox);
    m_ui->audioBox->setCurrentIndex(m_ui->audioBox->findData(m_settings.outputFormat()));
    fillLoudness(*m_ui->loudnessBox, m_settings.loudness());
    const QString remembered = m_settings.exportFolder();
    m_ui->folderEdit->setText(QDir::toNativeSeparators(
        remembered.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::MusicLocation) : remembered));
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
    request.audio = audioFileFormat(m_ui->audioBox->currentData().toString().toStdString());
    const std::pair<QCheckBox*, TextFormat> texts[]{{m_ui->txtBox, TextFormat::Text},
                                                    {m_ui->srtBox, TextFormat::Srt},
                                                    {m_ui->vttBox, TextFormat::Vtt},
                                                    {m_ui->jsonBox, TextFormat::Json}};
    for (const auto& [box, format] : texts) {
        if (box->isChecked()) {
            request.texts.push_back(format);
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
    if (auto plan = planExport(m_project, request()); plan) {
        m_plan = std::move(plan).value();
        for (const ExportFile& file : m_plan) {
            const QString name = words::text(file.path.filename().string());
            m_ui->previewView->addItem(file.renamed ? tr("%1 (there is one of the usual name already)").arg(name) : name);
        }
    } else {
        problem = words::error(plan.error());
    }
    m_ui->problemLabel->setText(problem);
    m_ui->problemLabel->setVisible(!problem.isEmpty());
    m_ui->exportButton->setEnabled(!m_plan.empty());
    m_ui->exportButton->setText(m_plan.empty() ? tr("Export")
                                               : tr("Export %n file(s)", nullptr, static_cast<int>(m_plan.size())));
}

void ExportDialog::setWriting(bool writing)
{
    m_ui->progressBar->setVisible(writing);
    m_ui->exportButton->setEnabled(!writing && !m_plan.empty());
}

void ExportDialog::write()
{
    m_settings.outputFormat.set(m_ui->audioBox->currentData().toString());
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
    preview();
    m_ui->problemLabel->setText(words::error(outcome.result.error()));
    m_ui->problemLabel->show();
}

}  // namespace xenoglot
