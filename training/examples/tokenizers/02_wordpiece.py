"""Train a WordPiece tokenizer from an iterator and pack pairs of sentences."""

from tokenizers import Tokenizer, decoders, models, normalizers, pre_tokenizers, processors, trainers

corpus = [
    "The library opens at nine and closes at six.",
    "Readers may borrow six books at a time.",
    "Late books cost ten cents a day.",
] * 50

tokenizer = Tokenizer(models.WordPiece(unk_token="[UNK]"))
tokenizer.normalizer = normalizers.Sequence(
    [normalizers.NFD(), normalizers.Lowercase(), normalizers.StripAccents()]
)
tokenizer.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
tokenizer.decoder = decoders.WordPiece(prefix="##")

trainer = trainers.WordPieceTrainer(
    vocab_size=200,
    special_tokens=["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"],
)
tokenizer.train_from_iterator(corpus, trainer=trainer, length=len(corpus))

cls_id = tokenizer.token_to_id("[CLS]")
sep_id = tokenizer.token_to_id("[SEP]")
tokenizer.post_processor = processors.TemplateProcessing(
    single="[CLS] $A [SEP]",
    pair="[CLS] $A [SEP] $B:1 [SEP]:1",
    special_tokens=[("[CLS]", cls_id), ("[SEP]", sep_id)],
)

encoding = tokenizer.encode("Books are late.", "It costs ten cents.")
for token, type_id, offsets in zip(encoding.tokens, encoding.type_ids, encoding.offsets):
    print(f"{token:<10} {type_id} {offsets}")
