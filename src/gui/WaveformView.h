#pragma once

#include "audio/WaveformPeaks.h"
#include "gui/SpokenValue.h"

#include <QWidget>

#include <optional>
#include <utility>
#include <vector>

namespace xenoglot {

/// A clip as its waveform, with the place that is heard and a selection.
///
/// Mouse: click goes to a place, dragging selects, the wheel with Ctrl zooms around the pointer, the wheel alone moves a zoomed
/// view. Keys: left and right go by a second (with Ctrl a tenth), Home and End to the ends, + − 0 zoom, Shift with these selects,
/// Escape forgets the selection, Space is what playToggled() says. Draws itself from left to right also where the interface is
/// right to left, because time in sound programs does.
class WaveformView : public QWidget, public SpokenValue
{
    Q_OBJECT

public:
    using Selection = std::optional<std::pair<double, double>>;  ///< seconds, the first before the second

    explicit WaveformView(QWidget* parent = nullptr);

    void setPeaks(const WaveformPeaks& peaks);  ///< forgets position, zoom and selection
    double duration() const;                    ///< seconds

    double position() const { return m_position; }
    void setPosition(double seconds);  ///< a zoomed view follows it

    const Selection& selection() const { return m_selection; }
    void setSelection(const Selection& selection);

    /// Parts that are used (seconds) where others are not; none: nothing is said about that.
    const std::vector<std::pair<double, double>>& usedParts() const { return m_usedParts; }
    void setUsedParts(const std::vector<std::pair<double, double>>& parts);

    /// The part that is seen, seconds.
    double viewStart() const { return m_viewStart; }
    double viewLength() const;
    void zoom(double factor, double around);  ///< factor > 1 shows less
    void showAll();

    double value() const override { return m_position; }
    double minimum() const override { return 0; }
    double maximum() const override { return duration(); }
    QString valueText() const override;
    void setSpokenValue(double value) override { Q_EMIT seekRequested(value); }
    bool isAdjustable() const override { return true; }

Q_SIGNALS:
    void seekRequested(double seconds);
    void selectionChanged();
    void playToggled();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    double secondsAt(double x) const;
    double xAt(double seconds) const;
    bool isUsed(double seconds) const;
    void setView(double start, double length);
    void moveTo(double seconds, bool select);

    WaveformPeaks m_peaks;
    double m_position = 0;
    double m_viewStart = 0;
    double m_viewLength = 0;  ///< 0: all of it
    Selection m_selection;
    std::vector<std::pair<double, double>> m_usedParts;
    std::optional<double> m_pressed;  ///< where the mouse went down, seconds
    double m_anchor = 0;              ///< where a selection by keys began
};

}  // namespace xenoglot
