// No text is cut off, in either language, in a small window and a usual one.
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStyleOptionComboBox>
#include <QTabBar>
#include <QToolButton>
#include <QtTest>

#include "tests/support/figures.h"
#include "tests/support/screens.h"

using namespace corbel;
using tests::Screens;

namespace {

/// Pixels that rounding may take.
constexpr int slack = 1;

QString clippedLabel(const QLabel* label)
{
    if (label->text().isEmpty() || !label->pixmap(Qt::ReturnByValue).isNull()) {
        return {};
    }
    const QSize needed = label->wordWrap() ? QSize(0, label->heightForWidth(label->width()))
                                           : label->minimumSizeHint().expandedTo(label->sizeHint());
    const bool fits =
        needed.width() <= label->width() + slack && needed.height() <= label->height() + slack;
    return fits ? QString()
                : QStringLiteral("needs %1×%2, has %3×%4")
                      .arg(needed.width())
                      .arg(needed.height())
                      .arg(label->width())
                      .arg(label->height());
}

QString clippedButton(const QAbstractButton* button)
{
    const auto* tool = qobject_cast<const QToolButton*>(button);
    if (button->text().isEmpty() ||
        (tool != nullptr && tool->toolButtonStyle() == Qt::ToolButtonIconOnly)) {
        return {};
    }
    const int words =
        button->fontMetrics().boundingRect(QRect(), Qt::TextShowMnemonic, button->text()).width();
    const int needed = words + (button->icon().isNull() ? 0 : button->iconSize().width() + 4);
    return needed <= button->width() + slack
               ? QString()
               : QStringLiteral("needs %1, has %2").arg(needed).arg(button->width());
}

QString clippedTabs(const QTabBar* bar)
{
    for (int i = 0; i < bar->count(); ++i) {
        const int icon = bar->tabIcon(i).isNull() ? 0 : bar->iconSize().width() + 4;
        const int needed =
            bar->fontMetrics().size(Qt::TextShowMnemonic, bar->tabText(i)).width() + icon;
        if (bar->isTabVisible(i) && needed > bar->tabRect(i).width() &&
            bar->tabToolTip(i).isEmpty()) {
            return QStringLiteral("tab “%1” needs %2, has %3, and no tool tip says it")
                .arg(bar->tabText(i))
                .arg(needed)
                .arg(bar->tabRect(i).width());
        }
    }
    return {};
}

QString clippedChoice(const QComboBox* box)
{
    QStyleOptionComboBox option;
    option.initFrom(box);
    option.currentText = box->currentText();
    option.editable = box->isEditable();
    const int room =
        box->style()
            ->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, box)
            .width();
    const int icon = box->itemIcon(box->currentIndex()).isNull() ? 0 : box->iconSize().width() + 4;
    const int needed = box->fontMetrics().horizontalAdvance(box->currentText()) + icon;
    return needed <= room + slack ? QString()
                                  : QStringLiteral("“%1” needs %2, has %3")
                                        .arg(box->currentText())
                                        .arg(needed)
                                        .arg(room);
}

QString clippedField(const QLineEdit* field)
{
    if (!field->text().isEmpty() || field->placeholderText().isEmpty()) {
        return {};
    }
    QStyleOptionFrame option;
    option.initFrom(field);
    option.lineWidth = field->style()->pixelMetric(QStyle::PM_DefaultFrameWidth, &option, field);
    const QRect inside =
        field->style()->subElementRect(QStyle::SE_LineEditContents, &option, field);
    int icons = 0;
    for (const QToolButton* button : field->findChildren<QToolButton*>()) {
        icons += button->isVisible() ? button->width() : 0;
    }
    const int room = inside.width() - icons - 4;
    const int needed = field->fontMetrics().horizontalAdvance(field->placeholderText());
    return needed <= room + slack || field->toolTip() == field->placeholderText()
               ? QString()
               : QStringLiteral("“%1” needs %2, has %3")
                     .arg(field->placeholderText())
                     .arg(needed)
                     .arg(room);
}

QString clippedHeader(const QHeaderView* header)
{
    if (header->orientation() != Qt::Horizontal || header->model() == nullptr) {
        return {};
    }
    for (int i = 0; i < header->count(); ++i) {
        const QString text = header->model()->headerData(i, Qt::Horizontal).toString();
        const int needed = header->fontMetrics().horizontalAdvance(text) + 8;
        if (!header->isSectionHidden(i) && needed > header->sectionSize(i)) {
            return QStringLiteral("“%1” needs %2, has %3")
                .arg(text)
                .arg(needed)
                .arg(header->sectionSize(i));
        }
    }
    return {};
}

/// A part of a widget that lies outside what contains it, where nothing scrolls it into view.
QString cutByContainers(const QWidget* widget)
{
    QRect seen = widget->rect();
    for (const QWidget* at = widget; !at->isWindow(); at = at->parentWidget()) {
        if (qobject_cast<const QAbstractScrollArea*>(at->parentWidget()) != nullptr) {
            return {};
        }
        seen.translate(at->pos());
        seen &= at->parentWidget()->rect();
    }
    return seen.width() + slack >= widget->width() && seen.height() + slack >= widget->height()
               ? QString()
               : QStringLiteral("shows %1×%2 of %3×%4")
                     .arg(seen.width())
                     .arg(seen.height())
                     .arg(widget->width())
                     .arg(widget->height());
}

/// What is cut off in this one widget, or nothing.
QString clipped(const QWidget* widget)
{
    const bool hasText = qobject_cast<const QLabel*>(widget) != nullptr ||
                         qobject_cast<const QAbstractButton*>(widget) != nullptr ||
                         qobject_cast<const QLineEdit*>(widget) != nullptr ||
                         qobject_cast<const QComboBox*>(widget) != nullptr;
    if (const QString what = hasText ? cutByContainers(widget) : QString(); !what.isEmpty()) {
        return what;
    }
    if (const auto* label = qobject_cast<const QLabel*>(widget)) {
        return clippedLabel(label);
    }
    if (const auto* bar = qobject_cast<const QTabBar*>(widget)) {
        return clippedTabs(bar);
    }
    if (const auto* button = qobject_cast<const QAbstractButton*>(widget)) {
        return button->property("elides").toBool() ? QString() : clippedButton(button);
    }
    if (const auto* box = qobject_cast<const QComboBox*>(widget)) {
        return clippedChoice(box);
    }
    if (const auto* field = qobject_cast<const QLineEdit*>(widget)) {
        return clippedField(field);
    }
    if (const auto* header = qobject_cast<const QHeaderView*>(widget)) {
        return clippedHeader(header);
    }
    return {};
}

/// A menu is as large as its entries want.
QString clippedMenu(const QMenu* menu)
{
    const QSize needed = menu->sizeHint();
    return needed.width() <= menu->width() + slack && needed.height() <= menu->height() + slack
               ? QString()
               : QStringLiteral("needs %1×%2, has %3×%4")
                     .arg(needed.width())
                     .arg(needed.height())
                     .arg(menu->width())
                     .arg(menu->height());
}

} // namespace

class ClippingTest : public QObject {
    Q_OBJECT

private slots:
    void noticesWhatIsCutOff()
    {
        QLabel label(QStringLiteral("a text that is wider than this"));
        label.resize(40, 20);
        QVERIFY(!clipped(&label).isEmpty());
        label.adjustSize();
        QVERIFY(clipped(&label).isEmpty());
        QPushButton button(QStringLiteral("a text that is wider than this"));
        button.resize(40, 20);
        QVERIFY(!clipped(&button).isEmpty());
        QWidget container;
        container.resize(30, 100);
        QPushButton inside(QStringLiteral("a"), &container);
        inside.setGeometry(10, 0, 80, 30);
        QVERIFY(!clipped(&inside).isEmpty());
        inside.setGeometry(0, 0, 30, 30);
        QVERIFY(clipped(&inside).isEmpty());
        QLineEdit field;
        field.setPlaceholderText(QStringLiteral("a text that is wider than this"));
        field.resize(40, 20);
        QVERIFY(!clipped(&field).isEmpty());
        QComboBox box;
        box.addItem(QStringLiteral("a text that is wider than this"));
        box.resize(60, 20);
        QVERIFY(!clipped(&box).isEmpty());
    }

    void cutsNothingOff_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QSize>("size");
        for (const char* language : {"en", "ko"}) {
            for (const QSize size : {QSize(1100, 700), QSize(1440, 900)}) {
                QTest::addRow("%s, %d by %d", language, size.width(), size.height())
                    << QString::fromLatin1(language) << size;
            }
        }
    }

    void cutsNothingOff()
    {
        QFETCH(QString, language);
        QFETCH(QSize, size);
        QStringList found;
        int count = 0;
        int menus = 0;
        Screens screens(language, size, [&](const QString& screen, QWidget* shown) {
            if (const auto* menu = qobject_cast<const QMenu*>(shown)) {
                ++menus;
                if (const QString what = clippedMenu(menu); !what.isEmpty()) {
                    found << QStringLiteral("%1: %2").arg(screen, what);
                }
            }
            for (const QWidget* widget : shown->findChildren<QWidget*>()) {
                if (!widget->isVisible() || widget->window() != shown->window()) {
                    continue;
                }
                ++count;
                if (const QString what = clipped(widget); !what.isEmpty()) {
                    found
                        << QStringLiteral("%1: %2: %3").arg(screen, tests::described(widget), what);
                }
            }
        });
        screens.walkAll();
        found.removeDuplicates();
        QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
        QVERIFY(count > 500);
        QVERIFY(menus > 10);
    }
};

QTEST_MAIN(ClippingTest)
#include "clipping_test.moc"
