#include "gui/SpokenValue.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QWidget>

namespace xenoglot {

namespace {

class SpokenValueInterface : public QAccessibleWidget, public QAccessibleValueInterface
{
public:
    SpokenValueInterface(QWidget* widget, SpokenValue& value)
        : QAccessibleWidget(widget, value.isAdjustable() ? QAccessible::Slider : QAccessible::ProgressBar), m_value(value)
    {
    }

    QString text(QAccessible::Text kind) const override
    {
        return kind == QAccessible::Value ? m_value.valueText() : QAccessibleWidget::text(kind);
    }
    void* interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ValueInterface ? static_cast<QAccessibleValueInterface*>(this)
                                                   : QAccessibleWidget::interface_cast(type);
    }
    QVariant currentValue() const override { return m_value.value(); }
    void setCurrentValue(const QVariant& value) override { m_value.setSpokenValue(value.toDouble()); }
    QVariant maximumValue() const override { return m_value.maximum(); }
    QVariant minimumValue() const override { return m_value.minimum(); }
    QVariant minimumStepSize() const override { return (m_value.maximum() - m_value.minimum()) / 100; }

private:
    SpokenValue& m_value;
};

QAccessibleInterface* makeInterface(const QString&, QObject* object)
{
    auto* const widget = qobject_cast<QWidget*>(object);
    auto* const value = dynamic_cast<SpokenValue*>(object);
    return widget != nullptr && value != nullptr ? new SpokenValueInterface(widget, *value) : nullptr;
}

}  // namespace

void spokenValueChanged(QWidget& widget)
{
    if (QAccessible::isActive()) {
        QAccessibleValueChangeEvent event(&widget, dynamic_cast<SpokenValue&>(widget).value());
        QAccessible::updateAccessibility(&event);
    }
}

void installSpokenValues()
{
    QAccessible::installFactory(makeInterface);
}

}  // namespace xenoglot
