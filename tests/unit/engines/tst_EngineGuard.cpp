#include "engines/EngineGuard.h"
#include "tensor/ByteReader.h"
#include "tensor/Device.h"
#include "text/SentencePieceTokenizer.h"

#include <ATen/ATen.h>
#include <QtTest>

#include <new>
#include <stdexcept>

using namespace xenoglot;

/// What is made of exceptions that leave a model.
class tst_EngineGuard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void memoryRunsOut();
    void tellsCausesApart_data();
    void tellsCausesApart();
};

/// LibTorch must throw here and not end the process, though libsentencepiece is loaded (see FLAGS_minloglevel in Device.cpp).
void tst_EngineGuard::memoryRunsOut()
{
    initialiseTorch();
    QVERIFY(!SentencePieceTokenizer::load("no such file").ok());
    constexpr std::int64_t moreThanThereIs = std::int64_t{1} << 45;
    try {
        at::empty({moreThanThereIs});
    } catch (const std::exception& exception) {
        const Error error = engineErrorOf("the model", exception);
        QCOMPARE(error.code, ErrorCode::OutOfMemory);
        QVERIFY(!error.hint.empty());
        return;
    }
    QFAIL("so much memory there is");
}

void tst_EngineGuard::tellsCausesApart_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<int>("code");
    const auto row = [](const char* what, ErrorCode code) { QTest::newRow(what) << QString::fromLatin1(what) << int(code); };
    row("could not create a primitive", ErrorCode::OutOfMemory);
    row("could not create a primitive descriptor for a convolution", ErrorCode::Internal);
    row("[enforce fail] DefaultCPUAllocator: not enough memory: you tried to allocate 4 bytes.", ErrorCode::OutOfMemory);
    row("CUDA error: an illegal memory access was encountered", ErrorCode::DeviceError);
    row("mat1 and mat2 shapes cannot be multiplied", ErrorCode::Internal);
}

void tst_EngineGuard::tellsCausesApart()
{
    QFETCH(const QString, what);
    QFETCH(const int, code);
    QCOMPARE(int(engineErrorOf("the model", std::runtime_error(what.toStdString())).code), code);
    QCOMPARE(int(engineErrorOf("the model", std::bad_alloc()).code), int(ErrorCode::OutOfMemory));
    QCOMPARE(int(engineErrorOf("the model", FormatError("is too short")).code), int(ErrorCode::ModelDamaged));
}

QTEST_GUILESS_MAIN(tst_EngineGuard)
#include "tst_EngineGuard.moc"
