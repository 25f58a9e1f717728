package dev.lectern.golden;

import dev.lectern.golden.Answer.Person;
import dev.lectern.golden.Answer.Talk;
import dev.lectern.talk.TalkDocument;
import dev.lectern.talk.TalkDocument.Speaker;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/** What of a talk is judged, and when it is right. */
enum Field {
    SPEAKERS(Field::speakers),
    TITLE((answer, talk) -> answer.titles().contains(Folded.of(talk.title()))),
    /** Of those speakers who were found at all. */
    ORGANIZATION((answer, talk) -> answer.speakers().stream().allMatch(p -> organization(p, talk))),
    BODY(Field::body),
    KIND((answer, talk) -> answer.kind() == talk.kind()),
    IMAGE((answer, talk) -> java.util.Objects.equals(answer.image(), talk.image()));

    /** A talk with these right is perfect. */
    static final Set<Field> OF_A_PERFECT_TALK = Set.of(SPEAKERS, TITLE, ORGANIZATION, BODY);

    private final BiPredicate<Talk, TalkDocument> right;

    Field(BiPredicate<Talk, TalkDocument> right) {
        this.right = right;
    }

    boolean isRight(Talk answer, TalkDocument talk) {
        return right.test(answer, talk);
    }

    static Set<String> names(TalkDocument talk) {
        return talk.speakers().stream().map(s -> Folded.of(s.name())).collect(Collectors.toSet());
    }

    /** All the answer's speakers, each under one of the right spellings, and nobody else. */
    private static boolean speakers(Talk answer, TalkDocument talk) {
        Set<String> names = names(talk);
        Set<String> implied = answer.speakersAlso().stream().map(Folded::of).collect(Collectors.toSet());
        List<Set<String>> wanted = answer.speakers().stream().map(Person::names).toList();
        return wanted.stream().allMatch(w -> w.stream().anyMatch(names::contains))
                && names.stream().allMatch(n -> implied.contains(n) || wanted.stream().anyMatch(w -> w.contains(n)));
    }

    private static boolean organization(Person person, TalkDocument talk) {
        Map<String, Speaker> byName = talk.speakers().stream().collect(Collectors.toMap(s -> Folded.of(s.name()), s -> s, (a, b) -> a));
        Optional<Speaker> found = person.names().stream().filter(byName::containsKey).map(byName::get).findFirst();
        return found.map(s -> person.organizations().contains(Folded.of(s.organization()))).orElse(true);
    }

    private static boolean body(Talk answer, TalkDocument talk) {
        String body = Folded.of(talk.body());
        String told = body + "\n" + Folded.of(talk.bio());
        return answer.bodyHas().stream().map(Folded::of).allMatch(told::contains)
                && answer.bodyLacks().stream().map(Folded::of).noneMatch(body::contains);
    }
}
