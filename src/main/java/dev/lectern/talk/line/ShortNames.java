package dev.lectern.talk.line;

import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.name.Mention;
import dev.lectern.talk.name.PersonalName;
import dev.lectern.talk.regex.CharacterSet;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How prose calls those again whom a page has named in full: {@code 佘总}, {@code 皮研究员}, {@code 亓官院长}, {@code 启明博士},
 * {@code Charlotte},
 * or by another name of which the page says that it is theirs. Only what can mean no other person of the page counts.
 */
public final class ShortNames {
    private static final Pattern TITLES = Pattern.compile("总(?!监|经理|裁|工|线|部|体|数|是|共|计|之|量|要|会|有|能|算|结|的)|老师|教授|博士|院士|院长|校长|主任|所长|会长|理事长|秘书长|组长|经理|总监|研究员|工程师|律师|委员|部长|局长|处长|科长|主席|学长|学姐|同学|女士|先生|医生|站长");
    private static final Pattern FIRST_NAME = Pattern.compile("\\p{Lu}[\\p{Ll}'’-]+");
    private static final int SHORTEST_FIRST_NAME = 3;

    private final Map<String, Speaker> bySurname = new HashMap<>();
    private final Map<String, Speaker> byFirstName = new HashMap<>();
    private final Map<String, Speaker> alsoCalled = new HashMap<>();
    /** The last characters of those that stand before a title. */
    private final CharacterSet beforeTitles;

    /** @param names whole names by what their bearers are called besides */
    public ShortNames(Collection<Speaker> people, Map<String, String> names) {
        people.forEach(this::add);
        names.forEach((called, name) -> alsoCalled.put(called,
                people.stream().filter(p -> p.name().equals(name)).findFirst().orElseGet(() -> new Speaker(name, null, null))));
        byFirstName.putAll(alsoCalled);
        beforeTitles = CharacterSet.of(bySurname.keySet().stream().map(n -> n.substring(n.length() - 1)).distinct().collect(Collectors.joining()));
    }

    private void add(Speaker person) {
        String name = person.name();
        int surname = PersonalName.isChinese(name) ? name.length() - PersonalName.givenName(name).length() : 0;
        if (surname > 0) {
            note(bySurname, name.substring(0, surname), person);
            String given = name.substring(surname);
            if (given.length() == 2) {
                note(bySurname, given, person);
            }
        }
        int dot = Math.max(name.indexOf('·'), name.indexOf('•'));
        if (dot > 0) {
            note(bySurname, name.substring(dot + 1), person);
        }
        int blank = name.indexOf(' ');
        if (blank >= SHORTEST_FIRST_NAME && FIRST_NAME.matcher(name.substring(0, blank)).matches()) {
            note(byFirstName, name.substring(0, blank), person);
        }
    }

    /** A short name that means two people means neither. */
    private static void note(Map<String, Speaker> names, String name, Speaker person) {
        Speaker other = names.put(name, person);
        if (other != null && !other.name().equals(person.name())) {
            names.put(name, new Speaker("", null, null));
        }
    }

    /** Where a line calls somebody so, other than in the places already read as names. */
    public List<Mention> in(String text, List<Mention> found) {
        List<Mention> more = new ArrayList<>();
        Matcher title = TITLES.matcher(text).useTransparentBounds(true);
        // Running text has many a title, and few behind one of these.
        for (int last = beforeTitles.next(text, 0), read = 0; last >= 0; last = beforeTitles.next(text, last + 1)) {
            if (last + 1 < read || !title.region(last + 1, text.length()).lookingAt()) {
                continue;
            }
            read = title.end();
            for (int n = Math.min(3, title.start()); n > 0; n--) {
                Speaker person = bySurname.get(text.substring(title.start() - n, title.start()));
                if (person != null && startsHere(text, title.start() - n)) {
                    add(more, found, person, title.start() - n, title.end());
                    break;
                }
            }
        }
        byFirstName.forEach((name, person) -> {
            for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length())) {
                if (isWord(text, at, at + name.length())) {
                    add(more, found, person, at, at + name.length());
                }
            }
        });
        return more;
    }

    /** Whoever is mentioned by another name, by the whole one. */
    public Mention whole(Mention m) {
        @Nullable Speaker person = alsoCalled.get(m.person().name());
        return person == null ? m : new Mention(person, m.start(), m.end(), m.lead());
    }

    private static void add(List<Mention> more, List<Mention> found, Speaker person, int from, int to) {
        boolean free = found.stream().noneMatch(m -> m.start() < to && from < m.end());
        if (free && !person.name().isEmpty()) {
            more.add(new Mention(person, from, to, from));
        }
    }

    /** A family name is also many a word's last character: before it the text has to pause, or to turn to a person. */
    private static boolean startsHere(String text, int from) {
        return from == 0 || !Character.isLetterOrDigit(text.charAt(from - 1)) || "的由和与及让请向对了给跟同是据随而但当".indexOf(text.charAt(from - 1)) >= 0;
    }

    private static boolean isWord(String text, int from, int to) {
        return (from == 0 || !isLatin(text.charAt(from - 1)))
                && (to == text.length() || !isLatin(text.charAt(to)) && text.charAt(to) != ' '
                        || to + 1 < text.length() && text.charAt(to) == ' ' && !Character.isUpperCase(text.charAt(to + 1)));
    }

    private static boolean isLatin(char c) {
        return c < 0x250 && Character.isLetterOrDigit(c);
    }
}
