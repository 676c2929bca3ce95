#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace xenoglot {

/// A Unicode regular expression (ICU syntax) over UTF-8 text. Immutable: one instance may serve all threads.
class Regex
{
public:
    /// One match with what stands around it.
    struct Match {
        std::vector<std::string> groups;  ///< 0 is the whole match; a group that took no part is empty
        std::size_t begin = 0;            ///< byte offset of the match
        std::string before;               ///< up to 48 UTF-16 units of context on each side
        std::string after;
    };

    /// What to put in place of a match; nothing keeps the match as it is.
    using Replacement = std::function<std::optional<std::string>(const Match&)>;

    /// `pattern` is part of the program: a wrong one is a defect (it throws std::logic_error).
    explicit Regex(std::string_view pattern, bool ignoreCase = false);
    ~Regex();
    Regex(Regex&&) noexcept;
    Regex& operator=(Regex&&) noexcept;

    bool find(std::string_view text) const;
    std::vector<Match> matches(std::string_view text) const;
    std::string replace(std::string_view text, const Replacement& replacement) const;

private:
    struct Private;
    std::unique_ptr<const Private> m_private;
};

}  // namespace xenoglot
