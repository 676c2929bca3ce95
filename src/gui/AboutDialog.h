#pragma once

#include <QDialog>

#include <memory>

namespace xenoglot {

namespace Ui {
class AboutDialog;
}

/// Version and licences. The list of third parties is THIRD_PARTY.md, compiled in.
class AboutDialog : public QDialog
{
    Q_OBJECT

public:
    explicit AboutDialog(QWidget* parent = nullptr);
    ~AboutDialog() override;

private:
    std::unique_ptr<Ui::AboutDialog> m_ui;
};

}  // namespace xenoglot
