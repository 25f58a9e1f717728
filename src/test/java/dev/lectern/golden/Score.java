package dev.lectern.golden;

import dev.lectern.golden.Answer.Person;
import dev.lectern.golden.Answer.Talk;
import dev.lectern.talk.TalkDocument;
import dev.lectern.talk.TalkDocument.Kind;
import dev.lectern.talk.TalkDocument.Speaker;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How one post was broken up.
 *
 * @param talks that the answer has
 * @param extracted talks that were found
 * @param matched of those, how many are in the answer
 * @param perfect of those, in how many all is right that counts
 * @param right in how many matched talks each field is right
 * @param guests that the answer has
 * @param guestsFound of those, how many are among the people of the post
 * @param faults what is wrong, a line each
 */
record Score(String name, int talks, int extracted, int matched, int perfect, Map<Field, Integer> right,
        int guests, int guestsFound, List<String> faults) {

    static Score of(String name, Answer answer, List<TalkDocument> documents) {
        List<TalkDocument> found = documents.stream().filter(d -> d.kind() != Kind.EVENT).toList();
        Map<Talk, TalkDocument> pairs = Pairing.of(answer.talks(), found);
        List<String> faults = new ArrayList<>();
        answer.talks().stream().filter(t -> !pairs.containsKey(t)).forEach(t -> faults.add("missed: " + told(t)));
        found.stream().filter(t -> !pairs.containsValue(t)).forEach(t -> faults.add("extra: " + told(t)));
        Map<Field, Integer> right = new EnumMap<>(Field.class);
        int perfect = 0;
        for (Map.Entry<Talk, TalkDocument> pair : pairs.entrySet()) {
            List<Field> wrong = Arrays.stream(Field.values()).filter(f -> !f.isRight(pair.getKey(), pair.getValue())).toList();
            Arrays.stream(Field.values()).forEach(f -> right.merge(f, wrong.contains(f) ? 0 : 1, Integer::sum));
            perfect += wrong.stream().noneMatch(Field.OF_A_PERFECT_TALK::contains) ? 1 : 0;
            if (!wrong.isEmpty()) {
                faults.add("wrong " + wrong + ": " + told(pair.getKey()) + " -> " + told(pair.getValue()));
            }
        }
        List<String> missing = missing(answer.guests(), documents);
        missing.forEach(guest -> faults.add("guest not found: " + guest));
        return new Score(name, answer.talks().size(), found.size(), pairs.size(), perfect, right,
                answer.guests().size(), answer.guests().size() - missing.size(), faults);
    }

    private static List<String> missing(List<Person> guests, List<TalkDocument> documents) {
        Set<String> known = documents.stream().flatMap(d -> Stream.concat(d.people().stream(), d.speakers().stream()))
                .map(s -> Folded.of(s.name())).collect(Collectors.toSet());
        return guests.stream().filter(g -> g.names().stream().noneMatch(known::contains)).map(Person::name).toList();
    }

    private static String told(Talk talk) {
        return talk.speakers().stream().map(p -> p.name() + " (" + p.organization() + ")").toList() + " " + talk.title();
    }

    private static String told(TalkDocument talk) {
        return talk.speakers().stream().map((Speaker p) -> p.name() + " (" + p.organization() + ")").toList() + " " + talk.title()
                + " [" + talk.kind() + ", line " + talk.source().line() + ", " + talk.image() + "]";
    }

    /** Whether all is found as the answer has it, with nothing beside it; a picture and the kind do not count. */
    boolean isPerfect() {
        return perfect == talks && extracted == talks && guestsFound == guests;
    }
}
