#include "run/VoiceErrors.h"

#include "core/DisplayName.h"
#include "core/Wording.h"

namespace xenoglot {

Error noSuchVoice(const std::string& name)
{
    return {ErrorCode::InvalidArgument, worded(Wording::tr("There is no voice \"%1\""), displayName(name)),
            Wording::tr("See: xenoglot-cli voices list")};
}

Error voiceNotReady(const std::string& name)
{
    return {ErrorCode::InvalidArgument, worded(Wording::tr("The voice \"%1\" is not ready"), displayName(name)),
            Wording::tr("Learn it on: xenoglot-cli voices train and its name.")};
}

Error nobodyAgreed()
{
    return {ErrorCode::InvalidArgument, Wording::tr("Nobody has agreed to this voice being spoken with"),
            Wording::tr("Use --consent me for your own voice, or --consent NAME for that of somebody who agreed.")};
}

}  // namespace xenoglot
