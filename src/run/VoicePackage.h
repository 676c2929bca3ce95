#pragma once

#include "core/Result.h"
#include "core/VoiceProfile.h"
#include "engines/EngineRegistry.h"
#include "library/VoiceLibrary.h"

#include <filesystem>
#include <string>

namespace xenoglot {

/// A voice of the library as one file, `NAME.xenoglot-voice`, to be taken to another machine: a zip file, as a project is
/// (ProjectFile.h).
///
///     mimetype               application/x-xenoglot-voice, first and stored
///     voice.json             {"version", "name", "language", "made_at", "voice": VoiceProfileJson.h, "files": {name: SHA-256}}
///     reference.wav          the recording
///     trained.safetensors    what was learned, where something was
///
/// It can be read by its owner alone: it holds a person's voice.

constexpr const char* voicePackageEnding = ".xenoglot-voice";

/// Writes such a file, whole or not at all, and over one that is there only to `replace` it. Errors: InvalidArgument (there is no
/// such voice, it is not finished, nobody agreed to it), FileNotFound and FileDamaged (its own files), FileWrite, those of
/// VoiceLibrary.
Result<void> exportVoice(VoiceLibrary& library, const std::string& name, const std::filesystem::path& file, bool replace = false);

/// What a package says about the voice in it, without an id: for the question whose voice it is. The files in it are not looked
/// at. Errors: FileNotFound, FileUnreadable, FileTooNew, FileDamaged (names what).
Result<VoiceProfile> readVoicePackage(const std::filesystem::path& file);

/// How a package becomes a voice of this library.
struct VoiceImport {
    std::string name;      ///< its name here; empty: the one that it has in the package
    VoiceConsent consent;  ///< whose voice it is for the user of this library
};

/// Adds the voice of a package to the library, under a new id, whole or not at all. The package is not trusted: its files are
/// found by names of our own, have limits, and are compared with their SHA-256; the recording must be audio, the trained voice
/// the one that the package speaks of and one that the installed model takes on. Loads that model. Errors: as above,
/// InvalidArgument (nobody agreed; the name is taken or none), ModelMissing (it was made for a model that is not installed),
/// ModelDamaged (it does not fit), FileWrite, Cancelled.
Result<VoiceProfile> importVoice(VoiceLibrary& library, const std::filesystem::path& file, const VoiceImport& request,
                                 EngineProvider& engines, const StopToken& stop);

}  // namespace xenoglot
