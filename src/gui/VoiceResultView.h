#pragma once

#include "core/VoiceProfile.h"

#include <QWidget>

#include <memory>

namespace xenoglot {

class VoiceSamples;
class Workbench;
namespace Ui {
class VoiceResultView;
}

/// What came of a voice: in words, as a meter with floor and ceiling, in figures, and to hear before and after.
class VoiceResultView : public QWidget
{
    Q_OBJECT

public:
    explicit VoiceResultView(QWidget* parent = nullptr);
    ~VoiceResultView() override;

    /// To be called once; the workbench outlives the view.
    void setWorkbench(Workbench& workbench);

    void setProfile(const VoiceProfile& profile);

    const VoiceSamples& samples() const { return *m_samples; }

protected:
    void hideEvent(QHideEvent* event) override;  ///< nobody could stop what is played on

private:
    void updateButtons();

    std::unique_ptr<Ui::VoiceResultView> m_ui;
    VoiceSamples* m_samples = nullptr;
    VoiceProfile m_profile;
};

}  // namespace xenoglot
