#include "tensor/ByteReader.h"
#include "tensor/WeightMap.h"

#include <ATen/ATen.h>
#include <QtTest>

using namespace xenoglot;

class tst_WeightMap : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void acceptsAnExactFit();
    void namesEveryProblemAtOnce();
    void refusesImpossibleShapes();
};

void tst_WeightMap::acceptsAnExactFit()
{
    WeightBinder binder({"x.bin", {{"w", at::ones({2, 3}, at::kHalf)}, {"table", at::ones({4})}}});
    const at::Tensor w = binder.take("w", {2, -1});
    binder.ignore("table");
    QVERIFY(binder.finish().ok());
    QCOMPARE(w.scalar_type(), at::kFloat);
    QVERIFY(!w.is_inference());
}

void tst_WeightMap::namesEveryProblemAtOnce()
{
    WeightBinder binder({"x.bin", {{"w", at::ones({2, 3})}, {"left", at::ones({4})}}});
    binder.take("w", {3, 2});
    binder.take("gone", {1});
    const auto result = binder.finish();
    QVERIFY(!result.ok());
    QCOMPARE(result.error().code, ErrorCode::ModelDamaged);
    for (const char* part : {"x.bin", "missing 1: gone", "w [2, 3], not [3, 2]", "unexpected 1: left"}) {
        QVERIFY2(result.error().message.find(part) != std::string::npos, result.error().message.c_str());
    }
}

void tst_WeightMap::refusesImpossibleShapes()
{
    const std::int64_t huge[] = {std::int64_t{1} << 40, std::int64_t{1} << 40};
    const std::int64_t negative[] = {2, -3};
    QVERIFY_EXCEPTION_THROWN(checkedElementCount(huge, 1000), FormatError);
    QVERIFY_EXCEPTION_THROWN(checkedElementCount(negative, 1000), FormatError);
    const std::int64_t fine[] = {10, 10};
    QCOMPARE(checkedElementCount(fine, 100), 100);
}

QTEST_GUILESS_MAIN(tst_WeightMap)
#include "tst_WeightMap.moc"
