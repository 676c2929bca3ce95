#include "library/Setting.h"

namespace xenoglot {

void SettingBase::reset()
{
    setValue(defaultValue());
}

QVariant SettingBase::read() const
{
    return m_store.value(m_key);
}

bool SettingBase::isStored() const
{
    return m_store.contains(m_key);
}

void SettingBase::write(const QVariant& value)
{
    m_store.setValue(m_key, value);
    Q_EMIT changed();
}

}  // namespace xenoglot
