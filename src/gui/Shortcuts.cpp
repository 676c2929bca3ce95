#include "gui/Shortcuts.h"

#include <QAction>
#include <QRegularExpression>
#include <QWidget>

#include <algorithm>

namespace xenoglot {

Shortcuts::Shortcuts(QWidget& window, Setting<QVariantMap>& stored, QObject* parent) : QObject(parent), m_stored(stored)
{
    m_actions = window.findChildren<QAction*>(QRegularExpression(QStringLiteral("Action$")));
    std::sort(m_actions.begin(), m_actions.end(),
              [](const QAction* left, const QAction* right) { return left->objectName() < right->objectName(); });
    const QVariantMap keys = m_stored();
    for (QAction* action : m_actions) {
        m_defaults[action] = action->shortcut();
        if (const auto own = keys.find(action->objectName()); own != keys.end()) {
            action->setShortcut(QKeySequence(own->toString(), QKeySequence::PortableText));
        }
    }
}

QKeySequence Shortcuts::defaultOf(const QAction& action) const
{
    return m_defaults.value(&action);
}

QAction* Shortcuts::owner(const QKeySequence& keys, const QAction& action) const
{
    const auto found = std::find_if(m_actions.begin(), m_actions.end(), [&](const QAction* other) {
        return other != &action && !keys.isEmpty() && other->shortcut() == keys;
    });
    return found == m_actions.end() ? nullptr : *found;
}

void Shortcuts::set(QAction& action, const QKeySequence& keys)
{
    if (QAction* const other = owner(keys, action)) {
        other->setShortcut({});
    }
    action.setShortcut(keys);
    store();
}

void Shortcuts::resetAll()
{
    for (QAction* action : m_actions) {
        action->setShortcut(m_defaults.value(action));
    }
    store();
}

void Shortcuts::store()
{
    QVariantMap keys;
    for (const QAction* action : m_actions) {
        if (action->shortcut() != m_defaults.value(action)) {
            keys[action->objectName()] = action->shortcut().toString(QKeySequence::PortableText);
        }
    }
    m_stored.set(keys);
}

}  // namespace xenoglot
