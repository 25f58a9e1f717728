package dev.lectern.talk.name;

import dev.lectern.talk.regex.Characters;
import dev.lectern.talk.regex.Pattern;

/** Tells from a line that only names somebody English running text, and an evening of a series: {@code Jane Doe from Acme shared how her team …}, {@code Acme 公开课 第 18 期}. */
public final class RunningText {
    /** Words of sentences that are in no name, no job and no house. */
    private static final Pattern WORDS = Pattern.compile("\\s(?:his|her|their|our|us|we|they|he|she|how|why|what|when|was|were|has|had|that|then|into|while|it|us|me|my|(?:show|talk|shar|explain|demonstrat|describ|walk|present|discuss|answer|return|compar|argu|introduc|deliver|outlin|explor|reveal|reflect|clos|open|report|kick|follow)ed|gave|spoke|took|told)(?=[\\s,.;:’'])");
    private static final Pattern ISSUE = Pattern.compile("第\\s?[\\d一二三四五六七八九十]{1,4}\\s?[期讲场回]$");
    private static final int SHORTEST = 40;
    /** Of the count of an evening. */
    private static final int LONGEST_COUNT = 8;

    private RunningText() {}

    /** Whether the line ends with the count of an evening of a series. */
    public static boolean countsEvening(String line) {
        int count = line.lastIndexOf('第');
        return count > 0 && line.length() - count <= LONGEST_COUNT && ISSUE.matcher(line).region(count, line.length()).lookingAt();
    }

    /** Whether the line is a sentence, or is counted as an evening. */
    public static boolean is(String line) {
        return countsEvening(line) || line.length() >= SHORTEST && line.charAt(0) < 128 && !Characters.hasIdeograph(line) && WORDS.matcher(line).find();
    }
}
