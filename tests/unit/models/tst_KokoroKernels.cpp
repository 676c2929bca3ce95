#include "models/kokoro/KokoroKernels.h"
#include "tensor/Device.h"

#include <ATen/ATen.h>
#include <ATen/CPUGeneratorImpl.h>
#include <QtTest>

using namespace xenoglot;

/// The generator's fused loops against the same mathematics in plain tensor operations, in double precision.
class tst_KokoroKernels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void styledSnake_data();
    void styledSnake();
    void addConvolution_data();
    void addConvolution();
};

void tst_KokoroKernels::styledSnake_data()
{
    QTest::addColumn<int>("time");
    QTest::addColumn<double>("level");
    QTest::newRow("shorter than a register") << 7 << 1.0;
    QTest::newRow("a whole number of registers") << 4096 << 1.0;
    QTest::newRow("several blocks and a rest") << 14401 << 3.0;
    QTest::newRow("large angles") << 1000 << 300.0;
}

void tst_KokoroKernels::styledSnake()
{
    QFETCH(const int, time);
    QFETCH(const double, level);
    const InferenceScope scope(c10::kCPU, 1);
    const int channels = 5;
    const int margin = 3;
    auto generator = at::make_generator<at::CPUGeneratorImpl>(3);
    const at::Tensor x = at::randn({channels, time}, generator, at::TensorOptions()) * 2 + 10;
    const at::Tensor style = at::randn({2 * channels}, generator, at::TensorOptions()) * level;
    const at::Tensor alpha = at::rand({channels}, generator, at::TensorOptions()) + 0.2;
    at::Tensor padded = at::full({channels, time + 2 * margin}, 7.0f);
    kokoro::styledSnake(x, style, alpha, 1e-5, padded);

    const at::Tensor wide = x.to(at::kDouble);
    const auto [variance, mean] = at::var_mean(wide, at::OptionalIntArrayRef({1}), 0, true);
    const at::Tensor gamma = style.narrow(0, 0, channels).unsqueeze(1).to(at::kDouble);
    const at::Tensor beta = style.narrow(0, channels, channels).unsqueeze(1).to(at::kDouble);
    const at::Tensor z = (wide - mean) / (variance + 1e-5).sqrt() * (1 + gamma) + beta;
    const at::Tensor a = alpha.unsqueeze(1).to(at::kDouble);
    const at::Tensor expected = z + (a * z).sin().square() / a;
    const double error = (padded.narrow(1, margin, time) - expected).abs().max().item<double>();
    QVERIFY2(error < 2e-5 * level + 1e-6, qPrintable(QString::number(error)));
    QVERIFY((padded.narrow(1, 0, margin) == 7).all().item<bool>());
    QVERIFY((padded.narrow(1, margin + time, margin) == 7).all().item<bool>());
}

void tst_KokoroKernels::addConvolution_data()
{
    QTest::addColumn<int>("kernel");
    QTest::addColumn<int>("dilation");
    QTest::addColumn<int>("time");
    QTest::newRow("one tap") << 1 << 1 << 100;
    QTest::newRow("plain") << 3 << 1 << 2000;
    QTest::newRow("dilated") << 7 << 3 << 1601;
    QTest::newRow("wider than the signal") << 11 << 5 << 20;
}

void tst_KokoroKernels::addConvolution()
{
    QFETCH(const int, kernel);
    QFETCH(const int, dilation);
    QFETCH(const int, time);
    for (const int threads : {1, 2}) {
        const InferenceScope scope(c10::kCPU, threads);
        auto generator = at::make_generator<at::CPUGeneratorImpl>(4);
        const std::int64_t edge = dilation * (kernel - 1) / 2 + 2;  // a margin wider than this convolution needs
        at::Tensor padded = at::zeros({6, time + 2 * edge});
        padded.narrow(1, edge, time).normal_(0, 1, generator);
        const at::Tensor taps = at::randn({kernel, 4, 6}, generator, at::TensorOptions());
        const at::Tensor start = at::randn({4, time}, generator, at::TensorOptions());
        at::Tensor out = start.clone();
        kokoro::addConvolution(padded, taps, dilation, out);

        const at::Tensor input = padded.narrow(1, edge, time).to(at::kDouble).unsqueeze(0);
        const at::Tensor expected =
            start
            + at::conv1d(input, taps.permute({1, 2, 0}).to(at::kDouble), {}, 1, dilation * (kernel - 1) / 2, dilation).squeeze(0);
        QVERIFY((out - expected).abs().max().item<double>() < 1e-4);
    }
}

QTEST_GUILESS_MAIN(tst_KokoroKernels)
#include "tst_KokoroKernels.moc"
