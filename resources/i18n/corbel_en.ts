<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
    <context>
        <name>corbel::ui::InsightPanel</name>
        <message numerus="yes">
            <source>Of %n elements that state a cost, replicas counted. Click for them.</source>
            <translation>
                <numerusform>Of %n element that states a cost, replicas counted. Click for it.</numerusform>
                <numerusform>Of %n elements that state a cost, replicas counted. Click for them.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>and %n more</numerusform>
                <numerusform>and %n more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>corbel::ui::InspectorPanel</name>
        <message numerus="yes">
            <source>%n elements</source>
            <translation>
                <numerusform>%n element</numerusform>
                <numerusform>%n elements</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n relations</source>
            <translation>
                <numerusform>%n relation</numerusform>
                <numerusform>%n relations</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n set</source>
            <translation>
                <numerusform>%n set</numerusform>
                <numerusform>%n set</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>corbel::ui::MainWindow</name>
        <message numerus="yes">
            <source>%n elements</source>
            <translation>
                <numerusform>%n element</numerusform>
                <numerusform>%n elements</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n relations</source>
            <translation>
                <numerusform>%n relation</numerusform>
                <numerusform>%n relations</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n findings</source>
            <translation>
                <numerusform>%n finding</numerusform>
                <numerusform>%n findings</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>corbel::ui::PatternCard</name>
        <message numerus="yes">
            <source>%n elements</source>
            <translation>
                <numerusform>%n element</numerusform>
                <numerusform>%n elements</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n elements, verdict holds under %1 of weightings</source>
            <translation>
                <numerusform>%n element, verdict holds under %1 of weightings</numerusform>
                <numerusform>%n elements, verdict holds under %1 of weightings</numerusform>
            </translation>
        </message>
    </context>
</TS>
