#pragma once

#include "library/Setting.h"

#include <QKeySequence>
#include <QList>
#include <QObject>
#include <QString>
#include <QVariantMap>

class QAction;
class QWidget;

namespace xenoglot {

/// The keys of a window's actions: those of its form, unless the user chose others. Actions are known by their object names. In
/// the window's thread.
class Shortcuts : public QObject
{
    Q_OBJECT

public:
    /// Takes all actions of `window` whose object name ends in "Action", and gives them the stored keys. Both outlive this
    /// object.
    Shortcuts(QWidget& window, Setting<QVariantMap>& stored, QObject* parent = nullptr);

    const QList<QAction*>& actions() const { return m_actions; }  ///< in the order of their names
    QKeySequence defaultOf(const QAction& action) const;

    /// The action that has these keys already; null when they are free or are this action's own.
    QAction* owner(const QKeySequence& keys, const QAction& action) const;

    /// Gives an action other keys (none: empty) and stores them; takes them away from the action that had them.
    void set(QAction& action, const QKeySequence& keys);
    void resetAll();

private:
    void store();

    Setting<QVariantMap>& m_stored;
    QList<QAction*> m_actions;
    QMap<const QAction*, QKeySequence> m_defaults;
};

}  // namespace xenoglot
