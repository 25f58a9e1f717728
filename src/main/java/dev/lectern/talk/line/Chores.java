package dev.lectern.talk.line;

import dev.lectern.talk.line.Unit.Shape;
import dev.lectern.talk.regex.Pattern;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Items of lists that name somebody beside something else than a talk: what was changed and by whom, who is to do what, and
 * what there is to win.
 *
 * <pre>
 * - 网关：修复重连后丢消息的问题（@jane）    - 场地布置，由 张三 负责    - 《网关入门》图书一套
 * </pre>
 *
 * <p>One of them may be called like a talk; so the list is looked at as a whole, and what is said to be spoken of stays.
 */
public final class Chores {
    /** Before what was changed: in which part, under which number, or by whom. */
    private static final String WHERE = "(?:[\\[(（]?#\\d+[\\])）]?\\s*|\\[[^\\[\\]]{1,20}\\]\\s*|@?[\\w .`/()#-]{2,40}\\s?[：:]\\s*|\\p{IsHan}{2,4}\\s?[：:]\\s*)?";
    private static final String CHANGE = "(?:已?修复|修正|新增|增加|添加|支持|优化|重构|移除|删除|升级|改进|完善|调整|补充|兼容|废弃|解决)了?|(?i:(?:fix(?:e[sd])?|feat|bump(?:s|ed)?|chore|refactor|add(?:s|ed)?|remove[sd]?|update[sd]?|upgrade[sd]?|improve[sd]?)\\b)";
    private static final Pattern CHANGED = Pattern.compile("[^\\p{L}\\p{N}\\[@#(（]{0,3}" + WHERE + "(?:" + CHANGE + ").*");
    /** What tells beyond doubt that something was changed, be it only by one of the items. */
    private static final Pattern COMMITTED = Pattern.compile("(?:修复|修正|解决|(?i:\\bfix(?:e[sd])?\\b)).{0,80}(?:问题|错误|失败|异常|缺陷|漏洞|泄漏|崩溃|丢失|缺失|报错|失效|死锁|空指针|CVE|(?i:\\bbugs?\\b|leaks?\\b|crash|errors?\\b|races?\\b))|修复了|(?i:^\\W{0,3}fix(?:\\([^()]{1,20}\\))?:\\s|\\bbump(?:s|ed)? .{2,40} to \\d)|[（(\\s\\[]#\\d{2,}|/pull/\\d|[（(](?:by )?@[\\w-]{2,39}[)）]$|^@[\\w-]{2,39}\\s?[：:]");
    /** By its number it is one, whichever words it has. */
    private static final Pattern NUMBERED = Pattern.compile("(?:[（(\\[\\s，,]|^)#\\d{2,6}(?:[)）\\]\\s，,]|$)|/pull/\\d");
    private static final String DOES = "(?:负责|跟进|处理|牵头|推进|完成|落实|整理|对接|维护|贡献|提交|认领|承担|撰写|编写|安排)";
    /** Who is to do it, or did it, is said behind. */
    private static final Pattern ASSIGNED = Pattern.compile("(?:[，,：:；;、（(\\s—–-]|^.{2,30})(?:(?:由|交由|请)(?!谁|哪|什么)\\s?[^，,。；;：:由]{1,20}?\\s?" + DOES + "|(?<=[，,：:；;、\\s])(?:转?交给|指派给|分配给)\\s?[^，,。；;：:]{1,16}|(?<=[，,：:；;、（(\\s—–-])[^，,。；;：:\\s]{2,12}\\s?(?:负责|跟进|认领|牵头)|(?<=[，,；;（(]\\s?)(?:负责人?|责任人|跟进人?|贡献者|提交者|修复者|认领人?|(?i:owner|assignee))\\s?[：: ]\\s*[^，,。；;：:]{1,16})\\s*(?:$|[，,。；;)）].{0,24}$)");
    private static final Pattern PRIZE = Pattern.compile("[^《》]{0,16}《[^《》]{2,60}》[^，。《》]{0,8}?(?:[一两二三四五六七八九十]|\\d{1,3})\\s?(?:套|本|册|份|部|件)(?:[，,。；;（(].*)?");
    /** It is spoken of. */
    private static final Pattern SPOKEN = Pattern.compile("分享|主讲|演讲|宣讲|讲解|讲述|讲了|聊|带来|演示|介绍了|讲者|讲师|议题");
    private static final int FEWEST = 2;
    private static final int LONGEST = 200;

    private Chores() {}

    /** The places of all such items. */
    public static Set<Integer> in(List<Unit> units) {
        Set<Integer> chores = new HashSet<>();
        for (int start = 0; start < units.size(); start++) {
            int end = start;
            while (end < units.size() && units.get(end).shape() == Shape.ITEM) {
                end++;
            }
            if (end > start) {
                addList(units.subList(start, end), chores);
                start = end - 1;
            }
        }
        return chores;
    }

    private static void addList(List<Unit> list, Set<Integer> chores) {
        int changed = 0;
        int committed = 0;
        int assigned = 0;
        for (Unit item : list) {
            String text = item.text();
            if (text.length() > LONGEST) {
                continue;
            }
            boolean change = isChange(text);
            changed += change ? 1 : 0;
            committed += change && COMMITTED.matcher(text).find() ? 1 : 0;
            if (isAssigned(text)) {
                assigned++;
                chores.add(item.index());
            } else if (PRIZE.matcher(text).matches() || NUMBERED.matcher(text).find() && change) {
                chores.add(item.index());
            }
        }
        if (changed >= FEWEST && committed > 0 && 2 * changed >= list.size() || assigned >= FEWEST) {
            list.stream().filter(u -> !SPOKEN.matcher(u.text()).find() && u.text().indexOf('《') < 0).map(Unit::index).forEach(chores::add);
        }
    }

    private static boolean isChange(String text) {
        return CHANGED.matcher(text).matches() && text.indexOf('《') < 0 && !SPOKEN.matcher(text).find();
    }

    private static boolean isAssigned(String text) {
        return ASSIGNED.matcher(text).find() && !SPOKEN.matcher(text).find();
    }
}
