#pragma once

#include "gui/TextArea.h"

#include <vector>

namespace xenoglot {

/// A text whose lines have times: each is shown beside the line that it was given for, wherever editing moves that, and can be
/// clicked. A line that was made by editing has none.
class TimedTextArea : public TextArea
{
    Q_OBJECT

public:
    explicit TimedTextArea(QWidget* parent = nullptr);

    /// Of each line of the text as it is, seconds. Of a single line no time is shown.
    void setTimes(const std::vector<double>& seconds);

    /// What is shown beside a line; empty where nothing is.
    QString timeText(int line) const;

Q_SIGNALS:
    void timeClicked(double seconds);

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    void layOutMargin();
    void paintTimes();
    int lineAt(int y) const;

    QWidget* m_margin;
    bool m_timed = false;
};

}  // namespace xenoglot
