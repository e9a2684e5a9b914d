"""First steps with GPT-2: encode, generate, decode."""

from transformers import GPT2LMHeadModel, GPT2Tokenizer

tokenizer = GPT2Tokenizer.from_pretrained("gpt2")
model = GPT2LMHeadModel.from_pretrained("gpt2")

text = "A short walk in the woods"
input_ids = tokenizer.encode(text, return_tensors="pt")
print("ids:", input_ids.tolist()[0])
print("tokens:", tokenizer.convert_ids_to_tokens(input_ids[0]))

outputs = model.generate(input_ids, max_length=50, do_sample=True, top_k=50, top_p=0.95)
print(tokenizer.decode(outputs[0], skip_special_tokens=True))

# Several continuations of the same prompt
samples = model.generate(
    input_ids,
    max_length=40,
    do_sample=True,
    num_return_sequences=3,
    temperature=0.8,
    pad_token_id=tokenizer.eos_token_id,
)
for number, sample in enumerate(samples, start=1):
    print(f"{number}: {tokenizer.decode(sample, skip_special_tokens=True)}")
