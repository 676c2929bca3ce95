#include "gui/WaveformView.h"

#include "gui/Theme.h"
#include "gui/Words.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace xenoglot {

namespace {

constexpr double shortestView = 0.05;  ///< seconds
constexpr double shortestSelection = 0.05;
constexpr int barWidth = 3;
constexpr int barGap = 2;
constexpr int dragDistance = 4;  ///< pixels; less than this is a click

/// The loudest part of a quiet recording should be seen too: amplitudes are drawn by their square root.
double drawn(float amplitude)
{
    return std::sqrt(std::min(std::abs(static_cast<double>(amplitude)), 1.0));
}

}  // namespace

WaveformView::WaveformView(QWidget* parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::IBeamCursor);
}

double WaveformView::duration() const
{
    return m_peaks.sampleRate() > 0 ? static_cast<double>(m_peaks.samples()) / m_peaks.sampleRate() : 0;
}

double WaveformView::viewLength() const
{
    return m_viewLength > 0 ? m_viewLength : duration();
}

void WaveformView::setPeaks(const WaveformPeaks& peaks)
{
    m_peaks = peaks;
    m_position = 0;
    m_viewStart = 0;
    m_viewLength = 0;
    m_pressed.reset();
    m_usedParts.clear();
    setSelection({});
    update();
}

void WaveformView::setUsedParts(const std::vector<std::pair<double, double>>& parts)
{
    m_usedParts = parts;
    spokenValueChanged(*this);
    update();
}

void WaveformView::setPosition(double seconds)
{
    const double place = std::clamp(seconds, 0.0, duration());
    if (place == m_position) {
        return;
    }
    m_position = place;
    if (m_viewLength > 0 && (place < m_viewStart || place > m_viewStart + m_viewLength)) {
        setView(place - m_viewLength / 10, m_viewLength);
    }
    spokenValueChanged(*this);
    update();
}

void WaveformView::setSelection(const Selection& selection)
{
    if (selection != m_selection) {
        m_selection = selection;
        Q_EMIT selectionChanged();
        update();
    }
}

void WaveformView::setView(double start, double length)
{
    if (length >= duration()) {
        m_viewStart = 0;
        m_viewLength = 0;
    } else {
        m_viewLength = std::max(length, shortestView);
        m_viewStart = std::clamp(start, 0.0, std::max(0.0, duration() - m_viewLength));
    }
    update();
}

void WaveformView::zoom(double factor, double around)
{
    const double length = viewLength() / factor;
    const double share = viewLength() > 0 ? (around - m_viewStart) / viewLength() : 0;
    setView(around - share * length, length);
}

void WaveformView::showAll()
{
    setView(0, duration());
}

QString WaveformView::valueText() const
{
    QString text = tr("%1 of %2").arg(words::clock(m_position), words::clock(duration()));
    if (m_selection) {
        text += tr(", selected from %1 to %2").arg(words::clock(m_selection->first), words::clock(m_selection->second));
    }
    for (const auto& [start, end] : m_usedParts) {
        text += tr(", used from %1 to %2").arg(words::clock(start), words::clock(end));
    }
    return text;
}

double WaveformView::secondsAt(double x) const
{
    const double share = width() > 0 ? x / width() : 0;
    return std::clamp(m_viewStart + share * viewLength(), 0.0, duration());
}

double WaveformView::xAt(double seconds) const
{
    return viewLength() > 0 ? (seconds - m_viewStart) / viewLength() * width() : 0;
}

bool WaveformView::isUsed(double seconds) const
{
    return std::any_of(m_usedParts.begin(), m_usedParts.end(),
                       [seconds](const auto& part) { return part.first <= seconds && seconds < part.second; });
}

void WaveformView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const ThemeColors& colors = themeColors(palette());
    if (m_selection) {
        const double left = xAt(m_selection->first);
        painter.fillRect(QRectF(left, 0, xAt(m_selection->second) - left, height()), colors.accentSoft);
    }
    const double middle = height() / 2.0;
    const int bars = (width() + barGap) / (barWidth + barGap);
    if (m_peaks.samples() > 0 && bars > 0) {
        const auto sample = [this](double seconds) { return static_cast<std::size_t>(seconds * m_peaks.sampleRate()); };
        const SampleRange range{sample(m_viewStart), std::min(sample(m_viewStart + viewLength()), m_peaks.samples())};
        const std::vector<WaveformPeak> columns = m_peaks.columns(range, bars);
        painter.setPen(Qt::NoPen);
        for (int i = 0; i < bars; ++i) {
            const WaveformPeak& peak = columns[static_cast<std::size_t>(i)];
            const double x = i * (barWidth + barGap);
            const double half = std::max(1.5, std::max(drawn(peak.min), drawn(peak.max)) * (middle - 4));
            const bool used = m_usedParts.empty() || isUsed(secondsAt(x + barWidth / 2.0));
            painter.setBrush(!used ? colors.line : x + barWidth <= xAt(m_position) ? colors.wavePlayed : colors.wave);
            painter.drawRoundedRect(QRectF(x, middle - half, barWidth, 2 * half), barWidth / 2.0, barWidth / 2.0);
        }
    }
    for (const auto& [start, end] : m_usedParts) {
        painter.fillRect(QRectF(xAt(start) + 1, height() - 3, xAt(end) - xAt(start) - 2, 3), colors.accent);
    }
    if (m_position > 0) {
        painter.fillRect(QRectF(xAt(m_position) - 1, 0, 2, height()), colors.accent);
    }
    if (m_viewLength > 0 && duration() > 0) {
        // Which part of the whole is seen.
        const double scale = width() / duration();
        painter.setBrush(colors.outline);
        painter.setPen(Qt::NoPen);
        painter.drawRoundedRect(QRectF(m_viewStart * scale, height() - 3, std::max(8.0, m_viewLength * scale), 3), 1.5, 1.5);
    }
    if (hasFocus()) {
        painter.setPen(QPen(colors.accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 6, 6);
    }
}

void WaveformView::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton) {
        m_pressed = secondsAt(event->position().x());
    }
}

void WaveformView::mouseMoveEvent(QMouseEvent* event)
{
    if (!m_pressed || std::abs(event->position().x() - xAt(*m_pressed)) < dragDistance) {
        return;
    }
    const auto [first, last] = std::minmax({*m_pressed, secondsAt(event->position().x())});
    setSelection(std::pair{first, last});
}

void WaveformView::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || !m_pressed) {
        return;
    }
    const double from = *m_pressed;
    m_pressed.reset();
    if (std::abs(event->position().x() - xAt(from)) < dragDistance) {
        setSelection({});
        Q_EMIT seekRequested(from);
    } else if (m_selection) {
        Q_EMIT seekRequested(m_selection->first);
    }
}

void WaveformView::wheelEvent(QWheelEvent* event)
{
    const double steps = event->angleDelta().y() / 120.0;
    if (event->modifiers().testFlag(Qt::ControlModifier)) {
        zoom(std::pow(1.25, steps), secondsAt(event->position().x()));
    } else if (m_viewLength > 0) {
        setView(m_viewStart - steps * m_viewLength / 8, m_viewLength);
    } else {
        event->ignore();
    }
}

void WaveformView::moveTo(double seconds, bool select)
{
    const double place = std::clamp(seconds, 0.0, duration());
    if (select) {
        if (!m_selection) {
            m_anchor = m_position;
        }
        const auto [first, last] = std::minmax(m_anchor, place);
        setSelection(last - first < shortestSelection ? Selection() : Selection(std::pair{first, last}));
    }
    Q_EMIT seekRequested(place);
}

void WaveformView::keyPressEvent(QKeyEvent* event)
{
    const bool select = event->modifiers().testFlag(Qt::ShiftModifier);
    const double step = event->modifiers().testFlag(Qt::ControlModifier) ? 0.1 : 1;
    switch (event->key()) {
        case Qt::Key_Left: moveTo(m_position - step, select); break;
        case Qt::Key_Right: moveTo(m_position + step, select); break;
        case Qt::Key_Home: moveTo(0, select); break;
        case Qt::Key_End: moveTo(duration(), select); break;
        case Qt::Key_PageUp: setView(m_viewStart - viewLength(), viewLength()); break;
        case Qt::Key_PageDown: setView(m_viewStart + viewLength(), viewLength()); break;
        case Qt::Key_Plus:
        case Qt::Key_Equal: zoom(1.5, m_position); break;
        case Qt::Key_Minus: zoom(1 / 1.5, m_position); break;
        case Qt::Key_0: showAll(); break;
        case Qt::Key_Space: Q_EMIT playToggled(); break;
        case Qt::Key_Escape:
            if (!m_selection) {
                QWidget::keyPressEvent(event);
                return;
            }
            setSelection({});
            break;
        default: QWidget::keyPressEvent(event); return;
    }
    event->accept();
}

}  // namespace xenoglot
