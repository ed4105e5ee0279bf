#include "ui/panels/section.h"

#include <utility>

namespace corbel::ui {

Section::Section(const Style& style, const QString& title, QWidget* parent)
    : QWidget(parent),
      m_style(style),
      m_title(title),
      m_header(new QToolButton(this)),
      m_remark(new QLabel(m_header)),
      m_body(new QWidget(this))
{
    setMark(m_header, "role", "section");
    m_header->setCheckable(true);
    m_header->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_header->setIconSize(QSize(14, 14));
    m_header->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    auto* beside = new QHBoxLayout(m_header);
    beside->setContentsMargins(0, 0, 24, 0);
    beside->addStretch(1);
    beside->addWidget(m_remark);
    m_remark->setTextFormat(Qt::PlainText);
    setMark(m_remark, "role", "small");
    m_remark->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_body->setVisible(false);
    m_content = new QVBoxLayout(m_body);
    m_content->setContentsMargins(0, 2, 0, 8);
    m_content->setSpacing(5);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(m_body);
    connect(m_header, &QToolButton::toggled, this, &Section::onToggled);
    connect(&m_style, &Style::themeChanged, this, &Section::updateTitle);
    updateTitle();
}

void Section::setContent(std::function<void(QVBoxLayout*)> fill)
{
    m_fill = std::move(fill);
    if (isOpen()) {
        onToggled(true);
    }
}

void Section::setTitle(const QString& title)
{
    m_title = title;
    updateTitle();
}

void Section::setOpen(bool isOpen)
{
    m_header->setChecked(isOpen);
}

void Section::setRemark(const QString& remark)
{
    m_remark->setText(remark);
    m_header->setAccessibleDescription(remark);
}

void Section::onToggled(bool isOpen)
{
    if (isOpen && m_fill) {
        std::exchange(m_fill, nullptr)(m_content);
    }
    m_body->setVisible(isOpen);
    updateTitle();
    emit toggled(isOpen);
}

void Section::updateTitle()
{
    m_header->setIcon(m_style.icon(isOpen() ? u"chevron-down" : u"chevron-right"));
    m_header->setText(m_title);
    m_header->setAccessibleName(m_title);
}

} // namespace corbel::ui
