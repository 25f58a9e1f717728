package dev.lectern.talk.learned;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A sentence or a few with what they name: {@code {O|某公司}的{P|张三}分享了{T|…}}. */
record Passage(String text, List<Named> named) {
    private static final Pattern MARK = Pattern.compile("\\{([PGOXRT])\\d*\\|([^{}|]+)\\}");
    private static final String SIGNS = "PGOXRT";

    static Passage of(String line) {
        StringBuilder text = new StringBuilder();
        List<Named> named = new ArrayList<>();
        Matcher m = MARK.matcher(line);
        int last = 0;
        while (m.find()) {
            text.append(line, last, m.start());
            int from = text.length();
            text.append(m.group(2));
            named.add(new Named(Tag.values()[SIGNS.indexOf(m.group(1))], from, text.length(), 1, 1));
            last = m.end();
        }
        return new Passage(text.append(line.substring(last)).toString(), named);
    }

    /** The labels of its tokens. */
    int[] labels(Tokens tokens) {
        int[] labels = new int[tokens.size()];
        for (Named n : named) {
            int label = n.tag().first();
            for (int i = 0; i < tokens.size(); i++) {
                if (tokens.from()[i] < n.to() && tokens.to()[i] > n.from()) {
                    labels[i] = label;
                    label = n.tag().first() + 1;
                }
            }
        }
        return labels;
    }
}
