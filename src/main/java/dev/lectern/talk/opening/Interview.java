package dev.lectern.talk.opening;

import dev.lectern.talk.line.Label;
import dev.lectern.talk.line.Question;
import dev.lectern.talk.line.Titles;
import dev.lectern.talk.line.Unit;
import dev.lectern.talk.page.Page;
import dev.lectern.talk.regex.Pattern;

/** A question that somebody is asked by name, and the answer below it: {@code 主持人：您为什么……？} / {@code 张三：……}. */
final class Interview {
    private static final Pattern ANSWER = Pattern.compile("\\p{L}{2,6}\\s*[:：]");

    /** One puts to somebody in English, above an answer that begins with who gives it: {@code How did you get into databases?} / {@code Jane: By accident.} */
    private static final Pattern PUT = Pattern.compile("(?i)[^:]{0,120}\\byou(?:r|['’]\\p{L}+)?\\b[^:]{0,120}\\?|(?:and|so|what|how|why|when|where|who|which|do|does|did|is|are|was|were|can|could|will|would|should|any)\\b[^:]{2,160}\\?");
    private static final Pattern BY_NAME = Pattern.compile("\\p{Lu}[\\p{L}.'’-]{0,20}(?: \\p{Lu}[\\p{L}.'’-]{0,20}){0,2}\\s*:\\s");

    private Interview() {}

    /** Whether a heading puts a question in English and the paragraph below begins with whoever answers it. */
    static boolean isPut(Page page, Unit head) {
        int next = head.index() + 1;
        return head.text().endsWith("?") && next < page.size() && page.unit(next).shape() == Unit.Shape.TEXT
                && PUT.matcher(head.text()).matches() && BY_NAME.matcher(page.unit(next).text()).lookingAt()
                && Label.of(page.unit(next).text()).isEmpty();
    }

    /** The same with somebody's answer right below, and no talk. */
    static boolean isAnswered(Page page, Unit line) {
        int next = line.index() + 1;
        return isPut(page, line)
                || Question.isAsked(line.text()) && !Titles.isPanel(line.text()) && next < page.size() && page.unit(next).isProse()
                        && Label.of(page.unit(next).text()).isEmpty() && ANSWER.matcher(page.unit(next).text()).lookingAt();
    }
}
