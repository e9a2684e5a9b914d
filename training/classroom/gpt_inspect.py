"""`onnx/inspect.onnx`: the exported graph of the classroom GPT, which now also gives what is inside.

Its weights are not stored again: they are read from where they stand in the exported graph's own file.
"""

from onnx import ModelProto, TensorProto, helper

from export.graph import FLOAT

from .gpt_model import GptConfig
from .onnx_layers import value


LEAST_BYTES = 256  # smaller tensors stay in the graph


def gpt_inspect(exported: ModelProto, config: GptConfig, file: str) -> ModelProto:
    """
    `file` is the name that `exported` is written under, in the same folder.

    Beside logits and present.N: attentions.N [batch, heads, time, past + time], the share of each
    position (last axis) in what each position reads, and what it comes from: queries.N
    [batch, heads, time, d] and keys.N [batch, heads, past + time, d].
    """
    model = ModelProto()
    model.CopyFrom(exported)
    graph = model.graph
    makers = {output: node for node in graph.node for output in node.output}
    ends = ("batch", config.heads)
    for layer, softmax in enumerate(node for node in graph.node if node.op_type == "Softmax"):
        scaled = makers[makers[softmax.input[0]].input[0]]  # the mask was added to it
        queries = makers[scaled.input[0]].input[0]
        names = {softmax.output[0]: "attentions", queries: "queries", f"present.{layer}.key": "keys"}
        for source, name in names.items():
            graph.node.append(helper.make_node("Identity", [source], [f"{name}.{layer}"], f"look_{name}_{layer}"))
        d = config.width // config.heads
        graph.output.append(value(f"attentions.{layer}", FLOAT, (*ends, "time", "past + time")))
        graph.output.append(value(f"queries.{layer}", FLOAT, (*ends, "time", d)))
        graph.output.append(value(f"keys.{layer}", FLOAT, (*ends, "past + time", d)))
    _share_weights(model, exported.SerializeToString(), file)
    return model


def _share_weights(model: ModelProto, stored: bytes, file: str) -> None:
    for tensor in model.graph.initializer:
        content = tensor.raw_data
        if len(content) < LEAST_BYTES:
            continue
        where = {"location": file, "offset": str(stored.index(content)), "length": str(len(content))}
        tensor.ClearField("raw_data")
        tensor.data_location = TensorProto.EXTERNAL
        for key, entry in where.items():
            tensor.external_data.add(key=key, value=entry)
