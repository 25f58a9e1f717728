package dev.lectern.talk.mention;

import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.name.Affiliation;
import dev.lectern.talk.name.Asides;
import dev.lectern.talk.name.Deed;
import dev.lectern.talk.name.JobTitle;
import dev.lectern.talk.name.Mention;
import dev.lectern.talk.name.Organizations;
import dev.lectern.talk.name.PersonalName;
import dev.lectern.talk.name.Place;
import dev.lectern.talk.name.Readings;
import dev.lectern.talk.name.Romanized;
import dev.lectern.talk.name.Words;
import dev.lectern.talk.regex.CharacterSet;
import dev.lectern.talk.regex.Characters;
import dev.lectern.talk.regex.Pattern;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds the people whom running text names, each with what stands before the name. */
public final class Mentions {
    private static final Readings.Kind<Naming> NAMINGS = new Readings.Kind<>();
    static final Words AFTER = Words.read("after-names.txt");
    private static final CharacterSet STOPS = CharacterSet.of("，。、；：！？,;:!?（）()“”\"《》「」『』—…\n\t ·’‘'|/【】[]<>");
    /** With these English sentences begin: {@code |Then |Jane Doe showed}. */
    private static final Words OPENERS = Words.of("Workshop Program Programme Conference Track Session Meetup Event Chapter Club Panel Summit Then Next After Afterwards Finally First Firstly Second Secondly Third Thirdly Last Lastly Later Also Here Now Today Tonight Yesterday Meanwhile With And But So When While As Our My The This That Before During Both Once Again Still Only Even Just Thanks Luckily Fortunately Unfortunately");
    /** What may stand between a name and what its bearer does. */
    private static final Words OFFICES = Words.of("先生 女士 老师 同学 博士 教授 副教授 院士 经理 总监 工程师 架构师 研究员 主任 院长 校长 会长 秘书长 理事长");
    private static final Pattern OUTRIGHT = Pattern.compile("^(?:先生|女士|老师|同学|教授|博士)?(?:为(?:我们|大家|现场)|给(?:我们|大家)|带来了?|分享(?:了|的|《|“|「)|[聊讲]了?(?=《)|讲的(?!是否)|介绍(?:了|《|说[，：]?|道[，：]|，)|发布了|发表了?|作了|做了|讲述了|讲解了|演示了|展示[了他她]|阐述了|拆解了|复盘了|(?:在|以|用)[《“「『]|回顾了|汇报了|梳理了|总结了|剖析了|示范(?:[了用]|如何|怎)|带(?:领|大家|我们)|用[^，。《“「]{1,10}(?:介绍|分享|讲|示范|演示|说明|概括)|的[《“「『][^》”」』]{3,40}[》”」』](?:让|是|则|把|从|大概|讲|说|获得|引|成为|告诉|以|也|带|教|教会|一)|围绕|作为主持|担任主持|打头阵|教(?:大家|我们|现场)|朗读|的(?:演讲|分享)?(?:主题|题目|议题)(?:是|为)|[给为把将]自己的(?:分享|演讲|报告|题目|议题))");
    private static final Pattern ACTS = Pattern.compile("^(?:先生|女士|老师|同学|博士|教授)?(?:，?(?:则|便|就|也|还|又|接着|随后|首先|率先|最后|现场|(?:合作|联手|携手|搭档|一同|共同|轮流|分别|先后)(?=分享|介绍|讲|聊|演示|展示|带来|报告|完成|主讲)|先(?=介绍|分享|讲|说|回顾|演示|抛出|从)|接过|(?:压轴)?(?:登台|上台|登场|出场|上场|亮相)|走上|认为|坦言|为(?:我们|大家|现场)|向(?:我们|大家)|给(?:我们|大家)|[在用以][《“「『]|(?:围绕|就)(?=[《“「『])|从)|在(?:分享|演讲|报告|致辞|发言|讲座)[中里]|主持|带来|分享|介绍|讲|聊[了起《]|演示|展示|报告|是(?=[^，。]{0,20}(?:报告人|讲师|讲者|嘉宾))|来自|发表|主讲|总结|致|作了|做了|谈|阐述|剖析|复盘|回顾|拆解|，题目|和(?=.{2,20}的)|(?:通过|远程|在线|线上)[^，。]{0,8}(?:加入|连线|接入|参与|分享|亮相)|(?:目前|现)(?:在|任|为|就职|任职|供职)|用(?:中文|英文|英语|普通话|粤语|日语)|教大家|示范|朗读|打头阵|专程|远道|抛出|开启|揭开|拉开|打响|(?:共同|一起|一同|联合|联袂|携手|联手)(?:带来|分享|呈现|主讲|介绍|讲|演示|登台|上台|登场|出场|亮相)|和(?=\\p{IsHan}{2,4}，?(?:共同|一起|一同|联袂|携手|联手|合作|搭档|带来|登台|上台|登场)))");

    /** {@code 张三|在分享中提到}. */
    private static final Words IN_SPEECH = Words.of("分享中 分享里 演讲中 演讲里 报告中 报告里 致辞中 致辞里 发言中 讲座中");
    private static final Pattern WORKS = Pattern.compile("(?:目前|现在?)?(?:就职于|任职于|供职于|[在于](?=[^，。]{2,48}(?:工作|任职|就职|担任|读)))");
    private static final Pattern WORDS = Pattern.compile("\\p{Ll}+\\s+\\p{Ll}+\\s+\\p{Ll}");
    private static final int LONGEST_DEED = 26;
    private static final Words SAYS = Words.of("说 认为 觉得 提到 表示 指出 坦言 坚持 强调 建议 回答 透露 补充 笑称 总结 解释 演示 的回答 的观点 的团队 的分享 的演讲 的建议");

    /** {@code 某公司的张三|，她会讲讲…}. */
    private static final Pattern PROMISES = Pattern.compile("，\\s?[他她](?!们)(?:这次|今天|也|则)?(?:将|会|要|想)(?:为|给|和|跟|与|带|把|从|用|讲|聊|分享|介绍|演示|展示|教)");

    private Mentions() {}

    /**
     * All people named in the text, in order.
     *
     * @param names those that the post names elsewhere, found wherever they stand
     */
    public static List<Mention> in(String text, Collection<String> names, Organizations known) {
        Naming naming = known.once(NAMINGS, text, t -> new Naming(t, known));
        List<Mention> found = new ArrayList<>(naming.called());
        naming.presented().forEach(place -> add(found, place, naming::at));
        for (String name : names) {
            for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length())) {
                add(found, new Place(at, at + name.length()), naming::known);
            }
        }
        naming.places().forEach(place -> add(found, place, naming::at));
        found.sort(Comparator.comparingInt(Mention::start));
        found.replaceAll(Mentions::withoutWords);
        found.replaceAll(Mentions::withoutGivenFirst);
        CalledHouse.leaveOut(text, found);
        @Nullable Mention counted = null;
        for (int i = 1; i < found.size(); i++) {
            Mention before = found.get(i - 1);
            int behind = OfficeBehind.end(text, before.end());
            if (found.get(i).lead() < behind && found.get(i).isIntroduced()) {
                found.set(i, after(text, behind, found.get(i), known));
            }
            counted = before.isIntroduced() ? before : counted;
            found.set(i, besideCounted(text, counted, before.end(), found.get(i)));
        }
        return found;
    }

    /** {@code 某某游戏的两位工程师张三、|李四|}: what is said of several is said of each. */
    private static Mention besideCounted(String text, @Nullable Mention first, int before, Mention m) {
        boolean counted = first != null && first.person().organization() != null && first.lead() > 1 && text.charAt(first.lead() - 1) == '位' && "二两三四五".indexOf(text.charAt(first.lead() - 2)) >= 0;
        boolean beside = counted && m.person().organization() == null && !m.isIntroduced() && m.start() > before && m.start() - before <= 3 && "、和与及".indexOf(text.substring(before, m.start()).strip()) >= 0;
        return beside ? new Mention(new Speaker(m.person().name(), first.person().organization(), first.person().role()), m.start(), m.end(), m.lead()) : m;
    }

    /** {@code 来自某社区的 Vincent |梁文韬|}. */
    private static Mention withoutGivenFirst(Mention m) {
        String name = Romanized.withoutGivenFirst(m.person().name());
        return name.length() == m.person().name().length() ? m : new Mention(new Speaker(name, m.person().organization(), m.person().role()), m.end() - name.length(), m.end(), m.lead());
    }

    /** {@code in the words of its sole |administrator Jane Doe}: what English says before a job is seldom a house. */
    private static Mention withoutWords(Mention m) {
        @Nullable String house = m.person().organization();
        boolean words = house != null && (house.indexOf(' ') > 0 ? WORDS.matcher(house).lookingAt() : OPENERS.has(house));
        return words ? new Mention(new Speaker(m.person().name(), null, m.person().role()), m.start(), m.end(), m.lead()) : m;
    }

    /**
     * Names that may stand in the text behind what their bearers are, though the sentence goes on as it seldom does behind names:
     * {@code 某公司工程师|张三花|了很多篇幅}. Of each place the longer one comes first.
     */
    public static List<String> unsure(String text, Organizations known) {
        List<Place> unsure = known.once(NAMINGS, text, t -> new Naming(t, known)).unsure();
        return unsure.isEmpty() ? List.of() : unsure.stream().map(p -> text.substring(p.start(), p.end())).toList();
    }

    /** Whether somebody of this name does something somewhere in the text, as its subject. */
    public static boolean isSubject(String text, String name) {
        for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
            boolean starts = at == 0 || STOPS.has(text.charAt(at - 1));
            int end = at + name.length();
            if (starts && (name.length() > 2 ? isOver(text, end) : acts(text, end) || SAYS.prefix(text, end) > 0)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Where names stand by what is around them, whoever is known.
     *
     * @param unsure takes those places of which more has to be known
     */
    static List<Place> places(String text, Organizations known, List<Place> unsure) {
        if (!Characters.hasIdeograph(text)) {
            return List.of(); // what stands around them is Chinese
        }
        List<Place> found = new ArrayList<>();
        for (int end = 2; end < text.length(); end++) {
            boolean titled = JobTitle.mayEndWith(text.charAt(end - 1)) && JobTitle.endsBeforeName(text, end);
            if (text.charAt(end - 1) > ' ' && (titled || Deed.isWriter(text, end) || text.startsWith("学生", end - 2) || Honoured.isCounted(text, end)) && !PersonalName.isCalling(text, end)) {
                afterTitle(text, end, found, unsure, known);
                @Nullable Place before = isOver(text, end) ? OfficeBehind.name(text, end, known) : null;
                found.addAll(before == null ? List.of() : List.of(before));
            } else if (Anybody.endsAt(text, end)) {
                Anybody.named(text, end, known).ifPresent(found::add);
            }
        }
        LatinMentions.in(text, known).forEach(name -> found.add(new Place(name[0], name[1])));
        found.addAll(NameRow.behind(text, found, known));
        Subjects.of(text, found, known);
        found.addAll(Honoured.in(text));
        Presented.housed(text, known).forEach(name -> found.add(new Place(name[0], name[1])));
        for (int of = text.indexOf('的'); of >= 0; of = text.indexOf('的', of + 1)) {
            int from = of + 1 < text.length() && text.charAt(of + 1) == ' ' ? of + 2 : of + 1;
            int mixed = LatinMentions.mixedEnd(text, from);
            if (mixed > 0) {
                found.add(new Place(from, mixed, true));
            } else if (PersonalName.mayStart(text, from)) {
                afterOrganization(text, from, found, known);
            }
        }
        found.addAll(Housed.in(text, known));
        found.addAll(BracketRow.beside(text, found, known));
        return List.copyOf(found);
    }

    /** 甲公司工程师张三和乙公司专家|李四: the affiliation starts behind the person before. */
    private static Mention after(String text, int from, Mention m, Organizations known) {
        int lead = Math.min(from, m.start());
        while (lead < m.start() && "、，,和与及以向给为对&＆ \t".indexOf(text.charAt(lead)) >= 0) {
            lead++;
        }
        // 甲副院长为社区大使乙…: behind 为 it is told what the second one is.
        String between = text.substring(lead, m.start());
        lead += Math.max(between.lastIndexOf('为'), Math.max(between.lastIndexOf('向'), between.lastIndexOf('给'))) + 1;
        Affiliation a = Affiliation.read(text.substring(lead, m.start()), known);
        return new Mention(new Speaker(m.person().name(), a.ownOrganization(), a.role() == null ? m.person().role() : a.role()), m.start(), m.end(), lead);
    }

    private static void afterTitle(String text, int titleEnd, List<Place> found, List<Place> unsure, Organizations known) {
        int from = titleEnd;
        while (from < text.length() && (text.charAt(from) == ' ' || text.charAt(from) == '　')) {
            from++;
        }
        if (from == titleEnd && from < text.length() && ("组部".indexOf(text.charAt(from)) >= 0 || text.startsWith("运营商", from - 2) || PersonalName.isPlace(text.substring(from - 1, from + 1)))) {
            // 运维组|张三: a part of the house, or what it is; 社区长|沙站: a town.
            return;
        }
        int foreign = Math.max(LatinMentions.mixedEnd(text, from), RareNames.transliterated(text, from));
        if (foreign > 0) {
            found.add(new Place(from, foreign));
            return;
        }
        boolean compound = from + 4 <= text.length() && PersonalName.surnameLength(text.substring(from, from + 4)) == 2 && !isOver(text, from + 2) && !isOver(text, from + 3) && !swallows(text, from + 3);
        for (int n : compound ? new int[] {4, 3, 2} : new int[] {3, 2, 4}) {
            int to = from + n;
            boolean swallows = n == 3 && swallows(text, from + 2) || to <= text.length() && Honoured.JOINS.indexOf(text.charAt(from)) >= 0;
            if (to <= text.length() && !swallows && (PersonalName.isChinese(text.substring(from, to)) || isNameLikeAWord(text, from, to))
                    && !known.knows(text.substring(from, to)) && !JobTitle.isTitle(text.substring(from, to)) && !MereWords.isDone(text, from)) {
                if (isOver(text, to) || n == 3 && Deed.endsThree(text, to)) {
                    found.add(new Place(from, to));
                    return;
                }
                unsure.add(new Place(from, to));
            }
        }
        RareNames.add(text, from, found);
    }

    /** {@code 架构师|高峰岩|分享了}: behind a job even what starts like a word is a name, where its bearer does something. */
    private static boolean isNameLikeAWord(String text, int from, int to) {
        return PersonalName.isChineseBehindJob(text.substring(from, to)) && (to - from == 2 ? isOver(text, to) : acts(text, to));
    }

    static boolean isOutright(String text, int at) {
        return OUTRIGHT.matcher(text.substring(at, Math.min(text.length(), at + LONGEST_DEED))).find();
    }

    /** Whether the text goes on behind a name as it does behind names of people. */
    public static boolean isActing(String text, String name) {
        int at = text.indexOf(name);
        return at >= 0 && isOver(text, at + name.length());
    }

    /** Where the office ends that stands right behind a name: {@code 某公司张三|总经理|、}; where the name ends if none does. */
    public static int behindOffice(String text, int nameEnd) {
        return OfficeBehind.end(text, nameEnd);
    }

    /** Whether the text goes on with what somebody does who speaks before others. */
    public static boolean acts(String text, int from) {
        int at = Asides.behind(text, skipBlanks(text, from));
        at = Math.max(at + OFFICES.prefix(text, at), OfficeBehind.end(text, at));
        String after = text.substring(at, Math.min(text.length(), at + 12));
        return OUTRIGHT.matcher(after).find() || ACTS.matcher(after).find() || WORKS.matcher(text).region(at, text.length()).lookingAt() || at < text.length() && Subjects.isSomething(text, at);
    }

    private static int skipBlanks(String text, int from) {
        int at = from;
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\u00a0')) {
            at++;
        }
        return at;
    }

    /** {@code 编译原野的段星野分享了}: no title between, so the next word has to show that somebody acts. */
    private static void afterOrganization(String text, int from, List<Place> found, Organizations known) {
        for (int n : new int[] {3, 2, 4}) {
            int to = from + n;
            if (to < text.length() && PersonalName.isChinese(text.substring(from, to)) && !known.knows(text.substring(from, to)) && JobTitle.modifierAt(text, from) < n
                    && !MereWords.is(text, from, to) && (actsBehind(text, to) || Subjects.isSomething(text, to)) && !(n > 2 && swallows(text, to - 1))) {
                found.add(new Place(from, to, true));
                return;
            }
        }
    }

    private static boolean actsBehind(String text, int nameEnd) {
        int from = skipBlanks(text, nameEnd);
        if (PROMISES.matcher(text).region(from, text.length()).lookingAt()) {
            return true;
        }
        from += from + 1 < text.length() && text.charAt(from) == '将' ? 1 : 0;
        from += from < text.length() && text.charAt(from) == '，' && isOutright(text, from + 1) ? 1 : 0;
        return ACTS.matcher(text.substring(from, Math.min(text.length(), from + LONGEST_DEED))).find();
    }

    /** Whether a name can end here. */
    static boolean isOver(String text, int end) {
        return end == text.length() || STOPS.has(text.charAt(end)) || AFTER.prefix(text, end) > 0;
    }

    /** Whether the third character begins the next word: 林根|就为大家, 祝蘅|带来. */
    static boolean swallows(String text, int third) {
        int word = AFTER.prefix(text, third);
        return word > 1 || third + 1 < text.length() && text.charAt(third) == '将' && acts(text, third + 1)
                || word == 1 && text.charAt(third) == '讲' && third + 1 < text.length() && "的了述解".indexOf(text.charAt(third + 1)) >= 0
                || word == 1 && text.charAt(third) == '为' && third + 2 < text.length() && text.charAt(third + 1) == ' ' && Characters.isPlainLetter(text.charAt(third + 2))
                || word == 1 && "从就也则将还又便向对以把更再用在最却刚先".indexOf(text.charAt(third)) >= 0 && (AFTER.prefix(text, third + 1) > 0 || third + 1 < text.length() && "《“「『\"".indexOf(text.charAt(third + 1)) >= 0)
                || Deed.isAsked(text, third) || third > 2 && text.startsWith("和来自", third) && !STOPS.has(text.charAt(third - 3)) || third + 1 < text.length() && text.charAt(third) == '在' && IN_SPEECH.prefix(text, third + 1) > 0
                || word == 1 && (text.charAt(third) == '说' && (text.startsWith("，“", third + 1) || text.startsWith("：", third + 1)) || text.charAt(third) == '在' && isFigure(text, third + 1))
                || third + 1 < text.length() && "《“「『".indexOf(text.charAt(third + 1)) >= 0 && (word == 0 && "作做讲谈聊携".indexOf(text.charAt(third)) >= 0 || InTurn.BEFORE_TITLE.indexOf(text.charAt(third)) >= 0);
    }

    /** Whether a figure stands there, be it behind a blank. */
    private static boolean isFigure(String text, int at) {
        int from = skipBlanks(text, at);
        return from < text.length() && Character.isDigit(text.charAt(from));
    }

    private static void add(List<Mention> found, Place place, Function<Place, Mention> reader) {
        if (isFree(found, place.start(), place.end())) {
            found.add(reader.apply(place));
        }
    }

    private static boolean isFree(List<Mention> found, int from, int to) {
        for (Mention f : found) {
            if (f.start() < to && from < f.end()) {
                return false;
            }
        }
        return true;
    }
}
