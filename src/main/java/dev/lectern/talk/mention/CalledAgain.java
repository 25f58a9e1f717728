package dev.lectern.talk.mention;

import dev.lectern.talk.name.JobTitle;
import dev.lectern.talk.name.Organizations;
import dev.lectern.talk.name.PersonalName;
import dev.lectern.talk.regex.CharacterSet;
import dev.lectern.talk.regex.Characters;
import dev.lectern.talk.regex.Pattern;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Names in Chinese texts that show themselves by how their bearers are called later on: Latin ones, {@code Jane Doe……。Jane 认为……},
 * and those among friends, {@code 某用户组发起人老骆驼带了……。老骆驼说……}.
 */
public final class CalledAgain {
    /** What only people do. */
    private static final Pattern SAYS = Pattern.compile(" ?(?:也|则|还|就|便|接着|随后|先|又)?(?:说|认为|表示|补充|建议|坦言|提醒|笑|回忆|强调|指出|逐|的回答|一句|解释|直言|透露|来自|以 ?[“《\"「]|分享|介绍|告诉|总结|展示|讲|用)");

    /** With these names among friends begin. */
    private static final CharacterSet PETS = CharacterSet.of("阿老小");
    private static final int LONGEST_PET = 3;

    private CalledAgain() {}

    /** Latin names of the texts whose bearers one of them calls again by the first name alone, as no product is called: {@code Jane 认为}. */
    public static List<String> in(List<String> texts, Organizations known) {
        List<String> chinese = texts.stream().filter(Characters::hasIdeograph).toList();
        Set<String> names = new LinkedHashSet<>();
        chinese.forEach(text -> names.addAll(LatinMentions.candidates(text, known)));
        names.removeIf(name -> chinese.stream().noneMatch(t -> isCalledAgain(t, name.substring(0, name.indexOf(' ')))));
        chinese.forEach(text -> pets(text, chinese, known, names));
        return List.copyOf(names);
    }

    /** Those that stand behind what their bearer is, and elsewhere begin a clause that tells what they say. */
    private static void pets(String text, List<String> all, Organizations known, Set<String> names) {
        for (int at = PETS.next(text, 2); at > 0; at = PETS.next(text, at + 1)) {
            boolean told = JobTitle.nounEndsAt(text, at) && !JobTitle.goesOn(text, at);
            for (int n = told ? LONGEST_PET : 0; n > 1; n--) {
                String name = at + n > text.length() ? "" : text.substring(at, at + n);
                if (PersonalName.mayBeNickname(name) && !known.knows(name) && all.stream().anyMatch(t -> isCalledAgain(t, name))) {
                    names.add(name);
                    break;
                }
            }
        }
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
