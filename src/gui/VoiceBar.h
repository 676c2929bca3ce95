#pragma once

#include <QFrame>

#include <memory>

namespace xenoglot {

class Workbench;
namespace Ui {
class VoiceBar;
}

/// "Spoken by": which voice the message is spoken in; how far a voice is that is being learned; and the offer to speak again in
/// one that was.
class VoiceBar : public QFrame
{
    Q_OBJECT

public:
    explicit VoiceBar(QWidget* parent = nullptr);
    ~VoiceBar() override;

    /// To be called once; the workbench outlives the bar's use of it.
    void setWorkbench(Workbench& workbench);

    QWidget* lastTabStop() const;

Q_SIGNALS:
    void learnRequested();
    void voicesRequested();
    void consentRequested();                         ///< to the voice of the message
    void speakAgainRequested(const QString& voice);  ///< its id

private:
    void fill();
    void refresh();
    void showLearning();
    QString hint() const;

    std::unique_ptr<Ui::VoiceBar> m_ui;
    Workbench* m_workbench = nullptr;
    bool m_dismissed = false;  ///< the offer
};

}  // namespace xenoglot
