package dev.lectern.talk.people;

import dev.lectern.han.HanLattice;
import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.learned.Named;
import dev.lectern.talk.learned.Tag;
import dev.lectern.talk.learned.Tagger;
import dev.lectern.talk.line.Closings;
import dev.lectern.talk.line.HeldEvent;
import dev.lectern.talk.line.OffStage;
import dev.lectern.talk.line.Sentences;
import dev.lectern.talk.line.Speech;
import dev.lectern.talk.line.Unit;
import dev.lectern.talk.line.WordList;
import dev.lectern.talk.name.Affiliation;
import dev.lectern.talk.name.AlsoCalled;
import dev.lectern.talk.name.JobTitle;
import dev.lectern.talk.name.Mention;
import dev.lectern.talk.name.NextWord;
import dev.lectern.talk.name.Organizations;
import dev.lectern.talk.name.PersonalName;
import dev.lectern.talk.page.Page;
import dev.lectern.talk.regex.Characters;
import dev.lectern.talk.regex.Pattern;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the learned tagger makes of a page's sentences in which the rules see nobody, or somebody of no house. It is asked only
 * there, since it costs more than they do, and its word counts only where it is sure.
 */
public final class SecondOpinion {
    /** How sure it has to be of a house of somebody whom the rules found. */
    private static final double HOUSE = 0.55;
    /** How sure it has to be that somebody is named, where the rules know what is said of them. */
    private static final double PERSON = 0.8;
    /** How sure it has to be that somebody speaks, where the rules do not. */
    private static final double SPEAKER = 0.9;
    private static final int SHORTEST = 20;
    /** No sentences of which it is asked together are longer; in UTF-16 units. */
    private static final int LONGEST = 240;
    private static final int MOST_SENTENCES = 3;
    private static final int MOST_NAMED = 3;
    /** Of a page; the longest of real ones ask for some thirty. */
    private static final int MOST_ASKED = 100;
    /** Who are introduced in a row speak further down. */
    private static final Pattern GUESTS = Pattern.compile("[两二三四五六七八九十\\d]\\s?[位名](?:重磅|特邀|演讲|分享)?(?:嘉宾|讲师|讲者|专家|老师|同学)");
    private static final String THANKS = "(?:感谢|鸣谢|致谢|多谢|谢谢)";
    /** Questions and answers, quotations, who is to be asked and who is thanked. */
    private static final Pattern NO_TALK = Pattern.compile("^[^，。]{0,16}[：:]|^—|^.{0,8}" + THANKS);
    private static final Pattern THANKED = Pattern.compile("[^，。]{0,8}" + THANKS);
    /** What somebody does who gives no talk by that. */
    private static final Pattern DUTY = Pattern.compile("(?:先生|女士|老师|教授|博士|担任|作为|等)*(?:主持|担任|出任|当选|则?问)");
    /** {@code 某语言（Acme）是一门…}. */
    private static final Pattern WHAT_IT_IS = Pattern.compile("(?:[（(][^）)]{1,20}[）)])?是一?[门种款个套项]");
    private static final Pattern CALLED_BY_DUTY = Pattern.compile("(?:主持人?|出品人|联系人|组织者|志愿者|记者|摄影|颁奖人)[^，。]{0,12}$");
    private static final Pattern TELLS = Pattern.compile("讲|聊|研究|" + WordList.alternatives("speaking.txt") + "|" + WordList.alternatives("thinking.txt"));
    private static final Pattern JOINTS = Pattern.compile("\\s*(?:[、和与及&]|以及)\\s*(?:来自\\s*)?");
    /** {@code 在滨河|一家做配件的厂子里}: behind a place stands some house that is not named. */
    private static final Pattern SOME_HOUSE = Pattern.compile(" Builders?\\b|的?(?:一[家所间个]|某[家所个]?(?!某))");
    private static final Pattern OWN = Pattern.compile("\\s*(?:[（(]|，?来自|[，,]|是|现任|就职于|任职于)\\s*");

    private final Page page;
    private final Organizations known;
    /** Whether the page's title says that it tells of what was. */
    private final boolean recap;
    private final Map<String, List<Named>> told = new HashMap<>();

    /** Behind words that all tell of a job it makes one of them: {@code 资深数据|工程师}. */
    private static final String WORKER = "工程师";

    /** What the tagger makes of a page. */
    public static SecondOpinion of(Page page) {
        return page.once(SecondOpinion.class, SecondOpinion::new);
    }

    private SecondOpinion(Page page) {
        this.page = page;
        known = page.organizations();
        recap = HeldEvent.isTold(page.head().title());
    }

    /** A speaker without a house with that which sentences give that name them. */
    public Speaker housed(Speaker person) {
        if (told.size() >= MOST_ASKED) {
            return person;
        }
        for (Unit unit : page.units()) {
            boolean asked = (unit.isProse() || unit.shape() == Unit.Shape.CAPTION) && Characters.hasIdeograph(unit.text());
            int at = asked ? unit.text().indexOf(person.name()) : -1;
            // 张三：某某考古学: what stands behind the colon is a title, or was read as where they work.
            boolean told = at >= 0 && "：:".indexOf(unit.text().charAt(Math.min(unit.text().length() - 1, at + person.name().length()))) >= 0;
            Optional<String> house = at < 0 || told ? Optional.empty()
                    : house(unit.text(), at, at + person.name().length()).filter(h -> !AlsoCalled.withoutLatin(h).isEmpty()
                            && !JobTitle.isTitle(h + WORKER) && !person.name().contains(h) && !unit.text().contains("在" + h + "里"));
            if (house.isPresent()) {
                boolean cut = person.role() != null && person.role().endsWith(house.get());
                return cut ? new Speaker(person.name(), person.role(), null) : new Speaker(person.name(), house.get(), person.role());
            }
        }
        return person;
    }

    private Optional<String> house(String text, int from, int to) {
        int start = Sentences.start(text, from);
        String part = text.substring(start, stop(text, start));
        List<Named> named = part.length() <= to - start ? List.of() : tag(part);
        for (int i = 0; i < named.size(); i++) {
            if (named.get(i).isPerson() && named.get(i).from() < to - start && named.get(i).to() > from - start) {
                return house(part, named, i);
            }
        }
        return Optional.empty();
    }

    /** The house of somebody: the nearest one, before any other person. */
    private Optional<String> house(String text, List<Named> named, int person) {
        Optional<Named> before = nearest(named, person, -1).filter(h -> !isOfAnother(text, h, named.get(person)));
        Optional<Named> behind = before.isPresent() ? Optional.empty() : nearest(named, person, 1);
        // What stands between two people belongs to the second, unless it follows the first one's name at once.
        Optional<Named> own = before.isPresent() ? before
                : behind.filter(h -> named.stream().noneMatch(n -> n.isPerson() && n.from() > h.to())
                        || OWN.matcher(text).region(named.get(person).to(), h.from()).matches());
        return own.filter(h -> !SOME_HOUSE.matcher(text).region(h.to(), text.length()).lookingAt()).map(h -> name(text, h, named))
                .filter(h -> !h.endsWith("上") && new Affiliation(h, null).ownOrganization() != null && !Affiliation.tellsSomething(h));
    }

    /** {@code 张三（某公司）、|李四|}: the bracket is of whoever stands before it. */
    private static boolean isOfAnother(String text, Named house, Named person) {
        int open = house.from() == 0 ? -1 : "（(".indexOf(text.charAt(house.from() - 1));
        int close = open < 0 ? -1 : text.indexOf("）)".charAt(open), house.to());
        return close >= 0 && close < person.from();
    }

    private static Optional<Named> nearest(List<Named> named, int person, int step) {
        for (int i = person + step; i >= 0 && i < named.size() && !named.get(i).isPerson(); i += step) {
            if (named.get(i).tag() == Tag.HOUSE && named.get(i).sure() >= HOUSE) {
                return Optional.of(named.get(i));
            }
        }
        return Optional.empty();
    }

    /** The house by its own name, without a part of it that stands before an office. */
    private String name(String text, Named house, List<Named> named) {
        String whole = text.substring(house.from(), house.to());
        int role = named.stream().filter(n -> n.tag() == Tag.ROLE && n.from() == house.to()).mapToInt(Named::to).findFirst().orElse(house.to());
        @Nullable String read = Affiliation.read(text.substring(house.from(), role), known).organization();
        return read != null && read.length() > 1 && whole.startsWith(read) ? read : whole;
    }

    /**
     * Who begins to speak in the first sentences of a paragraph of which the rules make nothing: somebody whom they had not seen
     * does what they know, or the tagger alone says so. One speech at most where it does.
     *
     * @param seen those whom the rules have seen
     * @param among whether the page tells of other talks in prose
     */
    public List<Speech> speeches(Unit unit, List<Mention> seen, boolean among) {
        String text = unit.text();
        String part = unit.shape() != Unit.Shape.TEXT || seen.size() >= MOST_NAMED ? "" : text.substring(0, stop(text, 0));
        if (part.length() < SHORTEST || part.indexOf('。') < 0 || !Characters.hasIdeograph(part) || Closings.isClosing(text)
                || NO_TALK.matcher(text).find() || GUESTS.matcher(text).find()) {
            return List.of();
        }
        boolean telling = among || recap;
        if (!telling && !Characters.hasAny(part, "谈《") && !TELLS.matcher(part).find()) {
            return List.of();
        }
        List<Named> named = tag(part);
        List<Mention> more = mentions(part, named, seen);
        List<Speech> spoken = more.size() == seen.size() ? List.of() : Speech.in(text, more);
        List<Speech> told = spoken.isEmpty() ? alone(text, part, named, telling) : spoken;
        return told.stream().filter(s -> s.speakers().stream().noneMatch(p -> speaksElsewhere(p) || isThanked(text, p))).toList();
    }

    /** {@code 收摊时下起了小雨。谢谢收藏家|张三|，他带来的样册……}. */
    private static boolean isThanked(String text, Speaker person) {
        int at = text.indexOf(person.name());
        return at > 0 && THANKED.matcher(text).region(Sentences.start(text, at), at).lookingAt();
    }

    private boolean speaksElsewhere(Speaker person) {
        return page.units().stream().filter(u -> u.isProse() && u.text().contains(person.name()))
                .anyMatch(u -> Spoken.of(page).speeches(u).stream().anyMatch(s -> s.speakers().stream().anyMatch(p -> p.name().equals(person.name()))));
    }

    /** All those seen, and whom the tagger names besides. */
    private List<Mention> mentions(String text, List<Named> named, List<Mention> seen) {
        List<Mention> all = new ArrayList<>(seen);
        for (int i = 0; i < named.size(); i++) {
            Named n = named.get(i);
            // Who is surely not the one who speaks may still be, where a talk's title is told.
            boolean may = n.tag() == Tag.SPEAKER || n.sure() < PERSON || named.stream().anyMatch(t -> t.tag() == Tag.TITLE);
            if (may && n.isPerson() && n.person() >= PERSON && mayBeCalled(text, named, i) && seen.stream().noneMatch(m -> m.start() < n.to() && n.from() < m.end())) {
                int before = all.stream().filter(m -> m.end() <= n.from()).mapToInt(Mention::end).max().orElse(0);
                all.add(new Mention(speaker(text, named, i), n.from(), n.to(), Math.max(lead(named, i, 0), before)));
            }
        }
        all.sort(Comparator.comparingInt(Mention::start));
        return all;
    }

    private List<Speech> alone(String text, String part, List<Named> named, boolean telling) {
        for (int i = 0; i < named.size(); i++) {
            Named n = named.get(i);
            if (n.tag() == Tag.SPEAKER && (n.sure() >= SPEAKER || telling && isIntroduced(part, named, i)) && mayBeCalled(part, named, i)) {
                int start = Sentences.start(part, n.from());
                int end = Sentences.end(text, start);
                boolean off = OffStage.tells(text, start, end) || OffStage.isImpression(text, start, end) || OffStage.isHelp(text, start, end);
                boolean duty = DUTY.matcher(text).region(n.to(), text.length()).lookingAt() || CALLED_BY_DUTY.matcher(text).region(0, n.from()).find();
                boolean said = isIntroduced(part, named, i) ? telling || TELLS.matcher(part).find() : TELLS.matcher(text).region(n.to(), end).find();
                return off || duty || !said ? List.of() : List.of(Speech.told(text, start, end, n.to(), together(part, named, i), true, part.length()));
            }
        }
        return List.of();
    }

    /** Whether the only one of whom the sentences tell is introduced with a house, or with what they spoke on. */
    private boolean isIntroduced(String text, List<Named> named, int person) {
        boolean only = named.stream().filter(Named::isPerson).map(n -> text.substring(n.from(), n.to())).distinct().count() == 1;
        return only && named.get(person).person() >= PERSON
                && (house(text, named, person).isPresent() || named.stream().anyMatch(n -> n.tag() == Tag.TITLE && n.sure() >= HOUSE));
    }

    /** The speaker, and those who are named in a row with them. */
    private List<Speaker> together(String text, List<Named> named, int first) {
        List<Speaker> people = new ArrayList<>(List.of(speaker(text, named, first)));
        int end = named.get(first).to();
        for (int i = first + 1; i < named.size(); i++) {
            boolean speaks = named.get(i).tag() == Tag.SPEAKER;
            if (speaks && !JOINTS.matcher(text).region(end, lead(named, i, end)).matches()) {
                return people;
            }
            if (speaks) {
                people.add(speaker(text, named, i));
                end = named.get(i).to();
            }
        }
        return people;
    }

    private Speaker speaker(String text, List<Named> named, int person) {
        Named n = named.get(person);
        return new Speaker(text.substring(n.from(), n.to()), house(text, named, person).orElse(null), role(text, named, person));
    }

    private static @Nullable String role(String text, List<Named> named, int person) {
        boolean before = person > 0 && named.get(person - 1).tag() == Tag.ROLE;
        boolean behind = person + 1 < named.size() && named.get(person + 1).tag() == Tag.ROLE;
        Named role = before ? named.get(person - 1) : behind ? named.get(person + 1) : null;
        return role == null ? null : text.substring(role.from(), role.to());
    }

    /** Where what belongs to a person begins: their house or office, if these stand behind the last place. */
    private static int lead(List<Named> named, int person, int from) {
        int lead = named.get(person).from();
        for (int i = person - 1; i >= 0 && !named.get(i).isPerson() && named.get(i).from() >= from; i--) {
            lead = named.get(i).from();
        }
        return lead;
    }

    /** Whether the words may be a name; those that mean something have to be told as one. */
    private boolean mayBeCalled(String text, List<Named> named, int person) {
        Named n = named.get(person);
        String name = text.substring(n.from(), n.to());
        boolean may = PersonalName.likelihood(name) > 0 && !PersonalName.isPlace(name) && !known.knows(name)
                && !NextWord.isCut(text, n.from(), n.to()) && !WHAT_IT_IS.matcher(text).region(n.to(), text.length()).lookingAt();
        return may && (!HanLattice.isWord(name) || role(text, named, person) != null || PersonalName.isChinese(name) && isIntroduced(text, named, person));
    }

    /** Where the sentences end of which it is asked together. */
    private static int stop(String text, int start) {
        int stop = start;
        for (int n = 0; n < MOST_SENTENCES && stop < text.length(); n++) {
            int next = Sentences.end(text, stop);
            if (next - start > LONGEST) {
                break;
            }
            stop = next;
        }
        return stop;
    }

    private List<Named> tag(String sentences) {
        if (told.size() >= MOST_ASKED && !told.containsKey(sentences)) {
            return List.of();
        }
        return told.computeIfAbsent(sentences, s -> Tagger.learned().tag(s, known));
    }
}
