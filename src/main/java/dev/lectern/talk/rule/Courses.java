package dev.lectern.talk.rule;

import dev.lectern.talk.line.Label;
import dev.lectern.talk.line.Unit;
import dev.lectern.talk.page.Page;
import dev.lectern.talk.regex.Pattern;

/**
 * Courses that people learn together, each under a heading of its own with those who made it and those who help:
 *
 * <pre>
 * ### 2. 编译器从零写起
 * **课程设计**：白舟、何凌
 * **助教**：阿薄、林小满
 * </pre>
 *
 * <p>Nobody gives a talk there.
 */
final class Courses {
    private static final Pattern TOLD = Pattern.compile("[^\\p{L}]{0,4}(?:" + Label.COURSE_STAFF + ")[^\\p{L}]{0,3}[:：|｜]");

    private Courses() {}

    /** Whether the line is the heading of one: right below it stands who made it. */
    static boolean isHead(Page page, Unit line) {
        int next = line.index() + 1;
        return next < page.size() && (line.isHeading() || line.isStressed()) && page.unit(next).isProse() && TOLD.matcher(page.unit(next).text()).lookingAt();
    }
}
