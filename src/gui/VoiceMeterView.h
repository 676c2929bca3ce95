#pragma once

#include "core/VoiceProfile.h"
#include "gui/SpokenValue.h"

#include <QWidget>

#include <optional>

namespace xenoglot {

/// How near a voice comes to its speaker, step by step: a bar each for stock, matched and learned voice (CAM++), between two
/// lines, the floor (the stock voice, which stands for a stranger) and the ceiling (the speaker's own recording, one half against
/// the other).
class VoiceMeterView : public QWidget, public SpokenValue
{
    Q_OBJECT

public:
    explicit VoiceMeterView(QWidget* parent = nullptr);

    void setProfile(const VoiceProfile& profile);
    bool hasFigures() const { return m_base.has_value() && m_matched.has_value(); }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

    double value() const override;
    double minimum() const override { return 0; }
    double maximum() const override { return 1; }
    QString valueText() const override;
    void setSpokenValue(double) override {}
    bool isAdjustable() const override { return false; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    struct Bar {
        QString name;
        double value = 0;
        bool isBest = false;
    };
    QList<Bar> bars() const;

    std::optional<double> m_base;
    std::optional<double> m_matched;
    std::optional<double> m_trained;
    double m_ceiling = 0;
};

}  // namespace xenoglot
