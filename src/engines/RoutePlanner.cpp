#include "engines/RoutePlanner.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace xenoglot {

namespace {

constexpr std::size_t mostSteps = 3;  // every step loses something

}  // namespace

RoutePlanner::RoutePlanner(const std::vector<ModelDescription>& installed)
{
    for (std::size_t model = 0; model < installed.size(); ++model) {
        if (installed[model].task == "translate") {
            for (const Direction& direction : installed[model].directions) {
                m_offers.push_back({{model, direction}, installed[model].draft});
            }
        }
    }
}

std::vector<RoutePlanner::Route> RoutePlanner::routes(const std::string& from, const std::string& to, std::size_t most) const
{
    struct Found {
        std::size_t drafts = 0;
        Route route;
    };
    std::vector<Found> found;
    Found open;
    std::set<std::string> visited{from};
    const auto extend = [&](const auto& self, const std::string& at) -> void {
        if (open.route.size() == mostSteps) {
            return;
        }
        for (const Offer& offer : m_offers) {
            const std::string& next = offer.step.direction.to;
            if (offer.step.direction.from != at || visited.contains(next)) {
                continue;
            }
            open.route.push_back(offer.step);
            open.drafts += offer.draft ? 1 : 0;
            if (next == to) {
                found.push_back(open);
            } else {
                visited.insert(next);
                self(self, next);
                visited.erase(next);
            }
            open.drafts -= offer.draft ? 1 : 0;
            open.route.pop_back();
        }
    };
    if (from != to) {
        extend(extend, from);
    }
    std::stable_sort(found.begin(), found.end(), [](const Found& a, const Found& b) {
        return std::make_tuple(a.drafts, a.route.size()) < std::make_tuple(b.drafts, b.route.size());
    });
    std::vector<Route> routes;
    for (std::size_t i = 0; i < std::min(found.size(), most); ++i) {
        routes.push_back(std::move(found[i].route));
    }
    return routes;
}

}  // namespace xenoglot
