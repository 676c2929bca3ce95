#pragma once

#include <QSortFilterProxyModel>
#include <QString>

namespace xenoglot {

/// The order and the search of a LanguageListModel: favourites first, then what can be had, then the rest; among equals by name
/// in the language of the interface. A search finds the beginning of any word of either name, without regard to case and accents,
/// and the code.
class LanguageFilterModel : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit LanguageFilterModel(QObject* parent = nullptr);

    void setSearch(const QString& text);

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;
    bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;

private:
    QString m_search;
};

}  // namespace xenoglot
