#include "text/NegationCheck.h"

#include "text/Regex.h"

#include <map>

namespace xenoglot {

namespace {

/// What one language says "no" with. All patterns match whole words.
struct Negation {
    Regex negators;  ///< deny what the sentence says
    Regex related;   ///< may be put as a negation in another language, or as none
    Regex idioms;    ///< with a negator in them that other languages do without, or the reverse
};

Regex words(const std::string& alternatives)
{
    return Regex("(?<![\\p{L}\\p{M}])(?:" + alternatives + ")(?![\\p{L}\\p{M}])", true);
}

const Negation* negationOf(std::string_view language)
{
    static const std::map<std::string, Negation, std::less<>> all = [] {
        std::map<std::string, Negation, std::less<>> map;
        const auto add = [&map](const char* code, const char* negators, const char* related, const char* idioms) {
            map.emplace(code, Negation{words(negators), words(related), words(idioms)});
        };
        const std::string english =
            "not|cannot|\\p{L}+n['’]t|dont|cant|wont|didnt|doesnt|isnt|never|no(?!\\. ?\\d)|nobody|no[- ]one|nothing|nowhere|none|"
            "neither|nor";
        add("en", english.c_str(),
            "without|hardly|barely|scarcely|rarely|seldom|unless|until|till|except|but|only|just|than|ever|any\\p{L}*|before|instead|"
            "rather|otherwise|else|less|least|few|little|last|no|nope|nah|almost|nearly|lest|yet to|at most|"
            "stop\\p{L}*|quit\\p{L}*|avoid\\p{L}*|miss\\p{L}*|fail\\p{L}*|lack\\p{L}*|refus\\p{L}*|den(?:y|ied|ies)|doubt\\p{L}*|"
            "forg[eo]t\\p{L}*|ignor\\p{L}*|prevent\\p{L}*|hat(?:e|es|ed)|mind|worry|worries|bother|welcome|wrong|free|absent|away|off|out|"
            "too|"
            "keep|skip\\p{L}*|un(?!der|til|ion|it|ique|iv|cle)\\p{L}{4,}|"
            "im(?:possible|patient|polite|perfect|probable|mature)\\p{L}*|"
            "in(?:capable|correct|complete|valid|visible|dependent|evitable|secure|sane|sufficient|sensitive|convenient|definite)\\p{L}*|"
            "(?:illegal|irregular|irresponsible|irrelevant|dis\\p{L}{4,})\\p{L}*|non|\\p{L}{3,}less|\\p{L}{3,}-free",
            "not only|can(?:no|['’])t wait|cannot wait|couldn['’]t agree more|couldn['’]t be (?:better|happier)|no (?:problem|worries|"
            "doubt|matter|wonder|way|sooner|need|thanks to)|never ?mind|not bad|not at all|don['’]t (?:worry|mention|mind|forget)|nothing "
            "but|can(?:no|['’])t help|can['’]t stand|not to mention|or not|if not|why not|whether or not|not until|for "
            "nothing|(?:do|did|wo|ca|does)(?:n)?['’]t miss|in no time|no end|long time no see|more often than not|nowhere near|"
            "not hesitate|don['’]t hesitate");
        add("pt", "não|nunca|jamais|ninguém|nenhum(?:a|as|ns)?|nem|tampouco",
            "nada|sem|senão|até|só|somente|apenas|mas|exceto|salvo|menos|antes|nunca|quase|mal|pouc[oa]s?|rar\\p{L}+|chega|máximo|"
            "do que|tanto faz|deix\\p{L}+|par(?:a|e|ar|ou|em|am) (?:de|com)|"
            "evit\\p{L}+|falt\\p{L}+|falh\\p{L}+|recus\\p{L}+|neg\\p{L}+|duvid\\p{L}+|dúvida\\p{L}*|esque\\p{L}+|perd\\p{L}+|"
            "proib\\p{L}+|odei\\p{L}+|odi\\p{L}+|detest\\p{L}+|impe\\p{L}+|ignor\\p{L}+|contr\\p{L}+|livres?|grátis|"
            "im(?:poss|pac|per|prov)\\p{L}+|in(?:cap|corr|compl|vál|vis|dep|evit|seg|suf|sens|conv|def|fel)\\p{L}+|des\\p{L}{4,}|i(?:legal|"
            "rregular|rrespons|rrelev)\\p{L}*",
            "não só|não apenas|não vejo a hora|pois não|(?<=, )não é(?=[^\\p{L}]*$)|né|a não ser|ou não|não faz mal|não há de quê|"
            "não tem de quê|nem que|que nem|não deix\\p{L}+ de|não obstante|não hesit\\p{L}+");
        add("es", "no|nunca|jamás|nadie|ningun[oa]s?|ningún|ni|tampoco",
            "nada|sin|sino|hasta|sólo|solo|solamente|pero|excepto|salvo|menos|antes|casi|apenas|poc[oa]s?|rar\\p{L}+|mal|basta|máximo|"
            "más que|de lo que|da igual|dej\\p{L}+|par(?:a|e|ar|ó) (?:de|con)|"
            "evit\\p{L}+|"
            "falt\\p{L}+|fall\\p{L}+|rech\\p{L}+|nieg\\p{L}+|neg\\p{L}+|dud\\p{L}+|olvid\\p{L}+|perd\\p{L}+|pierd\\p{L}+|prohib\\p{L}+|"
            "odi\\p{L}+|"
            "detest\\p{L}+|impid\\p{L}+|imped\\p{L}+|ignor\\p{L}+|contr\\p{L}+|libres?|gratis|im(?:pos|pac|per|prob)\\p{L}+|"
            "in(?:cap|corr|compl|vál|vis|dep|evit|seg|suf|sens|conv|def|fel)\\p{L}+|des\\p{L}{4,}|i(?:legal|rregular|rrespons|rrelev)\\p{L}*",
            "no s[oó]lo|no solamente|no veo la hora|cómo no|o no|no hay de qué|no pasa nada|a no ser|ni que|no dej\\p{L}+ de|"
            "no obstante|no dud\\p{L}+");
        add("ca", "no|mai|ningú|enlloc|tampoc",
            "res|cap|gens|pas|ni|sense|sinó|fins|només|sols|però|excepte|llevat|menys|abans|gairebé|quasi|poc|poca|rar\\p{L}+|mal|"
            "malament|prou|màxim|altrament|més que|(?:és|tant) (?:igual|fa|és)|deix\\p{L}+|par(?:a|ar|eu|i|in|at) (?:de|amb)|"
            "evit\\p{L}+|falt\\p{L}+|fall\\p{L}+|rebutj\\p{L}+|neg\\p{L}+|dubt\\p{L}+|oblid\\p{L}+|perd\\p{L}+|prohib\\p{L}+|odi\\p{L}+|"
            "detest\\p{L}+|imped\\p{L}+|ignor\\p{L}+|contr\\p{L}+|lliures?|gratis|im(?:pos|pac|per|prob)\\p{L}+|"
            "in(?:cap|corr|compl|vàl|vis|dep|evit|seg|suf|sens|conv|def|fel)\\p{L}+|des\\p{L}{4,}|i(?:l·legal|rregular|rrespons)\\p{L}*",
            "no només|no veig l['’]hora|o no|més que mai|no passa res|a no ser|ni que|no deix\\p{L}+ de|no obstant|no dubt\\p{L}+");
        add("gl", "non|nunca|xamais|ninguén|ningunh\\p{L}*|nin|tampouco",
            "nada|sen|senón|ata|até|só|soamente|pero|mais|agás|salvo|menos|antes|case|apenas|pouc[oa]s?|rar\\p{L}+|mal|"
            "chega|máximo|do que|máis ca|dá igual|tanto ten|deix\\p{L}+|par(?:a|e|ar|ou|en) (?:de|con)|evit\\p{L}+|"
            "falt\\p{L}+|fall\\p{L}+|rexeit\\p{L}+|neg\\p{L}+|dubid\\p{L}+|dúbida\\p{L}*|esque\\p{L}+|perd\\p{L}+|prohib\\p{L}+|odi\\p{L}+|"
            "detest\\p{L}+|imped\\p{L}+|ignor\\p{L}+|contr\\p{L}+|libres?|balde|im(?:pos|pac|per|prob)\\p{L}+|"
            "in(?:cap|corr|compl|vál|vis|dep|evit|seg|suf|sens|conv|def|fel)\\p{L}+|des\\p{L}{4,}|i(?:legal|rregular|rrespons)\\p{L}*",
            "non só|ou non|non pasa nada|a non ser|non hai de que|nin que|non deix\\p{L}+ de|non obstante");
        add("it", "non|no|nessun[oa]?|neanche|nemmeno|neppure",
            "mai|né|niente|nulla|senza|finché|fino|fin|solo|soltanto|solamente|ma|però|eccetto|tranne|salvo|meno|prima|quasi|appena|poc\\p{L}+|rar\\p{L}+|"
            "mal[ei]?|basta|massimo|altrimenti|più che|che mai|di quanto|"
            "smett\\p{L}+|evit\\p{L}+|manc\\p{L}+|rifiut\\p{L}+|neg\\p{L}+|dubit\\p{L}+|dubbi\\p{L}*|dimentic\\p{L}+|perd\\p{L}+|vietat\\p{L}+|"
            "odi\\p{L}+|detest\\p{L}+|imped\\p{L}+|ignor\\p{L}+|contr\\p{L}+|liber\\p{L}+|im(?:poss|paz|per|prob)\\p{L}+|"
            "in(?:cap|compl|val|vis|dip|evit|sic|suff|sens|def|fel)\\p{L}+|s(?:pia|for|con)\\p{L}+|dis\\p{L}{4,}|il(?:leg)\\p{L}+",
            "non solo|non vedo l['’]ora|o no|non c['’]è di che|come no|a meno che");
        add("fr", "pas|jamais|rien|aucune?|non|nulle part|guère",
            "ne|n|personne|plus|sans|ni|jusqu|seulement|mais|sauf|excepté|moins|avant|presque|peu|rare\\p{L}*|assez|maximum|arrêt\\p{L}+|évit\\p{L}+|manqu\\p{L}+|"
            "refus\\p{L}+|ni(?:e|er|é)|dout\\p{L}+|oubli\\p{L}+|perd\\p{L}+|interdi\\p{L}+|détest\\p{L}+|empêch\\p{L}+|ignor\\p{L}+|"
            "libres?|gratuit\\p{L}*|im(?:poss|pat|parf|prob)\\p{L}+|in(?:cap|corr|compl|val|vis|dép|évit|suff|sens|déf)\\p{L}+|"
            "d[ée]s?\\p{L}{5,}|ill[ée]g\\p{L}+|mal\\p{L}*",
            "pas (?:seulement|mal|grave|de (?:souci|problème|quoi))|de rien|sinon|ou pas|ou non|un pas|chaque pas|pas à pas");
        add("de", "nicht|nichts|kein\\p{L}*|nie|niemals|niemand\\p{L}*|nirgend\\p{L}*|weder|nein",
            "ohne|kaum|selten|bis|außer|sonst|sondern|statt|anstatt|nur|aber|bevor|ehe|wenig\\p{L}*|fast|beinahe|als|fehl\\p{L}+|"
            "vermeid\\p{L}+|"
            "weiger\\p{L}+|zweifel\\p{L}*|vergess\\p{L}+|vergiss|vergaß|verpass\\p{L}+|verbot\\p{L}+|hass\\p{L}+|aufhör\\p{L}+|hör\\p{L}*|"
            "frei|los|un(?!d|s|ter|gefähr)\\p{L}{4,}|\\p{L}{3,}los\\p{L}*|\\p{L}{3,}frei|irrelevant",
            "nicht nur|nicht wahr|nicht schlecht|warum nicht|wenn nicht|oder nicht|keine (?:sorge|ursache|ahnung)|nichts zu danken");
        return map;
    }();
    const auto found = all.find(language);
    return found == all.end() ? nullptr : &found->second;
}

}  // namespace

std::optional<std::string> negationDifference(std::string_view source, std::string_view sourceLanguage,
                                              std::string_view translation, std::string_view translationLanguage)
{
    const Negation* const from = negationOf(sourceLanguage);
    const Negation* const to = negationOf(translationLanguage);
    if (from == nullptr || to == nullptr) {
        return {};
    }
    static const Regex twice("(?<![\\p{L}\\p{M}])(not|não|non|nicht) \\1(?![\\p{L}\\p{M}])", true);
    if (twice.find(translation) && !twice.find(source)) {
        return "it negates twice running";
    }
    if (source.find('?') != std::string_view::npos || translation.find('?') != std::string_view::npos
        || from->idioms.find(source) || to->idioms.find(translation)) {
        return {};
    }
    const bool denied = from->negators.find(source);
    const bool denies = to->negators.find(translation);
    if (denied && !denies && !to->related.find(translation)) {
        return "the negation is missing";
    }
    if (denies && !denied && !from->related.find(source)) {
        return "it negates what the source does not";
    }
    return {};
}

}  // namespace xenoglot
