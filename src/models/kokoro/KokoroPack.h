#pragma once

#include "core/ModelDescription.h"
#include "core/Result.h"
#include "models/kokoro/KokoroFrontEnd.h"
#include "models/kokoro/KokoroVoices.h"
#include "models/kokoro/KokoroWeights.h"

#include <c10/core/Device.h>

#include <string>

namespace xenoglot {

/// Everything that belongs to a Kokoro model.
struct KokoroPack {
    KokoroWeights weights;
    KokoroVoices voices;
    KokoroFrontEnd frontEnd;

    /// File roles: "weights" (.onnx), "voices" (.npz), "vocabulary" (.json). Errors: ModelMissing (a role or file),
    /// FileUnreadable, ModelDamaged.
    static Result<KokoroPack> read(const ModelDescription& description, const c10::Device& device);
};

/// What identifies a model's weights in a voice that was trained on them: the SHA-256 of their file. Errors: as above.
Result<std::string> kokoroBaseId(const ModelDescription& description);

}  // namespace xenoglot
