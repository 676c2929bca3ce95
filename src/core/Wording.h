#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <type_traits>

namespace xenoglot {

/// Carries tr() for what the layers below the window say to people: errors, hints and notes. Without Qt, because those that may
/// not include it (docs/architecture.md) speak to people too. Any thread; also before and without an application object.
class Wording
{
#ifdef XENOGLOT_READ_BY_LUPDATE
    Q_DECLARE_TR_FUNCTIONS(Wording)  // lupdate looks into every branch; this tells it the context
#endif

public:
    /// What stands in the place of %1, %2, ... of a text.
    class Value
    {
    public:
        Value(std::string_view text) : m_text(text) {}
        Value(const std::string& text) : m_text(text) {}
        Value(const char* text) : m_text(text) {}
        template <typename Integer>
        requires std::is_integral_v<Integer> Value(Integer number) : m_text(std::to_string(number)) {}

        /// A number with a fixed count of digits behind the point, which is that of setDecimalPoint() where a translation writes
        /// %L1 for %1.
        static Value decimal(double number, int digits);

    private:
        friend std::string worded(std::string_view text, std::initializer_list<Value> values);

        std::string m_text;
        std::string m_local;  ///< empty: as m_text
    };

    /// The reader's decimal point, in one UTF-16 unit; a full stop until then. Not QLocale's default: that must not be read by
    /// one thread while another changes it.
    static void setDecimalPoint(char16_t point);

    /// The text (in English, UTF-8) in the language of the installed translator. `comment` tells texts apart that are the same in
    /// English.
    static std::string tr(const char* text, const char* comment = nullptr);
};

/// Puts the values in the place of %1 to %9. Their own text is never searched for places: a file may be called "%2".
std::string worded(std::string_view text, std::initializer_list<Wording::Value> values);

template <typename... Values>
std::string worded(std::string_view text, const Values&... values)
{
    return worded(text, {Wording::Value(values)...});
}

}  // namespace xenoglot
