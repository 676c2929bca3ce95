#include "run/Resources.h"

#include <QThread>

#include <sys/resource.h>
#include <algorithm>

namespace xenoglot {

namespace {

double milliseconds(const timeval& time)
{
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_usec) / 1e3;
}

rusage usage(__rusage_who who)
{
    rusage values{};
    ::getrusage(who, &values);
    return values;
}

}  // namespace

double processorMilliseconds()
{
    double sum = 0;
    for (const auto who : {RUSAGE_SELF, RUSAGE_CHILDREN}) {
        const rusage values = usage(who);
        sum += milliseconds(values.ru_utime) + milliseconds(values.ru_stime);
    }
    return sum;
}

double peakRssMegabytes()
{
    return static_cast<double>(usage(RUSAGE_SELF).ru_maxrss) * 1024 / 1e6;
}

int usableCores()
{
    return QThread::idealThreadCount();
}

void giveWay()
{
    constexpr int niceness = 10;  // a tenth beside one that is not: enough to get on, too little to be in the way
    // On Linux each thread has a niceness of its own, and 0 is the calling one.
    (void)::setpriority(PRIO_PROCESS, 0, std::max(niceness, ::getpriority(PRIO_PROCESS, 0)));
}

}  // namespace xenoglot
