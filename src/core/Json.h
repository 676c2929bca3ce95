#pragma once

#include "core/Result.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace xenoglot {

/// A JSON document as a plain value: for the layers that read a model's own files and must not see Qt. Every question about a
/// value of another kind is answered with nothing, so that a file with unexpected contents is refused by its reader, never
/// mistaken.
class Json
{
public:
    using Array = std::vector<Json>;
    using Members = std::vector<std::pair<std::string, Json>>;  ///< sorted by name

    Json() = default;

    /// `source` names the file in the message. Errors: ModelDamaged for anything that is not a JSON object or array.
    static Result<Json> parse(std::string_view utf8, const std::string& source);

    bool isNull() const { return std::holds_alternative<std::nullptr_t>(m_value); }
    const bool* boolean() const { return std::get_if<bool>(&m_value); }
    const double* number() const { return std::get_if<double>(&m_value); }
    const std::string* text() const { return std::get_if<std::string>(&m_value); }
    const Array* array() const { return std::get_if<Array>(&m_value); }
    const Members* object() const { return std::get_if<Members>(&m_value); }

    /// The member of that name, or nothing when this is no object or has none.
    const Json* find(std::string_view name) const;

private:
    friend class JsonBuilder;
    std::variant<std::nullptr_t, bool, double, std::string, Array, Members> m_value = nullptr;
};

}  // namespace xenoglot
