#pragma once

#include "core/StopToken.h"
#include "run/SelfCheck.h"

#include <QDialog>
#include <QThreadPool>

#include <memory>
#include <vector>

namespace xenoglot {

namespace Ui {
class SelfCheckDialog;
}

/// What `xenoglot-cli doctor` says, in the window; the machine is examined in a thread.
class SelfCheckDialog : public QDialog
{
    Q_OBJECT

public:
    explicit SelfCheckDialog(QWidget* parent = nullptr);
    ~SelfCheckDialog() override;

private:
    void examine();
    void showFindings(const std::vector<Finding>& findings);
    void copy();

    std::unique_ptr<Ui::SelfCheckDialog> m_ui;
    QThreadPool m_pool;
    StopSource m_stop;
    std::vector<Finding> m_findings;
};

}  // namespace xenoglot
