package dev.lectern.talk.line;

import dev.lectern.talk.name.Mention;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import java.util.List;

/** Whoever put a programme together, leads it from the chair or wrote it down, alone or with others: nobody gives a talk by that. */
final class Producers {
    private static final Pattern DOES = Pattern.compile("\\s*(?:先生|女士|老师|同学|教授|博士)?(?:共同|联合|一同|一起)?(?:(?:担任|出任|作为|为|任)[^，。]{0,8}(?:出品人|召集人|评委|评审|评议人|主席团|(?:联席|专场|论坛|程序)主席)|出品(?=[，。])|(?:整理|撰写|编写|记录|翻译|编辑|供稿|校对|拍摄|速记|牵头|统筹))");
    /** Where somebody works, told behind their name. */
    private static final Pattern HOUSE = Pattern.compile("\\s*[（(][^（()）]{1,30}[)）]");

    private Producers() {}

    /** Whether a sentence goes on so behind those whom it names in a row: {@code 专题由|甲（某公司）和乙|担任出品人}. */
    static boolean are(String text, List<Mention> mentions, int first, int stop) {
        int last = first;
        while (last + 1 < mentions.size()
                && Speech.JOINS.matcher(HOUSE.matcher(Speech.between(text, mentions.get(last), mentions.get(last + 1))).replaceFirst("")).matches()) {
            last++;
        }
        Matcher house = HOUSE.matcher(text).region(mentions.get(last).end(), stop);
        return DOES.matcher(text).region(house.lookingAt() ? house.end() : mentions.get(last).end(), stop).lookingAt();
    }
}
