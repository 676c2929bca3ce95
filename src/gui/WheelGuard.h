#pragma once

#include <QObject>

class QWidget;

namespace xenoglot {

/// A wheel that scrolls the page passes over a box without choosing something else in it; with the keyboard in it, the wheel is
/// the box's. Belongs to the box.
class WheelGuard : public QObject
{
    Q_OBJECT

public:
    explicit WheelGuard(QWidget* box);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
};

}  // namespace xenoglot
