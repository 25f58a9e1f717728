package dev.lectern.talk.rule;

import dev.lectern.post.Prose;
import dev.lectern.post.Prose.Span;
import dev.lectern.talk.TalkDocument.Kind;
import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.name.PersonLine;
import dev.lectern.talk.name.PersonalName;
import dev.lectern.talk.rule.Finding.Piece;
import dev.lectern.talk.rule.Finding.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * English prose that tells a talk in a sentence: {@code Jane Doe, CTO of Acme, talked about …}, {@code Next up, John Roe
 * (Acme) showed how …}, {@code Ann Lee from Acme gave a talk titled "…"}.
 */
final class EnglishProse implements Rule {
    private static final String NAME = "(\\p{Lu}[\\p{L}'’-]+(?:\\s+(?:\\p{Lu}\\.|(?:van|von|de|der|den|da|di|la|le|el|al|bin)|\\p{Lu}[\\p{L}'’-]*)){1,3})";
    private static final String SPEAKS = "(?:(?:then|also|first|next|now|just|finally|later|again|who|briefly)\\s+){0,6}(?:has\\s+|have\\s+|will\\s+(?:be\\s+)?|is\\s+going\\s+to\\s+|are\\s+going\\s+to\\s+|took\\s+(?:the\\s+stage|us|over|a)\\s*|made\\s+(?:a|the)\\s+|makes\\s+(?:a|the)\\s+|asked|demonstrated|walked|recounted|reflected|reviewed|surveyed|unveiled|traced|advocated|urged|finished\\s+|started\\s+by\\s+|kicked\\s+(?:off|things\\s+off)|opened|closed|walk(?:ed|s)\\s+(?:us|through|the)|dived?|dove|talk(?:ed|s|ing)?|spoke|speaks?|speaking|gave|gives?|giving|present(?:ed|s|ing)?|discuss(?:ed|es|ing)?|show(?:ed|s|n|ing)?|demo(?:ed|s|nstrated|nstrates)?|explain(?:ed|s|ing)?|introduc(?:ed|es|ing)|shar(?:ed|es|ing)|provided|deliver(?:ed|s)|told|compared|described|held|ran|led|hosted|welcomed|explored|covered|shed|argued|outlined|looked|reported|taught|summari[sz]ed|announced|showcased|brought|returned|joined\\s+us|came)";
    private static final Pattern SPEECH = Pattern.compile(
            "(?<![\\p{L}])" + NAME + "((?:\\s*\\([^)]{2,60}\\)|,\\s+(?!and\\b)[^,.;]{3,80},|\\s+(?:from|of|at)\\s+(?:the\\s+)?\\p{Lu}[^,.;]{1,50}?|\\s+and\\s+" + NAME + "){0,12})\\s+" + SPEAKS + "\\b");
    /** {@code The keynote came from Jane Doe, board member of …}: the speaker stands behind. */
    private static final Pattern INVERTED = Pattern.compile("(?i:\\b(?:keynote|talk|session|presentation|lecture|workshop|demo|slot|stage)s?\\b[^.]{0,40}?\\b(?:came from|was (?:given|held|delivered|presented|led) by|by|went to|belonged to))\\s+(?:Dr\\.\\s+|Prof\\.\\s+)?" + NAME + "((?:\\s*\\([^)]{2,60}\\)|,\\s+(?!and\\b)[^,.;]{3,80}|\\s+(?:from|of|at)\\s+(?:the\\s+)?\\p{Lu}[^,.;]{1,50}?)*)(?=[.,;]|$)");
    private static final Pattern PANEL = Pattern.compile("(?i:panel|discussion|round ?table)[^.]{0,80}?(?:brought together|with|featured|featuring|between)\\s+(" + NAME + "(?:,\\s+" + NAME + "){0,12},?\\s+and\\s+" + NAME + ")");
    private static final Pattern TITLE = Pattern.compile("(?i:talk|session|keynote|presentation|lecture|workshop|demo|titled|called|entitled|about|on|with|presented|presents)\\s*(?:on|titled|called|entitled|:|,)?\\s*[“\"‘]([^”\"’]{4,120})[”\"’]");
    private static final Pattern NOT_PEOPLE = Pattern.compile(".*\\b(?:Conference|Meetup|Summit|Community|Foundation|University|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|June|July|August|September|October|November|December|Server|Linux|Project|Team|Group|Day|Hall|Center|Inc|Ltd|Cloud|Database|The|This|Our|We|In|On|For|After|Before|These|Those|Next|Then|First|Second|Last|When|While|Both|Many|More|Some|All|New|Open|Source)\\b.*");

    @Override
    public List<Finding> read(Page page, Set<Integer> taken, List<Finding> known) {
        List<Finding> found = new ArrayList<>();
        for (Unit unit : page.units()) {
            if (unit.isProse() && !taken.contains(unit.index()) && page.topic(unit.index()).mayHoldTalks() && isLatin(unit.text())) {
                speeches(page, unit, taken, found);
            }
        }
        return found;
    }

    private static boolean isLatin(String text) {
        return text.length() > 20 && text.codePoints().filter(Character::isIdeographic).count() * 10 < text.length();
    }

    private static void speeches(Page page, Unit unit, Set<Integer> taken, List<Finding> found) {
        List<Finding> here = new ArrayList<>();
        Matcher panel = PANEL.matcher(unit.text());
        List<Speaker> table = panel.find() ? PersonLine.read(panel.group(1), page.organizations()) : List.of();
        if (table.size() >= 2) {
            String title = unit.index() > 0 && Titles.kindOf(page.unit(unit.index() - 1).text()) == Kind.PANEL ? Titles.own(Titles.clean(page.unit(unit.index() - 1).text())) : null;
            found.add(new Finding("english panel", Kind.PANEL, title, table, unit.index(), List.of(Piece.all(unit)), List.of(), null, Standing.TALK));
            return;
        }
        Matcher m = (SPEECH.matcher(unit.text()).find() ? SPEECH : INVERTED).matcher(unit.text());
        while (m.find()) {
            List<Speaker> people = people(page, m);
            boolean passing = !here.isEmpty() && (sentenceStart(unit.text(), m.start()) == here.get(here.size() - 1).body().get(0).from() || isSame(people, here));
            if (!people.isEmpty() && !passing) {
                int from = sentenceStart(unit.text(), m.start());
                here.add(new Finding("english prose", kind(unit.text(), from), null, people, unit.index(),
                        List.of(new Piece(unit.index(), from, unit.text().length())), List.of(), null, Standing.TALK));
            }
        }
        for (int i = 0; i < here.size(); i++) {
            int end = i + 1 < here.size() ? here.get(i + 1).body().get(0).from() : unit.text().length();
            found.add(bounded(page, unit, here.get(i), end, i + 1 == here.size(), taken));
        }
    }

    private static boolean isSame(List<Speaker> people, List<Finding> here) {
        return here.get(here.size() - 1).speakers().stream().anyMatch(s -> people.stream().anyMatch(p -> p.name().equals(s.name())));
    }

    private static Kind kind(String text, int from) {
        String sentence = text.substring(from, Math.min(text.length(), from + 160));
        return sentence.matches("(?is).*\\b(?:welcomed|opening remarks|opened the|kicked (?:things )?off|closing remarks|closed the)\\b.*") ? Kind.OPENING : Kind.TALK;
    }

    private static List<Speaker> people(Page page, Matcher m) {
        String name = PersonalName.withoutThings(m.group(1));
        if (!PersonalName.isLatin(name) || NOT_PEOPLE.matcher(name).matches()) {
            return List.of();
        }
        String apposition = m.group(2).replaceAll("^[\\s,(]+|[\\s,)]+$", "");
        Matcher and = Pattern.compile("(?:^|\\s)and\\s+" + NAME + "$").matcher(m.group(2));
        List<Speaker> people = new ArrayList<>();
        boolean two = and.find();
        String about = two ? apposition.replaceFirst("(?:^|\\s*)and\\s+" + Pattern.quote(and.group(1)) + "$", "") : apposition;
        List<Speaker> one = about.isBlank() ? List.of() : PersonLine.read(name + ", " + about.replaceFirst("^(?:from|of|at)\\s+", ""), page.organizations());
        people.add(one.isEmpty() ? new Speaker(name, null, null) : one.get(0));
        if (two) {
            people.add(new Speaker(and.group(1), null, null));
        }
        return people;
    }

    private static int sentenceStart(String text, int at) {
        int start = Math.max(text.lastIndexOf(". ", at), Math.max(text.lastIndexOf("! ", at), text.lastIndexOf("? ", at)));
        return start < 0 ? 0 : start + 2;
    }

    /** The lines that go on about the last speaker of a paragraph are theirs, up to the next speaker or a farewell. */
    private static Finding bounded(Page page, Unit unit, Finding f, int end, boolean last, Set<Integer> taken) {
        List<Piece> body = new ArrayList<>(List.of(new Piece(unit.index(), f.body().get(0).from(), end)));
        for (int i = unit.index() + 1; last && i < page.size(); i++) {
            Unit next = page.unit(i);
            if (!next.isProse() && !next.isMedia() && next.shape() != Unit.Shape.CAPTION || SPEECH.matcher(next.text()).find() || INVERTED.matcher(next.text()).find()
                    || next.isProse() && (Closings.isClosing(next.text()) || taken.contains(i) || Opening.of(page, next).isPresent())) {
                break;
            }
            if (next.isProse()) {
                body.add(Piece.all(next));
            }
        }
        String first = unit.text().substring(f.body().get(0).from(), end);
        return new Finding(f.rule(), f.kind(), title(unit, f.body().get(0).from(), end, first), f.speakers(), unit.index(), body, List.of(), null, Standing.TALK);
    }

    private static @Nullable String title(Unit unit, int from, int to, String text) {
        Matcher quoted = TITLE.matcher(text);
        if (quoted.find()) {
            return Titles.clean(quoted.group(1).replaceAll("[,.]$", ""));
        }
        for (Span span : unit.spans()) {
            boolean inside = span.start() > from && span.end() <= to;
            String before = unit.text().substring(Math.max(0, span.start() - 24), span.start());
            boolean told = before.matches("(?is).*(?:talk|titled|called|about|session|presentation|keynote|presented|on|entitled)\\s*:?\\s*");
            if (inside && told && (span.kind() == Prose.Kind.LINK || span.kind() == Prose.Kind.EMPHASIS)) {
                return Titles.clean(unit.text().substring(span.start(), span.end()).replaceAll("[,.]$", ""));
            }
        }
        return null;
    }
}
