#include "library/Catalogue.h"

#include "core/Language.h"
#include "core/Wording.h"

#include <QByteArray>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cmath>
#include <set>
#include <stdexcept>

// The resource's initialiser is a function outside all namespaces; a static library must call it by hand.
static void loadCatalogueResource()
{
    Q_INIT_RESOURCE(models);
}

namespace xenoglot {

namespace {

/// Ends the parsing; becomes an Error in Catalogue::parse and goes no further.
struct CatalogueProblem : std::runtime_error {
    using std::runtime_error::runtime_error;
};

[[noreturn]] void fail(const std::string& place, const std::string& what)
{
    throw CatalogueProblem(place + " " + what);
}

bool isOneOf(std::string_view text, std::initializer_list<std::string_view> allowed)
{
    return std::find(allowed.begin(), allowed.end(), text) != allowed.end();
}

bool consistsOf(std::string_view text, std::string_view allowed)
{
    return !text.empty() && text.find_first_not_of(allowed) == std::string_view::npos;
}

constexpr std::string_view lowerAndDigits = "abcdefghijklmnopqrstuvwxyz0123456789";

/// A JSON object that knows its place, and complains about keys that nobody asked for.
class Node
{
public:
    Node(const QJsonValue& value, std::string place) : m_place(std::move(place))
    {
        if (!value.isObject()) {
            fail(m_place, "is not an object");
        }
        m_object = value.toObject();
    }

    bool has(const char* key) const { return m_object.contains(QLatin1StringView(key)); }

    std::string place(const char* key) const { return m_place + "." + key; }

    std::string text(const char* key)
    {
        const QJsonValue value = take(key);
        const std::string content = value.toString().toStdString();
        if (!value.isString() || content.empty() || content.find('\n') != std::string::npos) {
            fail(place(key), "is not a line of text");
        }
        return content;
    }

    std::uint64_t number(const char* key, double largest)
    {
        const QJsonValue value = take(key);
        const double content = value.toDouble(-1);
        if (!value.isDouble() || content < 1 || content > largest || content != std::floor(content)) {
            fail(place(key), "is not a whole number in range");
        }
        return static_cast<std::uint64_t>(content);
    }

    bool truth(const char* key)
    {
        const QJsonValue value = take(key);
        if (!value.isBool()) {
            fail(place(key), "is neither true nor false");
        }
        return value.toBool();
    }

    std::string hash(const char* key)
    {
        const std::string content = text(key);
        if (content.size() != 64 || !consistsOf(content, "0123456789abcdef")) {
            fail(place(key), "is not a SHA-256 in lower-case hex");
        }
        return content;
    }

    /// A file name: no folders, nothing hidden.
    std::string fileName(const char* key)
    {
        const std::string content = text(key);
        if (content.front() == '.' || content.find_first_of("/\\") != std::string::npos
            || content.find('\0') != std::string::npos) {
            fail(place(key), "is not a plain file name");
        }
        return content;
    }

    QJsonArray list(const char* key)
    {
        const QJsonValue value = take(key);
        if (!value.isArray()) {
            fail(place(key), "is not a list");
        }
        return value.toArray();
    }

    std::vector<std::string> texts(const char* key)
    {
        std::vector<std::string> result;
        for (const QJsonValue& value : list(key)) {
            if (!value.isString()) {
                fail(place(key), "is not a list of texts");
            }
            result.push_back(value.toString().toStdString());
        }
        return result;
    }

    QJsonValue take(const char* key)
    {
        const QLatin1StringView name(key);
        if (!m_object.contains(name)) {
            fail(place(key), "is missing");
        }
        return m_object.take(name);
    }

    void finish() const
    {
        if (!m_object.isEmpty()) {
            fail(m_place + "." + m_object.keys().front().toStdString(), "is not known");
        }
    }

private:
    QJsonObject m_object;
    std::string m_place;
};

/// Calls `read(node)` for each object of a list.
template <typename Read>
void forEach(Node& node, const char* key, Read&& read)
{
    const QJsonArray items = node.list(key);
    for (qsizetype index = 0; index < items.size(); ++index) {
        Node item(items.at(index), node.place(key) + "[" + std::to_string(index) + "]");
        read(item);
        item.finish();
    }
}

void checkLanguage(const std::string& code, const std::string& place)
{
    if (!isLanguageCode(code)) {
        fail(place, "names the language " + code + ", which does not exist");
    }
}

constexpr double largestFile = 64e9;  // bytes

CataloguePackage readPackage(Node& node)
{
    CataloguePackage package;
    package.name = node.text("name");
    package.version = node.text("version");
    package.wheel = node.fileName("wheel");
    package.size = node.number("size", largestFile);
    package.sha256 = node.hash("sha256");
    if (node.has("pip")) {
        package.pip = node.texts("pip");
    }
    return package;
}

CatalogueFile readFile(Node& node, const std::map<std::string, CataloguePackage>& packages)
{
    CatalogueFile file;
    file.role = node.text("role");
    file.name = node.fileName("name");
    file.size = node.number("size", largestFile);
    file.sha256 = node.hash("sha256");
    forEach(node, "parts", [&](Node& part) {
        file.parts.push_back({part.text("package"), part.text("member")});
        if (!packages.contains(file.parts.back().package)) {
            fail(part.place("package"), "names " + file.parts.back().package + ", which is not in the list of packages");
        }
    });
    if (file.parts.empty()) {
        fail(node.place("parts"), "is empty");
    }
    return file;
}

CatalogueEntry readEntry(Node& node, const std::map<std::string, CataloguePackage>& packages)
{
    CatalogueEntry entry;
    ModelDescription& model = entry.model;
    model.id = node.text("id");
    if (!consistsOf(model.id, std::string(lowerAndDigits) + ".-")
        || lowerAndDigits.find(model.id.front()) == std::string_view::npos) {
        fail(node.place("id"), "may hold small letters, digits, points and hyphens only");
    }
    model.name = node.text("name");
    model.task = node.text("task");
    if (!isOneOf(model.task, {"recognise", "detect-speech", "translate", "speak", "embed-speaker", "rate-speech"})) {
        fail(node.place("task"), "is no task of this program: " + model.task);
    }
    model.engine = node.text("engine");
    if (model.task == "translate") {
        for (const QJsonValue& pair : node.list("directions")) {
            const QJsonArray codes = pair.toArray();
            if (codes.size() != 2) {
                fail(node.place("directions"), "holds something that is not a pair of languages");
            }
            model.directions.push_back({codes.at(0).toString().toStdString(), codes.at(1).toString().toStdString()});
            checkLanguage(model.directions.back().from, node.place("directions"));
            checkLanguage(model.directions.back().to, node.place("directions"));
        }
    } else {
        model.languages = node.texts("languages");
        for (const std::string& code : model.languages) {
            checkLanguage(code, node.place("languages"));
        }
    }
    model.draft = node.truth("draft");
    entry.licence = node.text("licence");
    entry.notice = node.text("notice");
    entry.memoryMb = static_cast<int>(node.number("memoryMb", 1e6));
    entry.quality = node.text("quality");
    const QJsonValue parameters = node.take("parameters");
    if (!parameters.isObject()) {
        fail(node.place("parameters"), "is not an object");
    }
    const QJsonObject object = parameters.toObject();
    for (auto item = object.begin(); item != object.end(); ++item) {
        if (!item.value().isString()) {
            fail(node.place("parameters") + "." + item.key().toStdString(), "is not a text");
        }
        model.parameters[item.key().toStdString()] = item.value().toString().toStdString();
    }
    if (node.has("program") == node.has("files")) {
        fail(node.place("files"), "or program: exactly one of them belongs here");
    }
    if (node.has("program")) {
        Node program(node.take("program"), node.place("program"));
        entry.program = CatalogueProgram{program.text("name"), program.text("package"), program.text("data")};
        program.finish();
        return entry;
    }
    std::set<std::string> roles;
    std::set<std::string> names;
    forEach(node, "files", [&](Node& item) {
        entry.files.push_back(readFile(item, packages));
        if (!roles.insert(entry.files.back().role).second || !names.insert(entry.files.back().name).second) {
            fail(item.place("role"), "or name occurs twice");
        }
    });
    if (entry.files.empty()) {
        fail(node.place("files"), "is empty");
    }
    return entry;
}

}  // namespace

std::uint64_t CatalogueEntry::bytes() const
{
    std::uint64_t sum = 0;
    for (const CatalogueFile& file : files) {
        sum += file.size;
    }
    return sum;
}

Result<Catalogue> Catalogue::parse(std::string_view json)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(QByteArray(json.data(), qsizetype(json.size())), &problem);
    const std::string hint = Wording::tr("Install this program again.");
    if (problem.error != QJsonParseError::NoError) {
        return Error{ErrorCode::ModelDamaged,
                     worded(Wording::tr("The catalogue of models is damaged at byte %1: %2"), problem.offset,
                            problem.errorString().toStdString()),
                     hint};
    }
    try {
        Catalogue catalogue;
        Node root(document.object(), "catalogue");
        if (root.number("version", 1e6) != 1) {
            fail(root.place("version"), "is not 1");
        }
        forEach(root, "packages", [&](Node& node) {
            CataloguePackage package = readPackage(node);
            const std::string name = package.name;
            if (!catalogue.m_packages.emplace(name, std::move(package)).second) {
                fail(node.place("name"), "occurs twice: " + name);
            }
        });
        forEach(root, "models", [&](Node& node) {
            CatalogueEntry entry = readEntry(node, catalogue.m_packages);
            if (catalogue.find(entry.model.id) != nullptr) {
                fail(node.place("id"), "occurs twice: " + entry.model.id);
            }
            catalogue.m_entries.push_back(std::move(entry));
        });
        root.finish();
        return catalogue;
    } catch (const CatalogueProblem& damage) {
        return Error{ErrorCode::ModelDamaged, worded(Wording::tr("The catalogue of models is damaged: %1"), damage.what()), hint};
    }
}

const Catalogue& Catalogue::builtIn()
{
    static const Catalogue catalogue = [] {
        loadCatalogueResource();
        QFile file(QStringLiteral(":/xenoglot/models.json"));
        const QByteArray text = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        Result<Catalogue> parsed = parse({text.constData(), std::size_t(text.size())});
        if (!parsed) {
            qFatal("%s", parsed.error().text().c_str());  // tst_Catalogue reads the same text: this cannot be shipped
        }
        return std::move(*parsed);
    }();
    return catalogue;
}

const CatalogueEntry* Catalogue::find(std::string_view id) const
{
    const auto entry = std::find_if(m_entries.begin(), m_entries.end(),
                                    [&](const CatalogueEntry& candidate) { return candidate.model.id == id; });
    return entry == m_entries.end() ? nullptr : &*entry;
}

}  // namespace xenoglot
