#pragma once

class QWidget;

namespace xenoglot {

/// Gives a window `width` pixels, or what its contents need, and the height that its wrapped texts then take: a layout by itself
/// reckons with lines as long as they like.
void fitToText(QWidget& window, int width);

}  // namespace xenoglot
