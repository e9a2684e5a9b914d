"""More tables and patterns for `everyday.py`: errands, plans and short stories whose end hangs on their start."""

STORIES = (
    """lost place found felt
    key = 钥匙 | in the park = 公园里 | under a bench = 长椅下面 | relieved = 松了一口气
    ring = 戒指 | in the kitchen = 厨房里 | behind the pot = 锅后面 | overjoyed = 高兴极了
    watch = 手表 | on the playground = 操场上 | near the gate = 大门旁边 | glad = 很开心
    bag = 书包 | on the bus = 公共汽车上 | below a seat = 座位底下 | thankful = 很感激
    glasses = 眼镜 | in the library = 图书馆里 | between two shelves = 两个书架中间 | calm again = 放心了
    en: {name} lost {his} {lost} {place}. {friend} helped to look for the {lost}. They found it {found}, and {name} was {felt}.
    en: have you seen my {lost}? I think I left it {place}. Yes, your {lost} is {found}.
    en: {friend} found {name}'s {lost} {found}. {name} had lost the {lost} {place}.
    zh: {name}在{place}丢了{lost}，{friend}帮{he}找{lost}，最后在{found}找到了，{name}{felt}。
    zh: 你看见我的{lost}了吗？我可能把{lost}忘在{place}了。看见了，{lost}在{found}。
    zh: {friend}在{found}找到了{lost}，那是{name}在{place}丢的{lost}。""",
    """shop buy price for
    bakery = 面包店 | bread = 面包 | three = 三 | breakfast = 早餐
    market = 市场 | vegetables = 蔬菜 | ten = 十 | the family = 家人
    bookshop = 书店 | a dictionary = 词典 | forty = 四十 | the English lesson = 英语课
    toy shop = 玩具店 | a puzzle = 拼图 | twenty = 二十 | little brother = 弟弟
    pharmacy = 药店 | medicine = 药 | thirty = 三十 | grandfather = 爷爷
    flower shop = 花店 | roses = 玫瑰 | fifteen = 十五 | a birthday = 生日
    en: {name} goes to the {shop} and buys {buy} for {for}.
    en: how much does it cost at the {shop}? For {buy} you pay {price} yuan.
    en: at the {shop} {friend} paid {price} yuan for {buy}. It is a present for {for}.
    zh: {name}去{shop}给{for}买{buy}。
    zh: {shop}的{buy}多少钱？{price}块钱。
    zh: {friend}在{shop}花了{price}块钱买{buy}，是给{for}准备的。""",
    """plan need who first
    cake = 蛋糕 | flour, eggs and sugar = 面粉、鸡蛋和糖 | grandmother = 奶奶 | washes the hands = 洗手
    kite = 风筝 | paper, glue and string = 纸、胶水和线 | cousin = 表哥 | cuts the paper = 剪纸
    dumplings = 饺子 | meat, cabbage and salt = 肉、白菜和盐 | aunt = 姑姑 | chops the cabbage = 切白菜
    birdhouse = 鸟窝 | wood, nails and a hammer = 木头、钉子和锤子 | grandfather = 爷爷 | saws the wood = 锯木头
    lantern = 灯笼 | silk, wire and a candle = 绸布、铁丝和蜡烛 | neighbour = 邻居 | bends the wire = 弯铁丝
    en: {name} wants to make {plan} with {his} {who}. For that they need {need}.
    en: to make {plan} you need {need}. {friend} first {first}.
    en: {name}'s {who} shows how to make {plan}. First {he} {first}, then the others help.
    zh: {name}想和{who}一起做{plan}，需要{need}。
    zh: 做{plan}要用{need}，先{first}。
    zh: {who}教{name}做{plan}，先{first}，然后大家一起做。""",
    """trouble cure advice
    headache = 头疼 | rest in a dark room = 在暗的房间里休息 | sleep more = 多睡觉
    cough = 咳嗽 | drink warm honey = 喝热蜂蜜水 | wear a scarf = 戴围巾
    toothache = 牙疼 | visit the dentist = 去看牙医 | eat fewer sweets = 少吃糖
    fever = 发烧 | take the medicine = 吃退烧药 | stay in bed = 躺在床上
    sore leg = 腿疼 | sit down a while = 坐一会儿 | run less = 少跑步
    en: {name} has a {trouble}. The doctor says: {cure}, and {advice}.
    en: what helps against a {trouble}? You should {cure}.
    en: if you do not want a {trouble} again, {advice}, says {friend}.
    zh: {name}{trouble}，医生说要{cure}，还要{advice}。
    zh: {trouble}怎么办？应该{cure}。
    zh: {friend}说，不想再{trouble}，就要{advice}。""",
    """festival month food do
    the Spring Festival = 春节 | February = 二月 | dumplings = 饺子 | give red envelopes = 发红包
    the Dragon Boat Festival = 端午节 | June = 六月 | rice cakes in leaves = 粽子 | row dragon boats = 划龙舟
    the Mid-Autumn Festival = 中秋节 | September = 九月 | moon cakes = 月饼 | look at the full moon = 看圆月
    Christmas = 圣诞节 | December = 十二月 | roast goose = 烤鹅 | decorate a tree = 装饰圣诞树
    en: at {festival} people eat {food} and {do}.
    en: {festival} is in {month}. {name} likes the {food} best.
    en: when do people {do}? They {do} at {festival}, in {month}.
    zh: {festival}的时候，人们吃{food}，{do}。
    zh: {festival}在{month}，{name}最喜欢吃{food}。
    zh: 人们什么时候{do}？{festival}的时候{do}，那是在{month}。""",
    """wish study later
    pilot = 飞行员 | how planes fly = 飞机怎么飞 | flies over the ocean = 飞过大洋
    painter = 画家 | light and shadow = 光和影 | shows pictures in a museum = 在博物馆展出作品
    scientist = 科学家 | stars and planets = 星星和行星 | discovers a new star = 发现一颗新星
    baker = 面包师 | dough and ovens = 面团和烤箱 | opens a small shop = 开了一家小店
    singer = 歌手 | notes and rhythm = 音符和节奏 | stands on a big stage = 站在大舞台上
    en: {name} wants to be a {wish}, so {he} studies {study}.
    en: a {wish} must know a lot about {study}.
    en: as a child {name} dreamed of being a {wish}. {he} studied {study} for years. Now {he} {later}.
    zh: {name}想当{wish}，所以{he}学习{study}。
    zh: 当{wish}要懂{study}。
    zh: {name}小时候梦想当{wish}，{he}学了很多年{study}，现在{he}{later}。""",
    """machine job room broken
    fridge = 冰箱 | keeps the milk fresh = 让牛奶保持新鲜 | kitchen = 厨房 | the butter melts = 黄油化了
    washing machine = 洗衣机 | washes our shirts = 洗衬衫 | bathroom = 浴室 | the socks stay dirty = 袜子还是脏的
    lamp = 台灯 | makes light = 发光 | bedroom = 卧室 | nobody can read = 谁也看不了书
    computer = 电脑 | sends letters = 发邮件 | office = 办公室 | the work stops = 工作停了
    television = 电视 | shows the news = 播新闻 | living room = 客厅 | we hear no news = 听不到新闻
    en: the {machine} stands in the {room} and {job}.
    en: the {machine} in the {room} is broken. Now {broken}, and {name} calls for help.
    en: what is a {machine} for? A {machine} {job}.
    zh: {room}里有一台{machine}，它可以{job}。
    zh: {room}的{machine}坏了，{broken}，{name}打电话找人修{machine}。
    zh: {machine}有什么用？{machine}可以{job}。""",
    """virtue does praise
    honest = 诚实 | gave back the wallet = 把钱包还给了失主 | always tells the truth = 总是说真话
    brave = 勇敢 | saved a child from the river = 从河里救了一个孩子 | is never afraid = 从不害怕
    polite = 有礼貌 | gave an old lady the seat = 给老奶奶让座 | greets everybody = 见人就问好
    patient = 耐心 | waited two hours for a friend = 等了朋友两个小时 | never gets angry = 从不生气
    careful = 细心 | checked every answer twice = 把答案检查了两遍 | makes few mistakes = 很少出错
    hard-working = 勤奋 | practised until midnight = 练习到半夜 | never gives up = 从不放弃
    en: {name} is {virtue}. Yesterday {he} {does}.
    en: everybody says that {name} is {virtue}, because {he} {praise}.
    en: {name} {does}. The teacher said: who is {virtue} {praise}.
    zh: {name}很{virtue}，昨天{he}{does}。
    zh: 大家都说{name}{virtue}，因为{he}{praise}。
    zh: {name}{does}，老师夸{he}{virtue}。""",
)
