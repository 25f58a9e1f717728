package dev.lectern.talk.page;

import dev.lectern.post.Block;
import dev.lectern.post.Prose;
import dev.lectern.talk.line.Label;
import dev.lectern.talk.line.Unit;
import dev.lectern.talk.line.Unit.Shape;
import dev.lectern.talk.mention.Mentions;
import dev.lectern.talk.mention.PenName;
import dev.lectern.talk.name.PersonalName;
import dev.lectern.talk.regex.CharacterSet;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Where a page shows that a word is what somebody is called. */
final class PenNameSigns {
    /** What shows it. A place where others than names may stand is none by itself. */
    private enum Sign {
        /** {@code 水印（某公司工程师）}. */ BRACKET(true),
        /** {@code 水印，某公司工程师。}. */ TOLD(true),
        /** {@code 某公司工程师 水印}. */ LINE(true),
        /** {@code 讲师：水印}. */ LABEL(true),
        /** {@code 水印老师}. */ HONOUR(true),
        /** {@code 张三、水印、李四}. */ ROW(true),
        /** {@code 水印介绍了}, at the start of a sentence. */ ACTS(true),
        /** {@code 工程师水印}. */ JOB(true),
        /** What describes a picture. */ PICTURE(false),
        /** What is stressed in a sentence. */ STRESSED(false),
        /** All of a heading. */ HEADING(false),
        /** All of a cell. */ CELL(false),
        /** What stands behind a title. */ BEHIND(false),
        /** The same in a list in which usual names stand there. */ LISTED(true),
        /** {@code 来自某公司的水印，}. */ FROM(true),
        /** What a heading begins with, before a colon. */ LEADS(false);

        private final boolean human;

        Sign(boolean human) {
            this.human = human;
        }
    }

    private static final int LONGEST_BRACKET = 40;
    private static final int LONGEST_LINE = 60;
    private static final int FEWEST_LISTED = 2;
    private static final int LONGEST_FROM = 30;
    private static final int LONGEST_TOLD = 60;
    private static final CharacterSet MARKS = CharacterSet.of("，,、；;（(|｜/·:：。\t—-@");

    private final Map<String, Set<Sign>> signs = new LinkedHashMap<>();
    /** The same of words that may be cut out of a sentence wrongly: they count where others show as well. */
    private final Map<String, Set<Sign>> cutOut = new LinkedHashMap<>();
    /** Of lines that end so, how many end with a usual name. */
    private int listed;

    private PenNameSigns() {}

    /** The words that are somebody's on a page; none of them has the shape of a usual name. */
    static List<String> in(List<Unit> units) {
        PenNameSigns signs = new PenNameSigns();
        units.forEach(signs::look);
        if (signs.signs.isEmpty()) {
            return List.of();
        }
        signs.signs.forEach((name, of) -> of.addAll(signs.cutOut.getOrDefault(name, Set.of())));
        if (signs.listed >= FEWEST_LISTED) {
            signs.signs.values().stream().filter(of -> of.contains(Sign.BEHIND)).forEach(of -> of.add(Sign.LISTED));
        }
        signs.signs.keySet().removeIf(name -> units.stream().anyMatch(u -> PenName.isBesideTrue(u.text(), name)));
        signs.signs.forEach((name, of) -> confirm(units, name, of));
        List<String> names = new ArrayList<>();
        signs.signs.forEach((name, of) -> {
            if (areEnough(of, PenName.isWord(name))) {
                names.add(name);
            }
        });
        names.removeIf(n -> names.stream().anyMatch(o -> !o.equals(n) && n.contains(o)));
        return names;
    }

    /** Whether two of them bear each other out. Both ends of the word have to show, and an everyday word shows less. */
    private static boolean areEnough(Set<Sign> of, boolean word) {
        Set<Sign> human = EnumSet.noneOf(Sign.class);
        of.stream().filter(s -> s.human).forEach(human::add);
        Set<Sign> placed = EnumSet.copyOf(of);
        placed.removeAll(EnumSet.of(Sign.HEADING, Sign.CELL));
        boolean ends = of.contains(Sign.JOB) && (of.contains(Sign.HONOUR) || of.contains(Sign.ACTS))
                || !EnumSet.of(Sign.HONOUR, Sign.ACTS, Sign.JOB, Sign.FROM).containsAll(of);
        boolean enough = of.size() > 1 && !human.isEmpty() && ends && (placed.size() > 1 || !human.equals(EnumSet.of(Sign.JOB)));
        return enough && (!word || human.size() > 1 || of.contains(Sign.PICTURE) || of.contains(Sign.STRESSED) || of.contains(Sign.BEHIND) && !of.contains(Sign.LISTED));
    }

    private void add(String name, Sign sign) {
        boolean cut = (sign == Sign.HONOUR || sign == Sign.ROW) && PenName.endsInUsual(name);
        if (cut) {
            cutOut.computeIfAbsent(name, n -> EnumSet.noneOf(Sign.class)).add(sign);
        } else if (PenName.mayBe(name) && Label.of(name + "：").isEmpty()) {
            signs.computeIfAbsent(name, n -> EnumSet.noneOf(Sign.class)).add(sign);
        }
    }

    private void look(Unit unit) {
        String text = unit.text();
        if (unit.shape() == Shape.IMAGE) {
            for (int end = PenName.SHORTEST; end <= PenName.LONGEST && end <= text.length(); end++) {
                if (PenName.isShown(text, end)) {
                    add(text.substring(0, end), Sign.PICTURE);
                }
            }
        } else if (unit.shape() == Shape.ROW) {
            cells(unit);
        } else if (unit.isHeading()) {
            add(text, Sign.HEADING);
            int end = word(text, 0);
            if (end < text.length() && "：:".indexOf(text.charAt(end)) >= 0) {
                add(text.substring(0, end), Sign.LEADS);
            }
            behind(text);
        } else if (unit.shape() != Shape.CODE && !text.isEmpty()) {
            line(unit, text);
        }
        brackets(text);
    }

    private void line(Unit unit, String text) {
        Label.filled(Label.Field.SPEAKER, text).or(() -> Label.filled(Label.Field.BIO, text)).or(() -> Label.filled(Label.Field.HOST, text)).ifPresent(l -> {
            int end = word(text, l.from());
            boolean blank = end < text.length() && text.charAt(end) == ' ';
            if (end == text.length() || (blank ? PenName.isOffice(text.substring(end + 1)) : MARKS.has(text.charAt(end)))) {
                add(text.substring(l.from(), end), Sign.LABEL);
            }
            told(text, l.from());
        });
        told(text, 0);
        for (int at = text.indexOf('；'); at > 0; at = text.indexOf('；', at + 1)) {
            told(text, at + 1);
        }
        if (text.length() <= LONGEST_LINE && text.indexOf('。') < 0) {
            int from = start(text, text.length());
            if (from > 0 && " —-|｜/：:".indexOf(text.charAt(from - 1)) >= 0 && PenName.isOffice(text.substring(0, from).replaceFirst("[ —|｜/:：-]+$", ""))) {
                add(text.substring(from), Sign.LINE);
            }
        }
        behind(text);
        for (Prose.Span span : unit.spans()) {
            if (span.kind() == Prose.Kind.STRONG || span.kind() == Prose.Kind.EMPHASIS) {
                add(text.substring(span.start(), span.end()), Sign.STRESSED);
                if (PenName.comesOn(text, span.end())) {
                    add(text.substring(span.start(), span.end()), Sign.ACTS);
                }
            }
        }
        honours(text);
        rows(text);
        PenName.behindJobs(text).forEach(name -> {
            add(name, Sign.JOB);
            add(name, Sign.ACTS);
        });
    }

    /** {@code 一个标题 - 水印}, {@code 一个标题 / 水印}. */
    private void behind(String text) {
        int from = start(text, text.length());
        int mark = from;
        while (mark > 0 && text.charAt(mark - 1) == ' ') {
            mark--;
        }
        if (mark > PenName.LONGEST && from < text.length() && "—-/".indexOf(text.charAt(mark - 1)) >= 0) {
            listed += PersonalName.is(text.substring(from)) ? 1 : 0;
            add(text.substring(from), Sign.BEHIND);
        }
    }

    private void cells(Unit unit) {
        if (unit.block() instanceof Block.TableRow row) {
            row.cells().forEach(c -> {
                String cell = c.prose().text();
                int end = word(cell, 0);
                if (end == cell.length() || "（(，,/|@\n".indexOf(cell.charAt(end)) >= 0) {
                    add(cell.substring(0, end), Sign.CELL);
                }
            });
        }
    }

    /** {@code 水印（某公司工程师）}, or a title with who gives it: {@code 一个标题（水印）}. */
    private void brackets(String text) {
        for (int open = next(text, 1); open > 0; open = next(text, open + 1)) {
            int close = Math.max(text.indexOf('）', open), text.indexOf(')', open));
            if (close > open && close - open <= LONGEST_BRACKET) {
                String inside = text.substring(open + 1, close);
                int end = text.charAt(open - 1) == ' ' ? open - 1 : open;
                int from = start(text, end);
                if (end - from >= PenName.SHORTEST && end - from <= PenName.LONGEST && PenName.mayBe(text.substring(from, end)) && PenName.isOfHouse(inside)) {
                    add(text.substring(from, end), Sign.BRACKET);
                }
                if (close >= text.length() - 1 && open > PenName.LONGEST) {
                    add(inside, Sign.BEHIND);
                }
            }
        }
    }

    private static int next(String text, int from) {
        int wide = text.indexOf('（', from);
        int narrow = text.indexOf('(', from);
        return wide < 0 ? narrow : narrow < 0 ? wide : Math.min(wide, narrow);
    }

    /** {@code 水印，某公司工程师，…}. */
    private void told(String text, int from) {
        int start = from < text.length() && text.charAt(from) == ' ' ? from + 1 : from;
        int end = word(text, start);
        boolean whole = end < text.length() && "：: ".indexOf(text.charAt(end)) >= 0 && text.length() <= LONGEST_LINE && text.indexOf('。') < 0;
        if (end > start && end < text.length() && (whole || "，,|｜".indexOf(text.charAt(end)) >= 0) && PenName.mayBe(text.substring(start, end))) {
            int stop = end + 1;
            while (stop < text.length() && stop - end <= LONGEST_TOLD && "，,。；;\n".indexOf(text.charAt(stop)) < 0) {
                stop++;
            }
            if (PenName.isOffice(text.substring(end + 1, stop).strip())) {
                add(text.substring(start, end), Sign.TOLD);
            }
        }
    }

    private void honours(String text) {
        for (int at = PenName.honour(text, PenName.SHORTEST); at > 0; at = PenName.honour(text, at + 1)) {
            int end = PenName.beforeHonour(text, at);
            for (int n = PenName.SHORTEST; n <= PenName.LONGEST && n <= end; n++) {
                if (PenName.isApart(text, end - n)) {
                    add(text.substring(end - n, end), Sign.HONOUR);
                    break;
                }
            }
        }
    }

    /** Whoever is named in a row with others. */
    private void rows(String text) {
        int mark = text.indexOf('、');
        while (mark > 0) {
            int from = start(text, mark);
            int end = word(text, mark + 1);
            String before = text.substring(from, mark);
            String after = text.substring(mark + 1, end);
            if (PenName.mayBe(before) && PersonalName.is(after)) {
                add(before, Sign.ROW);
            } else if (PenName.mayBe(after) && PersonalName.is(before)) {
                add(after, Sign.ROW);
            }
            mark = text.indexOf('、', mark + 1);
        }
    }

    /** Where the word ends that starts at a place. */
    private static int word(String text, int from) {
        int end = from;
        while (end < text.length() && end - from <= PenName.LONGEST && Character.isIdeographic(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** Where the word starts that ends at a place. */
    private static int start(String text, int end) {
        int from = end;
        while (from > 0 && end - from <= PenName.LONGEST && Character.isIdeographic(text.charAt(from - 1))) {
            from--;
        }
        return from;
    }

    /** Looks for what only shows once a word is thought of. */
    private static void confirm(List<Unit> units, String name, Set<Sign> of) {
        for (Unit unit : units) {
            String text = unit.text();
            for (int at = unit.isProse() ? text.indexOf(name) : -1; at >= 0; at = text.indexOf(name, at + name.length())) {
                int end = at + name.length();
                if ((at == 0 || "。！？\n”".indexOf(text.charAt(at - 1)) >= 0) && Mentions.acts(text, text.startsWith("将", end) ? end + 1 : end)) {
                    of.add(Sign.ACTS);
                }
                if (end < text.length() && PenName.isBehindJob(text, at) && PenName.isOver(text, end)) {
                    of.add(Sign.JOB);
                }
                if (at > 0 && text.charAt(at - 1) == '的' && text.lastIndexOf("来自", at) >= at - LONGEST_FROM
                        && text.lastIndexOf("来自", at) >= 0 && PenName.isOver(text, end)) {
                    of.add(Sign.FROM);
                }
            }
        }
    }
}
