"""An autoencoder that finds unusual rows."""

import torch
from torch import nn
from torch.utils.data import DataLoader


class Autoencoder(nn.Module):
    """Squeeze rows through a narrow layer and rebuild them."""

    def __init__(self, in_features: int, bottleneck: int = 4):
        super().__init__()
        hidden = (in_features + bottleneck) // 2
        self.encoder = nn.Sequential(
            nn.Linear(in_features, hidden), nn.ReLU(), nn.Linear(hidden, bottleneck)
        )
        self.decoder = nn.Sequential(
            nn.Linear(bottleneck, hidden), nn.ReLU(), nn.Linear(hidden, in_features)
        )

    def forward(self, x):
        return self.decoder(self.encoder(x))

    @torch.no_grad()
    def anomaly_score(self, x):
        """Squared error of each row."""
        return (self(x) - x).pow(2).mean(dim=1)


def main():
    torch.manual_seed(0)
    basis = torch.randn(3, 16)
    normal = torch.randn(2000, 3) @ basis
    odd = 2 * torch.randn(10, 16)

    model = Autoencoder(16)
    optimizer = torch.optim.Adam(model.parameters(), lr=1e-3)
    for epoch in range(20):
        for batch in DataLoader(normal, batch_size=64, shuffle=True):
            loss = nn.functional.mse_loss(model(batch), batch)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()

    threshold = model.anomaly_score(normal).quantile(0.99)
    found = (model.anomaly_score(odd) > threshold).sum().item()
    print(f"threshold {threshold:.3f}, found {found} of {len(odd)} unusual rows")


if __name__ == "__main__":
    main()
