package dev.lectern.talk;

import com.fasterxml.jackson.databind.EnumNamingStrategies.LowerCaseStrategy;
import com.fasterxml.jackson.databind.EnumNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.EnumNaming;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a post was broken up: what was made of each of its lines, and from which lines each talk was read.
 *
 * @param path of the post, relative to the content folder
 * @param lines the whole post in reading order
 * @param talks in reading order
 * @param people everyone else whom the post names
 */
public record Explanation(String path, List<Line> lines, List<Talk> talks, List<TalkDocument.Speaker> people) {

    public Explanation {
        lines = List.copyOf(lines);
        talks = List.copyOf(talks);
        people = List.copyOf(people);
    }

    /**
     * A line of the post, or the part of it that tells of one talk.
     *
     * @param line of the file, from 1
     * @param shape what it looks like: {@code heading}, {@code text}, {@code item}, {@code row} …
     * @param text without markup; of a picture its file
     * @param rule which rule made something of it; null where none did
     * @param uses what it was taken for; empty where for nothing
     * @param unused why it was taken for nothing; null where it was taken
     */
    public record Line(int line, String shape, String text, @Nullable String rule, List<Use> uses, @Nullable Unused unused) {
        public Line {
            uses = List.copyOf(uses);
        }
    }

    /** What a line was taken for. @param talk which of the talks, from 1; 0 where a line names one of the other people */
    public record Use(int talk, Field field) {}

    /** A field of the talk document that lines are taken for. */
    @EnumNaming(LowerCaseStrategy.class)
    public enum Field { TITLE, SPEAKER, ORGANIZATION, BODY, BIO, IMAGE, GUEST }

    /** Why a line was taken for nothing. */
    @EnumNaming(SnakeCaseStrategy.class)
    public enum Unused {
        /** A heading that is no title. */
        HEADING,
        /** It only says what the next lines are: {@code 内容简介：}. */
        LABEL,
        /** Under a heading below which no talk is looked for, such as one about registration or a list of members. */
        OTHER_SECTION,
        /** It takes leave, thanks, or turns to something else. */
        FAREWELL,
        /** A part of the programme that is no talk, such as a break. */
        BREAK,
        /** A picture, or a film, that is not the first of a talk. */
        PICTURE,
        /** The words below a picture, which name nobody who speaks. */
        CAPTION,
        /** A line drawn across the post. */
        RULE,
        /** What it says stands elsewhere in the post: a line of a table of contents, the post's title once more. */
        REPEATED,
        /** A rule looked at it and found no talk in it. */
        NO_TALK,
        /** It stands before the first talk. */
        BEFORE_TALKS,
        /** It stands among the talks and tells of none. */
        BETWEEN_TALKS,
        /** It stands after the last talk. */
        AFTER_TALKS
    }

    /**
     * A talk and where it comes from.
     *
     * @param number from 1
     * @param rules those that found it; two where the post tells of it twice
     * @param sure how much speaks for it
     * @param reasons for being so sure, and against
     * @param lines from which each field came, as lines of the file; without the fields that are empty
     */
    public record Talk(int number, TalkDocument document, List<String> rules, Sureness sure, List<Reason> reasons,
            Map<Field, List<Integer>> lines) {
        public Talk {
            rules = List.copyOf(rules);
            reasons = List.copyOf(reasons);
            lines = Map.copyOf(lines);
        }
    }

    /** How sure it is that all fields of a talk are right. */
    @EnumNaming(LowerCaseStrategy.class)
    public enum Sureness { SURE, LIKELY, DOUBTFUL }

    /** What makes a talk more or less sure. */
    @EnumNaming(SnakeCaseStrategy.class)
    public enum Reason {
        /** The post tells of it in two places that agree. */
        TOLD_TWICE(1),
        /** Its author set its parts apart: a table, labels, headings. */
        MARKED_UP(1),
        /** It had to be read from running text. */
        IN_PROSE(0),
        NO_SPEAKER(-2),
        NO_ORGANIZATION(-1),
        /** There is nothing but its title and its speakers. */
        NO_TEXT(0),
        /** No line names the speaker the way the document has it. */
        NAME_NOT_FOUND(-1);

        private final int weight;

        Reason(int weight) {
            this.weight = weight;
        }

        /** The sum of what speaks for and against. */
        static Sureness weigh(List<Reason> reasons) {
            int sum = reasons.stream().mapToInt(r -> r.weight).sum();
            return sum > 0 ? Sureness.SURE : sum == 0 ? Sureness.LIKELY : Sureness.DOUBTFUL;
        }
    }
}
