#include "gui/SettingsDialog.h"

#include "audio/AudioDevices.h"
#include "audio/Recorder.h"
#include "gui/ExportChoices.h"
#include "gui/PlaybackController.h"
#include "gui/SymbolIcon.h"
#include "gui/WhenDone.h"
#include "gui/Words.h"
#include "library/ModelStore.h"
#include "library/Paths.h"
#include "library/ResultCache.h"
#include "library/Settings.h"
#include "run/Resources.h"
#include "run/WorkerPlan.h"
#include "ui_SettingsDialog.h"

#include <QHeaderView>
#include <QLocale>
#include <QSignalBlocker>
#include <QtConcurrent>

#include <cmath>
#include <numbers>

namespace xenoglot {

namespace {

const QString toneTrack = QStringLiteral("tone");

/// A second of 440 Hz at −20 dBFS, faded in and out over 20 ms so that it does not click.
std::shared_ptr<const AudioClip> testTone()
{
    constexpr int rate = Player::rate;
    constexpr double fade = 0.02;
    auto clip = std::make_shared<AudioClip>();
    clip->sampleRate = rate;
    clip->samples.resize(rate);
    for (int i = 0; i < rate; ++i) {
        const double time = static_cast<double>(i) / rate;
        const double edge = std::min({time / fade, (1 - time) / fade, 1.0});
        clip->samples[static_cast<std::size_t>(i)] = static_cast<float>(0.1 * edge * std::sin(2 * std::numbers::pi * 440 * time));
    }
    return clip;
}

/// Chooses what belongs to a value; what is not in the list is added, so that a device which is away just now is not forgotten.
void choose(QComboBox& box, const QVariant& value)
{
    const QSignalBlocker quiet(box);
    if (box.findData(value) < 0) {
        box.addItem(value.toString(), value);
    }
    box.setCurrentIndex(box.findData(value));
}

}  // namespace

SettingsDialog::SettingsDialog(Settings& settings, AudioDevices& devices, Recorder& recorder, PlaybackController& playback,
                               QWidget* parent)
    : QDialog(parent),
      m_ui(std::make_unique<Ui::SettingsDialog>()),
      m_settings(settings),
      m_devices(devices),
      m_recorder(recorder),
      m_playback(playback)
{
    m_ui->setupUi(this);
    setSymbols(*this);
    fill();
    fillDevices();
    bind(*m_ui->workersBox, settings.workers);
    bind(*m_ui->threadsBox, settings.threads);
    bind(*m_ui->longestBox, settings.longestRecording);
    bind(*m_ui->checkBox, settings.check);
    bind(*m_ui->cacheBox, settings.useCache);
    bind(*m_ui->historyBox, settings.keepHistory);
    bind(*m_ui->deviceBox, settings.device);
    bind(*m_ui->inputBox, settings.audioInput);
    bind(*m_ui->outputBox, settings.audioOutput);
    bind(*m_ui->languageBox, settings.interfaceLanguage);
    bind(*m_ui->coloursBox, settings.colours);
    bind(*m_ui->formatBox, settings.outputFormat);
    bind(*m_ui->loudnessBox, settings.loudness);
    connect(&settings.workers, &SettingBase::changed, this, &SettingsDialog::describeWork);
    connect(&settings.threads, &SettingBase::changed, this, &SettingsDialog::describeWork);
    connect(&devices, &AudioDevices::inputsChanged, this, &SettingsDialog::fillDevices);
    connect(&devices, &AudioDevices::outputsChanged, this, &SettingsDialog::fillDevices);
    connect(&recorder, &Recorder::levelChanged, m_ui->levelMeter, &LevelMeterView::setLevel);
    connect(&recorder, &Recorder::failed, this, [this](const Error& error) { m_ui->soundHint->setText(words::error(error)); });
    connect(&playback, &PlaybackController::failed, this, [this](const QString& name, const Error& error) {
        if (name == toneTrack) {
            m_ui->soundHint->setText(words::error(error));
        }
    });
    connect(m_ui->clearCacheButton, &QPushButton::clicked, this, &SettingsDialog::clearCache);
    connect(m_ui->toneButton, &QPushButton::clicked, this, &SettingsDialog::playTone);
    connect(m_ui->defaultsButton, &QPushButton::clicked, this, [this] { m_settings.reset(); });
    connect(m_ui->closeButton, &QPushButton::clicked, this, &QDialog::accept);
    describeWork();
    describeFiles();
    if (!recorder.isRecording()) {
        recorder.listen();
    }
}

SettingsDialog::~SettingsDialog()
{
    m_stop.request_stop();
    m_files.waitForDone();
    if (!m_recorder.isRecording()) {
        m_recorder.close();
    }
    m_playback.release(toneTrack);
}

void SettingsDialog::bind(QSpinBox& box, Setting<int>& setting)
{
    box.setValue(setting());
    connect(&box, &QSpinBox::valueChanged, this, [&setting](int value) { setting.set(value); });
    connect(&setting, &SettingBase::changed, &box, [&box, &setting] { box.setValue(setting()); });
}

void SettingsDialog::bind(QCheckBox& box, Setting<bool>& setting)
{
    box.setChecked(setting());
    connect(&box, &QCheckBox::toggled, this, [&setting](bool value) { setting.set(value); });
    connect(&setting, &SettingBase::changed, &box, [&box, &setting] { box.setChecked(setting()); });
}

template <typename T>
void SettingsDialog::bind(QComboBox& box, Setting<T>& setting)
{
    choose(box, setting());
    connect(&box, &QComboBox::activated, this, [&box, &setting](int index) { setting.set(box.itemData(index).value<T>()); });
    connect(&setting, &SettingBase::changed, &box, [&box, &setting] { choose(box, setting()); });
}

void SettingsDialog::fill()
{
    m_ui->deviceBox->addItem(tr("The best there is"), QStringLiteral("auto"));
    m_ui->deviceBox->addItem(tr("Processor"), QStringLiteral("cpu"));
    m_ui->deviceBox->addItem(tr("NVIDIA GPU"), QStringLiteral("cuda"));
    m_ui->languageBox->addItem(tr("As the desktop"), QString());
    m_ui->languageBox->addItem(QStringLiteral("English"), QStringLiteral("en"));
    m_ui->languageBox->addItem(QStringLiteral("Deutsch"), QStringLiteral("de"));
    m_ui->languageBox->addItem(QStringLiteral("Français"), QStringLiteral("fr"));
    m_ui->coloursBox->addItem(tr("As the desktop"), QStringLiteral("system"));
    m_ui->coloursBox->addItem(tr("Light"), QStringLiteral("light"));
    m_ui->coloursBox->addItem(tr("Dark"), QStringLiteral("dark"));
    fillFormats(*m_ui->formatBox);
    fillLoudness(*m_ui->loudnessBox, m_settings.loudness());
    m_ui->longestBox->setSuffix(tr(" seconds"));
    m_ui->modelsFolderLabel->setText(words::text(modelsFolder().string()));
    m_ui->dataFolderLabel->setText(words::text(dataFolder().string()));
    m_ui->cacheFolderLabel->setText(words::text(cacheFolder().string()));
    m_ui->modelsView->setHeaderLabels({tr("Model"), tr("Size"), tr("State"), tr("Licence")});
    m_ui->modelsView->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_files.setMaxThreadCount(1);
}

void SettingsDialog::describeFiles()
{
    whenDone(QtConcurrent::run(&m_files, [] { return ResultCache().bytes(); }), this, [this](std::uint64_t bytes) {
        m_ui->cacheFolderLabel->setText(
            tr("%1 in %2").arg(QLocale().formattedDataSize(static_cast<qint64>(bytes)), words::text(cacheFolder().string())));
    });
    // The entries belong to the built-in catalogue, which stays.
    const auto list = [stop = m_stop.get_token()] { return ModelStore().list(stop); };
    whenDone(QtConcurrent::run(&m_files, list), this, [this](const std::vector<ModelStatus>& models) {
        m_ui->modelsView->clear();
        for (const ModelStatus& model : models) {
            auto* const row = new QTreeWidgetItem(m_ui->modelsView);
            row->setText(0, words::text(model.entry->model.name));
            row->setText(1, model.entry->program ? tr("a program")
                                                 : QLocale().formattedDataSize(static_cast<qint64>(model.entry->bytes())));
            row->setText(2, model.state == ModelState::Installed      ? tr("installed")
                            : model.state == ModelState::NotInstalled ? tr("not installed")
                                                                      : tr("damaged"));
            row->setText(3, words::text(model.entry->licence));
            if (model.state != ModelState::Installed) {
                row->setToolTip(2, words::error(model.problem));
            }
        }
    });
}

void SettingsDialog::clearCache()
{
    m_ui->clearCacheButton->setEnabled(false);
    whenDone(QtConcurrent::run(&m_files, [] { ResultCache().clear(); }), this, [this] {
        m_ui->clearCacheButton->setEnabled(true);
        describeFiles();
    });
}

void SettingsDialog::fillDevices()
{
    const auto refill = [this](QComboBox& box, const QList<AudioDeviceInfo>& devices, const QString& chosen) {
        const QSignalBlocker quiet(box);
        box.clear();
        box.addItem(tr("As the system"), QString());
        for (const AudioDeviceInfo& device : devices) {
            box.addItem(device.name, QString::fromUtf8(device.id));
        }
        choose(box, chosen);
    };
    refill(*m_ui->inputBox, m_devices.inputs(), m_settings.audioInput());
    refill(*m_ui->outputBox, m_devices.outputs(), m_settings.audioOutput());
    m_ui->soundHint->setText(m_devices.outputs().isEmpty() && m_devices.inputs().isEmpty()
                                 ? tr("No sound server was found: nothing can be recorded or played.")
                                 : QString());
}

void SettingsDialog::describeWork()
{
    constexpr int languages = 3;
    RunRequest request;
    request.workers = m_settings.workers();
    request.threads = m_settings.threads();
    const WorkerPlan plan = planWorkers(request, languages, usableCores());
    m_ui->workHint->setText(
        tr("On this machine (%n core(s)) three languages would be worked on %1 at a time. Threads in each: %2.", nullptr,
           usableCores())
            .arg(plan.workers)
            .arg(plan.threads));
}

void SettingsDialog::playTone()
{
    m_playback.release(toneTrack);
    m_playback.toggle({toneTrack, testTone(), {}});
}

}  // namespace xenoglot
