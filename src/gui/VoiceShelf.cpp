#include "gui/VoiceShelf.h"

#include "core/Wording.h"
#include "gui/WhenDone.h"
#include "library/History.h"
#include "run/Session.h"
#include "run/VoiceNames.h"

#include <algorithm>
#include <exception>
#include <utility>

namespace xenoglot {

namespace {

Error modelsMissing()
{
    return {ErrorCode::NotAvailable, Wording::tr("The models are not there yet"), {}};
}

}  // namespace

VoiceShelf::VoiceShelf(std::filesystem::path dataFolder, QObject* parent)
    : QObject(parent), m_dataFolder(std::move(dataFolder)), m_library(m_dataFolder / "voices")
{
    refresh();
}

const VoiceProfile* VoiceShelf::find(const QString& id) const
{
    const auto found = std::find_if(m_page.profiles.begin(), m_page.profiles.end(),
                                    [&](const VoiceProfile& profile) { return profile.id == id.toStdString(); });
    return found == m_page.profiles.end() ? nullptr : &*found;
}

const VoiceProfile* VoiceShelf::named(const QString& name) const
{
    const auto found = std::find_if(m_page.profiles.begin(), m_page.profiles.end(), [&](const VoiceProfile& profile) {
        return QString::fromStdString(profile.name).compare(name.simplified(), Qt::CaseInsensitive) == 0;
    });
    return found == m_page.profiles.end() ? nullptr : &*found;
}

const Error* VoiceShelf::damageOf(const VoiceProfile& profile) const
{
    const auto found = m_page.damaged.find(profile.id);
    return found == m_page.damaged.end() ? nullptr : &found->second;
}

std::filesystem::path VoiceShelf::referenceFile(const VoiceProfile& profile) const
{
    return folderOf(profile) / VoiceLibrary::referenceName;
}

std::filesystem::path VoiceShelf::trainedFile(const VoiceProfile& profile) const
{
    return folderOf(profile) / VoiceLibrary::trainedName;
}

void VoiceShelf::refresh()
{
    const auto read = [](VoiceLibrary& library) -> Result<Page> {
        auto profiles = library.profiles();
        if (!profiles) {
            return profiles.error();
        }
        Page page{*std::move(profiles), {}, {}, {}, library.setAside()};
        page.voices = usableVoices(library, page.profiles);
        for (const VoiceProfile& profile : page.profiles) {
            if (const auto whole = library.checkTrainedFile(profile); !whole) {
                page.damaged.emplace(profile.id, whole.error());
            }
        }
        const auto unreadable = library.unreadable();
        if (!unreadable) {
            return unreadable.error();
        }
        for (const auto& [id, name] : *unreadable) {
            page.unreadable.push_back(name);
        }
        return page;
    };
    whenDone(m_library.ask(read), this, [this, number = ++m_asked](const Result<Page>& page) {
        if (number != m_asked) {
            return;
        }
        m_loaded = true;
        m_page = page ? *page : Page();
        m_error = page ? std::nullopt : std::optional(page.error());
        Q_EMIT changed();
    });
}

void VoiceShelf::change(std::function<Result<void>(VoiceLibrary&)> work, std::function<void()> then)
{
    whenDone(m_library.ask(std::move(work)), this, [this, then = std::move(then)](const Result<void>& done) {
        if (!done) {
            Q_EMIT failed(done.error());
        } else if (then) {
            then();
        }
        refresh();
    });
}

void VoiceShelf::rename(const QString& id, const QString& name)
{
    if (const VoiceProfile* const profile = find(id)) {
        change([before = profile->name, after = name.toStdString(), engines = m_engines.provider](VoiceLibrary& library) {
            return engines ? renameVoice(library, before, after, *engines) : Result<void>(modelsMissing());
        });
    }
}

QFuture<Result<VoiceTraces>> VoiceShelf::tracesOf(const QString& id)
{
    return m_library.ask([id = id.toStdString(), data = m_dataFolder](VoiceLibrary& library) -> Result<VoiceTraces> {
        auto history = History::open(data);
        return history ? findVoiceTraces(library, *history, id) : history.error();
    });
}

void VoiceShelf::remove(const QString& id, SourceMessages sources)
{
    const auto work = [id = id.toStdString(), sources, data = m_dataFolder,
                       cache = m_engines.cache](VoiceLibrary& library) -> Result<void> {
        auto history = History::open(data);
        if (!history) {
            return history.error();
        }
        // The models may never have been there; what was spoken with them before they went is.
        const auto entries = cache ? cache : std::make_shared<ResultCache>();
        const auto removed = removeVoice(library, *entries, *history, id, sources);
        return removed ? Result<void>() : removed.error();
    };
    change(work, [this, id] { Q_EMIT removed(id); });
}

QFuture<Result<void>> VoiceShelf::exportTo(const QString& id, const std::filesystem::path& file, bool replace)
{
    const VoiceProfile* const profile = find(id);
    return m_library.ask([name = profile != nullptr ? profile->name : id.toStdString(), file, replace](VoiceLibrary& library) {
        return exportVoice(library, name, file, replace);
    });
}

QFuture<Result<VoiceProfile>> VoiceShelf::readPackage(const std::filesystem::path& file)
{
    return m_library.ask([file](VoiceLibrary&) { return readVoicePackage(file); });
}

QFuture<Result<VoiceProfile>> VoiceShelf::importFrom(const std::filesystem::path& file, const VoiceImport& request,
                                                     const StopToken& stop)
{
    const auto work = [file, request, stop, engines = m_engines.provider](VoiceLibrary& library) -> Result<VoiceProfile> {
        if (!engines) {
            return modelsMissing();
        }
        try {
            return importVoice(library, file, request, *engines, stop);
        } catch (const std::exception& error) {
            return Error{ErrorCode::Internal, worded(Wording::tr("The voice cannot be used: %1"), error.what()),
                         Wording::tr("Close other programs and try again.")};
        }
    };
    const QFuture<Result<VoiceProfile>> imported = m_library.ask(work);
    whenDone(imported, this, [this](const Result<VoiceProfile>&) { refresh(); });
    return imported;
}

}  // namespace xenoglot
