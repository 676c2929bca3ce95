#include "run/RunRequest.h"

namespace xenoglot {

std::string scheduleName(Schedule schedule)
{
    switch (schedule) {
        case Schedule::Parallel: return "parallel";
        case Schedule::Serial: return "serial";
        case Schedule::Locked: return "locked";
    }
    return {};
}

}  // namespace xenoglot
