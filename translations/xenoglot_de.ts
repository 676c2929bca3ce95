<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>Text</name>
    <message>
        <source>Show this help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See: xenoglot-cli %1 --help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 GB free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close other programs, or use --workers 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not installed; it is needed for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install the package %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change its permissions, or set another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 GB free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make room on this disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>processor</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n core(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The processor is used; set up with --cuda on where there is an NVIDIA GPU.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>speaking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unusual audio formats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>model %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>models folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cache folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checks this machine and says what to do about what is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print JSON.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything needed is here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something is missing; see the lines marked MISS.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voices of your own come with a later version; the stock voices are chosen with: xenoglot-cli run --voice NAME.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparing speakers comes with a later version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>translate and speak a voice message in other languages, all at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write down what is said in a recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>translate text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>speak text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>voices of your own (comes later)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>speaker similarity of two recordings (comes later)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>list, install, verify and remove models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>check this machine: devices, libraries, models, programs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usage: xenoglot-cli COMMAND [options]

One voice message, spoken in many languages on this machine.

Commands:
</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>
Options of a command: xenoglot-cli COMMAND --help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no command &quot;%1&quot;. See: xenoglot-cli --help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 installed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 models are ready in %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lists, installs, verifies and removes models. Nothing is downloaded here: packaging/run.sh fetches the wheels that models are taken from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models; all when none is named.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder with the wheels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No folder with the wheels was given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use --from DIR.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No model was named</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See: xenoglot-cli models list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say what to do with models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See: xenoglot-cli models --help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no language with the code &quot;%1&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use ISO 639-1 codes such as es, pt, ca.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--%1 %2: a whole number from %3 to %4 is wanted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>translating</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>checking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>writing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recognised %1 s of speech (%2): %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1/%2 languages completed (%3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>recognising</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recognises a voice message, translates it, and speaks it in every chosen language at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recordings. Several are several messages, unless --join is given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target languages, comma separated: es,pt,ca.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language of the recording, or auto.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stock (the best stock voice of each language) or the name of a stock voice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your word that the voice may be used: me. For the sender&apos;s own voice, which comes later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Languages worked on at the same time; automatic when not given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threads inside each worker; 0: cores divided by workers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>parallel, serial (one language after the other) or locked (a lock around every engine call).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>auto, cpu or cuda.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speak the translation in FILE (UTF-8) for this language. May be repeated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Join the recordings to one message.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log languages, workers, completions and totals with times.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder for the results.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wav, flac, opus or mp3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed of the take: another seed is another take.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compute everything anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not re-transcribe the takes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print the report as JSON.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print errors only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot read the text file %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text file %1 is not UTF-8 text of at most 1 MiB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text file %1 is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No recording was given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See: xenoglot-cli run --help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No target language was given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use --to es,pt,ca</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The voice &quot;%1&quot; comes with a later version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use --voice stock.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no schedule &quot;%1&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use parallel, serial or locked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no format &quot;%1&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use wav, flac, opus or mp3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--text %1: LANG=FILE is wanted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--text %1: %2 is not among the target languages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>  word error %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>  (listen to it: many words were not heard again)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>  draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speaking in the voice of a recording comes with a later version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out --voice-from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no text to speak</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See: xenoglot-cli speak --help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No file was named for the speech</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use --out FILE.wav</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file name &quot;%1&quot; says no known format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End it in .wav, .flac, .opus or .mp3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speaks text into a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language of the text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stock, or the name of a stock voice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speak in the voice of this recording (comes later).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File to write: .wav, .flac, .opus or .mp3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s of speech written to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One recording is wanted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See: xenoglot-cli transcribe --help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no task &quot;%1&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use transcribe or translate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No speech was found in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a recording in which somebody speaks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes down what is said in a recording.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recording.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>transcribe, or translate (to English).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Id of an installed recognition model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print segments and words with times as JSON.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard input cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text is longer than 1 MiB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text is not UTF-8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no text to translate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See: xenoglot-cli translate --help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use --to es,pt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Translates text into one or more languages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text; standard input when it is - or missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target languages, comma separated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print sentences and routes as JSON.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
