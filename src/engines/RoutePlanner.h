#pragma once

#include "core/ModelDescription.h"

#include <cstddef>
#include <string>
#include <vector>

namespace xenoglot {

/// Finds the ways from one language to another over the directions that the installed models offer. Immutable, loads nothing.
class RoutePlanner
{
public:
    /// One step: which of the models, and which of its directions.
    struct Step {
        std::size_t model = 0;
        Direction direction;

        bool operator==(const Step&) const = default;
    };
    using Route = std::vector<Step>;

    /// Takes the models of task "translate"; a step's `model` is the index in this list.
    explicit RoutePlanner(const std::vector<ModelDescription>& installed);

    /// At most `most` routes, best first: the fewest draft steps, then the fewest steps, then the order of the models. No route
    /// has more than three steps or comes through a language twice. Empty when there is none, and for `from` equal to `to`.
    std::vector<Route> routes(const std::string& from, const std::string& to, std::size_t most = 4) const;

private:
    struct Offer {
        Step step;
        bool draft = false;
    };

    std::vector<Offer> m_offers;
};

}  // namespace xenoglot
