#pragma once

#include "core/Result.h"
#include "core/Translation.h"

#include <QDialog>
#include <QFuture>

#include <memory>

namespace xenoglot {

namespace Ui {
class OwnTextDialog;
}

/// Shows a translation before it is spoken: the program's, to be changed, or one of the user's own in its place.
class OwnTextDialog : public QDialog
{
    Q_OBJECT

public:
    /// `message` is what was said, to translate from; `text` the translation so far, may be empty.
    OwnTextDialog(const QString& language, const QString& message, const QString& text, QWidget* parent = nullptr);
    ~OwnTextDialog() override;

    /// Offers the program's translation to be changed, when it is there and nothing was written meanwhile.
    void suggest(QFuture<Result<Translation>> translation);

    /// When it was accepted; empty: there is to be none, or the program's was left as it is.
    QString text() const;

private:
    void take(const Result<Translation>& translation);
    void updateButtons();

    std::unique_ptr<Ui::OwnTextDialog> m_ui;
    QString m_suggestion;
};

}  // namespace xenoglot
