package dev.lectern.talk.name;

/** A job that stands before the house, parted from it by a blank or a line, as in a cell of a programme: {@code 副教授\n某大学}. */
final class JobFirst {
    private static final int LONGEST_JOB = 16;

    private JobFirst() {}

    /** The house, then the job; the text as it is where they stand otherwise. */
    static String turned(String text, Organizations known) {
        int part = blank(text);
        String job = part <= 0 ? "" : text.substring(0, part).strip();
        String house = part <= 0 ? "" : text.substring(part).strip();
        boolean turned = !job.isEmpty() && JobTitle.isTitle(job) && blank(house) < 0 && !JobTitle.ends(house) && PersonLine.isAffiliation(house, known);
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
