#pragma once

#include <string>
#include <string_view>

namespace xenoglot {

/// What kind of thing went wrong. The names (errorCodeName) are part of the JSON contract.
enum class ErrorCode {
    InvalidArgument,      ///< a request that makes no sense: wrong option, negative number
    UnknownLanguage,      ///< a language code that does not exist
    UnsupportedLanguage,  ///< a language that no installed engine can translate to or speak
    FileNotFound,
    FileUnreadable,  ///< no permission, a folder, a device error
    FileWrite,       ///< cannot create or write: full disk, read-only
    FileDamaged,     ///< a project or the history is cut short, was changed, or is none
    FileTooNew,      ///< a project or the history was written by a later version
    AudioFormat,     ///< not audio, damaged, an unsupported encoding
    AudioTooShort,
    AudioTooLong,
    NoSpeech,  ///< silence, noise or music only
    ModelMissing,
    ModelDamaged,    ///< wrong checksum, truncated, wrong version, unexpected contents
    ProgramMissing,  ///< espeak-ng, apertium or ffmpeg is not installed
    ProgramFailed,   ///< such a program ended with an error
    Timeout,
    TranslationRejected,  ///< what came back is not a translation: empty, untranslated, other numbers
    SpeechRejected,       ///< what was synthesised is unusable
    DeviceError,          ///< the compute device failed
    AudioDevice,          ///< a microphone or a sound output is missing, refused or gone
    OutOfMemory,
    Cancelled,
    NotAvailable,  ///< announced for a later version
    Internal,      ///< a defect of this program
};

/// The stable lower-case name of a code, for example "model_missing".
std::string_view errorCodeName(ErrorCode code);

/// One failure as the user sees it. `message` says what happened with names and numbers, `hint` what to do about it.
/// Both are UTF-8, one line each; the hint may be empty.
struct Error {
    ErrorCode code = ErrorCode::Internal;
    std::string message;
    std::string hint;

    /// "message. Hint." on one line.
    std::string text() const;
};

}  // namespace xenoglot
