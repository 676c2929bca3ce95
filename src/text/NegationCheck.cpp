#include "text/NegationCheck.h"

#include "core/Wording.h"
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

/// "\w" is all letters: where case is ignored ICU takes a millisecond to compile each "\p{L}", and these lists have hundreds.
Regex words(const std::string& alternatives)
{
    return Regex("(?<!\\w)(?:" + alternatives + ")(?!\\w)", true);
}

const Negation* negationOf(std::string_view language)
{
    static const std::map<std::string, Negation, std::less<>> all = [] {
        std::map<std::string, Negation, std::less<>> map;
        const auto add = [&map](const char* code, const char* negators, const char* related, const char* idioms) {
            map.emplace(code, Negation{words(negators), words(related), words(idioms)});
        };
        const std::string english =
            "not|cannot|\\w+n['’]t|dont|cant|wont|didnt|doesnt|isnt|never|no(?!\\. ?\\d)|nobody|no[- ]one|nothing|nowhere|none|"
            "neither|nor";
        add("en", english.c_str(),
            "without|hardly|barely|scarcely|rarely|seldom|unless|until|till|except|but|only|just|than|ever|any\\w*|before|"
            "instead|"
            "rather|otherwise|else|less|least|few|little|last|no|nope|nah|almost|nearly|lest|yet to|at most|"
            "stop\\w*|quit\\w*|avoid\\w*|miss\\w*|fail\\w*|lack\\w*|refus\\w*|den(?:y|ied|ies)|doubt\\w*|"
            "forg[eo]t\\w*|ignor\\w*|prevent\\w*|hat(?:e|es|ed)|mind|worry|worries|bother|welcome|wrong|free|absent|away|off|out|"
            "too|"
            "keep|skip\\w*|un(?!der|til|ion|it|ique|iv|cle)\\w{4,}|"
            "im(?:possible|patient|polite|perfect|probable|mature)\\w*|"
            "in(?:capable|correct|complete|valid|visible|dependent|evitable|secure|sane|sufficient|sensitive|convenient|definite)"
            "\\w*|"
            "(?:illegal|irregular|irresponsible|irrelevant|dis\\w{4,})\\w*|non|\\w{3,}less|\\w{3,}-free",
            "not only|can(?:no|['’])t wait|cannot wait|couldn['’]t agree more|couldn['’]t be (?:better|happier)|no "
            "(?:problem|worries|"
            "doubt|matter|wonder|way|sooner|need|thanks to)|never ?mind|not bad|not at all|don['’]t "
            "(?:worry|mention|mind|forget)|nothing "
            "but|can(?:no|['’])t help|can['’]t stand|not to mention|or not|if not|why not|whether or not|not until|for "
            "nothing|(?:do|did|wo|ca|does)(?:n)?['’]t miss|in no time|no end|long time no see|more often than not|nowhere near|"
            "not hesitate|don['’]t hesitate");
        add("pt", "não|nunca|jamais|ninguém|nenhum(?:a|as|ns)?|nem|tampouco",
            "nada|sem|senão|até|só|somente|apenas|mas|exceto|salvo|menos|antes|nunca|quase|mal|pouc[oa]s?|rar\\w+|chega|máximo|"
            "do que|tanto faz|deix\\w+|par(?:a|e|ar|ou|em|am) (?:de|com)|"
            "evit\\w+|falt\\w+|falh\\w+|recus\\w+|neg\\w+|duvid\\w+|dúvida\\w*|esque\\w+|perd\\w+|"
            "proib\\w+|odei\\w+|odi\\w+|detest\\w+|impe\\w+|ignor\\w+|contr\\w+|livres?|grátis|"
            "im(?:poss|pac|per|prov)\\w+|in(?:cap|corr|compl|vál|vis|dep|evit|seg|suf|sens|conv|def|fel)\\w+|des\\w{4,}|i(?:"
            "legal|"
            "rregular|rrespons|rrelev)\\w*",
            "não só|não apenas|não vejo a hora|pois não|(?<=, )não é(?=\\W*$)|né|a não ser|ou não|não faz mal|não há de quê|"
            "não tem de quê|nem que|que nem|não deix\\w+ de|não obstante|não hesit\\w+");
        add("es", "no|nunca|jamás|nadie|ningun[oa]s?|ningún|ni|tampoco",
            "nada|sin|sino|hasta|sólo|solo|solamente|pero|excepto|salvo|menos|antes|casi|apenas|poc[oa]s?|rar\\w+|mal|basta|"
            "máximo|"
            "más que|de lo que|da igual|dej\\w+|par(?:a|e|ar|ó) (?:de|con)|"
            "evit\\w+|"
            "falt\\w+|fall\\w+|rech\\w+|nieg\\w+|neg\\w+|dud\\w+|olvid\\w+|perd\\w+|pierd\\w+|prohib\\w+|"
            "odi\\w+|"
            "detest\\w+|impid\\w+|imped\\w+|ignor\\w+|contr\\w+|libres?|gratis|im(?:pos|pac|per|prob)\\w+|"
            "in(?:cap|corr|compl|vál|vis|dep|evit|seg|suf|sens|conv|def|fel)\\w+|des\\w{4,}|i(?:legal|rregular|rrespons|rrelev)"
            "\\w*",
            "no s[oó]lo|no solamente|no veo la hora|cómo no|o no|no hay de qué|no pasa nada|a no ser|ni que|no dej\\w+ de|"
            "no obstante|no dud\\w+");
        add("ca", "no|mai|ningú|enlloc|tampoc",
            "res|cap|gens|pas|ni|sense|sinó|fins|només|sols|però|excepte|llevat|menys|abans|gairebé|quasi|poc|poca|rar\\w+|mal|"
            "malament|prou|màxim|altrament|més que|(?:és|tant) (?:igual|fa|és)|deix\\w+|par(?:a|ar|eu|i|in|at) (?:de|amb)|"
            "evit\\w+|falt\\w+|fall\\w+|rebutj\\w+|neg\\w+|dubt\\w+|oblid\\w+|perd\\w+|prohib\\w+|odi\\w+|"
            "detest\\w+|imped\\w+|ignor\\w+|contr\\w+|lliures?|gratis|im(?:pos|pac|per|prob)\\w+|"
            "in(?:cap|corr|compl|vàl|vis|dep|evit|seg|suf|sens|conv|def|fel)\\w+|des\\w{4,}|i(?:l·legal|rregular|rrespons)\\w*",
            "no només|no veig l['’]hora|o no|més que mai|no passa res|a no ser|ni que|no deix\\w+ de|no obstant|no dubt\\w+");
        add("gl", "non|nunca|xamais|ninguén|ningunh\\w*|nin|tampouco",
            "nada|sen|senón|ata|até|só|soamente|pero|mais|agás|salvo|menos|antes|case|apenas|pouc[oa]s?|rar\\w+|mal|"
            "chega|máximo|do que|máis ca|dá igual|tanto ten|deix\\w+|par(?:a|e|ar|ou|en) (?:de|con)|evit\\w+|"
            "falt\\w+|fall\\w+|rexeit\\w+|neg\\w+|dubid\\w+|dúbida\\w*|esque\\w+|perd\\w+|prohib\\w+|odi\\w+|"
            "detest\\w+|imped\\w+|ignor\\w+|contr\\w+|libres?|balde|im(?:pos|pac|per|prob)\\w+|"
            "in(?:cap|corr|compl|vál|vis|dep|evit|seg|suf|sens|conv|def|fel)\\w+|des\\w{4,}|i(?:legal|rregular|rrespons)\\w*",
            "non só|ou non|non pasa nada|a non ser|non hai de que|nin que|non deix\\w+ de|non obstante");
        add("it", "non|no|nessun[oa]?|neanche|nemmeno|neppure",
            "mai|né|niente|nulla|senza|finché|fino|fin|solo|soltanto|solamente|ma|però|eccetto|tranne|salvo|meno|prima|quasi|"
            "appena|poc\\w+|rar\\w+|"
            "mal[ei]?|basta|massimo|altrimenti|più che|che mai|di quanto|"
            "smett\\w+|evit\\w+|manc\\w+|rifiut\\w+|neg\\w+|dubit\\w+|dubbi\\w*|dimentic\\w+|perd\\w+|vietat\\w+|"
            "odi\\w+|detest\\w+|imped\\w+|ignor\\w+|contr\\w+|liber\\w+|im(?:poss|paz|per|prob)\\w+|"
            "in(?:cap|compl|val|vis|dip|evit|sic|suff|sens|def|fel)\\w+|s(?:pia|for|con)\\w+|dis\\w{4,}|il(?:leg)\\w+",
            "non solo|non vedo l['’]ora|o no|non c['’]è di che|come no|a meno che");
        add("fr", "pas|jamais|rien|aucune?|non|nulle part|guère",
            "ne|n|personne|plus|sans|ni|jusqu|seulement|mais|sauf|excepté|moins|avant|presque|peu|rare\\w*|assez|maximum|"
            "arrêt\\w+|évit\\w+|manqu\\w+|"
            "refus\\w+|ni(?:e|er|é)|dout\\w+|oubli\\w+|perd\\w+|interdi\\w+|détest\\w+|empêch\\w+|ignor\\w+|"
            "libres?|gratuit\\w*|im(?:poss|pat|parf|prob)\\w+|in(?:cap|corr|compl|val|vis|dép|évit|suff|sens|déf)\\w+|"
            "d[ée]s?\\w{5,}|ill[ée]g\\w+|mal\\w*",
            "pas (?:seulement|mal|grave|de (?:souci|problème|quoi))|de rien|sinon|ou pas|ou non|un pas|chaque pas|pas à pas");
        add("de", "nicht|nichts|kein\\w*|nie|niemals|niemand\\w*|nirgend\\w*|weder|nein",
            "ohne|kaum|selten|bis|außer|sonst|sondern|statt|anstatt|nur|aber|bevor|ehe|wenig\\w*|fast|beinahe|als|fehl\\w+|"
            "vermeid\\w+|"
            "weiger\\w+|zweifel\\w*|vergess\\w+|vergiss|vergaß|verpass\\w+|verbot\\w+|hass\\w+|aufhör\\w+|hör\\w*|"
            "frei|los|un(?!d|s|ter|gefähr)\\w{4,}|\\w{3,}los\\w*|\\w{3,}frei|irrelevant",
            "nicht nur|nicht wahr|nicht schlecht|warum nicht|wenn nicht|oder nicht|keine (?:sorge|ursache|ahnung)|nichts zu "
            "danken");
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
    static const Regex twice("(?<!\\w)(not|não|non|nicht) \\1(?!\\w)", true);
    if (twice.find(translation) && !twice.find(source)) {
        return Wording::tr("it negates twice running");
    }
    if (source.find('?') != std::string_view::npos || translation.find('?') != std::string_view::npos || from->idioms.find(source)
        || to->idioms.find(translation)) {
        return {};
    }
    const bool denied = from->negators.find(source);
    const bool denies = to->negators.find(translation);
    if (denied && !denies && !to->related.find(translation)) {
        return Wording::tr("the negation is missing");
    }
    if (denies && !denied && !from->related.find(source)) {
        return Wording::tr("it negates what the source does not");
    }
    return {};
}

}  // namespace xenoglot
