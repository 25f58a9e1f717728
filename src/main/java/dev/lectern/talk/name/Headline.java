package dev.lectern.talk.name;

import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;

/** A line of Latin script that introduces somebody with job and house: {@code Dr. Jane Doe, Chief Data Officer, Port of Acme}. */
public final class Headline {
    private static final Pattern LINE = Pattern.compile("(?:(?:Dr|Prof)\\.?\\s+)?(\\p{Lu}[^,:]{3,40}),\\s+(\\p{Lu}[^,:]{2,60}),\\s+(?!(?:How|Why|What|When|From|The|An?|Your|My)\\s)(\\p{Lu}[\\p{L}\\d&.'’-]*(?:\\s+(?:of|the|for|and|de|la|&|\\p{Lu}[\\p{L}\\d&.'’-]*))*)");

    private Headline() {}

    /** Whether the line is one, and so pairs nobody with a title. */
    public static boolean is(String line) {
        Matcher m = line.indexOf(',') < 0 || !Character.isUpperCase(line.charAt(0)) ? null : LINE.matcher(line);
        return m != null && m.matches() && PersonalName.isLatin(m.group(1)) && isJob(m.group(2));
    }

    /** {@code Head of Agronomy, Sunfield Cooperative}: a job, and behind it a house. */
    public static boolean isJobInHouse(String line) {
        int comma = line.indexOf(", ");
        boolean names = comma > 0 && comma + 2 < line.length() && Character.isUpperCase(line.charAt(0)) && Character.isUpperCase(line.charAt(comma + 2));
        return names && isJob(line.substring(0, comma));
    }

    private static boolean isJob(String text) {
        return JobTitle.isTitle(text) || JobTitle.heads(text);
    }
}
