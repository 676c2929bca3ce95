#pragma once

#include "gui/LanguageFilterModel.h"

#include <QFrame>

#include <memory>

namespace xenoglot {

class LanguageListModel;
namespace Ui {
class LanguagesPanel;
}

/// Step 2: which languages the message is spoken in.
class LanguagesPanel : public QFrame
{
    Q_OBJECT

public:
    explicit LanguagesPanel(QWidget* parent = nullptr);
    ~LanguagesPanel() override;

    /// To be called once; the model outlives the panel's use of it.
    void setModel(LanguageListModel& languages);

    void startSearch();
    QWidget* lastTabStop() const;
    void toggleFavourite();  ///< of the language that the keyboard is on
    void untickAll();
    void askForOwnText();  ///< for the language that the keyboard is on

Q_SIGNALS:
    void told(const QString& news);  ///< why nothing happens
    void ownTextWanted(const QString& language);

protected:
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    void refresh();
    void layOut();
    QModelIndex sourceIndex(const QModelIndex& index) const { return m_filter.mapToSource(index); }

    std::unique_ptr<Ui::LanguagesPanel> m_ui;
    LanguageFilterModel m_filter;
    LanguageListModel* m_languages = nullptr;
};

}  // namespace xenoglot
