"""Words and patterns of `reviews.py`.

A pattern is a pair: its bad and its good form. In it {good} and {fine} are praising words, {bad} and
{poor} blaming ones, {a} and {b} things, {verdict} ends on the side of the label.
"""

THINGS = {
    "en": {
        "meal": ("the soup", "the fish", "the rice", "the tea", "the service", "the dish"),
        "trip": ("the hotel", "the beach", "the room", "the town", "the bus", "the street"),
        "book": ("the story", "the ending", "the first chapter", "the language", "the hero", "the book"),
        "lesson": ("the teacher", "the lesson", "the homework", "the exercise", "the game", "the explanation"),
    },
    "zh": {
        "meal": ("汤", "鱼", "米饭", "茶", "服务", "菜"),
        "trip": ("酒店", "海滩", "房间", "小镇", "车", "街道"),
        "book": ("故事", "结尾", "第一章", "语言", "主角", "这本书"),
        "lesson": ("老师", "这节课", "作业", "练习", "游戏", "讲解"),
    },
}

ADJECTIVES = {  # blame, praise
    "en": (
        {"any": ("bad", "terrible", "poor", "disappointing", "awful", "horrible"), "meal": ("cold", "salty"),
         "trip": ("noisy", "dirty"), "book": ("boring", "dull"), "lesson": ("boring", "confusing")},
        {"any": ("good", "great", "wonderful", "nice", "lovely", "excellent"), "meal": ("tasty", "fresh"),
         "trip": ("beautiful", "clean"), "book": ("interesting", "exciting"), "lesson": ("interesting", "clear")},
    ),
    "zh": (
        {"any": ("差", "糟糕", "让人失望", "差劲"), "meal": ("难吃", "咸"), "trip": ("吵", "脏"),
         "book": ("无聊", "枯燥"), "lesson": ("无聊", "难懂")},
        {"any": ("好", "棒", "让人满意", "出色"), "meal": ("好吃", "新鲜"), "trip": ("美", "干净"),
         "book": ("有趣", "精彩"), "lesson": ("有趣", "清楚")},
    ),
}  # fmt: skip
LATE_WORDS = {
    "en": ("awful", "horrible", "dull", "lovely", "excellent", "exciting"),
    "zh": ("差劲", "枯燥", "出色", "精彩"),
}
NEVER_NEGATED = ("让人失望", "让人满意", "棒")  # nobody says 不太让人失望
VERDICTS = {
    "en": (
        ("never again", "I would not recommend it", "I want my money back", "what a waste of time"),
        ("I would choose it again", "I would recommend it", "it was worth the money", "what a good time we had"),
    ),
    "zh": (
        ("再也不选了", "不推荐大家", "太浪费钱了", "真是白花时间"),
        ("下次还选它", "推荐给大家", "这钱花得值", "大家都很开心"),
    ),
}

PATTERNS = {
    "en": {
        "plain": (
            ("{a} was {bad}.", "{a} was {good}."),
            ("{a} was really {bad}, {verdict}.", "{a} was really {good}, {verdict}."),
            ("{a} was {bad} and {b} was {poor}.", "{a} was {good} and {b} was {fine}."),
            ("such a {bad} {domain}! {verdict}.", "such a {good} {domain}! {verdict}."),
            ("I think {a} was {bad}.", "I think {a} was {good}."),
        ),
        "negated": (
            ("{a} was not {good}.", "{a} was not {bad}."),
            ("{a} was not {good} at all, {verdict}.", "{a} was not {bad} at all, {verdict}."),
            ("{a} was not {good} and {b} was {poor}.", "{a} was not {bad} and {b} was {fine}."),
            ("I do not think that {a} was {good}.", "I do not think that {a} was {bad}."),
            ("{a} was never {good}, {verdict}.", "{a} was never {bad}, {verdict}."),
        ),
        "mixed": (
            ("{a} was {good}, but {b} was {bad}.", "{a} was {bad}, but {b} was {good}."),
            ("{a} was {good}, but {b} was not {fine}.", "{a} was {bad}, but {b} was not {poor}."),
            ("although {a} was {good}, {verdict}.", "although {a} was {bad}, {verdict}."),
            ("{a} was {good} and {b} was {poor}. All in all, {verdict}.", "{a} was {bad} and {b} was {fine}. All in all, {verdict}."),
            ("people say it is {good}, but I found it {bad}.", "people say it is {bad}, but I found it {good}."),
        ),
    },
    "zh": {
        "plain": (
            ("{a}很{bad}。", "{a}很{good}。"),
            ("{a}非常{bad}，{verdict}。", "{a}非常{good}，{verdict}。"),
            ("{a}很{bad}，{b}也很{poor}。", "{a}很{good}，{b}也很{fine}。"),
            ("{a}真{bad}！{verdict}。", "{a}真{good}！{verdict}。"),
            ("我觉得{a}特别{bad}。", "我觉得{a}特别{good}。"),
        ),
        "negated": (
            ("{a}不太{good}。", "{a}不太{bad}。"),
            ("{a}不算{good}。", "{a}不算{bad}。"),
            ("{a}一点也不{good}，{verdict}。", "{a}一点也不{bad}，{verdict}。"),
            ("{a}不{good}，{b}很{poor}。", "{a}不{bad}，{b}很{fine}。"),
            ("我不觉得{a}{good}。", "我不觉得{a}{bad}。"),
            ("{a}并不{good}，{verdict}。", "{a}并不{bad}，{verdict}。"),
        ),
        "mixed": (
            ("{a}很{good}，但是{b}很{bad}。", "{a}很{bad}，但是{b}很{good}。"),
            ("{a}很{good}，但是{b}不太{fine}。", "{a}很{bad}，但是{b}不太{poor}。"),
            ("虽然{a}很{good}，可是{verdict}。", "虽然{a}很{bad}，可是{verdict}。"),
            ("{a}很{good}，{b}很{poor}。总之，{verdict}。", "{a}很{bad}，{b}很{fine}。总之，{verdict}。"),
            ("别人说很{good}，我却觉得很{bad}。", "别人说很{bad}，我却觉得很{good}。"),
        ),
    },
}  # fmt: skip

LATE_PATTERNS = {
    "en": {
        "plain": (
            ("we found {a} {bad}, and {b} too.", "we found {a} {good}, and {b} too."),
            ("really {bad}, {a} and also {b}.", "really {good}, {a} and also {b}."),
        ),
        "negated": (
            ("{a} was not so {good}.", "{a} was not so {bad}."),
            ("nobody would say that {a} was {good}.", "nobody would say that {a} was {bad}."),
        ),
        "mixed": (
            ("{a} was {good}, {b} too, but in the end {verdict}.", "{a} was {bad}, {b} too, but in the end {verdict}."),
            ("I liked {b}, but {a} was {bad}.", "I did not like {b}, but {a} was {good}."),
        ),
    },
    "zh": {
        "plain": (
            ("大家都说{a}{bad}，{b}也{poor}。", "大家都说{a}{good}，{b}也{fine}。"),
            ("{a}和{b}都很{bad}。", "{a}和{b}都很{good}。"),
        ),
        "negated": (
            ("{a}没有那么{good}。", "{a}没有那么{bad}。"),
            ("谁也不会说{a}{good}。", "谁也不会说{a}{bad}。"),
        ),
        "mixed": (
            ("{a}{good}，{b}也{fine}，不过最后{verdict}。", "{a}{bad}，{b}也{poor}，不过最后{verdict}。"),
            ("我喜欢{b}，但是{a}太{bad}了。", "我不喜欢{b}，但是{a}太{good}了。"),
        ),
    },
}  # fmt: skip
