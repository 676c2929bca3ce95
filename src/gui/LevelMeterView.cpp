#include "gui/LevelMeterView.h"

#include "gui/Theme.h"

#include <QLocale>
#include <QPainter>

#include <algorithm>

namespace xenoglot {

LevelMeterView::LevelMeterView(QWidget* parent) : QWidget(parent)
{
}

void LevelMeterView::setLevel(const AudioLevel& level)
{
    m_level = level;
    m_clipped = m_clipped || level.clipped;
    spokenValueChanged(*this);
    update();
}

void LevelMeterView::reset()
{
    m_level = {};
    m_clipped = false;
    update();
}

double LevelMeterView::value() const
{
    return std::clamp(m_level.rms, lowest, 0.0);
}

QString LevelMeterView::valueText() const
{
    const QString level = tr("%1 dBFS").arg(QLocale().toString(value(), 'f', 0));
    return m_clipped ? tr("%1, too loud").arg(level) : level;
}

void LevelMeterView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const ThemeColors& colors = themeColors(palette());
    const double thickness = 8;
    const double top = (height() - thickness) / 2;
    const auto xOf = [this](double level) { return (std::clamp(level, lowest, 0.0) - lowest) / -lowest * width(); };
    painter.setBrush(colors.line);
    painter.drawRoundedRect(QRectF(0, top, width(), thickness), 4, 4);
    painter.setBrush(m_clipped ? colors.danger : colors.success);
    painter.drawRoundedRect(QRectF(0, top, xOf(m_level.rms), thickness), 4, 4);
    if (m_level.peakHold > lowest) {
        painter.setBrush(m_clipped ? colors.danger : colors.text);
        painter.drawRoundedRect(QRectF(std::min(xOf(m_level.peakHold), width() - 3.0), top - 3, 3, thickness + 6), 1.5, 1.5);
    }
}

}  // namespace xenoglot
