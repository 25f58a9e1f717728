package dev.lectern.talk.rule;

import dev.lectern.talk.TalkDocument.Kind;
import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.finding.Finding;
import dev.lectern.talk.finding.Finding.Piece;
import dev.lectern.talk.finding.Finding.Standing;
import dev.lectern.talk.finding.Rule;
import dev.lectern.talk.finding.RuleName;
import dev.lectern.talk.line.Titles;
import dev.lectern.talk.line.Unit;
import dev.lectern.talk.name.Bare;
import dev.lectern.talk.name.PersonalName;
import dev.lectern.talk.page.Page;
import dev.lectern.talk.person.PersonLine;
import dev.lectern.talk.people.Roster;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What members of a club showed each other, in the minutes of a meeting which else tell of no talk:
 *
 * <pre>
 * **3. Show and tell.**
 *
 * a) Jane Doe told us how she …          b) "Ten years of cron", by John Roe. He …
 * 1) 张三讲了……                          2) 《十年 cron》，李四。……
 * </pre>
 */
public final class ShownAtMeeting implements Rule {
    private static final String COUNT = "(?:[（(]?(?:\\d{1,2}|[a-z]|[ivx]{1,4}|[一二三四五六七八九十]{1,2})\\s*[.、)）:]\\s*)?";
    /** What heads a part of the minutes. */
    private static final Pattern PART = Pattern.compile(COUNT + "(?i:show (?:and|&|n|['’]n['’]) tell|(?:members['’]? |short |lightning |guest |main )?(?:talks?|demos?|presentations?|demonstrations?)|(?:技术|成员|会员|自由|项目|作品|经验)?(?:分享|展示|演示|交流)(?:环节|时间)?|闪电(?:演讲|分享))\\s*[.。:：]?");
    private static final Pattern COUNTED = Pattern.compile("(?:\\d{1,2}|[一二三四五六七八九十]{1,2})\\s*[.、)）:]\\s*\\S.*");
    private static final Pattern ITEM = Pattern.compile("[（(]?(?:\\d{1,2}|[a-z]|[ivx]{1,4})[.)）]\\s+|[（(]?(?:\\d{1,2}|[一二三四五六七八九十]{1,2})[、)）]\\s*");
    /** {@code "Ten years of cron", |by Dr. John Roe (Acme).| He …}, {@code 《十年 cron》，|李四。|……} */
    private static final Pattern TITLED = Pattern.compile("(?:[“\"]([^”“\"]{3,120})[”\"]|《([^《》]{2,60})》|「([^「」]{2,60})」)[，,]?\\s*(?:(?:was\\s+)?(?:presented|given|shown)?\\s*by\\s+|[—–-]{1,2}\\s*|由|，)?([^。；;]{2,80}?)(?:(?<!" + Bare.SHORT_HONOUR + ")\\.(?=\\s|$)|。|$|(?<=\\p{IsHan})(?:带来|主讲|讲的?)(?=[。，]|$))");
    private static final String HONOUR = "(?:(?:Young|Old|Dr|Prof|Mr|Mrs|Ms|Miss|Sir)\\.?\\s+)*";
    private static final Pattern SHOWS = Pattern.compile(HONOUR + "(\\p{Lu}[\\p{L}.'’-]*(?:\\s+(?:(?:van|von|de|da|del|der|le|la|al)\\s+){0,2}\\p{Lu}[\\p{L}.'’-]*){0,3})(?:\\s*\\(([^()]{2,40})\\)|,\\s+[^,.;]{2,40},)?\\s+(?:then\\s+|also\\s+)?(?:told|showed|demonstrated|gave|talked|spoke|explained|brought|presented|described|played|read|walked|reported|demoed)\\b");
    private static final Pattern SHOWS_HAN = Pattern.compile("(\\p{IsHan}{2,4}?)(?:老师|同学|师傅)?(?:[（(]([^（()）]{1,20})[)）])?(?:则|又|也|先|接着|给大家)?(?:讲|展示|演示|分享|介绍|带来|说|聊)了?");
    /** No longer head has nothing but that. */
    private static final int LONGEST_HEAD = 40;
    private static final int LONGEST_ITEM = 4_000;

    @Override
    public List<Finding> read(Page page, Set<Integer> taken, List<Finding> known) {
        List<Finding> found = new ArrayList<>();
        boolean within = false;
        for (Unit unit : Genre.isMinutes(page.head().title()) && Genre.of(page) != Genre.EVENT ? page.units() : List.<Unit>of()) {
            if (isHead(unit)) {
                within = unit.text().length() <= LONGEST_HEAD && PART.matcher(unit.text()).matches();
            } else if (within && unit.isProse() && !taken.contains(unit.index()) && unit.text().length() <= LONGEST_ITEM) {
                @Nullable Finding talk = item(page, unit);
                found.addAll(talk == null ? List.of() : List.of(talk));
                taken.addAll(talk == null ? List.of() : List.of(unit.index()));
            }
        }
        return found;
    }

    /** {@code ## 3. Show and tell}, {@code **3. Show and tell.**}, {@code **4. Visitors.** Mrs Roe thanked us.} */
    private static boolean isHead(Unit unit) {
        return unit.isHeading() || unit.isStressed() || unit.isProse() && unit.strongLead() > 0 && COUNTED.matcher(unit.text()).matches();
    }

    private static @Nullable Finding item(Page page, Unit unit) {
        Matcher count = ITEM.matcher(unit.text());
        int from = count.lookingAt() ? count.end() : 0;
        if (from == 0 && !unit.isListed()) {
            return null;
        }
        Matcher titled = TITLED.matcher(unit.text()).region(from, unit.text().length());
        if (titled.lookingAt()) {
            List<Speaker> people = PersonLine.read(titled.group(4).strip(), page.organizations());
            String title = titled.group(1) != null ? titled.group(1) : titled.group(2) != null ? titled.group(2) : titled.group(3);
            return people.isEmpty() ? null : talk(page, unit, titled.end(), Titles.own(Titles.clean(title)), people);
        }
        Matcher shows = SHOWS.matcher(unit.text()).region(from, unit.text().length());
        if (shows.lookingAt()) {
            return talk(page, unit, from, null, List.of(new Speaker(shows.group(1), null, null)));
        }
        Matcher han = SHOWS_HAN.matcher(unit.text()).region(from, unit.text().length());
        return han.lookingAt() && PersonalName.likelihood(han.group(1)) > 0 ? talk(page, unit, from, null, List.of(new Speaker(han.group(1), null, null))) : null;
    }

    private static Finding talk(Page page, Unit unit, int from, @Nullable String title, List<Speaker> people) {
        List<Speaker> whole = people.stream().map(Roster.of(page)::complete).toList();
        List<Piece> body = from < unit.text().length() ? List.of(new Piece(unit.index(), from, unit.text().length())) : List.of();
        return new Finding(RuleName.SHOWN_AT_MEETING, Kind.TALK, title, whole, unit.index(), body, List.of(), null, Standing.TALK);
    }
}
