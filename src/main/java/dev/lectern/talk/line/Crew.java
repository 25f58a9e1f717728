package dev.lectern.talk.line;

import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.name.Affiliation;
import dev.lectern.talk.name.AlsoCalled;
import dev.lectern.talk.name.JobTitle;
import dev.lectern.talk.name.Organizations;
import dev.lectern.talk.name.PersonalName;
import dev.lectern.talk.name.Workplace;
import dev.lectern.talk.person.PersonParts;
import dev.lectern.talk.regex.CharacterSet;
import dev.lectern.talk.regex.Characters;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * People who did something for an event and gave no talk, named behind what they did; where only people stand a pen is enough.
 * <pre>
 * 摄影：阿宽、林小满          感谢志愿者：小橙子、Joey          评委组（林则清、禄东赞）
 * Programme committee: Ana, Joe and Mei Fong          Thanks to our video volunteers Jonas and Keiko
 * </pre>
 */
public final class Crew {
    private static final String OFFICE = "(?:主席|邀请人|(?:常务)?理事|监事|作者|接口人|联络人|委员会|组委会|委员|组织者?|主持人?|司仪|志愿者(?:协调|团队|代表)?|义工|摄影师?|摄像|拍照|拍摄|照片|录像|录音|录制|字幕组?|翻译|同传|速记|记录人?|整理|撰文|撰稿|文字|供图|供稿|编辑|校对|排版|审核|责编|设计|海报|剪辑|签到|后勤|场务|导播|直播|协调|统筹|策划|联系人?|对接人?|咨询|查询|出品人|召集人|发起人|评委[组会团]?|评审[组团]?|导师[组团]?|裁判|领队|队长|组长|队员|成员|负责人|助教团?|领航员|教研|顾问|工作人员|幕后|鸣谢|致谢|感谢|获奖者|获奖人|得主|优胜者|贡献者)";
    /** An office right before a colon: to look for it from there is a tenth of the work. */
    private static final Pattern LABEL = Pattern.compile("(?<![^。；;，,|｜（(\\s\\p{IsHan}])" + OFFICE + "(?:名单)?(?:\\s?[A-Z][a-z]+)?\\s*+$");
    private static final Pattern VALUE = Pattern.compile("\\s*([^。；;|｜\\n]{2,160})");
    /** The last characters of those, with what may stand right behind; small letters too. */
    private static final CharacterSet LABEL_ENDS = Pattern.lastCharacters(OFFICE + "|名单");
    private static final int LONGEST_LABEL = 40;
    /** With what may stand right behind it: 志愿者协调名单. */
    private static final int LONGEST_OFFICE = 10;
    private static final Pattern BRACKETED = Pattern.compile("(?:评委[组会团]?|评审[组团]?|组委会|导师[组团]?|志愿者|委员会|主持人|[Cc]ommittee|[Jj]udges|[Oo]rgani[sz]ers|[Vv]olunteers|[Mm]entors|[Tt]eam)\\s*[（(]([^（()）:：]{2,120})[)）]");
    /** How a body is called for short: {@code 某开源委员会（|AB OSC|）}. */
    private static final Pattern INITIALS = Pattern.compile("[A-Z][A-Z\\d -]+");
    /** The same without a colon: {@code 获奖者为张三、李四}, {@code 社区向张三、李四颁发证书}. */
    private static final Pattern TOLD = Pattern.compile("(?:获奖者|获奖人|得主|优胜者|成员|委员|评委|评审|导师|讲师|志愿者|组织者|获得者)(?:名单)?(?:分别|依次)?(?:为|是|有|包括)[:：]?\\s*([^。；;：:\\n]{2,160})|(?:为|给|向)\\s*([^，。；：《]{2,90}?)\\s*(?=颁发|颁奖)");
    private static final Pattern THANKED = Pattern.compile("(?:感谢|以及|还有)[^。；，]{0,16}?(?:志愿者|摄影师?|主持人?|工作人员|同学|小伙伴|组织者|义工|伙伴|场地[^、，。：:]{0,4}(?=[:：—-]))(?:们)?(?:的\\p{IsHan}{2,6}(?=[:：]))?\\s*(?:[:：—-]+)?\\s*(?![，,])([^。；：:（(]{2,100})");
    private static final Pattern ENGLISH = Pattern.compile("(?i:\\b(?:committee|chairs?|minutes|notes|hosts?|moderators?|mc|organi[sz]ers?|volunteers?|photos|photographs|video|recording|camera|contact|enquiries|questions|judges?|winners?|mentors?|editors?|translators?|subtitles|present|apologies)\\s*(?:[:：]|\\bby|\\bwere|\\bare)|\\b(?:photos?|pictures?|images?|posters?|illustrations?|video|recording)\\s+by|\\b(?:video|camera|photo|door|venue|our)\\s+volunteers|\\bcontact|\\bgo\\s+to|\\bask\\s+for)\\s*(\\p{Lu}[^.;:!?\\n]{1,160})");
    /** {@code Thanks to Acme and particularly Jane Doe}, {@code Talk to Dana or Kofi}: people, be it by their first names. */
    private static final Pattern ADDRESSED = Pattern.compile("\\b(?:(?:(?:particularly|especially|in\\s+particular)(?:\\s+to)?|[Tt]alk\\s+to|[Ww]rite\\s+to|[Pp]ing|[Rr]each\\s+out\\s+to|[Tt]ell|welcome(?:\\s+back)?)\\s+|(?:organi[sz]ers|volunteers|crew|helpers)\\s*[(–—:]\\s*)(\\p{Lu}[^.;:!?\\n]{1,100})");
    /** {@code (thank you Dorota and Émile!)}, {@code and Jean who drove to the airport twice}. */
    private static final Pattern THANKED_BRIEFLY = Pattern.compile("\\b(?:[Tt]hank\\s+you|[Kk]udos|[Cc]heers)(?:,|\\s+to)?\\s+(\\p{Lu}[\\p{L}'’-]+(?:\\s+and\\s+\\p{Lu}[\\p{L}'’-]+)?)(?=\\s*[!.)])|\\band\\s+(\\p{Lu}[\\p{L}'’-]+)(?=,?\\s+who\\s+(?:\\p{Ll}{2,}ed|drove|took|made|ran|kept|brought)\\b)");
    /** Who is quoted, told behind a dash at the end: {@code —— 张三，某大学 2018 级}. */
    private static final Pattern SIGNED = Pattern.compile("(?:——|—|--|–)\\s*(\\p{IsHan}{2,4}|\\p{Lu}[\\p{IsLatin}'’-]+(?: \\p{Lu}[\\p{IsLatin}'’.-]+){1,2})\\s*(?:[，,（(]\\s*([^，。！？（()）]{2,30})[）)]?)?$");
    private static final Pattern BETWEEN = Pattern.compile("\\s*(?:[、，,/／]|\\s(?:and|&|和|与)\\s|(?<=\\p{IsHan})[和与及](?=\\p{IsHan})|以及)\\s*(?:and\\s+)?|\\s{2,}|\\s+(?=@)");
    private static final Pattern ENGLISH_BETWEEN = Pattern.compile("\\s*,\\s*(?:(?:and|or)\\s+)?|\\s+(?:and|or|&)\\s+");
    /** How somebody signs what they write: {@code moon4fish}. */
    private static final Pattern PEN = Pattern.compile("[A-Za-z][A-Za-z_-]{0,12}\\d\\w{0,12}");
    private static final Pattern FIRST_WORDS = Pattern.compile("^\\p{Lu}[\\p{L}'’.-]+(?:\\s+\\p{Lu}[\\p{L}'’.-]+){0,3}");
    private static final CharacterSet CLAUSE_ENDS = CharacterSet.of("，。；：！？\n");
    private static final Pattern TOGETHER = Pattern.compile("等|[两三四五六七八九十\\d]+[位人名]|共同|一起|获得|当选|入选|荣获|组成");
    /** Names in a row, and how many there were, or what befell them. */
    private static final Pattern MANY = Pattern.compile("([^，。；：！？\\n、]{2,24}(?:、[^，。；：！？\\n、]{2,24}){1,30})(?=" + TOGETHER + ")");
    private static final Pattern TAIL = Pattern.compile("(?:等(?:同学|老师|志愿者|人|位|\\d+).*|[，,]?\\s*(?:的?(?:辛苦|辛勤|无私)|谢谢|为大家|的(?:付出|支持|大力)).*|同学|老师|先生|女士)$");
    private static final Pattern HOSTED = Pattern.compile("由([^。，；]{2,40}?)(?:担任)?主(?:持|理)");
    /** {@code 主持人依旧是我们的老朋友|大东|，} */
    private static final Pattern HOST_IS = Pattern.compile("主持人?(?:依旧|依然|仍然|仍|还|照例)?是(?:[^，。；]{0,14}(?:的|朋友|担当|选手|高手|成员|志愿者|同学|学长|学姐))?\\s?(\\p{IsHan}{2,3}|\\p{Lu}\\p{Ll}{1,12})(?:同学|老师)?(?=[，。；])");
    private static final Pattern HELPED = Pattern.compile("(?:帮忙|负责)[^，。、；]{1,8}的([\\p{L}]{2,6}?)(?=[和与、，。；]|$)|(?:请|可)?联系(?:[^，。：:]{0,10}?(?:经理|运营|助理|负责人|小助手|管理员|秘书|志愿者)\\s*)?([\\p{IsHan}]{2,3}| ?\\p{Lu}\\p{Ll}{1,12})(?=\\s?[：:，。（(～~！!]|$)");
    /** {@code 寄信给联络人张三、李四}. */
    private static final Pattern CONTACT = Pattern.compile("(?:联络人|联系人|接口人|对接人)\\s*(?![:：])([^，。；;：:\\n（(]{2,40}?)(?=\\s*(?:[，。；;（(]|$))");
    /** {@code 渝道科技：覃小川、贝乐}: who came, by house. */
    private static final Pattern ROW_OF_HOUSE = Pattern.compile("([^：:，。；、]{2,16})[：:]\\s*([^。；：:，]{2,40}(?:、[^。；：:，、]{2,24})+)");
    private static final Pattern ROW_LABEL = Pattern.compile("[^：:，、（(]{2,6}[：:]\\s*");
    private static final int LONGEST_NAME = 24;
    private static final int LONGEST_HAN = 4;
    /** Of a line with nothing but names. */
    private static final int LONGEST_ROW = 200;

    private Crew() {}

    /** Everybody whom a line names so, in order. */
    public static List<Speaker> in(String text, Organizations known) {
        List<Speaker> crew = new ArrayList<>();
        labelled(text, known, crew);
        if (text.indexOf('（') >= 0 || text.indexOf('(') >= 0) {
            BRACKETED.matcher(text).results().filter(m -> !INITIALS.matcher(m.group(1)).matches()).forEach(m -> crew.addAll(names(m.group(1), known)));
        }
        TOLD.matcher(text).results().forEach(m -> crew.addAll(names(m.group(1) != null ? m.group(1) : m.group(2), known)));
        if (text.contains("感谢")) {
            THANKED.matcher(text).results().forEach(m -> crew.addAll(names(m.group(1), known)));
        }
        helpers(text, known, crew);
        if (text.length() <= LONGEST_ROW && text.indexOf('、') > 0 && text.indexOf('。') < 0) {
            Matcher label = ROW_LABEL.matcher(text);
            List<Speaker> row = names(label.lookingAt() ? text.substring(label.end()) : text, known);
            crew.addAll(row.size() >= 3 && row.stream().filter(p -> PersonalName.likelihood(p.name()) >= 2).count() * 2 >= row.size() ? row : List.of());
        }
        if (Characters.hasPlainLetter(text)) {
            english(text, ENGLISH, crew);
            english(text, ADDRESSED, crew);
            english(text, THANKED_BRIEFLY, crew);
        }
        signed(text, known, crew);
        inRows(text, known, crew);
        if (crew.isEmpty()) {
            return List.of();
        }
        Map<String, Speaker> once = new LinkedHashMap<>();
        crew.forEach(p -> once.putIfAbsent(p.name(), p));
        return List.copyOf(once.values());
    }

    private static void labelled(String text, Organizations known, List<Speaker> crew) {
        Matcher label = LABEL.matcher(text).useTransparentBounds(true);
        Matcher value = VALUE.matcher(text);
        for (int from = 0, colon = Characters.COLONS.next(text, 0); colon >= 0; colon = Characters.COLONS.next(text, Math.max(from, colon + 1))) {
            char last = Characters.lastBefore(text, colon);
            boolean names = (LABEL_ENDS.has(last) || last >= 'a' && last <= 'z') && label.region(Math.max(from, labelStart(text, colon)), colon).find() && value.region(colon + 1, text.length()).lookingAt();
            if (names) {
                crew.addAll(names(value.group(1), known));
                from = value.end();
            }
        }
    }

    /** Before which no label starts that ends before a colon: an office has but a few characters, unless a name in Latin letters follows it. */
    private static int labelStart(String text, int colon) {
        int end = colon;
        while (end > 0 && colon - end < LONGEST_LABEL && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return Math.max(0, end > 0 && text.charAt(end - 1) >= 'a' && text.charAt(end - 1) <= 'z' ? colon - LONGEST_LABEL : Math.max(colon - LONGEST_LABEL, end - LONGEST_OFFICE));
    }

    /** Names with marks between them; all of them have to be names, so that nothing but people is meant. */
    private static List<Speaker> names(String value, Organizations known) {
        String s = TAIL.matcher(value.strip()).replaceFirst("").strip();
        List<Speaker> whole = PersonParts.read(s, known).filter(p -> p.score() >= 2 && p.people().stream().allMatch(q -> PersonalName.likelihood(q.name()) > 0)).map(PersonParts::people).orElse(List.of());
        List<Speaker> each = new ArrayList<>();
        for (String piece : BETWEEN.split(s)) {
            String name = bare(piece);
            if (PersonalName.isNobody(name)) {
                continue;
            }
            if (name.length() > LONGEST_NAME || PersonalName.likelihood(name) == 0 && (each.isEmpty() || !PEN.matcher(name).matches()) || known.knows(name)) {
                return whole;
            }
            // 张三（某公司）
            Optional<Speaker> housed = piece.equals(name) ? Optional.empty() : PersonParts.read(piece, known).map(PersonParts::people).filter(p -> p.size() == 1 && p.get(0).name().equals(name)).map(p -> p.get(0));
            each.add(housed.orElse(new Speaker(name, null, null)));
        }
        return each.size() > whole.size() ? each : whole;
    }

    /** {@code 由社区运营白芷主持}, {@code 帮忙签到的小鹿}, {@code 请联系白芷}. */
    private static void helpers(String text, Organizations known, List<Speaker> crew) {
        Matcher hosted = text.contains("主持") || text.contains("主理") ? HOSTED.matcher(text) : null;
        while (hosted != null && hosted.find()) {
            nameAtEnd(hosted.group(1), known).ifPresent(name -> crew.add(new Speaker(name, null, null)));
        }
        Matcher host = text.contains("主持") ? HOST_IS.matcher(text) : null;
        if (host != null && host.find() && PersonalName.likelihood(host.group(1)) > 0 && !PersonalName.isNobody(host.group(1)) && !known.knows(host.group(1))) {
            crew.add(new Speaker(host.group(1), null, null));
        }
        Matcher helped = text.contains("帮忙") || text.contains("联系") || text.contains("负责") ? HELPED.matcher(text) : null;
        while (helped != null && helped.find()) {
            String name = (helped.group(1) != null ? helped.group(1) : helped.group(2)).strip();
            // 负责后端的开发, 负责下发的SQL语句: whoever is in charge is told by name, and a mere word may be what of.
            int least = !helped.group().startsWith("负责") ? 1 : Character.isUpperCase(name.charAt(1)) ? 3 : 2;
            if (PersonalName.likelihood(name) >= least && !PersonalName.isNobody(name) && !known.knows(name)) {
                crew.add(new Speaker(name, null, null));
            }
        }
        Matcher contact = text.contains("络人") || text.contains("系人") || text.contains("口人") || text.contains("接人") ? CONTACT.matcher(text) : null;
        while (contact != null && contact.find()) {
            crew.addAll(names(contact.group(1), known));
        }
        Matcher house = text.indexOf('、') > 0 && text.indexOf('。') < 0 ? ROW_OF_HOUSE.matcher(text) : null;
        if (house != null && house.matches() && (known.knows(house.group(1)) || Workplace.is(house.group(1), known) || house.group(1).matches("个人|其他|自由职业|学生"))) {
            List<Speaker> row = names(house.group(2), known);
            crew.addAll(row.stream().anyMatch(p -> PersonalName.likelihood(p.name()) >= 2) ? row : List.of());
        }
    }

    /** The name with which the words end; behind a job it begins where that ends: 社区布道师|白芷. */
    private static Optional<String> nameAtEnd(String words, Organizations known) {
        List<String> names = IntStream.of(3, 2, 4).filter(n -> n <= words.length()).mapToObj(n -> words.substring(words.length() - n))
                .filter(n -> PersonalName.isChinese(n) && !known.knows(n)).toList();
        return names.stream().filter(n -> JobTitle.ends(words.substring(0, words.length() - n.length()))).findFirst().or(() -> names.stream().findFirst());
    }

    private static String bare(String piece) {
        int bracket = Math.max(piece.indexOf('（'), piece.indexOf('('));
        return TAIL.matcher(bracket > 0 ? piece.substring(0, bracket) : piece).replaceFirst("").strip();
    }

    /** A row and what it is told by stand within a clause, and few clauses have either. */
    private static void inRows(String text, Organizations known, List<Speaker> crew) {
        Matcher many = MANY.matcher(text);
        Matcher together = TOGETHER.matcher(text);
        for (int mark = text.indexOf('、'); mark >= 0; mark = text.indexOf('、', mark)) {
            int start = clauseStart(text, mark);
            int end = clauseEnd(text, mark);
            many.region(start, mayNameSecond(text, mark, end) && together.region(mark, end).find() ? end : start);
            while (many.find()) {
                crew.addAll(row(many.group(1), known));
            }
            mark = end;
        }
    }

    /** Whether behind the first of a row another name may stand. */
    private static boolean mayNameSecond(String text, int first, int end) {
        for (int mark = first; mark >= 0 && mark < end; mark = text.indexOf('、', mark + 1)) {
            int at = mark + 1;
            while (at < end && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
            boolean may = at < end && (startsWithName(text, at, end) || Character.isUpperCase(text.codePointAt(at)) || text.charAt(at) == '@');
            if (may || at < end && Characters.hasAny(text.substring(at, end), "·•・")) {
                return true;
            }
        }
        return false;
    }

    private static boolean startsWithName(String text, int at, int end) {
        for (int n = 2; n <= LONGEST_HAN && at + n <= end && PersonalName.mayStart(text, at); n++) {
            if (PersonalName.isChinese(text.substring(at, at + n))) {
                return true;
            }
        }
        return false;
    }

    private static int clauseStart(String text, int from) {
        int start = from;
        while (start > 0 && !CLAUSE_ENDS.has(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    private static int clauseEnd(String text, int from) {
        int end = from;
        while (end < text.length() && !CLAUSE_ENDS.has(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static void signed(String text, Organizations known, List<Speaker> crew) {
        Matcher m = text.indexOf('—') < 0 && text.indexOf('–') < 0 && !text.contains("--") ? null : SIGNED.matcher(text);
        if (m != null && m.find() && m.start() > 0 && PersonalName.is(m.group(1)) && !known.knows(m.group(1))) {
            String said = m.group(2) == null ? "" : AlsoCalled.withoutLatin(m.group(2));
            boolean house = !said.isEmpty() && Workplace.mayBe(said, known) && (JobTitle.ends(said) || Workplace.is(said, known));
            Affiliation a = house ? Affiliation.read(said, known) : Affiliation.NONE;
            crew.add(new Speaker(m.group(1), a.organization(), a.role()));
        }
    }

    private static void english(String text, Pattern named, List<Speaker> crew) {
        Matcher m = named.matcher(text);
        while (m.find()) {
            for (String piece : ENGLISH_BETWEEN.split(m.group(1) != null ? m.group(1) : m.group(2))) {
                Matcher words = FIRST_WORDS.matcher(piece);
                String name = words.find() ? words.group() : "";
                boolean whole = words.hitEnd() || name.length() == piece.length() || " (（".indexOf(piece.charAt(name.length())) >= 0;
                if (name.isEmpty() || !whole || PersonalName.likelihood(name) == 0) {
                    break;
                }
                crew.add(new Speaker(name, null, null));
            }
        }
    }

    /** In running text only what looks like names and nothing else. */
    private static List<Speaker> row(String text, Organizations known) {
        List<Speaker> row = new ArrayList<>();
        for (String piece : text.split("、")) {
            String name = row.isEmpty() ? lastWord(piece) : bare(piece);
            if (PersonalName.is(name) && !known.knows(name)) {
                row.add(new Speaker(name, null, null));
            } else if (!row.isEmpty()) {
                return row.size() >= 2 ? row : List.of();
            }
        }
        return row.size() >= 2 ? row : List.of();
    }

    /** 共有|张三、李四…: the first of a row may have a word before it. */
    private static String lastWord(String piece) {
        for (String lead : new String[] {"共有", "包括", "分别是", "依次是", "为", "由", "有", "的", "给", "向", "到", "请", "是"}) {
            int at = piece.lastIndexOf(lead);
            if (at >= 0 && PersonalName.is(piece.substring(at + lead.length()))) {
                return piece.substring(at + lead.length());
            }
        }
        return bare(piece);
    }
}
