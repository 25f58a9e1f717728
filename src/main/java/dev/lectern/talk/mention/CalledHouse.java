package dev.lectern.talk.mention;

import dev.lectern.talk.name.JobTitle;
import dev.lectern.talk.name.Mention;
import java.util.List;
import java.util.Set;

/**
 * A house that might be somebody's name, told from one by the job and the name right behind it:
 *
 * <pre>
 * |白鹭云|教授东方岚在《…》中介绍了他们的做法。
 * </pre>
 */
final class CalledHouse {
    private static final int LONGEST_JOB = 12;
    /** {@code 张三老师李四老师}: two in a row. */
    private static final Set<String> HONORIFICS = Set.of("老师", "同学", "博士", "教授", "院士");

    private CalledHouse() {}

    /** Leaves out those who stand right before the job of somebody else, with nothing told of themselves: they are the other's house. */
    static void leaveOut(String text, List<Mention> found) {
        for (int i = found.size() - 1; i > 0; i--) {
            Mention house = found.get(i - 1);
            Mention person = found.get(i);
            boolean read = house.person().organization() == null && house.lead() == house.start() && person.lead() <= house.start()
                    && house.person().name().equals(person.person().organization());
            String job = read && person.start() > house.end() && person.start() - house.end() <= LONGEST_JOB ? text.substring(house.end(), person.start()).strip() : "";
            if (!job.isEmpty() && !HONORIFICS.contains(job) && JobTitle.isTitle(job)) {
                found.remove(i - 1);
            }
        }
    }
}
