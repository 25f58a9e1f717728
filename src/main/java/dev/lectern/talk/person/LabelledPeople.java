package dev.lectern.talk.person;

import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.name.Bare;
import dev.lectern.talk.name.Organizations;
import dev.lectern.talk.name.SpeakerLabel;
import dev.lectern.talk.regex.Characters;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import java.util.ArrayList;
import java.util.List;

/** A place of people in one line that says of some what they do there: {@code 主持人：张三 嘉宾：李四（某公司）、王五}. */
final class LabelledPeople {
    private static final Pattern LABEL = Pattern.compile("(?<!\\p{L})(?:主持人?|主持嘉宾|" + SpeakerLabel.NOUN + ")\\s*[:：]\\s*");
    private static final int FEWEST = 2;

    private LabelledPeople() {}

    /** All of them, or the one whom the place names by what others call them. */
    static List<Speaker> orCalled(String place, Organizations known) {
        List<Speaker> labelled = in(place, known);
        return labelled.isEmpty() ? Called.inPlace(place, known) : labelled;
    }

    /** All of them; nobody where the place has no two labels, or does not begin with one. */
    private static List<Speaker> in(String place, Organizations known) {
        int first = Characters.COLONS.next(place, 0);
        Matcher label = first < 0 || Characters.COLONS.next(place, first + 1) < 0 ? null : LABEL.matcher(place);
        List<String> told = new ArrayList<>();
        int from = -1;
        while (label != null && label.find() && (from >= 0 || label.start() == 0)) {
            if (from >= 0) {
                told.add(place.substring(from, label.start()));
            }
            from = label.end();
        }
        if (told.size() + 1 < FEWEST) {
            return List.of();
        }
        told.add(place.substring(from));
        List<Speaker> all = new ArrayList<>();
        for (String piece : told) {
            List<Speaker> people = PersonParts.inPlace(Bare.withoutMarks(piece.strip()).strip(), known);
            if (people.isEmpty()) {
                return List.of();
            }
            people.stream().filter(p -> all.stream().noneMatch(a -> a.name().equals(p.name()))).forEach(all::add);
        }
        return all;
    }
}
