#pragma once

#include <string>

namespace xenoglot {

/// Names a version of a text by what it says: the first 64 bits of the SHA-256 of its language and its words, in hexadecimal;
/// empty for no text. What is made from a text keeps the revision and is stale when the text has another one. No counter can run
/// apart from its text, and undoing an edit undoes its staleness. Spaces at the ends and their number do not count.
std::string textRevision(const std::string& language, const std::string& text);

}  // namespace xenoglot
