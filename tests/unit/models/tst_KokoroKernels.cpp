#include "models/kokoro/KokoroKernels.h"
#include "models/kokoro/KokoroLoops.h"
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
    void everyInstructionSetAgrees();
    void convolve_data();
    void convolve();
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
    auto generator = at::make_generator<at::CPUGeneratorImpl>(3);
    const at::Tensor x = at::randn({channels, time}, generator, at::TensorOptions()) * 2 + 10;
    const at::Tensor style = at::randn({2 * channels}, generator, at::TensorOptions()) * level;
    const at::Tensor alpha = at::rand({channels}, generator, at::TensorOptions()) + 0.2;
    at::Tensor padded = kokoro::paddedBuffer(channels, time, 3, x.options());
    const std::int64_t margin = (padded.size(1) - time) / 2;
    QVERIFY(margin >= 3);
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
    QVERIFY((padded.narrow(1, 0, margin) == 0).all().item<bool>());
    QVERIFY((padded.narrow(1, margin + time, padded.size(1) - margin - time) == 0).all().item<bool>());
}

void tst_KokoroKernels::everyInstructionSetAgrees()
{
    std::vector<kokoro::Loops> sets{kokoro::plainLoops(), kokoro::bestLoops()};
#if defined(__x86_64__)
    if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma")) {
        sets.push_back(kokoro::avx2Loops());
    }
#endif
    const int inputs = 13;
    const int outputs = 21;  // not a multiple of any tile
    const int count = 131;
    const int step = 3;
    auto generator = at::make_generator<at::CPUGeneratorImpl>(5);
    const at::Tensor in = at::randn({inputs, step * (count + 20) + kokoro::overread}, generator, at::TensorOptions());
    const at::Tensor bias = at::randn({outputs}, generator, at::TensorOptions());
    at::Tensor scratch = at::empty({kokoro::scratchFloats(inputs, outputs)});
    std::vector<at::Tensor> results;
    for (const kokoro::Loops& loops : sets) {
        std::vector<at::Tensor> made;
        for (const int kernel : {3, 7}) {
            const at::Tensor taps = kokoro::filterTaps(
                at::randn({kernel, outputs, inputs}, at::make_generator<at::CPUGeneratorImpl>(6), at::TensorOptions()));
            at::Tensor out = at::ones({outputs, step * count});
            const kokoro::FilterPart part{in.const_data_ptr<float>(),
                                          in.size(1),
                                          inputs,
                                          taps.const_data_ptr<float>(),
                                          taps.size(1),
                                          step,
                                          bias.const_data_ptr<float>(),
                                          true,
                                          out.mutable_data_ptr<float>(),
                                          out.size(1),
                                          outputs,
                                          count,
                                          scratch.mutable_data_ptr<float>()};
            (kernel == 3 ? loops.filter3 : loops.filter4)(part);
            // The times between the steps are left alone.
            QVERIFY((out.view({outputs, count, step}).narrow(2, 1, step - 1) == 1).all().item<bool>());
            made.push_back(out.flatten());
        }
        at::Tensor snake = at::empty({count});
        loops.styledSnakeRow(in.const_data_ptr<float>(), count, 0.3f, -0.2f, 1.7f, 1e-5, snake.mutable_data_ptr<float>());
        made.push_back(snake);
        at::Tensor gradient = at::empty({count + 2});
        float* const shifts = gradient.mutable_data_ptr<float>() + count;
        loops.styledSnakeGradientRow(in.const_data_ptr<float>(), bias.const_data_ptr<float>(), outputs, 0.3f, -0.2f, 1.7f, 1e-5,
                                     gradient.zero_().mutable_data_ptr<float>(), shifts, shifts + 1);
        made.push_back(gradient);
        for (const auto toPoints : {loops.signal3, loops.signal4, loops.gradient3, loops.gradient4}) {
            at::Tensor points = at::zeros({7, 30});
            toPoints(in.const_data_ptr<float>(), 31, 30, points.mutable_data_ptr<float>(), 30);
            made.push_back(points.flatten());
        }
        results.push_back(at::cat(made));
    }
    for (const at::Tensor& result : results) {
        QVERIFY((result - results.front()).abs().max().item<double>() < 5e-5);
    }
}

void tst_KokoroKernels::convolve_data()
{
    QTest::addColumn<int>("kernel");
    QTest::addColumn<int>("dilation");
    QTest::addColumn<int>("time");
    QTest::newRow("one tap") << 1 << 1 << 100;
    QTest::newRow("one value") << 3 << 1 << 1;
    QTest::newRow("plain") << 3 << 1 << 2000;
    QTest::newRow("whole parts") << 11 << 1 << 384;
    QTest::newRow("whole parts, dilated") << 3 << 5 << 1920;
    QTest::newRow("dilated") << 7 << 3 << 1601;
    QTest::newRow("dilated, several parts") << 11 << 5 << 2503;
    QTest::newRow("the farthest dilation") << 5 << 9 << 700;
    QTest::newRow("wider than the signal") << 11 << 5 << 20;
}

void tst_KokoroKernels::convolve()
{
    QFETCH(const int, kernel);
    QFETCH(const int, dilation);
    QFETCH(const int, time);
    for (const int threads : {1, 2}) {
        const InferenceScope scope(c10::kCPU, threads);
        auto generator = at::make_generator<at::CPUGeneratorImpl>(4);
        const std::int64_t reach = dilation * (kernel - 1) / 2;
        at::Tensor padded = kokoro::paddedBuffer(6, time, reach + 2, at::TensorOptions());  // wider than this convolution needs
        const at::Tensor values = padded.narrow(1, (padded.size(1) - time) / 2, time).normal_(0, 1, generator);
        const at::Tensor taps = at::randn({kernel, 10, 6}, generator, at::TensorOptions());
        const at::Tensor bias = at::randn({10}, generator, at::TensorOptions());
        const at::Tensor start = at::randn({10, time}, generator, at::TensorOptions());
        const at::Tensor convolved = at::conv1d(values.to(at::kDouble).unsqueeze(0), taps.permute({1, 2, 0}).to(at::kDouble),
                                                bias.to(at::kDouble), 1, reach, dilation)
                                         .squeeze(0);
        at::Tensor out = start.clone();
        kokoro::convolve(padded, kokoro::filterTaps(taps), kernel, bias, dilation, true, out);
        QVERIFY((out - start - convolved).abs().max().item<double>() < 1e-4);
        kokoro::convolve(padded, kokoro::filterTaps(taps), kernel, bias, dilation, false, out);
        QVERIFY((out - convolved).abs().max().item<double>() < 1e-4);
    }
}

QTEST_GUILESS_MAIN(tst_KokoroKernels)
#include "tst_KokoroKernels.moc"
