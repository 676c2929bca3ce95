#include "run/Similarity.h"

#include <QJsonObject>
#include <QString>

#include <cmath>

namespace xenoglot {

namespace {

QJsonValue stored(const std::optional<double>& value)
{
    return value ? QJsonValue(*value) : QJsonValue();
}

}  // namespace

double toFourDigits(double value)
{
    return std::round(value * 1e4) / 1e4;
}

QJsonArray toJson(const std::vector<Similarity>& similarity)
{
    QJsonArray array;
    for (const Similarity& each : similarity) {
        array.append(QJsonObject{{QStringLiteral("encoder"), QString::fromStdString(each.encoder)},
                                 {QStringLiteral("value"), each.value},
                                 {QStringLiteral("floor"), stored(each.floor)},
                                 {QStringLiteral("floor_mean"), stored(each.floorMean)},
                                 {QStringLiteral("stranger"), QString::fromStdString(each.stranger)},
                                 {QStringLiteral("stranger_synthetic"), each.strangerIsSynthetic},
                                 {QStringLiteral("strangers"), each.strangers},
                                 {QStringLiteral("strangers_synthetic"), each.syntheticStrangers},
                                 {QStringLiteral("ceiling"), stored(each.ceiling)},
                                 {QStringLiteral("ceiling_across"), stored(each.ceilingAcross)},
                                 {QStringLiteral("used_in_fit"), each.usedInFit}});
    }
    return array;
}

std::optional<std::vector<Similarity>> similarityFrom(const QJsonArray& array)
{
    std::vector<Similarity> similarity;
    for (const QJsonValue& item : array) {
        const QJsonObject object = item.toObject();
        bool good = object[QStringLiteral("encoder")].isString() && object[QStringLiteral("value")].isDouble();
        const auto number = [&](const char* name) -> std::optional<double> {
            const QJsonValue value = object[QLatin1String(name)];
            good = good && (value.isNull() || (value.isDouble() && std::isfinite(value.toDouble())));
            return value.isDouble() ? std::optional(value.toDouble()) : std::nullopt;
        };
        similarity.push_back({object[QStringLiteral("encoder")].toString().toStdString(), number("value").value_or(0),
                              number("floor"), number("floor_mean"), object[QStringLiteral("stranger")].toString().toStdString(),
                              object[QStringLiteral("strangers")].toInt(), number("ceiling"), number("ceiling_across"),
                              object[QStringLiteral("used_in_fit")].toBool(),
                              object[QStringLiteral("stranger_synthetic")].toBool(),
                              object[QStringLiteral("strangers_synthetic")].toInt()});
        if (!good) {
            return std::nullopt;
        }
    }
    return similarity;
}

}  // namespace xenoglot
