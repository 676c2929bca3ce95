#pragma once

#include <string>
#include <string_view>

namespace xenoglot {

/// Writes spoken clock times as digits: "half past three" → "3:30", "a quarter to nine" → "8:45", "at three thirty" → "at 3:30",
/// "seven o'clock" → "7:00". Small translation models render the phrases word by word and wrongly, digits rightly. What is no
/// clear time ("from ten to six", "ten to twelve people") stays. English and Portuguese ("às três e meia" → "às 3:30"); other
/// languages come back as they are.
std::string clockPhrasesToDigits(std::string_view text, std::string_view language);

}  // namespace xenoglot
