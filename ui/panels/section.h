/// A heading that folds what stands below it; the content is made when it is first opened.
#pragma once

#include <functional>

#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>
#include <QWidget>

#include "ui/look/style.h"

namespace corbel::ui {

class Section : public QWidget {
    Q_OBJECT

public:
    Section(const Style& style, const QString& title, QWidget* parent = nullptr);

    /// `fill` puts widgets into the body; called once.
    void setContent(std::function<void(QVBoxLayout*)> fill);
    void setTitle(const QString& title);
    void setOpen(bool isOpen);
    bool isOpen() const { return m_header->isChecked(); }
    /// A remark behind the title, such as how many values are set.
    void setRemark(const QString& remark);
    QToolButton* header() const { return m_header; }

signals:
    void toggled(bool isOpen);

private:
    void onToggled(bool isOpen);
    void updateTitle();

    const Style& m_style;
    QString m_title;
    QToolButton* m_header;
    QLabel* m_remark;
    QWidget* m_body;
    QVBoxLayout* m_content;
    std::function<void(QVBoxLayout*)> m_fill;
};

} // namespace corbel::ui
