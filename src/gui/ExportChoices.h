#pragma once

class QComboBox;

namespace xenoglot {

/// The formats and levels that audio is exported with, as the export and the settings offer them. Each item's data is the name of
/// a format (audioFileFormat()) or a level in LUFS.
void fillFormats(QComboBox& box);
void fillLoudness(QComboBox& box, double chosen);

}  // namespace xenoglot
