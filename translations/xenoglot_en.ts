<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Text</name>
    <message numerus="yes">
        <source>%n core(s)</source>
        <translation>
            <numerusform>%n core</numerusform>
            <numerusform>%n cores</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n model(s) ready in %1</source>
        <translation>
            <numerusform>%n model ready in %1</numerusform>
            <numerusform>%n models ready in %1</numerusform>
        </translation>
    </message>
</context>
</TS>
