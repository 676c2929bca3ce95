#pragma once

#include <QString>
#include <QTranslator>

#include <memory>

namespace xenoglot {

/// The language of the interface: the program's words, Qt's own, numbers and dates, and the direction of the layout. One for the
/// application, in its main thread.
class InterfaceLanguage
{
public:
    /// `folder` holds xenoglot_CODE.qm.
    explicit InterfaceLanguage(QString folder) : m_folder(std::move(folder)) {}
    InterfaceLanguage(QString folder, const QString& code) : InterfaceLanguage(std::move(folder)) { use(code); }

    /// Changes over: an ISO 639-1 code, or empty for the desktop's language. English where there is no translation. What is shown
    /// already keeps its words.
    void use(const QString& code);

    const QString& code() const { return m_code; }  ///< as it was given to use()

private:
    QString m_folder;
    QString m_code;
    std::unique_ptr<QTranslator> m_program;
    std::unique_ptr<QTranslator> m_qt;
};

}  // namespace xenoglot
