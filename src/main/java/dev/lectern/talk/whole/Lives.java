package dev.lectern.talk.whole;

import dev.lectern.talk.TalkDocument.Kind;
import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.finding.Finding;
import dev.lectern.talk.finding.Finding.Piece;
import dev.lectern.talk.finding.Finding.Standing;
import dev.lectern.talk.name.Workplace;
import dev.lectern.talk.page.Page;
import dev.lectern.talk.people.Whereabouts;
import java.util.ArrayList;
import java.util.List;

/** Who is introduced somewhere and speaks elsewhere: the introduction belongs to the talk. */
final class Lives {
    private Lives() {}

    /** The talks, each with the introductions of those who give it. @param all what was found, introductions among it */
    static List<Finding> attached(Page page, List<Finding> all) {
        List<Finding> talks = new ArrayList<>(all.stream().filter(f -> f.standing() == Standing.TALK).toList());
        for (Finding life : all) {
            if (life.standing() == Standing.PROFILE) {
                attach(page, talks, life);
            }
        }
        return talks;
    }

    private static void attach(Page page, List<Finding> talks, Finding life) {
        for (int i = 0; i < talks.size(); i++) {
            if (talks.get(i).sharesSpeaker(life)) {
                List<Piece> told = new ArrayList<>(life.bio());
                told.addAll(life.body());
                talks.set(i,
                        talks.get(i).and(new Finding(life.rule(), Kind.TALK, null,
                                talks.get(i).speakers().size() > 1 ? housed(page, life) : life.speakers(), talks.get(i).start(), List.of(), told,
                                life.image(), Standing.PROFILE)));
                return;
            }
        }
    }

    /** Beside others on a stage, somebody is of the house that their own introduction tells. */
    private static List<Speaker> housed(Page page, Finding life) {
        return life.speakers().size() != 1 || !Workplace.isUnknown(life.speakers().get(0)) ? life.speakers()
                : List.of(Whereabouts.inTalk(page, life, life.speakers().get(0)));
    }
}
