package dev.lectern.talk.line;

import dev.lectern.talk.TalkDocument.Kind;
import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.mention.InTurn;
import dev.lectern.talk.mention.Mentions;
import dev.lectern.talk.name.Mention;
import dev.lectern.talk.name.PersonalName;
import dev.lectern.talk.name.SpeakerLabel;
import dev.lectern.talk.regex.Lately;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sentence that says that somebody speaks: {@code 云和恩墨总经理张三分享了…}, {@code 第三位带来演讲的是李四}.
 *
 * @param from where the sentence starts in its line
 * @param strong whether it says so outright rather than by what the person thinks
 */
public record Speech(List<Speaker> speakers, Kind kind, @Nullable String title, int from, boolean strong) {
    private static final String SPEAKS = "(?:围绕|就|以|从)着?[“「《][^”」》]{4,60}[”」》](?:(?:这一|这个|的|为)?(?:主题|话题|议题|题目|课题)，?[^，。]{0,3})?[与和同跟][^，。]{0,16}(?:进行|展开|做)了?[^，。]{0,6}(?:交流|分享|探讨|讨论|互动)|[和与向跟给为](?:大家|我们|现场[^，。]{0,3})(?:同步|汇报|通报|盘点|梳理)了|对[^，。]{2,16}(?:到来|来访|莅临|嘉宾|来宾|朋友们?|同学们?|开发者)表示\\p{IsHan}{0,5}欢迎|，[他她](?:这次|今天|将)?(?:将|会|要)(?:[讲聊教]|[给为跟带和](?:大家|我们))|(?:[带领]着|手把手教)(?:大家|我们|同学们|现场|听众|观众)|[带领](?:大家|我们|现场)[^，。]{0,4}(?:看|了解|认识|走|回顾|做|写|读|画|学|跑|搭|拆|体验|梳理|动手)|让(?:我们|大家)(?:看到|知道|明白|了解|认识)|在[《「『][^》」』]{3,60}[》」』](?:的|中|里|一)|致[^，。]{0,6}[辞词]|讲的(?=[《「“])|(?<!一起|共同|一块儿?)聊(?:了|起|的是)|(?:请[他她]|[来给跟为和与](?:我们|大家))[^，。]{0,4}(?:讲讲|聊聊|谈谈|说说|[讲聊谈说]一[讲聊谈说])|(?:接着|继续|随后|接下来)(?:也)?[讲聊谈](?=[了起]?[《「“])|来[讲聊谈](?=[。，；！])|(?<=，)(?:讲讲|聊聊|谈谈|[讲聊谈]一[讲聊谈])|整理成(?=《)|(?<!现)在(?:台上)?讲(?![^，。]{0,24}时候?)(?=怎[么样]|如何|为什么|[^，。]{4,24}，?《)|主持(?=[^人下。]{3,}(?:成果|发布|仪式|揭牌|成立))|颁发(?=[^。]{0,14}(?:聘书|证书|奖杯|牌匾|授牌))|的(?:带领|指导|引导|讲解)下(?=，?(?:同学|大家|学员|学生|参会|选手|现场|开发者|与会)[^。]{0,40}(?:完成|搭建|动手|部署|编写|编译|体验|操作|打开|实现|跑通|运行|登录))|研究(?![院所员生会室部]|中心|方向|领域|兴趣)|" + WordList.alternatives("speaking.txt");
    private static final String THINKS = WordList.alternatives("thinking.txt");
    private static final Pattern SAYS = Pattern.compile(SPEAKS + "|" + THINKS);
    private static final int LATEST_SAYING = 70;
    /** What somebody does at a ceremony, where nobody is said to speak. */
    private static final String BESTOWING = "(?:授旗|授牌|揭牌|揭幕|颁奖|代表[^，。]{0,12}(?:签约|签署|签字))";
    private static final int LATEST_BESTOWING = 40;
    private static final Pattern BESTOWS = Pattern.compile(BESTOWING);
    private static final Pattern SPEAKS_IN = Pattern.compile(SPEAKS);
    private static final Pattern THINKS_IN = Pattern.compile(THINKS);
    /** A sentence turns to the next one who speaks. */
    private static final Pattern TURNS_TO = Pattern.compile("[上下前后]半场|首位|开幕|闭幕|开场|[头下][一]|第[一二三四五六七八]|接着|接下来|随后|紧接|压轴|最后|跟[住着]是|然后|同一?时间|茶歇|小休|[午早]饭|午休|下午|午后|上午|早上|讲者|讲师|嘉宾|主讲|连线|[登上][场台]|轮到|远在|接棒|打头阵|抛");
    private static final Pattern GOES_ON = Pattern.compile("[他她](?!们)|[“「《]");
    private static final Pattern IS_THINKING = Pattern.compile("(?!(?:" + SPEAKS + ")$)(?:" + THINKS + ")");
    private static final Lately<Boolean> ONLY_THINKS = new Lately<>(words -> IS_THINKING.matcher(words).matches());
    private static final Pattern BEFORE = Pattern.compile("(?:由|邀请到?了?|的是|有请到?|随后是|之后是|最后是|首先是|嘉宾[是为]|主讲人?[是为]|讲师[是为]|讲者[是为]|报告人[是为]|来自|请到了?)[^，。、]{0,14}$|(?:上场|登场|出场|登台|上台|开讲|分享)的是[^。]{0,40}$");
    /** Who comes in this order speaks, whatever is said of them. */
    private static final Pattern IN_ORDER = Pattern.compile("(?:第[一二三四五六七八九十]|最后一|首|下一|另一)[场个]?(?:则?是)?\\s*《[^《》]{4,60}》，\\s?[^，。《》]{0,6}$|(?:第[一二三四五六七八九十]|最后一|首|下一|另一)[位个名](?:[上登出]场的?|登台的?)?(?:嘉宾|讲师|讲者|演讲者|演讲嘉宾|分享者|分享嘉宾|老师|主讲人?)?是?[，,]?\\s*$|轮到$|(?:交|传|递)[到给]了?$|有请(?:到|出)?$|请出$|掌声欢迎$");
    /** {@code 参加者跟着|张三|从零开始写……} */
    private static final Pattern LED = Pattern.compile("(?:跟着|跟随|跟住)\\s*$");
    private static final Pattern HANDS_ON = Pattern.compile("工作坊|动手|手把手|上手|实操|从零|由零|现场写|搭建|练习");
    /** {@code 讲者|张三，某公司架构师。} */
    private static final Pattern PRESENTS = Pattern.compile("(?:本场|本次|这场|该|其)?(?:的)?(?=[^，。：]{0,3}[讲享告])" + SpeakerLabel.NOUN + "\\s*$");
    private static final Pattern CALLED_SPEAKER = Pattern.compile(SpeakerLabel.NOUN + "\\s*$");
    private static final Pattern NOT_THE_ONE = Pattern.compile("(?:(?<!嘉宾|主讲|讲师|讲者|[讲告享]人|别|次)为|给|感谢|恭喜|祝贺|与|同|跟|陪同|对|向|联系|添加|咨询|听取了?|介绍了|采访了?)\\s*$");
    /** {@code 某公司经理张三|谈上云的限制}. */
    private static final Pattern DIRECT = Pattern.compile("(?:先生|女士|老师|教授|博士)?\\s?(?:[（(][^）)]{1,20}[)）])?\\s?(?:则|也)?(?:谈|聊|讲)(?![到及起判过话座师者的了完着解述堂稿义])[^，。；]{4,}");
    private static final Pattern TO = Pattern.compile("(?:先生|女士|老师|教授|博士|副?(?:院长|校长|主任|会长|理事长|秘书长|主席|部长|总裁|总经理))?(?:代表[^，。、]{2,16}?)?(?:为|给|向)[^，。、]{0,24}");
    private static final Pattern NAMED_BEFORE = Pattern.compile("(?:在|以)(?:题为|名为|主题为|题目为)?[《「『“][^》」』”]{3,60}[》」』”](?:的|为)?(?:主题|题)?(?:演讲|分享|报告)");
    private static final Pattern TITLES = Pattern.compile("《[^《》]+》(?:(?:[、，和与及]|以及)?《[^《》]+》)+|“[^“”]{4,60}”(?:(?:[、，和与及]|以及)?“[^“”]{4,60}”)+|「[^「」]{4,60}」(?:(?:[、，和与及]|以及)?「[^「」]{4,60}」)+");
    private static final Pattern BETWEEN_TITLES = Pattern.compile("[》”」](?:[、，和与及]|以及)?[《“「]");
    /** What may stand between a comma and whoever speaks next; and the same with what they are: {@code ；做外包的|老潘|则……}. */
    private static final int LONGEST_JOINT = 5;
    private static final int LONGEST_TOLD = 14;
    /** What is said before somebody stands right before; in UTF-16 units. */
    private static final int LONGEST_LEAD = 200;
    /** Who comes up on stage to be given something. */
    private static final Pattern TAKES = Pattern.compile("[上登]台(?:接[牌旗受]|领[奖取]|抽|合影|合照|受[聘奖牌]|授|颁|献)");
    private static final Pattern DENIES = Pattern.compile("(?:没来得及|来不及|没能|没有?|未能?|无法|缺席|不再)[^，。]{0,3}$");
    private static final Pattern OPENS = Pattern.compile("致辞|(?:简短|简单|简要|首先|先行?)(?:地)?(?:向[^，。]{1,8})?致意|致词|致[^，。《]{0,6}[辞词]|(?<!用[^，。]{1,12}|以[“「《][^，。]{1,16})开场(?!白?[是就里便先]|时)|欢迎[辞词]|对[^，。]{2,16}(?:到来|来访|莅临|嘉宾|来宾|朋友们?|同学们?|开发者)表示\\p{IsHan}{0,5}欢迎|闭幕|收尾发言|总结发言");
    /** Whoever leads through the programme gives no talk. */
    private static final Pattern HOSTED_BY = Pattern.compile("由[^。，]{0,30}$");
    private static final String CALLED_HOST = "主持人";
    private static final Pattern OPENS_BY = Pattern.compile("\\s*(?:先生|女士|老师)?(?:在?开场时?|首先|先)?(?:说|表示|提到|介绍说|笑称|宣布|(?:[为向给](?:大家|我们|现场))?[^，。]{0,4}(?:介绍|说明|讲解|公布|预告)了?[^，。《“]{0,14}(?:日程|议程|流程|安排|规则|须知|注意事项|嘉宾|讲师|讲者|来宾)[，。])");
    /** {@code 主持人依旧是我们的老朋友|张三。} */
    private static final Pattern HOST_IS = Pattern.compile("主持人?(?:依旧|依然|仍然|仍|照例|还)?(?:是|为)[^，。；]{0,40}$");
    private static final Pattern HOSTS = Pattern.compile("\\s*(?:先生|女士|老师|同学|教授|博士)?(?:(的主持)|(?:担任|作为)?主持)");
    private static final Pattern CALLED = Pattern.compile("\\p{IsHan}{1,2}(?:教授|老师|博士|院士|总|经理|主任|院长|校长|会长|工|同学)");
    /** The sentence tells who gives what the one before has named. */
    private static final Pattern LABELLED = Pattern.compile("(?:这一?场的?|本场的?)?(?:讲者|讲师|主讲人?|分享者|分享人|报告人|嘉宾)");
    private static final Pattern ABOUT_TALK = Pattern.compile("他|她|其|为题|为主题|本次|此次|这次|分享主题|演讲主题|议题|题目");
    private static final Pattern NAMES_TALK = Pattern.compile("(?:题目|主题|议题|话题)(?:叫做?|是|为|名为)|带来的是");
    /** {@code 在圆桌环节，主持人张三与六位嘉宾围绕…}: whoever is named, more sat there. */
    private static final Pattern ROUND_TABLE = Pattern.compile("^.{0,12}圆桌.{0,40}嘉宾.{0,60}(?:围绕|探讨|讨论|交流)");
    static final Pattern JOINS = Pattern.compile("\\s*+(?:先生|女士|老师|同学|教授|博士)?\\s*+(?:[、和与及&]|以及|联合|携手)\\s*+(?:(?:他的|她的|其)(?:同事|搭档|队友|伙伴|学生|导师|朋友)\\s*+)?");
    private static final Pattern AGAIN = Pattern.compile("(?:(?:演讲|分享)的?)?(?:题目|标题)[^。《“「]{0,10}[：:是叫][《“「]|(?<![\\p{IsHan}&&[^，。却则还也又次天]])[他她](?!们)[^，。]{0,16}?(?:讲|" + SPEAKS + ")|讲的(?:就|便)?是");
    private static final int LATEST_SUBJECT = 12;
    private static final int MOST_LATER = 3;
    private static final Pattern CELEBRATES = Pattern.compile("仪式|揭牌|揭幕|颁奖|签约|签署|签字|颁发|聘书|正式成立|授牌|授旗|用户组");

    /** {@code 甲、乙与丙共同启动…}: it closes the programme, and is told below the last talk, be it by one of them. */
    public boolean isCeremonyOfSeveral() {
        return kind == Kind.ANNOUNCEMENT && speakers.size() > 2;
    }

    /** Whether a text about somebody starts with them, and tells that they spoke: {@code 她讲的是…}. */
    public static boolean isToldOf(String text, String name) {
        String first = text.substring(0, Sentences.end(text, 0));
        boolean subject = first.startsWith(name) || GOES_ON.matcher(first).lookingAt() || first.startsWith(PersonalName.givenName(name)) || first.charAt(0) == name.charAt(0) && CALLED.matcher(first).lookingAt();
        return subject && (AGAIN.matcher(first).find() || SPEAKS_IN.matcher(first).find());
    }

    /** The speeches that a line tells of, at most one a sentence. */
    public static List<Speech> in(String text, List<Mention> mentions) {
        List<Speech> found = new ArrayList<>();
        int start = mentions.isEmpty() ? text.length() : 0;
        while (start < text.length()) {
            int stop = turn(text, start, Sentences.end(text, start), mentions);
            List<Speech> each = respectively(text, start, stop, mentions);
            found.addAll(each);
            Speech said = each.isEmpty() ? sentence(text, start, stop, mentions) : null;
            add(found, said == null && each.isEmpty() ? TitleBefore.or(later(text, start, stop, mentions), text, start, stop, mentions) : said);
            start = stop;
        }
        return found;
    }

    /** {@code 接下来是某社区的张三。他…，用一个例子讲清了…}: a sentence presents one person, and only those behind it tell that they spoke. */
    private static @Nullable Speech later(String text, int start, int stop, List<Mention> all) {
        List<Mention> here = between(start, stop, all);
        boolean turns = here.size() == 1 && TURNS_TO.matcher(text).region(start, stop).find();
        boolean one = here.size() == 1 && !OffStage.tells(text, start, stop) && (turns || here.get(0).lead() - start <= LATEST_SUBJECT) && mayBegin(text, start, stop, here.get(0));
        int from = stop;
        for (int n = 0; one && n < MOST_LATER && from < text.length(); n++) {
            int end = Sentences.end(text, from);
            int next = from;
            boolean other = all.stream().anyMatch(m -> m.start() >= next && m.end() <= end && !isCalled(here.get(0).person(), m.person().name()));
            if (other) {
                return null;
            }
            boolean again = AGAIN.matcher(text).region(from, end).find() || turns && isAbout(text, from, end, here.get(0).person(), all);
            if (again) {
                Speech said = told(text, start, stop, here.get(0).end(), List.of(here.get(0).person()), turns, turns ? nextLead(text, all, stop, here.get(0).person()) : stop);
                @Nullable String title = said.title != null ? said.title : SpeechTitle.in(text.substring(from, end));
                return new Speech(said.speakers, said.kind, title, start, turns || title != null || InTurn.leads(text, start, here.get(0).start()));
            }
            from = end;
        }
        return null;
    }

    /** Whoever is asked, thanked or leads through the programme is no speaker, unless by opening the day. */
    private static boolean mayBegin(String text, int start, int stop, Mention m) {
        boolean hosts = (HOSTS.matcher(text).region(m.end(), stop).lookingAt() || HOST_IS.matcher(text).region(start, m.start()).find()) && !OPENS.matcher(text).region(start, stop).find();
        return !hosts && !NOT_THE_ONE.matcher(text.substring(start, Math.max(start, m.lead()))).find();
    }

    /** Whether a sentence starts with whom the one before turned to, and tells what they said or of what. */
    private static boolean isAbout(String text, int from, int end, Speaker person, List<Mention> all) {
        boolean about = GOES_ON.matcher(text).region(from, end).lookingAt() || all.stream().anyMatch(m -> m.start() >= from && m.start() - from <= LONGEST_JOINT && m.person().name().equals(person.name()));
        return about && (SPEAKS_IN.matcher(text).region(from, end).find() || THINKS_IN.matcher(text).region(from, end).find() || SpeechTitle.in(text.substring(from, end)) != null);
    }

    /** {@code 某公司张三、某大学李四先后作了题为《…》《…》的演讲}: to each in a row of people the title in the same place of a row. */
    private static List<Speech> respectively(String text, int start, int stop, List<Mention> all) {
        Matcher titles = text.indexOf('》', start) < 0 && !(text.contains("分别") && (text.indexOf('”', start) > 0 || text.indexOf('」', start) > 0)) ? null : TITLES.matcher(text).region(start, stop);
        List<Mention> mentions = titles == null ? List.of() : all.stream().filter(m -> m.start() >= start && m.end() <= stop).toList();
        if (titles == null || mentions.size() < 2 || !titles.find() || Enumeration.in(text, mentions).size() != mentions.size() || mentions.get(mentions.size() - 1).end() > titles.start()) {
            return List.of();
        }
        String[] each = BETWEEN_TITLES.split(titles.group().substring(1, titles.group().length() - 1));
        List<Speech> found = new ArrayList<>();
        for (int i = 0; i < mentions.size() && each.length == mentions.size(); i++) {
            found.add(new Speech(List.of(mentions.get(i).person()), Kind.TALK, Titles.clean(each[i]), i == 0 ? start : mentions.get(i).lead(), true));
        }
        return found;
    }

    /** Where a sentence goes on with the talk of the next: 张三带来《…》，|李四分享《…》; its end where it does not. */
    private static int turn(String text, int start, int stop, List<Mention> mentions) {
        for (Mention m : mentions) {
            int point = text.lastIndexOf('、', m.lead());
            int comma = Math.max(Math.max(Math.max(text.lastIndexOf('，', m.lead()), text.lastIndexOf(',', m.lead())), text.lastIndexOf('；', m.lead())), point);
            boolean each = comma != point || Mentions.acts(text, m.end()) && mentions.stream().anyMatch(b -> b.start() >= start && b.end() < point && Mentions.acts(text, b.end()));
            boolean begins = each && comma > start && m.end() <= stop && m.lead() - comma <= (text.substring(Math.min(comma + 1, m.lead()), m.lead()).stripTrailing().endsWith("的") ? LONGEST_TOLD : LONGEST_JOINT) && mentions.get(0) != m;
            if (begins && isTalk(sentence(text, start, comma + 1, mentions)) && isTalk(sentence(text, comma + 1, stop, mentions))) {
                return comma + 1;
            }
        }
        return stop;
    }

    private static boolean isTalk(@Nullable Speech speech) {
        return speech != null && speech.strong && (speech.kind == Kind.TALK || speech.kind == Kind.OPENING);
    }

    private static void add(List<Speech> found, @Nullable Speech speech) {
        if (speech != null) {
            found.add(speech);
        }
    }

    private static List<Mention> between(int start, int stop, List<Mention> all) {
        List<Mention> here = new ArrayList<>(all);
        here.removeIf(m -> m.start() < start || m.end() > stop);
        return here;
    }

    private static @Nullable Speech sentence(String text, int start, int stop, List<Mention> all) {
        List<Mention> mentions = between(start, stop, all);
        if (mentions.isEmpty() || OffStage.tells(text, start, stop)) {
            return null;
        }
        if (!isToMany(text, mentions) && Enumeration.in(text, mentions).size() >= 3) {
            return Welcomes.together(text.substring(start, stop), start, mentions);
        }
        Speech said = by(SAYS, LATEST_SAYING, text, start, stop, mentions, all);
        return said != null || !BESTOWS.matcher(text).region(start, stop).find() ? said : by(BESTOWS, LATEST_BESTOWING, text, start, stop, mentions, all);
    }

    /** Whether the first one named does something for, or gives something to, those named after. */
    private static boolean isToMany(String text, List<Mention> mentions) {
        return mentions.size() > 1 && TO.matcher(text.substring(mentions.get(0).end(), Math.max(mentions.get(0).end(), mentions.get(1).start()))).matches();
    }

    /** The first speech of a sentence that goes on behind somebody's name in this way. */
    private static @Nullable Speech by(Pattern doing, int latest, String text, int start, int stop, List<Mention> mentions, List<Mention> all) {
        for (int i = 0; i < mentions.size(); i++) {
            Mention m = mentions.get(i);
            int limit = i + 1 < mentions.size() && !(i == 0 && isToMany(text, mentions)) && !isObject(text, mentions.get(i + 1)) ? mentions.get(i + 1).lead() : stop;
            String after = text.substring(m.end(), isJoined(text, mentions, i) ? stop : Math.max(limit, Math.min(stop, m.end() + 6)));
            Matcher says = doing.matcher(after);
            String before = text.substring(Math.max(start, m.lead() - LONGEST_LEAD), Math.max(start, m.lead()));
            boolean said = Saying.find(says, after, latest) && !DENIES.matcher(after).region(0, says.start()).find() && !TAKES.matcher(after).region(says.start(), after.length()).lookingAt();
            Matcher hosts = HOSTS.matcher(after);
            boolean opens = (CALLED_HOST.equals(m.person().role()) || before.endsWith(CALLED_HOST)) && OPENS_BY.matcher(after).lookingAt();
            if (opens || Producers.are(text, mentions, i, stop) || hosts.lookingAt() && (hosts.group(1) != null || HOSTED_BY.matcher(before).find())) {
                continue;
            }
            boolean announced = BEFORE.matcher(before).find() && (SPEAKS_IN.matcher(text.substring(start, stop)).find() || SpeechTitle.in(text.substring(start, stop)) != null)
                    || IN_ORDER.matcher(before).find() || LED.matcher(before).find() && HANDS_ON.matcher(text).region(start, stop).find()
                    || i == 0 && InTurn.leads(text, start, m.start())
                    || PRESENTS.matcher(text).region(start, m.start()).matches() || CALLED_SPEAKER.matcher(text).region(m.lead(), m.start()).find() && SpeechTitle.in(text.substring(start, stop)) != null;
            boolean direct = DIRECT.matcher(after).lookingAt() || m.lead() == 0 && m.isIntroduced() && m.person().organization() != null && after.startsWith("：《");
            boolean titled = direct || SpeechTitle.behind(text, m.end(), stop) != null;
            boolean listens = !announced && !titled
                    && (!said || ONLY_THINKS.read(says.group()) || after.lastIndexOf('，', says.start()) >= 0 && OffStage.isHelp(text, m.end(), m.end() + after.indexOf('，')))
                    && (OffStage.isImpression(text, start, stop) || OffStage.isHelp(text, start, stop));
            if ((said || announced || titled) && !listens && !NOT_THE_ONE.matcher(before).find()) {
                boolean strong = announced || direct || NAMED_BEFORE.matcher(before).find() || said && !ONLY_THINKS.read(says.group());
                return told(text, start, stop, m.end(), text.indexOf("，前者", m.end()) >= 0 ? List.of(m.person()) : joined(text, mentions, i), strong, nextLead(text, all, stop, m.person()));
            }
        }
        return null;
    }

    private static boolean isJoined(String text, List<Mention> mentions, int i) {
        return i + 1 < mentions.size() && JOINS.matcher(between(text, mentions.get(i), mentions.get(i + 1))).matches();
    }

    private static boolean isObject(String text, Mention m) {
        return NOT_THE_ONE.matcher(text.substring(Math.max(0, m.lead() - 4), m.lead())).find();
    }

    static String between(String text, Mention a, Mention b) {
        return text.substring(a.end(), Math.max(a.end(), b.lead()));
    }

    private static List<Speaker> joined(String text, List<Mention> mentions, int i) {
        List<Speaker> people = new ArrayList<>(List.of(mentions.get(i).person()));
        for (int k = i; isJoined(text, mentions, k); k++) {
            people.add(mentions.get(k + 1).person());
        }
        return people;
    }

    /** Up to where the sentences after this one tell of the same person: 他的分享主题是“…”. */
    private static int nextLead(String text, List<Mention> all, int stop, Speaker same) {
        int next = Math.min(text.length(), stop + 120);
        for (Mention mention : all) {
            next = mention.start() >= stop && mention.lead() < next && !isCalled(same, mention.person().name()) ? mention.lead() : next;
        }
        return Math.max(stop, next);
    }

    /** {@code 张教授} is the 张三 of the sentence before. */
    private static boolean isCalled(Speaker person, String name) {
        return name.equals(person.name()) || name.charAt(0) == person.name().charAt(0) && CALLED.matcher(name).matches();
    }

    public static Speech told(String text, int start, int stop, int nameEnd, List<Speaker> people, boolean strong, int reach) {
        String sentence = text.substring(start, stop);
        String in = SpeechTitle.in(sentence);
        String own = in != null ? in : SpeechTitle.behind(text, nameEnd, stop);
        String rest = text.substring(stop, reach);
        String after = own != null ? own : SpeechTitle.in(firstSentences(rest));
        String next = after != null ? after : TitleFirst.in(rest);
        String title = next != null || start == 0 || !LABELLED.matcher(sentence).lookingAt() ? next : SpeechTitle.before(text.substring(0, start));
        Kind kind = ROUND_TABLE.matcher(sentence).find() ? Kind.PANEL : OPENS.matcher(sentence).find() ? Kind.OPENING : CELEBRATES.matcher(sentence).find() ? Kind.ANNOUNCEMENT : Kind.TALK;
        return new Speech(people, kind, title, start, strong);
    }

    /** Only sentences that go on about the talk may name it: 他为我们带来《…》, 《…》是他的分享主题. */
    private static String firstSentences(String rest) {
        for (int from = 0; from < rest.length();) {
            int end = Sentences.end(rest, from);
            String sentence = rest.substring(from, end);
            if ((from == 0 ? ABOUT_TALK : NAMES_TALK).matcher(sentence).find()) {
                return sentence;
            }
            from = end;
        }
        return "";
    }
}
