#pragma once

#include <QString>

class QWidget;

namespace xenoglot {

/// What a screen reader is told about a widget that shows a value by drawing it. A widget that inherits this beside QWidget is
/// found by the accessibility factory; it calls spokenValueChanged() when there is something new to say.
class SpokenValue
{
public:
    virtual ~SpokenValue() = default;

    virtual double value() const = 0;
    virtual double minimum() const = 0;
    virtual double maximum() const = 0;
    virtual QString valueText() const = 0;  ///< "0:03 of 0:07"

    /// Takes a value from an assistive tool; widgets that only show something do nothing.
    virtual void setSpokenValue(double value) = 0;
    virtual bool isAdjustable() const = 0;
};

void spokenValueChanged(QWidget& widget);

/// To be called once, before the first such widget is asked about.
void installSpokenValues();

}  // namespace xenoglot
