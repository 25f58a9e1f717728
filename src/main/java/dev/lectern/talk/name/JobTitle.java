package dev.lectern.talk.name;

import dev.lectern.talk.regex.Characters;
import dev.lectern.talk.regex.Pattern;
import java.util.Set;

/** Finds the job title at the end of an affiliation: {@code 云和恩墨|东区架构中心总经理}. */
public final class JobTitle {
    /** Words that a title ends with. */
    private static final Words NOUNS = Words.of("""
            工程师 架构师 设计师 分析师 规划师 培训师 讲师 科学家 研究员 副研究员 专家 顾问 教授 副教授 博导 博士生导师 硕士生导师
            导师 院士 博士 博士后 博士生 硕士 硕士生 研究生 本科生 高中生 初中生 大学生 留学生 自由职业者 学生 在读 校长 副校长 院长 副院长 所长 主任 副主任 委员 主席 副主席 理事 理事长 副理事长
            会长 副会长 秘书长 副秘书长 部长 副部长 处长 副处长 科长 局长 副局长 司长 书记 副书记 总裁 副总裁 总经理 副总经理 总监 副总监 经理 副经理
            总工程师 总工 总架构师 媒体人 负责人 发起人 创始人 联合创始人 共同创始人 创办人 创立者 合伙人 董事长 董事 执行董事 首席运营官 首席技术官 首席执行官 首席信息官
            首席科学家 首席架构师 首席专家 社区用户 资深用户 企业用户 布道师 布道者 传播者 开发者 程序员 主管 组长 队长 站长 版主 主编 编辑 作者 译者 同学 校友 代表 维护者 贡献者
            核心成员 成员 会员 社员 团员 队员 新生 主理人 召集人 组织者 领头人 带头人 掌门人 一号位 主持人 运营官 技术官 执行官 副总 老总 总师 处级 研究 运营 产品经理 助理 实习生 研发 工程院士 教师 老师 站长
            数据管理员 管理员 评委 出品人 制片人 顾问委员 委员会委员 大使 志愿者 交换生 留学生 访问学者 学长 学姐 师兄 师姐 执行秘书 特聘研究员 学者 主程 主美 讲者 分享者 演讲者 主讲人 主讲者 投资人 制作人 撰稿人 策展人 主播 站台 owner 律师 医生 记者 爱好者 技术员 技术长 产品长 执行长 老朋友 常客 资安长 行销长 协理 副理 襄理 课长 副执行长 营运长 行销长 财务长 资讯长 人资长 策略长 设计长 协理 副理 襄理 志工 猎头 法务 馆长 店长 社长 团长 创客 极客 架构师兼 产品 运维 测试 后端 前端 全栈 开发
            法官 检察官 庭长 审判员 仲裁员 调解员 公证员 药师 护士 护士长 技师 领队 教官 厨师 测评师 评测师 咨询师 会计师 审计师 精算师 医师 摄影师 剪辑师 动画师 建筑师 工艺师 调音师 实验师 农艺师 策划师 配音师 编剧 专员 协调员 联络员 飞行员 评论员 观察员 检验员 审核员 馆员 教研员
            辅导员 指导员 调度员 讲解员 安全官 数据官 财务官 产品官 市场官 营销官 战略官 体验官 增长官 信息官 人力官 法务官 布道官 信息安全官 区长 市长 县长 镇长 党委书记 总编 总编辑 制片 导演 诗人
            作家 画家 歌手 教练 裁判 校董 干事 总干事 联络人 发言人 牵头人 接口人 对接人 守护者 拥护者 推广者 倡导者 践行者 总助 店主 群主 坛主 博主 UP主 盟主 系主任 教务长 学部长 分析员 测试员
            股长 技正 技士 专门委员 专委 科员 课员 办事员 督学 主秘 博士候选人 研究助理 专案经理 专案助理 站务 社工员 里长 议员 立委 参事 秘书
            新生 毕业生 应届生 中学生 小学生 元老 网友 群友 总召 副总召 检察官 法官 警官 从业员 从业者 护理师 护士 社工 总召集人 副召集人 负责同志 创始成员 初创成员 发起成员 创始会员
            老成员 老会员 老社员 老队员 老志愿者 老教师 老网友 老群友 老友 发起人之一 发起者之一 创始人之一 创办人之一 负责人之一 组织者之一 维护者之一 作者之一 开发者之一 主理人之一
            员工 职员 雇员 插画师 司机 老板 老板娘 公务员 店员 快递员 农民 程序媛 策划 主策划 主程序 作曲家 配乐师 原画师 节目统筹 节目监制 关卡策划 数值策划 文案策划 数位长 技术美术 主美 原画 制作人
            """);
    /** Words that stand before a title and belong to it. */
    private static final Words MODIFIERS = Words.of("""
            自由 执业 退休 应届 全盲 视障 听障 盲人 色盲 色弱 色觉异常 个人 优秀 杰出 知名 活跃 明星 金牌 认证 副 总 联席 在校 大一 大二 大三 大四 高一 高二 高三 中四 中五 中六 国中 高中 研一 研二 研三 博一 博二 博三 低年级 高年级 本科 在读 高级 资深 首席 初级 中级 一线 核心 联合 共同 执行 常务 名誉 荣誉 前 原 现任 独立 特聘 特邀 客座 兼职 代理 助理 主任 主要 创始 轮值 常任 内核 产品 研发 开发 技术 运维 运营 测试 市场 营销 行销 销售 售前 售后
            商务 品牌 解决方案 项目 生态 战略 合作 渠道 行业 客户 大客户 人力资源 数据库 大数据 数据 软件 硬件 系统 平台 架构 算法 前端 后端 全栈 客户端 服务端 服务器 云计算 云原生 云 安全 网络 存储
            中间件 容器 人工智能 机器学习 深度学习 规划 设计 应用 基础 基础架构 基础设施 研究 性能 优化 质量 交付 实施 服务 咨询 培训 教育 高校 开源 计算 互联网 信息化 信息 工程 效能 效率 可观测性 可观测 监控 编译器 操作系统 虚拟化 区块链 大模型 模型 推理 训练 搜索 推荐 广告 支付 风控 金融 业务 事业部 领域 区域 大区 东区 西区 南区 北区 华东区 华南区 华北区
            内核 编译器 优化器 执行器 存储引擎 前线 社区 治理 内容 文档 用户 增长 媒体 公共 政企 政务 企业 学术 教学 课程 教研 科研 党委 党组 党组织 党总支 党工委 党支部 团委 工委 办公室 移动 嵌入式 固件 芯片 驱动 集成 采购 供应链 物联网 游戏 图形 音视频 数字化 数智化 转型 国产化 迁移 引擎 查询 事务 微服务 稳定性 可靠性 质量保障 全球 中国区 亚太区 大中华区 组织 常驻 驻场 特约 内容 一级 二级 三级 四级 五级 正高级 正 外聘 青年 年轻 开发者关系 关系 发展 生态发展 经营 桌面 固件 渲染 编译 语言 图像 语音 视觉 视频 音频 车联网 边缘 终端 客服 财务 法务 投资 政策 标准 知识产权 执行 线下 线上 活动 物理 化学 生物 数学 语文 英语 地理 历史 会员 论坛 精算 情报 威胁 攻防 红队 蓝队 密码 隐私 合规 审计 数仓 湖仓 实时 离线 流计算 批处理 图数据库 时序 缓存 消息 队列 网关 网格 调度 编排 镜像 发布 构建与发布 构建 测开 自动化 低代码 桌面端 移动端 浏览器 跨端 三维 仿真 自动驾驶 孵化 专业 本科 研究所 课题 课题组 实验室 技术支持 生信 校园 形象 推广 城市 区域
            仓库 湖仓 国家级 特级 高等 法律 风险 信贷 建模 风险建模 智能化 智能座舱 自然语言处理 无线 光学 机械 电气 自动控制 工艺 生产 仓储 门店 直播 短视频 农业 测绘 遥感 交互 体验 界面 用户体验 用户研究 性能测试 自动化测试
            质量保证 临床 护理 影像 检验 验证 配置管理 变更 故障 应急 灾备 备份 归档 容灾 高可用 混沌 压测 实时计算 隐私计算 加密 认证 服务网格 检索 向量 知识图谱 图计算 分布式 存算 并行 高性能 高性能计算 异构
            专案 企划 资讯系统 资讯安全 韧体 软体 硬体 演算法 网路 资料 资料库 资料科学 机器学习 使用者体验 使用者研究 品质 客服 节目 数位转型 数位行销 维运 图书 技术图书 知识
            加速 系统软件 工具链 运行时 虚拟机 内存 文件系统 协议栈 无线协议栈 协议 标准化 海外 华东 华南 华北 华中 西南 西北 东北 亚太 商业 商业分析 战略投资 法规 资产 技术委员会 指导委员会 管理委员会 执行委员会 专家委员会
            科学计算 适配 兼容性 交易 移植 打包 后台 前台 订单 履约 结算 清算 计费 账务 反欺诈 反作弊 用户画像 画像 标签 埋点 日志 链路 链路追踪 告警 诊断 调优 容量 成本 资源 输入法 排版 无障碍 国际化 本地化 翻译 车载 座舱 感知 决策 控制 定位 射频 基带 核心网 商品 商家 库存 配送 运力 统计 统计编程 编程
            编码 字体 文史 民俗 科普 古籍 法律扶助 法律援助 资讯保安 信息安全 资讯治理 出版 文物 天文 气象 考古 业余 数字人文 舞台 灯光 敏捷 精益 数据中台 业务中台 技术中台 中台 函数计算 对象存储 块存储 表格存储 文件存储 边缘计算 弹性计算 流引擎 学术委员会 顾问委员会 用户委员会 项目管理委员会 信息中心 教研室 技术委 执委 客户成功 项目管理 党建
            """);
    /** Fields of work that are written in Latin letters between a house and a job: {@code 某出行AI平台负责人}. */
    private static final Words FIELDS = Words.of("FAE AI ML BI IT OT HPC GPU CPU SRE DBRE DBA QA IoT 5G Java Go Golang Rust Python PHP Web Web3 iOS Android API ETL SaaS PaaS IaaS UI UX NLP CV AIGC LLM LLMOps ERP SQL NoSQL OLAP OLTP HTAP Kubernetes K8s K8S Infra Serverless Flink Spark Linux C++ DevOps MLOps AIOps RISC-V FPGA EDA FinOps");
    private static final String APACHE = "Apache";
    private static final int SHORTEST_HOUSE = 3;
    private static final int LONGEST_HOUSE = 8;
    /** Words that are titles in a list of people but name just anybody in a sentence. */
    private static final Words EVERYBODY = Words.of("员工 职员 雇员 司机 老板 老板娘 公务员 店员 快递员 农民 新生 毕业生 应届生 中学生 小学生 网友 群友 同学 开发者 学生 在读 用户 志愿者 研究 产品 研发 开发 测试 前端 后端 全栈 运维 作者 老师 教师 学者 创客 极客 贡献者 大使 代表 程序员 管理员 会员 成员 社员 团员 队员 新生");

    /** Of no one house: {@code 来自|各地|的开发者}. */
    private static final Pattern OF_MANY = Pattern.compile("[，。；：、！？《“]|各|全[国球校市省]|不同|多[家个所]|众多|许多|很多|这些|那些|所有|[几两二三四五六七八九十\\d][家个所位名多余]|五湖|社会|一线|他们|我们|现场|海内外|国内|国外|本地|当地");
    private static final int FROM = "来自".length();
    private static final int LONGEST_FROM = 14;
    /** So a house ends whose people are called by what anybody may be. */
    private static final Words HOUSES = Words.of("社区 公司 大学 学院 中学 协会 学会 社团 俱乐部 实验室 基金会 研究院 研究所 团队 集团 用户组");

    /** {@code 某大学|教师张三}. */
    private static final Words SCHOOLS = Words.of("大学 学院 学校 中学 高中 小学 附中");
    private static final String TEACHER = "教师";

    /** Of those, what is written right behind a house's name in Latin letters: {@code Acme|CTO}. */
    private static final Set<String> OFFICES = Set.of("CTO", "CEO", "COO", "CFO", "CIO", "CMO");
    /** What somebody is of a whole house, and not of a field of work. */
    private static final Words OF_ALL_OF_IT = Words.of("创办人 创始人 联合创始人 董事长 CEO CTO COO CFO");
    /** Fields of work with which houses are called. */
    private static final Words TRADES = Words.of("设计 软件 软体 数据 网络 安全 教育 媒体 游戏 科技 咨询 云");
    private static final int OFFICE = 3;
    private static final String SOME_HOUSE = "某某";
    private static final String LEADERS = "(?i)(?:[\\w-]+ )?(?:head|director|vp|lead|chief|manager|dean|warden|provost|chair";
    private static final Pattern LEADS = Pattern.compile(LEADERS + ") of ");
    private static final Pattern HEADS = Pattern.compile(LEADERS + "|professor) of ");
    private static final int LONGEST_LATIN = 64;
    private static final int LONGEST_WORD = 4;

    private JobTitle() {}

    /** Where the title at the end of the text starts; -1 where the text ends with none. */
    public static int start(String text) {
        int end = text.length();
        int start = latinStart(text, end);
        if (start < 0) {
            int noun = NOUNS.suffix(text, end);
            if (noun == 0) {
                return -1;
            }
            start = end - noun;
        }
        return extendLeft(text, start);
    }

    private static int extendLeft(String text, int from) {
        int start = from;
        while (start > 0) {
            int step = Math.max(MODIFIERS.suffix(text, start), NOUNS.suffix(text, start));
            step = isOfFounded(text, start, step) ? 0 : step;
            int join = joinBefore(text, start);
            if (step == 0 && join > 0
                    && (NOUNS.suffix(text, start - join) > 0 || join == 1 && "与及".indexOf(text.charAt(start - 1)) >= 0 && MODIFIERS.suffix(text, start - join) > 0)) {
                step = join;
            }
            step = step == 0 ? field(text, start) : step;
            step = step == 0 ? fieldAlone(text, start) : step;
            if (step == 0) {
                break;
            }
            start -= step;
        }
        return start;
    }

    /** Whoever founded or leads something has no field of work: {@code 某某|设计|创办人} founded a house that is called so. */
    private static boolean isOfFounded(String text, int start, int step) {
        return step > 1 && start > step && OF_ALL_OF_IT.prefix(text, start) > 0 && TRADES.has(text.substring(start - step, start));
    }

    /** Length of a field of work, or of a Latin office, with the blanks around it that ends before {@code end} behind a house in Chinese characters; 0 where none does. */
    static int field(String text, int end) {
        int to = end > 1 && text.charAt(end - 1) == ' ' ? end - 1 : end;
        int from = to;
        while (from > 0 && (Characters.isPlainLetter(text.charAt(from - 1)) || Character.isDigit(text.charAt(from - 1)) || "+#-".indexOf(text.charAt(from - 1)) >= 0)) {
            from--;
        }
        int house = from > 1 && text.charAt(from - 1) == ' ' ? from - 1 : from;
        // Apache Flink Contributor: there the field is what the house is called
        boolean behindHouse = house > 1 && !text.regionMatches(house - APACHE.length(), APACHE, 0, APACHE.length())
                && (Character.isIdeographic(text.charAt(house - 1)) || house < from && to < end && Characters.isPlainLetter(text.charAt(house - 1)));
        boolean office = to < end && LatinTitle.isNoun(text, from, to);
        return from < to && (behindHouse && FIELDS.has(text.substring(from, to)) || office && (house > 0 || from == 0)) ? end - house : 0;
    }

    /** Length of the words before a Latin title and a blank, where nothing else stands there or another blank, or another title, parts them from the house: {@code 机器学习| GDE}, {@code 某某优品 技术| VP}, {@code 创始人兼研发| VP}; otherwise 0. */
    private static int fieldAlone(String text, int end) {
        boolean parted = end > 2 && text.charAt(end - 1) == ' ' && end < text.length() && Characters.isPlainLetter(text.charAt(end));
        int from = end - 1;
        for (int field = parted ? MODIFIERS.suffix(text, from) : 0; field > 0; field = MODIFIERS.suffix(text, from)) {
            from -= field;
        }
        boolean alone = from == 0 || from < end - 1 && from > 2 && " 兼".indexOf(text.charAt(from - 1)) >= 0;
        return parted && alone ? end - from : 0;
    }

    /** Length of a word that joins two titles and ends before {@code end}. */
    private static int joinBefore(String text, int end) {
        // 创始人兼 CEO
        int blank = end > 2 && text.charAt(end - 1) == ' ' && "兼暨/&＆".indexOf(text.charAt(end - 2)) >= 0 ? 1 : 0;
        int join = end - blank;
        return join > 1 && "兼暨及和与/&＆、，,".indexOf(text.charAt(join - 1)) >= 0 ? 1 + blank : 0;
    }

    /** Length of the word before a title that ends before {@code end}; 0 where none does. */
    static int modifierBefore(String text, int end) {
        return MODIFIERS.suffix(text, end);
    }

    /** Length of the word before a title that the text has at {@code from}; 0 where it has none. */
    public static int modifierAt(String text, int from) {
        return MODIFIERS.prefix(text, from);
    }

    /** Whether a title begins at {@code from} that reaches beyond its first word: 联合|创始人. */
    static boolean nounGoesOn(String text, int from, int word) {
        return NOUNS.prefix(text, from) > word;
    }

    /** Whether the text goes on at {@code from} with a title, or a word of one. */
    public static boolean wordAt(String text, int from) {
        return MODIFIERS.prefix(text, from) > 1 || NOUNS.prefix(text, from) > 1;
    }

    /** Whether a word of a job begins before a place and ends behind it: 数据|库产品. */
    public static boolean isInWord(String text, int at) {
        boolean in = false;
        for (int from = at - 1; from >= Math.max(0, at - LONGEST_WORD) && !in; from--) {
            in = MODIFIERS.prefix(text, from) > at - from;
        }
        return in;
    }

    /** Whether the text ends with a title. */
    public static boolean ends(String text) {
        return start(text) >= 0;
    }

    /** Whether the text ends with a title that is nothing but one: 应用与研究 ends with a word that may be. */
    public static boolean endsFirmly(String text) {
        int noun = NOUNS.suffix(text, text.length());
        return latinStart(text, text.length()) >= 0
                || noun > 0 && !EVERYBODY.has(text.substring(text.length() - noun)) && !text.endsWith("运营") || noun > 0 && isBehindHouse(text);
    }

    /** {@code 某公司 内核开发者}: one word, a blank, and a short job. */
    private static boolean isBehindHouse(String text) {
        int blank = text.indexOf(' ');
        return blank >= SHORTEST_HOUSE && blank <= LONGEST_HOUSE && text.length() - blank <= LONGEST_HOUSE && text.indexOf(' ', blank + 1) < 0
                && isTitle(text.substring(blank + 1));
    }

    /** {@code 张三，某项目 Maintainer，某云}: whether the second of three clauses is a job with its house, so that the third is no name. */
    public static boolean isInSecondClause(String line, String name) {
        String[] clauses = line.split("[，,]", 4);
        return clauses.length == 3 && clauses[0].equals(name) && start(clauses[1].strip()) > 0;
    }

    /** {@code Principal Architect at Acme}. */
    public static boolean isAtHouse(String text) {
        int at = text.length() <= LONGEST_LATIN ? Math.max(text.lastIndexOf(" at "), text.lastIndexOf(" @ ")) : -1;
        int house = at < 0 ? 0 : text.indexOf(' ', at + 1) + 1;
        return house > 0 && house < text.length() && Character.isUpperCase(text.charAt(house))
                && (latinStart(text.substring(0, at), at) >= 0 || LEADS.matcher(text).lookingAt());
    }

    /** Whether the text starts with who leads or teaches something: {@code Head of Agronomy}. */
    public static boolean heads(String text) {
        return HEADS.matcher(text).lookingAt();
    }

    /** Whether the text as a whole is a title, without an organization before it. */
    public static boolean isTitle(String text) {
        return start(text) == 0;
    }

    /** The same where a house stands before it, so that a field of work may lead it: {@code FinOps 顾问}. */
    static boolean isTitleInHouse(String text) {
        return isTitle(text) || start(SOME_HOUSE + text) == SOME_HOUSE.length();
    }

    /** Whether a title may end with this character: most do not, and this is asked of each in running text. */
    public static boolean mayEndWith(char c) {
        return NOUNS.mayEndWith(c) || Characters.isPlainLetter(c);
    }

    /** Whether in running text a title that a name may follow ends right before {@code end}. */
    public static boolean endsBeforeName(String text, int end) {
        int noun = NOUNS.suffix(text, end);
        if (noun > 0 && goesOn(text, end)) {
            return false;
        }
        return noun > 0
                ? !EVERYBODY.has(text.substring(end - noun, end)) || MODIFIERS.suffix(text, end - noun) > 0 || field(text, end - noun) > 0 || isOfHouse(text, end - noun)
                : latinStart(text, end) >= 0;
    }

    /** {@code 某某社区的|贡献者张三}, {@code 来自某公司的|同学张三}: of one house anybody is somebody; of many nobody is. */
    private static boolean isOfHouse(String text, int noun) {
        boolean of = noun > SHORTEST_HOUSE && text.charAt(noun - 1) == '的';
        if (text.startsWith(TEACHER, noun) && SCHOOLS.suffix(text, noun) > 0) {
            return true;
        }
        if (of && HOUSES.suffix(text, noun - 1) > 0) {
            return true;
        }
        int end = of || noun > 0 && text.charAt(noun - 1) == ' ' ? noun - 1 : noun;
        int from = text.lastIndexOf("来自", end - 2);
        boolean near = from >= 0 && end - from >= FROM + 2 && end - from <= FROM + LONGEST_FROM;
        return near && !OF_MANY.matcher(text).region(from + FROM, end).find();
    }

    /** Whether a title that ends here by one reading goes on by another: 首席运营|官. */
    public static boolean goesOn(String text, int end) {
        for (int more = 1; more <= 3 && end + more <= text.length(); more++) {
            if (NOUNS.suffix(text, end + more) > more) {
                return true;
            }
        }
        return false;
    }

    /** Whether a noun of a title ends right before {@code end}. */
    public static boolean nounEndsAt(String text, int end) {
        return NOUNS.suffix(text, end) > 0 || latinStart(text, end) >= 0;
    }

    /** Where a Latin title that ends before {@code end} starts; -1 where there is none. */
    private static int latinStart(String text, int end) {
        boolean word = end > 1 && Characters.isPlainLetter(text.charAt(end - 1)) && (end == text.length() || !Characters.isPlainLetter(text.charAt(end)));
        if (!word) {
            return -1;
        }
        boolean office = end > OFFICE && text.charAt(end - 1) == 'O' && Character.isLowerCase(text.charAt(end - OFFICE - 1))
                && OFFICES.contains(text.substring(end - OFFICE, end));
        return office ? end - OFFICE : LatinTitle.start(text, Math.max(0, end - LONGEST_LATIN), end);
    }

    public static boolean isLatinTitle(String text) {
        return LatinTitle.start(text, 0, text.length()) == 0;
    }
}
