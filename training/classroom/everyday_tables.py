"""The tables and patterns of `everyday.py`. Columns of a row belong together."""

NAMES = (  # English, Chinese, he or she, his or her
    ("Tom", "小明", ("he", "他"), ("his", "他的")),
    ("Amy", "小红", ("she", "她"), ("her", "她的")),
    ("Ben", "小刚", ("he", "他"), ("his", "他的")),
    ("Lily", "小丽", ("she", "她"), ("her", "她的")),
    ("Jack", "小华", ("he", "他"), ("his", "他的")),
    ("Emma", "小芳", ("she", "她"), ("her", "她的")),
    ("Sam", "小强", ("he", "他"), ("his", "他的")),
    ("Rose", "小梅", ("she", "她"), ("her", "她的")),
)
TIMES = (
    ("today", "今天"), ("tomorrow", "明天"), ("on Sunday", "星期天"), ("this morning", "今天早上"),
    ("this evening", "今天晚上"), ("next week", "下个星期"),
)  # fmt: skip
OPENINGS = (
    ("I think that ", "我觉得"), ("my friend says that ", "我的朋友说"), ("the teacher says that ", "老师说"),
    ("you know that ", "你知道"), ("listen, ", "你听，"), ("I hear that ", "听说"),
)  # fmt: skip

TABLES = (
    """sky take do
    sunny = 晴天 | a hat = 帽子 | play in the park = 去公园玩
    rainy = 下雨 | an umbrella = 雨伞 | read books at home = 在家看书
    snowy = 下雪 | warm gloves = 手套 | build a snowman = 堆雪人
    windy = 刮风 | a kite = 风筝 | run on the hill = 在山上跑步
    cold = 很冷 | a thick coat = 厚外套 | drink hot tea = 喝热茶
    hot = 很热 | a bottle of water = 一瓶水 | swim in the lake = 去湖里游泳
    en: it is {sky} today, so {name} takes {take}.
    en: the weather is {sky} today. We {do}.
    en: when it is {sky}, {name} and {friend} {do}.
    en: how is the weather today? It is {sky}. Please take {take}.
    zh: 今天{sky}，{name}带了{take}。
    zh: 今天{sky}，我们{do}。
    zh: {sky}的时候，{name}和{friend}{do}。
    zh: 今天天气怎么样？今天{sky}，请带上{take}。""",
    """meal hour food drink
    breakfast = 早饭 | seven = 七 | porridge = 粥 | milk = 牛奶
    lunch = 午饭 | twelve = 十二 | rice with fish = 鱼和米饭 | soup = 汤
    dinner = 晚饭 | six = 六 | noodles = 面条 | tea = 茶
    en: {name} has {meal} at {hour}. {he} eats {food} and drinks {drink}.
    en: we have {food} and {drink} for {meal}.
    en: it is {hour} o'clock, time for {meal}. There is {food} on the table.
    en: what did you eat for {meal}? I had {food} and a cup of {drink}.
    zh: {name}{hour}点吃{meal}，{he}吃了{food}，喝了{drink}。
    zh: 我们{meal}吃{food}，喝{drink}。
    zh: 现在{hour}点了，该吃{meal}了，桌子上有{food}。
    zh: 你{meal}吃了什么？我吃了{food}，还喝了一杯{drink}。""",
    """who work place tool
    mother = 妈妈 | a doctor = 医生 | hospital = 医院 | looks after sick people = 照顾病人
    father = 爸爸 | a teacher = 老师 | school = 学校 | teaches the children = 教孩子们
    uncle = 叔叔 | a farmer = 农民 | farm = 农场 | grows rice = 种水稻
    aunt = 阿姨 | a cook = 厨师 | restaurant = 饭店 | makes good dishes = 做好吃的菜
    brother = 哥哥 | a driver = 司机 | station = 车站 | drives a bus = 开公共汽车
    neighbour = 邻居 | a postman = 邮递员 | post office = 邮局 | brings letters and parcels = 送信和包裹
    grandfather = 爷爷 | a tailor = 裁缝 | workshop = 作坊 | sews trousers = 缝裤子
    sister = 姐姐 | a nurse = 护士 | hospital = 医院 | helps the doctors = 帮助医生
    en: my {who} is {work} and works at the {place}.
    en: {name}'s {who} is {work}, who {tool}.
    en: what does your {who} do? My {who} is {work} and {tool}.
    en: the {place} is where my {who} works. My {who} {tool}.
    zh: 我的{who}是{work}，在{place}工作。
    zh: {name}的{who}是{work}，每天{tool}。
    zh: 你的{who}做什么工作？我的{who}是{work}，每天{tool}。
    zh: {who}在{place}上班，{who}每天{tool}。""",
    """subject do thing
    maths = 数学 | count numbers = 数数 | ruler = 尺子
    music = 音乐 | sing songs = 唱歌 | songbook = 歌本
    science = 科学 | measure the temperature = 测量温度 | thermometer = 温度计
    geography = 地理 | find rivers on the map = 在地图上找河流 | map = 地图
    art = 美术 | draw pictures = 画画 | brush = 画笔
    sport = 体育 | play football = 踢足球 | ball = 球
    reading = 语文 | read stories = 读故事 | book = 书
    en: in the {subject} lesson we {do}.
    en: {name} likes {subject} best, because {he} likes to {do}.
    en: {time} we have our {subject} lesson. Please bring your {thing}.
    en: {name} left {his} {thing} at home, so {he} could not {do} in the {subject} lesson.
    zh: {subject}课上，我们{do}。
    zh: {name}最喜欢{subject}课，因为{he}喜欢{do}。
    zh: {time}有{subject}课，请带好你的{thing}。
    zh: {name}把{thing}忘在家里了，{subject}课上不能{do}。""",
    """where by see
    the sea = 海边 | train = 火车 | big waves = 大海浪
    the mountains = 山里 | bus = 汽车 | tall trees = 大树
    the city = 城里 | underground = 地铁 | tall buildings = 高楼
    the island = 小岛 | boat = 船 | white birds = 白鸟
    the desert = 沙漠 | jeep = 吉普车 | golden sand = 金色的沙子
    the countryside = 乡下 | tractor = 拖拉机 | ripe corn = 成熟的玉米
    another country = 国外 | plane = 飞机 | white clouds = 白云
    en: {time} {name} goes to {where} by {by}.
    en: we went to {where} by {by} and saw {see}.
    en: how do you get to {where}? I go there by {by}.
    en: {name} likes to travel to {where} with {friend}. They take the {by} and look at the {see}.
    zh: {time}{name}坐{by}去{where}。
    zh: 我们坐{by}去了{where}，看到了{see}。
    zh: 你怎么去{where}？我坐{by}去。
    zh: {name}喜欢和{friend}一起去{where}旅行，他们坐{by}，看{see}。""",
    """animal home eats does
    cat = 小猫 | house = 家里 | fish = 鱼 | catches mice = 抓老鼠
    dog = 小狗 | yard = 院子里 | bones = 骨头 | watches the door = 看门
    rabbit = 兔子 | garden = 花园里 | carrots = 胡萝卜 | jumps high = 跳得高
    bird = 小鸟 | tree = 树上 | seeds = 种子 | sings in the morning = 早上唱歌
    cow = 奶牛 | farm = 农场里 | grass = 草 | gives milk = 产牛奶
    sheep = 绵羊 | meadow = 草原上 | clover = 三叶草 | grows thick wool = 长厚厚的羊毛
    duck = 鸭子 | pond = 池塘里 | snails = 蜗牛 | swims in circles = 转着圈游泳
    monkey = 猴子 | jungle = 丛林里 | peanuts = 花生 | climbs fast = 爬得快
    panda = 熊猫 | forest = 森林里 | bamboo = 竹子 | sleeps a lot = 爱睡觉
    en: a {animal} eats {eats}.
    en: {name} has a {animal}. {he} gives the {animal} some {eats} every day.
    en: the {animal} lives in the {home} and {does}.
    en: where does the {animal} live? It lives in the {home} and likes to eat {eats}.
    zh: {animal}最爱吃{eats}。
    zh: {name}有一只{animal}，{he}每天给{animal}吃{eats}。
    zh: {animal}住在{home}，它会{does}。
    zh: {animal}住在哪里？{animal}住在{home}，喜欢吃{eats}。""",
    """thing colour
    sky = 天空 | blue = 蓝色
    grass = 草地 | green = 绿色
    snow = 雪 | white = 白色
    sun = 太阳 | red = 红色
    banana = 香蕉 | yellow = 黄色
    orange = 橘子 | orange = 橙色
    chocolate = 巧克力 | brown = 棕色
    night = 夜空 | black = 黑色
    grape = 葡萄 | purple = 紫色
    en: the {thing} is {colour}.
    en: what colour is the {thing}? The {thing} is {colour}.
    en: {name} draws the {thing} with a {colour} pen.
    zh: {thing}是{colour}的。
    zh: {thing}是什么颜色的？{thing}是{colour}的。
    zh: {name}用{colour}的笔画{thing}。""",
    """state why do
    hungry = 饿 | did not eat = 没有吃饭 | eats some bread = 吃一些面包
    thirsty = 渴 | did not drink = 没有喝水 | drinks a cup of water = 喝一杯水
    tired = 累 | worked all day = 工作了一天 | goes to bed = 上床睡觉
    happy = 高兴 | won the game = 赢了比赛 | laughs loudly = 大声地笑
    sad = 难过 | lost the game = 输了比赛 | cries at home = 在家里哭
    ill = 不舒服 | caught a cold = 感冒了 | sees the doctor = 去看医生
    en: {name} is {state}, because {he} {why}.
    en: {name} {why}, so {he} is {state}. {he} {do}.
    en: when {he} is {state}, {name} {do}.
    zh: {name}很{state}，因为{he}{why}。
    zh: {name}{why}，所以{he}很{state}。{he}{do}。
    zh: {he}很{state}的时候，{name}{do}。""",
    """season see next
    spring = 春天 | flowers bloom = 花开了 | summer = 夏天
    summer = 夏天 | the days are hot = 天气很热 | autumn = 秋天
    autumn = 秋天 | leaves fall = 树叶落了 | winter = 冬天
    winter = 冬天 | snow falls = 下雪了 | spring = 春天
    en: in {season} {see}.
    en: after {season} comes {next}.
    en: it is {season} now, and {see}. Soon it will be {next}.
    zh: {season}到了，{see}。
    zh: {season}过后是{next}。
    zh: 现在是{season}，{see}，很快就到{next}了。""",
    """today next
    Monday = 星期一 | Tuesday = 星期二
    Tuesday = 星期二 | Wednesday = 星期三
    Wednesday = 星期三 | Thursday = 星期四
    Thursday = 星期四 | Friday = 星期五
    Friday = 星期五 | Saturday = 星期六
    en: today is {today}, and tomorrow is {next}.
    en: if today is {today}, what day is tomorrow? It is {next}.
    en: {name} has no time on {today}, so {he} visits {friend} on {next}.
    zh: 今天{today}，明天{next}。
    zh: 如果今天是{today}，明天星期几？明天是{next}。
    zh: {name}{today}没有时间，所以{next}去看{friend}。""",
    """big small many
    elephant = 大象 | mouse = 老鼠 | mountain = 山
    whale = 鲸鱼 | crab = 螃蟹 | sea = 海
    horse = 马 | chicken = 鸡 | field = 田野
    bear = 熊 | bee = 蜜蜂 | forest = 森林
    en: the {big} is big, but the {small} is small.
    en: which one is bigger, the {big} or the {small}? The {big} is bigger than the {small}.
    en: once upon a time a {big} lived near the {many}. One day the {big} met a {small}, and the {big} and the {small} became friends.
    zh: {big}很大，{small}很小。
    zh: {big}和{small}哪个大？{big}比{small}大。
    zh: 从前，{many}边住着一只{big}。有一天，{big}遇到了一只{small}，{big}和{small}成了好朋友。""",
    """thing where use
    book = 书 | desk = 书桌上 | read = 看
    cup = 杯子 | table = 桌子上 | wash = 洗
    coat = 外套 | chair = 椅子上 | wear = 穿
    ball = 球 | floor = 地上 | kick = 踢
    phone = 手机 | bed = 床上 | use = 用
    en: where is the {thing}? The {thing} is on the {where}.
    en: {name} put {his} {thing} on the {where}. Later {friend} found the {thing} on the {where}.
    en: {name} wants to {use} the {thing}, but {he} cannot find it. The {thing} is on the {where}.
    zh: {thing}在哪里？{thing}在{where}。
    zh: {name}把{thing}放在{where}，后来{friend}在{where}找到了{thing}。
    zh: {name}想{use}{thing}，可是{he}找不到，原来{thing}在{where}。""",
    """a b sum
    one = 一 | one = 一 | two = 二
    one = 一 | two = 二 | three = 三
    two = 二 | two = 二 | four = 四
    two = 二 | three = 三 | five = 五
    three = 三 | three = 三 | six = 六
    three = 三 | four = 四 | seven = 七
    four = 四 | four = 四 | eight = 八
    four = 四 | five = 五 | nine = 九
    five = 五 | five = 五 | ten = 十
    en: {a} plus {b} is {sum}.
    en: {name} counts the apples: {a} plus {b}, that makes {sum}.
    en: how much is {a} and {b}? It is {sum}, says {name}.
    zh: {a}加{b}等于{sum}。
    zh: {name}数苹果：{a}加{b}，一共是{sum}。
    zh: {a}加{b}等于几？{name}说，等于{sum}。""",
)
