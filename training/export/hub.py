"""The small files that let Hugging Face's libraries load the folder.

`@huggingface/transformers` reads it with `from_pretrained(folder, { subfolder: "",
model_file_name: "step", dtype: "fp32" })`: "fp32" there means a file name without a suffix.
"""

from model import ModelConfig


def hub_files(config: ModelConfig, special: dict[str, int]) -> dict[str, object]:
    end, pad = special["<|end|>"], special["<|pad|>"]
    return {
        "config.json": {
            "architectures": ["LlamaForCausalLM"],
            "model_type": "llama",
            "vocab_size": config.vocabSize,
            "hidden_size": config.width,
            "num_hidden_layers": config.layers,
            "num_attention_heads": config.heads,
            "num_key_value_heads": config.kvHeads,
            "head_dim": config.headDim,
            "intermediate_size": config.feedForward,
            "hidden_act": "silu",
            "max_position_embeddings": config.context,
            "rope_theta": config.ropeTheta,
            "rms_norm_eps": config.normEps,
            "attention_bias": False,
            "mlp_bias": False,
            "tie_word_embeddings": True,
            "bos_token_id": None,
            "eos_token_id": end,
            "pad_token_id": pad,
        },
        "generation_config.json": {"eos_token_id": end, "pad_token_id": pad, "do_sample": False},
        "tokenizer_config.json": {
            "tokenizer_class": "PreTrainedTokenizerFast",
            "model_max_length": config.context,
            "eos_token": "<|end|>",
            "pad_token": "<|pad|>",
            "clean_up_tokenization_spaces": False,
        },
    }
