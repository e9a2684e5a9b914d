"""Talk with the bot in the terminal: python chat.py"""

from bot import Index, answer, read_faq


def main() -> None:
    index = Index(read_faq())
    print(f"I know {len(index.entries)} answers. An empty line ends our talk.")
    while True:
        try:
            question = input("You: ").strip()
        except EOFError:
            break
        if not question:
            break
        found = answer(index, question)
        print(f"Bot: {found.text}")
        print(f"     (from: {found.entry or 'nothing'}, covers {found.coverage:.0%} of the question)")


if __name__ == "__main__":
    main()
