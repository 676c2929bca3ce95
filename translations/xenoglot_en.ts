<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
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
