"""The classroom models: a GPT, a BERT and a CLIP small enough to look inside, and the data that made them."""
