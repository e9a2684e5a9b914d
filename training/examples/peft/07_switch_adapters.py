"""Keep several adapters in one model and switch between them."""

from peft import PeftModel
from transformers import AutoModelForCausalLM, AutoTokenizer

ADAPTERS = {
    "formal": "out/adapters/formal",
    "friendly": "out/adapters/friendly",
}


class StyledWriter:
    """Write the same prompt in different styles."""

    def __init__(self, base_name: str, adapters: dict[str, str]):
        self.tokenizer = AutoTokenizer.from_pretrained(base_name)
        base = AutoModelForCausalLM.from_pretrained(base_name)
        styles = iter(adapters.items())
        first, path = next(styles)
        self.model = PeftModel.from_pretrained(base, path, adapter_name=first)
        for style, path in styles:
            self.model.load_adapter(path, adapter_name=style)
        self.model.eval()

    def write(self, prompt: str, style: str | None = None) -> str:
        """Generate with one adapter, or with the base model alone."""
        inputs = self.tokenizer(prompt, return_tensors="pt")
        if style is None:
            with self.model.disable_adapter():
                output = self.model.generate(**inputs, max_new_tokens=40)
        else:
            self.model.set_adapter(style)
            output = self.model.generate(**inputs, max_new_tokens=40)
        return self.tokenizer.decode(output[0], skip_special_tokens=True)


if __name__ == "__main__":
    writer = StyledWriter("gpt2", ADAPTERS)
    for style in [None, *ADAPTERS]:
        print(f"[{style or 'base'}] {writer.write('Thank you for your letter.', style)}")
