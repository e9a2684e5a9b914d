"""Train only the last layers of an encoder."""

from transformers import AutoModelForSequenceClassification


def freeze_all_but(model, prefixes):
    """Leave gradients only to parameters whose name begins with a prefix."""
    for parameter_name, parameter in model.named_parameters():
        parameter.requires_grad = parameter_name.startswith(tuple(prefixes))


def summarize_parameters(model):
    """Return the trainable and the total number of parameters."""
    trainable = sum(p.numel() for p in model.parameters() if p.requires_grad)
    total = sum(p.numel() for p in model.parameters())
    return trainable, total


model = AutoModelForSequenceClassification.from_pretrained("bert-base-uncased", num_labels=4)
last_layer = model.config.num_hidden_layers - 1

freeze_all_but(
    model,
    [f"bert.encoder.layer.{last_layer}", "bert.pooler", "classifier"],
)
trainable, total = summarize_parameters(model)
print(f"{trainable:,} of {total:,} parameters are trained ({trainable / total:.1%})")
