#include <QLibraryInfo>
#include <QtTest>

#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <vector>

// Enforces docs/architecture.md: arrows between layers point down only, and each layer includes only the libraries it owns.
// The table below is compared with what src/*/CMakeLists.txt links, and every include line under src/ with the table.

namespace {

namespace fs = std::filesystem;
using Names = std::set<std::string>;

enum class Torch { None, Sources, All };  ///< which files of a layer may include ATen and c10

struct Layer {
    Names uses;       ///< layers below it that it may include
    Names qtModules;  ///< Qt modules that it may include
    bool qtInHeaders = true;
    Torch torch = Torch::None;
    Names libraries;       ///< third-party libraries that it may include
    bool program = false;  ///< an executable: it links some of the layers it may use, not all
};

const std::map<std::string, Layer>& layers()
{
    static const Names window{"QtCore", "QtGui", "QtWidgets", "QtSvg", "QtConcurrent", "QtDBus"};
    static const std::map<std::string, Layer> table{
        {"core", {{}, {"QtCore"}, true, Torch::None, {}}},
        {"audio",
         {{"core"}, {"QtCore", "QtMultimedia"}, true, Torch::None, {"sndfile", "soxr", "ebur128", "soundtouch", "pulse"}}},
        {"text", {{"core"}, {"QtCore"}, false, Torch::None, {"icu", "sentencepiece"}}},
        {"tensor", {{"core"}, {}, false, Torch::All, {"zlib"}}},
        {"models", {{"tensor", "text", "audio", "core"}, {}, false, Torch::All, {"zlib"}}},
        {"engines", {{"models", "tensor", "text", "audio", "core"}, {"QtCore"}, true, Torch::Sources, {}}},
        {"library", {{"core"}, {"QtCore", "QtNetwork", "QtSql"}, true, Torch::None, {"zlib"}}},
        {"run", {{"engines", "library", "text", "audio", "core"}, {"QtCore", "QtConcurrent"}, true, Torch::None, {}}},
        {"cli", {{"run", "library", "engines", "text", "audio", "core"}, {"QtCore"}, true, Torch::None, {}, true}},
        {"bench", {{"run", "library", "engines", "text", "audio", "core"}, {"QtCore"}, true, Torch::None, {}, true}},
        {"gui", {{"run", "library", "engines", "text", "audio", "core"}, window, true, Torch::None, {}}},
        {"app", {{"gui", "run", "library", "engines", "text", "audio", "core"}, window, true, Torch::None, {}, true}},
    };
    return table;
}

/// Headers of core/ that the layers without Qt include too.
const Names stdOnlyHeaders{"Error.h", "Result.h", "StopToken.h", "ProgressSink.h", "Wording.h"};

bool startsWith(const std::string& text, const std::string& prefix)
{
    return text.rfind(prefix, 0) == 0;
}

bool endsWith(const std::string& text, const std::string& suffix)
{
    return text.size() >= suffix.size() && text.compare(text.size() - suffix.size(), suffix.size(), suffix) == 0;
}

std::string firstPart(const std::string& path)
{
    return path.substr(0, path.find('/'));
}

bool contains(const Names& all, const Names& some)
{
    return std::includes(all.begin(), all.end(), some.begin(), some.end());
}

/// The third-party library that a system header belongs to; empty for the standard library and for system calls.
std::string libraryOf(const std::string& header)
{
    static const std::vector<std::pair<std::string, std::string>> prefixes{
        {"sndfile", "sndfile"},
        {"soxr", "soxr"},
        {"ebur128", "ebur128"},
        {"soundtouch/", "soundtouch"},
        {"pulse/", "pulse"},
        {"unicode/", "icu"},
        {"sentencepiece", "sentencepiece"},
        {"zlib.h", "zlib"},
        {"onnxruntime", "ONNX Runtime"},
        {"ctranslate2/", "CTranslate2"},
        {"google/protobuf", "protobuf"},
        {"espeak", "espeak-ng, which is a program here"},
        {"lttoolbox/", "apertium, which is a program here"},
        {"apertium/", "apertium, which is a program here"},
        {"libav", "FFmpeg, which is a program here"},
        {"libsw", "FFmpeg, which is a program here"},
    };
    for (const auto& [prefix, library] : prefixes) {
        if (startsWith(header, prefix)) {
            return library;
        }
    }
    return {};
}

/// The Qt module that a header belongs to, by where Qt has installed it; empty when it is not Qt's.
std::string qtModuleOf(const std::string& header)
{
    static const std::regex looksLikeQt("^(Q[A-Z]|Qt|q[a-z_0-9]+[.]h$).*");
    if (!std::regex_match(header, looksLikeQt)) {
        return {};
    }
    if (header.find('/') != std::string::npos) {
        return firstPart(header);
    }
    static const fs::path root = QLibraryInfo::path(QLibraryInfo::HeadersPath).toStdString();
    for (const auto& entry : fs::directory_iterator(root)) {
        if (startsWith(entry.path().filename().string(), "Qt") && fs::exists(entry.path() / header)) {
            return entry.path().filename().string();
        }
    }
    return "an unknown Qt module";
}

bool isTorch(const std::string& header)
{
    static const std::regex torch("^(ATen|c10|torch|caffe2)/.*");
    return std::regex_match(header, torch);
}

/// What is wrong with `#include "header"` in a file of a layer, or an empty string.
std::string quotedFault(const std::string& name, const std::string& header)
{
    const std::string target = firstPart(header);
    if (target == header) {
        const bool generated = startsWith(header, "ui_") || endsWith(header, ".moc");
        return generated ? "" : "name the layer: \"layer/File.h\"";
    }
    if (!layers().count(target)) {
        return target + "/ is no layer";
    }
    if (target != name && !layers().at(name).uses.count(target)) {
        return name + "/ may not use " + target + "/";
    }
    return {};
}

/// The same for `#include <header>`; `file` is relative to src/.
std::string systemFault(const std::string& name, const std::string& file, const std::string& header)
{
    const Layer& layer = layers().at(name);
    const bool inHeader = endsWith(file, ".h");
    if (isTorch(header)) {
        if (header == "torch/torch.h" || header == "torch/all.h") {
            return "no file includes the C++ frontend of LibTorch";
        }
        const bool allowed = layer.torch == Torch::All || (layer.torch == Torch::Sources && !inHeader);
        return allowed ? "" : name + "/ may not see LibTorch" + (layer.torch == Torch::Sources ? " in a header" : "");
    }
    if (const std::string module = qtModuleOf(header); !module.empty()) {
        if (!layer.qtModules.count(module)) {
            return name + "/ may not use " + module;
        }
        if (inHeader && !layer.qtInHeaders) {
            return name + "/ shows no Qt in its headers";
        }
        if (name == "core" && stdOnlyHeaders.count(fs::path(file).filename().string())) {
            return "this header is for layers without Qt as well";
        }
        return {};
    }
    if (const std::string library = libraryOf(header); !library.empty() && !layer.libraries.count(library)) {
        return name + "/ may not use " + library;
    }
    if (name == "models" && (header == "mutex" || header == "shared_mutex" || header == "thread")) {
        return "a model has no locks and no threads";
    }
    return {};
}

/// The faults of a file's text, "file:line: #include what: why" each.
std::vector<std::string> faults(const std::string& file, const std::string& text)
{
    static const std::regex include("^\\s*#\\s*include\\s*([<\"])([^>\"]+)[>\"].*");
    std::vector<std::string> found;
    std::istringstream lines(text);
    std::string line;
    for (int number = 1; std::getline(lines, line); ++number) {
        std::smatch match;
        if (!std::regex_match(line, match, include)) {
            continue;
        }
        const std::string name = firstPart(file);
        const std::string why = match[1] == "\"" ? quotedFault(name, match[2]) : systemFault(name, file, match[2]);
        if (!why.empty()) {
            found.push_back(file + ":" + std::to_string(number) + ": #include " + match[2].str() + ": " + why);
        }
    }
    return found;
}

std::string readText(const fs::path& path)
{
    std::ifstream stream(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

std::string joined(const Names& names)
{
    std::string text;
    for (const std::string& name : names) {
        text += (text.empty() ? "" : " ") + name;
    }
    return text;
}

const fs::path& sources()
{
    static const fs::path root = fs::path(XENOGLOT_SOURCE_DIR) / "src";
    return root;
}

Names layerFolders()
{
    Names names;
    for (const auto& entry : fs::directory_iterator(sources())) {
        if (entry.is_directory()) {
            names.insert(entry.path().filename().string());
        }
    }
    return names;
}

/// The layers that a CMakeLists.txt names after USES (a library), or links as xenoglot_<layer> (a program).
Names linkedLayers(const std::string& cmake)
{
    static const std::regex uses("\\bUSES\\b([^)]*)");
    static const std::regex linked("\\bxenoglot_([a-z]+)\\b");
    Names names;
    std::smatch match;
    if (std::regex_search(cmake, match, uses)) {
        std::istringstream words(match[1]);
        for (std::string word; words >> word && word != "LINK" && word != "PRIVATE";) {
            names.insert(word);
        }
        return names;
    }
    for (auto it = std::sregex_iterator(cmake.begin(), cmake.end(), linked); it != std::sregex_iterator(); ++it) {
        if (layers().count((*it)[1])) {
            names.insert((*it)[1]);
        }
    }
    return names;
}

bool isSource(const fs::path& path)
{
    return path.extension() == ".h" || path.extension() == ".cpp";
}

/// The other layers that the files of a layer include.
Names includedLayers(const std::string& name)
{
    static const std::regex include("#\\s*include\\s*\"([a-z]+)/");
    Names names;
    for (const auto& entry : fs::recursive_directory_iterator(sources() / name)) {
        if (!isSource(entry.path())) {
            continue;
        }
        const std::string text = readText(entry.path());
        for (auto it = std::sregex_iterator(text.begin(), text.end(), include); it != std::sregex_iterator(); ++it) {
            names.insert((*it)[1]);
        }
    }
    names.erase(name);
    return names;
}

}  // namespace

class tst_Layers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFolderIsALayer();
    void arrowsPointDown();
    void cmakeLinksWhatTheTableSays();
    void everyIncludeIsAllowed();
    void findsWhatIsForbidden_data();
    void findsWhatIsForbidden();
    void readsWhatCMakeLinks();
    void everyTypeHasANameOfItsOwn();
};

void tst_Layers::everyFolderIsALayer()
{
    const Names folders = layerFolders();
    QVERIFY(folders.size() >= 7);
    for (const std::string& folder : folders) {
        QVERIFY2(layers().count(folder), ("src/" + folder + " is no layer of docs/architecture.md").c_str());
    }
}

void tst_Layers::arrowsPointDown()
{
    // A layer is finished when all it uses is finished; when the rest cannot be finished there is a circle.
    Names finished;
    for (bool progress = true; progress;) {
        progress = false;
        for (const auto& [name, layer] : layers()) {
            if (!finished.count(name) && contains(finished, layer.uses)) {
                finished.insert(name);
                progress = true;
            }
        }
    }
    QCOMPARE(finished.size(), layers().size());
}

void tst_Layers::cmakeLinksWhatTheTableSays()
{
    for (const std::string& name : layerFolders()) {
        const std::string cmake = readText(sources() / name / "CMakeLists.txt");
        const Layer& layer = layers().at(name);
        const Names linked = linkedLayers(cmake);
        QVERIFY2(contains(layer.uses, linked),
                 ("src/" + name + " links [" + joined(linked) + "], allowed: [" + joined(layer.uses) + "]").c_str());
        // A program links the top layer it needs, which brings the others; a library names every layer that it includes.
        const Names included = includedLayers(name);
        QVERIFY2(layer.program || contains(linked, included),
                 ("src/" + name + " includes [" + joined(included) + "] and links [" + joined(linked) + "]").c_str());
        const bool window = layer.qtModules.count("QtWidgets") != 0;
        QVERIFY2(window || (cmake.find("Widgets") == std::string::npos && cmake.find("Qt6::Gui") == std::string::npos),
                 ("src/" + name + " links the libraries of the window").c_str());
    }
}

void tst_Layers::everyIncludeIsAllowed()
{
    std::string found;
    int files = 0;
    for (const auto& entry : fs::recursive_directory_iterator(sources())) {
        const fs::path& path = entry.path();
        if (!isSource(path)) {
            continue;
        }
        for (const std::string& line : faults(fs::relative(path, sources()).generic_string(), readText(path))) {
            found += '\n' + line;
        }
        ++files;
    }
    QVERIFY2(files > 20, "the sources were not found");
    QVERIFY2(found.empty(), found.c_str());
}

void tst_Layers::findsWhatIsForbidden_data()
{
    QTest::addColumn<std::string>("file");
    QTest::addColumn<std::string>("line");
    QTest::addColumn<bool>("allowed");
    const auto row = [](const char* file, const char* line, bool allowed) {
        QTest::addRow("%s %s", file, line) << std::string(file) << std::string(line) << allowed;
    };
    row("core/Language.h", "#include \"core/Result.h\"", true);
    row("core/Language.h", "#include \"audio/Resample.h\"", false);
    row("core/Language.h", "#include \"elsewhere/Thing.h\"", false);
    row("core/Language.cpp", "#include <QLocale>", true);
    row("core/Language.cpp", "#include <QImage>", false);
    row("core/Result.h", "#include <QString>", false);
    row("core/StopToken.h", "  #  include <QtGlobal>", false);
    row("tensor/Device.cpp", "#include <QString>", false);
    row("tensor/Device.h", "#include <ATen/ATen.h>", true);
    row("tensor/Device.h", "#include <torch/torch.h>", false);
    row("tensor/Device.h", "#include \"text/Utf8.h\"", false);
    row("models/whisper/WhisperModel.cpp", "#include <ATen/ops/conv1d.h>", true);
    row("models/whisper/WhisperModel.cpp", "#include <QtCore/qglobal.h>", false);
    row("models/whisper/WhisperModel.h", "#include <mutex>", false);
    row("models/whisper/WhisperModel.h", "#include \"engines/Translator.h\"", false);
    row("models/bergamot/BergamotModel.cpp", "#include <sentencepiece_processor.h>", false);
    row("engines/WhisperRecognizer.cpp", "#include <c10/util/Exception.h>", true);
    row("engines/SpeechSynthesizer.h", "#include <ATen/core/Tensor.h>", false);
    row("text/Tokenizer.h", "#include <QString>", false);
    row("text/Tokenizer.cpp", "#include <sentencepiece_processor.h>", true);
    row("audio/AudioReader.cpp", "#include <sndfile.h>", true);
    row("audio/AudioReader.cpp", "#include <libavcodec/avcodec.h>", false);
    row("library/Paths.cpp", "#include <ATen/ATen.h>", false);
    row("run/RunController.cpp", "#include <QtConcurrent>", true);
    row("run/RunController.cpp", "#include <QWidget>", false);
    row("run/RunController.cpp", "#include \"models/whisper/WhisperModel.h\"", false);
    row("cli/main.cpp", "#include <QApplication>", false);
    row("cli/main.cpp", "#include \"Command.h\"", false);
    row("cli/main.cpp", "#include \"run/RunRequest.h\"", true);
    row("gui/MainWindow.cpp", "#include <ATen/ATen.h>", false);
    row("gui/MainWindow.cpp", "#include \"ui_MainWindow.h\"", true);
    row("gui/SymbolIcon.cpp", "#include <QSvgRenderer>", true);
    row("gui/ResultRow.cpp", "#include <QMediaPlayer>", false);
    row("gui/ResultRow.cpp", "#include \"models/whisper/WhisperModel.h\"", false);
    row("run/RunController.cpp", "#include \"gui/MainWindow.h\"", false);
}

void tst_Layers::findsWhatIsForbidden()
{
    QFETCH(std::string, file);
    QFETCH(std::string, line);
    QFETCH(bool, allowed);
    const std::vector<std::string> found = faults(file, "// a comment\n" + line + "\n");
    QCOMPARE(found.empty(), allowed);
    if (!allowed) {
        QVERIFY2(startsWith(found.front(), file + ":2: "), found.front().c_str());
    }
}

void tst_Layers::readsWhatCMakeLinks()
{
    QVERIFY((linkedLayers("xenoglot_layer(text USES core audio PRIVATE ICU::uc)") == Names{"core", "audio"}));
    QVERIFY((linkedLayers("xenoglot_layer(core USES LINK Qt6::Core)") == Names{}));
    QVERIFY((linkedLayers("target_link_libraries(x PRIVATE xenoglot_run xenoglot_compiler)") == Names{"run"}));
}

/// Two types of one name in different headers compile and link, and then one uses the constructors and vectors of the other.
void tst_Layers::everyTypeHasANameOfItsOwn()
{
    static const std::regex definition("(?:struct|class|enum|enum class) ([A-Z]\\w*)(?: final)?(?: ?:.*)?(?: \\{.*)?");
    std::map<std::string, std::string> headers;
    std::string found;
    for (const auto& entry : fs::recursive_directory_iterator(sources())) {
        if (entry.path().extension() != ".h") {
            continue;
        }
        const std::string header = fs::relative(entry.path(), sources()).generic_string();
        std::istringstream lines(readText(entry.path()));
        std::smatch match;
        for (std::string line; std::getline(lines, line);) {
            if (std::regex_match(line, match, definition)) {
                const auto [first, isNew] = headers.emplace(match[1], header);
                found += isNew ? "" : '\n' + match[1].str() + " is in " + first->second + " and in " + header;
            }
        }
    }
    QVERIFY2(headers.size() > 100, "the types were not found");
    QVERIFY2(found.empty(), found.c_str());
}

QTEST_GUILESS_MAIN(tst_Layers)
#include "tst_Layers.moc"
