#pragma once

#include "core/VoiceProfile.h"

#include <QWidget>

#include <memory>
#include <optional>

namespace xenoglot {

namespace Ui {
class ConsentBox;
}

/// Asks whose voice it is. Nothing is chosen at first.
class ConsentBox : public QWidget
{
    Q_OBJECT

public:
    explicit ConsentBox(QWidget* parent = nullptr);
    ~ConsentBox() override;

    /// Nothing until there is an answer: mine, or of somebody with a name.
    std::optional<VoiceConsent> consent() const;

    /// What is missing, in words; empty: nothing.
    QString missing() const;

    void clear();

    /// What somebody else agreed to elsewhere, to be confirmed or changed; unchanged it keeps its date.
    void suggest(const VoiceConsent& consent);

Q_SIGNALS:
    void changed();

private:
    std::unique_ptr<Ui::ConsentBox> m_ui;
    std::optional<VoiceConsent> m_suggested;
};

}  // namespace xenoglot
