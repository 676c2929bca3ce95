#include "gui/Theme.h"

#include <QtTest>

#include <cmath>

using namespace xenoglot;

namespace {

/// Relative luminance of a colour, WCAG 2.1.
double luminance(const QColor& color)
{
    const auto linear = [](double channel) {
        return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

/// Contrast ratio, WCAG 2.1: 1 (none) to 21 (black on white).
double contrast(const QColor& one, const QColor& other)
{
    const auto [darker, lighter] = std::minmax({luminance(one), luminance(other)});
    return (lighter + 0.05) / (darker + 0.05);
}

constexpr double text = 4.5;    // 1.4.3, level AA
constexpr double graphics = 3;  // 1.4.11, level AA

}  // namespace

/// The colours of the window pass WCAG 2.1 AA.
class tst_Theme : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theFormulaIsTheStandards();
    void contrasts_data();
    void contrasts();
    void aPaletteTellsItsColours();
};

void tst_Theme::theFormulaIsTheStandards()
{
    QCOMPARE(contrast(Qt::black, Qt::white), 21.0);
    QCOMPARE(contrast(Qt::white, Qt::white), 1.0);
    // #777777 on white is the best-known colour that just fails.
    QVERIFY(std::abs(contrast(QColor(0x77, 0x77, 0x77), Qt::white) - 4.48) < 0.01);
}

void tst_Theme::contrasts_data()
{
    QTest::addColumn<QColor>("front");
    QTest::addColumn<QColor>("back");
    QTest::addColumn<double>("least");
    const auto rows = [](const char* theme, const ThemeColors& c) {
        const auto row = [theme](const char* what, const QColor& front, const QColor& back, double least) {
            QTest::addRow("%s: %s", theme, what) << front << back << least;
        };
        row("text on the window", c.text, c.window, text);
        row("text on a card", c.text, c.card, text);
        row("text in a field", c.text, c.field, text);
        row("secondary text on the window", c.dimText, c.window, text);
        row("secondary text on a card", c.dimText, c.card, text);
        row("secondary text in a field", c.dimText, c.field, text);
        row("secondary text on a hovered cell", c.onAccentSoft, c.accentSoft, text);
        row("primary button", c.onAccent, c.accent, text);
        row("primary button, hovered", c.onAccent, c.accentHover, text);
        row("accent as a link on the window", c.accent, c.window, text);
        row("accent as a link on a card", c.accent, c.card, text);
        row("record button", c.onDanger, c.danger, text);
        row("cancel button", c.danger, c.card, text);
        row("error", c.onDangerSoft, c.dangerSoft, text);
        row("warning", c.onWarningSoft, c.warningSoft, text);
        row("warning text", c.warning, c.card, text);
        row("success", c.success, c.card, text);
        row("tooltip", c.card, c.text, text);
        row("outline on a card", c.outline, c.card, graphics);
        row("outline on the window", c.outline, c.window, graphics);
        row("outline of a field", c.outline, c.field, graphics);
        row("focus on a card", c.accent, c.card, graphics);
        row("focus on the primary button", c.text, c.card, graphics);
        row("played part of a waveform", c.wavePlayed, c.card, graphics);
        row("level meter", c.success, c.field, graphics);
        row("recording sign", c.danger, c.field, graphics);
    };
    rows("light", lightColors());
    rows("dark", darkColors());
}

void tst_Theme::contrasts()
{
    QFETCH(QColor, front);
    QFETCH(QColor, back);
    QFETCH(double, least);
    const double found = contrast(front, back);
    QVERIFY2(found >= least, qPrintable(QStringLiteral("%1 on %2: %3").arg(front.name(), back.name()).arg(found)));
}

void tst_Theme::aPaletteTellsItsColours()
{
    QCOMPARE(themeColors(themePalette(lightColors())).card, lightColors().card);
    QCOMPARE(themeColors(themePalette(darkColors())).card, darkColors().card);
}

QTEST_MAIN(tst_Theme)
#include "tst_Theme.moc"
