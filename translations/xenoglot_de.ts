<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
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
        <source>memory</source>
        <translation>Arbeitsspeicher</translation>
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
        <source>speaking</source>
        <translation>Sprachausgabe</translation>
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
    <message>
        <source>Print JSON.</source>
        <translation>JSON ausgeben.</translation>
    </message>
    <message>
        <source>Something is missing; see the lines marked MISS.</source>
        <translation>Es fehlt etwas; siehe die mit MISS markierten Zeilen.</translation>
    </message>
    <message>
        <source>Voices of your own come with a later version; the stock voices are chosen with: xenoglot-cli run --voice NAME.</source>
        <translation>Eigene Stimmen kommen mit einer späteren Version; die mitgelieferten Stimmen wählen Sie mit: xenoglot-cli run --voice NAME.</translation>
    </message>
    <message>
        <source>Comparing speakers comes with a later version.</source>
        <translation>Der Vergleich von Sprechern kommt mit einer späteren Version.</translation>
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
        <source>stock (the best stock voice of each language) or the name of a stock voice.</source>
        <translation>stock (die beste mitgelieferte Stimme jeder Sprache) oder der Name einer mitgelieferten Stimme.</translation>
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
        <source>The voice &quot;%1&quot; comes with a later version</source>
        <translation>Die Stimme „%1“ kommt mit einer späteren Version</translation>
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
        <source>Speaking in the voice of a recording comes with a later version</source>
        <translation>Sprechen mit der Stimme einer Aufnahme kommt mit einer späteren Version</translation>
    </message>
    <message>
        <source>Leave out --voice-from.</source>
        <translation>Lassen Sie --voice-from weg.</translation>
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
        <source>stock, or the name of a stock voice.</source>
        <translation>stock oder der Name einer mitgelieferten Stimme.</translation>
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
        <source>%L1 GB free</source>
        <translation>%L1 GB frei</translation>
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
        <source>The processor is used. With an NVIDIA GPU, run packaging/run.sh --cuda on.</source>
        <translation>Es rechnet der Prozessor. Mit einer NVIDIA-GPU führen Sie packaging/run.sh --cuda on aus.</translation>
    </message>
    <message>
        <source>speech output</source>
        <translation>die Sprachausgabe</translation>
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
        <source>your own voices (come with a later version)</source>
        <translation>eigene Stimmen (kommen mit einer späteren Version)</translation>
    </message>
    <message>
        <source>compare the speakers of two recordings (comes with a later version)</source>
        <translation>die Sprecher zweier Aufnahmen vergleichen (kommt mit einer späteren Version)</translation>
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
        <source>Consent to using the voice: me. Needed for the sender&apos;s own voice, which comes with a later version.</source>
        <translation>Einwilligung in die Verwendung der Stimme: me. Nötig für die eigene Stimme des Absenders, die mit einer späteren Version kommt.</translation>
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
        <source>  word error rate %L1</source>
        <translation>  Wortfehlerrate %L1</translation>
    </message>
    <message>
        <source>  (please listen: many words were not recognised again)</source>
        <translation>  (bitte anhören: viele Wörter wurden nicht wiedererkannt)</translation>
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
        <source>Speak in the voice of this recording (comes with a later version).</source>
        <translation>Mit der Stimme dieser Aufnahme sprechen (kommt mit einer späteren Version).</translation>
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
        <source>--consent %1: only the sender can consent</source>
        <translation>--consent %1: Nur wer spricht, kann einwilligen</translation>
    </message>
    <message>
        <source>Use --consent me.</source>
        <translation>Verwenden Sie --consent me.</translation>
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
</context>
</TS>
