#include "engines/MainSpeaker.h"

#include <algorithm>
#include <utility>

namespace xenoglot {

namespace {

constexpr double sameSpeaker = 0.5;  // CAM++ of two means (docs/voice.md)

struct Group {
    SpeakerEmbedding sum;  ///< of the voices, weighted by seconds
    double seconds = 0;
    std::vector<std::size_t> parts;
};

Group groupOf(const HeardPart& part, std::size_t index)
{
    Group group{part.voice, part.seconds, {index}};
    for (float& value : group.sum) {
        value *= static_cast<float>(part.seconds);
    }
    return group;
}

void merge(Group& group, const Group& other)
{
    for (std::size_t i = 0; i < group.sum.size(); ++i) {
        group.sum[i] += other.sum[i];
    }
    group.seconds += other.seconds;
    group.parts.insert(group.parts.end(), other.parts.begin(), other.parts.end());
}

}  // namespace

std::vector<std::size_t> partsOfMainSpeaker(const std::vector<HeardPart>& parts)
{
    std::vector<Group> groups;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        groups.push_back(groupOf(parts[i], i));
    }
    for (;;) {
        double most = sameSpeaker;
        std::pair<std::size_t, std::size_t> nearest;  // the latter is the greater one, so that 0 says that there are none
        for (std::size_t i = 0; i < groups.size(); ++i) {
            for (std::size_t j = i + 1; j < groups.size(); ++j) {
                if (const double likeness = speakerSimilarity(groups[i].sum, groups[j].sum); likeness >= most) {
                    most = likeness;
                    nearest = {i, j};
                }
            }
        }
        if (nearest.second == 0) {
            break;
        }
        merge(groups[nearest.first], groups[nearest.second]);
        groups.erase(groups.begin() + static_cast<std::ptrdiff_t>(nearest.second));
    }
    const auto longest = std::max_element(groups.begin(), groups.end(),
                                          [](const Group& left, const Group& right) { return left.seconds < right.seconds; });
    if (longest == groups.end()) {
        return {};
    }
    std::sort(longest->parts.begin(), longest->parts.end());
    return longest->parts;
}

}  // namespace xenoglot
