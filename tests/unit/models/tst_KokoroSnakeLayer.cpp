#include "models/kokoro/KokoroSnakeLayer.h"

#include <ATen/ATen.h>
#include <ATen/CPUGeneratorImpl.h>
#include <ATen/Parallel.h>
#include <c10/core/GradMode.h>
#include <QtTest>

#include <array>

using namespace xenoglot;

/// The generator's layer with gradients against LibTorch's own operations and their gradients, in double precision.
class tst_KokoroSnakeLayer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void equalsLibTorch_data();
    void equalsLibTorch();
    void halfPrecisionIsNear();
    void threadsChangeNothing();
    void withoutGradients();
};

namespace {

struct Inputs {
    at::Tensor x, style, alpha, weight, bias;

    explicit Inputs(int time, int kernel, int channels = 6)
    {
        auto generator = at::make_generator<at::CPUGeneratorImpl>(8);
        const auto draw = [&](at::IntArrayRef sizes) { return at::randn(sizes, generator, at::TensorOptions()); };
        x = draw({channels, time}) * 2 + 1;
        style = draw({2 * channels});
        alpha = at::rand({channels}, generator, at::TensorOptions()) * 3 + 0.2;
        weight = draw({10, channels, kernel});
        bias = draw({10});
    }

    Inputs to(at::ScalarType type) const
    {
        Inputs result = *this;
        for (at::Tensor* tensor : {&result.x, &result.style, &result.alpha, &result.weight, &result.bias}) {
            *tensor = tensor->to(type).clone();
        }
        for (at::Tensor* tensor : result.learned()) {
            tensor->requires_grad_(true);
        }
        return result;
    }

    std::array<at::Tensor*, 4> learned() { return {&x, &style, &weight, &bias}; }
};

at::Tensor plain(const Inputs& in, int dilation)
{
    const at::Tensor gamma = in.style.narrow(0, 0, in.x.size(0)).unsqueeze(1);
    const at::Tensor beta = in.style.narrow(0, in.x.size(0), in.x.size(0)).unsqueeze(1);
    const at::Tensor alpha = in.alpha.unsqueeze(1);
    const at::Tensor normal = at::instance_norm(in.x.unsqueeze(0), {}, {}, {}, {}, true, 0.0, 1e-5, false).squeeze(0);
    const at::Tensor z = (gamma + 1) * normal + beta;
    const at::Tensor active = z + at::sin(alpha * z).square() / alpha;
    return at::conv1d(active.unsqueeze(0), in.weight, in.bias, 1, dilation * (in.weight.size(2) - 1) / 2, dilation).squeeze(0);
}

at::Tensor fused(const Inputs& in, int dilation, kokoro::ConvolutionPrecision precision = kokoro::ConvolutionPrecision::Single)
{
    const KokoroWeights::SnakeBlock::Half half{{}, in.alpha, {in.weight, in.bias}, {}};
    return kokoro::snakeLayer(in.x, in.style, half, dilation, 1e-5, precision);
}

}  // namespace

void tst_KokoroSnakeLayer::equalsLibTorch_data()
{
    QTest::addColumn<int>("time");
    QTest::addColumn<int>("kernel");
    QTest::addColumn<int>("dilation");
    QTest::newRow("short") << 21 << 3 << 1;
    QTest::newRow("dilated") << 1601 << 7 << 3;
    QTest::newRow("several parts") << 2503 << 11 << 5;
    QTest::newRow("wider than the signal") << 20 << 11 << 5;
    QTest::newRow("one tap") << 640 << 1 << 1;
}

void tst_KokoroSnakeLayer::equalsLibTorch()
{
    QFETCH(const int, time);
    QFETCH(const int, kernel);
    QFETCH(const int, dilation);
    const c10::AutoGradMode withGradients(true);
    const Inputs inputs(time, kernel);
    Inputs single = inputs.to(at::kFloat);
    Inputs twice = inputs.to(at::kDouble);
    const at::Tensor ours = fused(single, dilation);
    const at::Tensor expected = plain(twice, dilation);
    const auto near = [](const at::Tensor& a, const at::Tensor& b) {
        return (a - b).abs().max().item<double>() < 2e-5 * (1 + b.abs().max().item<double>());
    };
    QVERIFY(near(ours, expected));
    const at::Tensor pull = at::randn(expected.sizes(), at::make_generator<at::CPUGeneratorImpl>(9), at::TensorOptions());
    (ours * pull).sum().backward();
    (expected * pull).sum().backward();
    for (std::size_t i = 0; i < single.learned().size(); ++i) {
        const at::Tensor gradient = single.learned()[i]->grad();
        QVERIFY2(gradient.defined() && gradient.abs().max().item<double>() > 0, qPrintable(QString::number(i)));
        QVERIFY2(near(gradient, twice.learned()[i]->grad()), qPrintable(QString::number(i)));
    }
}

/// bfloat16 has eight bits: single values are off by up to 0.4 %, sums of many less.
void tst_KokoroSnakeLayer::halfPrecisionIsNear()
{
    const c10::AutoGradMode withGradients(true);
    const Inputs inputs(900, 7, 64);
    Inputs single = inputs.to(at::kFloat);
    Inputs twice = inputs.to(at::kDouble);
    const at::Tensor ours = fused(single, 3, kokoro::ConvolutionPrecision::Half);
    const at::Tensor expected = plain(twice, 3);
    QCOMPARE(ours.scalar_type(), at::kFloat);
    const auto apart = [](const at::Tensor& a, const at::Tensor& b) { return ((a - b).norm() / b.norm()).item<double>(); };
    QVERIFY2(apart(ours, expected) < 0.01, qPrintable(QString::number(apart(ours, expected))));
    QVERIFY(apart(ours, expected) > 1e-5);  // it is computed in half precision
    const at::Tensor pull = at::randn(expected.sizes(), at::make_generator<at::CPUGeneratorImpl>(9), at::TensorOptions());
    (ours * pull).sum().backward();
    (expected * pull).sum().backward();
    for (std::size_t i = 0; i < single.learned().size(); ++i) {
        const at::Tensor gradient = single.learned()[i]->grad();
        QVERIFY2(gradient.defined() && gradient.scalar_type() == at::kFloat, qPrintable(QString::number(i)));
        const double distance = apart(gradient, twice.learned()[i]->grad());
        QVERIFY2(distance < 0.02, qPrintable(QStringLiteral("%1: %2").arg(i).arg(distance)));
    }
}

void tst_KokoroSnakeLayer::threadsChangeNothing()
{
    const c10::AutoGradMode withGradients(true);
    std::array<Inputs, 2> both{Inputs(1500, 7).to(at::kFloat), Inputs(1500, 7).to(at::kFloat)};
    for (const int threads : {1, 2}) {
        at::set_num_threads(threads);
        fused(both[threads - 1], 3).square().sum().backward();
    }
    at::set_num_threads(1);
    QVERIFY(at::equal(both[0].x.grad(), both[1].x.grad()));
    QVERIFY(at::equal(both[0].style.grad(), both[1].style.grad()));
}

void tst_KokoroSnakeLayer::withoutGradients()
{
    const c10::AutoGradMode none(false);
    const Inputs inputs(300, 3);
    const at::Tensor out = fused(inputs, 1);
    QVERIFY(!out.requires_grad());
    QVERIFY((out - plain(inputs, 1)).abs().max().item<double>() < 1e-4);
}

QTEST_APPLESS_MAIN(tst_KokoroSnakeLayer)
#include "tst_KokoroSnakeLayer.moc"
