"""Use a tokenizer of our own with transformers."""

from tokenizers import Tokenizer, models, pre_tokenizers, trainers
from transformers import PreTrainedTokenizerFast

lines = ["red green blue", "green green red", "blue red yellow"] * 10

raw = Tokenizer(models.WordLevel(unk_token="<unk>"))
raw.pre_tokenizer = pre_tokenizers.Whitespace()
trainer = trainers.WordLevelTrainer(special_tokens=["<pad>", "<unk>", "<eos>"])
raw.train_from_iterator(lines, trainer)

tokenizer = PreTrainedTokenizerFast(
    tokenizer_object=raw,
    pad_token="<pad>",
    unk_token="<unk>",
    eos_token="<eos>",
    model_max_length=128,
)

batch = tokenizer(["red blue", "green purple red"], padding=True, return_tensors="pt")
print(batch["input_ids"])
print(batch["attention_mask"])
print(tokenizer.batch_decode(batch["input_ids"]))

tokenizer.save_pretrained("out/colours")
