#pragma once

#include "core/StopToken.h"
#include "gui/EngineLoader.h"
#include "library/VoiceThread.h"
#include "run/RemoveVoice.h"
#include "run/VoicePackage.h"

#include <QFuture>
#include <QObject>
#include <QString>

#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <vector>

namespace xenoglot {

/// The library of voices as the window knows it: asked in a thread of its own, read again after every change. In the window's
/// thread, and never waits there.
class VoiceShelf : public QObject
{
    Q_OBJECT

public:
    /// `dataFolder` holds the library, which is read at once, and the history.
    explicit VoiceShelf(std::filesystem::path dataFolder, QObject* parent = nullptr);

    const std::filesystem::path& folder() const { return m_library.folder(); }

    bool isLoaded() const { return m_loaded; }
    const std::vector<VoiceProfile>& profiles() const { return m_page.profiles; }
    const VoiceProfile* find(const QString& id) const;
    const VoiceProfile* named(const QString& name) const;                      ///< whatever its case
    const std::vector<SpeakerVoice>& voices() const { return m_page.voices; }  ///< those that can be spoken with
    const std::optional<Error>& error() const { return m_error; }              ///< why it could not be read
    const std::filesystem::path& setAside() const { return m_page.setAside; }  ///< a damaged list; mostly empty

    /// Why what was learned of it cannot be spoken with, as when it was read; null where nothing is wrong.
    const Error* damageOf(const VoiceProfile& profile) const;

    /// Where a voice's files lie.
    std::filesystem::path folderOf(const VoiceProfile& profile) const { return folder() / profile.id; }
    std::filesystem::path referenceFile(const VoiceProfile& profile) const;
    std::filesystem::path trainedFile(const VoiceProfile& profile) const;

    /// Names of voices that were stored and make no sense; they are shown nowhere else.
    const std::vector<std::string>& unreadable() const { return m_page.unreadable; }

    /// What a removed voice leaves nothing in, and whose stock voices have their names.
    void setEngines(const Engines& engines) { m_engines = engines; }

    void refresh();
    void rename(const QString& id, const QString& name);

    /// What else there is of a voice (findVoiceTraces), and to remove all of it (removeVoice).
    QFuture<Result<VoiceTraces>> tracesOf(const QString& id);
    void remove(const QString& id, SourceMessages sources);

    /// Writes a voice into a file, done in the library's thread as what follows (VoicePackage.h); `replace`: the user has agreed
    /// to a file of that name going.
    QFuture<Result<void>> exportTo(const QString& id, const std::filesystem::path& file, bool replace);

    /// What such a file says about its voice.
    QFuture<Result<VoiceProfile>> readPackage(const std::filesystem::path& file);

    /// Takes its voice into the library.
    QFuture<Result<VoiceProfile>> importFrom(const std::filesystem::path& file, const VoiceImport& request,
                                             const StopToken& stop);

Q_SIGNALS:
    void changed();  ///< it was read
    void removed(const QString& id);
    void failed(const xenoglot::Error& error);  ///< what was asked for was not done

private:
    struct Page {
        std::vector<VoiceProfile> profiles;
        std::vector<SpeakerVoice> voices;
        std::map<std::string, Error> damaged;  // by id
        std::vector<std::string> unreadable;
        std::filesystem::path setAside;
    };

    void change(std::function<Result<void>(VoiceLibrary&)> work, std::function<void()> then = {});

    std::filesystem::path m_dataFolder;
    VoiceThread m_library;
    Engines m_engines;
    bool m_loaded = false;
    Page m_page;
    std::optional<Error> m_error;
    int m_asked = 0;  ///< counts the readings: only the last one's answer is shown
};

}  // namespace xenoglot
