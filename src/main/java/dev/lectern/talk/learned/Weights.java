package dev.lectern.talk.learned;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How much each feature speaks for each label, found by the feature's key. A table with open addressing: it is asked some thirty
 * times for each token, and nearly always in vain.
 */
final class Weights {
    private static final String FILE = "weights.txt";
    /** Smaller ones are nothing. */
    static final float LEAST = 0.005f;
    private static final Map<String, Integer> NUMBERS = IntStream.range(0, Tag.LABELS).boxed().collect(Collectors.toMap(Tag::told, label -> label));
    private static final float[] NONE = new float[Tag.LABELS];

    /** Small enough to stay near the processor; where a bit is not set, the table need not be asked. */
    private static final int BITS = 1 << 17;

    private final long[] may = new long[BITS / Long.SIZE];
    private final long[] keys;
    private final float[][] values;
    /** By the label that they lead to. */
    private final double[][] steps = new double[Tag.LABELS][Tag.LABELS + 1];

    /** @param learned by what {@link Feature#told} gives; those of steps from one label to another by {@link #toldStep} */
    Weights(Map<String, float[]> learned) {
        int room = Integer.highestOneBit(Math.max(16, learned.size())) * 4;
        keys = new long[room];
        values = new float[room][];
        learned.forEach((told, weights) -> put(Feature.keyOf(told), weights));
        for (int before = -1; before < Tag.LABELS; before++) {
            float[] step = learned.getOrDefault(toldStep(before), NONE);
            for (int label = 0; label < Tag.LABELS; label++) {
                steps[label][before + 1] = Tag.mayFollow(before, label) ? Math.exp(step[label]) : 0;
            }
        }
    }

    /** Those of the file beside this class. */
    static Weights read() {
        try (InputStream in = Objects.requireNonNull(Weights.class.getResourceAsStream(FILE), FILE);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            Map<String, float[]> learned = new HashMap<>();
            lines.lines().filter(l -> !l.startsWith("#")).forEach(l -> learned.put(l.substring(0, l.indexOf('\t')), parse(l, l.indexOf('\t') + 1)));
            return new Weights(learned);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static float[] parse(String line, int from) {
        float[] weights = new float[Tag.LABELS];
        for (String told : line.substring(from).split(" ")) {
            int mark = told.indexOf('=');
            weights[NUMBERS.get(told.substring(0, mark))] = Float.parseFloat(told.substring(mark + 1));
        }
        return weights;
    }

    /** A line of the file: what is seen, and behind a tab what that speaks for. */
    static String line(String told, float[] weights) {
        StringJoiner line = new StringJoiner(" ", told + "\t", "");
        for (int label = 0; label < weights.length; label++) {
            if (Math.abs(weights[label]) >= LEAST) {
                line.add(Tag.told(label) + "=" + String.format(Locale.ROOT, "%.2f", weights[label]));
            }
        }
        return line.toString();
    }

    /** What the steps behind a label are told by; -1 stands before the sentence. */
    static String toldStep(int before) {
        return "step " + before;
    }

    private void put(long key, float[] weights) {
        int at = place(key);
        keys[at] = key;
        values[at] = weights;
        int bit = (int) (key >>> Integer.SIZE) & BITS - 1;
        may[bit >> 6] |= 1L << bit;
    }

    /** Where a key lies, or would. No feature has the key 0. */
    private int place(long key) {
        int at = (int) key & keys.length - 1;
        while (keys[at] != 0 && keys[at] != key) {
            at = at + 1 & keys.length - 1;
        }
        return at;
    }

    void addTo(float[] score, long key) {
        int bit = (int) (key >>> Integer.SIZE) & BITS - 1;
        if ((may[bit >> 6] >>> bit & 1) == 0) {
            return;
        }
        int at = place(key);
        if (keys[at] != 0) {
            float[] found = values[at];
            for (int label = 0; label < score.length; label++) {
                score[label] += found[label];
            }
        }
    }

    /** How much the step to each label from each other is worth, as a factor; 0 where it may not be. The first of each is what stands before the sentence. */
    double[][] steps() {
        return steps;
    }
}
