package dev.lectern.talk.page;

import dev.lectern.talk.line.Label;
import dev.lectern.talk.line.Unit;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The rooms before what goes on in them at the same time: {@code - A 会场（存储）：|对象存储的小文件之痛（某人，某公司）}, {@code - Track B: |Geo indexes (Jane Doe)}, {@code ### A 軌　|拆一台智慧電錶};
 * and below a time the word that something goes on then: {@code - 安排：|张三：缓存的一致性}.
 *
 * <p>They only say where, or nothing. So where several items of a list, or headings with a time, begin so, all rules read them without.
 */
final class RoomsBeforeTitles {
    private static final String COUNT = "(?:[A-Da-d]|[1-9]|第?[一二三四五六甲乙丙丁])";
    private static final Pattern ROOM = Pattern.compile("(?:[·•|｜—–-]\\s*)?(?:" + COUNT + "\\s?号?\\s?(?:[厅廳轨軌]|[会會][场場]|教室|[会會][议議]室|[报報]告[厅廳]|分[会會][场場]|[专專][场場]|[赛賽]道)|(?:主|[东東西南北大小])(?:[厅廳]|[会會][场場]|舞台|[报報]告[厅廳])|(?:分?[会會][场場]|[会會][议議]室|分[论論][坛壇]|[专專][场場])\\s?" + COUNT
            + "|(?i:track|room|hall|stage)\\s(?:[A-Da-d]|[1-9]\\d{0,2})\\b|(?i:(?:main|side|big|small|upper|lower) (?:room|hall|stage|track))|全[体體]|(?i:plenary))(?:\\s?[（(][^：:（()）]{1,16}[）)])?"
            + "(?:\\s*[:：|｜]\\s*|\\s*\u3000\\s*|\\s{2,}|\\s+[·•—–-]\\s+)(?=\\S)");
    private static final Pattern WHAT = Pattern.compile("(?:内容|安排|环节|事项|活动)\\s*[:：]\\s*(?=\\S)");
    private static final Pattern WHEN = Pattern.compile("(?:时间|Time)\\s*[:：]\\s*\\d.*");
    private static final int FEWEST = 2;
    private static final int FEWEST_WHAT = 3;

    private RoomsBeforeTitles() {}

    /**
     * Takes them away.
     *
     * @param timed headings that tell when as well; others are called by a room where all that goes on there stands below
     * @return what was taken, by the place of the line
     */
    static Map<Integer, String> remove(List<Unit> units, Set<Integer> timed) {
        Map<Integer, String> rooms = new HashMap<>(whats(units));
        for (Unit unit : units) {
            Matcher room = unit.shape() == Unit.Shape.ITEM || timed.contains(unit.index()) ? ROOM.matcher(unit.text()) : null;
            if (room != null && room.lookingAt()) {
                rooms.put(unit.index(), unit.text().substring(0, room.end()));
            }
        }
        if (rooms.size() < FEWEST) {
            return Map.of();
        }
        rooms.forEach((i, room) -> units.set(i, units.get(i).from(room.length())));
        return rooms;
    }

    private static Map<Integer, String> whats(List<Unit> units) {
        Map<Integer, String> whats = new HashMap<>();
        for (int i = 1; i < units.size(); i++) {
            Matcher what = units.get(i).shape() == Unit.Shape.ITEM ? WHAT.matcher(units.get(i).text()) : null;
            if (what != null && what.lookingAt() && WHEN.matcher(units.get(i - 1).text()).matches()) {
                whats.put(i, units.get(i).text().substring(0, what.end()));
                if (i + 1 < units.size() && Label.filled(Label.Field.SPEAKER, units.get(i + 1).text()).isPresent()) {
                    return Map.of(); // 内容：缓存的一致性 / 讲师：张三
                }
            }
        }
        return whats.size() < FEWEST_WHAT ? Map.of() : whats;
    }
}
