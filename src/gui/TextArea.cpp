#include "gui/TextArea.h"

#include <QAbstractTextDocumentLayout>
#include <QEvent>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QTextCursor>
#include <QWheelEvent>

#include <algorithm>

namespace xenoglot {

namespace {

constexpr int mostLines = 8;

}  // namespace

TextArea::TextArea(QWidget* parent) : QPlainTextEdit(parent)
{
    setTabChangesFocus(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this, &TextArea::adjustHeight);
    adjustHeight();
}

void TextArea::showText(const QString& text)
{
    if (toPlainText() != text) {
        const QSignalBlocker quiet(this);
        setPlainText(text);
    }
}

void TextArea::changeText(const QString& text)
{
    QTextCursor cursor(document());
    cursor.select(QTextCursor::Document);
    cursor.insertText(text);
}

void TextArea::adjustHeight()
{
    // The document of a plain text edit measures its height in lines.
    const int lines = std::clamp(static_cast<int>(document()->size().height()), 1, mostLines);
    const int margin = static_cast<int>(2 * document()->documentMargin());
    // Border and padding, whatever the style makes them of.
    const int frame = this->height() - viewport()->height();
    constexpr int air = 4;  // without it the last line counts as not quite visible
    const int height = lines * fontMetrics().lineSpacing() + margin + frame + air;
    if (height != minimumHeight()) {
        setFixedHeight(height);
    }
}

void TextArea::resizeEvent(QResizeEvent* event)
{
    QPlainTextEdit::resizeEvent(event);
    adjustHeight();
}

void TextArea::changeEvent(QEvent* event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        adjustHeight();
    }
}

void TextArea::wheelEvent(QWheelEvent* event)
{
    // The page scrolls over a field that has nothing to scroll.
    if (verticalScrollBar()->maximum() == 0) {
        event->ignore();
    } else {
        QPlainTextEdit::wheelEvent(event);
    }
}

}  // namespace xenoglot
