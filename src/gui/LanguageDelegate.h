#pragma once

#include <QStyledItemDelegate>

namespace xenoglot {

/// Draws a language as a tick box with its own name, below it its name in the language of the interface or why it cannot be had,
/// and a star for favourites. A click anywhere on it ticks it; one on the star makes it a favourite.
class LanguageDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /// The place of the star.
    static QRect starRect(const QRect& item, Qt::LayoutDirection direction);

    /// So wide must a cell be for its text to be read whole.
    static int widthFor(const QModelIndex& index, const QFont& font);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    bool editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                     const QModelIndex& index) override;

Q_SIGNALS:
    void favouriteClicked(const QModelIndex& index);

private:
    static QString secondLine(const QModelIndex& index);
};

}  // namespace xenoglot
