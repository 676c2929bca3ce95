#include "audio/SoundServerDevices.h"

#include <pulse/context.h>
#include <pulse/introspect.h>
#include <pulse/rtclock.h>
#include <pulse/subscribe.h>
#include <pulse/thread-mainloop.h>
#include <pulse/timeval.h>

#include <utility>

namespace xenoglot {

namespace {

constexpr pa_usec_t retryAfter = 2 * PA_USEC_PER_SEC;

void forget(pa_operation* operation)
{
    if (operation != nullptr) {
        pa_operation_unref(operation);
    }
}

}  // namespace

/// Everything but the constructor and the destructor runs in the thread of m_loop, or before it is started.
class SoundServerDevices::Connection
{
public:
    explicit Connection(std::function<void(const SoundServerState&)> changed)
        : m_changed(std::move(changed)), m_loop(pa_threaded_mainloop_new())
    {
        pa_threaded_mainloop_lock(m_loop);
        connect(PA_CONTEXT_NOFLAGS);  // libpulse may start a server where that is the custom
        pa_threaded_mainloop_unlock(m_loop);
        pa_threaded_mainloop_start(m_loop);
    }

    ~Connection()
    {
        pa_threaded_mainloop_stop(m_loop);
        disconnect();
        pa_threaded_mainloop_free(m_loop);
    }
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

private:
    static Connection* of(void* data) { return static_cast<Connection*>(data); }

    void connect(pa_context_flags_t flags)
    {
        m_context = pa_context_new(pa_threaded_mainloop_get_api(m_loop), "Xenoglot");
        pa_context_set_state_callback(
            m_context, [](pa_context*, void* data) { of(data)->stateChanged(); }, this);
        pa_context_set_subscribe_callback(
            m_context, [](pa_context*, pa_subscription_event_type_t, std::uint32_t, void* data) { of(data)->ask(); }, this);
        if (pa_context_connect(m_context, nullptr, flags, nullptr) < 0) {
            lost();
        }
    }

    void disconnect()
    {
        pa_context_set_state_callback(m_context, nullptr, nullptr);
        pa_context_set_subscribe_callback(m_context, nullptr, nullptr);
        pa_context_disconnect(m_context);
        pa_context_unref(m_context);
    }

    void stateChanged()
    {
        const pa_context_state_t state = pa_context_get_state(m_context);
        if (state == PA_CONTEXT_READY) {
            const auto what = static_cast<pa_subscription_mask_t>(PA_SUBSCRIPTION_MASK_SINK | PA_SUBSCRIPTION_MASK_SOURCE
                                                                  | PA_SUBSCRIPTION_MASK_SERVER);
            forget(pa_context_subscribe(m_context, what, nullptr, nullptr));
            ask();
        } else if (!PA_CONTEXT_IS_GOOD(state)) {
            lost();
        }
    }

    /// May be called twice for one failure: by the state's callback and by connect().
    void lost()
    {
        if (m_retry != nullptr) {
            return;
        }
        m_asking = false;
        m_askAgain = false;
        m_changed({});
        m_retry = pa_context_rttime_new(
            m_context, pa_rtclock_now() + retryAfter,
            [](pa_mainloop_api*, pa_time_event*, const timeval*, void* data) { of(data)->retry(); }, this);
    }

    void retry()
    {
        pa_threaded_mainloop_get_api(m_loop)->time_free(std::exchange(m_retry, nullptr));
        disconnect();
        connect(PA_CONTEXT_NOAUTOSPAWN);
    }

    /// The server answers in the order of the questions; the last answer completes the state.
    void ask()
    {
        if (m_asking) {
            m_askAgain = true;
            return;
        }
        m_asking = true;
        m_answer = {};
        m_answer.isThere = true;
        forget(pa_context_get_server_info(
            m_context,
            [](pa_context*, const pa_server_info* info, void* data) {
                if (info != nullptr) {
                    of(data)->m_answer.defaultInput = info->default_source_name;
                    of(data)->m_answer.defaultOutput = info->default_sink_name;
                }
            },
            this));
        forget(pa_context_get_sink_info_list(
            m_context,
            [](pa_context*, const pa_sink_info* info, int, void* data) {
                if (info != nullptr) {
                    of(data)->m_answer.outputs.append({info->name, QString::fromUtf8(info->description)});
                }
            },
            this));
        forget(pa_context_get_source_info_list(
            m_context, [](pa_context*, const pa_source_info* info, int, void* data) { of(data)->addInput(info); }, this));
    }

    void addInput(const pa_source_info* info)
    {
        if (info != nullptr) {
            if (info->monitor_of_sink == PA_INVALID_INDEX) {
                m_answer.inputs.append({info->name, QString::fromUtf8(info->description)});
            }
            return;
        }
        m_asking = false;
        m_changed(m_answer);
        if (m_askAgain) {
            m_askAgain = false;
            ask();
        }
    }

    std::function<void(const SoundServerState&)> m_changed;
    pa_threaded_mainloop* m_loop;
    pa_context* m_context = nullptr;
    pa_time_event* m_retry = nullptr;
    SoundServerState m_answer;
    bool m_asking = false;
    bool m_askAgain = false;
};

SoundServerDevices::SoundServerDevices(std::function<void(const SoundServerState&)> changed)
    : m_connection(std::make_unique<Connection>(std::move(changed)))
{
}

SoundServerDevices::~SoundServerDevices() = default;

}  // namespace xenoglot
