#include "gui/Theme.h"

#include <QApplication>
#include <QFile>
#include <QStyleFactory>

#include <utility>

/// The resources of a static library are registered by name, outside any namespace.
static void initWindowResources()
{
    Q_INIT_RESOURCE(window);
}

namespace xenoglot {

namespace {

QColor rgb(QRgb value)
{
    return QColor::fromRgb(value);
}

/// window.qss with its @names replaced by colours.
QString styleSheet(const ThemeColors& colors)
{
    QFile file(QStringLiteral(":/xenoglot/window.qss"));
    if (!file.open(QIODevice::ReadOnly)) {
        qFatal("The style sheet is not compiled in");
    }
    QString sheet = QString::fromUtf8(file.readAll());
    // A name that is the beginning of another one comes after it.
    const std::pair<const char*, QColor> names[]{
        {"@window", colors.window},
        {"@card", colors.card},
        {"@field", colors.field},
        {"@text", colors.text},
        {"@dimText", colors.dimText},
        {"@line", colors.line},
        {"@outline", colors.outline},
        {"@accentHover", colors.accentHover},
        {"@accentSoft", colors.accentSoft},
        {"@accent", colors.accent},
        {"@onAccentSoft", colors.onAccentSoft},
        {"@onAccent", colors.onAccent},
        {"@dangerSoft", colors.dangerSoft},
        {"@danger", colors.danger},
        {"@onDangerSoft", colors.onDangerSoft},
        {"@onDanger", colors.onDanger},
        {"@success", colors.success},
        {"@warningSoft", colors.warningSoft},
        {"@warning", colors.warning},
        {"@onWarningSoft", colors.onWarningSoft},
    };
    for (const auto& [name, color] : names) {
        sheet.replace(QLatin1String(name), color.name());
    }
    return sheet.replace(QLatin1String("@theme"), &colors == &darkColors() ? QLatin1String("dark") : QLatin1String("light"));
}

}  // namespace

const ThemeColors& lightColors()
{
    static const ThemeColors colors{
        .window = rgb(0xf3f5f9),
        .card = rgb(0xffffff),
        .field = rgb(0xffffff),
        .text = rgb(0x1a1f2b),
        .dimText = rgb(0x566072),
        .line = rgb(0xdfe3ea),
        .outline = rgb(0x828c9e),
        .accent = rgb(0x2f54d0),
        .onAccent = rgb(0xffffff),
        .accentHover = rgb(0x2646b3),
        .accentSoft = rgb(0xe6ecfd),
        .onAccentSoft = rgb(0x23409f),
        .danger = rgb(0xc6263c),
        .onDanger = rgb(0xffffff),
        .dangerSoft = rgb(0xfdebed),
        .onDangerSoft = rgb(0x9e1a2e),
        .success = rgb(0x14744f),
        .warning = rgb(0x855300),
        .warningSoft = rgb(0xfdf1d8),
        .onWarningSoft = rgb(0x724700),
        .wave = rgb(0x9aa6bd),
        .wavePlayed = rgb(0x2f54d0),
    };
    return colors;
}

const ThemeColors& darkColors()
{
    static const ThemeColors colors{
        .window = rgb(0x12151b),
        .card = rgb(0x1b2029),
        .field = rgb(0x151a22),
        .text = rgb(0xecf0f6),
        .dimText = rgb(0xa7b1c2),
        .line = rgb(0x2d3442),
        .outline = rgb(0x76829a),
        .accent = rgb(0x8eabff),
        .onAccent = rgb(0x0c1530),
        .accentHover = rgb(0xaec2ff),
        .accentSoft = rgb(0x233056),
        .onAccentSoft = rgb(0xc7d5ff),
        .danger = rgb(0xff8390),
        .onDanger = rgb(0x33060d),
        .dangerSoft = rgb(0x43202a),
        .onDangerSoft = rgb(0xffc2c9),
        .success = rgb(0x6dd3a3),
        .warning = rgb(0xf0bd5e),
        .warningSoft = rgb(0x40331a),
        .onWarningSoft = rgb(0xf8d793),
        .wave = rgb(0x66728a),
        .wavePlayed = rgb(0x8eabff),
    };
    return colors;
}

const ThemeColors& themeColors(const QPalette& palette)
{
    return palette.color(QPalette::Window).lightness() < 128 ? darkColors() : lightColors();
}

QPalette themePalette(const ThemeColors& colors)
{
    QPalette palette;
    palette.setColor(QPalette::Window, colors.window);
    palette.setColor(QPalette::WindowText, colors.text);
    palette.setColor(QPalette::Base, colors.field);
    palette.setColor(QPalette::AlternateBase, colors.window);
    palette.setColor(QPalette::ToolTipBase, colors.text);
    palette.setColor(QPalette::ToolTipText, colors.card);
    palette.setColor(QPalette::PlaceholderText, colors.dimText);
    palette.setColor(QPalette::Text, colors.text);
    palette.setColor(QPalette::Button, colors.card);
    palette.setColor(QPalette::ButtonText, colors.text);
    palette.setColor(QPalette::BrightText, colors.onAccent);
    palette.setColor(QPalette::Light, colors.card);
    palette.setColor(QPalette::Midlight, colors.line);
    palette.setColor(QPalette::Mid, colors.outline);
    palette.setColor(QPalette::Dark, colors.outline);
    palette.setColor(QPalette::Shadow, colors.line);
    palette.setColor(QPalette::Highlight, colors.accent);
    palette.setColor(QPalette::HighlightedText, colors.onAccent);
    palette.setColor(QPalette::Link, colors.accent);
    palette.setColor(QPalette::LinkVisited, colors.accent);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        palette.setColor(QPalette::Disabled, role, colors.dimText);
    }
    return palette;
}

void applyTheme(QApplication& application, Appearance appearance)
{
    initWindowResources();
    static const bool desktopIsDark = QApplication::palette().color(QPalette::Window).lightness() < 128;
    const bool dark = appearance == Appearance::Dark || (appearance == Appearance::System && desktopIsDark);
    const ThemeColors& colors = dark ? darkColors() : lightColors();
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    QApplication::setPalette(themePalette(colors));
    application.setStyleSheet(styleSheet(colors));
}

}  // namespace xenoglot
