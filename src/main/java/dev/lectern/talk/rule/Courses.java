package dev.lectern.talk.rule;

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
    /** What they are called who make courses and help with them. An expression. */
    static final String STAFF = "(?:课程|内容|教案|教材)(?:设计|负责|贡献|作者|开发|研发|编写)[人者]?|教研(?:组|团队)?|(?:开源|课程|项目|内容)贡献者|助教(?:团队?|老师)?|领航员|班主任";
    private static final Pattern TOLD = Pattern.compile("[^\\p{L}]{0,4}(?:" + STAFF + ")[^\\p{L}]{0,3}[:：|｜]");

    private Courses() {}

    /** Whether the line is the heading of one: right below it stands who made it. */
    static boolean isHead(Page page, Unit line) {
        int next = line.index() + 1;
        return next < page.size() && (line.isHeading() || line.isStressed()) && page.unit(next).isProse() && TOLD.matcher(page.unit(next).text()).lookingAt();
    }
}
