#pragma once

#include <QPlainTextEdit>

namespace xenoglot {

/// A text field as tall as its text, from one line up to a limit, after which it scrolls. Tab leaves it.
class TextArea : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit TextArea(QWidget* parent = nullptr);

    /// Replaces the text without telling anybody, unless it is that already: the cursor stays then.
    void showText(const QString& text);

    /// Replaces the text as an edit of the user's would: it is told, and can be undone.
    void changeText(const QString& text);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    void adjustHeight();
};

}  // namespace xenoglot
