#pragma once

#include "core/AudioClip.h"
#include "core/Json.h"
#include "core/Program.h"

#include <QtTest>

#include <cstdint>
#include <cstring>
#include <fstream>
#include <iterator>
#include <string>

namespace xenoglot::testing {

/// Real speech that Debian packages bring (pocketsphinx-testdata, asterisk-core-sounds-*-g722).
inline std::string librivoxClip(const std::string& number)
{
    return "/usr/share/pocketsphinx/test/data/librivox/sense_and_sensibility_01_austen_64kb-" + number + ".wav";
}

inline std::string asteriskClip(const std::string& voice, const std::string& name)
{
    return "/usr/share/asterisk/sounds/" + voice + "/" + name + ".g722";
}

/// Decodes such a clip to 16 kHz and 16 bit by the ffmpeg program, which is how the fixtures were made. Empty when that fails.
inline AudioClip readSpeech(const std::string& path)
{
    ProgramCall call;
    call.program = "ffmpeg";
    call.package = "ffmpeg";
    call.arguments = {"-v", "error"};
    if (path.ends_with(".g722")) {
        call.arguments.insert(call.arguments.end(), {"-f", "g722"});
    }
    call.arguments.insert(call.arguments.end(), {"-i", path, "-f", "s16le", "-ac", "1", "-ar", "16000", "-"});
    const auto bytes = runProgram(call);
    AudioClip clip;
    clip.sampleRate = 16000;
    if (!bytes) {
        qWarning("%s", bytes.error().text().c_str());
        return clip;
    }
    for (std::size_t i = 0; i + 1 < bytes->size(); i += 2) {
        std::int16_t value = 0;
        std::memcpy(&value, bytes->data() + i, 2);
        clip.samples.push_back(static_cast<float>(value) / 32768.0F);
    }
    return clip;
}

/// A JSON file below tests/fixtures.
inline Json readFixture(const std::string& name)
{
    std::ifstream file(std::string(XENOGLOT_SOURCE_DIR "/tests/fixtures/") + name, std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    const auto json = Json::parse(text, name);
    return json ? *json : Json();
}

}  // namespace xenoglot::testing
