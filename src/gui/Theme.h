#pragma once

#include <QColor>
#include <QPalette>

class QApplication;

namespace xenoglot {

enum class Appearance { System, Light, Dark };

/// The window's colours by what they are for. tst_Theme computes the contrast ratios (WCAG 2.1, success criteria 1.4.3 and
/// 1.4.11): text on what it stands on at least 4.5:1, the outlines of controls at least 3:1.
struct ThemeColors {
    QColor window;  ///< behind the cards
    QColor card;
    QColor field;  ///< where one types or chooses
    QColor text;
    QColor dimText;  ///< secondary text
    QColor line;     ///< separates, carries no information
    QColor outline;  ///< of a control
    QColor accent;   ///< the primary action, selection, progress, links
    QColor onAccent;
    QColor accentHover;
    QColor accentSoft;  ///< behind what is chosen or marked
    QColor onAccentSoft;
    QColor danger;  ///< recording, failures
    QColor onDanger;
    QColor dangerSoft;
    QColor onDangerSoft;
    QColor success;
    QColor warning;      ///< text of a warning
    QColor warningSoft;  ///< behind a warning: drafts, words that are not sure
    QColor onWarningSoft;
    QColor wave;  ///< a waveform not yet played
    QColor wavePlayed;
};

/// The two sets of colours.
const ThemeColors& lightColors();
const ThemeColors& darkColors();

/// The set that a palette was made from, for what a widget paints itself.
const ThemeColors& themeColors(const QPalette& palette);

QPalette themePalette(const ThemeColors& colors);

/// Style, palette and style sheet of the whole program. `System` goes by the palette that the desktop gave the program at its
/// start. Main thread.
void applyTheme(QApplication& application, Appearance appearance);

}  // namespace xenoglot
