#include "models/kokoro/KokoroPieceBuilder.h"

#include "audio/FiniteSamples.h"
#include "audio/PitchTrack.h"
#include "core/Wording.h"
#include "models/kokoro/KokoroAlignment.h"
#include "models/kokoro/KokoroDecoder.h"
#include "models/kokoro/KokoroHighBand.h"
#include "tensor/Lanes.h"

#include <ATen/ATen.h>
#include <ATen/CPUGeneratorImpl.h>
#include <ATen/Parallel.h>

#include <algorithm>
#include <numeric>
#include <utility>

namespace xenoglot {

namespace {

constexpr std::int64_t frameSamples = 600;
constexpr double halfFrame = 0.0125;  // seconds
constexpr double slowest = 0.6;       // pace against the base voice's own
constexpr double fastest = 1.6;
constexpr double recordedRange = 30;  // dB, as in the alignment
constexpr double activeShare = 0.6;   // of the frames, the loudest, that decide the level
constexpr std::uint64_t noiseSeed = 1;

/// Root mean square of the loudest frames.
double activeLevel(const at::Tensor& samples)
{
    const std::int64_t frames = samples.numel() / frameSamples;
    const at::Tensor power = std::get<0>(
        samples.narrow(0, 0, frames * frameSamples).view({frames, frameSamples}).to(at::kDouble).square().mean(1).sort(0, true));
    const auto loud = std::max<std::int64_t>(1, static_cast<std::int64_t>(static_cast<double>(frames) * activeShare));
    return power.narrow(0, 0, loud).mean().sqrt().item<double>();
}

struct Line {
    double slope = 0;
    double offset = 0;
};

/// Least squares.
Line lineThrough(const at::Tensor& x, const at::Tensor& y)
{
    const at::Tensor dx = x - x.mean();
    const at::Tensor dy = y - y.mean();
    const double xx = dx.square().sum().item<double>();
    const double xy = (dx * dy).sum().item<double>();
    Line line;
    line.slope = xx > 0 ? xy / xx : 0;
    line.offset = y.mean().item<double>() - line.slope * x.mean().item<double>();
    return line;
}

Result<void> check(const KokoroSpokenPart& part)
{
    const double seconds = static_cast<double>(part.samples.numel()) / 24000;
    if (seconds < KokoroPieceBuilder::shortestSeconds || seconds > KokoroPieceBuilder::longestSeconds) {
        return Error{seconds < KokoroPieceBuilder::shortestSeconds ? ErrorCode::AudioTooShort : ErrorCode::AudioTooLong,
                     worded(Wording::tr("A part of the recording is %L1 s long where %L2 to %L3 s are possible"),
                            Wording::Value::decimal(seconds, 1), Wording::Value::decimal(KokoroPieceBuilder::shortestSeconds, 0),
                            Wording::Value::decimal(KokoroPieceBuilder::longestSeconds, 0)),
                     {}};
    }
    if (part.symbols.empty()) {
        return Error{ErrorCode::InvalidArgument, worded(Wording::tr("There is nothing to say in \"%1\""), part.text), {}};
    }
    return checkFinite({part.samples.const_data_ptr<float>(), static_cast<std::size_t>(part.samples.numel())});
}

}  // namespace

/// What the base voice makes of a part, at the part's pace.
struct KokoroPieceBuilder::Spoken {
    at::Tensor samples;
    at::Tensor recording;                 ///< whole frames of the part
    std::vector<std::int64_t> durations;  ///< of the sounds in it
    at::Tensor energy;                    ///< the model's own
    at::Tensor features;                  ///< [hidden, sounds and end marks]
    at::Tensor style;
};

KokoroPieceBuilder::KokoroPieceBuilder(const KokoroWeights& weights, const KokoroVoices& voices, std::string voice)
    : m_weights(weights), m_voices(voices), m_voice(std::move(voice)), m_model(weights)
{
}

Result<KokoroPieceBuilder::Spoken> KokoroPieceBuilder::speak(const KokoroSpokenPart& part, const StopToken& stop) const
{
    if (const Result<void> good = check(part); !good) {
        return good.error();
    }
    const auto [begin, end] = activeFrames(part.samples, recordedRange);
    if (end == 0) {
        return Error{ErrorCode::NoSpeech, Wording::tr("There is nothing to be heard in the recording"),
                     Wording::tr("Choose a recording in which somebody speaks.")};
    }
    KokoroRequest request;
    request.symbols = part.symbols;
    request.style = m_voices.style(m_voice, part.symbols.size());
    const auto usual = m_model.durations(request, stop);
    if (!usual) {
        return usual.error();
    }
    const std::int64_t sounds = std::accumulate(usual->begin() + 1, usual->end() - 1, std::int64_t{0});
    request.rate = std::clamp(2.0 * static_cast<double>(sounds) / static_cast<double>(end - begin), slowest, fastest);
    request.noise = at::make_generator<at::CPUGeneratorImpl>(noiseSeed);
    const auto speech = m_model.synthesise(request, stop, {});
    if (!speech) {
        return speech.error();
    }
    Spoken spoken;
    spoken.samples = speech->samples;
    const std::int64_t whole = part.samples.numel() / frameSamples * frameSamples;
    spoken.recording = part.samples.narrow(0, 0, whole);
    // Levels apart by much would reach the floor of the features.
    const auto alignment = alignRecording(spoken.samples, speech->durations,
                                          spoken.recording * (activeLevel(spoken.samples) / activeLevel(spoken.recording)));
    if (!alignment) {
        return alignment.error();
    }
    if (alignment->cost > highestCost) {
        return Error{ErrorCode::InvalidArgument,
                     worded(Wording::tr("The recording does not say \"%1\", or not clearly"), part.text),
                     Wording::tr("Check the text of the recording.")};
    }
    spoken.durations = alignment->durations;
    spoken.energy = speech->energy.cpu();
    spoken.style = request.style.narrow(0, 0, m_weights.config.style);
    std::vector<at::Tensor> columns;
    std::int64_t frame = 0;
    for (const std::int64_t duration : speech->durations) {
        columns.push_back(speech->features.select(1, std::min(frame, speech->features.size(1) - 1)));
        frame += duration;
    }
    spoken.features = at::stack(columns, 1);
    return spoken;
}

Result<KokoroVoicePiece> KokoroPieceBuilder::piece(const KokoroSpokenPart& part, const Spoken& spoken, const KokoroPieces& all,
                                                   const StopToken& stop) const
{
    KokoroVoicePiece piece;
    piece.text = part.text;
    piece.samples = spoken.recording * all.gain;
    const std::int64_t frames = piece.samples.numel() / frameSamples;
    const AudioClip clip{{piece.samples.const_data_ptr<float>(), piece.samples.const_data_ptr<float>() + piece.samples.numel()},
                         m_weights.config.sampleRate};
    auto pitch = trackPitch(clip, halfFrame, {}, stop);
    if (!pitch) {
        return pitch.error();
    }
    pitch->hertz.resize(static_cast<std::size_t>(2 * frames), 0.0);
    piece.pitch = at::tensor(pitch->hertz).to(at::kFloat);
    piece.energy = speechEnergy(piece.samples).narrow(0, 0, 2 * frames) * all.energySlope + all.energyOffset;
    const at::Tensor durations = at::tensor(spoken.durations).to(spoken.features.device());
    const at::Tensor features = spoken.features.repeat_interleave(durations, 1);
    const at::Device device = features.device();
    piece.base =
        KokoroDecoder(m_weights, spoken.style.unsqueeze(0))
            .samples(features.unsqueeze(0), piece.pitch.view({1, 1, -1}).to(device), piece.energy.view({1, 1, -1}).to(device),
                     at::make_generator<at::CPUGeneratorImpl>(noiseSeed), stop, {});
    if (!piece.base.defined()) {
        return cancelledError();
    }
    piece.base = piece.base.flatten().cpu();
    piece.features = features.cpu();
    piece.style = spoken.style.cpu();
    return piece;
}

Result<KokoroPieces> KokoroPieceBuilder::build(const std::vector<KokoroSpokenPart>& parts, const StopToken& stop) const
{
    if (!m_voices.contains(m_voice)) {
        return Error{ErrorCode::InvalidArgument, worded(Wording::tr("There is no voice \"%1\""), m_voice), {}};
    }
    KokoroPieces all;
    const int threads = at::get_num_threads();
    const int lanes = m_weights.words.is_cpu() ? lanesFor(threads) : 1;
    std::vector<Result<Spoken>> spoken(parts.size(), cancelledError());
    inLanes(parts.size(), lanes, threads, [&](std::size_t i) { spoken[i] = speak(parts[i], stop); });
    std::vector<at::Tensor> base;
    std::vector<at::Tensor> recorded;
    std::vector<at::Tensor> measured;
    std::vector<at::Tensor> own;
    for (const Result<Spoken>& said : spoken) {
        if (!said && said.error().code == ErrorCode::Cancelled) {
            return said.error();
        }
        if (!said) {
            all.refused.push_back(said.error());
            continue;
        }
        base.push_back(said->samples);
        recorded.push_back(said->recording);
        measured.push_back(speechEnergy(said->samples).narrow(0, 0, said->energy.numel()));
        own.push_back(said->energy);
    }
    if (!base.empty()) {
        all.gain = activeLevel(at::cat(base)) / activeLevel(at::cat(recorded));
        const Line line = lineThrough(at::cat(measured), at::cat(own));
        all.energySlope = line.slope;
        all.energyOffset = line.offset;
    }
    std::vector<Result<KokoroVoicePiece>> made(parts.size(), cancelledError());
    inLanes(parts.size(), lanes, threads, [&](std::size_t i) {
        made[i] = spoken[i] ? piece(parts[i], *spoken[i], all, stop) : Result<KokoroVoicePiece>(spoken[i].error());
    });
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (made[i]) {
            all.pieces.push_back(*std::move(made[i]));
        } else if (made[i].error().code == ErrorCode::Cancelled) {
            return made[i].error();
        } else if (spoken[i]) {
            all.refused.push_back(made[i].error());
        }
    }
    if (all.pieces.empty()) {
        return all.refused.empty()
                   ? Error{ErrorCode::InvalidArgument, Wording::tr("There is no recording to learn a voice from"), {}}
                   : all.refused.front();
    }
    all.highBandShare = kokoro::highBandShare(all.pieces, m_weights.config.sampleRate);
    all.narrowBand = kokoro::isNarrowBand(all.pieces, m_weights.config.sampleRate);
    return all;
}

}  // namespace xenoglot
