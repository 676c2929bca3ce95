#pragma once

#include <QObject>
#include <QSettings>
#include <QString>
#include <QVariant>

#include <functional>
#include <utility>

namespace xenoglot {

/// One setting as text and value, for whoever treats all alike (a test, "restore defaults").
class SettingBase : public QObject
{
    Q_OBJECT

public:
    SettingBase(QSettings& store, QString key) : m_store(store), m_key(std::move(key)) {}

    const QString& key() const { return m_key; }
    virtual QVariant value() const = 0;
    virtual QVariant defaultValue() const = 0;

    /// False, and nothing changes, when the value is not one that the setting can have.
    virtual bool setValue(const QVariant& value) = 0;

    void reset();

Q_SIGNALS:
    void changed();

protected:
    QVariant read() const;  ///< invalid when nothing is stored
    bool isStored() const;
    void write(const QVariant& value);

private:
    QSettings& m_store;
    QString m_key;
};

/// A setting of one type with its default. Read at every call, so that nothing can be out of date; a stored value that is not
/// valid (edited by hand, of another version) reads as the default and is left alone.
template <typename T>
class Setting : public SettingBase
{
public:
    using Valid = std::function<bool(const T&)>;

    Setting(QSettings& store, const char* key, T standard, Valid valid = {})
        : SettingBase(store, QLatin1String(key)), m_default(std::move(standard)), m_valid(std::move(valid))
    {
    }

    T operator()() const
    {
        const QVariant stored = read();
        if (!stored.isValid()) {
            return isStored() ? T() : m_default;  // an empty list is stored as nothing
        }
        QVariant converted = stored;
        const bool good = converted.convert(QMetaType::fromType<T>()) && isValid(converted.value<T>());
        return good ? converted.value<T>() : m_default;
    }

    /// False, and nothing changes, for a value that the setting cannot have.
    bool set(const T& value)
    {
        if (!isValid(value)) {
            return false;
        }
        if (value != (*this)()) {
            write(QVariant::fromValue(value));
        }
        return true;
    }

    QVariant value() const override { return QVariant::fromValue((*this)()); }
    QVariant defaultValue() const override { return QVariant::fromValue(m_default); }
    bool setValue(const QVariant& value) override
    {
        QVariant converted = value;
        return converted.convert(QMetaType::fromType<T>()) && set(converted.value<T>());
    }

private:
    bool isValid(const T& value) const { return !m_valid || m_valid(value); }

    T m_default;
    Valid m_valid;
};

}  // namespace xenoglot
