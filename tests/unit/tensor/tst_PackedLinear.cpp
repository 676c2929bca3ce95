#include "tensor/PackedLinear.h"

#include <ATen/ATen.h>
#include <c10/core/InferenceMode.h>

#include <QtTest>

using namespace xenoglot;

class tst_PackedLinear : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void equalsLinear_data();
    void equalsLinear();
    void acceptsOtherTypes();
};

void tst_PackedLinear::equalsLinear_data()
{
    QTest::addColumn<int>("rows");
    QTest::addColumn<int>("in");
    QTest::addColumn<int>("out");
    for (const int rows : {1, 2, 5, 64, 301}) {
        QTest::addRow("%d rows", rows) << rows << 96 << 70;
        QTest::addRow("%d rows of 1", rows) << rows << 1 << 3;
    }
}

void tst_PackedLinear::equalsLinear()
{
    QFETCH(const int, rows);
    QFETCH(const int, in);
    QFETCH(const int, out);
    const auto generator = at::detail::createCPUGenerator(1);
    const at::Tensor weight = at::randn({out, in}, generator);
    const at::Tensor bias = at::randn({out}, generator);
    const PackedLinear with(weight, bias);
    const PackedLinear without(weight, {});
    const c10::InferenceMode inference;
    const at::Tensor x = at::randn({rows, in}, generator);
    QVERIFY(at::allclose(with(x), at::linear(x, weight, bias), 1e-4, 1e-4));
    QVERIFY(at::allclose(without(x), at::linear(x, weight), 1e-4, 1e-4));
    QVERIFY(at::equal(with(x), with(x)));
}

void tst_PackedLinear::acceptsOtherTypes()
{
    const at::Tensor weight = at::randn({4, 8}, at::kDouble);
    const PackedLinear layer(weight, {});
    const at::Tensor x = at::randn({3, 8}, at::kDouble);
    QVERIFY(at::allclose(layer(x), at::linear(x, weight)));
}

QTEST_GUILESS_MAIN(tst_PackedLinear)
#include "tst_PackedLinear.moc"
