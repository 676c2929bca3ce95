#include "cli/Interrupt.h"

#include "cli/ExitCode.h"

#include <unistd.h>
#include <csignal>
#include <thread>

namespace xenoglot {

namespace {

// A signal handler may do next to nothing: it writes a byte, and a thread that waits for it does the rest.
int wakeUp[2] = {-1, -1};
volatile std::sig_atomic_t signalsSeen = 0;
StopSource* stopSource = nullptr;
std::thread* listener = nullptr;

void onSignal(int)
{
    if (signalsSeen > 0) {
        ::_exit(ExitInterrupted);
    }
    signalsSeen = 1;
    const char byte = 's';
    [[maybe_unused]] const auto written = ::write(wakeUp[1], &byte, 1);
}

}  // namespace

Interrupt::Interrupt()
{
    stopSource = new StopSource;
    if (::pipe(wakeUp) == 0) {
        listener = new std::thread([] {
            char byte = 0;
            if (::read(wakeUp[0], &byte, 1) == 1 && byte == 's') {
                stopSource->request_stop();
            }
        });
        std::signal(SIGINT, onSignal);
        std::signal(SIGTERM, onSignal);
        if (std::signal(SIGHUP, onSignal) == SIG_IGN) {
            std::signal(SIGHUP, SIG_IGN);  // nohup
        }
    }
}

Interrupt::~Interrupt()
{
    std::signal(SIGINT, SIG_DFL);
    std::signal(SIGTERM, SIG_DFL);
    if (std::signal(SIGHUP, SIG_DFL) == SIG_IGN) {
        std::signal(SIGHUP, SIG_IGN);
    }
    if (listener != nullptr) {
        const char byte = 'q';
        [[maybe_unused]] const auto written = ::write(wakeUp[1], &byte, 1);
        listener->join();
        delete listener;
        listener = nullptr;
        ::close(wakeUp[0]);
        ::close(wakeUp[1]);
    }
    delete stopSource;
    stopSource = nullptr;
}

StopToken Interrupt::token()
{
    return stopSource != nullptr ? stopSource->get_token() : StopToken();
}

}  // namespace xenoglot
