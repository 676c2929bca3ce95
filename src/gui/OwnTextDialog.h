#pragma once

#include <QDialog>

#include <memory>

namespace xenoglot {

namespace Ui {
class OwnTextDialog;
}

/// Asks for a translation of the user's own, to be spoken in place of the program's.
class OwnTextDialog : public QDialog
{
    Q_OBJECT

public:
    /// `message` is what was said, to translate from; `text` the translation so far, may be empty.
    OwnTextDialog(const QString& language, const QString& message, const QString& text, QWidget* parent = nullptr);
    ~OwnTextDialog() override;

    /// When it was accepted; empty: there is to be none.
    QString text() const;

private:
    std::unique_ptr<Ui::OwnTextDialog> m_ui;
};

}  // namespace xenoglot
