#pragma once

#include "core/Result.h"
#include "engines/EngineRegistry.h"
#include "library/ResultCache.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>

namespace xenoglot {

/// What everything starts with: the installed models as engines, and the result cache.
struct Session {
    std::shared_ptr<EngineRegistry> engines;
    std::shared_ptr<ResultCache> cache;
};

/// `device`: auto, cpu or cuda. Loads no model. Errors: those of chooseDevice and of ModelStore::installed, ModelMissing when
/// nothing is installed.
Result<Session> openSession(const std::string& device, const std::filesystem::path& models = modelsFolder(),
                            std::uint64_t cacheBytes = ResultCache::defaultMaxBytes);

}  // namespace xenoglot
