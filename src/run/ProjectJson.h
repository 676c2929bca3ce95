#pragma once

#include "core/Result.h"
#include "run/Project.h"

#include <QJsonObject>

namespace xenoglot {

/// Raised when an older program could no longer read what a newer one writes.
constexpr int projectVersion = 1;

/// Everything of a project as JSON; paths as they stand in it. What is read is equal to what was written.
QJsonObject toJson(const Project& project);

/// `name` is for the message. Errors: FileTooNew (with both versions), FileDamaged (not a project, members of another kind).
Result<Project> projectFrom(const QJsonObject& object, const std::string& name);

}  // namespace xenoglot
