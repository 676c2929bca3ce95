#include "models/kokoro/KokoroVoiceFile.h"

#include "models/kokoro/KokoroHighBand.h"
#include "models/kokoro/KokoroVoiceParameters.h"
#include "tensor/ByteReader.h"
#include "tensor/FormatGuard.h"
#include "tensor/SafetensorsFile.h"
#include "tensor/SafetensorsWriter.h"

#include <ATen/ATen.h>
#include <ATen/CPUGeneratorImpl.h>
#include <c10/core/GradMode.h>
#include <c10/core/InferenceMode.h>

#include <algorithm>
#include <optional>
#include <tuple>
#include <utility>

namespace xenoglot {

namespace {

constexpr const char* format = "xenoglot-kokoro-voice 2";
constexpr const char* leftEnd = ":left";
constexpr const char* rightEnd = ":right";

/// The product of the two is the nearest matrix of that rank, but for a rounding that the spare columns and the iterations make
/// small. matrix: [rows, columns].
std::pair<at::Tensor, at::Tensor> factors(const at::Tensor& matrix, std::int64_t rank)
{
    constexpr std::int64_t spare = 8;
    constexpr int iterations = 3;
    const std::int64_t width = std::min({rank + spare, matrix.size(0), matrix.size(1)});
    const at::Tensor start =
        at::empty({matrix.size(1), width}).normal_(0, 1, at::make_generator<at::CPUGeneratorImpl>(std::uint64_t{1}));
    at::Tensor basis = std::get<0>(at::linalg_qr(at::matmul(matrix, start)));
    for (int i = 0; i < iterations; ++i) {
        const at::Tensor across = std::get<0>(at::linalg_qr(at::matmul(matrix.t(), basis)));
        basis = std::get<0>(at::linalg_qr(at::matmul(matrix, across)));
    }
    const auto [u, s, v] = at::linalg_svd(at::matmul(basis.t(), matrix), false);
    const at::Tensor root = s.narrow(0, 0, rank).sqrt();  // shared, so that neither factor leaves float16's range
    return {at::matmul(basis, u.narrow(1, 0, rank)) * root, root.unsqueeze(1) * v.narrow(0, 0, rank)};
}

bool factorised(const at::Tensor& change, int rank)
{
    return rank > 0 && change.dim() > 1 && rank * (change.size(0) + change.numel() / change.size(0)) < change.numel();
}

at::Tensor checked(const std::string& name, const at::Tensor& stored)
{
    if (stored.scalar_type() != at::kHalf) {
        throw FormatError("has a tensor of another type than float16: " + name);
    }
    const at::Tensor values = stored.to(at::kFloat);
    if (!at::isfinite(values).all().item<bool>()) {
        throw FormatError("has values that are no numbers in " + name);
    }
    return values;
}

KokoroVoiceFile parse(WeightMap file, const KokoroWeights& base, const std::string& baseId)
{
    KokoroVoiceFile voice;
    voice.about = file.metadata;
    const auto says = [&](const char* name, const std::string& value) {
        const auto found = file.metadata.find(name);
        return found != file.metadata.end() && found->second == value;
    };
    if (!says("format", format) || !file.metadata.contains("key")) {
        throw FormatError("is no trained voice of this version");
    }
    if (!says("base", baseId)) {
        throw FormatError("is a voice for other weights");
    }
    const auto hash = file.metadata.find("data_sha256");  // files of earlier versions have none
    if (hash != file.metadata.end() && hash->second != safetensorsDataSha256(file.tensors)) {
        throw FormatError("was changed after it was written");
    }
    const auto take = [&](const std::string& name) {
        const auto found = file.tensors.find(name);
        at::Tensor tensor = found == file.tensors.end() ? at::Tensor() : found->second;
        if (tensor.defined()) {
            file.tensors.erase(found);
        }
        return tensor;
    };
    for (const auto& [name, tensor] : base.decoder) {
        if (!kokoro::isTrained(name)) {
            continue;
        }
        at::Tensor whole = take(name);
        if (whole.defined()) {
            if (whole.sizes() != tensor.sizes()) {
                throw FormatError("has the wrong shape for " + name);
            }
            voice.changes.emplace(name, checked(name, whole));
            continue;
        }
        const at::Tensor left = take(name + leftEnd);
        const at::Tensor right = take(name + rightEnd);
        if (!left.defined() || !right.defined()) {
            throw FormatError("has nothing for " + name);
        }
        const std::int64_t rows = tensor.size(0);
        const std::int64_t columns = tensor.numel() / rows;
        if (left.dim() != 2 || right.dim() != 2 || left.size(0) != rows || right.size(1) != columns
            || left.size(1) != right.size(0) || left.size(1) < 1 || left.size(1) > std::min(rows, columns)) {
            throw FormatError("has the wrong shape for " + name);
        }
        const at::Tensor product = at::matmul(checked(name, left), checked(name, right));
        if (!at::isfinite(product).all().item<bool>()) {
            throw FormatError("has values that are no numbers in " + name);
        }
        voice.changes.emplace(name, product.view(tensor.sizes()));
    }
    if (const auto text = file.metadata.find("high_band"); text != file.metadata.end()) {  // else of an earlier version
        const std::optional<double> share = kokoro::highBandShareOf(text->second);
        if (!share) {
            throw FormatError("has a share of the high band that is not possible");
        }
        voice.highBandShare = *share;
    }
    if (!file.tensors.empty()) {
        throw FormatError("has a tensor that no voice has: " + file.tensors.begin()->first);
    }
    return voice;
}

}  // namespace

Result<void> KokoroVoiceFile::write(const std::filesystem::path& path, const std::map<std::string, at::Tensor>& changes, int rank,
                                    const std::map<std::string, std::string>& about)
{
    const c10::AutoGradMode withoutGradients(false);
    std::map<std::string, at::Tensor> tensors;
    for (const auto& [name, change] : changes) {
        const at::Tensor values = change.to(at::kCPU, at::kFloat);
        if (!factorised(values, rank)) {
            tensors.emplace(name, values.to(at::kHalf));
            continue;
        }
        const auto [left, right] = factors(values.reshape({values.size(0), -1}), rank);
        tensors.emplace(name + leftEnd, left.to(at::kHalf));
        tensors.emplace(name + rightEnd, right.to(at::kHalf));
    }
    std::map<std::string, std::string> metadata = about;
    metadata["format"] = format;
    metadata["rank"] = std::to_string(rank);
    metadata["data_sha256"] = safetensorsDataSha256(tensors);
    return writeSafetensors(path, tensors, metadata);
}

Result<KokoroVoiceFile> KokoroVoiceFile::read(const std::filesystem::path& path, const KokoroWeights& base,
                                              const std::string& baseId)
{
    Result<WeightMap> file = readSafetensors(path);
    if (!file) {
        return file.error();
    }
    try {
        const c10::InferenceMode ordinary(false);  // weights are never inference tensors
        const c10::AutoGradMode withoutGradients(false);
        return parse(*std::move(file), base, baseId);
    } catch (const std::exception& exception) {
        return formatErrorOf(path, exception);
    }
}

Result<KokoroWeights> KokoroVoiceFile::applied(const KokoroWeights& base) const
{
    const c10::InferenceMode ordinary(false);
    const c10::AutoGradMode withoutGradients(false);
    std::map<std::string, at::Tensor> changed;
    for (const auto& [name, change] : changes) {
        const auto found = base.decoder.find(name);
        if (found != base.decoder.end() && found->second.sizes() == change.sizes()) {
            changed.emplace(name, found->second + change.to(found->second.device()));
        } else {
            changed.emplace(name, change);  // reported with its name
        }
    }
    return base.withDecoder(changed);
}

}  // namespace xenoglot
