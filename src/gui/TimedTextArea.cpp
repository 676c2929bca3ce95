#include "gui/TimedTextArea.h"

#include "gui/Theme.h"
#include "gui/Words.h"

#include <QMouseEvent>
#include <QPainter>
#include <QTextBlock>

#include <cmath>

namespace xenoglot {

namespace {

// A block carries its time as its state, milliseconds; one that editing has made has the state -1.
constexpr int noTime = -1;
constexpr int gap = 10;

}  // namespace

TimedTextArea::TimedTextArea(QWidget* parent) : TextArea(parent), m_margin(new QWidget(this))
{
    m_margin->setObjectName(QStringLiteral("timeMargin"));
    m_margin->setCursor(Qt::PointingHandCursor);
    m_margin->setToolTip(tr("When it was said. Click to listen from there."));
    m_margin->installEventFilter(this);
    m_margin->hide();
    connect(this, &QPlainTextEdit::updateRequest, m_margin, [this] { m_margin->update(); });
}

void TimedTextArea::setTimes(const std::vector<double>& seconds)
{
    m_timed = seconds.size() > 1;
    QTextBlock block = document()->firstBlock();
    for (const double start : seconds) {
        if (!block.isValid()) {
            break;
        }
        block.setUserState(static_cast<int>(std::lround(1000 * start)));
        block = block.next();
    }
    for (; block.isValid(); block = block.next()) {
        block.setUserState(noTime);
    }
    layOutMargin();
    m_margin->update();
}

QString TimedTextArea::timeText(int line) const
{
    const QTextBlock block = document()->findBlockByNumber(line);
    return m_timed && block.isValid() && block.userState() != noTime ? words::clock(block.userState() / 1000.0) : QString();
}

void TimedTextArea::layOutMargin()
{
    const int width = m_timed ? fontMetrics().horizontalAdvance(QStringLiteral("0:00:00")) + gap : 0;
    const bool right = layoutDirection() == Qt::RightToLeft;
    setViewportMargins(right ? 0 : width, 0, right ? width : 0, 0);
    const QRect text = viewport()->geometry();
    m_margin->setGeometry(right ? text.right() + 1 : text.left() - width, text.top(), width, text.height());
    m_margin->setVisible(m_timed);
}

void TimedTextArea::resizeEvent(QResizeEvent* event)
{
    TextArea::resizeEvent(event);
    layOutMargin();
}

int TimedTextArea::lineAt(int y) const
{
    return cursorForPosition(QPoint(0, y)).blockNumber();
}

void TimedTextArea::paintTimes()
{
    QPainter painter(m_margin);
    painter.setPen(themeColors(palette()).dimText);
    painter.setFont(font());
    const Qt::Alignment side = layoutDirection() == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft;
    for (QTextBlock block = firstVisibleBlock(); block.isValid(); block = block.next()) {
        const QRectF place = blockBoundingGeometry(block).translated(contentOffset());
        if (place.top() > m_margin->height()) {
            break;
        }
        painter.drawText(QRectF(0, place.top(), m_margin->width(), fontMetrics().lineSpacing()), side | Qt::AlignVCenter,
                         timeText(block.blockNumber()));
    }
}

bool TimedTextArea::eventFilter(QObject* object, QEvent* event)
{
    if (object != m_margin) {
        return TextArea::eventFilter(object, event);
    }
    if (event->type() == QEvent::Paint) {
        paintTimes();
        return true;
    }
    if (event->type() == QEvent::MouseButtonRelease) {
        const int line = lineAt(static_cast<QMouseEvent*>(event)->position().toPoint().y());
        if (!timeText(line).isEmpty()) {
            Q_EMIT timeClicked(document()->findBlockByNumber(line).userState() / 1000.0);
        }
        return true;
    }
    return false;
}

}  // namespace xenoglot
