package dev.lectern.talk.name;

/**
 * Which of two words is the house where both might be somebody's name: what the page tells of them elsewhere decides.
 *
 * <pre>
 * 元蛋白 詹若谷        where another line has 来自元蛋白的算法负责人詹若谷, or 詹若谷，元蛋白算法负责人
 * </pre>
 */
public final class HouseOf {
    private static final String BETWEEN = "，,（(@/|｜：:";
    private static final String STOPS = "，,。、；;！？!?（）()《》“”";
    /** In UTF-16 units; no job between a house and a name is longer. */
    private static final int LONGEST_JOB = 16;
    private static final int LONGEST = 8;

    private HouseOf() {}

    /** Whether the page tells that {@code name} works at {@code house}. */
    public static boolean isTold(String house, String name, Organizations known) {
        boolean may = house.length() > 1 && house.length() <= LONGEST && name.length() > 1 && name.length() <= LONGEST
                && Character.isIdeographic(house.codePointAt(0)) && Character.isIdeographic(name.codePointAt(0));
        return may && known.tells(house + '\n' + name, line -> isIn(line, house, name));
    }

    private static boolean isIn(String line, String house, String name) {
        for (int at = line.indexOf(name); at >= 0 && line.contains(house); at = line.indexOf(name, at + 1)) {
            int behind = at + name.length();
            while (behind < line.length() && line.charAt(behind) == ' ') {
                behind++;
            }
            int second = behind < line.length() && BETWEEN.indexOf(line.charAt(behind)) >= 0 ? PersonalName.skipBlanks(line, behind + 1) : line.length();
            if (second + house.length() < line.length() && line.startsWith(house, second) && Character.isLetter(line.charAt(second + house.length()))
                    || isBefore(line, house, at)) {
                return true;
            }
        }
        return false;
    }

    /** {@code 元蛋白|的风控算法负责人|詹若谷} */
    private static boolean isBefore(String line, String house, int name) {
        int from = line.lastIndexOf(house, name - house.length());
        String job = from < 0 || name - from - house.length() > LONGEST_JOB ? "" : line.substring(from + house.length(), name).strip();
        return !job.isEmpty() && job.chars().noneMatch(c -> STOPS.indexOf(c) >= 0) && JobTitle.ends(job);
    }
}
