#pragma once

#include "audio/LevelMeter.h"
#include "gui/SpokenValue.h"

#include <QWidget>

namespace xenoglot {

/// The level of a microphone from −60 to 0 dBFS: RMS as a bar, the held peak as a mark, red after clipping.
class LevelMeterView : public QWidget, public SpokenValue
{
    Q_OBJECT

public:
    explicit LevelMeterView(QWidget* parent = nullptr);

    void setLevel(const AudioLevel& level);
    void reset();

    double value() const override;
    double minimum() const override { return lowest; }
    double maximum() const override { return 0; }
    QString valueText() const override;
    void setSpokenValue(double) override {}
    bool isAdjustable() const override { return false; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    static constexpr double lowest = -60;  ///< dBFS

    AudioLevel m_level;
    bool m_clipped = false;  ///< once is enough to say so until reset()
};

}  // namespace xenoglot
