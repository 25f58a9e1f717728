package dev.lectern.talk.rule;

import dev.lectern.talk.TalkDocument.Kind;
import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.english.Billing;
import dev.lectern.talk.finding.Finding;
import dev.lectern.talk.finding.Finding.Piece;
import dev.lectern.talk.finding.Finding.Standing;
import dev.lectern.talk.finding.Rule;
import dev.lectern.talk.finding.RuleName;
import dev.lectern.talk.line.Closings;
import dev.lectern.talk.line.Label;
import dev.lectern.talk.line.Titles;
import dev.lectern.talk.line.Unit;
import dev.lectern.talk.page.Page;
import dev.lectern.talk.regex.Characters;
import dev.lectern.talk.regex.Pattern;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A round table that a heading announces in English, and below it those who sit at it, one in a line:
 *
 * <pre>
 * ## Panel: who pays for it?            **Panel discussion – who pays for it?**
 * - Jane Doe – Acme (moderator)         Moderator: Jane Doe, Acme
 * - John Roe – Moss &amp; Sons              Panelists: John Roe – Moss &amp; Sons; Ann Lee – Kites
 * </pre>
 *
 * <p>Elsewhere a line in which a mark parts a name from other words may pair somebody with a title; here it says where they work.
 */
public final class PanelList implements Rule {
    private static final Pattern PART = Pattern.compile("(?i)\\s*[,–—-]?\\s*[(\\[]?\\b(?:moderators?|moderating|chair|host|facilitator)[)\\]]?\\s*$|^panel\\s*:\\s*");
    private static final Pattern NEXT = Pattern.compile("\\s*;\\s*");
    private static final int FEWEST = 2;

    @Override
    public List<Finding> read(Page page, Set<Integer> taken, List<Finding> known) {
        List<Finding> found = new ArrayList<>();
        for (Unit head : page.units()) {
            boolean panel = (head.isHeading() || head.isStressed()) && !taken.contains(head.index())
                    && Titles.kindOf(head.text()) == Kind.PANEL && !Characters.hasIdeograph(head.text()) && page.topic(head.index()).mayHoldTalks();
            Optional<Seats> seats = panel ? Seats.below(page, head, taken) : Optional.empty();
            seats.filter(s -> s.people.size() >= FEWEST).ifPresent(s -> {
                found.add(new Finding(RuleName.HEADED_PANEL, Kind.PANEL, Titles.own(Titles.clean(head.text())),
                        List.copyOf(s.people.values()), head.index(), s.body.stream().map(Piece::all).toList(), List.of(), null, Standing.TALK));
                for (int i = head.index(); i < s.end; i++) {
                    taken.add(i);
                }
            });
        }
        return found;
    }

    /** @param end the first line that is no longer of it */
    private record Seats(Map<String, Speaker> people, List<Unit> body, int end) {

        /** Those below a heading; empty where a line that should hold one of them does not. */
        static Optional<Seats> below(Page page, Unit head, Set<Integer> taken) {
            Map<String, Speaker> people = new LinkedHashMap<>();
            List<Unit> body = new ArrayList<>();
            int i = head.index() + 1;
            for (; i < page.size() && page.unit(i).isProse() && !taken.contains(i); i++) {
                Unit unit = page.unit(i);
                Optional<Label> label = Label.of(unit.text()).filter(l -> l.field() == Label.Field.HOST || l.field() == Label.Field.SPEAKER);
                boolean row = label.isPresent() || unit.shape() == Unit.Shape.ITEM || unit.text().startsWith("Panel:");
                if (!row && (unit.isStressed() || Closings.isClosing(unit.text()))) {
                    break;
                }
                String who = row ? unit.text().substring(label.map(Label::from).orElse(0)).strip() : "";
                List<Speaker> named = who.isEmpty() ? List.of() : named(who);
                if (named.isEmpty() && !who.isEmpty()) {
                    return Optional.empty();
                }
                named.forEach(p -> people.putIfAbsent(p.name(), p));
                if (!row && Label.of(unit.text()).filter(Label::isAside).isEmpty()) {
                    body.add(unit);
                }
            }
            return Optional.of(new Seats(people, body, i));
        }

        private static List<Speaker> named(String who) {
            List<Speaker> all = new ArrayList<>();
            for (String one : NEXT.split(PART.matcher(who).replaceAll(""))) {
                Optional<Billing> billed = Billing.read(one).filter(Billing::isBorneOut);
                if (billed.isEmpty()) {
                    return List.of();
                }
                all.addAll(billed.get().people());
            }
            return all;
        }
    }
}
