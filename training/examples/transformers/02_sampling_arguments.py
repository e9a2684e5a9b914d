"""Compare sampling settings on one prompt."""

from transformers import AutoModelForCausalLM, AutoTokenizer, set_seed

SETTINGS = {
    "greedy": {"do_sample": False},
    "warm": {"do_sample": True, "temperature": 0.7},
    "nucleus": {"do_sample": True, "top_p": 0.9, "temperature": 1.0},
    "top k": {"do_sample": True, "top_k": 40},
    "beams": {"num_beams": 4, "early_stopping": True, "no_repeat_ngram_size": 3},
}


def main():
    tokenizer = AutoTokenizer.from_pretrained("distilgpt2")
    model = AutoModelForCausalLM.from_pretrained("distilgpt2")
    inputs = tokenizer("On the last day of the harvest", return_tensors="pt")

    for label, settings in SETTINGS.items():
        set_seed(42)
        output_ids = model.generate(
            **inputs,
            max_new_tokens=40,
            pad_token_id=tokenizer.eos_token_id,
            **settings,
        )
        text = tokenizer.decode(output_ids[0], skip_special_tokens=True)
        print(f"--- {label} ---")
        print(text)


if __name__ == "__main__":
    main()
