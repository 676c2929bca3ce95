<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr">
<context>
    <name>QCommandLineParser</name>
    <message>
        <source>Usage: %1</source>
        <translation>Utilisation&#xa0;: %1</translation>
    </message>
    <message>
        <source>[options]</source>
        <translation>[options]</translation>
    </message>
    <message>
        <source>Options:</source>
        <translation>Options&#xa0;:</translation>
    </message>
    <message>
        <source>Arguments:</source>
        <translation>Arguments&#xa0;:</translation>
    </message>
    <message>
        <source>Unknown option &apos;%1&apos;.</source>
        <translation>Option inconnue&#xa0;: «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>Unknown options: %1.</source>
        <translation>Options inconnues&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Missing value after &apos;%1&apos;.</source>
        <translation>Il manque une valeur après «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>Unexpected value after &apos;%1&apos;.</source>
        <translation>«&#xa0;%1&#xa0;» n’accepte pas de valeur.</translation>
    </message>
</context>
<context>
    <name>Text</name>
    <message>
        <source>Show this help.</source>
        <translation>Afficher cette aide.</translation>
    </message>
    <message>
        <source>See: xenoglot-cli %1 --help</source>
        <translation>Voir&#xa0;: xenoglot-cli %1 --help</translation>
    </message>
    <message>
        <source>memory</source>
        <translation>mémoire</translation>
    </message>
    <message>
        <source>Close other programs, or use --workers 1.</source>
        <translation>Fermez d’autres programmes ou utilisez --workers 1.</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>inconnue</translation>
    </message>
    <message>
        <source>not installed; it is needed for %1</source>
        <translation>non installé&#xa0;; nécessaire pour %1</translation>
    </message>
    <message>
        <source>Install the package %1.</source>
        <translation>Installez le paquet %1.</translation>
    </message>
    <message>
        <source>processor</source>
        <translation>processeur</translation>
    </message>
    <message numerus="yes">
        <source>%n core(s)</source>
        <translation>
            <numerusform>%n cœur</numerusform>
            <numerusform>%n cœurs</numerusform>
        </translation>
    </message>
    <message>
        <source>speaking</source>
        <translation>synthèse vocale</translation>
    </message>
    <message>
        <source>unusual audio formats</source>
        <translation>les formats audio peu courants</translation>
    </message>
    <message>
        <source>model %1</source>
        <translation>modèle %1</translation>
    </message>
    <message>
        <source>models folder</source>
        <translation>dossier des modèles</translation>
    </message>
    <message>
        <source>cache folder</source>
        <translation>dossier du cache</translation>
    </message>
    <message>
        <source>Print JSON.</source>
        <translation>Afficher le résultat en JSON.</translation>
    </message>
    <message>
        <source>Something is missing; see the lines marked MISS.</source>
        <translation>Il manque quelque chose&#xa0;; voyez les lignes marquées MISS.</translation>
    </message>
    <message>
        <source>Voices of your own come with a later version; the stock voices are chosen with: xenoglot-cli run --voice NAME.</source>
        <translation>Vos propres voix arriveront dans une version ultérieure&#xa0;; les voix fournies se choisissent avec&#xa0;: xenoglot-cli run --voice NAME.</translation>
    </message>
    <message>
        <source>Comparing speakers comes with a later version.</source>
        <translation>La comparaison de locuteurs arrivera dans une version ultérieure.</translation>
    </message>
    <message>
        <source>translate and speak a voice message in other languages, all at once</source>
        <translation>traduire et dire un message vocal dans d’autres langues, toutes en même temps</translation>
    </message>
    <message>
        <source>write down what is said in a recording</source>
        <translation>transcrire ce qui est dit dans un enregistrement</translation>
    </message>
    <message>
        <source>translate text</source>
        <translation>traduire un texte</translation>
    </message>
    <message>
        <source>speak text</source>
        <translation>dire un texte</translation>
    </message>
    <message>
        <source>list, install, verify and remove models</source>
        <translation>lister, installer, vérifier et supprimer des modèles</translation>
    </message>
    <message>
        <source>Usage: xenoglot-cli COMMAND [options]

One voice message, spoken in many languages on this machine.

Commands:
</source>
        <translation>Utilisation&#xa0;: xenoglot-cli COMMANDE [options]

Un message vocal, dit en plusieurs langues sur cette machine.

Commandes&#xa0;:
</translation>
    </message>
    <message>
        <source>
Options of a command: xenoglot-cli COMMAND --help</source>
        <translation>
Options d’une commande&#xa0;: xenoglot-cli COMMANDE --help</translation>
    </message>
    <message>
        <source>There is no command &quot;%1&quot;. See: xenoglot-cli --help</source>
        <translation>La commande «&#xa0;%1&#xa0;» n’existe pas. Voir&#xa0;: xenoglot-cli --help</translation>
    </message>
    <message>
        <source>%1 installed</source>
        <translation>%1 installé</translation>
    </message>
    <message>
        <source>good</source>
        <translation>intact</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>endommagé</translation>
    </message>
    <message>
        <source>%1 removed</source>
        <translation>%1 supprimé</translation>
    </message>
    <message>
        <source>What to do.</source>
        <translation>Ce qu’il faut faire.</translation>
    </message>
    <message>
        <source>Use --from DIR.</source>
        <translation>Utilisez --from DIR.</translation>
    </message>
    <message>
        <source>See: xenoglot-cli models list</source>
        <translation>Voir&#xa0;: xenoglot-cli models list</translation>
    </message>
    <message>
        <source>See: xenoglot-cli models --help</source>
        <translation>Voir&#xa0;: xenoglot-cli models --help</translation>
    </message>
    <message>
        <source>There is no language with the code &quot;%1&quot;</source>
        <translation>Aucune langue n’a le code «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Use ISO 639-1 codes such as es, pt, ca.</source>
        <translation>Utilisez des codes ISO 639-1 tels que es, pt, ca.</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>en attente</translation>
    </message>
    <message>
        <source>translating</source>
        <translation>traduction</translation>
    </message>
    <message>
        <source>checking</source>
        <translation>vérification</translation>
    </message>
    <message>
        <source>writing</source>
        <translation>enregistrement</translation>
    </message>
    <message>
        <source>done</source>
        <translation>terminé</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>échec</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>annulé</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>Remarque&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1/%2 languages completed (%3)</source>
        <translation>%1/%2 langues terminées (%3)</translation>
    </message>
    <message>
        <source>message</source>
        <translation>message</translation>
    </message>
    <message>
        <source>recognising</source>
        <translation>reconnaissance</translation>
    </message>
    <message>
        <source>Recognises a voice message, translates it, and speaks it in every chosen language at once.</source>
        <translation>Reconnaît un message vocal, le traduit et le dit dans toutes les langues choisies à la fois.</translation>
    </message>
    <message>
        <source>Target languages, comma separated: es,pt,ca.</source>
        <translation>Langues cibles, séparées par des virgules&#xa0;: es,pt,ca.</translation>
    </message>
    <message>
        <source>Language of the recording, or auto.</source>
        <translation>Langue de l’enregistrement, ou auto.</translation>
    </message>
    <message>
        <source>stock (the best stock voice of each language) or the name of a stock voice.</source>
        <translation>stock (la meilleure voix fournie de chaque langue) ou le nom d’une voix fournie.</translation>
    </message>
    <message>
        <source>parallel, serial (one language after the other) or locked (a lock around every engine call).</source>
        <translation>parallel (toutes à la fois), serial (une langue après l’autre) ou locked (un verrou autour de chaque appel à un moteur).</translation>
    </message>
    <message>
        <source>auto, cpu or cuda.</source>
        <translation>auto, cpu ou cuda.</translation>
    </message>
    <message>
        <source>Folder for the results.</source>
        <translation>Dossier des résultats.</translation>
    </message>
    <message>
        <source>wav, flac, opus or mp3.</source>
        <translation>wav, flac, opus ou mp3.</translation>
    </message>
    <message>
        <source>Print the report as JSON.</source>
        <translation>Afficher le rapport en JSON.</translation>
    </message>
    <message>
        <source>Print errors only.</source>
        <translation>N’afficher que les erreurs.</translation>
    </message>
    <message>
        <source>Cannot read the text file %1</source>
        <translation>Impossible de lire le fichier texte %1</translation>
    </message>
    <message>
        <source>No recording was given</source>
        <translation>Aucun enregistrement n’a été indiqué</translation>
    </message>
    <message>
        <source>See: xenoglot-cli run --help</source>
        <translation>Voir&#xa0;: xenoglot-cli run --help</translation>
    </message>
    <message>
        <source>No target language was given</source>
        <translation>Aucune langue cible n’a été indiquée</translation>
    </message>
    <message>
        <source>Use --to es,pt,ca</source>
        <translation>Utilisez --to es,pt,ca</translation>
    </message>
    <message>
        <source>The voice &quot;%1&quot; comes with a later version</source>
        <translation>La voix «&#xa0;%1&#xa0;» arrivera dans une version ultérieure</translation>
    </message>
    <message>
        <source>Use --voice stock.</source>
        <translation>Utilisez --voice stock.</translation>
    </message>
    <message>
        <source>There is no schedule &quot;%1&quot;</source>
        <translation>L’ordonnancement «&#xa0;%1&#xa0;» n’existe pas</translation>
    </message>
    <message>
        <source>Use parallel, serial or locked.</source>
        <translation>Utilisez parallel, serial ou locked.</translation>
    </message>
    <message>
        <source>There is no format &quot;%1&quot;</source>
        <translation>Le format «&#xa0;%1&#xa0;» n’existe pas</translation>
    </message>
    <message>
        <source>Use wav, flac, opus or mp3.</source>
        <translation>Utilisez wav, flac, opus ou mp3.</translation>
    </message>
    <message>
        <source>--text %1: %2 is not among the target languages</source>
        <translation>--text %1&#xa0;: %2 ne fait pas partie des langues cibles</translation>
    </message>
    <message>
        <source>  draft</source>
        <translation>  ébauche</translation>
    </message>
    <message>
        <source>Speaking in the voice of a recording comes with a later version</source>
        <translation>La synthèse avec la voix d’un enregistrement arrivera dans une version ultérieure</translation>
    </message>
    <message>
        <source>Leave out --voice-from.</source>
        <translation>N’utilisez pas --voice-from.</translation>
    </message>
    <message>
        <source>There is no text to speak</source>
        <translation>Il n’y a pas de texte à dire</translation>
    </message>
    <message>
        <source>See: xenoglot-cli speak --help</source>
        <translation>Voir&#xa0;: xenoglot-cli speak --help</translation>
    </message>
    <message>
        <source>Use --out FILE.wav</source>
        <translation>Utilisez --out FILE.wav</translation>
    </message>
    <message>
        <source>Speaks text into a file.</source>
        <translation>Dit un texte dans un fichier.</translation>
    </message>
    <message>
        <source>The text.</source>
        <translation>Le texte.</translation>
    </message>
    <message>
        <source>Language of the text.</source>
        <translation>Langue du texte.</translation>
    </message>
    <message>
        <source>stock, or the name of a stock voice.</source>
        <translation>stock ou le nom d’une voix fournie.</translation>
    </message>
    <message>
        <source>File to write: .wav, .flac, .opus or .mp3.</source>
        <translation>Fichier à écrire&#xa0;: .wav, .flac, .opus ou .mp3.</translation>
    </message>
    <message>
        <source>See: xenoglot-cli transcribe --help</source>
        <translation>Voir&#xa0;: xenoglot-cli transcribe --help</translation>
    </message>
    <message>
        <source>There is no task &quot;%1&quot;</source>
        <translation>La tâche «&#xa0;%1&#xa0;» n’existe pas</translation>
    </message>
    <message>
        <source>Use transcribe or translate.</source>
        <translation>Utilisez transcribe ou translate.</translation>
    </message>
    <message>
        <source>No speech was found in %1</source>
        <translation>Aucune parole n’a été trouvée dans %1</translation>
    </message>
    <message>
        <source>Choose a recording in which somebody speaks.</source>
        <translation>Choisissez un enregistrement dans lequel quelqu’un parle.</translation>
    </message>
    <message>
        <source>Writes down what is said in a recording.</source>
        <translation>Transcrit ce qui est dit dans un enregistrement.</translation>
    </message>
    <message>
        <source>The recording.</source>
        <translation>L’enregistrement.</translation>
    </message>
    <message>
        <source>transcribe, or translate (to English).</source>
        <translation>transcribe (transcrire) ou translate (traduire en anglais).</translation>
    </message>
    <message>
        <source>Id of an installed recognition model.</source>
        <translation>Identifiant d’un modèle de reconnaissance installé.</translation>
    </message>
    <message>
        <source>Print segments and words with times as JSON.</source>
        <translation>Afficher en JSON les segments et les mots avec leurs temps.</translation>
    </message>
    <message>
        <source>There is no text to translate</source>
        <translation>Il n’y a pas de texte à traduire</translation>
    </message>
    <message>
        <source>See: xenoglot-cli translate --help</source>
        <translation>Voir&#xa0;: xenoglot-cli translate --help</translation>
    </message>
    <message>
        <source>Use --to es,pt</source>
        <translation>Utilisez --to es,pt</translation>
    </message>
    <message>
        <source>Translates text into one or more languages.</source>
        <translation>Traduit un texte dans une ou plusieurs langues.</translation>
    </message>
    <message>
        <source>Target languages, comma separated.</source>
        <translation>Langues cibles, séparées par des virgules.</translation>
    </message>
    <message>
        <source>Print texts and routes as JSON.</source>
        <translation>Afficher en JSON les textes et les chemins de traduction.</translation>
    </message>
    <message>
        <source>%L1 GB free</source>
        <translation>%L1&#xa0;Go libres</translation>
    </message>
    <message>
        <source>%1 is not writable</source>
        <translation>%1 n’est pas accessible en écriture</translation>
    </message>
    <message>
        <source>Change its permissions, or choose another folder.</source>
        <translation>Modifiez ses droits d’accès ou choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>%1, %L2 GB free</source>
        <translation>%1, %L2&#xa0;Go libres</translation>
    </message>
    <message>
        <source>Free some space on this disk.</source>
        <translation>Libérez de l’espace sur ce disque.</translation>
    </message>
    <message>
        <source>The processor is used. With an NVIDIA GPU, run packaging/run.sh --cuda on.</source>
        <translation>Le processeur est utilisé. Avec un GPU NVIDIA, lancez packaging/run.sh --cuda on.</translation>
    </message>
    <message>
        <source>speech output</source>
        <translation>la synthèse vocale</translation>
    </message>
    <message>
        <source>Checks this machine and says what to do about anything that is missing.</source>
        <translation>Vérifie cette machine et dit que faire pour ce qui manque.</translation>
    </message>
    <message>
        <source>Everything that is needed is here.</source>
        <translation>Tout le nécessaire est présent.</translation>
    </message>
    <message>
        <source>your own voices (come with a later version)</source>
        <translation>vos propres voix (dans une version ultérieure)</translation>
    </message>
    <message>
        <source>compare the speakers of two recordings (comes with a later version)</source>
        <translation>comparer les locuteurs de deux enregistrements (dans une version ultérieure)</translation>
    </message>
    <message>
        <source>check this machine: devices, libraries, models and programs</source>
        <translation>vérifier cette machine&#xa0;: périphériques, bibliothèques, modèles et programmes</translation>
    </message>
    <message>
        <source>installed</source>
        <translation>installé</translation>
    </message>
    <message>
        <source>not installed</source>
        <translation>non installé</translation>
    </message>
    <message numerus="yes">
        <source>%n model(s) ready in %1</source>
        <translation>
            <numerusform>%n modèle prêt dans %1</numerusform>
            <numerusform>%n modèles prêts dans %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Lists, installs, verifies and removes models. Nothing is downloaded here: packaging/run.sh fetches the Python wheels that models are taken from.</source>
        <translation>Liste, installe, vérifie et supprime des modèles. Rien n’est téléchargé ici&#xa0;: packaging/run.sh récupère les wheels Python dont les modèles sont extraits.</translation>
    </message>
    <message>
        <source>Ids of models; all models when none is given.</source>
        <translation>Identifiants de modèles&#xa0;; tous les modèles si aucun n’est indiqué.</translation>
    </message>
    <message>
        <source>Folder with the Python wheels.</source>
        <translation>Dossier des wheels Python.</translation>
    </message>
    <message>
        <source>No folder with Python wheels was given</source>
        <translation>Aucun dossier de wheels Python n’a été indiqué</translation>
    </message>
    <message>
        <source>No model was given</source>
        <translation>Aucun modèle n’a été indiqué</translation>
    </message>
    <message>
        <source>--%1 %2: not a whole number from %3 to %4</source>
        <translation>--%1 %2&#xa0;: ce n’est pas un nombre entier de %3 à %4</translation>
    </message>
    <message>
        <source>Recognised %L1 s of speech (%2): %3</source>
        <translation>%L1&#xa0;s de parole reconnues (%2)&#xa0;: %3</translation>
    </message>
    <message>
        <source>Recordings. Each is a message of its own, unless --join is given.</source>
        <translation>Enregistrements. Chacun est un message à part, sauf avec --join.</translation>
    </message>
    <message>
        <source>Consent to using the voice: me. Needed for the sender&apos;s own voice, which comes with a later version.</source>
        <translation>Consentement à l’utilisation de la voix&#xa0;: me. Nécessaire pour la voix de l’expéditeur, qui arrivera dans une version ultérieure.</translation>
    </message>
    <message>
        <source>Number of languages worked on at the same time; chosen automatically when not given.</source>
        <translation>Nombre de langues traitées en même temps&#xa0;; choisi automatiquement si rien n’est indiqué.</translation>
    </message>
    <message>
        <source>Threads of each worker; 0: cores divided by workers.</source>
        <translation>Threads de chaque tâche parallèle (--workers)&#xa0;; 0&#xa0;: nombre de cœurs divisé par celui des tâches.</translation>
    </message>
    <message>
        <source>Speak the text of FILE (UTF-8) in this language instead of a machine translation. May be repeated.</source>
        <translation>Dire dans cette langue le texte de FILE (UTF-8) au lieu d’une traduction automatique. Peut être répété.</translation>
    </message>
    <message>
        <source>Join the recordings into one message.</source>
        <translation>Réunir les enregistrements en un seul message.</translation>
    </message>
    <message>
        <source>Log languages, workers, completions and totals with the time of day.</source>
        <translation>Journaliser avec l’heure les langues, les tâches parallèles, leur achèvement et les totaux.</translation>
    </message>
    <message>
        <source>Random seed: another seed gives another take.</source>
        <translation>Graine aléatoire&#xa0;: une autre graine donne une autre prise.</translation>
    </message>
    <message>
        <source>Compute everything again, without the cache.</source>
        <translation>Tout recalculer, sans le cache.</translation>
    </message>
    <message>
        <source>Do not check the speech by transcribing it again.</source>
        <translation>Ne pas vérifier la parole produite en la transcrivant de nouveau.</translation>
    </message>
    <message>
        <source>--text %1: not of the form LANG=FILE</source>
        <translation>--text %1&#xa0;: n’est pas de la forme LANG=FILE</translation>
    </message>
    <message>
        <source>  word error rate %L1</source>
        <translation>  taux d’erreur de mots %L1</translation>
    </message>
    <message>
        <source>  (please listen: many words were not recognised again)</source>
        <translation>  (à écouter&#xa0;: beaucoup de mots n’ont pas été reconnus)</translation>
    </message>
    <message>
        <source>No output file was given</source>
        <translation>Aucun fichier de sortie n’a été indiqué</translation>
    </message>
    <message>
        <source>&quot;%1&quot; does not end in a known audio format</source>
        <translation>«&#xa0;%1&#xa0;» ne se termine pas par un format audio connu</translation>
    </message>
    <message>
        <source>Use .wav, .flac, .opus or .mp3.</source>
        <translation>Utilisez .wav, .flac, .opus ou .mp3.</translation>
    </message>
    <message>
        <source>Speak in the voice of this recording (comes with a later version).</source>
        <translation>Parler avec la voix de cet enregistrement (dans une version ultérieure).</translation>
    </message>
    <message>
        <source>%L1 s of speech written to %2</source>
        <translation>%L1&#xa0;s de parole écrites dans %2</translation>
    </message>
    <message>
        <source>Give exactly one recording</source>
        <translation>Indiquez exactement un enregistrement</translation>
    </message>
    <message>
        <source>The text; when it is - or missing, standard input is read.</source>
        <translation>Le texte&#xa0;; s’il est - ou absent, l’entrée standard est lue.</translation>
    </message>
    <message>
        <source>Give an action: list, install, verify or remove</source>
        <translation>Indiquez une action&#xa0;: list, install, verify ou remove</translation>
    </message>
    <message>
        <source>Interrupted. What was finished is in %1.</source>
        <translation>Interrompu. Ce qui était terminé se trouve dans %1.</translation>
    </message>
    <message>
        <source>Interrupted. Nothing was finished yet.</source>
        <translation>Interrompu. Rien n’était encore terminé.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; names a region as well; languages are chosen without</source>
        <translation>« %1 » nomme aussi une région ; les langues se choisissent sans elle</translation>
    </message>
    <message>
        <source>Use %1.</source>
        <translation>Utilisez %1.</translation>
    </message>
    <message>
        <source>--text names no file</source>
        <translation>--text ne nomme aucun fichier</translation>
    </message>
    <message>
        <source>Use --text LANG=FILE.</source>
        <translation>Utilisez --text LANGUE=FICHIER.</translation>
    </message>
    <message>
        <source>--voice names no voice</source>
        <translation>--voice ne nomme aucune voix</translation>
    </message>
    <message>
        <source>--consent %1: only the sender can consent</source>
        <translation>--consent %1 : seul l’expéditeur peut consentir</translation>
    </message>
    <message>
        <source>Use --consent me.</source>
        <translation>Utilisez --consent me.</translation>
    </message>
    <message>
        <source>--out names no folder</source>
        <translation>--out ne nomme aucun dossier</translation>
    </message>
    <message>
        <source>Use --out DIR.</source>
        <translation>Utilisez --out DOSSIER.</translation>
    </message>
    <message>
        <source>Standard output could not be written: %1</source>
        <translation>La sortie standard n&apos;a pas pu être écrite : %1</translation>
    </message>
    <message>
        <source>%1 is not UTF-8 text of at most 1 MiB</source>
        <translation>%1 n&apos;est pas un texte UTF-8 d&apos;au plus 1 Mio</translation>
    </message>
    <message>
        <source>%1 holds no text</source>
        <translation>%1 ne contient pas de texte</translation>
    </message>
    <message>
        <source>The text file %1</source>
        <translation>Le fichier texte %1</translation>
    </message>
    <message>
        <source>Standard input</source>
        <translation>L&apos;entrée standard</translation>
    </message>
    <message>
        <source>The text is in the target language already: %1</source>
        <translation>Le texte est déjà dans la langue cible : %1</translation>
    </message>
    <message>
        <source>Choose another language with --to, or say with --from what the text is in.</source>
        <translation>Choisissez une autre langue avec --to, ou indiquez avec --from la langue du texte.</translation>
    </message>
    <message>
        <source>the text is in %1 already, which is left out</source>
        <translation>le texte est déjà en %1 ; cette langue est omise</translation>
    </message>
</context>
</TS>
