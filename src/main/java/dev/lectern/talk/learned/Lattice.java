package dev.lectern.talk.learned;

import java.util.Arrays;

/**
 * The ways to label the tokens of a sentence, and how likely each label is at each place (forward and backward sums of a
 * linear-chain conditional random field: Lafferty, McCallum, Pereira 2001, "Conditional Random Fields").
 */
final class Lattice {
    private final int size;
    /** How much speaks for each label at each token. */
    private final float[][] own;
    /** By the label that they lead to. */
    private final double[][] steps;
    /** What speaks for each label at each token, as factors that make the sums of a token one. */
    private final double[][] here;
    private final double[][] forward;
    private final double[][] backward;

    Lattice(Glimpse seen, Weights weights) {
        this(weigh(seen, weights), weights);
    }

    /** @param own how much speaks for each label at each token */
    Lattice(float[][] own, Weights weights) {
        this.own = own;
        size = own.length;
        here = new double[size][Tag.LABELS];
        forward = new double[size][Tag.LABELS];
        backward = new double[size][Tag.LABELS];
        steps = weights.steps();
        for (int i = 0; i < size; i++) {
            goOn(i);
        }
        for (int i = size - 1; i >= 0; i--) {
            goBack(i);
        }
    }

    private static float[][] weigh(Glimpse seen, Weights weights) {
        float[][] own = new float[seen.size()][Tag.LABELS];
        for (Feature feature : Feature.ALL) {
            long[] keys = feature.keys(seen);
            for (int i = 0; i < own.length; i++) {
                weights.addTo(own[i], keys[i]);
            }
        }
        return own;
    }

    private void goOn(int i) {
        float most = own[i][0];
        for (float score : own[i]) {
            most = Math.max(most, score);
        }
        double all = 0;
        for (int label = 0; label < Tag.LABELS; label++) {
            double[] from = steps[label];
            double ways = i == 0 ? from[0] : 0;
            for (int before = i == 0 ? Tag.LABELS : Tag.firstBefore(label); before <= Tag.lastBefore(label); before++) {
                ways += forward[i - 1][before] * from[before + 1];
            }
            here[i][label] = Math.exp(own[i][label] - most);
            forward[i][label] = ways * here[i][label];
            all += forward[i][label];
        }
        for (int label = 0; label < Tag.LABELS; label++) {
            forward[i][label] /= all;
            here[i][label] /= all;
        }
    }

    private void goBack(int i) {
        if (i == size - 1) {
            Arrays.fill(backward[i], 1);
            return;
        }
        for (int next = 0; next < Tag.LABELS; next++) {
            double[] from = steps[next];
            double behind = here[i + 1][next] * backward[i + 1][next];
            for (int label = Tag.firstBefore(next); label <= Tag.lastBefore(next); label++) {
                backward[i][label] += from[label + 1] * behind;
            }
        }
    }

    int size() {
        return size;
    }

    /** How likely a label is at a token; from 0 to 1. */
    double chance(int i, int label) {
        return forward[i][label] * backward[i][label];
    }

    /** How likely it is that a label stands at a token and another one before it. */
    double chance(int i, int before, int label) {
        return i == 0 ? chance(i, label) : forward[i - 1][before] * steps[label][before + 1] * here[i][label] * backward[i][label];
    }

    /** The likeliest way, a label for each token (Viterbi). */
    int[] best() {
        double[][] score = new double[size][Tag.LABELS];
        int[][] back = new int[size][Tag.LABELS];
        for (int i = 0; i < size; i++) {
            for (int label = 0; label < Tag.LABELS; label++) {
                double[] from = steps[label];
                score[i][label] = i == 0 ? from[0] * here[0][label] : 0;
                for (int before = i == 0 ? Tag.LABELS : Tag.firstBefore(label); before <= Tag.lastBefore(label); before++) {
                    double way = score[i - 1][before] * from[before + 1] * here[i][label];
                    if (way > score[i][label]) {
                        score[i][label] = way;
                        back[i][label] = before;
                    }
                }
            }
            norm(score[i]);
        }
        int[] labels = new int[size];
        for (int i = size - 1; i >= 0; i--) {
            labels[i] = i == size - 1 ? most(score[i]) : back[i + 1][labels[i + 1]];
        }
        return labels;
    }

    /** Products of many factors would get too small to tell apart. */
    private static void norm(double[] scores) {
        double most = scores[most(scores)];
        for (int label = 0; label < scores.length; label++) {
            scores[label] /= most;
        }
    }

    private static int most(double[] scores) {
        int most = 0;
        for (int label = 1; label < scores.length; label++) {
            most = scores[label] > scores[most] ? label : most;
        }
        return most;
    }
}
