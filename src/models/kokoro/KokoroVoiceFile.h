#pragma once

#include "core/Result.h"
#include "models/kokoro/KokoroWeights.h"

#include <ATen/core/Tensor.h>

#include <filesystem>
#include <map>
#include <string>

namespace xenoglot {

/// A trained voice as a file: what training changed in a Kokoro model, in safetensors format, float16. A change of rank r is kept
/// as two narrow matrices NAME:left [rows, r] and NAME:right [r, columns] (LoRA's form, Hu et al. 2021, arXiv:2106.09685);
/// biases, and matrices that r would not make smaller, are kept whole under their own name. A tensor [out, in, kernel] is the
/// matrix [out, in · kernel].
struct KokoroVoiceFile {
    std::map<std::string, std::string> about;   ///< "key", "base" and whatever else was written
    std::map<std::string, at::Tensor> changes;  ///< float32 on the CPU, whole, one for every tensor that is trained
    double highBandShare = 1;                   ///< kokoro::highBandShare(), "high_band" of about

    /// about must hold "key" and "base" (the hash of the weights that the changes belong to). rank 0: everything whole. The best
    /// matrices of a rank are found by randomised subspace iteration (Halko et al. 2011, arXiv:0909.4061) with a fixed seed.
    /// Error: FileWrite.
    static Result<void> write(const std::filesystem::path& path, const std::map<std::string, at::Tensor>& changes, int rank,
                              const std::map<std::string, std::string>& about);

    /// Reads a voice of this very base. Refused by name: tensors that training does not change, missing ones, wrong types and
    /// shapes, values that are no finite numbers, a share of the high band that is not possible, another base. Errors:
    /// ModelMissing, FileUnreadable, ModelDamaged.
    static Result<KokoroVoiceFile> read(const std::filesystem::path& path, const KokoroWeights& base, const std::string& baseId);

    /// One more immutable set of weights; all that training left alone is shared with the base.
    Result<KokoroWeights> applied(const KokoroWeights& base) const;
};

}  // namespace xenoglot
