package dev.lectern.talk.name;

import dev.lectern.talk.regex.CharacterSet;
import dev.lectern.talk.regex.Characters;
import dev.lectern.talk.regex.Pattern;

/** What is told of somebody rather than where they work: {@code 从上海回来}, {@code 做了十年软件}, {@code 在|资源有限|的情况下}. */
final class Doings {
    private static final Pattern TOLD = Pattern.compile("^(?:从|给|把|被|让|做了?(?!市)|看了|讲了?|读|聊|听)\\p{IsHan}|\\p{IsHan}(?:回来|赶来|飞来|过来)$|^(?:资源|时间|人手|人力|预算|经费|能力|精力|条件|算力|内存|带宽|样本|数据)(?:有限|不足|充足|紧张|不够)$|^\\d{2,4}\\s?年|\\d+\\s?[年月日天岁]|\\p{IsHan}了[一二两三四五六七八九十几多\\d]|^\\p{IsHan}$|(?:颁奖|主持|主讲|报告|联系|负责|采访)人$");
    private static final CharacterSet FIRST = CharacterSet.of("从给把被让做看讲读聊听");
    private static final CharacterSet LAST = CharacterSet.of("来人限足张够");
    private static final CharacterSet INSIDE = CharacterSet.of("了0123456789");

    private Doings() {}

    static boolean areIn(String house) {
        return mayBeIn(house) && Characters.hasIdeograph(house) && TOLD.matcher(house).find();
    }

    /** Nearly all names of houses have none of what the pattern asks for, which looks at each of their characters. */
    private static boolean mayBeIn(String house) {
        return house.length() <= 2 || FIRST.has(house.charAt(0)) || LAST.has(house.charAt(house.length() - 1)) || INSIDE.isIn(house);
    }
}
