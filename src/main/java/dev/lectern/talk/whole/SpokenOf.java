package dev.lectern.talk.whole;

import dev.lectern.talk.TalkDocument.Kind;
import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.finding.Finding;
import dev.lectern.talk.finding.RuleName;
import dev.lectern.talk.page.Page;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Sentences about those who speak that only the learned tagger takes for a talk: {@code 这件事最早是和张三聊起来的，张三说那你来办}. Where the
 * page tells of a talk of theirs with its title, such a sentence without one tells of no other.
 */
final class SpokenOf {
    private static final RuleName LEARNED = RuleName.LEARNED_SPEECH;

    private SpokenOf() {}

    static List<Finding> without(Page page, List<Finding> talks) {
        Set<String> titled = talks.stream().filter(t -> t.title() != null).flatMap(t -> t.speakers().stream()).map(Speaker::name).collect(Collectors.toSet());
        return talks.stream()
                .filter(t -> t.rule() != LEARNED || t.title() != null || t.kind() != Kind.TALK || !t.speakers().stream().map(Speaker::name).allMatch(titled::contains))
                .toList();
    }
}
