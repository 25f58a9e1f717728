package dev.lectern.talk.line;

import dev.lectern.post.Prose;
import dev.lectern.post.Prose.Span;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The title of a talk of which English prose tells, where the words around it say that it is one, whatever its letters:
 *
 * <pre>
 * Jane Doe walked us through |[a linker in a weekend](…)|.
 * Jane Doe showed what happens then. She called it |*The queue that wanted to be a stack*|.
 * John Roe told of a feature flag. His title said it all: |"Flag day, every day"|.
 * </pre>
 */
public final class LaterTitle {
    private static final Pattern QUOTED = Pattern.compile("[“\"]([^“”\"]{3,100})[”\"]");
    /** What leads from whoever speaks to what they speak on. */
    private static final Pattern ON = Pattern.compile("\\b(?:on|about|through|called|named|titled|entitled|presenting)\\s+$");
    /** Behind whoever speaks, and perhaps where they work. */
    private static final Pattern RIGHT_BEHIND = Pattern.compile(",?\\s+(?:on|with|about|and)\\s+");
    /** The sentence behind says how the talk is called. */
    private static final Pattern CALLED = Pattern.compile("(?:\\b(?:[Ss]?[Hh]e|[Tt]hey)\\s+(?:had\\s+)?(?:called|named|titled|dubbed)\\s+(?:it|this|that|(?:the|his|her|their)\\s+(?:talk|session|story))|\\b(?:[Hh]er|[Hh]is|[Tt]heir|[Tt]he|[Ii]ts|[Aa])\\s+(?:\\p{Ll}+\\s+)?(?:talk|title|session|slot|presentation|demo|lecture)(?:'s\\s+title)?(?:\\s+(?:said\\s+it\\s+all|was|is|had\\s+the\\s+title|named|called|titled|entitled|says\\s+it\\s+all|is\\s+called|was\\s+called)|,)?|\\b[Tt]itle)\\s*[:,]?\\s*$");
    private static final Pattern THREE_WORDS = Pattern.compile("[^\\s/]+\\s+\\S+\\s+\\S.*");
    private static final int LONGEST_LEAD = 48;

    private LaterTitle() {}

    /**
     * What is set apart so in a stretch of a line; null where nothing is.
     *
     * @param behind where those who speak are named to the end
     * @param end where the sentence ends that names them
     */
    public static @Nullable String in(Unit unit, int behind, int end, int to) {
        String text = unit.text();
        for (Span span : unit.spans()) {
            boolean face = span.kind() == Prose.Kind.EMPHASIS || span.kind() == Prose.Kind.STRONG || span.kind() == Prose.Kind.LINK;
            boolean own = face && span.start() > behind && span.end() <= end && THREE_WORDS.matcher(text.substring(span.start(), span.end())).matches()
                    && (ON.matcher(before(text, behind, span.start())).find() || RIGHT_BEHIND.matcher(text.substring(behind, span.start())).matches());
            if (own || face && span.start() >= end && span.end() <= to && CALLED.matcher(before(text, behind, span.start())).find()) {
                return Titles.own(Titles.clean(Titles.withoutStop(text.substring(span.start(), span.end()))));
            }
        }
        Matcher quoted = QUOTED.matcher(text).region(behind, to);
        while (quoted.find()) {
            if (CALLED.matcher(before(text, behind, quoted.start())).find()) {
                return Titles.own(Titles.clean(Titles.withoutStop(quoted.group(1))));
            }
        }
        return null;
    }

    /** Whether sentences behind who is named say how their talk is called. */
    public static boolean isTold(Unit unit, int behind) {
        return in(unit, behind, behind, unit.text().length()) != null;
    }

    private static String before(String text, int from, int at) {
        return text.substring(Math.max(from, at - LONGEST_LEAD), at);
    }
}
