package dev.lectern.talk.learned;

import dev.lectern.talk.name.Organizations;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Learns weights from passages: a conditional random field by stochastic gradient descent, with a cumulative penalty on the size of
 * the weights that leaves most of them at nothing (Tsuruoka, Tsujii, Ananiadou 2009, "Stochastic Gradient Descent Training for
 * L1-regularized Log-linear Models with Cumulative Penalty").
 */
final class Learner {
    private static final double FIRST_STEP = 0.2;
    private static final double DECAY = 0.85;

    private final int rounds;
    private final double penalty;
    private final int fewest;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> names = new ArrayList<>();
    private final List<int[][]> features = new ArrayList<>();
    private final List<int[]> labels = new ArrayList<>();
    private float[][] weights = new float[0][];
    private double[][] paid = new double[0][];

    Learner(int rounds, double penalty, int fewest) {
        this.rounds = rounds;
        this.penalty = penalty;
        this.fewest = fewest;
    }

    /** The weights that are not nothing, by what {@link Feature#told} gives. */
    Map<String, float[]> learn(List<Passage> passages, long seed) {
        Map<String, Integer> counts = new HashMap<>();
        List<String[][]> told = new ArrayList<>();
        for (Passage p : passages) {
            Tokens tokens = Tokens.of(p.text());
            Glimpse seen = new Glimpse(tokens, Organizations.KNOWN);
            String[][] all = new String[tokens.size()][Feature.ALL.size()];
            for (int i = 0; i < tokens.size(); i++) {
                for (int f = 0; f < Feature.ALL.size(); f++) {
                    all[i][f] = Feature.ALL.get(f).told(seen, i);
                    counts.merge(all[i][f], 1, Integer::sum);
                }
            }
            told.add(all);
            labels.add(p.labels(tokens));
        }
        for (String[][] all : told) {
            int[][] own = new int[all.length][];
            for (int i = 0; i < all.length; i++) {
                own[i] = java.util.Arrays.stream(all[i]).filter(f -> counts.get(f) >= fewest).mapToInt(this::number).toArray();
            }
            features.add(own);
        }
        for (int before = -1; before < Tag.LABELS; before++) {
            number(Weights.toldStep(before));
        }
        weights = new float[names.size()][Tag.LABELS];
        paid = new double[names.size()][Tag.LABELS];
        descend(seed);
        Map<String, float[]> kept = new TreeMap<>();
        for (int f = 0; f < weights.length; f++) {
            for (float w : weights[f]) {
                if (Math.abs(w) >= 0.005) {
                    kept.put(names.get(f), weights[f]);
                    break;
                }
            }
        }
        return kept;
    }

    private int number(String feature) {
        return numbers.computeIfAbsent(feature, f -> {
            names.add(f);
            return names.size() - 1;
        });
    }

    private void descend(long seed) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < features.size(); i++) {
            order.add(i);
        }
        Random random = new Random(seed);
        double owed = 0;
        long step = 0;
        for (int round = 0; round < rounds; round++) {
            Collections.shuffle(order, random);
            for (int k : order) {
                double rate = FIRST_STEP * Math.pow(DECAY, step++ / (double) features.size());
                owed += rate * penalty / features.size();
                learn(features.get(k), labels.get(k), rate, owed);
            }
        }
    }

    private void learn(int[][] own, int[] right, double rate, double owed) {
        float[][] scores = new float[own.length][Tag.LABELS];
        for (int i = 0; i < own.length; i++) {
            for (int f : own[i]) {
                for (int l = 0; l < Tag.LABELS; l++) {
                    scores[i][l] += weights[f][l];
                }
            }
        }
        Map<String, float[]> steps = new HashMap<>();
        for (int before = -1; before < Tag.LABELS; before++) {
            steps.put(Weights.toldStep(before), weights[numbers.get(Weights.toldStep(before))]);
        }
        Lattice lattice = new Lattice(scores, new Weights(steps));
        float[] move = new float[Tag.LABELS];
        for (int i = 0; i < own.length; i++) {
            for (int l = 0; l < Tag.LABELS; l++) {
                move[l] = (float) (rate * ((l == right[i] ? 1 : 0) - lattice.chance(i, l)));
            }
            for (int f : own[i]) {
                move(f, move, owed);
            }
        }
        for (int before = -1; before < Tag.LABELS; before++) {
            java.util.Arrays.fill(move, 0);
            for (int i = before < 0 ? 0 : 1; i < (before < 0 ? Math.min(1, own.length) : own.length); i++) {
                for (int l = 0; l < Tag.LABELS; l++) {
                    boolean is = right[i] == l && (before < 0 || right[i - 1] == before);
                    move[l] += (float) (rate * ((is ? 1 : 0) - (before < 0 ? lattice.chance(0, l) : lattice.chance(i, before, l))));
                }
            }
            move(numbers.get(Weights.toldStep(before)), move, 0);
        }
    }

    private void move(int f, float[] by, double owed) {
        float[] w = weights[f];
        for (int l = 0; l < Tag.LABELS; l++) {
            double now = w[l] + by[l];
            double cut = now > 0 ? Math.max(0, now - (owed + paid[f][l])) : Math.min(0, now + (owed - paid[f][l]));
            if (owed > 0) {
                paid[f][l] += cut - now;
                now = cut;
            }
            w[l] = (float) now;
        }
    }
}
