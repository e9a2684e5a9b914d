"""Collect activations and gradients of layers with hooks."""

from collections import OrderedDict

import torch
from torch import nn


class ActivationRecorder:
    """Remember the outputs of some modules during a forward pass."""

    def __init__(self, model: nn.Module, names: list[str]):
        self.outputs: OrderedDict[str, torch.Tensor] = OrderedDict()
        modules = dict(model.named_modules())
        self.handles = [modules[n].register_forward_hook(self._hook(n)) for n in names]

    def _hook(self, name):
        def hook(module, inputs, output):
            self.outputs[name] = output.detach()

        return hook

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        for handle in self.handles:
            handle.remove()


model = nn.Sequential(
    OrderedDict(
        encoder=nn.Linear(10, 20),
        activation=nn.ReLU(),
        decoder=nn.Linear(20, 10),
    )
)

with ActivationRecorder(model, ["encoder", "activation"]) as recorder:
    model(torch.randn(4, 10))

for layer, output in recorder.outputs.items():
    dead = (output == 0).float().mean().item()
    print(f"{layer}: mean {output.mean().item():+.3f}, zeros {dead:.0%}")

gradients = {}


def remember(key):
    """Return a hook that stores the norm of a gradient."""

    def hook(grad):
        gradients[key] = grad.norm()

    return hook


for parameter_name, parameter in model.named_parameters():
    parameter.register_hook(remember(parameter_name))

model(torch.randn(4, 10)).sum().backward()
print({key: round(norm.item(), 3) for key, norm in gradients.items()})
