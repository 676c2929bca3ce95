#pragma once

#include <QIcon>
#include <QPalette>
#include <QString>

class QWidget;

namespace xenoglot {

/// An icon of resources/icons ("play"), drawn at any size in the colour of the text of the moment: it follows a change of the
/// theme by itself. On a button of kind "primary" or "record" it has the colour that stands on it; see SymbolIcon::setSymbols.
QIcon symbolIcon(const QString& name, QPalette::ColorRole role = QPalette::ButtonText);

/// Gives every button and action below `parent` that has a property "symbol" its icon; the forms name them there.
void setSymbols(QWidget& parent);

}  // namespace xenoglot
