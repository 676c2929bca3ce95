#pragma once

#include "core/VoiceProfile.h"

#include <QDialog>

#include <memory>

namespace xenoglot {

namespace Ui {
class ConsentDialog;
}

/// Asks whose voice is in the message before it is spoken in it. Rejected: nobody has agreed.
class ConsentDialog : public QDialog
{
    Q_OBJECT

public:
    explicit ConsentDialog(QWidget* parent = nullptr);
    ~ConsentDialog() override;

    VoiceConsent consent() const;  ///< owner Nobody unless it was accepted

private:
    std::unique_ptr<Ui::ConsentDialog> m_ui;
};

}  // namespace xenoglot
