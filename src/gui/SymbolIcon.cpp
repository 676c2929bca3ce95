#include "gui/SymbolIcon.h"

#include <QAbstractButton>
#include <QAction>
#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QSvgRenderer>

namespace xenoglot {

namespace {

class SymbolEngine : public QIconEngine
{
public:
    SymbolEngine(const QString& name, QPalette::ColorRole role) : m_name(name), m_role(role)
    {
        QFile file(QStringLiteral(":/xenoglot/icons/%1.svg").arg(name));
        if (file.open(QIODevice::ReadOnly)) {
            m_svg = file.readAll();
        }
        Q_ASSERT_X(!m_svg.isEmpty(), "symbolIcon", qPrintable(name));
    }

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override
    {
        const QPalette::ColorGroup group = mode == QIcon::Disabled ? QPalette::Disabled : QPalette::Active;
        const QColor color = QGuiApplication::palette().color(group, m_role);
        QSvgRenderer renderer(QByteArray(m_svg).replace("currentColor", color.name().toLatin1()));
        renderer.render(painter, rect);
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        if (pixmap.isNull()) {
            return pixmap;  // a view asks for icons of no size while it has none
        }
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, pixmap.rect(), mode, state);
        return pixmap;
    }

    QIconEngine* clone() const override { return new SymbolEngine(*this); }
    QString iconName() override { return m_name; }
    bool isNull() override { return m_svg.isEmpty(); }

private:
    QString m_name;
    QPalette::ColorRole m_role;
    QByteArray m_svg;
};

QPalette::ColorRole roleFor(const QObject& object)
{
    const QByteArray kind = object.property("kind").toByteArray();
    return kind == "primary" || kind == "round" ? QPalette::HighlightedText : QPalette::ButtonText;
}

}  // namespace

QIcon symbolIcon(const QString& name, QPalette::ColorRole role)
{
    return QIcon(new SymbolEngine(name, role));
}

void setSymbols(QWidget& parent)
{
    const auto set = [](auto* object) {
        if (const QString name = object->property("symbol").toString(); !name.isEmpty()) {
            object->setIcon(symbolIcon(name, roleFor(*object)));
        }
    };
    for (QAbstractButton* button : parent.findChildren<QAbstractButton*>()) {
        set(button);
    }
    for (QAction* action : parent.findChildren<QAction*>()) {
        set(action);
    }
}

}  // namespace xenoglot
