#pragma once

#include "core/VoiceProfile.h"

#include <QDialog>

#include <memory>
#include <optional>

namespace xenoglot {

namespace Ui {
class ConsentDialog;
}

/// Asks whose voice is in the message before it is spoken in it.
class ConsentDialog : public QDialog
{
    Q_OBJECT

public:
    explicit ConsentDialog(QWidget* parent = nullptr);
    ~ConsentDialog() override;

    /// Owner Nobody: a stock voice shall speak. Nothing where there was no answer.
    std::optional<VoiceConsent> consent() const;

private:
    std::unique_ptr<Ui::ConsentDialog> m_ui;
};

}  // namespace xenoglot
