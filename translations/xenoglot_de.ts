<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>Dialogs</name>
    <message>
        <source>Open a recording or a project</source>
        <translation>Aufnahme oder Projekt öffnen</translation>
    </message>
    <message>
        <source>Recordings and projects (%1);;All files (*)</source>
        <translation>Aufnahmen und Projekte (%1);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Ordner wählen</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>Nicht gespeicherte Änderungen</translation>
    </message>
    <message>
        <source>Save the changes to %1?</source>
        <translation>Änderungen an %1 speichern?</translation>
    </message>
    <message>
        <source>Otherwise the project file stays as it was saved last.</source>
        <translation>Sonst bleibt die Projektdatei, wie sie zuletzt gespeichert wurde.</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>&amp;Do not save</source>
        <translation>&amp;Nicht speichern</translation>
    </message>
    <message>
        <source>That did not work</source>
        <translation>Das hat nicht geklappt</translation>
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
        <translation>Diese Version kennt kein Modell dafür.</translation>
    </message>
    <message>
        <source>It would take: %1.</source>
        <translation>Nötig wäre: %1.</translation>
    </message>
    <message>
        <source>The models are being opened</source>
        <translation>Die Modelle werden geöffnet</translation>
    </message>
    <message>
        <source>Language of the message</source>
        <translation>Sprache der Nachricht</translation>
    </message>
    <message>
        <source>No voice</source>
        <translation>Keine Stimme</translation>
    </message>
    <message>
        <source>Needs your translation</source>
        <translation>Nur mit Ihrem Text</translation>
    </message>
</context>
<context>
    <name>LearningWords</name>
    <message>
        <source>Listening to the recordings</source>
        <translation>Die Aufnahmen werden angehört</translation>
    </message>
    <message>
        <source>Looking for the nearest stock voice</source>
        <translation>Die ähnlichste mitgelieferte Stimme wird gesucht</translation>
    </message>
    <message>
        <source>Learning the voice</source>
        <translation>Die Stimme wird gelernt</translation>
    </message>
    <message>
        <source>Comparing before and after</source>
        <translation>Vorher und nachher werden verglichen</translation>
    </message>
    <message numerus="yes">
        <source>about %n min left</source>
        <translation>
            <numerusform>noch etwa %n Minute</numerusform>
            <numerusform>noch etwa %n Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>not finished</source>
        <comment>a voice</comment>
        <translation>nicht fertig</translation>
    </message>
    <message>
        <source>matched</source>
        <comment>a voice</comment>
        <translation>angepasst</translation>
    </message>
    <message>
        <source>learned</source>
        <comment>a voice</comment>
        <translation>gelernt</translation>
    </message>
    <message>
        <source>nobody agreed</source>
        <translation>niemand hat zugestimmt</translation>
    </message>
    <message>
        <source>mine</source>
        <comment>whose voice it is</comment>
        <translation>meine</translation>
    </message>
</context>
<context>
    <name>QCommandLineParser</name>
    <message>
        <source>Usage: %1</source>
        <translation>Aufruf: %1</translation>
    </message>
    <message>
        <source>[options]</source>
        <translation>[Optionen]</translation>
    </message>
    <message>
        <source>Options:</source>
        <translation>Optionen:</translation>
    </message>
    <message>
        <source>Arguments:</source>
        <translation>Argumente:</translation>
    </message>
    <message>
        <source>Unknown option &apos;%1&apos;.</source>
        <translation>Unbekannte Option „%1“.</translation>
    </message>
    <message>
        <source>Unknown options: %1.</source>
        <translation>Unbekannte Optionen: %1.</translation>
    </message>
    <message>
        <source>Missing value after &apos;%1&apos;.</source>
        <translation>Nach „%1“ fehlt ein Wert.</translation>
    </message>
    <message>
        <source>Unexpected value after &apos;%1&apos;.</source>
        <translation>Nach „%1“ darf kein Wert stehen.</translation>
    </message>
</context>
<context>
    <name>SelfCheck</name>
    <message>
        <source>memory</source>
        <translation>Arbeitsspeicher</translation>
    </message>
    <message>
        <source>%L1 GB free</source>
        <translation>%L1 GB frei</translation>
    </message>
    <message>
        <source>Close other programs, or use --workers 1.</source>
        <translation>Schließen Sie andere Programme, oder verwenden Sie --workers 1.</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>not installed; it is needed for %1</source>
        <translation>nicht installiert; benötigt für %1</translation>
    </message>
    <message>
        <source>Install the package %1.</source>
        <translation>Installieren Sie das Paket %1.</translation>
    </message>
    <message>
        <source>%1 is not writable</source>
        <translation>%1 ist nicht beschreibbar</translation>
    </message>
    <message>
        <source>Change its permissions, or choose another folder.</source>
        <translation>Ändern Sie die Zugriffsrechte, oder wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>%1, %L2 GB free</source>
        <translation>%1, %L2 GB frei</translation>
    </message>
    <message>
        <source>Free some space on this disk.</source>
        <translation>Schaffen Sie Platz auf diesem Datenträger.</translation>
    </message>
    <message>
        <source>processor</source>
        <translation>Prozessor</translation>
    </message>
    <message numerus="yes">
        <source>%n core(s)</source>
        <translation>
            <numerusform>%n Kern</numerusform>
            <numerusform>%n Kerne</numerusform>
        </translation>
    </message>
    <message>
        <source>The processor is used. With an NVIDIA GPU, run packaging/run.sh --cuda on.</source>
        <translation>Es rechnet der Prozessor. Mit einer NVIDIA-GPU führen Sie packaging/run.sh --cuda on aus.</translation>
    </message>
    <message>
        <source>speech output</source>
        <translation>die Sprachausgabe</translation>
    </message>
    <message>
        <source>unusual audio formats</source>
        <translation>seltene Audioformate</translation>
    </message>
    <message>
        <source>model %1</source>
        <translation>Modell %1</translation>
    </message>
    <message>
        <source>models folder</source>
        <translation>Modellordner</translation>
    </message>
    <message>
        <source>cache folder</source>
        <translation>Zwischenspeicherordner</translation>
    </message>
</context>
<context>
    <name>SpokenLanguages</name>
    <message>
        <source>Find out</source>
        <translation>Herausfinden</translation>
    </message>
</context>
<context>
    <name>Text</name>
    <message>
        <source>Show this help.</source>
        <translation>Diese Hilfe anzeigen.</translation>
    </message>
    <message>
        <source>See: xenoglot-cli %1 --help</source>
        <translation>Siehe: xenoglot-cli %1 --help</translation>
    </message>
    <message>
        <source>speaking</source>
        <translation>Sprachausgabe</translation>
    </message>
    <message>
        <source>Print JSON.</source>
        <translation>JSON ausgeben.</translation>
    </message>
    <message>
        <source>Something is missing; see the lines marked MISS.</source>
        <translation>Es fehlt etwas; siehe die mit MISS markierten Zeilen.</translation>
    </message>
    <message>
        <source>translate and speak a voice message in other languages, all at once</source>
        <translation>eine Sprachnachricht in andere Sprachen übersetzen und sprechen, alle gleichzeitig</translation>
    </message>
    <message>
        <source>write down what is said in a recording</source>
        <translation>aufschreiben, was in einer Aufnahme gesagt wird</translation>
    </message>
    <message>
        <source>translate text</source>
        <translation>Text übersetzen</translation>
    </message>
    <message>
        <source>speak text</source>
        <translation>Text sprechen</translation>
    </message>
    <message>
        <source>list, install, verify and remove models</source>
        <translation>Modelle auflisten, installieren, prüfen und entfernen</translation>
    </message>
    <message>
        <source>Usage: xenoglot-cli COMMAND [options]

One voice message, spoken in many languages on this machine.

Commands:
</source>
        <translation>Aufruf: xenoglot-cli BEFEHL [Optionen]

Eine Sprachnachricht, gesprochen in vielen Sprachen auf diesem Rechner.

Befehle:
</translation>
    </message>
    <message>
        <source>
Options of a command: xenoglot-cli COMMAND --help</source>
        <translation>
Optionen eines Befehls: xenoglot-cli BEFEHL --help</translation>
    </message>
    <message>
        <source>There is no command &quot;%1&quot;. See: xenoglot-cli --help</source>
        <translation>Es gibt keinen Befehl „%1“. Siehe: xenoglot-cli --help</translation>
    </message>
    <message>
        <source>%1 installed</source>
        <translation>%1 installiert</translation>
    </message>
    <message>
        <source>good</source>
        <translation>in Ordnung</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>beschädigt</translation>
    </message>
    <message>
        <source>%1 removed</source>
        <translation>%1 entfernt</translation>
    </message>
    <message>
        <source>What to do.</source>
        <translation>Was zu tun ist.</translation>
    </message>
    <message>
        <source>Use --from DIR.</source>
        <translation>Verwenden Sie --from DIR.</translation>
    </message>
    <message>
        <source>See: xenoglot-cli models list</source>
        <translation>Siehe: xenoglot-cli models list</translation>
    </message>
    <message>
        <source>See: xenoglot-cli models --help</source>
        <translation>Siehe: xenoglot-cli models --help</translation>
    </message>
    <message>
        <source>There is no language with the code &quot;%1&quot;</source>
        <translation>Es gibt keine Sprache mit dem Code „%1“</translation>
    </message>
    <message>
        <source>Use ISO 639-1 codes such as es, pt, ca.</source>
        <translation>Verwenden Sie Codes nach ISO 639-1 wie es, pt, ca.</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>translating</source>
        <translation>Übersetzung</translation>
    </message>
    <message>
        <source>checking</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>writing</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>Hinweis: %1</translation>
    </message>
    <message>
        <source>%1/%2 languages completed (%3)</source>
        <translation>%1/%2 Sprachen fertig (%3)</translation>
    </message>
    <message>
        <source>message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>recognising</source>
        <translation>Spracherkennung</translation>
    </message>
    <message>
        <source>Recognises a voice message, translates it, and speaks it in every chosen language at once.</source>
        <translation>Erkennt eine Sprachnachricht, übersetzt sie und spricht sie in allen gewählten Sprachen zugleich.</translation>
    </message>
    <message>
        <source>Target languages, comma separated: es,pt,ca.</source>
        <translation>Zielsprachen, durch Kommas getrennt: es,pt,ca.</translation>
    </message>
    <message>
        <source>Language of the recording, or auto.</source>
        <translation>Sprache der Aufnahme, oder auto.</translation>
    </message>
    <message>
        <source>parallel, serial (one language after the other) or locked (a lock around every engine call).</source>
        <translation>parallel (alle zugleich), serial (eine Sprache nach der anderen) oder locked (eine Sperre um jeden Aufruf einer Engine).</translation>
    </message>
    <message>
        <source>auto, cpu or cuda.</source>
        <translation>auto, cpu oder cuda.</translation>
    </message>
    <message>
        <source>Folder for the results.</source>
        <translation>Ordner für die Ergebnisse.</translation>
    </message>
    <message>
        <source>wav, flac, opus or mp3.</source>
        <translation>wav, flac, opus oder mp3.</translation>
    </message>
    <message>
        <source>Print the report as JSON.</source>
        <translation>Den Bericht als JSON ausgeben.</translation>
    </message>
    <message>
        <source>Print errors only.</source>
        <translation>Nur Fehler ausgeben.</translation>
    </message>
    <message>
        <source>Cannot read the text file %1</source>
        <translation>Die Textdatei %1 kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>No recording was given</source>
        <translation>Es wurde keine Aufnahme angegeben</translation>
    </message>
    <message>
        <source>See: xenoglot-cli run --help</source>
        <translation>Siehe: xenoglot-cli run --help</translation>
    </message>
    <message>
        <source>No target language was given</source>
        <translation>Es wurde keine Zielsprache angegeben</translation>
    </message>
    <message>
        <source>Use --to es,pt,ca</source>
        <translation>Verwenden Sie --to es,pt,ca</translation>
    </message>
    <message>
        <source>Use --voice stock.</source>
        <translation>Verwenden Sie --voice stock.</translation>
    </message>
    <message>
        <source>There is no schedule &quot;%1&quot;</source>
        <translation>Es gibt keinen Ablauf „%1“</translation>
    </message>
    <message>
        <source>Use parallel, serial or locked.</source>
        <translation>Verwenden Sie parallel, serial oder locked.</translation>
    </message>
    <message>
        <source>There is no format &quot;%1&quot;</source>
        <translation>Es gibt kein Format „%1“</translation>
    </message>
    <message>
        <source>Use wav, flac, opus or mp3.</source>
        <translation>Verwenden Sie wav, flac, opus oder mp3.</translation>
    </message>
    <message>
        <source>--text %1: %2 is not among the target languages</source>
        <translation>--text %1: %2 gehört nicht zu den Zielsprachen</translation>
    </message>
    <message>
        <source>  draft</source>
        <translation>  Rohfassung</translation>
    </message>
    <message>
        <source>There is no text to speak</source>
        <translation>Es gibt keinen Text zum Sprechen</translation>
    </message>
    <message>
        <source>See: xenoglot-cli speak --help</source>
        <translation>Siehe: xenoglot-cli speak --help</translation>
    </message>
    <message>
        <source>Use --out FILE.wav</source>
        <translation>Verwenden Sie --out FILE.wav</translation>
    </message>
    <message>
        <source>Speaks text into a file.</source>
        <translation>Spricht Text in eine Datei.</translation>
    </message>
    <message>
        <source>The text.</source>
        <translation>Der Text.</translation>
    </message>
    <message>
        <source>Language of the text.</source>
        <translation>Sprache des Textes.</translation>
    </message>
    <message>
        <source>File to write: .wav, .flac, .opus or .mp3.</source>
        <translation>Zieldatei: .wav, .flac, .opus oder .mp3.</translation>
    </message>
    <message>
        <source>See: xenoglot-cli transcribe --help</source>
        <translation>Siehe: xenoglot-cli transcribe --help</translation>
    </message>
    <message>
        <source>There is no task &quot;%1&quot;</source>
        <translation>Es gibt keine Aufgabe „%1“</translation>
    </message>
    <message>
        <source>Use transcribe or translate.</source>
        <translation>Verwenden Sie transcribe oder translate.</translation>
    </message>
    <message>
        <source>No speech was found in %1</source>
        <translation>In %1 wurde keine Sprache gefunden</translation>
    </message>
    <message>
        <source>Choose a recording in which somebody speaks.</source>
        <translation>Wählen Sie eine Aufnahme, in der jemand spricht.</translation>
    </message>
    <message>
        <source>Writes down what is said in a recording.</source>
        <translation>Schreibt auf, was in einer Aufnahme gesagt wird.</translation>
    </message>
    <message>
        <source>The recording.</source>
        <translation>Die Aufnahme.</translation>
    </message>
    <message>
        <source>transcribe, or translate (to English).</source>
        <translation>transcribe (aufschreiben) oder translate (ins Englische übersetzen).</translation>
    </message>
    <message>
        <source>Id of an installed recognition model.</source>
        <translation>Kennung eines installierten Erkennungsmodells.</translation>
    </message>
    <message>
        <source>Print segments and words with times as JSON.</source>
        <translation>Abschnitte und Wörter mit Zeiten als JSON ausgeben.</translation>
    </message>
    <message>
        <source>There is no text to translate</source>
        <translation>Es gibt keinen Text zum Übersetzen</translation>
    </message>
    <message>
        <source>See: xenoglot-cli translate --help</source>
        <translation>Siehe: xenoglot-cli translate --help</translation>
    </message>
    <message>
        <source>Use --to es,pt</source>
        <translation>Verwenden Sie --to es,pt</translation>
    </message>
    <message>
        <source>Translates text into one or more languages.</source>
        <translation>Übersetzt Text in eine oder mehrere Sprachen.</translation>
    </message>
    <message>
        <source>Target languages, comma separated.</source>
        <translation>Zielsprachen, durch Kommas getrennt.</translation>
    </message>
    <message>
        <source>Print texts and routes as JSON.</source>
        <translation>Texte und Übersetzungswege als JSON ausgeben.</translation>
    </message>
    <message>
        <source>Checks this machine and says what to do about anything that is missing.</source>
        <translation>Prüft diesen Rechner und sagt, was bei Fehlendem zu tun ist.</translation>
    </message>
    <message>
        <source>Everything that is needed is here.</source>
        <translation>Alles Nötige ist vorhanden.</translation>
    </message>
    <message>
        <source>check this machine: devices, libraries, models and programs</source>
        <translation>diesen Rechner prüfen: Geräte, Bibliotheken, Modelle und Programme</translation>
    </message>
    <message>
        <source>installed</source>
        <translation>installiert</translation>
    </message>
    <message>
        <source>not installed</source>
        <translation>nicht installiert</translation>
    </message>
    <message numerus="yes">
        <source>%n model(s) ready in %1</source>
        <translation>
            <numerusform>%n Modell bereit in %1</numerusform>
            <numerusform>%n Modelle bereit in %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Lists, installs, verifies and removes models. Nothing is downloaded here: packaging/run.sh fetches the Python wheels that models are taken from.</source>
        <translation>Listet, installiert, prüft und entfernt Modelle. Hier wird nichts heruntergeladen: packaging/run.sh holt die Python-Wheels, aus denen die Modelle stammen.</translation>
    </message>
    <message>
        <source>Ids of models; all models when none is given.</source>
        <translation>Kennungen von Modellen; ohne Angabe alle Modelle.</translation>
    </message>
    <message>
        <source>Folder with the Python wheels.</source>
        <translation>Ordner mit den Python-Wheels.</translation>
    </message>
    <message>
        <source>No folder with Python wheels was given</source>
        <translation>Es wurde kein Ordner mit Python-Wheels angegeben</translation>
    </message>
    <message>
        <source>No model was given</source>
        <translation>Es wurde kein Modell angegeben</translation>
    </message>
    <message>
        <source>--%1 %2: not a whole number from %3 to %4</source>
        <translation>--%1 %2: keine ganze Zahl von %3 bis %4</translation>
    </message>
    <message>
        <source>Recognised %L1 s of speech (%2): %3</source>
        <translation>%L1 s Sprache erkannt (%2): %3</translation>
    </message>
    <message>
        <source>Recordings. Each is a message of its own, unless --join is given.</source>
        <translation>Aufnahmen. Jede ist eine eigene Nachricht, außer mit --join.</translation>
    </message>
    <message>
        <source>Number of languages worked on at the same time; chosen automatically when not given.</source>
        <translation>Anzahl der Sprachen, die gleichzeitig bearbeitet werden; ohne Angabe automatisch gewählt.</translation>
    </message>
    <message>
        <source>Threads of each worker; 0: cores divided by workers.</source>
        <translation>Threads je Arbeiter (--workers); 0: Kerne geteilt durch Arbeiter.</translation>
    </message>
    <message>
        <source>Speak the text of FILE (UTF-8) in this language instead of a machine translation. May be repeated.</source>
        <translation>In dieser Sprache den Text aus FILE (UTF-8) statt einer maschinellen Übersetzung sprechen. Mehrfach möglich.</translation>
    </message>
    <message>
        <source>Join the recordings into one message.</source>
        <translation>Die Aufnahmen zu einer Nachricht verbinden.</translation>
    </message>
    <message>
        <source>Log languages, workers, completions and totals with the time of day.</source>
        <translation>Sprachen, Arbeiter, Abschlüsse und Summen mit Uhrzeit protokollieren.</translation>
    </message>
    <message>
        <source>Random seed: another seed gives another take.</source>
        <translation>Startwert des Zufalls: Ein anderer Wert ergibt eine andere Fassung.</translation>
    </message>
    <message>
        <source>Compute everything again, without the cache.</source>
        <translation>Alles neu berechnen, ohne den Zwischenspeicher.</translation>
    </message>
    <message>
        <source>Do not check the speech by transcribing it again.</source>
        <translation>Die Sprachausgabe nicht durch erneute Erkennung prüfen.</translation>
    </message>
    <message>
        <source>--text %1: not of the form LANG=FILE</source>
        <translation>--text %1: nicht in der Form LANG=FILE</translation>
    </message>
    <message>
        <source>No output file was given</source>
        <translation>Es wurde keine Ausgabedatei angegeben</translation>
    </message>
    <message>
        <source>&quot;%1&quot; does not end in a known audio format</source>
        <translation>„%1“ endet nicht auf ein bekanntes Audioformat</translation>
    </message>
    <message>
        <source>Use .wav, .flac, .opus or .mp3.</source>
        <translation>Verwenden Sie .wav, .flac, .opus oder .mp3.</translation>
    </message>
    <message>
        <source>%L1 s of speech written to %2</source>
        <translation>%L1 s Sprache nach %2 geschrieben</translation>
    </message>
    <message>
        <source>Give exactly one recording</source>
        <translation>Geben Sie genau eine Aufnahme an</translation>
    </message>
    <message>
        <source>The text; when it is - or missing, standard input is read.</source>
        <translation>Der Text; ist er - oder fehlt er, wird die Standardeingabe gelesen.</translation>
    </message>
    <message>
        <source>Give an action: list, install, verify or remove</source>
        <translation>Geben Sie eine Aktion an: list, install, verify oder remove</translation>
    </message>
    <message>
        <source>Interrupted. What was finished is in %1.</source>
        <translation>Unterbrochen. Was fertig wurde, liegt in %1.</translation>
    </message>
    <message>
        <source>Interrupted. Nothing was finished yet.</source>
        <translation>Unterbrochen. Es war noch nichts fertig.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; names a region as well; languages are chosen without</source>
        <translation>„%1“ nennt auch eine Region; Sprachen werden ohne sie gewählt</translation>
    </message>
    <message>
        <source>Use %1.</source>
        <translation>Verwenden Sie %1.</translation>
    </message>
    <message>
        <source>--text names no file</source>
        <translation>--text nennt keine Datei</translation>
    </message>
    <message>
        <source>Use --text LANG=FILE.</source>
        <translation>Verwenden Sie --text SPRACHE=DATEI.</translation>
    </message>
    <message>
        <source>--voice names no voice</source>
        <translation>--voice nennt keine Stimme</translation>
    </message>
    <message>
        <source>--out names no folder</source>
        <translation>--out nennt keinen Ordner</translation>
    </message>
    <message>
        <source>Use --out DIR.</source>
        <translation>Verwenden Sie --out ORDNER.</translation>
    </message>
    <message>
        <source>Standard output could not be written: %1</source>
        <translation>Die Standardausgabe konnte nicht geschrieben werden: %1</translation>
    </message>
    <message>
        <source>%1 is not UTF-8 text of at most 1 MiB</source>
        <translation>%1 ist kein UTF-8-Text von höchstens 1 MiB</translation>
    </message>
    <message>
        <source>%1 holds no text</source>
        <translation>%1 enthält keinen Text</translation>
    </message>
    <message>
        <source>The text file %1</source>
        <translation>Die Textdatei %1</translation>
    </message>
    <message>
        <source>Standard input</source>
        <translation>Die Standardeingabe</translation>
    </message>
    <message>
        <source>The text is in the target language already: %1</source>
        <translation>Der Text ist schon in der Zielsprache: %1</translation>
    </message>
    <message>
        <source>Choose another language with --to, or say with --from what the text is in.</source>
        <translation>Wählen Sie mit --to eine andere Sprache, oder nennen Sie mit --from die Sprache des Textes.</translation>
    </message>
    <message>
        <source>the text is in %1 already, which is left out</source>
        <translation>der Text ist schon in %1; diese Sprache entfällt</translation>
    </message>
    <message>
        <source>Give two recordings</source>
        <translation>Geben Sie zwei Aufnahmen an</translation>
    </message>
    <message>
        <source>See: xenoglot-cli compare --help</source>
        <translation>Siehe: xenoglot-cli compare --help</translation>
    </message>
    <message>
        <source>probably the same speaker</source>
        <translation>wahrscheinlich dieselbe Person</translation>
    </message>
    <message>
        <source>probably different speakers</source>
        <translation>wahrscheinlich verschiedene Personen</translation>
    </message>
    <message>
        <source>it cannot be told whether it is the same speaker</source>
        <translation>ob es dieselbe Person ist, lässt sich nicht sagen</translation>
    </message>
    <message>
        <source>Tells how alike the voices of two recordings are.</source>
        <translation>Sagt, wie ähnlich sich die Stimmen zweier Aufnahmen sind.</translation>
    </message>
    <message>
        <source>A recording of a speaker.</source>
        <translation>Eine Aufnahme einer Person.</translation>
    </message>
    <message>
        <source>Another recording.</source>
        <translation>Eine andere Aufnahme.</translation>
    </message>
    <message>
        <source>compare the speakers of two recordings</source>
        <translation>die Stimmen zweier Aufnahmen vergleichen</translation>
    </message>
    <message>
        <source>Whose voice it is: me, or the name of somebody who agreed to its being spoken with. On a terminal the question is asked where this is missing.</source>
        <translation>Wessen Stimme es ist: me (die eigene) oder der Name von jemandem, der zugestimmt hat, dass mit ihr gesprochen wird. Fehlt die Angabe, wird auf einem Terminal gefragt.</translation>
    </message>
    <message>
        <source>How somebody else agreed, in your own words.</source>
        <translation>Wie jemand anders zugestimmt hat, in eigenen Worten.</translation>
    </message>
    <message>
        <source>Is this your own voice? Type &quot;me&quot;. If it is somebody&apos;s who agreed to its being spoken with, type the name. Anything empty: no.</source>
        <translation>Ist das Ihre eigene Stimme? Dann geben Sie „me“ ein. Gehört sie jemandem, der zugestimmt hat, dass mit ihr gesprochen wird, geben Sie den Namen ein. Eine leere Eingabe bedeutet nein.</translation>
    </message>
    <message>
        <source>Spoken in a stock voice: %1</source>
        <translation>Mit einer mitgelieferten Stimme gesprochen: %1</translation>
    </message>
    <message>
        <source>Use --voice-from FILE.</source>
        <translation>Verwenden Sie --voice-from DATEI.</translation>
    </message>
    <message>
        <source>--voice and --voice-from name two voices</source>
        <translation>--voice und --voice-from nennen zwei Stimmen</translation>
    </message>
    <message>
        <source>Leave out one of them.</source>
        <translation>Lassen Sie eine der beiden weg.</translation>
    </message>
    <message>
        <source>not finished</source>
        <comment>a voice</comment>
        <translation>nicht fertig</translation>
    </message>
    <message>
        <source>matched</source>
        <comment>a voice</comment>
        <translation>angepasst</translation>
    </message>
    <message>
        <source>trained</source>
        <comment>a voice</comment>
        <translation>gelernt</translation>
    </message>
    <message>
        <source>  close to the speaker: %1 (CAM++; the stock voice %2, the speaker again %3); words wrong: %4 of 100 (stock %5); DNSMOS speech: %6 (stock %7)</source>
        <translation>  Nähe zum Sprecher: %1 (CAM++; mitgelieferte Stimme %2, der Sprecher selbst %3); falsche Wörter: %4 von 100 (mitgeliefert %5); DNSMOS Sprache: %6 (mitgeliefert %7)</translation>
    </message>
    <message numerus="yes">
        <source>%n min left</source>
        <translation>
            <numerusform>noch %n min</numerusform>
            <numerusform>noch %n min</numerusform>
        </translation>
    </message>
    <message>
        <source>listening to the recordings</source>
        <translation>die Aufnahmen werden gehört</translation>
    </message>
    <message>
        <source>looking for the nearest stock voice</source>
        <translation>die nächste mitgelieferte Stimme wird gesucht</translation>
    </message>
    <message>
        <source>learning the voice</source>
        <translation>die Stimme wird gelernt</translation>
    </message>
    <message>
        <source>comparing before and after</source>
        <translation>vorher und nachher werden verglichen</translation>
    </message>
    <message>
        <source>There are no voices yet. Make one: xenoglot-cli voices train NAME RECORDING... --consent me</source>
        <translation>Es gibt noch keine Stimmen. So entsteht eine: xenoglot-cli voices train NAME AUFNAHME... --consent me</translation>
    </message>
    <message>
        <source>See: xenoglot-cli voices list</source>
        <translation>Siehe: xenoglot-cli voices list</translation>
    </message>
    <message>
        <source>The voice &quot;%1&quot; was removed</source>
        <translation>Die Stimme „%1“ wurde entfernt</translation>
    </message>
    <message>
        <source>Give a name and one or more recordings of the speaker</source>
        <translation>Geben Sie einen Namen und eine oder mehrere Aufnahmen des Sprechers an</translation>
    </message>
    <message>
        <source>See: xenoglot-cli voices --help</source>
        <translation>Siehe: xenoglot-cli voices --help</translation>
    </message>
    <message>
        <source>The same command goes on where this one stopped</source>
        <translation>Derselbe Befehl macht weiter, wo dieser aufgehört hat</translation>
    </message>
    <message>
        <source>Name of a voice.</source>
        <translation>Name einer Stimme.</translation>
    </message>
    <message>
        <source>Clear speech of one speaker, 20 to 60 s; best from a microphone close by.</source>
        <translation>Klare Sprache eines einzigen Sprechers, 20 bis 60 s; am besten aus einem nahen Mikrofon.</translation>
    </message>
    <message>
        <source>Language of the recordings, or auto.</source>
        <translation>Sprache der Aufnahmen oder auto.</translation>
    </message>
    <message>
        <source>Random seed of the training.</source>
        <translation>Startwert des Zufalls für das Lernen.</translation>
    </message>
    <message>
        <source>Steps of the training; 0: as many as are usual.</source>
        <translation>Schritte des Lernens; 0: so viele wie üblich.</translation>
    </message>
    <message>
        <source>Threads; 0: all cores.</source>
        <translation>Threads; 0: alle Kerne.</translation>
    </message>
    <message>
        <source>No progress.</source>
        <translation>Kein Fortschritt.</translation>
    </message>
    <message>
        <source>voices %1: there is no such action</source>
        <translation>voices %1: das gibt es nicht</translation>
    </message>
    <message>
        <source>The list of voices was damaged and was put aside as %1</source>
        <translation>Das Verzeichnis der Stimmen war beschädigt und wurde beiseitegelegt als %1</translation>
    </message>
    <message>
        <source>Only the nearest stock voice in the speaker&apos;s pitch and pace; nothing is learned.</source>
        <translation>Nur die nächste mitgelieferte Stimme in Tonhöhe und Tempo des Sprechers; gelernt wird nichts.</translation>
    </message>
    <message>
        <source>--voice-from names no file</source>
        <translation>--voice-from nennt keine Datei</translation>
    </message>
    <message>
        <source>Give the name of a voice</source>
        <translation>Geben Sie den Namen einer Stimme an</translation>
    </message>
    <message>
        <source>makes, lists, exports, imports and removes voices of your own</source>
        <translation>macht, zeigt, exportiert, importiert und entfernt eigene Stimmen</translation>
    </message>
    <message>
        <source>stock (the best stock voice of each language), matched (a stock voice in the sender&apos;s pitch and pace), fit (the sender&apos;s own voice: one of yours, else learned first, which takes minutes), or the name of a stock voice or of one of your own (voices list).</source>
        <translation>stock (die beste mitgelieferte Stimme jeder Sprache), matched (eine mitgelieferte Stimme in Tonhöhe und Tempo des Absenders), fit (die eigene Stimme des Absenders: eine von Ihren, sonst wird sie zuerst gelernt, was Minuten dauert) oder der Name einer mitgelieferten oder eigenen Stimme (voices list).</translation>
    </message>
    <message>
        <source>--voice %1 needs a recording</source>
        <translation>--voice %1 braucht eine Aufnahme</translation>
    </message>
    <message>
        <source>stock, the name of a stock voice or of one of your own (voices list), or, with --voice-from, matched or fit.</source>
        <translation>stock, der Name einer mitgelieferten oder eigenen Stimme (voices list) oder, mit --voice-from, matched oder fit.</translation>
    </message>
    <message>
        <source>Speak in the pitch and pace of this recording&apos;s speaker, with the stock voice that is nearest; with --voice fit in the speaker&apos;s own voice: one of yours, else learned first, which takes minutes.</source>
        <translation>In Tonhöhe und Tempo des Sprechers dieser Aufnahme sprechen, mit der nächsten mitgelieferten Stimme; mit --voice fit in der eigenen Stimme des Sprechers: eine von Ihren, sonst wird sie zuerst gelernt, was Minuten dauert.</translation>
    </message>
    <message>
        <source>What is known about the voice &quot;%1&quot; makes no sense. Remove it: xenoglot-cli voices remove %2</source>
        <translation>Was über die Stimme „%1“ bekannt ist, ergibt keinen Sinn. Entfernen Sie sie: xenoglot-cli voices remove %2</translation>
    </message>
    <message>
        <source>%1 was left over and belongs to no voice. Remove it: xenoglot-cli voices remove %1</source>
        <translation>%1 ist übrig geblieben und gehört zu keiner Stimme. Entfernen Sie es: xenoglot-cli voices remove %1</translation>
    </message>
    <message>
        <source>damaged</source>
        <comment>a voice</comment>
        <translation>beschädigt</translation>
    </message>
    <message>
        <source>Give the name of a voice and its new one</source>
        <translation>Geben Sie den Namen einer Stimme und ihren neuen an</translation>
    </message>
    <message>
        <source>The voice &quot;%1&quot; is now &quot;%2&quot;</source>
        <translation>Die Stimme „%1“ heißt jetzt „%2“</translation>
    </message>
    <message>
        <source>Give the name of a voice and the file to write: NAME.xenoglot-voice</source>
        <translation>Geben Sie den Namen einer Stimme und die Datei an, die geschrieben wird: NAME.xenoglot-voice</translation>
    </message>
    <message>
        <source>The voice &quot;%1&quot; was written to %2. Whoever has that file has the recording and can speak with the voice.</source>
        <translation>Die Stimme „%1“ wurde in %2 geschrieben. Wer diese Datei hat, hat die Aufnahme und kann mit der Stimme sprechen.</translation>
    </message>
    <message>
        <source>Agreed to its being spoken with, as the file says: %1 (%2)</source>
        <translation>Hat laut der Datei zugestimmt, dass mit der Stimme gesprochen wird: %1 (%2)</translation>
    </message>
    <message>
        <source>Give one file that a voice was exported to</source>
        <translation>Geben Sie eine Datei an, in die eine Stimme exportiert wurde</translation>
    </message>
    <message>
        <source>list, train, rename, export, import or remove.</source>
        <translation>list, train, rename, export, import oder remove.</translation>
    </message>
    <message>
        <source>Another name for a voice that is imported.</source>
        <translation>Ein anderer Name für eine Stimme, die importiert wird.</translation>
    </message>
    <message>
        <source>  (please listen)</source>
        <translation>  (bitte anhören)</translation>
    </message>
    <message>
        <source>Say first, in each language, that the voice is synthetic.</source>
        <translation>In jeder Sprache zuerst sagen, dass die Stimme künstlich ist.</translation>
    </message>
    <message>
        <source>Say first that the voice is synthetic.</source>
        <translation>Zuerst sagen, dass die Stimme künstlich ist.</translation>
    </message>
    <message>
        <source>Takes in the history that were spoken with it and went with it: %1</source>
        <translation>Fassungen im Verlauf, die mit ihr gesprochen waren und mit ihr gelöscht wurden: %1</translation>
    </message>
    <message>
        <source>Messages in the history that it was learned from and that went with it: %1</source>
        <translation>Nachrichten im Verlauf, aus denen sie gelernt war und die mit ihr gelöscht wurden: %1</translation>
    </message>
    <message>
        <source>It was exported to %1, which stays</source>
        <translation>Sie wurde nach %1 exportiert; diese Datei bleibt</translation>
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
        <translation>Macht und behält eigene Stimmen.

  list                     die Stimmen mit ihren Werten
  train NAME RECORDING...  lernt in Minuten die Stimme eines Sprechers; geht nach einer Unterbrechung weiter
  train NAME               lernt mit den Aufnahmen weiter, die es gibt; eine fertige Stimme länger
  rename NAME NEW          gibt einer Stimme einen anderen Namen
  export NAME FILE         schreibt eine Stimme in eine Datei, NAME.xenoglot-voice, für ein anderes Gerät
  import FILE              nimmt eine solche Stimme in die Liste auf, mit --name unter anderem Namen
  remove NAME...           löscht Stimmen, ihre Aufnahmen und was der Verlauf von ihnen hat

Gesprochen wird eine Nachricht damit so: xenoglot-cli run --voice NAME.</translation>
    </message>
    <message>
        <source>Messages of the history that a removed voice was learned from stay.</source>
        <translation>Nachrichten des Verlaufs, aus denen eine entfernte Stimme gelernt war, bleiben.</translation>
    </message>
    <message>
        <source>There is not enough memory</source>
        <translation>Der Arbeitsspeicher reicht nicht aus</translation>
    </message>
    <message>
        <source>Close other programs and try again.</source>
        <translation>Schließen Sie andere Programme, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The command failed: %1</source>
        <translation>Der Befehl ist fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source>This is a defect of the program; please report it.</source>
        <translation>Das ist ein Fehler des Programms; bitte melden Sie ihn.</translation>
    </message>
    <message>
        <source>voices: which action?</source>
        <translation>voices: welche Aktion?</translation>
    </message>
    <message>
        <source>two halves of the first recording: %1</source>
        <translation>zwei Hälften der ersten Aufnahme: %1</translation>
    </message>
    <message>
        <source>the first recording is too short for halves</source>
        <translation>die erste Aufnahme ist zu kurz, um sie zu halbieren</translation>
    </message>
    <message numerus="yes">
        <source>the most like of %n stranger(s), %1: %2</source>
        <translation>
            <numerusform>die ähnlichste von %n Fremden, %1: %2</numerusform>
            <numerusform>die ähnlichste von %n Fremden, %1: %2</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 (%3)</source>
        <comment>encoder: value (others)</comment>
        <translation>%1: %2 (%3)</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>Open it in another program and export it as WAV or FLAC.</source>
        <translation>Öffnen Sie die Datei in einem anderen Programm und exportieren Sie sie als WAV oder FLAC.</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%L1 s</translation>
    </message>
    <message>
        <source>%1 minutes</source>
        <translation>%1 Minuten</translation>
    </message>
    <message>
        <source>%1 hours</source>
        <translation>%L1 Stunden</translation>
    </message>
    <message>
        <source>Cannot read %1: %2</source>
        <translation>%1 kann nicht gelesen werden: %2</translation>
    </message>
    <message>
        <source>Check the file and its permissions.</source>
        <translation>Prüfen Sie die Datei und ihre Zugriffsrechte.</translation>
    </message>
    <message>
        <source>There is no file %1</source>
        <translation>Es gibt keine Datei %1</translation>
    </message>
    <message>
        <source>Check the name and the folder.</source>
        <translation>Prüfen Sie den Namen und den Ordner.</translation>
    </message>
    <message>
        <source>%1 is %2 long; at most %3 can be worked on</source>
        <translation>Länge von %1: %2; höchstens %3 können bearbeitet werden</translation>
    </message>
    <message>
        <source>Cut it into shorter files.</source>
        <translation>Teilen Sie die Aufnahme in kürzere Dateien.</translation>
    </message>
    <message>
        <source>%1 is not plain WAV, AIFF, FLAC, Ogg or MP3, and the program ffmpeg is not installed</source>
        <translation>%1 ist kein einfaches WAV, AIFF, FLAC, Ogg oder MP3, und das Programm ffmpeg ist nicht installiert</translation>
    </message>
    <message>
        <source>Install the package ffmpeg, or convert the file to WAV.</source>
        <translation>Installieren Sie das Paket ffmpeg, oder wandeln Sie die Datei in WAV um.</translation>
    </message>
    <message>
        <source>ffmpeg did not get through %1 in time</source>
        <translation>ffmpeg ist mit %1 nicht rechtzeitig fertig geworden</translation>
    </message>
    <message>
        <source>%1 is damaged or no audio file: %2</source>
        <translation>%1 ist beschädigt oder keine Audiodatei: %2</translation>
    </message>
    <message>
        <source>%1 is damaged or no audio file</source>
        <translation>%1 ist beschädigt oder keine Audiodatei</translation>
    </message>
    <message>
        <source>%1 has %2 channels at %3 Hz; 1 to 64 channels at 1 to 768 kHz can be read</source>
        <translation>Kanäle von %1: %2 bei %3 Hz; lesbar sind 1 bis 64 Kanäle bei 1 bis 768 kHz</translation>
    </message>
    <message>
        <source>Of the %1 channels of %2, channel %3 alone was used: mixed, they would cancel.</source>
        <translation>Von den %1 Kanälen von %2 wurde nur Kanal %3 verwendet: Gemischt würden sie sich auslöschen.</translation>
    </message>
    <message>
        <source>%1 is cut short: the first %2 of %3 were used.</source>
        <translation>%1 ist unvollständig: Verwendet wurden die ersten %2 von %3.</translation>
    </message>
    <message>
        <source>more than %1</source>
        <translation>mehr als %1</translation>
    </message>
    <message>
        <source>%1 holds no sound (0 s)</source>
        <translation>%1 enthält keinen Ton (0 s)</translation>
    </message>
    <message>
        <source>Record the message again.</source>
        <translation>Nehmen Sie die Nachricht noch einmal auf.</translation>
    </message>
    <message>
        <source>%1 is damaged: %2 samples are not numbers, the first at %3 s</source>
        <translation>%1 ist beschädigt: Abtastwerte, die keine Zahlen sind: %2, der erste bei %L3 s</translation>
    </message>
    <message>
        <source>Export it again from where it was made.</source>
        <translation>Exportieren Sie die Datei dort neu, wo sie entstanden ist.</translation>
    </message>
    <message>
        <source>The level of %1 was %2 dB over full scale and was brought down.</source>
        <translation>Der Pegel von %1 lag %2 dB über der Vollaussteuerung und wurde abgesenkt.</translation>
    </message>
    <message>
        <source>The header of %1 announces %2 and more sound may follow: only these were used. Export it again if words are missing.</source>
        <translation>Der Dateikopf von %1 kündigt %2 an, danach kann noch Ton folgen: Nur diese wurden verwendet. Exportieren Sie die Datei neu, wenn Wörter fehlen.</translation>
    </message>
    <message>
        <source>%1 is cut short: its first %2 were used.</source>
        <translation>%1 ist unvollständig: Verwendet wurden die ersten %2.</translation>
    </message>
    <message>
        <source>%1 is no plain WAV, AIFF, FLAC, Ogg or MP3 file</source>
        <translation>%1 ist keine einfache WAV-, AIFF-, FLAC-, Ogg- oder MP3-Datei</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>Das ist ein Ordner</translation>
    </message>
    <message>
        <source>it is not a regular file</source>
        <translation>Das ist keine gewöhnliche Datei</translation>
    </message>
    <message>
        <source>%1 is empty (0 bytes)</source>
        <translation>%1 ist leer (0 Bytes)</translation>
    </message>
    <message>
        <source>Record or export the message again.</source>
        <translation>Nehmen Sie die Nachricht neu auf, oder exportieren Sie sie neu.</translation>
    </message>
    <message>
        <source>There is not enough memory for %1</source>
        <translation>Der Arbeitsspeicher reicht nicht für %1</translation>
    </message>
    <message>
        <source>The %1 encoder failed</source>
        <translation>Die Kodierung als %1 ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>Choose the format wav.</source>
        <translation>Wählen Sie das Format wav.</translation>
    </message>
    <message>
        <source>There is no sound to write (0 s)</source>
        <translation>Es gibt keinen Ton zu schreiben (0 s)</translation>
    </message>
    <message>
        <source>Sound with samples that are not numbers cannot be written</source>
        <translation>Ton mit Abtastwerten, die keine Zahlen sind, kann nicht geschrieben werden</translation>
    </message>
    <message>
        <source>it holds no sound</source>
        <translation>sie enthält keinen Ton</translation>
    </message>
    <message>
        <source>There is nothing to join</source>
        <translation>Es gibt nichts zu verbinden</translation>
    </message>
    <message>
        <source>There is no audio to measure the loudness of</source>
        <translation>Es gibt keinen Ton, dessen Lautheit gemessen werden könnte</translation>
    </message>
    <message>
        <source>The loudness could not be measured</source>
        <translation>Die Lautheit konnte nicht gemessen werden</translation>
    </message>
    <message>
        <source>The resampler failed: %1</source>
        <translation>Die Umrechnung der Abtastrate ist fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source>The microphone %1 brings no sound</source>
        <translation>Das Mikrofon %1 liefert keinen Ton</translation>
    </message>
    <message>
        <source>There is no microphone</source>
        <translation>Es gibt kein Mikrofon</translation>
    </message>
    <message>
        <source>The chosen microphone is not there</source>
        <translation>Das gewählte Mikrofon ist nicht da</translation>
    </message>
    <message>
        <source>Connect a microphone, or choose another one.</source>
        <translation>Schließen Sie ein Mikrofon an, oder wählen Sie ein anderes.</translation>
    </message>
    <message>
        <source>The microphone %1 cannot be opened</source>
        <translation>Das Mikrofon %1 kann nicht geöffnet werden</translation>
    </message>
    <message>
        <source>Check that the sound server is running and that it allows recording, or choose another microphone.</source>
        <translation>Prüfen Sie, ob der Tonserver läuft und die Aufnahme erlaubt, oder wählen Sie ein anderes Mikrofon.</translation>
    </message>
    <message>
        <source>The microphone %1 is gone</source>
        <translation>Das Mikrofon %1 ist weg</translation>
    </message>
    <message>
        <source>Connect it again or choose another one. What was recorded so far is kept.</source>
        <translation>Schließen Sie es wieder an, oder wählen Sie ein anderes. Was bisher aufgenommen wurde, bleibt erhalten.</translation>
    </message>
    <message>
        <source>There is no sound output</source>
        <translation>Es gibt keine Tonausgabe</translation>
    </message>
    <message>
        <source>The chosen sound output is not there</source>
        <translation>Die gewählte Tonausgabe ist nicht da</translation>
    </message>
    <message>
        <source>Connect headphones or a loudspeaker, or choose another output.</source>
        <translation>Schließen Sie Kopfhörer oder einen Lautsprecher an, oder wählen Sie eine andere Ausgabe.</translation>
    </message>
    <message>
        <source>The sound output %1 cannot be opened</source>
        <translation>Die Tonausgabe %1 kann nicht geöffnet werden</translation>
    </message>
    <message>
        <source>Check that the sound server is running, or choose another output.</source>
        <translation>Prüfen Sie, ob der Tonserver läuft, oder wählen Sie eine andere Ausgabe.</translation>
    </message>
    <message>
        <source>The sound output %1 is gone</source>
        <translation>Die Tonausgabe %1 ist weg</translation>
    </message>
    <message>
        <source>Connect it again or choose another output, then press play.</source>
        <translation>Schließen Sie sie wieder an, oder wählen Sie eine andere Ausgabe, und drücken Sie dann auf Abspielen.</translation>
    </message>
    <message>
        <source>Cannot rename %1 to %2: %3</source>
        <translation>%1 kann nicht in %2 umbenannt werden: %3</translation>
    </message>
    <message>
        <source>The recording is kept in %1.</source>
        <translation>Die Aufnahme bleibt in %1 erhalten.</translation>
    </message>
    <message>
        <source>Nothing was recorded</source>
        <translation>Es wurde nichts aufgenommen</translation>
    </message>
    <message>
        <source>Check that the microphone is on, then record again.</source>
        <translation>Prüfen Sie, ob das Mikrofon eingeschaltet ist, und nehmen Sie dann noch einmal auf.</translation>
    </message>
    <message>
        <source>Cannot write %1: %2</source>
        <translation>%1 kann nicht geschrieben werden: %2</translation>
    </message>
    <message>
        <source>Check the folder, its permissions and the free space.</source>
        <translation>Prüfen Sie den Ordner, seine Zugriffsrechte und den freien Platz.</translation>
    </message>
    <message>
        <source>%1 is no unfinished recording</source>
        <translation>%1 ist keine unfertige Aufnahme</translation>
    </message>
    <message>
        <source>%1 is being recorded</source>
        <translation>%1 wird gerade aufgenommen</translation>
    </message>
    <message>
        <source>Stop that recording first.</source>
        <translation>Beenden Sie zuerst diese Aufnahme.</translation>
    </message>
    <message>
        <source>Cannot read %1</source>
        <translation>%1 kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>%1 is no recording of this program</source>
        <translation>%1 ist keine Aufnahme dieses Programms</translation>
    </message>
    <message>
        <source>%1 holds no sound</source>
        <translation>%1 enthält keinen Ton</translation>
    </message>
    <message>
        <source>Cannot repair %1: %2</source>
        <translation>%1 kann nicht repariert werden: %2</translation>
    </message>
    <message>
        <source>Cannot resample from %1 Hz to %2 Hz</source>
        <translation>Die Abtastrate kann nicht von %1 Hz auf %2 Hz umgerechnet werden</translation>
    </message>
    <message>
        <source>its %1 header is damaged</source>
        <translation>ihr %1-Dateikopf ist beschädigt</translation>
    </message>
    <message>
        <source>The file %1 is not JSON: %2 at byte %3</source>
        <translation>Die Datei %1 ist kein JSON: %2 bei Byte %3</translation>
    </message>
    <message>
        <source>Run: xenoglot-cli models verify</source>
        <translation>Führen Sie aus: xenoglot-cli models verify</translation>
    </message>
    <message>
        <source>Cannot make the folder %1: %2</source>
        <translation>Der Ordner %1 kann nicht angelegt werden: %2</translation>
    </message>
    <message>
        <source>Check the folder above it, its permissions and the free space.</source>
        <translation>Prüfen Sie den Ordner darüber, seine Zugriffsrechte und den freien Platz.</translation>
    </message>
    <message>
        <source>The program %1 is not installed</source>
        <translation>Das Programm %1 ist nicht installiert</translation>
    </message>
    <message>
        <source>Install it and try again.</source>
        <translation>Installieren Sie es, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Install the package %1.</source>
        <translation>Installieren Sie das Paket %1.</translation>
    </message>
    <message>
        <source>The program %1 could not be started: %2</source>
        <translation>Das Programm %1 konnte nicht gestartet werden: %2</translation>
    </message>
    <message>
        <source>Check that it runs from a terminal.</source>
        <translation>Prüfen Sie, ob es in einem Terminal läuft.</translation>
    </message>
    <message>
        <source>The program %1 did not answer within %2 s</source>
        <translation>Das Programm %1 hat nicht innerhalb von %2 s geantwortet</translation>
    </message>
    <message>
        <source>Try again; if it stays, reinstall it.</source>
        <translation>Versuchen Sie es noch einmal; wenn es so bleibt, installieren Sie es neu.</translation>
    </message>
    <message>
        <source>The program %1 printed more than %2 MiB</source>
        <translation>Das Programm %1 hat mehr als %2 MiB ausgegeben</translation>
    </message>
    <message>
        <source>it crashed</source>
        <translation>es ist abgestürzt</translation>
    </message>
    <message>
        <source>it ended with code %1</source>
        <translation>es endete mit dem Code %1</translation>
    </message>
    <message>
        <source>The program %1 failed: %2</source>
        <translation>Das Programm %1 ist fehlgeschlagen: %2</translation>
    </message>
    <message>
        <source>Reinstall the package %1.</source>
        <translation>Installieren Sie das Paket %1 neu.</translation>
    </message>
    <message>
        <source>Choose another name: nothing is overwritten.</source>
        <translation>Wählen Sie einen anderen Namen: Überschrieben wird nichts.</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>left untranslated: %1</source>
        <translation>nicht übersetzt: %1</translation>
    </message>
    <message>
        <source>there is no such folder</source>
        <translation>diesen Ordner gibt es nicht</translation>
    </message>
    <message>
        <source>Cannot write to %1: %2</source>
        <translation>In %1 kann nicht geschrieben werden: %2</translation>
    </message>
    <message>
        <source>Choose another folder, or make room.</source>
        <translation>Wählen Sie einen anderen Ordner, oder schaffen Sie Platz.</translation>
    </message>
    <message>
        <source>The translator %1 needs a mode and one direction</source>
        <translation>Der Übersetzer %1 braucht einen Modus und genau eine Richtung</translation>
    </message>
    <message>
        <source>The program apertium is not installed</source>
        <translation>Das Programm apertium ist nicht installiert</translation>
    </message>
    <message>
        <source>Check that the package %1 is installed.</source>
        <translation>Prüfen Sie, ob das Paket %1 installiert ist.</translation>
    </message>
    <message>
        <source>The model %1 needs weights, a vocabulary and one direction</source>
        <translation>Das Modell %1 braucht Gewichte, ein Vokabular und genau eine Richtung</translation>
    </message>
    <message>
        <source>The vocabulary %1 does not belong to the model %2</source>
        <translation>Das Vokabular %1 gehört nicht zum Modell %2</translation>
    </message>
    <message>
        <source>Not enough memory to load the model %1</source>
        <translation>Der Arbeitsspeicher reicht nicht, um das Modell %1 zu laden</translation>
    </message>
    <message>
        <source>The model %1 cannot be loaded: %2</source>
        <translation>Das Modell %1 kann nicht geladen werden: %2</translation>
    </message>
    <message>
        <source>A sentence of %1 tokens is too long to translate</source>
        <translation>Ein Satz von %1 Token ist zu lang zum Übersetzen</translation>
    </message>
    <message>
        <source>Put full stops between its sentences.</source>
        <translation>Setzen Sie Punkte zwischen die Sätze.</translation>
    </message>
    <message>
        <source>The device has not enough memory to translate</source>
        <translation>Der Speicher des Geräts reicht nicht zum Übersetzen</translation>
    </message>
    <message>
        <source>Use fewer workers, or --device cpu.</source>
        <translation>Bearbeiten Sie weniger Sprachen gleichzeitig (--workers), oder verwenden Sie --device cpu.</translation>
    </message>
    <message>
        <source>Not enough memory to translate</source>
        <translation>Der Arbeitsspeicher reicht nicht zum Übersetzen</translation>
    </message>
    <message>
        <source>Use fewer workers.</source>
        <translation>Bearbeiten Sie weniger Sprachen gleichzeitig (--workers).</translation>
    </message>
    <message>
        <source>The model %1 failed: %2</source>
        <translation>Das Modell %1 ist fehlgeschlagen: %2</translation>
    </message>
    <message>
        <source>Try --device cpu.</source>
        <translation>Versuchen Sie --device cpu.</translation>
    </message>
    <message>
        <source>The device &quot;%1&quot; does not exist</source>
        <translation>Das Gerät „%1“ gibt es nicht</translation>
    </message>
    <message>
        <source>Use auto, cpu or cuda.</source>
        <translation>Verwenden Sie auto, cpu oder cuda.</translation>
    </message>
    <message>
        <source>CUDA cannot be used: %1</source>
        <translation>CUDA ist nicht verwendbar: %1</translation>
    </message>
    <message>
        <source>Use --device cpu, or set up with --cuda on.</source>
        <translation>Verwenden Sie --device cpu, oder richten Sie das Programm mit --cuda on ein.</translation>
    </message>
    <message>
        <source>CUDA usable</source>
        <translation>CUDA verwendbar</translation>
    </message>
    <message>
        <source>CUDA not used: %1</source>
        <translation>CUDA wird nicht verwendet: %1</translation>
    </message>
    <message>
        <source>%1 ran out of memory</source>
        <translation>%1: Der Speicher reicht nicht</translation>
    </message>
    <message>
        <source>Close other programs, or use fewer workers.</source>
        <translation>Schließen Sie andere Programme, oder bearbeiten Sie weniger Sprachen gleichzeitig (--workers).</translation>
    </message>
    <message>
        <source>%1: a model file %2</source>
        <translation>%1: Eine Modelldatei ist unbrauchbar (%2)</translation>
    </message>
    <message>
        <source>%1 failed on the GPU: %2</source>
        <translation>%1 ist auf der Grafikkarte fehlgeschlagen: %2</translation>
    </message>
    <message>
        <source>Use --device cpu.</source>
        <translation>Verwenden Sie --device cpu.</translation>
    </message>
    <message>
        <source>%1 failed: %2</source>
        <translation>%1 ist fehlgeschlagen: %2</translation>
    </message>
    <message>
        <source>The model %1 has no file for its %2</source>
        <translation>Dem Modell %1 fehlt eine Datei (%2)</translation>
    </message>
    <message>
        <source>Run: xenoglot-cli models install %1</source>
        <translation>Führen Sie aus: xenoglot-cli models install %1</translation>
    </message>
    <message>
        <source>Not enough memory to load %1</source>
        <translation>Der Arbeitsspeicher reicht nicht, um %1 zu laden</translation>
    </message>
    <message>
        <source>Close other programs and try again.</source>
        <translation>Schließen Sie andere Programme, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Loading %1 failed: %2</source>
        <translation>%1 konnte nicht geladen werden: %2</translation>
    </message>
    <message>
        <source>Run packaging/run.sh, or: xenoglot-cli models install --from FOLDER</source>
        <translation>Führen Sie packaging/run.sh aus, oder: xenoglot-cli models install --from FOLDER</translation>
    </message>
    <message>
        <source>No installed translator leads from %1 (%2) to %3 (%4)</source>
        <translation>Kein installierter Übersetzer führt von %1 (%2) nach %3 (%4)</translation>
    </message>
    <message>
        <source>Give a translation of your own with --text %1=FILE.</source>
        <translation>Geben Sie eine eigene Übersetzung an, mit --text %1=FILE.</translation>
    </message>
    <message>
        <source>No model is installed that can find speech</source>
        <translation>Es ist kein Modell installiert, das Sprache findet</translation>
    </message>
    <message>
        <source>No model is installed that can recognise speech</source>
        <translation>Es ist kein Modell installiert, das Sprache erkennt</translation>
    </message>
    <message>
        <source>No model is installed that can recognise speech under the name %1</source>
        <translation>Unter dem Namen %1 ist kein Modell installiert, das Sprache erkennt</translation>
    </message>
    <message>
        <source>There is no voice called &quot;%1&quot;</source>
        <translation>Es gibt keine Stimme namens „%1“</translation>
    </message>
    <message>
        <source>No installed voice speaks %1 (%2)</source>
        <translation>Keine installierte Stimme spricht %1 (%2)</translation>
    </message>
    <message>
        <source>Its text can be had with xenoglot-cli translate where a translator is installed.</source>
        <translation>Den Text liefert xenoglot-cli translate, wo ein Übersetzer installiert ist.</translation>
    </message>
    <message>
        <source>sounds the voice does not have were left out: %1</source>
        <translation>Laute, die die Stimme nicht hat, wurden weggelassen: %1</translation>
    </message>
    <message>
        <source>The model %1 does not speak &quot;%2&quot;</source>
        <translation>Das Modell %1 spricht „%2“ nicht</translation>
    </message>
    <message>
        <source>There is no voice &quot;%1&quot;</source>
        <translation>Es gibt keine Stimme „%1“</translation>
    </message>
    <message>
        <source>Voices: %1.</source>
        <translation>Stimmen: %1.</translation>
    </message>
    <message>
        <source>The text to speak is not UTF-8</source>
        <translation>Der zu sprechende Text ist kein UTF-8</translation>
    </message>
    <message>
        <source>There is nothing to say in the text</source>
        <translation>Der Text enthält nichts zu sprechen</translation>
    </message>
    <message>
        <source>Give it at least one word.</source>
        <translation>Geben Sie ihm mindestens ein Wort.</translation>
    </message>
    <message>
        <source>The model %1 has no voice &quot;%2&quot; for &quot;%3&quot;</source>
        <translation>Das Modell %1 hat keine Stimme „%2“ für „%3“</translation>
    </message>
    <message>
        <source>There is nothing to say in &quot;%1&quot;</source>
        <translation>„%1“ enthält nichts zu sprechen</translation>
    </message>
    <message>
        <source>The voice model computed values that are no numbers</source>
        <translation>Das Stimmmodell hat Werte berechnet, die keine Zahlen sind</translation>
    </message>
    <message>
        <source>The speech for &quot;%1&quot; came out %2 s long where %3 to %4 s are possible</source>
        <translation>Das Gesprochene zu „%1“ wurde %L2 s lang, möglich sind %L3 bis %L4 s</translation>
    </message>
    <message>
        <source>Change the wording or choose another voice.</source>
        <translation>Ändern Sie den Wortlaut, oder wählen Sie eine andere Stimme.</translation>
    </message>
    <message>
        <source>%1 returned %2 sentences for %3</source>
        <translation>%1 hat %2 Sätze für %3 zurückgegeben</translation>
    </message>
    <message>
        <source>Nothing installed translates from %1 to %2</source>
        <translation>Nichts Installiertes übersetzt von %1 nach %2</translation>
    </message>
    <message>
        <source>There is no text to translate</source>
        <translation>Es gibt keinen Text zum Übersetzen</translation>
    </message>
    <message>
        <source>Sentence %1 (&quot;%2&quot;) could not be translated to %3: %4</source>
        <translation>Satz %1 („%2“) konnte nicht übersetzt werden (%3): %4</translation>
    </message>
    <message>
        <source>Word this sentence otherwise, or give the translation yourself.</source>
        <translation>Formulieren Sie diesen Satz anders, oder geben Sie die Übersetzung selbst an.</translation>
    </message>
    <message>
        <source>There is no speech to join</source>
        <translation>Es gibt nichts Gesprochenes zu verbinden</translation>
    </message>
    <message>
        <source>Utterances of %1 Hz and %2 Hz cannot be joined</source>
        <translation>Gesprochenes mit %1 Hz und %2 Hz kann nicht verbunden werden</translation>
    </message>
    <message>
        <source>An utterance holds samples that are not numbers</source>
        <translation>Das Gesprochene enthält Abtastwerte, die keine Zahlen sind</translation>
    </message>
    <message>
        <source>The vocabulary in %1 has %2 tokens, the weights %3</source>
        <translation>Das Vokabular in %1 hat %2 Token, die Gewichte haben %3</translation>
    </message>
    <message>
        <source>The file %1 lists alignment heads that the model does not have</source>
        <translation>Die Datei %1 nennt Ausrichtungsköpfe (alignment heads), die das Modell nicht hat</translation>
    </message>
    <message>
        <source>A beam of %1 is not possible</source>
        <translation>Eine Strahlbreite (beam) von %1 ist nicht möglich</translation>
    </message>
    <message>
        <source>Use 1 to %1.</source>
        <translation>Verwenden Sie 1 bis %1.</translation>
    </message>
    <message>
        <source>%1 does not know the language &quot;%2&quot;</source>
        <translation>%1 kennt die Sprache „%2“ nicht</translation>
    </message>
    <message>
        <source>Leave the language out to have it detected.</source>
        <translation>Lassen Sie die Sprache weg, dann wird sie erkannt.</translation>
    </message>
    <message>
        <source>No words were recognised in the recording</source>
        <translation>In der Aufnahme wurden keine Wörter erkannt</translation>
    </message>
    <message>
        <source>Check that it holds clear speech.</source>
        <translation>Prüfen Sie, ob darin deutlich gesprochen wird.</translation>
    </message>
    <message>
        <source>Install this program again.</source>
        <translation>Installieren Sie dieses Programm neu.</translation>
    </message>
    <message>
        <source>The catalogue of models is damaged at byte %1: %2</source>
        <translation>Der Modellkatalog ist bei Byte %1 beschädigt: %2</translation>
    </message>
    <message>
        <source>The catalogue of models is damaged: %1</source>
        <translation>Der Modellkatalog ist beschädigt: %1</translation>
    </message>
    <message>
        <source>Cannot copy %1 to %2: %3</source>
        <translation>%1 kann nicht nach %2 kopiert werden: %3</translation>
    </message>
    <message>
        <source>Check the permissions and the free space.</source>
        <translation>Prüfen Sie die Zugriffsrechte und den freien Platz.</translation>
    </message>
    <message>
        <source>It was deleted meanwhile.</source>
        <translation>Sie wurde inzwischen gelöscht.</translation>
    </message>
    <message>
        <source>Cannot delete %1: %2</source>
        <translation>%1 kann nicht gelöscht werden: %2</translation>
    </message>
    <message>
        <source>Start again: it is set aside and a new one is begun.</source>
        <translation>Starten Sie neu: Er wird beiseitegelegt, und ein neuer beginnt.</translation>
    </message>
    <message>
        <source>Check the file, its permissions and the free space.</source>
        <translation>Prüfen Sie die Datei, ihre Zugriffsrechte und den freien Platz.</translation>
    </message>
    <message>
        <source>Close other windows of the program, and check the folder&apos;s permissions.</source>
        <translation>Schließen Sie andere Fenster des Programms, und prüfen Sie die Zugriffsrechte des Ordners.</translation>
    </message>
    <message>
        <source>Qt&apos;s driver for SQLite is not installed</source>
        <translation>Der SQLite-Treiber von Qt ist nicht installiert</translation>
    </message>
    <message>
        <source>Install libqt6sql6-sqlite.</source>
        <translation>Installieren Sie libqt6sql6-sqlite.</translation>
    </message>
    <message>
        <source>Rename or move it.</source>
        <translation>Benennen Sie ihn um, oder verschieben Sie ihn.</translation>
    </message>
    <message>
        <source>The model %1 is damaged: %2 %3</source>
        <translation>Das Modell %1 ist beschädigt: %2 %3</translation>
    </message>
    <message>
        <source>Install it again: xenoglot-cli models install %1 --from DIR.</source>
        <translation>Installieren Sie es neu: xenoglot-cli models install %1 --from DIR.</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>holds %1 bytes, not %2</source>
        <translation>enthält %1 statt %2 Bytes</translation>
    </message>
    <message>
        <source>is changed or of another version (its SHA-256 does not match)</source>
        <translation>wurde verändert oder gehört zu einer anderen Version (SHA-256 stimmt nicht)</translation>
    </message>
    <message>
        <source>Check the folder, its permissions and the free space, and run again: what is finished is kept.</source>
        <translation>Prüfen Sie den Ordner, seine Zugriffsrechte und den freien Platz, und starten Sie noch einmal: Was fertig ist, bleibt erhalten.</translation>
    </message>
    <message>
        <source>The wheel %1 is not in %2</source>
        <translation>Das Wheel %1 ist nicht in %2</translation>
    </message>
    <message>
        <source>Fetch it: pip download --no-deps %1==%2.</source>
        <translation>Holen Sie es: pip download --no-deps %1==%2.</translation>
    </message>
    <message>
        <source>%1 is damaged: %2</source>
        <translation>%1 ist beschädigt: %2</translation>
    </message>
    <message>
        <source>Delete it and run again.</source>
        <translation>Löschen Sie es, und starten Sie noch einmal.</translation>
    </message>
    <message>
        <source>it holds %1 bytes, not %2</source>
        <translation>es enthält %1 statt %2 Bytes</translation>
    </message>
    <message>
        <source>its SHA-256 is %1, not %2</source>
        <translation>sein SHA-256 ist %1 statt %2</translation>
    </message>
    <message>
        <source>The wheels do not hold the %1 that the catalogue names</source>
        <translation>Die Wheels enthalten nicht die Datei %1, die der Katalog nennt</translation>
    </message>
    <message>
        <source>Delete them and run again.</source>
        <translation>Löschen Sie sie, und starten Sie noch einmal.</translation>
    </message>
    <message>
        <source>the stamp could not be stored</source>
        <translation>die Prüfmarke konnte nicht gespeichert werden</translation>
    </message>
    <message>
        <source>%1 is not installed</source>
        <translation>%1 ist nicht installiert</translation>
    </message>
    <message>
        <source>The model %1 (%2) is not installed</source>
        <translation>Das Modell %1 (%2) ist nicht installiert</translation>
    </message>
    <message>
        <source>Install it: xenoglot-cli models install %1 --from DIR.</source>
        <translation>Installieren Sie es: xenoglot-cli models install %1 --from DIR.</translation>
    </message>
    <message>
        <source>Cannot write %1</source>
        <translation>%1 kann nicht geschrieben werden</translation>
    </message>
    <message>
        <source>Check the folder and its permissions.</source>
        <translation>Prüfen Sie den Ordner und seine Zugriffsrechte.</translation>
    </message>
    <message>
        <source>There is no model %1</source>
        <translation>Es gibt kein Modell %1</translation>
    </message>
    <message>
        <source>xenoglot-cli models list names them.</source>
        <translation>xenoglot-cli models list nennt sie.</translation>
    </message>
    <message>
        <source>There is no folder %1</source>
        <translation>Es gibt keinen Ordner %1</translation>
    </message>
    <message>
        <source>Name the folder that holds the wheels.</source>
        <translation>Nennen Sie den Ordner mit den Wheels.</translation>
    </message>
    <message>
        <source>Cannot create %1: %2</source>
        <translation>%1 kann nicht angelegt werden: %2</translation>
    </message>
    <message>
        <source>No model was named</source>
        <translation>Es wurde kein Modell genannt</translation>
    </message>
    <message>
        <source>%1 is a program of the system</source>
        <translation>%1 ist ein Programm des Systems</translation>
    </message>
    <message>
        <source>Remove the package %1.</source>
        <translation>Entfernen Sie das Paket %1.</translation>
    </message>
    <message>
        <source>Cannot remove %1: %2</source>
        <translation>%1 kann nicht entfernt werden: %2</translation>
    </message>
    <message>
        <source>Check its permissions.</source>
        <translation>Prüfen Sie die Zugriffsrechte.</translation>
    </message>
    <message>
        <source>%1 is not there</source>
        <translation>%1 ist nicht da</translation>
    </message>
    <message>
        <source>Check the path.</source>
        <translation>Prüfen Sie den Pfad.</translation>
    </message>
    <message>
        <source>it is not a zip file that can be read</source>
        <translation>das ist keine lesbare Zip-Datei</translation>
    </message>
    <message>
        <source>it has no readable member %1</source>
        <translation>darin ist kein lesbarer Eintrag %1</translation>
    </message>
    <message>
        <source>%1 is larger than it should be</source>
        <translation>%1 ist größer, als es sein sollte</translation>
    </message>
    <message>
        <source>The model file %1 %2</source>
        <translation>Die Modelldatei %1 ist unbrauchbar (%2)</translation>
    </message>
    <message>
        <source>A pitch contour of %1 values for speech of %2</source>
        <translation>Ein Tonhöhenverlauf von %1 Werten für Gesprochenes von %2</translation>
    </message>
    <message>
        <source>%1 phonemes in one utterance; the voice model takes 1 to %2</source>
        <translation>%1 Laute am Stück; das Stimmmodell nimmt 1 bis %2</translation>
    </message>
    <message>
        <source>Use shorter sentences.</source>
        <translation>Verwenden Sie kürzere Sätze.</translation>
    </message>
    <message>
        <source>The phoneme id %1 is not in the voice model&apos;s table</source>
        <translation>Die Lautnummer %1 steht nicht in der Tabelle des Stimmmodells</translation>
    </message>
    <message>
        <source>A voice style or speaking rate of the wrong size</source>
        <translation>Ein Stimmstil oder Sprechtempo der falschen Größe</translation>
    </message>
    <message>
        <source>The voice %1 in %2 does not fit the model</source>
        <translation>Die Stimme %1 in %2 passt nicht zum Modell</translation>
    </message>
    <message>
        <source>The file %1 holds no voice</source>
        <translation>Die Datei %1 enthält keine Stimme</translation>
    </message>
    <message>
        <source>The file %1 has no usable list %2</source>
        <translation>Die Datei %1 hat keine brauchbare Liste %2</translation>
    </message>
    <message>
        <source>The recogniser does not know the language &quot;%1&quot;</source>
        <translation>Die Erkennung kennt die Sprache „%1“ nicht</translation>
    </message>
    <message>
        <source>The vocabulary in %1 %2</source>
        <translation>Das Vokabular in %1 ist unbrauchbar (%2)</translation>
    </message>
    <message>
        <source>Cannot write to %1</source>
        <translation>In %1 kann nicht geschrieben werden</translation>
    </message>
    <message>
        <source>Check its permissions and the free space.</source>
        <translation>Prüfen Sie die Zugriffsrechte und den freien Platz.</translation>
    </message>
    <message>
        <source>There is nothing to write to %1 any more</source>
        <translation>Für %1 gibt es nichts mehr zu schreiben</translation>
    </message>
    <message>
        <source>Export again.</source>
        <translation>Exportieren Sie noch einmal.</translation>
    </message>
    <message>
        <source>A brace of the file name is not closed</source>
        <translation>Eine geschweifte Klammer im Dateinamen ist nicht geschlossen</translation>
    </message>
    <message>
        <source>There is no field {%1}</source>
        <translation>Es gibt kein Feld {%1}</translation>
    </message>
    <message>
        <source>Fields: %1.</source>
        <translation>Felder: %1.</translation>
    </message>
    <message>
        <source>Out of memory in %1</source>
        <translation>Der Speicher reicht nicht für %1</translation>
    </message>
    <message>
        <source>Use fewer workers or a shorter message.</source>
        <translation>Bearbeiten Sie weniger Sprachen gleichzeitig (--workers), oder kürzen Sie die Nachricht.</translation>
    </message>
    <message>
        <source>This is a defect of the program; please report it.</source>
        <translation>Das ist ein Fehler des Programms; bitte melden Sie ihn.</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1 ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>The take could not be checked: %1</source>
        <translation>Die Fassung konnte nicht geprüft werden: %1</translation>
    </message>
    <message>
        <source>There is no format &quot;%1&quot;</source>
        <translation>Es gibt kein Format „%1“</translation>
    </message>
    <message>
        <source>Use wav, flac, opus or mp3.</source>
        <translation>Verwenden Sie wav, flac, opus oder mp3.</translation>
    </message>
    <message>
        <source>%1 would be replaced by what is made from it</source>
        <translation>%1 würde durch das ersetzt, was daraus gemacht wird</translation>
    </message>
    <message>
        <source>Choose another output folder.</source>
        <translation>Wählen Sie einen anderen Ausgabeordner.</translation>
    </message>
    <message>
        <source>The transcript is empty</source>
        <translation>Die Mitschrift ist leer</translation>
    </message>
    <message>
        <source>Write down what is to be said.</source>
        <translation>Schreiben Sie auf, was gesagt werden soll.</translation>
    </message>
    <message>
        <source>No speech was found in %1</source>
        <translation>In %1 wurde keine Sprache gefunden</translation>
    </message>
    <message>
        <source>Choose a recording in which somebody speaks, closer to the microphone if need be.</source>
        <translation>Wählen Sie eine Aufnahme, in der jemand spricht, wenn nötig näher am Mikrofon.</translation>
    </message>
    <message>
        <source>No words were recognised in %1</source>
        <translation>In %1 wurden keine Wörter erkannt</translation>
    </message>
    <message>
        <source>Choose a recording in which somebody speaks clearly.</source>
        <translation>Wählen Sie eine Aufnahme, in der jemand deutlich spricht.</translation>
    </message>
    <message>
        <source>No installed model translates %1 text; %2 translated the speech to English first (draft quality).</source>
        <translation>Kein installiertes Modell übersetzt Text dieser Sprache (%1); %2 hat das Gesprochene zuerst ins Englische übersetzt (Entwurfsqualität).</translation>
    </message>
    <message>
        <source>The file was not changed. Use an earlier copy of it.</source>
        <translation>Die Datei wurde nicht verändert. Verwenden Sie eine frühere Kopie.</translation>
    </message>
    <message>
        <source>%1 is not what was saved</source>
        <translation>%1 ist nicht, was gespeichert wurde</translation>
    </message>
    <message>
        <source>%1; %2 was left as it is, it may still hold this audio</source>
        <translation>%1; %2 blieb unverändert und enthält diesen Ton vielleicht noch</translation>
    </message>
    <message>
        <source>Save the project under another name.</source>
        <translation>Speichern Sie das Projekt unter einem anderen Namen.</translation>
    </message>
    <message>
        <source>The folder %1 is there already</source>
        <translation>Den Ordner %1 gibt es schon</translation>
    </message>
    <message>
        <source>Choose a new one.</source>
        <translation>Wählen Sie einen neuen.</translation>
    </message>
    <message>
        <source>%1 was written by a later version of Xenoglot (format %2, this one reads up to %3)</source>
        <translation>%1 stammt von einer späteren Version von Xenoglot (Format %2, diese hier liest bis %3)</translation>
    </message>
    <message>
        <source>Open it with that version. The file was not changed.</source>
        <translation>Öffnen Sie die Datei mit jener Version. Sie wurde nicht verändert.</translation>
    </message>
    <message>
        <source>%1 is damaged: its description of the project cannot be understood</source>
        <translation>%1 ist beschädigt: Die Beschreibung des Projekts darin ist nicht zu verstehen</translation>
    </message>
    <message>
        <source>Preparing the message failed: %1</source>
        <translation>Die Nachricht konnte nicht vorbereitet werden: %1</translation>
    </message>
    <message>
        <source>The message is already in %1; %2 was left out.</source>
        <translation>Die Nachricht ist bereits auf %1; %2 wurde weggelassen.</translation>
    </message>
    <message>
        <source>Nothing is left to do: the message is already in the chosen language</source>
        <translation>Es bleibt nichts zu tun: Die Nachricht ist bereits in der gewählten Sprache</translation>
    </message>
    <message>
        <source>Choose another target language.</source>
        <translation>Wählen Sie eine andere Zielsprache.</translation>
    </message>
    <message>
        <source>Cannot write to %1: the folder cannot be made</source>
        <translation>In %1 kann nicht geschrieben werden: Der Ordner kann nicht angelegt werden</translation>
    </message>
    <message>
        <source>No models are installed in %1</source>
        <translation>In %1 sind keine Modelle installiert</translation>
    </message>
    <message>
        <source>No installed model translates %1 text, and no English text says the same</source>
        <translation>Kein installiertes Modell übersetzt Text dieser Sprache (%1), und kein englischer Text sagt dasselbe</translation>
    </message>
    <message>
        <source>Write the English text in between, or give the translation yourself.</source>
        <translation>Schreiben Sie den englischen Text dazwischen, oder geben Sie die Übersetzung selbst an.</translation>
    </message>
    <message>
        <source>no NVIDIA driver, or LibTorch was installed without CUDA</source>
        <translation>kein NVIDIA-Treiber, oder LibTorch wurde ohne CUDA installiert</translation>
    </message>
    <message>
        <source>no CUDA device found</source>
        <translation>kein CUDA-Gerät gefunden</translation>
    </message>
    <message>
        <source>the CUDA device computes wrong results</source>
        <translation>das CUDA-Gerät rechnet falsch</translation>
    </message>
    <message>
        <source>The model file %1 does not fit into memory</source>
        <translation>Die Modelldatei %1 passt nicht in den Arbeitsspeicher</translation>
    </message>
    <message>
        <source>Close other programs or choose a smaller model.</source>
        <translation>Schließen Sie andere Programme, oder wählen Sie ein kleineres Modell.</translation>
    </message>
    <message>
        <source>The model file %1 cannot be read: %2</source>
        <translation>Die Modelldatei %1 kann nicht gelesen werden: %2</translation>
    </message>
    <message>
        <source>Cannot open the model file %1: %2</source>
        <translation>Die Modelldatei %1 kann nicht geöffnet werden: %2</translation>
    </message>
    <message>
        <source>The model file %1 is empty</source>
        <translation>Die Modelldatei %1 ist leer</translation>
    </message>
    <message>
        <source>The model file %1 is not a file</source>
        <translation>Die Modelldatei %1 ist keine Datei</translation>
    </message>
    <message>
        <source>Cannot map the model file %1: %2</source>
        <translation>Die Modelldatei %1 kann nicht in den Speicher eingeblendet werden: %2</translation>
    </message>
    <message>
        <source>The model file %1 does not fit</source>
        <translation>Die Modelldatei %1 passt nicht</translation>
    </message>
    <message>
        <source>en</source>
        <comment>the code of the language of the translation: names of languages are given in it</comment>
        <translation>de</translation>
    </message>
    <message>
        <source>too much of it was left untranslated: %1</source>
        <translation>zu viel davon blieb unübersetzt: %1</translation>
    </message>
    <message>
        <source>it negates twice running</source>
        <translation>die Übersetzung verneint zweimal hintereinander</translation>
    </message>
    <message>
        <source>the negation is missing</source>
        <translation>die Verneinung fehlt</translation>
    </message>
    <message>
        <source>it negates what the source does not</source>
        <translation>die Übersetzung verneint, was im Original nicht verneint ist</translation>
    </message>
    <message>
        <source>the time %1 is missing</source>
        <translation>die Uhrzeit %1 fehlt</translation>
    </message>
    <message>
        <source>the number %1 is missing</source>
        <translation>die Zahl %1 fehlt</translation>
    </message>
    <message>
        <source>the number %1 is missing once</source>
        <translation>die Zahl %1 fehlt einmal</translation>
    </message>
    <message>
        <source>the time %1 was added</source>
        <translation>die Uhrzeit %1 kam hinzu</translation>
    </message>
    <message>
        <source>the number %1 was added</source>
        <translation>die Zahl %1 kam hinzu</translation>
    </message>
    <message>
        <source>the number %1 was added once</source>
        <translation>die Zahl %1 kam einmal hinzu</translation>
    </message>
    <message>
        <source>a minus sign is missing</source>
        <translation>ein Minuszeichen fehlt</translation>
    </message>
    <message>
        <source>a minus sign was added</source>
        <translation>ein Minuszeichen kam hinzu</translation>
    </message>
    <message>
        <source>There are no pronunciation rules set up for &quot;%1&quot;</source>
        <translation>Für „%1“ sind keine Ausspracheregeln eingerichtet</translation>
    </message>
    <message>
        <source>The program espeak-ng gave no sounds for &quot;%1&quot;</source>
        <translation>Das Programm espeak-ng hat keine Laute für „%1“ geliefert</translation>
    </message>
    <message>
        <source>Reword it; if it stays, reinstall the package espeak-ng.</source>
        <translation>Formulieren Sie es anders; wenn es so bleibt, installieren Sie das Paket espeak-ng neu.</translation>
    </message>
    <message>
        <source>The vocabulary %1 %2</source>
        <translation>Das Vokabular %1 ist unbrauchbar (%2)</translation>
    </message>
    <message>
        <source>Cannot open the vocabulary %1</source>
        <translation>Das Vokabular %1 kann nicht geöffnet werden</translation>
    </message>
    <message>
        <source>it was left untranslated</source>
        <translation>er blieb unübersetzt</translation>
    </message>
    <message>
        <source>a part of it was left untranslated</source>
        <translation>ein Teil davon blieb unübersetzt</translation>
    </message>
    <message>
        <source>it came back empty</source>
        <translation>die Übersetzung kam leer zurück</translation>
    </message>
    <message>
        <source>it repeats itself without end</source>
        <translation>die Übersetzung wiederholt sich endlos</translation>
    </message>
    <message>
        <source>it is far longer than the source</source>
        <translation>die Übersetzung ist viel länger als das Original</translation>
    </message>
    <message>
        <source>it is far shorter than the source</source>
        <translation>die Übersetzung ist viel kürzer als das Original</translation>
    </message>
    <message>
        <source>the address %1 is missing</source>
        <translation>die Adresse %1 fehlt</translation>
    </message>
    <message>
        <source>the currency is another one</source>
        <translation>die Währung ist eine andere</translation>
    </message>
    <message>
        <source>The history does not have this message any more</source>
        <translation>Diese Nachricht ist nicht mehr im Verlauf</translation>
    </message>
    <message>
        <source>Reading the recording failed: %1</source>
        <translation>Die Aufnahme konnte nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>Opening the models failed: %1</source>
        <translation>Die Modelle konnten nicht geöffnet werden: %1</translation>
    </message>
    <message>
        <source>Open the self-check in the Help menu.</source>
        <translation>Öffnen Sie die Selbstprüfung im Menü „Hilfe“.</translation>
    </message>
    <message>
        <source>%1 does not end in .wav, .flac, .opus or .mp3</source>
        <translation>%1 endet nicht auf .wav, .flac, .opus oder .mp3</translation>
    </message>
    <message>
        <source>Give the file one of these endings.</source>
        <translation>Geben Sie der Datei eine dieser Endungen.</translation>
    </message>
    <message>
        <source>Translating failed: %1</source>
        <translation>Die Übersetzung ist fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made: %2</source>
        <translation>Der Ordner %1 kann nicht angelegt werden: %2</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>%1 expects %2 filters of its front end, not %3</source>
        <translation>%1 erwartet von seiner Vorstufe %2 Filter, nicht %3</translation>
    </message>
    <message>
        <source>%L1 s of speech are too short to tell a voice by; it takes %L2 s</source>
        <translation>%L1 s Sprache sind zu kurz, um eine Stimme daran zu erkennen; es braucht %L2 s</translation>
    </message>
    <message>
        <source>Use a longer recording.</source>
        <translation>Nehmen Sie eine längere Aufnahme.</translation>
    </message>
    <message>
        <source>The recording holds samples that are no numbers</source>
        <translation>Die Aufnahme enthält Abtastwerte, die keine Zahlen sind</translation>
    </message>
    <message>
        <source>The recording is silent: there is no voice in it</source>
        <translation>Die Aufnahme ist still: Es ist keine Stimme darin</translation>
    </message>
    <message>
        <source>Choose a recording in which somebody speaks.</source>
        <translation>Wählen Sie eine Aufnahme, in der jemand spricht.</translation>
    </message>
    <message>
        <source>No model is installed that can tell speakers apart under the name %1</source>
        <translation>Unter dem Namen %1 ist kein Modell installiert, das Stimmen unterscheiden kann</translation>
    </message>
    <message>
        <source>Piece %1 of the recording cannot be trained on: its parts do not fit together</source>
        <translation>Mit Stück %1 der Aufnahme kann nicht trainiert werden: seine Teile passen nicht zusammen</translation>
    </message>
    <message>
        <source>There is nothing to train the voice on</source>
        <translation>Es gibt nichts, womit die Stimme trainiert werden könnte</translation>
    </message>
    <message>
        <source>Choose a recording with at least ten seconds of clear speech.</source>
        <translation>Wählen Sie eine Aufnahme mit mindestens zehn Sekunden klarer Sprache.</translation>
    </message>
    <message>
        <source>The training of the voice went astray %1 times, last at step %2</source>
        <translation>Das Training der Stimme ist %1-mal entgleist, zuletzt bei Schritt %2</translation>
    </message>
    <message>
        <source>Choose another recording: clear speech without music or noise.</source>
        <translation>Wählen Sie eine andere Aufnahme: klare Sprache ohne Musik und Geräusche.</translation>
    </message>
    <message>
        <source>Settings that no voice can be trained with</source>
        <translation>Einstellungen, mit denen keine Stimme trainiert werden kann</translation>
    </message>
    <message>
        <source>No model is installed that can tell how good a recording is</source>
        <translation>Es ist kein Modell installiert, das sagen kann, wie gut eine Aufnahme ist</translation>
    </message>
    <message>
        <source>The pitch cannot be followed in this range</source>
        <translation>Die Tonhöhe lässt sich in diesem Bereich nicht verfolgen</translation>
    </message>
    <message>
        <source>%L1 s of audio are too short to follow the pitch</source>
        <translation>%L1 s Ton sind zu kurz, um die Tonhöhe zu verfolgen</translation>
    </message>
    <message>
        <source>There is nothing to be heard in the recording</source>
        <translation>In der Aufnahme ist nichts zu hören</translation>
    </message>
    <message>
        <source>The recording is too short or too long for what is said in it</source>
        <translation>Die Aufnahme ist zu kurz oder zu lang für das, was darin gesagt wird</translation>
    </message>
    <message>
        <source>Check the text of the recording.</source>
        <translation>Prüfen Sie den Text der Aufnahme.</translation>
    </message>
    <message>
        <source>A part of the recording is %L1 s long where %L2 to %L3 s are possible</source>
        <translation>Ein Teil der Aufnahme ist %L1 s lang, möglich sind %L2 bis %L3 s</translation>
    </message>
    <message>
        <source>The recording does not say &quot;%1&quot;, or not clearly</source>
        <translation>Die Aufnahme sagt „%1“ nicht oder nicht deutlich</translation>
    </message>
    <message>
        <source>There is no recording to learn a voice from</source>
        <translation>Es gibt keine Aufnahme, aus der eine Stimme gelernt werden kann</translation>
    </message>
    <message>
        <source>There is no voice in the recording</source>
        <translation>In der Aufnahme ist keine Stimme</translation>
    </message>
    <message>
        <source>The model %1 has no voices</source>
        <translation>Das Modell %1 hat keine Stimmen</translation>
    </message>
    <message>
        <source>The recording is far too loud to be one</source>
        <translation>Die Aufnahme ist viel zu laut, um eine zu sein</translation>
    </message>
    <message>
        <source>The voice &quot;%1&quot; does not speak %2 (%3)</source>
        <translation>Die Stimme „%1“ spricht kein %2 (%3)</translation>
    </message>
    <message>
        <source>Choose a stock voice for it.</source>
        <translation>Wählen Sie dafür eine mitgelieferte Stimme.</translation>
    </message>
    <message>
        <source>No model is installed that can speak</source>
        <translation>Es ist kein Modell installiert, das sprechen kann</translation>
    </message>
    <message>
        <source>No installed model can learn voices</source>
        <translation>Kein installiertes Modell kann Stimmen lernen</translation>
    </message>
    <message>
        <source>The voice was made for another model: make it again.</source>
        <translation>Die Stimme wurde für ein anderes Modell gemacht: machen Sie sie neu.</translation>
    </message>
    <message>
        <source>The model %1 cannot take on the voice &quot;%2&quot;</source>
        <translation>Das Modell %1 kann die Stimme „%2“ nicht annehmen</translation>
    </message>
    <message>
        <source>The database %1 (%2) is in use or cannot be written</source>
        <translation>Die Datenbank %1 (%2) wird benutzt oder kann nicht geschrieben werden</translation>
    </message>
    <message>
        <source>it has no version</source>
        <translation>sie hat keine Version</translation>
    </message>
    <message>
        <source>The database %1 (%2) was written by a later version of Xenoglot (format %3, this one reads up to %4)</source>
        <translation>Die Datenbank %1 (%2) wurde von einer neueren Version von Xenoglot geschrieben (Format %3, diese liest bis %4)</translation>
    </message>
    <message>
        <source>Use that version. The file was not changed.</source>
        <translation>Verwenden Sie jene Version. Die Datei wurde nicht verändert.</translation>
    </message>
    <message>
        <source>The damaged database %1 (%2) cannot be renamed: %3</source>
        <translation>Die beschädigte Datenbank %1 (%2) kann nicht umbenannt werden: %3</translation>
    </message>
    <message>
        <source>The database %1 (%2) is damaged: %3</source>
        <translation>Die Datenbank %1 (%2) ist beschädigt: %3</translation>
    </message>
    <message>
        <source>The database %1 (%2) cannot be used: %3</source>
        <translation>Die Datenbank %1 (%2) kann nicht benutzt werden: %3</translation>
    </message>
    <message>
        <source>history</source>
        <comment>what a database holds</comment>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>voices</source>
        <comment>what a database holds</comment>
        <translation>Stimmen</translation>
    </message>
    <message>
        <source>No voice can have the id %1: it is no UUID</source>
        <translation>Keine Stimme kann die Kennung %1 haben: es ist keine UUID</translation>
    </message>
    <message>
        <source>%1 cannot be the name of a voice: it must be UTF-8 text without control characters</source>
        <translation>%1 kann nicht der Name einer Stimme sein: er muss UTF-8-Text ohne Steuerzeichen sein</translation>
    </message>
    <message>
        <source>A voice needs a name</source>
        <translation>Eine Stimme braucht einen Namen</translation>
    </message>
    <message>
        <source>The name of a voice has at most %1 characters, this one has %2</source>
        <translation>Der Name einer Stimme hat höchstens %1 Zeichen, dieser hat %2</translation>
    </message>
    <message>
        <source>No voice can be named %1: the program means that itself</source>
        <translation>Keine Stimme kann %1 heißen: das Wort hat im Programm eine eigene Bedeutung</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>What %1 says about the voice %2 makes no sense</source>
        <translation>Was %1 über die Stimme %2 sagt, ergibt keinen Sinn</translation>
    </message>
    <message>
        <source>Remove that voice.</source>
        <translation>Entfernen Sie diese Stimme.</translation>
    </message>
    <message>
        <source>The voice %1 cannot be kept: not everything about it is a number or UTF-8 text</source>
        <translation>Die Stimme %1 kann nicht verwahrt werden: nicht alles an ihr ist eine Zahl oder UTF-8-Text</translation>
    </message>
    <message>
        <source>There is a voice named %1</source>
        <translation>Es gibt eine Stimme namens %1</translation>
    </message>
    <message>
        <source>Cannot make %1 readable for you alone: %2</source>
        <translation>%1 kann nicht für Sie allein lesbar gemacht werden: %2</translation>
    </message>
    <message>
        <source>%1 cannot learn voices</source>
        <translation>%1 kann keine Stimmen lernen</translation>
    </message>
    <message>
        <source>The learned voice was given up, because its words are not understood as well (%L1 of 100 words wrong, before %L2)</source>
        <translation>Die gelernte Stimme wurde aufgegeben, weil ihre Wörter nicht so gut verstanden werden (%L1 von 100 Wörtern falsch, vorher %L2)</translation>
    </message>
    <message>
        <source>The learned voice was given up, because it comes no nearer to the speaker (%L1, before %L2)</source>
        <translation>Die gelernte Stimme wurde aufgegeben, weil sie dem Sprecher nicht näher kommt (%L1, vorher %L2)</translation>
    </message>
    <message>
        <source>%L1 s of the recording are louder than it can hold and were left out: turn the microphone down</source>
        <translation>%L1 s der Aufnahme sind übersteuert und wurden weggelassen: stellen Sie das Mikrofon leiser</translation>
    </message>
    <message>
        <source>%L1 s of the recording are too noisy or unclear and were left out: speak close to the microphone in a quiet room</source>
        <translation>%L1 s der Aufnahme sind zu verrauscht oder unklar und wurden weggelassen: sprechen Sie nahe am Mikrofon in einem ruhigen Raum</translation>
    </message>
    <message>
        <source>%L1 s of the recording are in another voice than the rest and were left out</source>
        <translation>%L1 s der Aufnahme sind in einer anderen Stimme als der Rest und wurden weggelassen</translation>
    </message>
    <message>
        <source>Nothing in the recording is good enough to make a voice of</source>
        <translation>Nichts in der Aufnahme ist gut genug, um eine Stimme daraus zu machen</translation>
    </message>
    <message>
        <source>No words were understood in the recording</source>
        <translation>In der Aufnahme wurden keine Wörter verstanden</translation>
    </message>
    <message>
        <source>The recording is far from the microphone or noisy: a clearer one makes a better voice</source>
        <translation>Die Aufnahme ist weit vom Mikrofon oder verrauscht: eine klarere ergibt eine bessere Stimme</translation>
    </message>
    <message>
        <source>%L1 s of usable speech are too few to learn a voice: %L2 s are needed, 20 are better</source>
        <translation>%L1 s brauchbare Sprache sind zu wenig, um eine Stimme zu lernen: %L2 s sind nötig, 20 sind besser</translation>
    </message>
    <message>
        <source>The list of voices was damaged and was put aside as %1</source>
        <translation>Das Verzeichnis der Stimmen war beschädigt und wurde beiseitegelegt als %1</translation>
    </message>
    <message>
        <source>Nobody speaks for %L1 s at a time in the recording</source>
        <translation>In der Aufnahme spricht niemand %L1 s am Stück</translation>
    </message>
    <message>
        <source>Choose a recording of whole sentences.</source>
        <translation>Wählen Sie eine Aufnahme ganzer Sätze.</translation>
    </message>
    <message>
        <source>What was learned of the voice &quot;%1&quot; cannot be used: %2</source>
        <translation>Was von der Stimme „%1“ gelernt wurde, ist nicht zu gebrauchen: %2</translation>
    </message>
    <message>
        <source>Remove the voice, and learn it again or import it.</source>
        <translation>Entfernen Sie die Stimme und lernen Sie sie noch einmal, oder importieren Sie sie.</translation>
    </message>
    <message>
        <source>%1 belongs to another voice</source>
        <translation>%1 gehört zu einer anderen Stimme</translation>
    </message>
    <message>
        <source>It was deleted, but may still be read in %1: another program uses it</source>
        <translation>Es wurde gelöscht, ist aber vielleicht noch in %1 zu lesen: ein anderes Programm benutzt es</translation>
    </message>
    <message>
        <source>Close other windows of the program, and delete it again.</source>
        <translation>Schließen Sie andere Fenster des Programms, und löschen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Cannot write in %1</source>
        <translation>In %1 kann nicht geschrieben werden</translation>
    </message>
    <message>
        <source>Nothing called %1 was left over</source>
        <translation>Nichts mit dem Namen %1 ist übrig geblieben</translation>
    </message>
    <message>
        <source>What was learned of the voice &quot;%1&quot; is gone: %2 is missing</source>
        <translation>Was von der Stimme „%1“ gelernt wurde, ist weg: %2 fehlt</translation>
    </message>
    <message>
        <source>What was learned of the voice &quot;%1&quot; cannot be used: %2 is damaged or belongs to another voice</source>
        <translation>Was von der Stimme „%1“ gelernt wurde, ist nicht zu gebrauchen: %2 ist beschädigt oder gehört zu einer anderen Stimme</translation>
    </message>
    <message>
        <source>There is no recording</source>
        <translation>Es gibt keine Aufnahme</translation>
    </message>
    <message>
        <source>There is a voice &quot;%1&quot; already</source>
        <translation>Es gibt schon eine Stimme „%1“</translation>
    </message>
    <message>
        <source>Choose another name, or remove the voice.</source>
        <translation>Wählen Sie einen anderen Namen, oder entfernen Sie die Stimme.</translation>
    </message>
    <message>
        <source>The voice &quot;%1&quot; is being learned by another program</source>
        <translation>Die Stimme „%1“ wird gerade von einem anderen Programm gelernt</translation>
    </message>
    <message>
        <source>Spoken in the matched voice: %1</source>
        <translation>Mit der angepassten Stimme gesprochen: %1</translation>
    </message>
    <message>
        <source>Spoken in a stock voice: %1</source>
        <translation>Mit einer mitgelieferten Stimme gesprochen: %1</translation>
    </message>
    <message>
        <source>The sender&apos;s voice is &quot;%1&quot; (likeness %L2)</source>
        <translation>Die Stimme des Absenders ist „%1“ (Ähnlichkeit %L2)</translation>
    </message>
    <message>
        <source>The voice &quot;%1&quot; is matched, not learned: it can be removed and learned again</source>
        <translation>Die Stimme „%1“ ist angepasst, nicht gelernt: Sie kann entfernt und neu gelernt werden</translation>
    </message>
    <message>
        <source>%L1 s of speech are too little to learn a voice from (%2 s are needed)</source>
        <translation>%L1 s Sprache sind zu wenig, um eine Stimme daraus zu lernen (%2 s sind nötig)</translation>
    </message>
    <message>
        <source>The sender&apos;s voice was kept under the name &quot;%1&quot;</source>
        <translation>Die Stimme des Absenders wurde unter dem Namen „%1“ behalten</translation>
    </message>
    <message>
        <source>Spoken in the matched voice: nothing was learned from this message</source>
        <translation>Mit der angepassten Stimme gesprochen: Aus dieser Nachricht wurde nichts gelernt</translation>
    </message>
    <message>
        <source>See: xenoglot-cli voices list</source>
        <translation>Siehe: xenoglot-cli voices list</translation>
    </message>
    <message>
        <source>The voice &quot;%1&quot; is not ready</source>
        <translation>Die Stimme „%1“ ist nicht fertig</translation>
    </message>
    <message>
        <source>Nobody has agreed to this voice being spoken with</source>
        <translation>Niemand hat zugestimmt, dass mit dieser Stimme gesprochen wird</translation>
    </message>
    <message>
        <source>Use --consent me for your own voice, or --consent NAME for that of somebody who agreed.</source>
        <translation>Verwenden Sie --consent me für Ihre eigene Stimme oder --consent NAME für die von jemandem, der zugestimmt hat.</translation>
    </message>
    <message>
        <source>There is a stock voice &quot;%1&quot;</source>
        <translation>Es gibt eine mitgelieferte Stimme „%1“</translation>
    </message>
    <message>
        <source>Export the voice again where it was made.</source>
        <translation>Exportieren Sie die Stimme noch einmal dort, wo sie gemacht wurde.</translation>
    </message>
    <message>
        <source>what %1 says about the voice makes no sense</source>
        <translation>was %1 über die Stimme sagt, ergibt keinen Sinn</translation>
    </message>
    <message>
        <source>%1 is no recording that can be read</source>
        <translation>%1 ist keine Aufnahme, die gelesen werden kann</translation>
    </message>
    <message>
        <source>%1 is another voice than the one that %2 speaks of</source>
        <translation>%1 ist eine andere Stimme als die, von der %2 spricht</translation>
    </message>
    <message>
        <source>A voice fits the very model that it was learned with: install that one, or learn the voice here from its recordings.</source>
        <translation>Eine Stimme passt nur zu dem Modell, mit dem sie gelernt wurde: Installieren Sie dieses, oder lernen Sie die Stimme hier aus ihren Aufnahmen.</translation>
    </message>
    <message>
        <source>Give it another name here: --name NAME.</source>
        <translation>Geben Sie ihr hier einen anderen Namen: --name NAME.</translation>
    </message>
    <message>
        <source>The voice &quot;%1&quot; was made for the model %2; the one that is installed is %3</source>
        <translation>Die Stimme „%1“ wurde für das Modell %2 gemacht; installiert ist %3</translation>
    </message>
    <message>
        <source>The voice could not be compared with its speaker: %1</source>
        <translation>Die Stimme konnte nicht mit ihrem Sprecher verglichen werden: %1</translation>
    </message>
    <message>
        <source>please listen to &quot;%1&quot;: there is noise behind it</source>
        <translation>bitte hören Sie „%1“ an: dahinter rauscht es</translation>
    </message>
    <message>
        <source>please listen to &quot;%1&quot;: not all of its words were recognised again</source>
        <translation>bitte hören Sie „%1“ an: nicht alle Wörter wurden wiedererkannt</translation>
    </message>
    <message>
        <source>the voice came out no nearer to its speaker than a stranger&apos;s (%L1, a stranger %L2)</source>
        <translation>die Stimme kam ihrem Sprecher nicht näher als die eines Fremden (%L1, ein Fremder %L2)</translation>
    </message>
    <message>
        <source>There is no recording of the speaker</source>
        <translation>Es gibt keine Aufnahme des Sprechers</translation>
    </message>
    <message>
        <source>the take</source>
        <translation>der Fassung</translation>
    </message>
    <message>
        <source>The stored voices of strangers are damaged</source>
        <translation>Die gespeicherten Stimmen von Fremden sind beschädigt</translation>
    </message>
    <message>
        <source>Install the program again.</source>
        <translation>Installieren Sie das Programm neu.</translation>
    </message>
    <message>
        <source>close to you: %L1</source>
        <translation>nahe an Ihnen: %L1</translation>
    </message>
    <message>
        <source>close to %2: %L1</source>
        <translation>nahe an %2: %L1</translation>
    </message>
    <message>
        <source>a stranger %L1</source>
        <translation>ein Fremder %L1</translation>
    </message>
    <message>
        <source>you yourself %L1</source>
        <translation>Sie selbst %L1</translation>
    </message>
    <message>
        <source>%2 in person %L1</source>
        <translation>%2 selbst %L1</translation>
    </message>
    <message>
        <source>%L1: how alike %2 finds this take and the recording of the voice; 1 is the same.</source>
        <translation>%L1: so ähnlich findet %2 diese Fassung und die Aufnahme der Stimme; 1 ist gleich.</translation>
    </message>
    <message>
        <source>%L1: two halves of your own recording.</source>
        <translation>%L1: zwei Hälften Ihrer eigenen Aufnahme.</translation>
    </message>
    <message>
        <source>%L1: two halves of the recording of %2.</source>
        <translation>%L1: zwei Hälften der Aufnahme von %2.</translation>
    </message>
    <message>
        <source>%L1: what one speaker was found to reach in two languages.</source>
        <translation>%L1: was ein Sprecher in zwei Sprachen erreicht, wie gemessen wurde.</translation>
    </message>
    <message>
        <source>The voice was trained on %1, so its figures flatter.</source>
        <translation>Die Stimme wurde mit %1 trainiert, daher schmeicheln dessen Zahlen.</translation>
    </message>
    <message>
        <source>words right %1 %</source>
        <translation>Wörter richtig: %1 %</translation>
    </message>
    <message>
        <source>%1 %: words that were recognised again when the take was heard by the program.</source>
        <translation>%1 %: Wörter, die das Programm wiedererkannt hat, als es die Fassung anhörte.</translation>
    </message>
    <message>
        <source>A sentence was spoken up to %1 times until it was understood, or the best was kept.</source>
        <translation>Ein Satz wurde bis zu %1 Mal gesprochen, bis er verstanden war, oder der beste wurde behalten.</translation>
    </message>
    <message>
        <source>The voice cannot be used: %1</source>
        <translation>Die Stimme kann nicht verwendet werden: %1</translation>
    </message>
    <message>
        <source>There is not enough memory to learn a voice</source>
        <translation>Der Speicher reicht nicht, um eine Stimme zu lernen</translation>
    </message>
    <message>
        <source>Learning the voice failed: %1</source>
        <translation>Das Lernen der Stimme ist gescheitert: %1</translation>
    </message>
    <message>
        <source>The models are not there yet</source>
        <translation>Die Modelle sind noch nicht da</translation>
    </message>
    <message>
        <source>There are no recordings to learn the voice from</source>
        <translation>Es gibt keine Aufnahmen, aus denen die Stimme gelernt werden kann</translation>
    </message>
    <message>
        <source>What is stored about the stock voices is damaged</source>
        <translation>Was über die mitgelieferten Stimmen gespeichert ist, ist beschädigt</translation>
    </message>
    <message>
        <source>GE2E expects %1 filters of its front end, not %2</source>
        <translation>GE2E erwartet %1 Filter von seiner Vorstufe, nicht %2</translation>
    </message>
    <message>
        <source>spoken in the matched voice, because it is understood better here than the learned one</source>
        <translation>mit der angepassten Stimme gesprochen, weil sie hier besser verstanden wird als die gelernte</translation>
    </message>
    <message>
        <source>The notice that the voice is synthetic cannot be unpacked</source>
        <translation>Der Hinweis, dass die Stimme künstlich ist, kann nicht entpackt werden</translation>
    </message>
    <message>
        <source>Make some room in the folder for temporary files.</source>
        <translation>Schaffen Sie Platz im Ordner für temporäre Dateien.</translation>
    </message>
    <message>
        <source>The voice stays as it was: learned longer it comes no nearer to the speaker (%L1, before %L2)</source>
        <translation>Die Stimme bleibt, wie sie war: länger gelernt kommt sie dem Sprecher nicht näher (%L1, vorher %L2)</translation>
    </message>
    <message>
        <source>The voice stays as it was: learned longer its words are not understood as well (%L1 of 100 words wrong, before %L2)</source>
        <translation>Die Stimme bleibt, wie sie war: länger gelernt werden ihre Wörter nicht so gut verstanden (%L1 von 100 Wörtern falsch, vorher %L2)</translation>
    </message>
    <message>
        <source>Learn it on, which its recording is kept for, or remove the voice and import it.</source>
        <translation>Lernen Sie sie weiter, dafür ist ihre Aufnahme da, oder entfernen und importieren Sie sie.</translation>
    </message>
    <message>
        <source>The voice &quot;%1&quot; was removed meanwhile</source>
        <translation>Die Stimme „%1“ wurde inzwischen entfernt</translation>
    </message>
    <message>
        <source>The recording sounds like a telephone, and a voice learned from it partly does, too. Record with a microphone of the computer</source>
        <translation>Die Aufnahme klingt nach Telefon, und eine daraus gelernte Stimme zum Teil auch. Nehmen Sie mit einem Mikrofon des Rechners auf</translation>
    </message>
    <message>
        <source>Check its permissions, and try again.</source>
        <translation>Prüfen Sie die Zugriffsrechte, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>learned voice</source>
        <translation>gelernte Stimme</translation>
    </message>
    <message>
        <source>matched voice</source>
        <translation>angepasste Stimme</translation>
    </message>
    <message>
        <source>%1, a synthetic voice</source>
        <translation>%1, eine synthetische Stimme</translation>
    </message>
    <message>
        <source>%L1: the stranger who is most like that recording (%2), of %3, of whom %5 are synthetic voices; %L4 is their mean.</source>
        <translation>%L1: der Fremde, der dieser Aufnahme am ähnlichsten ist (%2), von %3, davon %5 synthetische Stimmen; %L4 ist ihr Mittel.</translation>
    </message>
    <message>
        <source>The recording sounds like the stock voice %1, which no person speaks with</source>
        <translation>Die Aufnahme klingt wie die mitgelieferte Stimme %1, mit der kein Mensch spricht</translation>
    </message>
    <message>
        <source>Only the first %1 minutes of the recording were listened to</source>
        <translation>Nur die ersten %1 Minuten der Aufnahme wurden angehört</translation>
    </message>
    <message>
        <source>The recording sounds like %1, not %2: with the wrong language a voice is learned badly</source>
        <translation>Die Aufnahme klingt wie %1, nicht wie %2: Mit der falschen Sprache wird eine Stimme schlecht gelernt</translation>
    </message>
    <message>
        <source>one speaker in two languages %L1</source>
        <translation>ein Sprecher in zwei Sprachen %L1</translation>
    </message>
    <message>
        <source>Learn it on: xenoglot-cli voices train and its name.</source>
        <translation>Lernen Sie sie weiter: xenoglot-cli voices train und ihr Name.</translation>
    </message>
    <message>
        <source>Use stock, a voice of your own (xenoglot-cli voices list) or one of: %1.</source>
        <translation>Verwenden Sie stock, eine eigene Stimme (xenoglot-cli voices list) oder eine von diesen: %1.</translation>
    </message>
    <message>
        <source> by %1, which the voice was trained on</source>
        <translation> nach %1, worauf die Stimme trainiert wurde</translation>
    </message>
    <message>
        <source>The recording of the voice &quot;%1&quot; is gone: %2 is missing</source>
        <translation>Die Aufnahme der Stimme „%1“ ist verschwunden: %2 fehlt</translation>
    </message>
    <message>
        <source>Remove the voice, and import it or learn it again.</source>
        <translation>Entfernen Sie die Stimme, und importieren oder lernen Sie sie neu.</translation>
    </message>
    <message>
        <source>The matched voice comes no nearer to the speaker (%L1) than the stock voice (%L2)</source>
        <translation>Die angepasste Stimme kommt dem Sprecher nicht näher (%L1) als die mitgelieferte (%L2)</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Translating</source>
        <translation>Übersetzt</translation>
    </message>
    <message>
        <source>Speaking</source>
        <translation>Spricht</translation>
    </message>
    <message>
        <source>Checking the speech</source>
        <translation>Prüft das Gesprochene</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Speichert</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>%1 seconds</source>
        <translation>%1 Sekunden</translation>
    </message>
    <message>
        <source>%1/%2 languages completed (%3)</source>
        <translation>%1/%2 Sprachen fertig (%3)</translation>
    </message>
    <message>
        <source>A draft: have it read by someone who knows the language. It was translated by %1.</source>
        <translation>Ein Entwurf: Lassen Sie ihn von jemandem lesen, der die Sprache kann. Übersetzt von %1.</translation>
    </message>
    <message>
        <source>, then </source>
        <translation>, dann </translation>
    </message>
    <message>
        <source>%1/%2 languages completed</source>
        <translation>%1/%2 Sprachen fertig</translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n fehlgeschlagen</numerusform>
            <numerusform>%n fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cancelled</source>
        <translation>
            <numerusform>%n abgebrochen</numerusform>
            <numerusform>%n abgebrochen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>One voice message, spoken in many languages on this machine.</source>
        <translation>Eine Sprachnachricht, auf diesem Rechner in vielen Sprachen gesprochen.</translation>
    </message>
    <message>
        <source>Recording to open.</source>
        <translation>Zu öffnende Aufnahme.</translation>
    </message>
    <message>
        <source>Languages to tick, comma separated: es,pt,ca.</source>
        <translation>Anzukreuzende Sprachen, durch Komma getrennt: es,pt,ca.</translation>
    </message>
</context>
<context>
    <name>xenoglot::AboutDialog</name>
    <message>
        <source>About Xenoglot</source>
        <translation>Über Xenoglot</translation>
    </message>
    <message>
        <source>Say it once. Be heard in every language.</source>
        <translation>Einmal sagen. In jeder Sprache gehört werden.</translation>
    </message>
    <message>
        <source>Xenoglot is free software under the Apache License 2.0. It stands on the following work of others:</source>
        <translation>Xenoglot ist freie Software unter der Apache-Lizenz 2.0. Es beruht auf der folgenden Arbeit anderer:</translation>
    </message>
    <message>
        <source>Licences of third parties</source>
        <translation>Lizenzen Dritter</translation>
    </message>
    <message>
        <source>About &amp;Qt</source>
        <translation>Über &amp;Qt</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>Sch&amp;ließen</translation>
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
        <translation>Wessen Stimme ist es?</translation>
    </message>
    <message>
        <source>It is &amp;mine</source>
        <translation>Es ist &amp;meine</translation>
    </message>
    <message>
        <source>It is &amp;somebody else&apos;s, who agreed to it being spoken with</source>
        <translation>Sie gehört &amp;jemand anderem, der zugestimmt hat, dass mit ihr gesprochen wird</translation>
    </message>
    <message>
        <source>Who agreed</source>
        <translation>Wer zugestimmt hat</translation>
    </message>
    <message>
        <source>When and how, for yourself</source>
        <translation>Wann und wie, für Sie selbst</translation>
    </message>
    <message>
        <source>When and how they agreed</source>
        <translation>Wann und wie zugestimmt wurde</translation>
    </message>
    <message>
        <source>A voice belongs to its speaker. Do not speak with the voice of somebody who has not agreed.</source>
        <translation>Eine Stimme gehört dem, der spricht. Lassen Sie nicht mit der Stimme von jemandem sprechen, der nicht zugestimmt hat.</translation>
    </message>
    <message>
        <source>Say whose voice it is</source>
        <translation>Sagen Sie, wessen Stimme es ist</translation>
    </message>
    <message>
        <source>Say who agreed</source>
        <translation>Sagen Sie, wer zugestimmt hat</translation>
    </message>
</context>
<context>
    <name>xenoglot::ConsentDialog</name>
    <message>
        <source>Whose voice is it?</source>
        <translation>Wessen Stimme ist es?</translation>
    </message>
    <message>
        <source>The message is to be spoken in the voice of its sender.</source>
        <translation>Die Nachricht soll in der Stimme dessen gesprochen werden, der sie sendet.</translation>
    </message>
    <message>
        <source>Use a stock &amp;voice</source>
        <translation>Eine mit&amp;gelieferte Stimme verwenden</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>&amp;Weiter</translation>
    </message>
</context>
<context>
    <name>xenoglot::ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>&amp;Languages</source>
        <translation>&amp;Sprachen</translation>
    </message>
    <message>
        <source>Languages to export</source>
        <translation>Zu exportierende Sprachen</translation>
    </message>
    <message>
        <source>Also the t&amp;ext of the message</source>
        <translation>Auch den T&amp;ext der Nachricht</translation>
    </message>
    <message>
        <source>The transcript in the chosen text formats</source>
        <translation>Die Mitschrift in den gewählten Textformaten</translation>
    </message>
    <message>
        <source>Formats</source>
        <translation>Formate</translation>
    </message>
    <message>
        <source>&amp;Audio</source>
        <translation>&amp;Audio</translation>
    </message>
    <message>
        <source>The format of the audio files</source>
        <translation>Das Format der Audiodateien</translation>
    </message>
    <message>
        <source>L&amp;oudness</source>
        <translation>Lauthei&amp;t</translation>
    </message>
    <message>
        <source>How loud the audio files are</source>
        <translation>Wie laut die Audiodateien sind</translation>
    </message>
    <message>
        <source>&amp;Text (.txt)</source>
        <translation>&amp;Text (.txt)</translation>
    </message>
    <message>
        <source>Subtitles (.&amp;srt)</source>
        <translation>Untertitel (.&amp;srt)</translation>
    </message>
    <message>
        <source>Subtitles (.&amp;vtt)</source>
        <translation>Untertitel (.&amp;vtt)</translation>
    </message>
    <message>
        <source>&amp;JSON with times (.json)</source>
        <translation>&amp;JSON mit Zeiten (.json)</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>&amp;Ordner</translation>
    </message>
    <message>
        <source>&amp;Choose…</source>
        <translation>&amp;Wählen …</translation>
    </message>
    <message>
        <source>Choose the folder</source>
        <translation>Den Ordner wählen</translation>
    </message>
    <message>
        <source>File &amp;name</source>
        <translation>Datei&amp;name</translation>
    </message>
    <message>
        <source>Fields: {message} {language} {name} {voice} {take} {date}</source>
        <translation>Felder: {message} {language} {name} {voice} {take} {date}</translation>
    </message>
    <message>
        <source>&amp;Files that will be written</source>
        <translation>&amp;Dateien, die geschrieben werden</translation>
    </message>
    <message>
        <source>Files that will be written</source>
        <translation>Dateien, die geschrieben werden</translation>
    </message>
    <message>
        <source>Progress of the export</source>
        <translation>Fortschritt des Exports</translation>
    </message>
    <message>
        <source>The files say that the speech is synthetic.</source>
        <translation>Die Dateien sagen, dass die Sprache künstlich ist.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>%1 (made from an older text)</source>
        <translation>%1 (aus einem älteren Text)</translation>
    </message>
    <message>
        <source>No audio</source>
        <translation>Kein Audio</translation>
    </message>
    <message>
        <source>%1 (there is one of the usual name already)</source>
        <translation>%1 (der übliche Name ist schon vergeben)</translation>
    </message>
    <message numerus="yes">
        <source>Export %n file(s)</source>
        <translation>
            <numerusform>%n Datei exportieren</numerusform>
            <numerusform>%n Dateien exportieren</numerusform>
        </translation>
    </message>
    <message>
        <source>This folder is not there yet: it is made for the files.</source>
        <translation>Diesen Ordner gibt es noch nicht: Er wird für die Dateien angelegt.</translation>
    </message>
    <message>
        <source>%1, take %2</source>
        <translation>%1, Fassung %2</translation>
    </message>
    <message>
        <source>Choose a folder for the files.</source>
        <translation>Wählen Sie einen Ordner für die Dateien.</translation>
    </message>
    <message>
        <source>Nothing can be written to this folder. Choose another one.</source>
        <translation>In diesen Ordner kann nichts geschrieben werden. Wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>Say first that the voice is s&amp;ynthetic</source>
        <translation>Zuerst sa&amp;gen, dass die Stimme künstlich ist</translation>
    </message>
    <message>
        <source>A sentence in the language of each audio file; its tags say it in any case</source>
        <translation>Ein Satz in der Sprache jeder Audiodatei; ihre Metadaten sagen es auf jeden Fall</translation>
    </message>
</context>
<context>
    <name>xenoglot::HistoryDialog</name>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Search in texts and translations</source>
        <translation>In Texten und Übersetzungen suchen</translation>
    </message>
    <message>
        <source>Search the history</source>
        <translation>Den Verlauf durchsuchen</translation>
    </message>
    <message>
        <source>Only with a &amp;star</source>
        <translation>Nur mit &amp;Stern</translation>
    </message>
    <message>
        <source>Messages that were spoken before</source>
        <translation>Nachrichten, die früher gesprochen wurden</translation>
    </message>
    <message>
        <source>&amp;Star</source>
        <translation>&amp;Stern</translation>
    </message>
    <message>
        <source>Mark what is selected with a star, or take it away</source>
        <translation>Dem Gewählten einen Stern geben oder nehmen</translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation>&amp;Löschen …</translation>
    </message>
    <message>
        <source>Delete what is selected, with its recordings</source>
        <translation>Das Gewählte mit seinen Aufnahmen löschen</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Öffnen</translation>
    </message>
    <message>
        <source>Open the message as it was</source>
        <translation>Die Nachricht öffnen, wie sie war</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Entstanden</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Sprachen</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>%1, with a star</source>
        <translation>%1, mit Stern</translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <translation>Nichts gefunden.</translation>
    </message>
    <message>
        <source>The history takes %1.</source>
        <translation>Der Verlauf belegt %1.</translation>
    </message>
    <message>
        <source>A damaged history was put aside as %1.</source>
        <translation>Ein beschädigter Verlauf wurde als %1 beiseitegelegt.</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n message(s)?</source>
        <translation>
            <numerusform>%n Nachricht löschen?</numerusform>
            <numerusform>%n Nachrichten löschen?</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>no text yet</source>
        <translation>noch ohne Text</translation>
    </message>
    <message>
        <source>What was recorded and made is deleted from the disk. This cannot be undone.</source>
        <translation>Was aufgenommen und daraus gemacht wurde, wird von der Festplatte gelöscht. Das kann nicht rückgängig gemacht werden.</translation>
    </message>
    <message>
        <source>The message in the window is closed as well.</source>
        <translation>Auch die Nachricht im Fenster wird geschlossen.</translation>
    </message>
</context>
<context>
    <name>xenoglot::ImportVoiceDialog</name>
    <message>
        <source>Import a voice</source>
        <translation>Eine Stimme importieren</translation>
    </message>
    <message>
        <source>About the voice</source>
        <translation>Zur Stimme</translation>
    </message>
    <message>
        <source>&amp;Name of the voice</source>
        <translation>&amp;Name der Stimme</translation>
    </message>
    <message>
        <source>What was agreed to</source>
        <translation>Die Zustimmung</translation>
    </message>
    <message>
        <source>Why it cannot begin</source>
        <translation>Warum es nicht beginnen kann</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importieren</translation>
    </message>
    <message>
        <source>A voice from %1 of speech in %2.</source>
        <translation>Eine Stimme aus %1 Sprache auf %2.</translation>
    </message>
    <message>
        <source>The file says: %1 agreed to it being spoken with, on %2.</source>
        <translation>Die Datei sagt: %1 hat am %2 zugestimmt, dass mit ihr gesprochen wird.</translation>
    </message>
    <message>
        <source>Give the voice a name</source>
        <translation>Geben Sie der Stimme einen Namen</translation>
    </message>
    <message>
        <source>There is a voice of that name</source>
        <translation>Es gibt eine Stimme dieses Namens</translation>
    </message>
    <message>
        <source>It is being imported…</source>
        <translation>Sie wird importiert …</translation>
    </message>
</context>
<context>
    <name>xenoglot::LanguageDelegate</name>
    <message>
        <source>%1 · your translation</source>
        <translation>%1 · Ihre Übersetzung</translation>
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
        <translation>%1, %2, nicht verfügbar: %3</translation>
    </message>
    <message>
        <source>Your translation: %1</source>
        <translation>Ihre Übersetzung: %1</translation>
    </message>
</context>
<context>
    <name>xenoglot::LanguagesPanel</name>
    <message>
        <source>Languages</source>
        <translation>Sprachen</translation>
    </message>
    <message>
        <source>&amp;Untick all</source>
        <translation>Alle a&amp;bwählen</translation>
    </message>
    <message>
        <source>Untick all languages</source>
        <translation>Alle Sprachen abwählen</translation>
    </message>
    <message>
        <source>Search languages</source>
        <translation>Sprachen suchen</translation>
    </message>
    <message>
        <source>Search by name or code (Ctrl+F)</source>
        <translation>Nach Name oder Code suchen (Strg+F)</translation>
    </message>
    <message>
        <source>Search by name in any of both languages, or by code</source>
        <translation>Nach dem Namen in einer der beiden Sprachen oder nach dem Code suchen</translation>
    </message>
    <message>
        <source>Languages to speak in</source>
        <translation>Sprachen, in denen gesprochen wird</translation>
    </message>
    <message>
        <source>Space ticks a language, F makes it a favourite</source>
        <translation>Leertaste kreuzt eine Sprache an, F macht sie zum Favoriten</translation>
    </message>
    <message>
        <source>Tick the languages to hear the message in. Those that cannot be had say why. F makes a language a favourite, which stands in front.</source>
        <translation>Kreuzen Sie die Sprachen an, in denen die Nachricht zu hören sein soll. Wo es nicht geht, steht der Grund. F macht eine Sprache zum Favoriten, der vorne steht.</translation>
    </message>
    <message>
        <source>Tick the languages to be heard in.</source>
        <translation>Kreuzen Sie die Sprachen an, in denen Sie gehört werden wollen.</translation>
    </message>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>%n gewählt</numerusform>
            <numerusform>%n gewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>No language is called &quot;%1&quot;.</source>
        <translation>Keine Sprache heißt „%1“.</translation>
    </message>
    <message>
        <source>Go to a language in the list first.</source>
        <translation>Gehen Sie zuerst in der Liste zu einer Sprache.</translation>
    </message>
    <message>
        <source>There is no voice for %1.</source>
        <translation>Für %1 gibt es keine Stimme.</translation>
    </message>
</context>
<context>
    <name>xenoglot::LearnVoiceDialog</name>
    <message>
        <source>Learn a voice</source>
        <translation>Eine Stimme lernen</translation>
    </message>
    <message>
        <source>Learn it from</source>
        <translation>Lernen aus</translation>
    </message>
    <message>
        <source>&amp;This message</source>
        <translation>&amp;Dieser Nachricht</translation>
    </message>
    <message>
        <source>&amp;Files</source>
        <translation>Da&amp;teien</translation>
    </message>
    <message>
        <source>&amp;Choose…</source>
        <translation>&amp;Auswählen…</translation>
    </message>
    <message>
        <source>Choose recordings of one speaker</source>
        <translation>Aufnahmen einer einzigen Person auswählen</translation>
    </message>
    <message>
        <source>Chosen files</source>
        <translation>Ausgewählte Dateien</translation>
    </message>
    <message>
        <source>&amp;Reading a text aloud, about 45 seconds</source>
        <translation>Einem &amp;vorgelesenen Text, etwa 45 Sekunden</translation>
    </message>
    <message>
        <source>&amp;Name of the voice</source>
        <translation>&amp;Name der Stimme</translation>
    </message>
    <message>
        <source>Spoken &amp;in</source>
        <translation>Ges&amp;prochen auf</translation>
    </message>
    <message>
        <source>Why it cannot begin</source>
        <translation>Warum es nicht beginnen kann</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>&amp;Learn the voice</source>
        <translation>Stimme &amp;lernen</translation>
    </message>
    <message>
        <source>The recording, with the parts that are used</source>
        <translation>Die Aufnahme mit den Teilen, die verwendet werden</translation>
    </message>
    <message>
        <source>What is used of the recording</source>
        <translation>Was von der Aufnahme verwendet wird</translation>
    </message>
    <message>
        <source>Advice</source>
        <translation>Rat</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Abschnitt</translation>
    </message>
    <message>
        <source>Remaining time</source>
        <translation>Verbleibende Zeit</translation>
    </message>
    <message>
        <source>Progress of learning the voice</source>
        <translation>Fortschritt beim Lernen der Stimme</translation>
    </message>
    <message>
        <source>This window may be closed: learning goes on, and gives way to everything else that is at work.</source>
        <translation>Dieses Fenster darf geschlossen werden: Das Lernen geht weiter und lässt allem anderen den Vortritt.</translation>
    </message>
    <message>
        <source>What went wrong</source>
        <translation>Was nicht gelungen ist</translation>
    </message>
    <message>
        <source>&amp;Another voice…</source>
        <translation>&amp;Noch eine Stimme…</translation>
    </message>
    <message>
        <source>Learn one more voice</source>
        <translation>Eine weitere Stimme lernen</translation>
    </message>
    <message>
        <source>&amp;Stop learning</source>
        <translation>Lernen a&amp;nhalten</translation>
    </message>
    <message>
        <source>What was learned so far is kept; it can be taken up again</source>
        <translation>Was bisher gelernt wurde, bleibt; es kann fortgesetzt werden</translation>
    </message>
    <message>
        <source>Go &amp;on</source>
        <translation>&amp;Fortsetzen</translation>
    </message>
    <message>
        <source>Go on where it stopped</source>
        <translation>Dort weitermachen, wo angehalten wurde</translation>
    </message>
    <message>
        <source>Speak again in this &amp;voice</source>
        <translation>Mit dieser Stimme noch einmal s&amp;prechen</translation>
    </message>
    <message>
        <source>Speak all languages that are shown once more; the earlier takes stay</source>
        <translation>Alle gezeigten Sprachen noch einmal sprechen; die früheren Fassungen bleiben</translation>
    </message>
    <message>
        <source>The models are not there yet</source>
        <translation>Die Modelle sind noch nicht da</translation>
    </message>
    <message>
        <source>Stop reading first</source>
        <translation>Beenden Sie zuerst das Vorlesen</translation>
    </message>
    <message>
        <source>Read the text aloud first</source>
        <translation>Lesen Sie zuerst den Text vor</translation>
    </message>
    <message>
        <source>Choose recordings first</source>
        <translation>Wählen Sie zuerst Aufnahmen aus</translation>
    </message>
    <message>
        <source>Record or open a message first</source>
        <translation>Nehmen Sie zuerst eine Nachricht auf, oder öffnen Sie eine</translation>
    </message>
    <message>
        <source>Give the voice a name</source>
        <translation>Geben Sie der Stimme einen Namen</translation>
    </message>
    <message>
        <source>There is a voice of that name</source>
        <translation>Es gibt eine Stimme dieses Namens</translation>
    </message>
    <message>
        <source>&amp;This message: %1</source>
        <translation>&amp;Dieser Nachricht: %1</translation>
    </message>
    <message>
        <source>Learning the voice &quot;%1&quot;</source>
        <translation>Die Stimme „%1“ wird gelernt</translation>
    </message>
    <message>
        <source>The voice &quot;%1&quot;</source>
        <translation>Die Stimme „%1“</translation>
    </message>
    <message>
        <source>The voice &quot;%1&quot; could not be learned</source>
        <translation>Die Stimme „%1“ konnte nicht gelernt werden</translation>
    </message>
    <message>
        <source>It was stopped. What was learned so far is kept: &quot;Go on&quot; here, or &quot;Learn on&quot; among the voices, takes it up again.</source>
        <translation>Es wurde angehalten. Was bisher gelernt wurde, bleibt: „Fortsetzen“ hier oder „Weiter lernen“ bei den Stimmen nimmt es wieder auf.</translation>
    </message>
    <message>
        <source>Being stopped</source>
        <translation>Wird angehalten</translation>
    </message>
    <message>
        <source>%1, %2 %</source>
        <translation>%1, %2 %</translation>
    </message>
    <message>
        <source>%1 of clear speech are used, as marked.</source>
        <translation>%1 deutlicher Sprache werden verwendet, wie markiert.</translation>
    </message>
    <message>
        <source>A voice of that name is not finished: &quot;Learn on&quot; among the voices takes it up</source>
        <translation>Eine Stimme dieses Namens ist nicht fertig: „Weiter lernen“ bei den Stimmen nimmt sie wieder auf</translation>
    </message>
    <message>
        <source>Learning the voice &quot;%1&quot; was stopped</source>
        <translation>Das Lernen der Stimme „%1“ wurde angehalten</translation>
    </message>
    <message>
        <source>It was stopped. There is no voice of that name.</source>
        <translation>Es wurde angehalten. Es gibt keine Stimme dieses Namens.</translation>
    </message>
    <message>
        <source>From 20 to 60 seconds of clear speech the program learns to speak in a voice, in some five minutes. You can go on working meanwhile.</source>
        <translation>Aus 20 bis 60 Sekunden klarer Sprache lernt das Programm in etwa fünf Minuten, mit einer Stimme zu sprechen. Sie können dabei weiterarbeiten.</translation>
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
        <translation>%1, zu laut</translation>
    </message>
</context>
<context>
    <name>xenoglot::MainWindow</name>
    <message>
        <source>Say it once. Be heard in every language.</source>
        <translation>Einmal sagen. In jeder Sprache gehört werden.</translation>
    </message>
    <message>
        <source>Record a message, tick languages, listen. Everything is computed on this machine; nothing is sent anywhere.</source>
        <translation>Nachricht aufnehmen, Sprachen ankreuzen, anhören. Alles wird auf diesem Rechner berechnet; nichts wird verschickt.</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Why the button is off</source>
        <translation>Warum die Schaltfläche aus ist</translation>
    </message>
    <message>
        <source>Translate and speak</source>
        <translation>Übersetzen und sprechen</translation>
    </message>
    <message>
        <source>Translates the message into all ticked languages at once and speaks them. While it works, the same button cancels.</source>
        <translation>Übersetzt die Nachricht in alle angekreuzten Sprachen zugleich und spricht sie. Währenddessen bricht dieselbe Schaltfläche ab.</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Message</source>
        <translation>&amp;Nachricht</translation>
    </message>
    <message>
        <source>&amp;Languages</source>
        <translation>&amp;Sprachen</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>&amp;Erscheinungsbild</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Paste a recording</source>
        <translation>Aufnahme &amp;einfügen</translation>
    </message>
    <message>
        <source>Use the recording that was copied in a file manager</source>
        <translation>Die Aufnahme verwenden, die im Dateimanager kopiert wurde</translation>
    </message>
    <message>
        <source>Try the &amp;sample</source>
        <translation>&amp;Beispiel ausprobieren</translation>
    </message>
    <message>
        <source>Try it with a sentence from an audio book</source>
        <translation>Mit einem Satz aus einem Hörbuch ausprobieren</translation>
    </message>
    <message>
        <source>&amp;Close the message</source>
        <translation>Nachricht s&amp;chließen</translation>
    </message>
    <message>
        <source>Close this message and start with another one</source>
        <translation>Diese Nachricht schließen und mit einer anderen beginnen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>Close the window and end the program</source>
        <translation>Das Fenster schließen und das Programm beenden</translation>
    </message>
    <message>
        <source>&amp;Record</source>
        <translation>Auf&amp;nehmen</translation>
    </message>
    <message>
        <source>Record a message with the microphone, or stop recording</source>
        <translation>Eine Nachricht mit dem Mikrofon aufnehmen oder die Aufnahme beenden</translation>
    </message>
    <message>
        <source>&amp;Play the message</source>
        <translation>Nachricht ab&amp;spielen</translation>
    </message>
    <message>
        <source>Play or pause the message</source>
        <translation>Die Nachricht abspielen oder anhalten</translation>
    </message>
    <message>
        <source>Recognise &amp;again</source>
        <translation>&amp;Erneut erkennen</translation>
    </message>
    <message>
        <source>Write down again what is said in the message</source>
        <translation>Noch einmal aufschreiben, was in der Nachricht gesagt wird</translation>
    </message>
    <message>
        <source>&amp;Speak</source>
        <translation>&amp;Sprechen</translation>
    </message>
    <message>
        <source>Translate the message and speak it</source>
        <translation>Die Nachricht übersetzen und sprechen</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>Cancel all languages that are not finished</source>
        <translation>Alle Sprachen abbrechen, die nicht fertig sind</translation>
    </message>
    <message>
        <source>&amp;Search languages</source>
        <translation>Sprachen &amp;suchen</translation>
    </message>
    <message>
        <source>Search languages by name or code</source>
        <translation>Sprachen nach Name oder Code suchen</translation>
    </message>
    <message>
        <source>&amp;Favourite</source>
        <translation>&amp;Favorit</translation>
    </message>
    <message>
        <source>Make the language a favourite, or not any more</source>
        <translation>Die Sprache zum Favoriten machen oder nicht mehr</translation>
    </message>
    <message>
        <source>&amp;Untick all</source>
        <translation>Alle a&amp;bwählen</translation>
    </message>
    <message>
        <source>Untick all languages</source>
        <translation>Alle Sprachen abwählen</translation>
    </message>
    <message>
        <source>&amp;As the desktop</source>
        <translation>&amp;Wie die Arbeitsumgebung</translation>
    </message>
    <message>
        <source>Light or dark as the desktop is</source>
        <translation>Hell oder dunkel wie die Arbeitsumgebung</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>Always light</source>
        <translation>Immer hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>Always dark</source>
        <translation>Immer dunkel</translation>
    </message>
    <message>
        <source>What&apos;s &amp;this?</source>
        <translation>&amp;Was ist das?</translation>
    </message>
    <message>
        <source>Explain a part of the window</source>
        <translation>Einen Teil des Fensters erklären</translation>
    </message>
    <message>
        <source>Self-&amp;check…</source>
        <translation>Selbst&amp;prüfung …</translation>
    </message>
    <message>
        <source>What is installed, what is missing, what to do</source>
        <translation>Was installiert ist, was fehlt, was zu tun ist</translation>
    </message>
    <message>
        <source>&amp;About Xenoglot</source>
        <translation>&amp;Über Xenoglot</translation>
    </message>
    <message>
        <source>Version and licences</source>
        <translation>Version und Lizenzen</translation>
    </message>
    <message>
        <source>Stop &amp;recording</source>
        <translation>Aufnahme &amp;beenden</translation>
    </message>
    <message>
        <source>Languages are still being worked on.</source>
        <translation>An Sprachen wird noch gearbeitet.</translation>
    </message>
    <message>
        <source>They will be cancelled. What is finished is kept.</source>
        <translation>Sie werden abgebrochen. Was fertig ist, bleibt erhalten.</translation>
    </message>
    <message>
        <source>A message is being recorded.</source>
        <translation>Eine Nachricht wird aufgenommen.</translation>
    </message>
    <message>
        <source>What was recorded so far is kept.</source>
        <translation>Was bisher aufgenommen wurde, bleibt erhalten.</translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation>Beenden und schließen</translation>
    </message>
    <message>
        <source>There is no recording to paste: copy one in a file manager first.</source>
        <translation>Es gibt keine Aufnahme zum Einfügen: Kopieren Sie zuerst eine im Dateimanager.</translation>
    </message>
    <message>
        <source>Throw this recording away?</source>
        <translation>Diese Aufnahme verwerfen?</translation>
    </message>
    <message>
        <source>It cannot be brought back.</source>
        <translation>Sie lässt sich nicht zurückholen.</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Save the audio</source>
        <translation>Audio speichern</translation>
    </message>
    <message>
        <source>Audio (%1)</source>
        <translation>Audio (%1)</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Gespeichert als %1</translation>
    </message>
    <message>
        <source>Bring it &amp;back</source>
        <translation>&amp;Zurückholen</translation>
    </message>
    <message>
        <source>Show it as it was</source>
        <translation>Zeigen, wie es war</translation>
    </message>
    <message>
        <source>&amp;Throw it away</source>
        <translation>&amp;Wegwerfen</translation>
    </message>
    <message>
        <source>Remove it from the disk</source>
        <translation>Von der Platte löschen</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Öffnen …</translation>
    </message>
    <message>
        <source>Open a recording of any usual format, or a project</source>
        <translation>Eine Aufnahme in einem üblichen Format oder ein Projekt öffnen</translation>
    </message>
    <message>
        <source>&amp;Save the project</source>
        <translation>Projekt &amp;speichern</translation>
    </message>
    <message>
        <source>Save the message, all texts and all takes in one file</source>
        <translation>Nachricht, alle Texte und alle Fassungen in einer Datei speichern</translation>
    </message>
    <message>
        <source>Save the project &amp;as…</source>
        <translation>Projekt speichern &amp;unter …</translation>
    </message>
    <message>
        <source>Save the project in another file</source>
        <translation>Das Projekt in einer anderen Datei speichern</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren …</translation>
    </message>
    <message>
        <source>Save one or all languages as audio, text or subtitles</source>
        <translation>Eine oder alle Sprachen als Audio, Text oder Untertitel speichern</translation>
    </message>
    <message>
        <source>&amp;History…</source>
        <translation>&amp;Verlauf …</translation>
    </message>
    <message>
        <source>Messages that were spoken before</source>
        <translation>Nachrichten, die früher gesprochen wurden</translation>
    </message>
    <message>
        <source>Use only the &amp;selection</source>
        <translation>Nur die &amp;Auswahl verwenden</translation>
    </message>
    <message>
        <source>Use only the part that is selected in the waveform; it can be undone</source>
        <translation>Nur den Teil verwenden, der in der Wellenform gewählt ist; lässt sich rückgängig machen</translation>
    </message>
    <message>
        <source>&amp;Undo the cut</source>
        <translation>Schnitt &amp;rückgängig machen</translation>
    </message>
    <message>
        <source>Use what was cut away again</source>
        <translation>Das Weggeschnittene wieder verwenden</translation>
    </message>
    <message>
        <source>Re&amp;do the cut</source>
        <translation>Schnitt &amp;wiederholen</translation>
    </message>
    <message>
        <source>Cut it away again</source>
        <translation>Es wieder wegschneiden</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>&amp;Einstellungen …</translation>
    </message>
    <message>
        <source>How the program works on this machine</source>
        <translation>Wie das Programm auf diesem Rechner arbeitet</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts…</source>
        <translation>&amp;Tastenkürzel …</translation>
    </message>
    <message>
        <source>See and change the keys of every action</source>
        <translation>Die Tasten jeder Aktion ansehen und ändern</translation>
    </message>
    <message>
        <source>Throw it away?</source>
        <translation>Wegwerfen?</translation>
    </message>
    <message numerus="yes">
        <source>%n more after it.</source>
        <translation>
            <numerusform>Danach noch %n weitere.</numerusform>
            <numerusform>Danach noch %n weitere.</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the project</source>
        <translation>Projekt speichern</translation>
    </message>
    <message>
        <source>Xenoglot projects (%1)</source>
        <translation>Xenoglot-Projekte (%1)</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) written</source>
        <translation>
            <numerusform>%n Datei geschrieben</numerusform>
            <numerusform>%n Dateien geschrieben</numerusform>
        </translation>
    </message>
    <message>
        <source>the history</source>
        <translation>der Verlauf</translation>
    </message>
    <message>
        <source>&amp;Translation before it is spoken…</source>
        <translation>Ü&amp;bersetzung vor dem Sprechen …</translation>
    </message>
    <message>
        <source>Read and change the translation into this language before it is spoken, or give your own</source>
        <translation>Die Übersetzung in diese Sprache vor dem Sprechen lesen und ändern, oder eine eigene angeben</translation>
    </message>
    <message>
        <source>Xenoglot has finished</source>
        <translation>Xenoglot ist fertig</translation>
    </message>
    <message>
        <source>The message was not spoken yet.</source>
        <translation>Die Nachricht wurde noch nicht gesprochen.</translation>
    </message>
    <message>
        <source>It would be lost: the history is switched off.</source>
        <translation>Sie ginge verloren: Der Verlauf ist ausgeschaltet.</translation>
    </message>
    <message>
        <source>Go on without it</source>
        <translation>Ohne sie fortfahren</translation>
    </message>
    <message>
        <source>You have changed the text of the message.</source>
        <translation>Sie haben den Text der Nachricht geändert.</translation>
    </message>
    <message>
        <source>The message is recognised again, and your changes are lost.</source>
        <translation>Die Nachricht wird neu erkannt, und Ihre Änderungen gehen verloren.</translation>
    </message>
    <message>
        <source>Recognise it again</source>
        <translation>Neu erkennen</translation>
    </message>
    <message>
        <source>Nothing of this message was kept.</source>
        <translation>Von dieser Nachricht wurde nichts aufbewahrt.</translation>
    </message>
    <message>
        <source>A recording of %1 is not finished.</source>
        <translation>Eine Aufnahme vom %1 ist nicht abgeschlossen.</translation>
    </message>
    <message>
        <source>Your work of %1 is not finished.</source>
        <translation>Ihre Arbeit vom %1 ist nicht abgeschlossen.</translation>
    </message>
    <message>
        <source>Stop the work</source>
        <translation>Arbeit beenden</translation>
    </message>
    <message>
        <source>Vo&amp;ice</source>
        <translation>St&amp;imme</translation>
    </message>
    <message>
        <source>&amp;Learn a voice…</source>
        <translation>Eine Stimme &amp;lernen…</translation>
    </message>
    <message>
        <source>Learn a voice from this message, from files or by reading a text aloud</source>
        <translation>Eine Stimme aus dieser Nachricht, aus Dateien oder einem vorgelesenen Text lernen</translation>
    </message>
    <message>
        <source>&amp;Voices…</source>
        <translation>&amp;Stimmen…</translation>
    </message>
    <message>
        <source>The voices that were learned: hear, rename, remove</source>
        <translation>Die gelernten Stimmen: anhören, umbenennen, entfernen</translation>
    </message>
    <message>
        <source>The voice &quot;%1&quot; is being learned.</source>
        <translation>Die Stimme „%1“ wird gerade gelernt.</translation>
    </message>
    <message>
        <source>What was learned so far is kept: &quot;Learn on&quot; among the voices takes it up again.</source>
        <translation>Was bisher gelernt wurde, bleibt: „Weiter lernen“ bei den Stimmen nimmt es wieder auf.</translation>
    </message>
    <message>
        <source>The voice &quot;%1&quot; has been learned</source>
        <translation>Die Stimme „%1“ ist gelernt</translation>
    </message>
    <message>
        <source>The voice &quot;%1&quot; could not be learned</source>
        <translation>Die Stimme „%1“ konnte nicht gelernt werden</translation>
    </message>
    <message>
        <source>A text is being read aloud.</source>
        <translation>Ein Text wird vorgelesen.</translation>
    </message>
    <message>
        <source>What was read is not kept.</source>
        <translation>Was vorgelesen wurde, wird nicht behalten.</translation>
    </message>
    <message>
        <source>The voice &quot;%1&quot; stays as it was</source>
        <translation>Die Stimme „%1“ bleibt, wie sie war</translation>
    </message>
</context>
<context>
    <name>xenoglot::MessageController</name>
    <message numerus="yes">
        <source>%n recordings as one message</source>
        <translation>
            <numerusform>%n Aufnahme als eine Nachricht</numerusform>
            <numerusform>%n Aufnahmen als eine Nachricht</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>xenoglot::MessagePanel</name>
    <message>
        <source>Your message</source>
        <translation>Ihre Nachricht</translation>
    </message>
    <message>
        <source>&amp;Spoken in</source>
        <translation>Gespro&amp;chen auf</translation>
    </message>
    <message>
        <source>Language of the message</source>
        <translation>Sprache der Nachricht</translation>
    </message>
    <message>
        <source>The language that is spoken in the message</source>
        <translation>Die Sprache, die in der Nachricht gesprochen wird</translation>
    </message>
    <message>
        <source>The language that is spoken in the message; found out by itself unless you say it</source>
        <translation>Die Sprache, die in der Nachricht gesprochen wird; wird selbst herausgefunden, wenn Sie nichts angeben</translation>
    </message>
    <message>
        <source>Normally the program hears by itself which language is spoken. Choose it here if it was mistaken.</source>
        <translation>Normalerweise hört das Programm selbst, welche Sprache gesprochen wird. Wählen Sie sie hier, wenn es sich geirrt hat.</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Diese Nachricht schließen</translation>
    </message>
    <message>
        <source>Close this message and start with another one</source>
        <translation>Diese Nachricht schließen und mit einer anderen beginnen</translation>
    </message>
    <message>
        <source>Record a message</source>
        <translation>Nachricht aufnehmen</translation>
    </message>
    <message>
        <source>Record a message (Ctrl+R)</source>
        <translation>Nachricht aufnehmen (Strg+R)</translation>
    </message>
    <message>
        <source>Record a message with the microphone</source>
        <translation>Eine Nachricht mit dem Mikrofon aufnehmen</translation>
    </message>
    <message>
        <source>Press once to record, press again to stop. What you say goes nowhere: it is recognised and spoken on this machine.</source>
        <translation>Einmal drücken nimmt auf, noch einmal drücken beendet. Was Sie sagen, geht nirgendwohin: Es wird auf diesem Rechner erkannt und gesprochen.</translation>
    </message>
    <message>
        <source>Press the button and speak</source>
        <translation>Knopf drücken und sprechen</translation>
    </message>
    <message>
        <source>or drop a recording anywhere in this window</source>
        <translation>oder eine Aufnahme irgendwo in dieses Fenster ziehen</translation>
    </message>
    <message>
        <source>&amp;Open a recording…</source>
        <translation>Aufnahme ö&amp;ffnen …</translation>
    </message>
    <message>
        <source>Open a recording (Ctrl+O)</source>
        <translation>Aufnahme öffnen (Strg+O)</translation>
    </message>
    <message>
        <source>Open a recording of any usual format</source>
        <translation>Eine Aufnahme in einem üblichen Format öffnen</translation>
    </message>
    <message>
        <source>&amp;Try the sample</source>
        <translation>Beispiel aus&amp;probieren</translation>
    </message>
    <message>
        <source>Try it with a sentence from an audio book</source>
        <translation>Mit einem Satz aus einem Hörbuch ausprobieren</translation>
    </message>
    <message>
        <source>Try it with a sentence from an audio book, read by a LibriVox volunteer</source>
        <translation>Mit einem Satz aus einem Hörbuch ausprobieren, gelesen von einer freiwilligen Stimme bei LibriVox</translation>
    </message>
    <message>
        <source>Try &amp;again</source>
        <translation>&amp;Noch einmal</translation>
    </message>
    <message>
        <source>Look for a microphone again</source>
        <translation>Erneut nach einem Mikrofon suchen</translation>
    </message>
    <message>
        <source>Stop recording</source>
        <translation>Aufnahme beenden</translation>
    </message>
    <message>
        <source>Stop recording (Ctrl+R)</source>
        <translation>Aufnahme beenden (Strg+R)</translation>
    </message>
    <message>
        <source>Stop recording and use the message</source>
        <translation>Aufnahme beenden und die Nachricht verwenden</translation>
    </message>
    <message>
        <source>Recorded so far</source>
        <translation>Bisher aufgenommen</translation>
    </message>
    <message>
        <source>Level of the microphone</source>
        <translation>Pegel des Mikrofons</translation>
    </message>
    <message>
        <source>The level of the microphone in dBFS</source>
        <translation>Der Pegel des Mikrofons in dBFS</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pause</translation>
    </message>
    <message>
        <source>Pause the recording; nothing is lost</source>
        <translation>Die Aufnahme anhalten; nichts geht verloren</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>&amp;Verwerfen</translation>
    </message>
    <message>
        <source>Throw this recording away</source>
        <translation>Diese Aufnahme verwerfen</translation>
    </message>
    <message>
        <source>Play the message</source>
        <translation>Nachricht abspielen</translation>
    </message>
    <message>
        <source>Play or pause the message</source>
        <translation>Die Nachricht abspielen oder anhalten</translation>
    </message>
    <message>
        <source>Waveform of the message</source>
        <translation>Wellenform der Nachricht</translation>
    </message>
    <message>
        <source>&amp;What was said</source>
        <translation>&amp;Was gesagt wurde</translation>
    </message>
    <message>
        <source>Undo my &amp;changes</source>
        <translation>Meine Ände&amp;rungen zurücknehmen</translation>
    </message>
    <message>
        <source>Take back the text as it was recognised</source>
        <translation>Den Text so zurückholen, wie er erkannt wurde</translation>
    </message>
    <message>
        <source>Progress of the recognition</source>
        <translation>Fortschritt der Erkennung</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>Was gesagt wurde</translation>
    </message>
    <message>
        <source>The text appears here as soon as it has been recognised</source>
        <translation>Der Text erscheint hier, sobald er erkannt ist</translation>
    </message>
    <message>
        <source>Correct here what was misheard: the translations are made from this text. Marked words are those the recogniser was not sure of.</source>
        <translation>Berichtigen Sie hier, was falsch verstanden wurde: Aus diesem Text werden die Übersetzungen gemacht. Markierte Wörter sind die, bei denen die Erkennung unsicher war.</translation>
    </message>
    <message>
        <source>&amp;English in between: the other languages are made from this</source>
        <translation>&amp;Englisch dazwischen: Daraus werden die anderen Sprachen gemacht</translation>
    </message>
    <message>
        <source>English in between</source>
        <translation>Englisch dazwischen</translation>
    </message>
    <message>
        <source>What went wrong</source>
        <translation>Was schiefging</translation>
    </message>
    <message>
        <source>Try to recognise the message again</source>
        <translation>Noch einmal versuchen, die Nachricht zu erkennen</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Aufnahme läuft</translation>
    </message>
    <message>
        <source>%1: being read</source>
        <translation>%1: wird gelesen</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>being recognised</source>
        <translation>wird erkannt</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>auf %1</translation>
    </message>
    <message>
        <source>%1, changed by you</source>
        <translation>%1, von Ihnen geändert</translation>
    </message>
    <message>
        <source>%1; marked words are uncertain</source>
        <translation>%1; markierte Wörter sind unsicher</translation>
    </message>
    <message>
        <source>Waiting for the microphone</source>
        <translation>Warten auf das Mikrofon</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>noch %1</translation>
    </message>
    <message>
        <source>Go &amp;on</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>Too loud: go back a little from the microphone.</source>
        <translation>Zu laut: Gehen Sie etwas vom Mikrofon weg.</translation>
    </message>
    <message>
        <source>Very quiet: come closer to the microphone.</source>
        <translation>Sehr leise: Kommen Sie näher an das Mikrofon.</translation>
    </message>
    <message>
        <source>There is much noise: find a quieter place if you can.</source>
        <translation>Es rauscht stark: Suchen Sie einen ruhigeren Ort, wenn es geht.</translation>
    </message>
    <message>
        <source>Speak as you would to a friend. Press the button again when you are done.</source>
        <translation>Sprechen Sie wie zu Freunden. Drücken Sie den Knopf wieder, wenn Sie fertig sind.</translation>
    </message>
    <message>
        <source>Pause the message</source>
        <translation>Nachricht anhalten</translation>
    </message>
    <message>
        <source>Use only the selected part</source>
        <translation>Nur den gewählten Teil verwenden</translation>
    </message>
    <message>
        <source>Use only the part that is selected in the waveform; it can be undone</source>
        <translation>Nur den Teil verwenden, der in der Wellenform gewählt ist; lässt sich rückgängig machen</translation>
    </message>
    <message>
        <source>Undo the cut</source>
        <translation>Schnitt rückgängig machen</translation>
    </message>
    <message>
        <source>Use what was cut away again</source>
        <translation>Das Weggeschnittene wieder verwenden</translation>
    </message>
    <message>
        <source>The text of the message has changed since. Change this one too, or say that it is right.</source>
        <translation>Der Text der Nachricht hat sich seither geändert. Ändern Sie auch diesen, oder sagen Sie, dass er stimmt.</translation>
    </message>
    <message>
        <source>It is r&amp;ight</source>
        <translation>Er st&amp;immt</translation>
    </message>
    <message>
        <source>The English text says what the message says now</source>
        <translation>Der englische Text sagt, was die Nachricht jetzt sagt</translation>
    </message>
</context>
<context>
    <name>xenoglot::OwnTextDialog</name>
    <message>
        <source>What is to be said</source>
        <translation>Was gesagt werden soll</translation>
    </message>
    <message>
        <source>&amp;Take it away</source>
        <translation>Ent&amp;fernen</translation>
    </message>
    <message>
        <source>Let the program translate again, where it can</source>
        <translation>Wieder das Programm übersetzen lassen, wo es das kann</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>&amp;Use it</source>
        <translation>Ü&amp;bernehmen</translation>
    </message>
    <message>
        <source>&amp;Translation into %1</source>
        <translation>Über&amp;setzung: %1</translation>
    </message>
    <message>
        <source>Translation into %1</source>
        <translation>Übersetzung: %1</translation>
    </message>
    <message>
        <source>Translation before it is spoken</source>
        <translation>Übersetzung vor dem Sprechen</translation>
    </message>
    <message>
        <source>Translating…</source>
        <translation>Wird übersetzt …</translation>
    </message>
    <message>
        <source>The program&apos;s translation. What you change in it is spoken as you leave it.</source>
        <translation>Die Übersetzung des Programms. Was Sie daran ändern, wird so gesprochen, wie es dann dasteht.</translation>
    </message>
</context>
<context>
    <name>xenoglot::ReadingPanel</name>
    <message>
        <source>The text to read aloud</source>
        <translation>Der Text zum Vorlesen</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Aufnehmen</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pause</translation>
    </message>
    <message>
        <source>Recorded so far</source>
        <translation>Bisher aufgenommen</translation>
    </message>
    <message>
        <source>Level of the microphone</source>
        <translation>Pegel des Mikrofons</translation>
    </message>
    <message>
        <source>About the reading</source>
        <translation>Zum Vorlesen</translation>
    </message>
    <message>
        <source>en</source>
        <comment>ISO 639-1 code of the language of the text to read aloud</comment>
        <translation>de</translation>
    </message>
    <message>
        <source>Last Saturday my neighbour knocked at the door and asked whether I had seen her little grey cat. We looked under the cars, behind the garden shed, and even in the old cherry tree. It was a bright, windy morning, and the leaves were blowing across the street. Nobody had noticed anything unusual. Then, just as we were about to give up, we heard a quiet voice from the kitchen. There she was, fast asleep in a box of clean towels! We laughed, made a large pot of coffee, and shared the cake that I had baked the evening before. What a strange and lovely way to begin the weekend, don&apos;t you think?</source>
        <comment>to be read aloud in about 45 seconds: translate it freely, with many sounds of the language</comment>
        <translation>Am letzten Samstag klopfte meine Nachbarin an die Tür und fragte, ob ich ihre kleine graue Katze gesehen hätte. Wir suchten unter den Autos, hinter dem Gartenhaus und sogar oben im alten Kirschbaum. Es war ein heller, windiger Morgen, und die Blätter wehten quer über die Straße. Niemandem war etwas Ungewöhnliches aufgefallen. Gerade als wir aufgeben wollten, hörten wir eine leise Stimme aus der Küche. Da lag sie, tief schlafend, in einer Kiste mit frischen Handtüchern! Wir lachten, kochten eine große Kanne Kaffee und teilten uns den Kuchen, den ich am Abend zuvor gebacken hatte. Was für ein seltsamer und schöner Anfang für das Wochenende, finden Sie nicht?</translation>
    </message>
    <message>
        <source>Stop reading</source>
        <translation>Vorlesen beenden</translation>
    </message>
    <message>
        <source>Start reading</source>
        <translation>Vorlesen beginnen</translation>
    </message>
    <message>
        <source>Go &amp;on</source>
        <translation>&amp;Fortsetzen</translation>
    </message>
    <message>
        <source>Read as you would tell it to a friend, close to the microphone, in a quiet room.</source>
        <translation>Lesen Sie so, wie Sie es Freunden erzählen würden, nah am Mikrofon, in einem ruhigen Zimmer.</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>That was short: from %1 on a voice is learned well. Read it again, or go on with what there is.</source>
        <translation>Das war kurz: Ab %1 wird eine Stimme gut gelernt. Lesen Sie noch einmal, oder nehmen Sie, was da ist.</translation>
    </message>
    <message>
        <source>Good. Press the button again to read it once more.</source>
        <translation>Gut. Drücken Sie den Knopf noch einmal, um neu zu lesen.</translation>
    </message>
    <message>
        <source>Go on: from %1 on a voice is learned well.</source>
        <translation>Weiter: Ab %1 wird eine Stimme gut gelernt.</translation>
    </message>
</context>
<context>
    <name>xenoglot::ResultRow</name>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Made from an older text</source>
        <translation>Aus einem älteren Text</translation>
    </message>
    <message>
        <source>Please listen</source>
        <translation>Bitte anhören</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>Fassung</translation>
    </message>
    <message>
        <source>Other versions of this language</source>
        <translation>Andere Fassungen dieser Sprache</translation>
    </message>
    <message>
        <source>Other versions of this language: each has another seed or text</source>
        <translation>Andere Fassungen dieser Sprache: jede mit anderem Startwert oder Text</translation>
    </message>
    <message>
        <source>Cancel this language</source>
        <translation>Diese Sprache abbrechen</translation>
    </message>
    <message>
        <source>Cancel this language; the others go on</source>
        <translation>Diese Sprache abbrechen; die anderen laufen weiter</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation>Abspielen oder anhalten</translation>
    </message>
    <message>
        <source>Play or pause this language</source>
        <translation>Diese Sprache abspielen oder anhalten</translation>
    </message>
    <message>
        <source>Waveform</source>
        <translation>Wellenform</translation>
    </message>
    <message>
        <source>Hear the original</source>
        <translation>Original anhören</translation>
    </message>
    <message>
        <source>Hear the original in its place, at the same time</source>
        <translation>Stattdessen das Original an derselben Stelle anhören</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Repeat all of it, or what is selected in the waveform</source>
        <translation>Alles wiederholen oder was in der Wellenform ausgewählt ist</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>How fast it is played; the pitch stays</source>
        <translation>Wie schnell abgespielt wird; die Tonhöhe bleibt</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Speichern unter …</translation>
    </message>
    <message>
        <source>Save the audio as a file</source>
        <translation>Audio als Datei speichern</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>More for this language</source>
        <translation>Mehr zu dieser Sprache</translation>
    </message>
    <message>
        <source>Translation</source>
        <translation>Übersetzung</translation>
    </message>
    <message>
        <source>Correct the translation here, then have it spoken again.</source>
        <translation>Berichtigen Sie hier die Übersetzung und lassen Sie sie dann neu sprechen.</translation>
    </message>
    <message>
        <source>The text was changed. What you hear is still the one before.</source>
        <translation>Der Text wurde geändert. Zu hören ist noch der vorige.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Take back the text that is spoken</source>
        <translation>Den gesprochenen Text zurückholen</translation>
    </message>
    <message>
        <source>Speak the new text</source>
        <translation>Neuen Text sprechen</translation>
    </message>
    <message>
        <source>Speak this language with the new text</source>
        <translation>Diese Sprache mit dem neuen Text sprechen</translation>
    </message>
    <message>
        <source>What went wrong</source>
        <translation>Was schiefging</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>Try this language again</source>
        <translation>Diese Sprache noch einmal versuchen</translation>
    </message>
    <message>
        <source>Waveform of %1</source>
        <translation>Wellenform: %1</translation>
    </message>
    <message>
        <source>Translation into %1</source>
        <translation>Übersetzung: %1</translation>
    </message>
    <message>
        <source>Progress of %1</source>
        <translation>Fortschritt: %1</translation>
    </message>
    <message>
        <source>Cancel %1</source>
        <translation>%1 abbrechen</translation>
    </message>
    <message>
        <source>&amp;Another take</source>
        <translation>&amp;Weitere Fassung</translation>
    </message>
    <message>
        <source>Speak it once more with another seed; this take is kept</source>
        <translation>Noch einmal mit anderem Startwert sprechen; diese Fassung bleibt</translation>
    </message>
    <message>
        <source>Copy the &amp;text</source>
        <translation>&amp;Text kopieren</translation>
    </message>
    <message>
        <source>&amp;Copy the audio file</source>
        <translation>&amp;Audiodatei kopieren</translation>
    </message>
    <message>
        <source>Show in the &amp;folder</source>
        <translation>Im &amp;Ordner zeigen</translation>
    </message>
    <message>
        <source>%1, %2 %</source>
        <translation>%1, %2 %</translation>
    </message>
    <message>
        <source>%1 of about %2</source>
        <translation>%1 von etwa %2</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>etwa %1</translation>
    </message>
    <message>
        <source>Take %1</source>
        <translation>Fassung %1</translation>
    </message>
    <message>
        <source>Cancelled before it was finished.</source>
        <translation>Abgebrochen, bevor es fertig war.</translation>
    </message>
    <message>
        <source>Pause %1</source>
        <translation>%1 anhalten</translation>
    </message>
    <message>
        <source>Play %1</source>
        <translation>%1 abspielen</translation>
    </message>
    <message>
        <source>your own text</source>
        <translation>Ihr eigener Text</translation>
    </message>
    <message>
        <source>voice %1</source>
        <translation>Stimme %1</translation>
    </message>
    <message>
        <source>from the cache</source>
        <translation>aus dem Zwischenspeicher</translation>
    </message>
    <message>
        <source>real-time factor %1</source>
        <translation>Echtzeitfaktor %1</translation>
    </message>
    <message>
        <source>seed %1</source>
        <translation>Startwert %1</translation>
    </message>
    <message>
        <source>&amp;Star this take</source>
        <translation>Mit &amp;Stern markieren</translation>
    </message>
    <message>
        <source>Mark it as one of the best</source>
        <translation>Als eine der besten markieren</translation>
    </message>
    <message>
        <source>%1, with a star</source>
        <translation>%1, mit Stern</translation>
    </message>
    <message>
        <source>The text is &amp;right</source>
        <translation>Der Text &amp;stimmt</translation>
    </message>
    <message>
        <source>Your text fits the message as it is now</source>
        <translation>Ihr Text passt zur Nachricht, wie sie jetzt ist</translation>
    </message>
    <message>
        <source>When the speech was checked, words were not recognised again or the voice was not that of its speaker</source>
        <translation>Beim Prüfen wurden Wörter nicht wiedererkannt, oder die Stimme war nicht die ihres Sprechers</translation>
    </message>
    <message>
        <source>In another voice</source>
        <translation>Mit einer anderen Stimme</translation>
    </message>
</context>
<context>
    <name>xenoglot::ResultsPanel</name>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>Each language appears here with its progress and can be heard as soon as it is finished.</source>
        <translation>Jede Sprache erscheint hier mit ihrem Fortschritt und kann angehört werden, sobald sie fertig ist.</translation>
    </message>
    <message>
        <source>What went wrong</source>
        <translation>Was schiefging</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren …</translation>
    </message>
    <message>
        <source>Save the results as files (Ctrl+E)</source>
        <translation>Die Ergebnisse als Dateien speichern (Strg+E)</translation>
    </message>
    <message>
        <source>Save one or all languages as audio, text or subtitles</source>
        <translation>Eine oder alle Sprachen als Audio, Text oder Untertitel speichern</translation>
    </message>
</context>
<context>
    <name>xenoglot::SelfCheckDialog</name>
    <message>
        <source>Self-check</source>
        <translation>Selbstprüfung</translation>
    </message>
    <message>
        <source>Examining this machine…</source>
        <translation>Dieser Rechner wird untersucht …</translation>
    </message>
    <message>
        <source>Progress of the examination</source>
        <translation>Fortschritt der Untersuchung</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Was gefunden wurde</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copy everything as text</source>
        <translation>Alles als Text kopieren</translation>
    </message>
    <message>
        <source>Check &amp;again</source>
        <translation>&amp;Erneut prüfen</translation>
    </message>
    <message>
        <source>Examine this machine again</source>
        <translation>Diesen Rechner erneut untersuchen</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>Sch&amp;ließen</translation>
    </message>
    <message>
        <source>Everything that is needed is here.</source>
        <translation>Alles Nötige ist vorhanden.</translation>
    </message>
    <message>
        <source>Something is missing: see what is marked with a triangle.</source>
        <translation>Etwas fehlt: siehe, was mit einem Dreieck markiert ist.</translation>
    </message>
</context>
<context>
    <name>xenoglot::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>&amp;Work</source>
        <translation>&amp;Arbeit</translation>
    </message>
    <message>
        <source>&amp;Languages at once</source>
        <translation>&amp;Sprachen gleichzeitig</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>How many languages are worked on at the same time</source>
        <translation>Wie viele Sprachen gleichzeitig bearbeitet werden</translation>
    </message>
    <message>
        <source>&amp;Threads of each</source>
        <translation>&amp;Threads je Sprache</translation>
    </message>
    <message>
        <source>How many processor threads each of them uses</source>
        <translation>Wie viele Prozessor-Threads jede von ihnen benutzt</translation>
    </message>
    <message>
        <source>&amp;Device</source>
        <translation>&amp;Gerät</translation>
    </message>
    <message>
        <source>&amp;Listen to each take again and count wrong words</source>
        <translation>Jede Fassung &amp;noch einmal anhören und falsche Wörter zählen</translation>
    </message>
    <message>
        <source>Takes about a tenth more time</source>
        <translation>Braucht etwa ein Zehntel mehr Zeit</translation>
    </message>
    <message>
        <source>&amp;Keep results, so that the same work is not done twice</source>
        <translation>Ergebnisse &amp;behalten, damit dieselbe Arbeit nicht zweimal getan wird</translation>
    </message>
    <message>
        <source>&amp;Sound</source>
        <translation>&amp;Ton</translation>
    </message>
    <message>
        <source>&amp;Microphone</source>
        <translation>&amp;Mikrofon</translation>
    </message>
    <message>
        <source>What messages are recorded with</source>
        <translation>Womit Nachrichten aufgenommen werden</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Pegel</translation>
    </message>
    <message>
        <source>Level of the microphone</source>
        <translation>Pegel des Mikrofons</translation>
    </message>
    <message>
        <source>&amp;Loudspeaker</source>
        <translation>&amp;Lautsprecher</translation>
    </message>
    <message>
        <source>What everything is played on</source>
        <translation>Worauf alles abgespielt wird</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Probe</translation>
    </message>
    <message>
        <source>Play a &amp;tone</source>
        <translation>&amp;Ton abspielen</translation>
    </message>
    <message>
        <source>Play a short tone on the loudspeaker</source>
        <translation>Einen kurzen Ton auf dem Lautsprecher abspielen</translation>
    </message>
    <message>
        <source>L&amp;ongest message</source>
        <translation>L&amp;ängste Nachricht</translation>
    </message>
    <message>
        <source>A recording stops by itself there</source>
        <translation>Dort endet eine Aufnahme von selbst</translation>
    </message>
    <message>
        <source>W&amp;indow</source>
        <translation>&amp;Fenster</translation>
    </message>
    <message>
        <source>&amp;Language of the window</source>
        <translation>&amp;Sprache des Fensters</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>&amp;Aussehen</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>Hell oder dunkel</translation>
    </message>
    <message>
        <source>&amp;Privacy and files</source>
        <translation>&amp;Privatsphäre und Dateien</translation>
    </message>
    <message>
        <source>Nothing leaves this machine: what you say is recognised, translated and spoken here, and the program has no network code where it works.</source>
        <translation>Nichts verlässt diesen Rechner: Was Sie sagen, wird hier erkannt, übersetzt und gesprochen, und wo das Programm arbeitet, hat es keinen Netzwerkcode.</translation>
    </message>
    <message>
        <source>&amp;Remember what was spoken in the history</source>
        <translation>Gesprochenes im &amp;Verlauf behalten</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Recordings and results</source>
        <translation>Aufnahmen und Ergebnisse</translation>
    </message>
    <message>
        <source>Kept results</source>
        <translation>Behaltene Ergebnisse</translation>
    </message>
    <message>
        <source>&amp;Restore defaults</source>
        <translation>&amp;Zurücksetzen</translation>
    </message>
    <message>
        <source>Set everything back to what it was at first</source>
        <translation>Alles auf den Anfang zurücksetzen</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>The best there is</source>
        <translation>Das beste vorhandene</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Prozessor</translation>
    </message>
    <message>
        <source>NVIDIA GPU</source>
        <translation>NVIDIA-GPU</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Wie der Desktop</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source> seconds</source>
        <translation> Sekunden</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>No sound server was found: nothing can be recorded or played.</source>
        <translation>Kein Tonserver gefunden: Es kann nichts aufgenommen oder abgespielt werden.</translation>
    </message>
    <message>
        <source>Takes effect when the settings are closed</source>
        <translation>Wirkt, sobald die Einstellungen geschlossen werden</translation>
    </message>
    <message>
        <source>C&amp;lear</source>
        <translation>&amp;Leeren</translation>
    </message>
    <message>
        <source>Clear kept results</source>
        <translation>Aufbewahrte Ergebnisse löschen</translation>
    </message>
    <message>
        <source>Delete kept results: the same request is computed anew the next time. Messages and the history stay.</source>
        <translation>Aufbewahrte Ergebnisse löschen: dasselbe wird beim nächsten Mal neu berechnet. Nachrichten und der Verlauf bleiben.</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>installed</source>
        <translation>installiert</translation>
    </message>
    <message>
        <source>not installed</source>
        <translation>nicht installiert</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>beschädigt</translation>
    </message>
    <message>
        <source>What computes; takes effect when nothing is at work</source>
        <translation>Was rechnet; gilt, sobald nichts mehr in Arbeit ist</translation>
    </message>
    <message>
        <source>&amp;Exported as</source>
        <translation>&amp;Exportiert als</translation>
    </message>
    <message>
        <source>What an export offers first</source>
        <translation>Was ein Export zuerst anbietet</translation>
    </message>
    <message>
        <source>L&amp;oudness of exports</source>
        <translation>Lautheit beim E&amp;xport</translation>
    </message>
    <message>
        <source>−18 LUFS is what takes have; −16 suits podcasts, −23 broadcasts</source>
        <translation>−18 LUFS haben die Fassungen; −16 passt zu Podcasts, −23 zum Rundfunk</translation>
    </message>
    <message>
        <source>a program</source>
        <translation>ein Programm</translation>
    </message>
    <message numerus="yes">
        <source>On this machine (%n core(s)) three languages would be worked on %1 at a time. Threads in each: %2.</source>
        <translation>
            <numerusform>Auf diesem Rechner (%n Kern) würden drei Sprachen zu je %1 gleichzeitig bearbeitet. Threads für jede: %2.</numerusform>
            <numerusform>Auf diesem Rechner (%n Kerne) würden drei Sprachen zu je %1 gleichzeitig bearbeitet. Threads für jede: %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>xenoglot::ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>Aktionen und ihre Tasten</translation>
    </message>
    <message>
        <source>&amp;New keys:</source>
        <translation>&amp;Neue Tasten:</translation>
    </message>
    <message>
        <source>New keys</source>
        <translation>Neue Tasten</translation>
    </message>
    <message>
        <source>Press the keys that this action should have</source>
        <translation>Die Tasten drücken, die diese Aktion haben soll</translation>
    </message>
    <message>
        <source>&amp;No keys</source>
        <translation>&amp;Keine Tasten</translation>
    </message>
    <message>
        <source>All as they &amp;were</source>
        <translation>Alle wie am &amp;Anfang</translation>
    </message>
    <message>
        <source>Give every action the keys that it came with</source>
        <translation>Jeder Aktion ihre ursprünglichen Tasten geben</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>“%1” had these keys and has none now.</source>
        <translation>„%1“ hatte diese Tasten und hat jetzt keine.</translation>
    </message>
</context>
<context>
    <name>xenoglot::SpokenBy</name>
    <message>
        <source>Nobody has agreed to the voice of this message being used.</source>
        <translation>Niemand hat zugestimmt, dass die Stimme dieser Nachricht verwendet wird.</translation>
    </message>
    <message>
        <source>The voice was removed.</source>
        <translation>Die Stimme wurde entfernt.</translation>
    </message>
    <message>
        <source>Nobody has agreed to the voice &quot;%1&quot; being used.</source>
        <translation>Niemand hat zugestimmt, dass die Stimme „%1“ verwendet wird.</translation>
    </message>
    <message>
        <source>The voice &quot;%1&quot; is not finished.</source>
        <translation>Die Stimme „%1“ ist nicht fertig.</translation>
    </message>
</context>
<context>
    <name>xenoglot::TimedTextArea</name>
    <message>
        <source>When it was said. Click to listen from there.</source>
        <translation>Wann es gesagt wurde. Klicken, um ab dort zu hören.</translation>
    </message>
</context>
<context>
    <name>xenoglot::VoiceBar</name>
    <message>
        <source>&amp;Spoken by</source>
        <translation>Gesproche&amp;n von</translation>
    </message>
    <message>
        <source>Spoken by</source>
        <translation>Gesprochen von</translation>
    </message>
    <message>
        <source>The voice that the message is spoken in: a stock voice, the sender&apos;s own in pitch and pace, or one that was learned.</source>
        <translation>Die Stimme, in der die Nachricht gesprochen wird: eine mitgelieferte Stimme, eine in Tonhöhe und Tempo des Absenders, oder eine gelernte.</translation>
    </message>
    <message>
        <source>About the voice</source>
        <translation>Zur Stimme</translation>
    </message>
    <message>
        <source>Learn &amp;a voice…</source>
        <translation>Stimme &amp;lernen…</translation>
    </message>
    <message>
        <source>Learn a voice from this message, from files or by reading a text aloud</source>
        <translation>Eine Stimme aus dieser Nachricht, aus Dateien oder einem vorgelesenen Text lernen</translation>
    </message>
    <message>
        <source>Voi&amp;ces…</source>
        <translation>Stimm&amp;en…</translation>
    </message>
    <message>
        <source>The voices that were learned: hear, rename, remove</source>
        <translation>Die gelernten Stimmen: anhören, umbenennen, entfernen</translation>
    </message>
    <message>
        <source>The voice that is being learned</source>
        <translation>Die Stimme, die gelernt wird</translation>
    </message>
    <message>
        <source>Progress of learning the voice</source>
        <translation>Fortschritt beim Lernen der Stimme</translation>
    </message>
    <message>
        <source>Sho&amp;w</source>
        <translation>An&amp;zeigen</translation>
    </message>
    <message>
        <source>Show how far the voice is</source>
        <translation>Zeigen, wie weit die Stimme ist</translation>
    </message>
    <message>
        <source>Speak a&amp;gain in this voice</source>
        <translation>Mit dieser Stimme noch ein&amp;mal sprechen</translation>
    </message>
    <message>
        <source>Speak all languages that are shown once more; the earlier takes stay</source>
        <translation>Alle gezeigten Sprachen noch einmal sprechen; die früheren Fassungen bleiben</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nicht jetzt</translation>
    </message>
    <message>
        <source>A stock voice</source>
        <translation>Eine mitgelieferte Stimme</translation>
    </message>
    <message>
        <source>Your voice, matched</source>
        <translation>Ihre Stimme, angepasst</translation>
    </message>
    <message>
        <source>A stock voice in the pitch and pace of this message&apos;s sender, at once</source>
        <translation>Eine mitgelieferte Stimme in Tonhöhe und Tempo dieser Nachricht, sofort</translation>
    </message>
    <message>
        <source>%1 (not finished)</source>
        <translation>%1 (nicht fertig)</translation>
    </message>
    <message>
        <source>A stock voice speaks: %1</source>
        <translation>Es spricht eine mitgelieferte Stimme: %1</translation>
    </message>
    <message>
        <source>The sender&apos;s voice is being matched…</source>
        <translation>Die Stimme wird angepasst…</translation>
    </message>
    <message>
        <source>The voice is being loaded…</source>
        <translation>Die Stimme wird geladen…</translation>
    </message>
    <message>
        <source>In your pitch and pace, without learning. Whose voice it is will be asked.</source>
        <translation>In Ihrer Tonhöhe und Ihrem Tempo, ohne zu lernen. Sie werden gefragt, wessen Stimme es ist.</translation>
    </message>
    <message>
        <source>In the sender&apos;s pitch and pace, without learning.</source>
        <translation>In Tonhöhe und Tempo der Nachricht, ohne zu lernen.</translation>
    </message>
    <message>
        <source>A voice that was removed</source>
        <translation>Eine entfernte Stimme</translation>
    </message>
    <message>
        <source>The voice &quot;%1&quot; has been learned.</source>
        <translation>Die Stimme „%1“ ist gelernt.</translation>
    </message>
    <message>
        <source>The voice &quot;%1&quot; is being learned</source>
        <translation>Die Stimme „%1“ wird gelernt</translation>
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
        <translation>Wie ähnlich die Stimmen der aufgenommenen sind, wie CAM++ es hört, mit dem nichts trainiert wird: 1 ist gleich, um 0 ist nichts gemeinsam.
Untergrenze: die mitgelieferte Stimme, die für einen Fremden steht.
Obergrenze: eine Hälfte der Aufnahme gegen die andere. Keine Kopie erreicht sie; in einer anderen Sprache erreicht sie auch die eigene Stimme nicht.</translation>
    </message>
    <message>
        <source>Stock voice</source>
        <translation>Mitgeliefert</translation>
    </message>
    <message>
        <source>Matched</source>
        <translation>Angepasst</translation>
    </message>
    <message>
        <source>Learned</source>
        <translation>Gelernt</translation>
    </message>
    <message>
        <source>no figures yet</source>
        <translation>noch keine Zahlen</translation>
    </message>
    <message>
        <source>close to the speaker: %1; the stock voice %2</source>
        <translation>Nähe zur aufgenommenen Stimme: %1; die mitgelieferte Stimme %2</translation>
    </message>
    <message>
        <source>%1; the speaker again %2</source>
        <translation>%1; die Stimme mit sich selbst %2</translation>
    </message>
    <message>
        <source>floor</source>
        <translation>Untergrenze</translation>
    </message>
    <message>
        <source>ceiling</source>
        <translation>Obergrenze</translation>
    </message>
</context>
<context>
    <name>xenoglot::VoiceResultView</name>
    <message>
        <source>How near the voice comes</source>
        <translation>Wie nah die Stimme kommt</translation>
    </message>
    <message>
        <source>Likeness to the speaker</source>
        <translation>Ähnlichkeit mit der aufgenommenen Stimme</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>Hear before and after:</source>
        <translation>Vorher und nachher hören:</translation>
    </message>
    <message>
        <source>S&amp;tock voice</source>
        <translation>Mi&amp;tgeliefert</translation>
    </message>
    <message>
        <source>&amp;Matched</source>
        <translation>An&amp;gepasst</translation>
    </message>
    <message>
        <source>L&amp;earned</source>
        <translation>Ge&amp;lernt</translation>
    </message>
    <message>
        <source>What went wrong</source>
        <translation>Was nicht gelungen ist</translation>
    </message>
    <message>
        <source>The voice would be taken for the speaker&apos;s own.</source>
        <translation>Die Stimme würde für die aufgenommene gehalten.</translation>
    </message>
    <message>
        <source>The voice comes a little nearer to the speaker&apos;s than a stock voice.</source>
        <translation>Die Stimme kommt der aufgenommenen etwas näher als eine mitgelieferte Stimme.</translation>
    </message>
    <message>
        <source>The voice is no nearer to the speaker&apos;s than a stock voice.</source>
        <translation>Die Stimme ist der aufgenommenen nicht näher als eine mitgelieferte Stimme.</translation>
    </message>
    <message>
        <source>Words that are not understood again: %1 of 100 (stock voice %2). Clearness of the speech, 1 to 5: %3 (stock voice %4).</source>
        <translation>Wörter, die nicht wiedererkannt werden: %1 von 100 (mitgelieferte Stimme %2). Deutlichkeit der Sprache, 1 bis 5: %3 (mitgelieferte Stimme %4).</translation>
    </message>
    <message>
        <source>Six sentences that nothing was trained on, spoken by each voice: compared with a part of the recording that was kept apart (CAM++ %1, GE2E %2), recognised again, and rated by DNSMOS P.835.</source>
        <translation>Sechs Sätze, mit denen nichts trainiert wurde, von jeder Stimme gesprochen: verglichen mit einem zurückgehaltenen Teil der Aufnahme (CAM++ %1, GE2E %2), wiedererkannt, und von DNSMOS P.835 bewertet.</translation>
    </message>
    <message>
        <source>Being spoken…</source>
        <translation>Wird gesprochen…</translation>
    </message>
    <message>
        <source>The voice comes nearer to the speaker&apos;s than a stock voice; it might not be taken for the same.</source>
        <translation>Die Stimme kommt der aufgenommenen näher als eine mitgelieferte; für dieselbe gehalten würde sie vielleicht nicht.</translation>
    </message>
</context>
<context>
    <name>xenoglot::VoicesDialog</name>
    <message>
        <source>Voices</source>
        <translation>Stimmen</translation>
    </message>
    <message>
        <source>Voices that were learned</source>
        <translation>Gelernte Stimmen</translation>
    </message>
    <message>
        <source>There are no voices yet. Learn one from a message, from files or by reading a text aloud.</source>
        <translation>Es gibt noch keine Stimmen. Lernen Sie eine aus einer Nachricht, aus Dateien oder einem vorgelesenen Text.</translation>
    </message>
    <message>
        <source>About the voice</source>
        <translation>Zur Stimme</translation>
    </message>
    <message>
        <source>&amp;Hear the recording</source>
        <translation>Aufnahme an&amp;hören</translation>
    </message>
    <message>
        <source>Hear what the voice was learned from</source>
        <translation>Hören, woraus die Stimme gelernt wurde</translation>
    </message>
    <message>
        <source>Re&amp;name</source>
        <translation>&amp;Umbenennen</translation>
    </message>
    <message>
        <source>&amp;Learn on</source>
        <translation>&amp;Weiter lernen</translation>
    </message>
    <message>
        <source>Go on where learning stopped</source>
        <translation>Dort weiterlernen, wo angehalten wurde</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>&amp;Entfernen…</translation>
    </message>
    <message>
        <source>Delete the voice with its recording (Delete)</source>
        <translation>Die Stimme mit ihrer Aufnahme löschen (Entf)</translation>
    </message>
    <message>
        <source>Learn a &amp;voice…</source>
        <translation>Stimme &amp;lernen…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>What went wrong</source>
        <translation>Was nicht gelungen ist</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>Wessen</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Gemacht</translation>
    </message>
    <message>
        <source>The list of voices was damaged and was put aside as %1.</source>
        <translation>Die Liste der Stimmen war beschädigt und wurde als %1 beiseitegelegt.</translation>
    </message>
    <message>
        <source>What is stored of the voice &quot;%1&quot; makes no sense; xenoglot-cli voices remove deletes it.</source>
        <translation>Was von der Stimme „%1“ gespeichert ist, ergibt keinen Sinn; xenoglot-cli voices remove löscht es.</translation>
    </message>
    <message>
        <source>Made from %1 of speech and the stock voice %2.</source>
        <translation>Gemacht aus %1 Sprache und der mitgelieferten Stimme %2.</translation>
    </message>
    <message>
        <source>It is being learned.</source>
        <translation>Sie wird gerade gelernt.</translation>
    </message>
    <message>
        <source>Learning was stopped before it was finished. &quot;Learn on&quot; takes it up again.</source>
        <translation>Das Lernen wurde angehalten, bevor es fertig war. „Weiter lernen“ nimmt es wieder auf.</translation>
    </message>
    <message>
        <source>Remove the voice &quot;%1&quot;?</source>
        <translation>Die Stimme „%1“ entfernen?</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>It is speaking: it can be removed when that is done.</source>
        <translation>Sie spricht gerade: Danach kann sie entfernt werden.</translation>
    </message>
    <message>
        <source>&amp;More</source>
        <translation>&amp;Mehr</translation>
    </message>
    <message>
        <source>Rename, export or import a voice</source>
        <translation>Eine Stimme umbenennen, exportieren oder importieren</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Was getan wurde</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren …</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importieren …</translation>
    </message>
    <message>
        <source>Export the voice</source>
        <translation>Die Stimme exportieren</translation>
    </message>
    <message>
        <source>Voices (%1)</source>
        <translation>Stimmen (%1)</translation>
    </message>
    <message>
        <source>The voice &quot;%1&quot; was written to %2. Whoever has that file has the recording and can speak with the voice.</source>
        <translation>Die Stimme „%1“ wurde in %2 geschrieben. Wer diese Datei hat, hat die Aufnahme und kann mit der Stimme sprechen.</translation>
    </message>
    <message>
        <source>Import a voice</source>
        <translation>Eine Stimme importieren</translation>
    </message>
    <message>
        <source>The voice &quot;%1&quot; was imported.</source>
        <translation>Die Stimme „%1“ wurde importiert.</translation>
    </message>
    <message>
        <source>Learn longer from the recording of this voice. It stays as it is unless that brings it nearer to the speaker</source>
        <translation>Länger von der Aufnahme dieser Stimme lernen. Sie bleibt, wie sie ist, wenn sie dem Sprecher damit nicht näher kommt</translation>
    </message>
    <message>
        <source>Its recording and what was learned from it are overwritten and deleted. This cannot be undone.</source>
        <translation>Ihre Aufnahme und was daraus gelernt wurde, werden überschrieben und gelöscht. Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message numerus="yes">
        <source>So are %n take(s) of the history that were spoken with it.</source>
        <translation>
            <numerusform>Ebenso %n Fassung des Verlaufs, die mit ihr gesprochen ist.</numerusform>
            <numerusform>Ebenso %n Fassungen des Verlaufs, die mit ihr gesprochen sind.</numerusform>
        </translation>
    </message>
    <message>
        <source>What you exported or saved elsewhere stays.</source>
        <translation>Was Sie exportiert oder anderswo gespeichert haben, bleibt.</translation>
    </message>
    <message numerus="yes">
        <source>Delete the %n message(s) that it was learned from as well?</source>
        <translation>
            <numerusform>Auch die %n Nachricht löschen, aus der sie gelernt ist?</numerusform>
            <numerusform>Auch die %n Nachrichten löschen, aus denen sie gelernt ist?</numerusform>
        </translation>
    </message>
    <message>
        <source>They are in the history, and &quot;%1&quot; is heard in them.</source>
        <translation>Sie sind im Verlauf, und „%1“ ist darin zu hören.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>damaged</source>
        <comment>a voice</comment>
        <translation>beschädigt</translation>
    </message>
</context>
<context>
    <name>xenoglot::WaveformView</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>, selected from %1 to %2</source>
        <translation>, ausgewählt von %1 bis %2</translation>
    </message>
    <message>
        <source>, used from %1 to %2</source>
        <translation>, verwendet von %1 bis %2</translation>
    </message>
</context>
<context>
    <name>xenoglot::Workbench</name>
    <message>
        <source>Translate and speak</source>
        <translation>Übersetzen und sprechen</translation>
    </message>
    <message numerus="yes">
        <source>Speak in %n language(s)</source>
        <translation>
            <numerusform>In %n Sprache sprechen</numerusform>
            <numerusform>In %n Sprachen sprechen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Update %n language(s)</source>
        <translation>
            <numerusform>%n Sprache erneuern</numerusform>
            <numerusform>%n Sprachen erneuern</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Speak in %n more language(s)</source>
        <translation>
            <numerusform>In %n weiteren Sprache sprechen</numerusform>
            <numerusform>In %n weiteren Sprachen sprechen</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Starts as soon as the text is there</source>
        <translation>Beginnt, sobald der Text da ist</translation>
    </message>
    <message>
        <source>Stop the recording first</source>
        <translation>Erst die Aufnahme beenden</translation>
    </message>
    <message>
        <source>Record or open a message first</source>
        <translation>Erst eine Nachricht aufnehmen oder öffnen</translation>
    </message>
    <message>
        <source>The recording is being read</source>
        <translation>Die Aufnahme wird gelesen</translation>
    </message>
    <message>
        <source>The recording cannot be read</source>
        <translation>Die Aufnahme kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>The models are being opened</source>
        <translation>Die Modelle werden geöffnet</translation>
    </message>
    <message>
        <source>The models cannot be used: see the self-check</source>
        <translation>Die Modelle sind nicht verwendbar: siehe Selbstprüfung</translation>
    </message>
    <message>
        <source>The message could not be recognised</source>
        <translation>Die Nachricht konnte nicht erkannt werden</translation>
    </message>
    <message>
        <source>The text of the message is empty</source>
        <translation>Der Text der Nachricht ist leer</translation>
    </message>
    <message>
        <source>Tick at least one language</source>
        <translation>Kreuzen Sie mindestens eine Sprache an</translation>
    </message>
    <message>
        <source>All ticked languages are up to date</source>
        <translation>Alle angekreuzten Sprachen sind auf dem neuesten Stand</translation>
    </message>
    <message>
        <source>Nothing can be spoken at this moment.</source>
        <translation>Im Augenblick kann nichts gesprochen werden.</translation>
    </message>
    <message>
        <source>The last work is being cancelled</source>
        <translation>Die letzte Arbeit wird abgebrochen</translation>
    </message>
    <message>
        <source>Spoken in a stock voice: %1</source>
        <translation>Mit einer mitgelieferten Stimme gesprochen: %1</translation>
    </message>
    <message>
        <source>Starts as soon as the voice is there</source>
        <translation>Beginnt, sobald die Stimme da ist</translation>
    </message>
    <message>
        <source>Stop reading the text aloud first</source>
        <translation>Erst das Vorlesen beenden</translation>
    </message>
</context>
</TS>
