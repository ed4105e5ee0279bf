<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>Findings</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeftWork</name>
    <message numerus="yes">
        <source>%n elements differ from it.</source>
        <translation>
            <numerusform>%n element differs from it.</numerusform>
            <numerusform>%n elements differ from it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n relations differ from it.</source>
        <translation>
            <numerusform>%n relation differs from it.</numerusform>
            <numerusform>%n relations differ from it.</numerusform>
        </translation>
    </message>
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
        <source>%n edits since it was saved</source>
        <translation>
            <numerusform>%n edit since it was saved</numerusform>
            <numerusform>%n edits since it was saved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n edits</source>
        <translation>
            <numerusform>%n edit</numerusform>
            <numerusform>%n edits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The last %n edits could not be read; everything before them can be restored.</source>
        <translation>
            <numerusform>The last %n edit could not be read; everything before it can be restored.</numerusform>
            <numerusform>The last %n edits could not be read; everything before them can be restored.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PatternWords</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RelativeTime</name>
    <message numerus="yes">
        <source>%n minutes ago</source>
        <translation>
            <numerusform>%n minute ago</numerusform>
            <numerusform>%n minutes ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours ago</source>
        <translation>
            <numerusform>%n hour ago</numerusform>
            <numerusform>%n hours ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>corbel::ui::AvailabilityPanel</name>
    <message numerus="yes">
        <source>%n single points of failure</source>
        <translation>
            <numerusform>%n single point of failure</numerusform>
            <numerusform>%n single points of failure</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undecided: %n figures are missing</source>
        <translation>
            <numerusform>Undecided: %n figure is missing</numerusform>
            <numerusform>Undecided: %n figures are missing</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>corbel::ui::CanvasView</name>
    <message numerus="yes">
        <source>%n elements no longer run on it</source>
        <translation>
            <numerusform>%n element no longer runs on it</numerusform>
            <numerusform>%n elements no longer run on it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>loses %n values</source>
        <translation>
            <numerusform>loses %n value</numerusform>
            <numerusform>loses %n values</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>loses %n relations</source>
        <translation>
            <numerusform>loses %n relation</numerusform>
            <numerusform>loses %n relations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>corbel::ui::CardColumn</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>corbel::ui::Clipboard</name>
    <message numerus="yes">
        <source>Copied %n elements.</source>
        <translation>
            <numerusform>Copied %n element.</numerusform>
            <numerusform>Copied %n elements.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>corbel::ui::CompareDialog</name>
    <message numerus="yes">
        <source>%n differences</source>
        <translation>
            <numerusform>%n difference</numerusform>
            <numerusform>%n differences</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>corbel::ui::ExplorerTree</name>
    <message numerus="yes">
        <source>%n elements</source>
        <translation>
            <numerusform>%n element</numerusform>
            <numerusform>%n elements</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>corbel::ui::FilesController</name>
    <message numerus="yes">
        <source>%n events have no probability</source>
        <translation>
            <numerusform>%n event has no probability</numerusform>
            <numerusform>%n events have no probability</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>corbel::ui::FindingsPanel</name>
    <message numerus="yes">
        <source>%1
%n rules</source>
        <translation>
            <numerusform>%1
%n rule</numerusform>
            <numerusform>%1
%n rules</numerusform>
        </translation>
    </message>
</context>
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
    <message numerus="yes">
        <source>and %n more entries</source>
        <translation>
            <numerusform>and %n more entry</numerusform>
            <numerusform>and %n more entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>corbel::ui::InspectorForm</name>
    <message numerus="yes">
        <source>%n missing</source>
        <translation>
            <numerusform>%n missing</numerusform>
            <numerusform>%n missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fields</source>
        <translation>
            <numerusform>%n field</numerusform>
            <numerusform>%n fields</numerusform>
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
        <source>%n missing</source>
        <translation>
            <numerusform>%n missing</numerusform>
            <numerusform>%n missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Missing in %n of the selected.</source>
        <translation>
            <numerusform>Missing in %n of the selected.</numerusform>
            <numerusform>Missing in %n of the selected.</numerusform>
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
    <message numerus="yes">
        <source>no problems, %n unknown values</source>
        <translation>
            <numerusform>no problems, %n unknown value</numerusform>
            <numerusform>no problems, %n unknown values</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>corbel::ui::OverlayBar</name>
    <message numerus="yes">
        <source>%n taken down</source>
        <translation>
            <numerusform>%n taken down</numerusform>
            <numerusform>%n taken down</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n kept up</source>
        <translation>
            <numerusform>%n kept up</numerusform>
            <numerusform>%n kept up</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n down with it</source>
        <translation>
            <numerusform>%n down with it</numerusform>
            <numerusform>%n down with it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n weakened</source>
        <translation>
            <numerusform>%n weakened</numerusform>
            <numerusform>%n weakened</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 entries lost</source>
        <translation>
            <numerusform>%n of %1 entries lost</numerusform>
            <numerusform>%n of %1 entries lost</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Failure: %n parts are taken down or kept up, until you bring them back</source>
        <translation>
            <numerusform>Failure: %n part is taken down or kept up, until you bring it back</numerusform>
            <numerusform>Failure: %n parts are taken down or kept up, until you bring them back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n degraded</source>
        <translation>
            <numerusform>%n degraded</numerusform>
            <numerusform>%n degraded</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>corbel::ui::PatternList</name>
    <message numerus="yes">
        <source>Nothing is certain yet; %n patterns are possible.</source>
        <translation>
            <numerusform>Nothing is certain yet; %n pattern is possible.</numerusform>
            <numerusform>Nothing is certain yet; %n patterns are possible.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>corbel::ui::RecordEditor</name>
    <message numerus="yes">
        <source>%n set</source>
        <translation>
            <numerusform>%n set</numerusform>
            <numerusform>%n set</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>corbel::ui::ReimportDialog</name>
    <message numerus="yes">
        <source>%n changes come in. What was drawn and typed here stays.</source>
        <translation>
            <numerusform>%n change comes in. What was drawn and typed here stays.</numerusform>
            <numerusform>%n changes come in. What was drawn and typed here stays.</numerusform>
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
    <name>corbel::ui::StartPage</name>
    <message numerus="yes">
        <source>Show all %n</source>
        <translation>
            <numerusform>Show all %n</numerusform>
            <numerusform>Show all %n</numerusform>
        </translation>
    </message>
</context>
</TS>
