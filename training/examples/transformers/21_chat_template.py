"""Talk to an instruction model in the terminal."""

import torch
from transformers import AutoModelForCausalLM, AutoTokenizer, TextStreamer

MODEL_NAME = "Qwen/Qwen2.5-0.5B-Instruct"


def main():
    tokenizer = AutoTokenizer.from_pretrained(MODEL_NAME)
    model = AutoModelForCausalLM.from_pretrained(MODEL_NAME, torch_dtype=torch.bfloat16)
    streamer = TextStreamer(tokenizer, skip_prompt=True, skip_special_tokens=True)

    messages = [{"role": "system", "content": "You answer in one or two short sentences."}]
    while True:
        try:
            question = input("> ").strip()
        except EOFError:
            break
        if not question or question in {"quit", "exit"}:
            break

        messages.append({"role": "user", "content": question})
        inputs = tokenizer.apply_chat_template(
            messages,
            add_generation_prompt=True,
            return_tensors="pt",
            return_dict=True,
        )
        output_ids = model.generate(**inputs, max_new_tokens=200, streamer=streamer)
        answer_ids = output_ids[0, inputs["input_ids"].shape[1] :]
        answer = tokenizer.decode(answer_ids, skip_special_tokens=True)
        messages.append({"role": "assistant", "content": answer})


if __name__ == "__main__":
    main()
