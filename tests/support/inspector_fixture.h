/// The inspector alone in a window of its own, and the keys that work on its fields.
#pragma once

#include <memory>

#include <QComboBox>
#include <QLineEdit>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include "model/text/yaml.h"
#include "ui/inspector/field_chips.h"
#include "ui/inspector/field_choice.h"
#include "ui/inspector/field_line.h"
#include "ui/inspector/field_pairs.h"
#include "ui/inspector/inspector_panel.h"
#include "ui/inspector/record_editor.h"
#include "ui/inspector/record_list.h"

namespace corbel::tests {

class InspectorFixture {
public:
    InspectorFixture()
        : settings(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat)
    {
        settings.setValue(QStringLiteral("theme"), QStringLiteral("light"));
        style = std::make_unique<ui::Style>(settings);
        panel = std::make_unique<ui::InspectorPanel>(document, *style);
        panel->resize(340, 900);
        panel->show();
        activate();
        // What the window does with these.
        QObject::connect(panel.get(), &ui::InspectorPanel::selectionWanted, panel.get(),
                         [this](const auto& elements, const auto& relations) {
                             panel->setSelection(elements, relations);
                         });
    }

    void activate()
    {
        panel->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(panel.get()));
    }

    const model::Model& model() { return document.model(); }
    std::string text() { return model::text::writeDocument(document.file()); }

    void read(const char* yaml)
    {
        auto read = model::text::readDocument(yaml, "test.yaml");
        QVERIFY2(read.has_value(), read ? "" : describe(read.error()).c_str());
        document.assign(std::move(*read), "test.corbel");
    }

    void select(std::vector<model::ElementId> elements,
                std::vector<model::RelationId> relations = {})
    {
        panel->setSelection(std::move(elements), std::move(relations));
    }

    ui::FieldRow* row(model::Key key) { return panel->row(key); }

    template <class Editor>
    Editor* editor(model::Key key)
    {
        ui::FieldRow* found = row(key);
        return found == nullptr ? nullptr : qobject_cast<Editor*>(found->editor());
    }

    QLineEdit* line(model::Key key)
    {
        auto* found = editor<ui::LineEditor>(key);
        return found == nullptr ? nullptr : found->field();
    }

    QComboBox* choice(model::Key key)
    {
        auto* found = editor<ui::ChoiceEditor>(key);
        return found == nullptr ? nullptr : found->field();
    }

    const model::Value* value(const char* element, model::Key key)
    {
        const model::Element* found = find(model(), model::ElementId{element});
        return found == nullptr ? nullptr : found->fields.find(key);
    }

    QTemporaryDir folder;
    QSettings settings;
    std::unique_ptr<ui::Style> style;
    ui::Document document;
    std::unique_ptr<ui::InspectorPanel> panel;
};

/// Replaces the text of a field by keys, without leaving it.
inline void typeOver(QLineEdit* field, const QString& text)
{
    QVERIFY(field != nullptr);
    field->setFocus();
    field->selectAll();
    QTest::keyClick(field, Qt::Key_Delete);
    QTest::keyClicks(field, text);
}

inline void type(QLineEdit* field, const QString& text)
{
    typeOver(field, text);
    QTest::keyClick(field, Qt::Key_Return);
}

} // namespace corbel::tests
