#include "run/WrittenLater.h"

#include "core/Wording.h"

namespace xenoglot {

Error writtenLater(const std::string& name, int format, int known)
{
    return {ErrorCode::FileTooNew,
            worded(Wording::tr("%1 was written by a later version of Xenoglot (format %2, this one reads up to %3)"), name,
                   format, known),
            Wording::tr("Open it with that version. The file was not changed.")};
}

}  // namespace xenoglot
