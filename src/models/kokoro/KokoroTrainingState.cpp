#include "models/kokoro/KokoroTrainingState.h"

#include "tensor/ByteReader.h"
#include "tensor/FormatGuard.h"
#include "tensor/SafetensorsFile.h"
#include "tensor/SafetensorsWriter.h"

#include <ATen/ATen.h>

#include <cstdint>
#include <cstdlib>
#include <cstring>

namespace xenoglot {

namespace {

constexpr const char* format = "xenoglot-kokoro-training 3";

/// Exact, whatever the locale.
std::string exact(double value)
{
    std::uint64_t bits = 0;
    static_assert(sizeof bits == sizeof value);
    std::memcpy(&bits, &value, sizeof bits);
    return std::to_string(bits);
}

double fromExact(const std::string& text)
{
    const std::uint64_t bits = std::strtoull(text.c_str(), nullptr, 10);
    double value = 0;
    std::memcpy(&value, &bits, sizeof bits);
    return value;
}

/// The numbers of a state by name, for reading and writing alike.
template <typename State, typename Integer, typename Real>
void visitNumbers(State& state, Integer integer, Real real)
{
    integer("trajectory", state.trajectory);
    integer("steps_of_ended", state.stepsOfEnded);
    integer("early_of_ended", state.earlyOfEnded);
    integer("step", state.step);
    integer("step_backs", state.stepBacks);
    integer("best_step", state.bestStep);
    integer("without_gain", state.withoutGain);
    real("rate_scale", state.rateScale);
    real("smoothed", state.smoothed);
    real("lowest", state.lowest);
    real("held_out_start", state.heldOutStart);
    real("held_out_last", state.heldOutLast);
    real("held_out_best", state.heldOutBest);
}

template <typename State, typename Visit>
void visitTensors(State& state, Visit visit)
{
    visit("value:", state.values);
    visit("first:", state.first);
    visit("second:", state.second);
    visit("best:", state.best);
    visit("ended:", state.ended);
}

}  // namespace

Result<void> KokoroTrainingState::save(const std::filesystem::path& path) const
{
    std::map<std::string, std::string> metadata{{"format", format}, {"key", key}, {"half", half ? "1" : "0"}};
    visitNumbers(
        *this, [&](const char* name, int value) { metadata[name] = std::to_string(value); },
        [&](const char* name, double value) { metadata[name] = exact(value); });
    std::map<std::string, at::Tensor> tensors;
    visitTensors(*this, [&](const char* prefix, const std::map<std::string, at::Tensor>& group) {
        for (const auto& [name, tensor] : group) {
            tensors.emplace(prefix + name, tensor);
        }
    });
    return writeSafetensors(path, tensors, metadata);
}

Result<KokoroTrainingState> KokoroTrainingState::load(const std::filesystem::path& path)
{
    Result<WeightMap> file = readSafetensors(path);
    if (!file) {
        return file.error();
    }
    try {
        const auto text = [&](const char* name) -> const std::string& {
            const auto found = file->metadata.find(name);
            if (found == file->metadata.end()) {
                throw FormatError(std::string("has no ") + name);
            }
            return found->second;
        };
        if (text("format") != format) {
            throw FormatError("is no training of this version");
        }
        KokoroTrainingState state;
        state.key = text("key");
        state.half = text("half") == "1";
        visitNumbers(
            state, [&](const char* name, int& value) { value = std::atoi(text(name).c_str()); },
            [&](const char* name, double& value) { value = fromExact(text(name)); });
        visitTensors(state, [&](const std::string& prefix, std::map<std::string, at::Tensor>& group) {
            for (const auto& [name, tensor] : file->tensors) {
                if (name.starts_with(prefix)) {
                    group.emplace(name.substr(prefix.size()), tensor);
                }
            }
        });
        return state;
    } catch (const std::exception& exception) {
        return formatErrorOf(path, exception);
    }
}

}  // namespace xenoglot
