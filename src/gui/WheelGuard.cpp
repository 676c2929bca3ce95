#include "gui/WheelGuard.h"

#include <QEvent>
#include <QWidget>

namespace xenoglot {

WheelGuard::WheelGuard(QWidget* box) : QObject(box)
{
    box->setFocusPolicy(Qt::StrongFocus);  // the wheel does not take the keyboard there
    box->installEventFilter(this);
}

bool WheelGuard::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Wheel && !static_cast<QWidget*>(watched)->hasFocus()) {
        event->ignore();  // to what is around it
        return true;
    }
    return QObject::eventFilter(watched, event);
}

}  // namespace xenoglot
