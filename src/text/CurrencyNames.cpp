#include "text/CurrencyNames.h"

#include "text/Regex.h"

#include <algorithm>
#include <map>
#include <vector>

namespace xenoglot {

namespace {

using Names = std::map<std::string, CurrencyName, std::less<>>;

const std::map<std::string, Names, std::less<>>& nameTable()
{
    static const std::map<std::string, Names, std::less<>> table{
        {"en",
         {{"€", {"euro", "euros", "cent", "cents"}},
          {"$", {"dollar", "dollars", "cent", "cents"}},
          {"£", {"pound", "pounds", "penny", "pence"}},
          {"R$", {"real", "reais", "centavo", "centavos"}},
          {"¥", {"yen", "yen", "sen", "sen"}}}},
        {"pt",
         {{"€", {"euro", "euros", "cêntimo", "cêntimos"}},
          {"$", {"dólar", "dólares", "centavo", "centavos"}},
          {"£", {"libra", "libras", "pêni", "pence", true}},
          {"R$", {"real", "reais", "centavo", "centavos"}},
          {"¥", {"iene", "ienes", "sen", "sen"}}}},
        {"es",
         {{"€", {"euro", "euros", "céntimo", "céntimos"}},
          {"$", {"dólar", "dólares", "centavo", "centavos"}},
          {"£", {"libra", "libras", "penique", "peniques", true}},
          {"R$", {"real", "reales", "centavo", "centavos"}},
          {"¥", {"yen", "yenes", "sen", "sen"}}}},
        {"it",
         {{"€", {"euro", "euro", "centesimo", "centesimi"}},
          {"$", {"dollaro", "dollari", "centesimo", "centesimi"}},
          {"£", {"sterlina", "sterline", "penny", "pence", true}},
          {"R$", {"real", "real", "centavo", "centavos"}},
          {"¥", {"yen", "yen", "sen", "sen"}}}},
        {"fr",
         {{"€", {"euro", "euros", "centime", "centimes"}},
          {"$", {"dollar", "dollars", "cent", "cents"}},
          {"£", {"livre", "livres", "penny", "pence", true}},
          {"R$", {"réal", "réaux", "centavo", "centavos"}},
          {"¥", {"yen", "yens", "sen", "sen"}}}},
        {"de",
         {{"€", {"Euro", "Euro", "Cent", "Cent"}},
          {"$", {"Dollar", "Dollar", "Cent", "Cent"}},
          {"£", {"Pfund", "Pfund", "Penny", "Pence"}},
          {"R$", {"Real", "Real", "Centavo", "Centavos"}},
          {"¥", {"Yen", "Yen", "Sen", "Sen"}}}},
        {"ca",
         {{"€", {"euro", "euros", "cèntim", "cèntims"}},
          {"$", {"dòlar", "dòlars", "centau", "centaus"}},
          {"£", {"lliura", "lliures", "penic", "penics", true}},
          {"R$", {"real", "reals", "centau", "centaus"}},
          {"¥", {"ien", "iens", "sen", "sen"}}}},
    };
    return table;
}

const std::string amountPattern =
    "(\\d[\\d.,\\u00a0\\u202f]*\\d|\\d)((?:[\\s\\u00a0](?:thousand|million|billion|mil(?:h[õã]es|h["
    "ãa]o|lones|lón|ions?|ioni|ione|ió|a|le)?|"
    "Million(?:en)?|Tausend|bilhões|bilhão))?)";

}  // namespace

const CurrencyName* currencyName(std::string_view language, std::string_view sign)
{
    const auto names = nameTable().find(language);
    if (names == nameTable().end()) {
        return nullptr;
    }
    const auto name = names->second.find(sign == "US$" ? "$" : sign);
    return name == names->second.end() ? nullptr : &name->second;
}

std::string currencySignsToWords(std::string_view text, std::string_view language)
{
    static const Regex before("(R\\$|US\\$|[€$£¥])[\\s\\u00a0]?" + amountPattern + "(?![\\d])");
    static const Regex after("(?<![\\p{L}\\d$€£¥])" + amountPattern + "[\\s\\u00a0]?(R\\$|US\\$|[€$£¥])(?![\\d])");
    const auto write = [language](const std::string& sign, const std::string& amount,
                                  const std::string& multiple) -> std::optional<std::string> {
        const CurrencyName* const name = currencyName(language, sign);
        if (name == nullptr) {
            return {};
        }
        const bool many = amount != "1" || !multiple.empty();
        const bool joined =
            !multiple.empty() && (language == "pt" || language == "es" || language == "ca") && multiple.size() > 5;
        return amount + multiple + (joined ? " de " : " ") + (many ? name->many : name->one);
    };
    const std::string result =
        before.replace(text, [&](const Regex::Match& m) { return write(m.groups[1], m.groups[2], m.groups[3]); });
    return after.replace(result, [&](const Regex::Match& m) { return write(m.groups[3], m.groups[1], m.groups[2]); });
}

bool sameCurrencies(std::string_view source, std::string_view translation)
{
    struct Currency {
        Regex certain;   ///< speaks of it
        Regex possible;  ///< may speak of it: the word has other meanings
    };
    static const std::string number =
        "(?:\\d|\\b(?:dois|três|quatro|cinco|seis|sete|oito|nove|dez|vinte|cem|mil|meio|\\w+ze|\\w+nta|\\w+entos|\\w+ões de))\\s";
    static const auto makeCurrencies = [] {
        std::vector<Currency> all;
        for (const char* pattern : {"€|\\beuros?\\b", "(?<!R)\\$|\\b(?:d[oó]l+ar(?:es|s)?|dòlars?|doll?ar[oi])\\b",
                                    "¥|\\b(?:yen|yenes|yens|ienes?|iens?)\\b",
                                    "£|\\b(?:pounds?|libras?|lliur(?:a|es)|sterlin[ae]|livres? sterling|Pfund)\\b"}) {
            all.push_back({Regex(pattern, true), Regex(pattern, true)});
        }
        // "números reais" are no money.
        all.push_back({Regex("R\\$|" + number + "reais\\b", true), Regex("R\\$|\\b(?:reais|reales|reals)\\b", true)});
        return all;
    };
    static const std::vector<Currency> currencies = makeCurrencies();
    // "Twenty bucks" may become dollars: what the source leaves open, the translation may name.
    if (std::none_of(currencies.begin(), currencies.end(),
                     [source](const Currency& currency) { return currency.certain.find(source); })) {
        return true;
    }
    return std::all_of(currencies.begin(), currencies.end(), [&](const Currency& currency) {
        return (!currency.certain.find(source) || currency.possible.find(translation))
               && (!currency.certain.find(translation) || currency.possible.find(source));
    });
}

}  // namespace xenoglot
