#include "gui/LanguageDelegate.h"

#include "gui/LanguageListModel.h"
#include "gui/SymbolIcon.h"
#include "gui/Theme.h"

#include <QHash>
#include <QKeyEvent>
#include <QListView>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace xenoglot {

namespace {

constexpr int padding = 10;
constexpr int boxSize = 20;
constexpr int starSize = 20;
constexpr int besideText = 3 * padding + boxSize + starSize + 8;

/// Whether some font of this machine has all letters of a text. Remembered, because it looks through every font there is.
bool isReadable(const QString& text, const QFont& font)
{
    static QHash<QString, bool> known;  // of the window's thread
    const QString key = font.key() + text;
    if (const auto found = known.constFind(key); found != known.constEnd()) {
        return *found;
    }
    const QFontMetrics letters(font);
    const auto codes = text.toUcs4();
    const bool readable =
        std::all_of(codes.begin(), codes.end(), [&](uint code) { return !QChar::isPrint(code) || letters.inFontUcs4(code); });
    known.insert(key, readable);
    return readable;
}

/// The language in its own tongue, or in the interface's where its letters cannot be shown.
QString firstLine(const QModelIndex& index, const QFont& font)
{
    const QString own = index.data(LanguageListModel::OwnNameRole).toString();
    return isReadable(own, font) ? own : index.data(LanguageListModel::NameRole).toString();
}

}  // namespace

QRect LanguageDelegate::starRect(const QRect& item, Qt::LayoutDirection direction)
{
    const QRect right(item.right() - padding - starSize - 4, item.center().y() - starSize / 2, starSize, starSize);
    return QStyle::visualRect(direction, item, right);
}

QString LanguageDelegate::secondLine(const QModelIndex& index)
{
    const QString name = index.data(LanguageListModel::NameRole).toString();
    if (!index.data(LanguageListModel::AvailableRole).toBool()) {
        return QStringLiteral("%1 · %2").arg(name, index.data(LanguageListModel::ReasonRole).toString());
    }
    const bool own = !index.data(LanguageListModel::OwnTextRole).toString().isEmpty();
    return own ? tr("%1 · your translation").arg(name) : name;
}

int LanguageDelegate::widthFor(const QModelIndex& index, const QFont& font)
{
    QFont strong = font;
    strong.setWeight(QFont::DemiBold);
    return besideText
           + std::max(QFontMetrics(strong).horizontalAdvance(index.data(LanguageListModel::OwnNameRole).toString()),
                      QFontMetrics(font).horizontalAdvance(secondLine(index)));
}

void LanguageDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const ThemeColors& colors = themeColors(option.palette);
    const bool available = index.data(LanguageListModel::AvailableRole).toBool();
    const bool checked = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    const bool favourite = index.data(LanguageListModel::FavouriteRole).toBool();
    const bool canSpeak = index.data(LanguageListModel::CanSpeakRole).toBool();
    const bool current = option.state.testFlag(QStyle::State_HasFocus);
    const bool hovered = option.state.testFlag(QStyle::State_MouseOver) && (available || canSpeak);
    const QRectF cell = QRectF(option.rect).adjusted(2.5, 2.5, -2.5, -2.5);
    const auto placed = [&](const QRect& rect) { return QStyle::visualRect(option.direction, option.rect, rect); };

    painter->setPen(current ? QPen(colors.accent, 2) : QPen(checked ? colors.accent : colors.line, 1));
    painter->setBrush(checked || hovered ? colors.accentSoft : colors.card);
    painter->drawRoundedRect(cell, 8, 8);

    const QRect box = placed(QRect(option.rect.left() + padding, option.rect.center().y() - boxSize / 2, boxSize, boxSize));
    if (available) {
        painter->setPen(QPen(checked ? colors.accent : colors.outline, 1.5));
        painter->setBrush(checked ? colors.accent : colors.field);
        painter->drawRoundedRect(QRectF(box).adjusted(1, 1, -1, -1), 5, 5);
        if (checked) {
            symbolIcon(QStringLiteral("check"), QPalette::HighlightedText).paint(painter, box.adjusted(3, 3, -3, -3));
        }
    } else {
        symbolIcon(canSpeak ? QStringLiteral("edit") : QStringLiteral("lock"), QPalette::PlaceholderText)
            .paint(painter, box.adjusted(1, 1, -1, -1));
    }

    QRect text = QRect(option.rect.left() + 2 * padding + boxSize, option.rect.top() + 6, option.rect.width() - besideText,
                       option.rect.height() - 12);
    text = placed(text);
    const int half = text.height() / 2;
    const Qt::Alignment start = QStyle::visualAlignment(option.direction, Qt::AlignLeading);
    QFont font = option.font;
    font.setWeight(available ? QFont::DemiBold : QFont::Normal);
    painter->setFont(font);
    painter->setPen(!available ? colors.dimText : checked || hovered ? colors.onAccentSoft : colors.text);
    painter->drawText(QRect(text.left(), text.top(), text.width(), half), start | Qt::AlignBottom,
                      QFontMetrics(font).elidedText(firstLine(index, font), Qt::ElideRight, text.width()));
    painter->setFont(option.font);
    painter->setPen(checked || hovered ? colors.onAccentSoft : colors.dimText);
    painter->drawText(QRect(text.left(), text.top() + half, text.width(), half), start | Qt::AlignTop,
                      QFontMetrics(option.font).elidedText(secondLine(index), Qt::ElideRight, text.width()));

    if (favourite || hovered || current) {
        symbolIcon(favourite ? QStringLiteral("star-filled") : QStringLiteral("star"),
                   favourite ? QPalette::Highlight : QPalette::PlaceholderText)
            .paint(painter, starRect(option.rect, option.direction));
    }
    painter->restore();
}

QSize LanguageDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    // A cell fills its place in the grid.
    if (const auto* const list = qobject_cast<const QListView*>(option.widget); list != nullptr && !list->gridSize().isEmpty()) {
        return list->gridSize();
    }
    return {220, 2 * QFontMetrics(option.font).lineSpacing() + 20};
}

bool LanguageDelegate::editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                                   const QModelIndex& index)
{
    if (event->type() == QEvent::MouseButtonRelease) {
        const auto* const mouse = static_cast<QMouseEvent*>(event);
        if (mouse->button() != Qt::LeftButton || !option.rect.contains(mouse->position().toPoint())) {
            return false;
        }
        if (starRect(option.rect, option.direction).adjusted(-6, -6, 6, 6).contains(mouse->position().toPoint())) {
            Q_EMIT favouriteClicked(index);
            return true;
        }
    } else if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key != Qt::Key_Space && key != Qt::Key_Select) {
            return false;
        }
    } else {
        return false;
    }
    const bool checked = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    return model->setData(index, checked ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
}

}  // namespace xenoglot
