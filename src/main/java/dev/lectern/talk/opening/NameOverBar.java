package dev.lectern.talk.opening;

import dev.lectern.post.Prose.Kind;
import dev.lectern.post.Prose.Span;
import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.line.Logistics;
import dev.lectern.talk.line.TitledPerson;
import dev.lectern.talk.line.Titles;
import dev.lectern.talk.line.Unit;
import dev.lectern.talk.name.JobTitle;
import dev.lectern.talk.name.PersonalName;
import dev.lectern.talk.name.Workplace;
import dev.lectern.talk.page.Page;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Paragraphs that stress whoever speaks and have the title behind a bar, and below what it is about, be it as a list of definitions:
 *
 * <pre>
 * **张三**｜最后一副铅字            **Jane Doe**｜Reading in the dark
 * : 他把祖父留下的铅字……           : A performance engineer from …
 * </pre>
 *
 * <p>Of a glossary looks the same; so most of those stressed have to be names, and what is behind the bars neither jobs nor houses.
 */
final class NameOverBar {
    private static final Pattern BAR = Pattern.compile("\\s*[|｜丨┃]\\s*([^|｜丨┃]{4,90})");
    private static final int LONGEST_NAME = 40;
    private static final int FEWEST = 2;

    private final Map<Integer, TitledPerson> lines = new HashMap<>();

    private NameOverBar() {}

    /** The talk that a line pairs so; empty where it does not. */
    static Optional<TitledPerson> of(Page page, Unit unit) {
        return unit.spans().isEmpty() ? Optional.empty() : Optional.ofNullable(page.once(NameOverBar.class, NameOverBar::read).lines.get(unit.index()));
    }

    private static NameOverBar read(Page page) {
        NameOverBar over = new NameOverBar();
        int named = 0;
        for (Unit unit : page.units()) {
            @Nullable TitledPerson pair = unit.isProse() && !unit.isListed() && page.topic(unit.index()).mayHoldTalks() ? pair(page, unit) : null;
            if (pair != null) {
                over.lines.put(unit.index(), pair);
                named += PersonalName.likelihood(pair.speakers().get(0).name()) > 1 ? 1 : 0;
            }
        }
        if (over.lines.size() < FEWEST || 2 * named < over.lines.size()) {
            over.lines.clear();
        }
        return over;
    }

    private static @Nullable TitledPerson pair(Page page, Unit unit) {
        int end = unit.spans().stream().filter(s -> s.start() == 0 && s.kind() == Kind.STRONG).mapToInt(Span::end).findFirst().orElse(0);
        Matcher bar = end == 0 || end > LONGEST_NAME ? null : BAR.matcher(unit.text()).region(end, unit.text().length());
        if (bar == null || !bar.matches()) {
            return null;
        }
        String name = unit.text().substring(0, end).strip();
        @Nullable String title = Titles.own(Titles.clean(bar.group(1)));
        boolean told = title != null && !Logistics.are(title) && !JobTitle.endsFirmly(title) && !Workplace.is(title, page.organizations());
        boolean somebody = PersonalName.likelihood(name) > 0 && !PersonalName.isNobody(name) && !page.organizations().knows(name);
        return told && somebody ? new TitledPerson(title, List.of(new Speaker(name, null, null))) : null;
    }
}
