// The fault trees of the Aralia data set: probabilities to nine digits, cut sets by order exactly.

#include <QDir>
#include <QtTest>
#include <chrono>
#include <vector>

#include "analysis/availability/fault_tree/solve.h"
#include "analysis/availability/open_psa/open_psa_reader.h"
#include "tests/support/figures.h"

using namespace corbel::analysis::availability;

class AvailabilityCorpusTest : public QObject {
    Q_OBJECT

private slots:
    void araliaTrees_data()
    {
        QTest::addColumn<QString>("probability");
        QTest::addColumn<QList<int>>("byOrder");
        QTest::newRow("chinese") << "1.17058181e-03" << QList<int>{0, 12, 0, 24, 188, 168};
        QTest::newRow("baobab2") << "7.13018260e-04" << QList<int>{0, 6, 121, 268, 630, 3780};
        QTest::newRow("ftr10") << "4.48677120e-01" << QList<int>{57, 243, 5};
        QTest::newRow("isp9606") << "5.43173554e-02" << QList<int>{4, 163, 936, 672, 1};
        QTest::newRow("das9205") << "1.38407735e-08" << QList<int>{0, 0, 0, 0, 0, 17280};
    }

    void araliaTrees()
    {
        QFETCH(QString, probability);
        QFETCH(QList<int>, byOrder);
        const QString name = QString::fromLatin1(QTest::currentDataTag());
        const QString file = QStringLiteral(CORBEL_CORPUS_DIR "/faulttrees/") + name + ".xml";
        if (!QFile::exists(file)) {
            QSKIP("the corpus is not beside the project");
        }
        OpenPsaSettings source;
        source.file = file.toStdString();
        const corbel::model::Result<OpenPsaTree> read = readOpenPsaFile(source);
        QVERIFY(read.has_value());
        const auto begin = std::chrono::steady_clock::now();
        const SolvedTree solved = *solve(read->tree);
        const std::chrono::duration<double, std::milli> took =
            std::chrono::steady_clock::now() - begin;
        const Solution& solution = solved.solution();
        QVERIFY(solution.isExact());
        QCOMPARE(QString::number(solution.probability.value, 'e', 8), probability);
        std::vector<Count> expected(byOrder.begin(), byOrder.end());
        QVERIFY(solution.cutSets->isComplete);
        QVERIFY(solution.cutSets->byOrder == expected);
        // The walk gives all of them.
        std::size_t walked = 0;
        for (CutSetWalk walk = solved.cutSets(); walk.next();) {
            ++walked;
        }
        QVERIFY(solution.cutSets->total() == walked);
        corbel::tests::printFigure("availability: " + name.toStdString() + " in " +
                                   QString::number(took.count(), 'f', 2).toStdString() + " ms");
    }
};

QTEST_GUILESS_MAIN(AvailabilityCorpusTest)
#include "availability_corpus_test.moc"
