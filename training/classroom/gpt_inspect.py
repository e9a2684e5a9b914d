"""`onnx/inspect.onnx`: the exported graph of the classroom GPT, which now also gives what is inside."""

from onnx import ModelProto, helper

from export.graph import FLOAT

from .gpt_model import GptConfig
from .onnx_layers import value


def gpt_inspect(exported: ModelProto, config: GptConfig) -> ModelProto:
    """
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
    return model
