#include "gui/FitToText.h"

#include <QLayout>
#include <QWidget>

#include <algorithm>

namespace xenoglot {

void fitToText(QWidget& window, int width)
{
    window.ensurePolished();  // the fonts are those of the theme
    const QSize least = window.minimumSizeHint();
    width = std::max(width, least.width());
    const int height = std::max(least.height(), window.layout()->totalHeightForWidth(width));
    window.setMinimumSize(width, height);
    window.resize(width, height);
}

}  // namespace xenoglot
