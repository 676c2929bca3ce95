#include "library/Settings.h"

#include <initializer_list>

namespace xenoglot {

namespace {

/// A value that is one of these words.
Setting<QString>::Valid oneOf(std::initializer_list<const char*> words)
{
    QStringList known;
    for (const char* word : words) {
        known << QLatin1String(word);
    }
    return [known](const QString& value) { return known.contains(value); };
}

template <typename T>
typename Setting<T>::Valid between(T least, T most)
{
    return [least, most](const T& value) { return value >= least && value <= most; };
}

QStringList list(std::initializer_list<const char*> words)
{
    QStringList texts;
    for (const char* word : words) {
        texts << QLatin1String(word);
    }
    return texts;
}

}  // namespace

Settings::Settings(const std::filesystem::path& file)
    : m_store(QString::fromStdString(file.string()), QSettings::IniFormat),
      workers(m_store, "computing/workers", 0, between(0, 64)),
      threads(m_store, "computing/threads", 0, between(0, 1024)),
      device(m_store, "computing/device", QStringLiteral("auto"), oneOf({"auto", "cpu", "cuda"})),
      check(m_store, "computing/check", true),
      useCache(m_store, "computing/cache", true),
      pace(m_store, "computing/pace", 0, between(0.0, 1000.0)),
      favourites(m_store, "languages/favourites", list({"es", "pt", "ca"})),
      lastTargets(m_store, "languages/last", {}),
      voice(m_store, "languages/voice", {}),
      audioInput(m_store, "audio/input", {}),
      audioOutput(m_store, "audio/output", {}),
      longestRecording(m_store, "audio/longest_recording", 300, between(5, 3600)),
      outputFormat(m_store, "export/format", QStringLiteral("wav"), oneOf({"wav", "flac", "opus", "mp3"})),
      loudness(m_store, "export/loudness", -18, between(-36.0, -9.0)),
      exportParts(m_store, "export/parts", list({"audio"})),
      exportFolder(m_store, "export/folder", {}),
      fileNameTemplate(m_store, "export/file_name", QStringLiteral("{message}-{language}"),
                       [](const QString& value) { return !value.trimmed().isEmpty(); }),
      openFolder(m_store, "folders/open", {}),
      saveFolder(m_store, "folders/save", {}),
      interfaceLanguage(m_store, "window/language", {}, oneOf({"", "en", "de", "fr"})),
      colours(m_store, "window/colours", QStringLiteral("system"), oneOf({"system", "light", "dark"})),
      shortcuts(m_store, "window/shortcuts", {}),
      windowGeometry(m_store, "window/geometry", {}),
      keepHistory(m_store, "window/keep_history", true),
      m_all{&workers,      &threads,           &device,      &check,        &useCache,         &pace,
            &favourites,   &lastTargets,       &voice,       &audioInput,   &audioOutput,      &longestRecording,
            &outputFormat, &loudness,          &exportParts, &exportFolder, &fileNameTemplate, &openFolder,
            &saveFolder,   &interfaceLanguage, &colours,     &shortcuts,    &windowGeometry,   &keepHistory}
{
}

void Settings::reset()
{
    for (SettingBase* setting : m_all) {
        setting->reset();
    }
}

bool Settings::save()
{
    m_store.sync();
    return m_store.status() == QSettings::NoError;
}

}  // namespace xenoglot
