#include "gui/LanguageListModel.h"

#include "gui/Words.h"

#include <algorithm>
#include <utility>

namespace xenoglot {

LanguageListModel::LanguageListModel(const Catalogue& catalogue, QObject* parent)
    : QAbstractListModel(parent), m_catalogue(catalogue)
{
    for (const std::string& code : knownLanguages(catalogue)) {
        const QString known = words::text(code);
        m_entries.push_back({known, words::ownLanguageName(known), words::languageName(known), {}, false});
    }
    updateAvailability();
}

void LanguageListModel::updateNames()
{
    for (Entry& entry : m_entries) {
        entry.name = words::languageName(entry.code);
    }
    updateAvailability();  // its reasons are words as well
}

void LanguageListModel::setEngines(std::shared_ptr<const EngineProvider> engines)
{
    m_engines = std::move(engines);
    updateAvailability();
}

void LanguageListModel::setSourceLanguage(const QString& code)
{
    if (code != m_source) {
        m_source = code;
        updateAvailability();
    }
}

void LanguageListModel::updateAvailability()
{
    const QStringList before = chosen();
    for (Entry& entry : m_entries) {
        entry.availability = availabilityOf(entry.code.toStdString(), m_source.toStdString(), m_engines.get(), m_catalogue);
    }
    if (!m_entries.empty()) {
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
    }
    if (chosen() != before) {
        Q_EMIT chosenChanged();
    }
}

QStringList LanguageListModel::chosen() const
{
    QStringList codes;
    for (const QString& code : m_ticked) {
        if (data(indexOf(code), AvailableRole).toBool()) {
            codes << code;
        }
    }
    return codes;
}

void LanguageListModel::setChosen(const QStringList& codes)
{
    m_ticked.clear();
    for (const QString& code : codes) {
        if (indexOf(code).isValid() && !m_ticked.contains(code)) {
            m_ticked << code;
        }
    }
    Q_EMIT dataChanged(index(0), index(rowCount() - 1), {Qt::CheckStateRole});
    Q_EMIT chosenChanged();
}

void LanguageListModel::setOwnText(const QString& code, const QString& text)
{
    const QModelIndex place = indexOf(code);
    if (!place.isValid() || text == ownText(code)) {
        return;
    }
    if (text.isEmpty()) {
        m_ownTexts.remove(code);
    } else {
        m_ownTexts[code] = text;
    }
    if (isAvailable(m_entries[static_cast<std::size_t>(place.row())])) {
        if (!m_ticked.contains(code)) {
            m_ticked << code;
        }
    } else {
        m_ticked.removeAll(code);
    }
    Q_EMIT dataChanged(place, place);
    Q_EMIT ownTextChanged(code);
    Q_EMIT chosenChanged();
}

void LanguageListModel::clearOwnTexts()
{
    if (!m_ownTexts.isEmpty()) {
        m_ownTexts.clear();
        updateAvailability();
        Q_EMIT chosenChanged();
    }
}

bool LanguageListModel::isAvailable(const Entry& entry) const
{
    return entry.availability.available || (entry.availability.canSpeak && m_ownTexts.contains(entry.code));
}

QStringList LanguageListModel::favourites() const
{
    QStringList codes;
    for (const Entry& entry : m_entries) {
        if (entry.favourite) {
            codes << entry.code;
        }
    }
    return codes;
}

void LanguageListModel::setFavourites(const QStringList& codes)
{
    for (Entry& entry : m_entries) {
        entry.favourite = codes.contains(entry.code);
    }
    Q_EMIT dataChanged(index(0), index(rowCount() - 1), {FavouriteRole});
}

void LanguageListModel::toggleFavourite(const QModelIndex& index)
{
    Entry& entry = m_entries[static_cast<std::size_t>(index.row())];
    entry.favourite = !entry.favourite;
    Q_EMIT dataChanged(index, index, {FavouriteRole});
    Q_EMIT favouritesChanged();
}

QModelIndex LanguageListModel::indexOf(const QString& code) const
{
    const auto found = std::find_if(m_entries.begin(), m_entries.end(), [&](const Entry& entry) { return entry.code == code; });
    return found == m_entries.end() ? QModelIndex() : index(static_cast<int>(found - m_entries.begin()));
}

int LanguageListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

QString LanguageListModel::tip(const Entry& entry) const
{
    const LanguageAvailability& state = entry.availability;
    QString text = QStringLiteral("%1, %2 (%3)").arg(entry.ownName, entry.name, entry.code);
    if (m_ownTexts.contains(entry.code)) {
        return text + QLatin1Char('\n') + tr("Your translation: %1").arg(m_ownTexts[entry.code]);
    }
    if (!state.available) {
        text += QLatin1Char('\n') + state.reason;
    }
    if (!state.remedy.isEmpty()) {
        text += QLatin1Char('\n') + state.remedy;
    }
    return text;
}

QVariant LanguageListModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid()) {
        return {};
    }
    const Entry& entry = m_entries[static_cast<std::size_t>(index.row())];
    switch (role) {
        case Qt::DisplayRole:
        case OwnNameRole: return entry.ownName;
        case NameRole: return entry.name;
        case CodeRole: return entry.code;
        case AvailableRole: return isAvailable(entry);
        case ReasonRole: return entry.availability.reason;
        case FavouriteRole: return entry.favourite;
        case CanSpeakRole: return entry.availability.canSpeak;
        case OwnTextRole: return ownText(entry.code);
        case Qt::CheckStateRole: return isAvailable(entry) && m_ticked.contains(entry.code) ? Qt::Checked : Qt::Unchecked;
        case Qt::ToolTipRole: return tip(entry);
        case Qt::AccessibleTextRole:
            return isAvailable(entry) ? tr("%1, %2").arg(entry.ownName, entry.name)
                                      : tr("%1, %2, not available: %3").arg(entry.ownName, entry.name, entry.availability.reason);
        default: return {};
    }
}

bool LanguageListModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::CheckStateRole || !index.isValid()) {
        return false;
    }
    const Entry& entry = m_entries[static_cast<std::size_t>(index.row())];
    const QString& code = entry.code;
    if (!isAvailable(entry)) {
        if (entry.availability.canSpeak && value.toInt() == Qt::Checked) {
            Q_EMIT ownTextWanted(code);
        }
        return false;
    }
    m_ticked.removeAll(code);
    if (value.toInt() == Qt::Checked) {
        m_ticked << code;
    }
    Q_EMIT dataChanged(index, index, {Qt::CheckStateRole});
    Q_EMIT chosenChanged();
    return true;
}

Qt::ItemFlags LanguageListModel::flags(const QModelIndex& index) const
{
    if (!index.isValid()) {
        return Qt::NoItemFlags;
    }
    // What cannot be had can still be walked to and read; it only cannot be ticked.
    const bool available = isAvailable(m_entries[static_cast<std::size_t>(index.row())]);
    const Qt::ItemFlags readable = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    return available ? readable | Qt::ItemIsUserCheckable : readable;
}

}  // namespace xenoglot
