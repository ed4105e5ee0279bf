// The painter and its files: the same bytes each time, the same picture in each form.
#include <QDate>
#include <QImage>
#include <QSvgRenderer>
#include <QtTest>

#include "tests/support/drawn_model.h"
#include "ui/render/export.h"
#include "ui/render/icons.h"
#include "ui/render/labels.h"
#include "ui/render/painter.h"
#include "ui/render/shapes.h"
#include "ui/render/text.h"

using namespace corbel;
using render::Diagram;
using render::Theme;

namespace {

Diagram shop()
{
    const model::Model model = tests::drawnShop();
    return Diagram(model, render::shownView(model));
}

QImage decoded(const QByteArray& png)
{
    return QImage::fromData(png, "PNG").convertToFormat(QImage::Format_RGB32);
}

/// Share of pixels that differ clearly, from 0 to 1.
double difference(const QImage& a, const QImage& b)
{
    if (a.size() != b.size()) {
        return 1;
    }
    qint64 different = 0;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x) {
            const QRgb p = a.pixel(x, y);
            const QRgb q = b.pixel(x, y);
            const int off = std::abs(qRed(p) - qRed(q)) + std::abs(qGreen(p) - qGreen(q)) +
                            std::abs(qBlue(p) - qBlue(q));
            different += off > 96 ? 1 : 0;
        }
    }
    return static_cast<double>(different) / (static_cast<double>(a.width()) * a.height());
}

void addThemes()
{
    QTest::addColumn<bool>("isDark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

} // namespace

class RenderExportTest : public QObject {
    Q_OBJECT

private slots:
    void givesTheSameBytesEachTime()
    {
        const Theme& theme = Theme::light();
        QCOMPARE(render::exportSvg(shop(), theme), render::exportSvg(shop(), theme));
        QCOMPARE(render::exportPng(shop(), theme), render::exportPng(shop(), theme));
        const QByteArray first = render::exportPdf(shop(), theme);
        QCOMPARE(render::exportPdf(shop(), theme), first);
        QVERIFY(first.startsWith("%PDF"));
        // No trace of the year, which two runs within one second would not show.
        QVERIFY(first.contains("/CreationDate (D:0000"));
        QVERIFY(
            !first.contains(QByteArray("D:") + QByteArray::number(QDate::currentDate().year())));
    }

    void showsTheSameInEveryForm_data() { addThemes(); }

    void showsTheSameInEveryForm()
    {
        QFETCH(bool, isDark);
        const Theme& theme = Theme::of(isDark);
        const QImage png = decoded(render::exportPng(shop(), theme));
        QSvgRenderer svg(render::exportSvg(shop(), theme));
        QVERIFY(svg.isValid());
        QImage drawn(png.size(), QImage::Format_RGB32);
        drawn.fill(Qt::magenta);
        QPainter painter(&drawn);
        painter.setRenderHint(QPainter::Antialiasing);
        svg.render(&painter, QRectF(QPointF(), png.size()));
        painter.end();
        QVERIFY2(difference(png, drawn) < 0.01,
                 qPrintable(QString::number(difference(png, drawn))));

        // Without one element it is clearly another picture: the measure can fail.
        model::Model less = tests::drawnShop();
        model::View view = render::shownView(less);
        view.items.erase(*view.items.indexOf("db"));
        const QImage other = decoded(render::exportPng(less, view, theme));
        QVERIFY(difference(png, other) > 0.01);
    }

    void growsWithTheScale()
    {
        const QImage once = decoded(render::exportPng(shop(), Theme::light()));
        render::ExportSettings settings;
        settings.scale = 2;
        const QImage twice = decoded(render::exportPng(shop(), Theme::light(), settings));
        QCOMPARE(twice.size(), once.size() * 2);
    }

    void drawsAnEmptyDiagramAsABlankPage()
    {
        const QImage blank = decoded(render::exportPng(Diagram(), Theme::light()));
        QVERIFY(!blank.isNull());
        QCOMPARE(blank.pixelColor(3, 3), Theme::light().canvas);
    }

    void leavesOutTextFromAfar()
    {
        QImage near(400, 300, QImage::Format_RGB32);
        const Diagram diagram = shop();
        const auto countColours = [&](double scale) {
            near.fill(Theme::light().canvas);
            QPainter painter(&near);
            painter.scale(scale, scale);
            painter.translate(-diagram.bounds().topLeft());
            render::DiagramPainter(Theme::light()).paint(painter, diagram, diagram.bounds(), scale);
            painter.end();
            QSet<QRgb> colours;
            for (int y = 0; y < near.height(); ++y) {
                for (int x = 0; x < near.width(); ++x) {
                    colours.insert(near.pixel(x, y));
                }
            }
            return colours.size();
        };
        // Without text and antialiasing there are few colours.
        QVERIFY(countColours(0.2) < 24);
        QVERIFY(countColours(0.3) > 60);
    }

    void keepsTextReadable_data() { addThemes(); }

    void keepsTextReadable()
    {
        QFETCH(bool, isDark);
        const Theme& theme = Theme::of(isDark);
        const QColor chosen = render::chosenGround(theme);
        const QColor grounds[] = {theme.window, theme.panel,  theme.raised,
                                  theme.card,   theme.canvas, render::hoveredGround(theme),
                                  chosen};
        for (const QColor& ground : grounds) {
            QVERIFY(render::contrast(theme.text, ground) >= 4.5);
            QVERIFY(render::contrast(theme.mutedText, ground) >= 4.5);
        }
        for (const render::FamilyColours& family : theme.families) {
            QVERIFY(render::contrast(family.ink, family.fill) >= 4.5);
            QVERIFY(render::contrast(family.ink, theme.card) >= 4.5);
            QVERIFY(render::contrast(family.ink, theme.canvas) >= 4.5);
            QVERIFY(render::contrast(theme.mutedText, family.fill) >= 4.5);
            QVERIFY(render::contrast(family.stroke, theme.canvas) >= 2.2);
        }
        for (const QColor& colour : {theme.accent, theme.success, theme.warning, theme.error}) {
            QVERIFY(render::contrast(colour, theme.panel) >= 4.5);
        }
        QVERIFY(render::contrast(theme.accent, chosen) >= 4.5);
        QVERIFY(render::contrast(chosen, theme.panel) >= 1.2);
        QVERIFY(render::contrast(theme.accentText, theme.accent) >= 4.5);
        QVERIFY(render::contrast(theme.text, theme.note) >= 4.5);
        QVERIFY(render::contrast(theme.relation, theme.canvas) >= 4.5);
        QVERIFY(render::contrast(theme.highlight, theme.canvas) >= 3);
        QCOMPARE(theme.dark, isDark);
    }

    void hasAnIconForEveryKind()
    {
        for (const model::ElementKind kind : model::elementKinds) {
            const QImage icon = render::iconImage(render::iconPath(kind), 16, Qt::red);
            int inked = 0;
            for (int y = 0; y < 16; ++y) {
                for (int x = 0; x < 16; ++x) {
                    inked += qAlpha(icon.pixel(x, y)) > 100 ? 1 : 0;
                }
            }
            // Neither empty nor a blot: something can be made out at 16 pixels.
            QVERIFY2(inked > 20 && inked < 170,
                     qPrintable(render::kindName(kind) + QString::number(inked)));
        }
    }

    void fitsNamesIntoPreferredSizes_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("short") << QStringLiteral("Db");
        QTest::newRow("two words") << QStringLiteral("Shipping and warehouse coordination");
        QTest::newRow("Korean") << QStringLiteral("고객 주문 이력 조회 서비스");
        QTest::newRow("technical") << QStringLiteral("recommendation-service.internal.example");
    }

    void fitsNamesIntoPreferredSizes()
    {
        QFETCH(QString, name);
        const QFont font = render::diagramFont(render::nameSize, QFont::DemiBold);
        for (const model::ElementKind kind : model::elementKinds) {
            model::Element element;
            element.kind = kind;
            element.id.value = "e";
            element.fields.set(model::Key::Name, name.toStdString());
            const QSizeF size = render::preferredSize(element);
            QCOMPARE(std::fmod(size.width(), render::metrics::grid), 0.0);
            QCOMPARE(std::fmod(size.height(), render::metrics::grid), 0.0);
            render::Box box;
            box.kind = kind;
            box.rect = QRectF(QPointF(), size);
            const double room = render::contentRect(box).width() - 12 - 28 - 10;
            const QStringList lines = render::wrapped(name, font, 168, 2);
            QVERIFY2(!lines.join(QString()).contains(QChar(0x2026)), qPrintable(lines.join(u'|')));
            for (const QString& line : lines) {
                QVERIFY(render::textWidth(line, font) <= room);
            }
        }
    }

    void wrapsAndElides()
    {
        const QFont font = render::diagramFont(13);
        const QString text = QStringLiteral("one two three four five six seven");
        const QStringList lines = render::wrapped(text, font, 60, 2);
        QCOMPARE(lines.size(), 2);
        QVERIFY(lines.last().endsWith(QChar(0x2026)));
        QCOMPARE(render::wrapped(text, font, 1000, 2), QStringList{text});
        QCOMPARE(render::wrapped(QString(), font, 100, 2), QStringList{QString()});
    }

    void knowsWhenANameFitsWhole()
    {
        const QFont font = render::diagramFont(13);
        const double word = render::textWidth(QStringLiteral("Presentation"), font);
        const QString name = QStringLiteral("Presentation layer");
        QVERIFY(render::fitsWhole(name, font, word + 1, 2));
        QVERIFY(!render::fitsWhole(name, font, word - 1, 2)); // within the word
        QVERIFY(!render::fitsWhole(name, font, word + 1, 1)); // elided
        QVERIFY(render::fitsWhole(QStringLiteral("order-events"), font,
                                  render::textWidth(QStringLiteral("events"), font) + 1, 2));
    }

    void usesTheHeightOfACardForItsName()
    {
        const auto picture = [](const QString& name, double height) {
            render::Box box;
            box.kind = model::ElementKind::System;
            box.name = name;
            box.caption = QStringLiteral("System");
            box.rect = QRectF(4, 4, 144, height);
            QImage image(152, 120, QImage::Format_RGB32);
            image.fill(Theme::light().canvas);
            QPainter painter(&image);
            render::DiagramPainter(Theme::light()).paintBox(painter, box, 1);
            return image;
        };
        const QString north = QStringLiteral("Personal banking customers of the north");
        const QString south = QStringLiteral("Personal banking customers of the south");
        QCOMPARE(picture(north, 64), picture(south, 64)); // both elided before they differ
        QVERIFY(picture(north, 112) != picture(south, 112));
    }

    void keepsAShortNameWholeBesideTheNumberOfCopies()
    {
        // Where the number would break the name it stands beside the caption.
        const auto inked = [](int replicas) {
            render::Box box;
            box.kind = model::ElementKind::Service;
            box.name = QStringLiteral("Orders");
            box.caption = QStringLiteral("Service");
            box.replicas = replicas;
            box.rect = QRectF(0, 0, 128, 64);
            QImage image(128, 64, QImage::Format_RGB32);
            image.fill(Theme::light().canvas);
            QPainter painter(&image);
            render::DiagramPainter(Theme::light()).paintBox(painter, box, 1);
            painter.end();
            return image.copy(48, 16, 76, 16); // the row of the name
        };
        QCOMPARE(inked(3), inked(1));
    }

    void keepsTheEndsOfALitLineLegible()
    {
        const Diagram diagram = shop();
        const auto picture = [&](const render::Emphasis& emphasis) {
            QImage image(diagram.bounds().size().toSize(), QImage::Format_RGB32);
            image.fill(Theme::light().canvas);
            QPainter painter(&image);
            painter.translate(-diagram.bounds().topLeft());
            render::DiagramPainter(Theme::light())
                .paint(painter, diagram, diagram.bounds(), 1, emphasis);
            return image;
        };
        render::Emphasis lit;
        for (int i = 0; i < static_cast<int>(diagram.links().size()); ++i) {
            if (diagram.links()[i].id.value == "calls:buyer:edge") {
                lit.litLinks = {i};
            }
        }
        QCOMPARE(lit.litLinks.size(), std::size_t(1));
        const QImage plain = picture({});
        const QImage dimmed = picture(lit);
        const auto sameWithin = [&](const char* id) {
            const QRectF rect = diagram.find(model::ElementId{id})->rect.adjusted(12, 12, -12, -12);
            const QRect cut = rect.translated(-diagram.bounds().topLeft()).toAlignedRect();
            return plain.copy(cut) == dimmed.copy(cut);
        };
        QVERIFY(sameWithin("buyer"));
        QVERIFY(sameWithin("edge"));
        QVERIFY(!sameWithin("db"));
    }

    void keepsTheContainersOfWhatIsLitClear()
    {
        model::Model model = tests::drawnShop();
        const Diagram diagram(model, render::shownView(model));
        const auto inside =
            std::ranges::find_if(diagram.boxes(), [](const auto& box) { return box.parent >= 0; });
        QVERIFY(inside != diagram.boxes().end());
        const render::Box& around = diagram.boxes()[inside->parent];
        render::Emphasis lit;
        lit.litBoxes = {static_cast<int>(inside - diagram.boxes().begin())};
        // The ink of the title, beneath a veil or not.
        const auto darkest = [&](const render::Emphasis& emphasis) {
            QImage image(diagram.bounds().size().toSize(), QImage::Format_RGB32);
            image.fill(Theme::light().canvas);
            QPainter painter(&image);
            painter.translate(-diagram.bounds().topLeft());
            render::DiagramPainter(Theme::light())
                .paint(painter, diagram, diagram.bounds(), 1, emphasis);
            painter.end();
            const QRect title((around.rect.topLeft() - diagram.bounds().topLeft()).toPoint() +
                                  QPoint(6, 4),
                              QSize(static_cast<int>(around.titleWidth), 18));
            int least = 255;
            for (int y = title.top(); y <= title.bottom(); ++y) {
                for (int x = title.left(); x <= title.right(); ++x) {
                    least = std::min(least, qGray(image.pixel(x, y)));
                }
            }
            return least;
        };
        QVERIFY2(std::abs(darkest(lit) - darkest({})) < 8,
                 qPrintable(QString::number(darkest(lit))));
    }

    void marksWhatBreaksARuleInOtherWaysThanColour_data()
    {
        QTest::addColumn<double>("scale");
        QTest::newRow("near") << 1.0;
        QTest::newRow("overview") << 0.2;
    }

    void marksWhatBreaksARuleInOtherWaysThanColour()
    {
        QFETCH(double, scale);
        const Diagram diagram = shop();
        Theme theme = Theme::light();
        const auto picture = [&](const render::Emphasis& emphasis) {
            QImage image((diagram.bounds().size() * scale).toSize(), QImage::Format_RGB32);
            image.fill(theme.canvas);
            QPainter painter(&image);
            painter.scale(scale, scale);
            painter.translate(-diagram.bounds().topLeft());
            render::DiagramPainter(theme).paint(painter, diagram, diagram.bounds(), scale,
                                                emphasis);
            return image;
        };
        render::Emphasis lit;
        lit.litBoxes = {diagram.indexOf(model::ElementId{"db"})};
        lit.litLinks = {0};
        render::Emphasis against = lit;
        against.againstBoxes = lit.litBoxes;
        against.againstLinks = lit.litLinks;
        QVERIFY(picture(against) != picture(lit));
        // To an eye for which both colours are the same.
        theme.error = theme.highlight;
        render::Emphasis box = lit;
        box.againstBoxes = lit.litBoxes;
        QVERIFY(picture(box) != picture(lit));
        if (scale >= render::DiagramPainter::textScale) {
            render::Emphasis line = lit;
            line.againstLinks = lit.litLinks;
            QVERIFY(picture(line) != picture(lit));
        }
    }

    void touchesAllSidesWithEveryOutline()
    {
        for (const model::ElementKind kind : model::elementKinds) {
            render::Box box;
            box.kind = kind;
            box.rect = QRectF(10, 20, 160, 64);
            const QPainterPath outline = render::outlineOf(box);
            const QRectF bounds = outline.boundingRect();
            QVERIFY2(std::abs(bounds.left() - 10) < 0.2 && std::abs(bounds.right() - 170) < 0.2 &&
                         std::abs(bounds.top() - 20) < 0.2 && std::abs(bounds.bottom() - 84) < 0.2,
                     qPrintable(render::kindName(kind)));
            // Lines end on the outline, wherever along a side they arrive.
            for (const double share : {0.1, 0.3, 0.5, 0.8}) {
                const QPointF left(10, 20 + 64 * share);
                const QPointF top(10 + 160 * share, 20);
                const QPointF onLeft = left + QPointF(render::insetAt(box, left), 0);
                const QPointF onTop = top + QPointF(0, render::insetAt(box, top));
                QVERIFY(outline.contains(onLeft + QPointF(0.6, 0)));
                QVERIFY(!outline.contains(onLeft - QPointF(0.6, 0)));
                QVERIFY(outline.contains(onTop + QPointF(0, 0.6)));
                QVERIFY(!outline.contains(onTop - QPointF(0, 0.6)));
            }
        }
    }
};

QTEST_MAIN(RenderExportTest)
#include "render_export_test.moc"
