#pragma once

class QComboBox;

namespace xenoglot {

/// Fills a box with the languages that a recording can be in, by name, each with its ISO 639-1 code as data; first "Find out"
/// with an empty one.
void fillSpokenLanguages(QComboBox& box);

}  // namespace xenoglot
