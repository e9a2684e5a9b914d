"""Large batches on a small device: accumulate gradients over several steps."""

import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

BATCH_SIZE = 8
ACCUMULATION_STEPS = 4

torch.manual_seed(0)
dataset = TensorDataset(torch.randn(256, 16), torch.randint(0, 4, (256,)))
loader = DataLoader(dataset, batch_size=BATCH_SIZE, shuffle=True, drop_last=True)

model = nn.Sequential(nn.Linear(16, 32), nn.Tanh(), nn.Linear(32, 4))
optimizer = torch.optim.AdamW(model.parameters(), lr=3e-3, weight_decay=0.01)
criterion = nn.CrossEntropyLoss()

updates = 0
for epoch in range(3):
    running_loss = 0.0
    for step, (inputs, targets) in enumerate(loader, start=1):
        loss = criterion(model(inputs), targets) / ACCUMULATION_STEPS
        loss.backward()
        running_loss += loss.item()

        if step % ACCUMULATION_STEPS == 0:
            grad_norm = nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            optimizer.zero_grad()
            updates += 1
            print(f"update {updates}: loss {running_loss:.3f}, norm {grad_norm:.2f}")
            running_loss = 0.0
