#include "gui/LanguageFilterModel.h"

#include "gui/LanguageListModel.h"

namespace xenoglot {

namespace {

/// Letters without case and accents.
QString plain(const QString& text)
{
    QString letters;
    for (const QChar letter : text.normalized(QString::NormalizationForm_KD)) {
        if (letter.category() != QChar::Mark_NonSpacing) {
            letters += letter.toCaseFolded();
        }
    }
    return letters;
}

bool startsAWord(const QString& name, const QString& search)
{
    const QString letters = plain(name);
    for (qsizetype at = letters.indexOf(search); at >= 0; at = letters.indexOf(search, at + 1)) {
        if (at == 0 || !letters.at(at - 1).isLetter()) {
            return true;
        }
    }
    return false;
}

int rank(const QModelIndex& index)
{
    const bool favourite = index.data(LanguageListModel::FavouriteRole).toBool();
    if (index.data(LanguageListModel::AvailableRole).toBool()) {
        return favourite ? 0 : 1;
    }
    const bool canSpeak = index.data(LanguageListModel::CanSpeakRole).toBool();
    return canSpeak ? (favourite ? 2 : 3) : (favourite ? 4 : 5);
}

}  // namespace

LanguageFilterModel::LanguageFilterModel(QObject* parent) : QSortFilterProxyModel(parent)
{
    setDynamicSortFilter(true);
    sort(0);
}

void LanguageFilterModel::setSearch(const QString& text)
{
    m_search = plain(text.trimmed());
    invalidateFilter();
}

bool LanguageFilterModel::filterAcceptsRow(int row, const QModelIndex& parent) const
{
    const QModelIndex index = sourceModel()->index(row, 0, parent);
    return m_search.isEmpty() || startsAWord(index.data(LanguageListModel::OwnNameRole).toString(), m_search)
           || startsAWord(index.data(LanguageListModel::NameRole).toString(), m_search)
           || index.data(LanguageListModel::CodeRole).toString() == m_search;
}

bool LanguageFilterModel::lessThan(const QModelIndex& left, const QModelIndex& right) const
{
    const int leftRank = rank(left);
    const int rightRank = rank(right);
    return leftRank != rightRank ? leftRank < rightRank
                                 : QString::localeAwareCompare(left.data(LanguageListModel::NameRole).toString(),
                                                               right.data(LanguageListModel::NameRole).toString())
                                       < 0;
}

}  // namespace xenoglot
