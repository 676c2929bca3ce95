#include "gui/VoiceMeterView.h"

#include "gui/Theme.h"

#include <QLocale>
#include <QPainter>

#include <algorithm>

namespace xenoglot {

namespace {

constexpr int barHeight = 10;
constexpr int gap = 12;

QString figure(double value)
{
    return QLocale().toString(value, 'f', 2);
}

std::optional<double> likeness(const std::optional<VoiceFigures>& figures)
{
    return figures ? std::optional(figures->campplus) : std::nullopt;
}

}  // namespace

VoiceMeterView::VoiceMeterView(QWidget* parent) : QWidget(parent)
{
}

void VoiceMeterView::setProfile(const VoiceProfile& profile)
{
    m_base = likeness(profile.base);
    m_matched = likeness(profile.matched);
    m_trained = profile.trainedKey.empty() ? std::nullopt : likeness(profile.trained);
    m_ceiling = profile.ceiling;
    setToolTip(!hasFigures()
                   ? QString()
                   : tr("How alike the voices are to the speaker's, as the encoder CAM++ hears it, which nothing is trained "
                        "on: 1 is the same, around 0 has nothing in common.\n"
                        "Floor: the stock voice, which stands for a stranger.\n"
                        "Ceiling: one half of the speaker's recording against the other. No copy gets there; in another "
                        "language the speaker's own voice does not either."));
    spokenValueChanged(*this);
    updateGeometry();
    update();
}

QList<VoiceMeterView::Bar> VoiceMeterView::bars() const
{
    QList<Bar> bars{{tr("Stock voice"), m_base.value_or(0), false}, {tr("Matched"), m_matched.value_or(0), !m_trained}};
    if (m_trained) {
        bars.append({tr("Learned"), *m_trained, true});
    }
    return bars;
}

QSize VoiceMeterView::sizeHint() const
{
    const int line = fontMetrics().lineSpacing();
    return {420, hasFigures() ? line + 8 + static_cast<int>(bars().size()) * (line + gap / 2) : 0};
}

double VoiceMeterView::value() const
{
    return m_trained.value_or(m_matched.value_or(0));
}

QString VoiceMeterView::valueText() const
{
    if (!hasFigures()) {
        return tr("no figures yet");
    }
    const QString text = tr("close to the speaker: %1; the stock voice %2").arg(figure(value()), figure(*m_base));
    return m_ceiling > 0 ? tr("%1; the speaker again %2").arg(text, figure(m_ceiling)) : text;
}

void VoiceMeterView::paintEvent(QPaintEvent*)
{
    if (!hasFigures()) {
        return;
    }
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const ThemeColors& colors = themeColors(palette());
    const QFontMetrics metrics = fontMetrics();
    const QList<Bar> shown = bars();
    int names = 0;
    for (const Bar& bar : shown) {
        names = std::max(names, metrics.horizontalAdvance(bar.name));
    }
    const int figures = metrics.horizontalAdvance(figure(0.88)) + gap;
    const double left = names + gap;
    const double width = this->width() - left - figures;
    const auto xOf = [&](double value) { return left + std::clamp(value, 0.0, 1.0) * width; };
    const int line = metrics.lineSpacing();
    const int first = line + 8;
    const int row = line + gap / 2;
    const int bottom = first + static_cast<int>(shown.size()) * row - gap / 2;

    const auto limit = [&](double value, const QString& name, Qt::PenStyle style) {
        painter.setPen(QPen(colors.text, 1.5, style));
        painter.drawLine(QPointF(xOf(value), line + 2), QPointF(xOf(value), bottom));
        const double half = metrics.horizontalAdvance(name) / 2.0;
        const double place = std::clamp(xOf(value) - half, 0.0, this->width() - 2 * half);
        painter.setPen(colors.dimText);
        painter.drawText(QRectF(place, 0, 2 * half + 1, line), Qt::AlignCenter, name);
    };
    for (qsizetype i = 0; i < shown.size(); ++i) {
        const Bar& bar = shown[i];
        const double top = first + static_cast<double>(i) * row;
        painter.setPen(colors.text);
        painter.drawText(QRectF(0, top, names, line), Qt::AlignVCenter | Qt::AlignLeft, bar.name);
        painter.drawText(QRectF(this->width() - figures, top, figures, line), Qt::AlignVCenter | Qt::AlignRight,
                         figure(bar.value));
        painter.setPen(Qt::NoPen);
        const double y = top + (line - barHeight) / 2.0;
        painter.setBrush(colors.line);
        painter.drawRoundedRect(QRectF(left, y, width, barHeight), barHeight / 2.0, barHeight / 2.0);
        painter.setBrush(bar.isBest ? colors.accent : colors.wave);
        painter.drawRoundedRect(QRectF(left, y, std::max<double>(barHeight, xOf(bar.value) - left), barHeight), barHeight / 2.0,
                                barHeight / 2.0);
    }
    limit(*m_base, tr("floor"), Qt::DashLine);
    if (m_ceiling > 0) {
        limit(m_ceiling, tr("ceiling"), Qt::SolidLine);
    }
}

}  // namespace xenoglot
