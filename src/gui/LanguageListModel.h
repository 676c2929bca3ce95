#pragma once

#include "gui/LanguageAvailability.h"

#include <QAbstractListModel>
#include <QMap>
#include <QStringList>

#include <memory>
#include <vector>

namespace xenoglot {

/// The languages that a message can be spoken in: which there are, which are ticked, which are favourites, which cannot be had
/// and why. In the window's thread.
class LanguageListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        CodeRole = Qt::UserRole,
        OwnNameRole,  ///< in the language itself; also what DisplayRole says
        NameRole,     ///< in the language of the interface
        AvailableRole,
        ReasonRole,  ///< why it is not available, a few words
        FavouriteRole,
        CanSpeakRole,  ///< from a translation of the user's own
        OwnTextRole,   ///< that translation; empty: the program translates
    };

    explicit LanguageListModel(const Catalogue& catalogue = Catalogue::builtIn(), QObject* parent = nullptr);

    /// What decides which languages can be had. `engines` may be null while the models are being opened. A language that was
    /// ticked and cannot be had stays ticked, and is not among chosen().
    void setEngines(std::shared_ptr<const EngineProvider> engines);
    void updateNames();                           ///< the interface has another language
    void setSourceLanguage(const QString& code);  ///< empty: not known yet
    const QString& sourceLanguage() const { return m_source; }

    /// Ticked and available, in the order of the ticking.
    QStringList chosen() const;
    const QStringList& ticked() const { return m_ticked; }  ///< available or not
    void setChosen(const QStringList& codes);               ///< codes that are not in the list are left out

    /// A translation of the user's own, to be spoken in place of the program's; empty: none. It ticks the language, or unticks
    /// one that cannot be had without.
    void setOwnText(const QString& code, const QString& text);
    QString ownText(const QString& code) const { return m_ownTexts.value(code); }
    void clearOwnTexts();

    QStringList favourites() const;
    void setFavourites(const QStringList& codes);
    void toggleFavourite(const QModelIndex& index);

    QModelIndex indexOf(const QString& code) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

Q_SIGNALS:
    void chosenChanged();
    void ownTextWanted(const QString& code);  ///< it was to be ticked and cannot be without
    void favouritesChanged();
    void ownTextChanged(const QString& code);

private:
    struct Entry {
        QString code;
        QString ownName;
        QString name;
        LanguageAvailability availability;
        bool favourite = false;
    };

    void updateAvailability();
    QString tip(const Entry& entry) const;
    bool isAvailable(const Entry& entry) const;

    const Catalogue& m_catalogue;
    std::vector<Entry> m_entries;
    QStringList m_ticked;
    QMap<QString, QString> m_ownTexts;
    std::shared_ptr<const EngineProvider> m_engines;
    QString m_source;
};

}  // namespace xenoglot
