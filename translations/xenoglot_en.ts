<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>LearningWords</name>
    <message numerus="yes">
        <source>about %n min left</source>
        <translation>
            <numerusform>about %n min left</numerusform>
            <numerusform>about %n min left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SelfCheck</name>
    <message numerus="yes">
        <source>%n core(s)</source>
        <translation>
            <numerusform>%n core</numerusform>
            <numerusform>%n cores</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Text</name>
    <message numerus="yes">
        <source>%n model(s) ready in %1</source>
        <translation>
            <numerusform>%n model ready in %1</numerusform>
            <numerusform>%n models ready in %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min left</source>
        <translation>
            <numerusform>%n min left</numerusform>
            <numerusform>%n min left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the most like of %n stranger(s), %1: %2</source>
        <translation>
            <numerusform>the most like of %n stranger, %1: %2</numerusform>
            <numerusform>the most like of %n strangers, %1: %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cancelled</source>
        <translation>
            <numerusform>%n cancelled</numerusform>
            <numerusform>%n cancelled</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>xenoglot::ExportDialog</name>
    <message numerus="yes">
        <source>Export %n file(s)</source>
        <translation>
            <numerusform>Export %n file</numerusform>
            <numerusform>Export %n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>xenoglot::HistoryDialog</name>
    <message numerus="yes">
        <source>Delete %n message(s)?</source>
        <translation>
            <numerusform>Delete %n message?</numerusform>
            <numerusform>Delete %n messages?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>xenoglot::LanguagesPanel</name>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>%n chosen</numerusform>
            <numerusform>%n chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>xenoglot::MainWindow</name>
    <message numerus="yes">
        <source>%n more after it.</source>
        <translation>
            <numerusform>%n more after it.</numerusform>
            <numerusform>%n more after it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) written</source>
        <translation>
            <numerusform>%n file written</numerusform>
            <numerusform>%n files written</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>xenoglot::MessageController</name>
    <message numerus="yes">
        <source>%n recordings as one message</source>
        <translation>
            <numerusform>%n recording as one message</numerusform>
            <numerusform>%n recordings as one message</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>xenoglot::SettingsDialog</name>
    <message numerus="yes">
        <source>On this machine (%n core(s)) three languages would be worked on %1 at a time. Threads in each: %2.</source>
        <translation>
            <numerusform>On this machine (%n core) three languages would be worked on %1 at a time. Threads in each: %2.</numerusform>
            <numerusform>On this machine (%n cores) three languages would be worked on %1 at a time. Threads in each: %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>xenoglot::VoicesDialog</name>
    <message numerus="yes">
        <source>So are %n take(s) of the history that were spoken with it.</source>
        <translation>
            <numerusform>So is %n take of the history that was spoken with it.</numerusform>
            <numerusform>So are %n takes of the history that were spoken with it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete the %n message(s) that it was learned from as well?</source>
        <translation>
            <numerusform>Delete the %n message that it was learned from as well?</numerusform>
            <numerusform>Delete the %n messages that it was learned from as well?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>xenoglot::Workbench</name>
    <message numerus="yes">
        <source>Speak in %n language(s)</source>
        <translation>
            <numerusform>Speak in %n language</numerusform>
            <numerusform>Speak in %n languages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Update %n language(s)</source>
        <translation>
            <numerusform>Update %n language</numerusform>
            <numerusform>Update %n languages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Speak in %n more language(s)</source>
        <translation>
            <numerusform>Speak in %n more language</numerusform>
            <numerusform>Speak in %n more languages</numerusform>
        </translation>
    </message>
</context>
</TS>
