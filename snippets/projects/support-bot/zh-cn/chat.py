"""在终端里和机器人对话：python chat.py"""

from bot import Index, answer, read_faq


def main() -> None:
    index = Index(read_faq())
    print(f"我知道 {len(index.entries)} 个问题的回答。直接按回车结束对话。")
    while True:
        try:
            question = input("你：").strip()
        except EOFError:
            break
        if not question:
            break
        found = answer(index, question)
        print(f"机器人：{found.text}")
        print(f"        （出自：{found.entry or '无'}，覆盖了提问的 {found.coverage:.0%}）")


if __name__ == "__main__":
    main()
