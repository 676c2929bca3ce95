#pragma once

#include <QString>

namespace xenoglot {

/// Shows a short notice outside the window, by the desktop's notification service (Desktop Notifications Specification 1.2,
/// freedesktop.org). Does not wait, and does nothing where there is no such service. In the main thread.
void showDesktopNotice(const QString& title, const QString& text);

}  // namespace xenoglot
