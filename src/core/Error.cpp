#include "core/Error.h"

namespace xenoglot {

std::string_view errorCodeName(ErrorCode code)
{
    switch (code) {
        case ErrorCode::InvalidArgument: return "invalid_argument";
        case ErrorCode::UnknownLanguage: return "unknown_language";
        case ErrorCode::UnsupportedLanguage: return "unsupported_language";
        case ErrorCode::FileNotFound: return "file_not_found";
        case ErrorCode::FileUnreadable: return "file_unreadable";
        case ErrorCode::FileWrite: return "file_write";
        case ErrorCode::FileDamaged: return "file_damaged";
        case ErrorCode::FileTooNew: return "file_too_new";
        case ErrorCode::AudioFormat: return "audio_format";
        case ErrorCode::AudioTooShort: return "audio_too_short";
        case ErrorCode::AudioTooLong: return "audio_too_long";
        case ErrorCode::NoSpeech: return "no_speech";
        case ErrorCode::ModelMissing: return "model_missing";
        case ErrorCode::ModelDamaged: return "model_damaged";
        case ErrorCode::ProgramMissing: return "program_missing";
        case ErrorCode::ProgramFailed: return "program_failed";
        case ErrorCode::Timeout: return "timeout";
        case ErrorCode::TranslationRejected: return "translation_rejected";
        case ErrorCode::SpeechRejected: return "speech_rejected";
        case ErrorCode::DeviceError: return "device_error";
        case ErrorCode::AudioDevice: return "audio_device";
        case ErrorCode::OutOfMemory: return "out_of_memory";
        case ErrorCode::Cancelled: return "cancelled";
        case ErrorCode::NotAvailable: return "not_available";
        case ErrorCode::Internal: return "internal";
    }
    return "internal";
}

std::string Error::text() const
{
    std::string line = message;
    if (!line.empty() && std::string_view(".!?").find(line.back()) == std::string_view::npos) {
        line += '.';
    }
    if (!hint.empty()) {
        line += ' ';
        line += hint;
    }
    return line;
}

}  // namespace xenoglot
