"""A convolutional network for small images."""

import torch
from torch import nn


def conv_block(in_channels: int, out_channels: int) -> nn.Sequential:
    """Convolution, normalisation, ReLU, pooling."""
    return nn.Sequential(
        nn.Conv2d(in_channels, out_channels, kernel_size=3, padding=1, bias=False),
        nn.BatchNorm2d(out_channels),
        nn.ReLU(inplace=True),
        nn.MaxPool2d(2),
    )


class SmallCNN(nn.Module):
    """Three blocks and a linear classifier."""

    def __init__(self, num_classes: int = 10, channels: tuple[int, ...] = (32, 64, 128)):
        super().__init__()
        sizes = (3, *channels)
        blocks = [conv_block(a, b) for a, b in zip(sizes[:-1], sizes[1:])]
        self.features = nn.Sequential(*blocks)
        self.pool = nn.AdaptiveAvgPool2d(1)
        self.classifier = nn.Linear(channels[-1], num_classes)

    def forward(self, images: torch.Tensor) -> torch.Tensor:
        x = self.features(images)
        x = self.pool(x).flatten(1)
        return self.classifier(x)


model = SmallCNN()
images = torch.rand(4, 3, 32, 32)
logits = model(images)
print(logits.shape)
print(f"{sum(p.numel() for p in model.parameters()):,} parameters")
