package dev.lectern.talk.finding;

import dev.lectern.talk.TalkDocument.Kind;
import dev.lectern.talk.finding.Finding.Standing;
import dev.lectern.talk.line.Likeness;
import dev.lectern.talk.name.PersonalName;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the rules have found so far. A talk told twice, by agenda and by recap, is one. */
public final class Findings {
    private static final BitSet NONE = new BitSet();
    private final List<Entry> entries = new ArrayList<>();
    /** Which entries may tell of the same talk as another: by who speaks, those of nobody, by title. A superset: what is merged stays under what it was. */
    private final Map<String, BitSet> bySpeaker = new HashMap<>();
    private final BitSet ofNobody = new BitSet();
    private final Map<String, BitSet> byTitle = new HashMap<>();

    /** A finding with its title ready to be held against others; a post may have thousands of them. */
    private record Entry(Finding finding, @Nullable Likeness title) {
        static Entry of(Finding f) {
            return new Entry(f, f.title() == null ? null : Likeness.of(f.title()));
        }

        boolean isTalk() {
            return finding.standing() == Standing.TALK;
        }
    }

    public List<Finding> all() {
        List<Finding> all = new ArrayList<>(entries.size());
        for (Entry entry : entries) {
            all.add(entry.finding);
        }
        return all;
    }

    /** Adds what one rule found. */
    public void add(List<Finding> found) {
        int before = entries.size();
        for (Finding f : found) {
            Entry entry = Entry.of(f);
            int same = entry.isTalk() && !announcesOthers(f) ? indexOf(entry, before) : -1;
            if (same < 0) {
                entries.add(entry);
                note(entries.size() - 1);
            } else {
                Finding known = entries.get(same).finding();
                entries.set(same, Entry.of(isNamedInPart(f, known) ? known.by(f.speakers()).and(f.by(known.speakers())) : known.and(f)));
                note(same);
            }
        }
    }

    private void note(int i) {
        Entry entry = entries.get(i);
        entry.finding.speakers().forEach(s -> bySpeaker.computeIfAbsent(s.name(), n -> new BitSet()).set(i));
        if (entry.finding.speakers().isEmpty()) {
            ofNobody.set(i);
        }
        if (entry.title != null) {
            byTitle.computeIfAbsent(entry.title.plain(), t -> new BitSet()).set(i);
        }
    }

    /** Those that may be the same talk, in order: of two with speakers, none of whom is one's and the other's, only the title can tell. */
    private BitSet candidates(Entry entry) {
        BitSet candidates = ofSpeakers(entry);
        if (entry.finding.speakers().isEmpty()) {
            candidates.set(0, entries.size());
        }
        candidates.or(ofNobody);
        candidates.or(entry.title == null ? NONE : byTitle.getOrDefault(entry.title.plain(), NONE));
        return candidates;
    }

    private BitSet ofSpeakers(Entry entry) {
        BitSet shared = new BitSet();
        entry.finding.speakers().forEach(s -> shared.or(bySpeaker.getOrDefault(s.name(), NONE)));
        return shared;
    }

    /** {@code 我们请到了甲和乙，…}, above the talk that each of them gives: what is said of both is of neither. */
    private boolean announcesOthers(Finding f) {
        boolean several = f.kind() == Kind.TALK && f.title() == null && f.speakers().size() > 1;
        return several
                && f.speakers().stream().allMatch(s -> entries.stream().map(Entry::finding)
                        .anyMatch(t -> t.standing() == Standing.TALK && t.kind() == Kind.TALK && t.title() != null && t.start() > f.start()
                                && t.speakers().size() == 1 && t.speakers().get(0).name().equals(s.name())));
    }

    private int indexOf(Entry entry, int before) {
        BitSet candidates = candidates(entry);
        for (int i = candidates.nextSetBit(0); i >= 0; i = candidates.nextSetBit(i + 1)) {
            Entry known = entries.get(i);
            if (known.isTalk() && (i < before ? isSame(known, entry) : isRepeated(known, entry))) {
                return i;
            }
        }
        return entry.title == null || entry.finding.speakers().isEmpty() ? -1 : shortened(entry, before);
    }

    /** The only talk of the same speakers, where its title and this one have most of the shorter one in common; -1 where there is none. */
    private int shortened(Entry entry, int before) {
        int only = -1;
        BitSet shared = ofSpeakers(entry);
        for (int i = shared.nextSetBit(0); i >= 0; i = shared.nextSetBit(i + 1)) {
            Entry known = entries.get(i);
            if (known.isTalk() && known.finding.kind() != Kind.PANEL && known.finding.sharesSpeaker(entry.finding)) {
                if (only >= 0 || i >= before || known.title == null || !haveSameSpeakers(known.finding, entry.finding) || !known.title.isShortenedTo(entry.title)) {
                    return -1;
                }
                only = i;
            }
        }
        return only;
    }

    private static boolean haveSameSpeakers(Finding a, Finding b) {
        return a.kind() == b.kind() && a.speakers().size() == b.speakers().size()
                && a.speakers().stream().allMatch(s -> b.speakers().stream().anyMatch(o -> o.name().equals(s.name())));
    }

    /**
     * One rule tells a talk twice only where both tellings have its title, a line of the programme and a card below, or where the
     * card introduces its speaker.
     */
    private static boolean isRepeated(Entry a, Entry b) {
        boolean one = (a.title() == null) != (b.title() == null);
        boolean introduced = isCard(a) != isCard(b) ? a.title() == null || b.title() == null : isCard(b) && one;
        boolean scheduled = isScheduled(a.finding()) != isScheduled(b.finding()) && one;
        return (a.title() != null && b.title() != null || introduced || scheduled) && isSame(a, b);
    }

    /** {@code 14:00 - 14:40　|张三}, and nothing else: the programme says of a talk that is told elsewhere when it is. */
    private static boolean isScheduled(Finding f) {
        return f.rule() == RuleName.TIMED_LINE && f.title() == null && f.body().isEmpty() && f.speakers().size() == 1;
    }

    private static boolean isCard(Entry e) {
        return e.finding().rule() == RuleName.PERSON_CARD;
    }

    /** Two of whom each gives the talk with the same title are one, named in either script. */
    private static boolean isNamedTwice(Finding a, Finding b) {
        return a.speakers().size() == 1 && b.speakers().size() == 1 && isHan(a.speakers().get(0).name()) != isHan(b.speakers().get(0).name());
    }

    /** Whether the only speaker of one is called by a part of the name of the other's: {@code Jane} of {@code Jane Doe}. */
    private static boolean isNamedInPart(Finding whole, Finding part) {
        return whole.speakers().size() == 1 && part.speakers().size() == 1 && isPart(part.speakers().get(0).name(), whole.speakers().get(0).name());
    }

    private static boolean isPart(String called, String name) {
        return called.length() < name.length()
                && (PersonalName.isChinese(name) ? called.equals(PersonalName.givenName(name)) : (" " + name + " ").contains(" " + called + " "));
    }

    private static boolean isHan(String name) {
        return Character.isIdeographic(name.codePointAt(0));
    }

    private static boolean isSame(Entry one, Entry other) {
        Finding a = one.finding();
        Finding b = other.finding();
        boolean shared = a.sharesSpeaker(b);
        if (one.title() != null && other.title() != null) {
            return (shared || a.speakers().isEmpty() || b.speakers().isEmpty()) && one.title().isLike(other.title())
                    || (isNamedTwice(a, b) || isNamedInPart(a, b) || isNamedInPart(b, a)) && one.title().plain().equals(other.title().plain());
        }
        boolean kinds = a.kind() == b.kind() || a.kind() != Kind.PANEL && b.kind() != Kind.PANEL && (a.title() != null || b.title() != null)
                && a.kind() != Kind.OPENING && b.kind() != Kind.OPENING;
        return kinds && shared && isCeremonyOfSeveral(a) == isCeremonyOfSeveral(b) && !isCeremonyBeside(a, b) && !isCeremonyBeside(b, a);
    }

    /** Whoever gave the talk hands out the prizes as well, which another part of the post tells. */
    private static boolean isCeremonyBeside(Finding ceremony, Finding talk) {
        return ceremony.kind() == Kind.ANNOUNCEMENT && ceremony.title() == null && talk.kind() == Kind.TALK && talk.title() != null && !talk.body().isEmpty();
    }

    /** It is nobody's talk, though some of them gave one before. */
    private static boolean isCeremonyOfSeveral(Finding f) {
        return f.kind() == Kind.ANNOUNCEMENT && f.title() == null && f.speakers().size() > 1;
    }
}
