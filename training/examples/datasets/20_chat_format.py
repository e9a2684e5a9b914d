"""Turn questions and answers into conversations."""

from datasets import Dataset, load_dataset

SYSTEM = "You are a patient teacher."


def to_messages(row: dict) -> dict:
    """Make a list of messages of one question with its answer."""
    messages = [
        {"role": "system", "content": SYSTEM},
        {"role": "user", "content": row["question"].strip()},
        {"role": "assistant", "content": row["answer"].strip()},
    ]
    return {"messages": messages}


def build(path: str, test_share: float = 0.05) -> dict[str, Dataset]:
    """Load JSON lines and return conversations for training and testing."""
    raw = load_dataset("json", data_files=path, split="train")
    raw = raw.filter(lambda row: row["question"] and row["answer"])
    chats = raw.map(to_messages, remove_columns=raw.column_names)
    return dict(chats.train_test_split(test_size=test_share, seed=42))


if __name__ == "__main__":
    splits = build("questions.jsonl")
    for split, part in splits.items():
        part.to_json(f"chat-{split}.jsonl", force_ascii=False)
        print(split, len(part))
    print(splits["train"][0]["messages"][1])
