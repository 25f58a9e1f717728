package dev.lectern.talk.name;

import dev.lectern.talk.regex.Characters;
import dev.lectern.talk.regex.Pattern;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Latin names in Chinese texts that show themselves by how their bearers are called later on: {@code Jane Doe……。Jane 认为……}. */
public final class CalledAgain {
    /** What only people do. */
    private static final Pattern SAYS = Pattern.compile(" ?(?:也|则|还|就|便|接着|随后|先|又)?(?:说|认为|表示|补充|建议|坦言|提醒|笑|回忆|强调|指出|逐|的回答|一句|解释|直言|透露|来自|以 ?[“《\"「]|分享|介绍|告诉|总结|展示|讲|用)");

    private CalledAgain() {}

    /** Latin names of the texts whose bearers one of them calls again by the first name alone, as no product is called: {@code Jane 认为}. */
    public static List<String> in(List<String> texts, Organizations known) {
        List<String> chinese = texts.stream().filter(Characters::hasIdeograph).toList();
        Set<String> names = new LinkedHashSet<>();
        chinese.forEach(text -> names.addAll(LatinMentions.candidates(text, known)));
        names.removeIf(name -> chinese.stream().noneMatch(t -> isCalledAgain(t, name.substring(0, name.indexOf(' ')))));
        return List.copyOf(names);
    }

    private static boolean isCalledAgain(String text, String first) {
        for (int at = text.indexOf(first); at >= 0; at = text.indexOf(first, at + 1)) {
            boolean starts = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
            if (starts && SAYS.matcher(text).region(at + first.length(), text.length()).lookingAt()) {
                return true;
            }
        }
        return false;
    }
}
