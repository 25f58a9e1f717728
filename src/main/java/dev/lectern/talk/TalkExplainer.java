package dev.lectern.talk;

import dev.lectern.post.Post;
import dev.lectern.talk.Explanation.Field;
import dev.lectern.talk.Explanation.Reason;
import dev.lectern.talk.finding.Finding;
import dev.lectern.talk.finding.RuleName;
import dev.lectern.talk.page.Page;
import dev.lectern.talk.whole.Evidence;
import dev.lectern.talk.whole.Lines;
import dev.lectern.talk.whole.Trace;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;

/** Tells how a post was broken up, line by line. Safe for use by many threads. */
public final class TalkExplainer {
    /** Rules that read running text; all others read what the author set apart. */
    private static final Set<RuleName> OF_PROSE = Set.of(RuleName.SPEECH_IN_PROSE, RuleName.LEARNED_SPEECH, RuleName.ENGLISH_PROSE,
            RuleName.ROUND_TABLE, RuleName.INVITED_TALK);

    private TalkExplainer() {}

    /** How the post's documents came about. */
    public static Explanation explain(Post post) {
        Page page = Page.of(post);
        Trace trace = Trace.of(page);
        List<Finding> findings = trace.breaking().talks();
        List<TalkDocument> documents = TalkBreaker.documents(post);
        List<Map<Field, SortedSet<Integer>>> evidence = findings.stream().map(f -> Evidence.of(trace, f)).toList();
        List<Explanation.Talk> talks = new ArrayList<>();
        for (int i = 0; i < findings.size(); i++) {
            talks.add(talk(i + 1, documents.get(i + 1), trace, findings.get(i), evidence.get(i)));
        }
        return new Explanation(post.path(), Lines.of(trace, evidence), talks, documents.get(0).people());
    }

    private static Explanation.Talk talk(int number, TalkDocument document, Trace trace, Finding finding, Map<Field, SortedSet<Integer>> evidence) {
        List<Reason> reasons = reasons(trace, finding, evidence);
        Map<Field, List<Integer>> lines = new EnumMap<>(Field.class);
        evidence.forEach((field, units) -> lines.put(field, units.stream().map(u -> trace.page().units().get(u).line()).distinct().toList()));
        return new Explanation.Talk(number, document, trace.rulesOf(finding).stream().map(RuleName::words).toList(), Reason.weigh(reasons), reasons, lines);
    }

    private static List<Reason> reasons(Trace trace, Finding talk, Map<Field, SortedSet<Integer>> evidence) {
        List<Reason> reasons = new ArrayList<>();
        add(reasons, Reason.TOLD_TWICE, trace.isToldTwice(talk));
        reasons.add(OF_PROSE.containsAll(trace.rulesOf(talk)) ? Reason.IN_PROSE : Reason.MARKED_UP);
        add(reasons, Reason.NO_SPEAKER, talk.speakers().isEmpty());
        add(reasons, Reason.NO_ORGANIZATION, talk.speakers().stream().anyMatch(s -> s.organization() == null));
        add(reasons, Reason.NAME_NOT_FOUND, !talk.speakers().isEmpty() && !evidence.containsKey(Field.SPEAKER));
        add(reasons, Reason.NO_TEXT, talk.body().isEmpty() && talk.bio().isEmpty());
        return reasons;
    }

    private static void add(List<Reason> reasons, Reason reason, boolean holds) {
        if (holds) {
            reasons.add(reason);
        }
    }
}
