"""Train a WordPiece tokenizer from an iterator and pack pairs of sentences."""

from tokenizers import Tokenizer, decoders, normalizers, pre_tokenizers
from tokenizers.models import WordPiece
from tokenizers.processors import TemplateProcessing
from tokenizers.trainers import WordPieceTrainer

corpus = [
    "The library opens at nine and closes at six.",
    "Readers may borrow six books at a time.",
    "Late books cost ten cents a day.",
] * 50

tokenizer = Tokenizer(WordPiece(unk_token="<unk>"))
tokenizer.normalizer = normalizers.Sequence([normalizers.NFKC(), normalizers.Lowercase()])
tokenizer.pre_tokenizer = pre_tokenizers.Sequence(
    [pre_tokenizers.WhitespaceSplit(), pre_tokenizers.Punctuation()]
)
tokenizer.decoder = decoders.WordPiece(prefix="##")

trainer = WordPieceTrainer(
    vocab_size=200,
    special_tokens=["<pad>", "<unk>", "<s>", "</s>"],
)
tokenizer.train_from_iterator(corpus, trainer=trainer, length=len(corpus))

tokenizer.post_processor = TemplateProcessing(
    single="<s> $A </s>",
    pair="<s> $A </s> $B:1 </s>:1",
    special_tokens=[(token, tokenizer.token_to_id(token)) for token in ("<s>", "</s>")],
)

encoding = tokenizer.encode("Books are late.", "It costs ten cents.")
for token, type_id, offsets in zip(encoding.tokens, encoding.type_ids, encoding.offsets):
    print(f"{token:<10} {type_id} {offsets}")
