"""Find names of people, places and organisations in text."""

from collections import defaultdict

from transformers import pipeline


def extract_entities(texts: list[str], min_score: float = 0.8) -> list[dict[str, list[str]]]:
    """Group the entities of each text by their type."""
    recogniser = pipeline(
        "token-classification",
        model="dslim/bert-base-NER",
        aggregation_strategy="simple",
    )
    results = []
    for entities in recogniser(texts):
        groups: dict[str, list[str]] = defaultdict(list)
        for entity in entities:
            if entity["score"] >= min_score:
                groups[entity["entity_group"]].append(entity["word"])
        results.append(dict(groups))
    return results


if __name__ == "__main__":
    sample = [
        "Marie Curie moved from Warsaw to Paris in 1891.",
        "The River Elbe flows through Dresden and Hamburg.",
    ]
    for text, entities in zip(sample, extract_entities(sample)):
        print(text)
        for kind, words in entities.items():
            print(f"  {kind}: {', '.join(words)}")
