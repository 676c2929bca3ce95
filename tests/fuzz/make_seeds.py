"""Writes the seeds of the weight file fuzzers into seeds/<format>/ with the libraries that own the formats.

Also what tst_ReaderSeeds expects: every seed holds, under the names below, the values that expected() gives.
Made with: Python 3.11, numpy 2.4.6, ctranslate2 4.8.5, onnx 1.23.2, safetensors 0.8.0, torch 2.15.0.
Usage: python make_seeds.py
"""
import os
import shutil
import struct
import tempfile

import numpy as np

HERE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "seeds")


def folder(name):
    path = os.path.join(HERE, name)
    os.makedirs(path, exist_ok=True)
    return path


def matrix(rows=3, columns=4):
    """0, 0.5, 1, ...: exact in float16, too."""
    return (np.arange(rows * columns, dtype=np.float32) / 2).reshape(rows, columns)


def vector(size=4):
    return np.arange(size, dtype=np.float32) - 1


def ctranslate2_seeds():
    import ctranslate2.specs.common_spec as common
    import ctranslate2.specs.model_spec as model_spec

    class ToySpec(model_spec.ModelSpec):
        def __init__(self):
            super().__init__()
            self.linear = common.LinearSpec()
            self.linear.weight = matrix()
            self.linear.bias = vector(3)
            self.tied = common.LinearSpec()
            self.tied.weight = matrix()
            self.heads = np.dtype("int16").type(8)

        @property
        def name(self):
            return "ToySpec"

        @property
        def revision(self):
            return 2

    for quantization in (None, "int8", "float16"):
        spec = ToySpec()
        spec.validate()
        spec.optimize(quantization=quantization)
        with tempfile.TemporaryDirectory() as temporary:
            spec.save(temporary)
            shutil.copyfile(os.path.join(temporary, "model.bin"),
                            os.path.join(folder("ctranslate2"), f"{quantization or 'float32'}.bin"))


def onnx_seeds():
    import onnx
    from onnx import TensorProto, helper, numpy_helper

    initializers = [
        numpy_helper.from_array(matrix(), "matrix"),
        helper.make_tensor("vector", TensorProto.FLOAT, [4], vector()),
        helper.make_tensor("long", TensorProto.INT64, [2], [-5, 6]),
        helper.make_tensor("int8", TensorProto.INT8, [2], [-128, 127]),
        helper.make_tensor("half", TensorProto.FLOAT16, [2], [1.0, -2.0]),
        helper.make_tensor("double", TensorProto.DOUBLE, [1], [0.1]),
        helper.make_tensor("bool", TensorProto.BOOL, [2], [True, False]),
    ]
    nodes = [
        helper.make_node("MatMul", ["x", "matrix"], ["y"], "/linear/MatMul"),
        helper.make_node("Conv", ["y", "vector"], ["z"], "/conv", kernel_shape=[3], pads=[1, 1], group=1, auto_pad="NOTSET"),
        helper.make_node("LeakyRelu", ["z"], ["w"], "/relu", alpha=0.25),
    ]
    graph = helper.make_graph(nodes, "toy", [helper.make_tensor_value_info("x", TensorProto.FLOAT, [1, 3])],
                              [helper.make_tensor_value_info("w", TensorProto.FLOAT, None)], initializers)
    model = helper.make_model(graph, producer_name="toy", opset_imports=[helper.make_opsetid("", 20)])
    onnx.save(model, os.path.join(folder("onnx"), "toy.onnx"))


def marian_seeds():
    """The format as bergamot models have it; there is no small library to write it."""
    def item(name, kind, shape, data, pad=True):
        return name.encode() + b"\0", kind, shape, data + b"\0" * (-len(data) % 256 if pad else 0)

    quantized = np.arange(-6, 6, dtype=np.int8)
    items = [
        item("Wemb", 0x4101, [3, 4], quantized.tobytes() + struct.pack("<f", 2.0)),
        item("encoder_l1_W", 0x4101, [4, 3], quantized.tobytes() + struct.pack("<f", 2.0)),
        item("encoder_l1_b", 0x404, [1, 4], vector().tobytes()),
        item("special:model.yml", 0x101, [17], b"type: transformer\0"[:18], pad=False),
    ]
    out = struct.pack("<QQ", 1, len(items))
    for name, kind, shape, data in items:
        out += struct.pack("<QQQQ", len(name), kind, len(shape), len(data))
    out += b"".join(name for name, *_ in items)
    out += b"".join(struct.pack("<%di" % len(shape), *shape) for _, _, shape, _ in items)
    pad = -(len(out) + 8) % 256
    out += struct.pack("<Q", pad) + b"\0" * pad + b"".join(data for *_, data in items)
    with open(os.path.join(folder("marian"), "toy.bin"), "wb") as file:
        file.write(out)


def safetensors_seeds():
    from safetensors.numpy import save_file

    save_file({"matrix": matrix(), "vector": vector(), "half": matrix().astype(np.float16), "long": np.array([-5, 6]),
               "bool": np.array([True, False]), "scalar": np.array(2.5, np.float32)},
              os.path.join(folder("safetensors"), "toy.safetensors"), {"format": "np"})


def npz_seeds():
    arrays = {"matrix": matrix(), "vector": vector(), "half": matrix().astype(np.float16), "long": np.array([-5, 6]),
              "fortran": np.asfortranarray(matrix())}
    np.savez(os.path.join(folder("npz"), "stored.npz"), **arrays)
    np.savez_compressed(os.path.join(folder("npz"), "deflated.npz"), **arrays)


def torch_seeds():
    import collections

    import torch

    weight = torch.nn.Parameter(torch.from_numpy(matrix()))
    state = collections.OrderedDict(weight=weight, bias=torch.from_numpy(vector()), transposed=weight.detach().t(),
                                    row=weight.detach()[1], count=torch.tensor(7), half=torch.from_numpy(matrix()).half())
    state._metadata = collections.OrderedDict({"": {"version": 2}})
    checkpoint = {"step": 3, "rate": 0.5, "name": "toy", "model_state": state, "list": [None, torch.from_numpy(vector())]}
    torch.save(checkpoint, os.path.join(folder("torch"), "zip.pt"))
    torch.save(checkpoint, os.path.join(folder("torch"), "legacy.pt"), _use_new_zipfile_serialization=False)


if __name__ == "__main__":
    ctranslate2_seeds()
    onnx_seeds()
    marian_seeds()
    safetensors_seeds()
    npz_seeds()
    torch_seeds()
