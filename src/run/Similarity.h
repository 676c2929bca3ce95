#pragma once

#include <QJsonArray>

#include <optional>
#include <string>
#include <vector>

namespace xenoglot {

/// How near a take comes to its speaker for one encoder, with what a stranger and the speaker himself reach. Cosine similarities,
/// kept to four digits.
struct Similarity {
    std::string encoder;                  ///< model id
    double value = 0;                     ///< of the take to the speaker's recording
    std::optional<double> floor;          ///< of the nearest stranger to it
    std::optional<double> floorMean;      ///< of all strangers in the mean
    std::string stranger;                 ///< name of the nearest
    int strangers = 0;                    ///< how many there are
    std::optional<double> ceiling;        ///< of two halves of the recording, where it is long enough
    std::optional<double> ceilingAcross;  ///< one speaker in two languages; only where the take's is another one
    bool usedInFit = false;               ///< the voice was trained on this encoder
    bool strangerIsSynthetic = false;     ///< the nearest stranger is no person
    int syntheticStrangers = 0;           ///< how many of them are none

    bool operator==(const Similarity&) const = default;
};

constexpr double oneSpeaker = 0.7;  ///< from this likeness of CAM++ on two recordings are of one speaker (docs/voice.md)

double toFourDigits(double value);

/// As the report and projects hold it (design.md, section 8), and back; nothing where it makes no sense.
QJsonArray toJson(const std::vector<Similarity>& similarity);
std::optional<std::vector<Similarity>> similarityFrom(const QJsonArray& array);

}  // namespace xenoglot
