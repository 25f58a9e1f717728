package dev.lectern.talk.name;

import dev.lectern.talk.regex.Characters;
import dev.lectern.talk.regex.Pattern;

/** Tells English running text from a line that only names somebody: {@code Jane Doe from Acme shared how her team …}. */
final class RunningText {
    /** Words of sentences that are in no name, no job and no house. */
    private static final Pattern WORDS = Pattern.compile("\\s(?:his|her|their|our|us|we|they|he|she|how|why|what|when|was|were|has|had|that|then|into|while|it|us|me|my|(?:show|talk|shar|explain|demonstrat|describ|walk|present|discuss|answer|return|compar|argu|introduc|deliver|outlin|explor|reveal|reflect|clos|open|report|kick|follow)ed|gave|spoke|took|told)(?=[\\s,.;:’'])");
    private static final int SHORTEST = 40;

    private RunningText() {}

    /** Whether the line is a sentence. */
    static boolean is(String line) {
        return line.length() >= SHORTEST && line.charAt(0) < 128 && !Characters.hasIdeograph(line) && WORDS.matcher(line).find();
    }
}
