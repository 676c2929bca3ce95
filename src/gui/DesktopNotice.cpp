#include "gui/DesktopNotice.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QGuiApplication>
#include <QVariantMap>

namespace xenoglot {

void showDesktopNotice(const QString& title, const QString& text)
{
    const QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected()) {
        return;
    }
    const QString service = QStringLiteral("org.freedesktop.Notifications");
    QDBusMessage message = QDBusMessage::createMethodCall(service, QStringLiteral("/org/freedesktop/Notifications"), service,
                                                          QStringLiteral("Notify"));
    const QVariantMap hints{{QStringLiteral("desktop-entry"), QGuiApplication::desktopFileName()}};
    message << QGuiApplication::applicationDisplayName() << 0U << QGuiApplication::desktopFileName() << title
            << text.toHtmlEscaped() << QStringList() << hints << -1;
    bus.send(message);
}

}  // namespace xenoglot
