package dev.lectern.talk.name;

import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;

/**
 * A job that stands before the house, parted from it by a blank or a line, as in a cell of a programme: {@code 副教授\n某大学}; or
 * both in a clause about somebody: {@code 她在某公司做架构师}.
 */
final class JobFirst {
    private static final int LONGEST_JOB = 16;
    private static final Pattern CLAUSE = Pattern.compile("[他她](?:目前|现在|如今|现)?(?:在|就职于|任职于|供职于)\\s*([^，,。；;：:]{2,24}?)\\s*(?:做|担任|任(?!职)|当)\\s*([^，,。；;：:]{2,16})");

    private JobFirst() {}

    /** The house, then the job; the text as it is where they stand otherwise. */
    static String turned(String text, Organizations known) {
        Matcher clause = text.isEmpty() || "他她".indexOf(text.charAt(0)) < 0 ? null : CLAUSE.matcher(text);
        if (clause != null && clause.matches()) {
            return clause.group(1) + " " + clause.group(2);
        }
        int part = blank(text);
        String job = part <= 0 ? "" : text.substring(0, part).strip();
        String house = part <= 0 ? "" : text.substring(part).strip();
        boolean turned = !job.isEmpty() && JobTitle.isTitle(job) && blank(house) < 0 && !JobTitle.ends(house) && Workplace.is(house, known);
        return turned ? house + " " + job : text;
    }

    private static int blank(String text) {
        int line = text.indexOf('\n');
        if (line >= 0) {
            return line <= LONGEST_JOB ? line : -1;
        }
        int blank = text.indexOf(' ');
        return blank <= LONGEST_JOB && blank > 0 && Character.isIdeographic(text.codePointBefore(blank)) ? blank : -1;
    }
}
