package dev.lectern.talk.rule;

import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.name.Affiliation;
import dev.lectern.talk.name.Organizations;
import dev.lectern.talk.name.PersonLine;
import dev.lectern.talk.name.PersonalName;
import dev.lectern.talk.regex.Pattern;
import java.util.ArrayList;
import java.util.List;

/** The speakers of a card while it is being read. */
final class CardPeople {
    private static final Pattern CLAUSES = Pattern.compile("[，,；;]|\\s[/／]\\s");
    private static final int LONGEST_HOUSE = 60;
    private static final Pattern BETWEEN_HOUSES = Pattern.compile("\\s*[,，、;；/]\\s*");
    private final List<Speaker> all;
    /** What the card says of them where it names them. */
    private final StringBuilder told = new StringBuilder();

    CardPeople(List<Speaker> people) {
        this.all = new ArrayList<>(people);
    }

    List<Speaker> all() {
        return all;
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    /** Notes a line that names some of them. */
    void note(String line) {
        told.append(line).append('\n');
    }

    /** Whether somebody called so is one of them, be it by another name that the card gives: {@code 讲师：老莫（本名莫文渊）}. */
    boolean has(String name) {
        return told.indexOf(name) >= 0 || all.stream().map(Speaker::name).anyMatch(n -> n.startsWith(name) || name.startsWith(n) || name.equals(PersonalName.givenName(n)));
    }

    /** Adds those who are not among them yet. */
    void adopt(List<Speaker> people) {
        people.stream().filter(p -> all.stream().noneMatch(s -> s.name().equals(p.name()))).forEach(all::add);
    }

    /** Of whom it was not told yet where they work, they work there. */
    void workAt(Affiliation a) {
        all.replaceAll(s -> s.organization() != null ? s : new Speaker(s.name(), a.organization(), s.role() == null ? a.role() : s.role()));
    }

    /** A quotation right below names that tells nothing but where one of them works, or all of them; false where it tells something else. */
    boolean workAsTold(Page page, Unit unit) {
        if (unit.shape() != Unit.Shape.QUOTE || unit.text().length() > LONGEST_HOUSE) {
            return false;
        }
        String line = unit.text().strip();
        for (int i = 0; i < all.size(); i++) {
            Speaker s = all.get(i);
            boolean told = line.startsWith(s.name()) && line.length() > s.name().length() + 1 && "：:，,".indexOf(line.charAt(s.name().length())) >= 0;
            if (told) {
                Affiliation a = Affiliation.read(line.substring(s.name().length() + 1), page.organizations());
                all.set(i, s.organization() != null ? s : new Speaker(s.name(), a.organization(), s.role() == null ? a.role() : s.role()));
                return true;
            }
        }
        List<String> houses = CLAUSES.splitAsStream(line).filter(c -> PersonLine.mayBeAffiliation(c, page.organizations())).toList();
        if (houses.isEmpty() || line.indexOf('。') >= 0) {
            return false;
        }
        workAt(houses.stream().map(h -> Affiliation.read(h, page.organizations())).filter(a -> a.organization() != null).findFirst().orElseGet(() -> Affiliation.read(line, page.organizations())));
        return true;
    }

    /** The same for a list of houses: one for all, or one for each in the order of the names. */
    void workAt(String houses, Organizations known) {
        String[] each = BETWEEN_HOUSES.split(houses);
        for (int i = 0; i < all.size(); i++) {
            Speaker s = all.get(i);
            Affiliation a = Affiliation.read(each.length == all.size() ? each[i] : houses, known);
            all.set(i, s.organization() != null ? s : new Speaker(s.name(), a.organization(), s.role()));
        }
    }

    void workAs(String role) {
        all.replaceAll(s -> s.role() != null ? s : new Speaker(s.name(), s.organization(), role));
    }
}
