package dev.lectern.talk.people;

import dev.lectern.post.Prose;
import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.line.Label;
import dev.lectern.talk.line.Life;
import dev.lectern.talk.line.SessionChair;
import dev.lectern.talk.line.StressedNames;
import dev.lectern.talk.line.Topic;
import dev.lectern.talk.line.Unit;
import dev.lectern.talk.line.Unit.Shape;
import dev.lectern.talk.mention.Mentions;
import dev.lectern.talk.name.Affiliation;
import dev.lectern.talk.name.PersonalName;
import dev.lectern.talk.name.Workplace;
import dev.lectern.talk.page.Page;
import dev.lectern.talk.person.PersonLine;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Whomever a line of a page names as such, whatever is told around it: in a picture's description, stressed, as a member or the
 * host, above the line that says where they work, or by a line that is their life.
 *
 * @param named who is told of each of them
 */
record NamedAsSuch(Page page, Consumer<Speaker> named) {
    private static final Pattern MEMBER = Pattern.compile("^[.·•\\s]*(?i:organi[sz]er|ambassador|member|组长|副组长|成员)\\s+(\\p{IsHan}\\s+\\p{IsHan}(?!\\p{IsHan})|\\p{IsHan}{2,4})\\s+(\\S.*)$");
    private static final Pattern LABELLED = Pattern.compile("^(?:组织者|推广人|成员|组长|副组长|委员|理事|评委|导师|召集人|发起人|联络人|出品人|(?i:organi[sz]ers?|hosts?|members?|mentors?|judges?))\\s*[：:]\\s*(.+)$");
    private static final Pattern BRACKETED = Pattern.compile("^[（(]([^（()）]{4,80})[)）]$");
    private static final Pattern HOST_LAST = Pattern.compile("(?<=\\S)\\s+主持人?$");
    /** Of words stressed in running text that say where somebody works and who it is. */
    private static final int LONGEST_STRESSED = 30;
    /** Of a line with somebody and where they work. */
    private static final int LONGEST_MEMBER = 60;

    /** Tells of all whom a line names so. */
    void read(Unit unit) {
        stressed(unit);
        pictured(unit);
        member(unit);
        host(unit);
        card(unit);
        bearer(unit);
    }

    /** A name that its author stressed in running text. */
    private void stressed(Unit unit) {
        for (Prose.Span span : unit.isProse() ? unit.spans() : List.<Prose.Span>of()) {
            String text = unit.text().substring(span.start(), span.end());
            text = text.startsWith("@") && PersonalName.isChinese(text.substring(1)) ? text.substring(1) : text;
            if (isName(unit, span, text) && !page.organizations().knows(text)) {
                String rest = page.topic(unit.index()) == Topic.MEMBERS && span.start() == 0 && unit.text().length() <= LONGEST_MEMBER
                        ? unit.text().substring(span.end()) : "";
                Affiliation a = rest.isBlank() || !Workplace.mayBe(rest, page.organizations()) ? Affiliation.NONE : Affiliation.read(rest, page.organizations());
                named.accept(new Speaker(text, a.organization(), a.role()));
            } else if (span.kind() == Prose.Kind.STRONG && span.start() > 0 && text.length() <= LONGEST_STRESSED && text.indexOf('的') > 1
                    && PersonalName.isChinese(text.substring(text.lastIndexOf('的') + 1))) {
                PersonLine.read(text.replace('的', ' '), page.organizations()).stream().filter(p -> p.organization() != null).forEach(named);
            }
        }
    }

    private static boolean isName(Unit unit, Prose.Span span, String text) {
        boolean stressed = span.kind() == Prose.Kind.STRONG || span.kind() == Prose.Kind.EMPHASIS;
        return stressed && (PersonalName.isChinese(text) || StressedNames.isNickname(unit.text(), span, text) || span.start() == 0 && PersonalName.isLatin(text));
    }

    /** A picture whose description is a name, or a house and a name, shows its bearer. */
    private void pictured(Unit unit) {
        if (unit.shape() == Shape.IMAGE && !unit.text().isEmpty() && unit.text().length() <= 40) {
            PersonLine.read(unit.text(), page.organizations()).stream().filter(this::isToldOf).forEach(named);
        }
    }

    private boolean isToldOf(Speaker person) {
        return page.units().stream().anyMatch(u -> u.isProse() && Mentions.isActing(u.text(), person.name()));
    }

    /** {@code . Member 安 定 某中心}, {@code 组织者：殷某 某云}, a photo's description "（从左至右）张三，李四". */
    private void member(Unit unit) {
        Matcher member = MEMBER.matcher(unit.text());
        Matcher labelled = LABELLED.matcher(unit.text());
        if (unit.shape() == Shape.IMAGE && (unit.text().contains("从左") || unit.text().contains("左起"))) {
            PersonLine.read(unit.text().replaceFirst("(?s)^.*?(?:从左[至到往]右|左起)[^：:）)\\p{IsHan}]*[：:）)]?", ""), page.organizations()).forEach(named);
        } else if (unit.isProse() && member.matches() && PersonLine.read(unit.text(), page.organizations()).isEmpty()
                && !Workplace.is(member.group(1), page.organizations())) {
            named.accept(new Speaker(member.group(1).replaceAll("\\s", ""), Affiliation.read(member.group(2), page.organizations()).organization(), null));
        } else if (unit.isProse() && labelled.matches()) {
            PersonLine.read(labelled.group(1), page.organizations()).stream().filter(p -> p.organization() != null).forEach(named);
        }
    }

    /** {@code 主持人：桃子}, {@code 桃子 主持人}. */
    private void host(Unit unit) {
        Optional<Label> label = unit.isProse() || unit.shape() == Shape.CAPTION ? Label.of(unit.text()) : Optional.empty();
        if (label.isPresent() && label.get().field() == Label.Field.HOST) {
            PersonLine.readNames(unit.text().substring(label.get().from()), page.organizations()).forEach(named);
        } else if ((unit.isHeading() || unit.strongLead() > 0) && !SessionChair.of(unit.text()).isEmpty()) {
            PersonLine.readNames(SessionChair.of(unit.text()), page.organizations()).forEach(named);
        } else if (unit.isProse() && unit.text().length() < 30 && unit.text().contains("主持") && HOST_LAST.matcher(unit.text()).find()) {
            PersonLine.readNames(HOST_LAST.matcher(unit.text()).replaceFirst(""), page.organizations()).forEach(named);
        }
    }

    /** A name alone on a line, and on the next where its bearer works: a card without a talk. */
    private void card(Unit unit) {
        Unit next = unit.index() + 1 < page.size() ? page.unit(unit.index() + 1) : null;
        boolean name = unit.isProse() && PersonalName.is(unit.text()) && !page.organizations().knows(unit.text());
        if (name && next != null && next.isProse() && Label.of(next.text()).isEmpty() && Workplace.mayBe(next.text(), page.organizations())) {
            PersonLine.read(unit.text() + " " + next.text(), page.organizations()).forEach(named);
        }
    }

    /** Whoever a line is the life of, be it in brackets, where it says where they work and as what. */
    private void bearer(Unit unit) {
        if ((unit.shape() == Shape.TEXT || unit.shape() == Shape.ITEM) && Lineup.of(page).of(unit).isEmpty() && SetApart.nameFirst(page, unit).isEmpty()) {
            for (Speaker bearer : Life.bearer(page.organizations(), BRACKETED.matcher(unit.text()).replaceFirst("$1"))) {
                if (bearer.organization() != null && bearer.role() != null && Workplace.mayBe(bearer.organization(), page.organizations())) {
                    named.accept(bearer);
                }
            }
        }
    }
}
