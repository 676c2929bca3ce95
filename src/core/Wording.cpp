#include "core/Wording.h"

#include <QCoreApplication>
#include <atomic>
#include <cstdio>

namespace xenoglot {

namespace {

std::atomic<char16_t> decimalPoint{u'.'};

}  // namespace

Wording::Value Wording::Value::decimal(double number, int digits)
{
    char text[512];  // the largest double has 309 digits before its point
    std::snprintf(text, sizeof text, "%.*f", digits, number);
    Value value{text};
    value.m_local = QString::fromLatin1(text).replace(QLatin1Char('.'), QChar(decimalPoint.load())).toStdString();
    return value;
}

void Wording::setDecimalPoint(char16_t point)
{
    decimalPoint = point;
}

std::string Wording::tr(const char* text, const char* comment)
{
    return QCoreApplication::translate("Wording", text, comment).toStdString();
}

std::string worded(std::string_view text, std::initializer_list<Wording::Value> values)
{
    std::string filled;
    filled.reserve(text.size());
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool local = text.substr(at, 2) == "%L";
        const std::size_t digit = at + (local ? 2 : 1);
        const std::size_t number = text[at] == '%' && digit < text.size() && text[digit] >= '1' && text[digit] <= '9'
                                       ? std::size_t(text[digit] - '0')
                                       : 0;
        if (number == 0 || number > values.size()) {
            filled += text[at];
            continue;
        }
        const Wording::Value& value = values.begin()[number - 1];
        filled += local && !value.m_local.empty() ? value.m_local : value.m_text;
        at = digit;
    }
    return filled;
}

}  // namespace xenoglot
