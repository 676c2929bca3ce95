#pragma once

#include <string>
#include <string_view>

namespace xenoglot {

/// Writes spoken clock times as digits: "half past three" → "3:30", "a quarter to nine" → "8:45", "at three thirty" → "at 3:30",
/// "seven o'clock" → "7:00". Small translation models render the phrases word by word and wrongly, digits rightly. What is no
/// clear time ("from ten to six", "ten to twelve people") stays. What says its half of the day becomes an hour of the day: "7:15
/// pm" → "19:15", "12:15 am" → "00:15". English, Portuguese, Spanish and Catalan ("dos quarts de tres" → "les 2:30"); other
/// languages come back as they are.
std::string clockPhrasesToDigits(std::string_view text, std::string_view language);

}  // namespace xenoglot
