package org.circlewalk.impl.engine.empirical;

import java.util.Arrays;

/**
 * The tables of one pass and one class of labels in {@link EmpiricalEngine}: what each pattern adds to a walk's sums, and
 * what each pattern has received from the walks. No two of them share a result, so each can be worked on by itself.
 */
final class PassTables {
    /** Σ_i slope of the tokens over the pass's positions but the most attended, length K. */
    final double[] tokens;
    /** ∂L/∂V over the pass's positions; only the rows of the class's labels are not 0. */
    final double[] value;

    private final WalkBlocks blocks;
    private final AttentionWeights weights;
    private final int pass;
    private final int labelClass;
    private final double[] table;
    private final double[] histogram;
    /** By row (place, half): the node of each block there; K for a position behind the visible ones. */
    private final int[][] nodeAt;
    /** By row: the weight of each block's position and node there. */
    private final double[][] weightAt;
    private final double[] tokenWeights;
    private final double[] logits;
    private final double[] slopes;

    private PassTables(WalkBlocks blocks, AttentionWeights weights, int pass, int labelClass) {
        this.blocks = blocks;
        this.weights = weights;
        this.pass = pass;
        this.labelClass = labelClass;
        table = new double[blocks.patterns * blocks.lanes];
        histogram = new double[blocks.patterns * blocks.lanes];
        int rows = blocks.blockLength * blocks.halves;
        nodeAt = new int[rows][blocks.blocksPerPass];
        weightAt = new double[rows][blocks.blocksPerPass];
        for (int row = 0; row < rows; row++) {
            for (int b = 0; b < blocks.blocksPerPass; b++) {
                int position = blocks.position(pass, b, row / blocks.halves);
                nodeAt[row][b] = position < blocks.visible ? blocks.node(labelClass, position, row % blocks.halves) : 0;
            }
        }
        tokens = new double[blocks.nodes];
        value = new double[blocks.nodes * blocks.nodes];
        logits = new double[blocks.blocksPerPass * blocks.blockLength];
        slopes = new double[blocks.blocksPerPass];
        tokenWeights = new double[blocks.blocksPerPass];
    }

    /** All passes and classes, at pass·classes + class. */
    static PassTables[] of(WalkBlocks blocks, AttentionWeights weights) {
        PassTables[] tables = new PassTables[blocks.passes * blocks.classes];
        Arrays.setAll(tables, t -> new PassTables(blocks, weights, t / blocks.classes, t % blocks.classes));
        return tables;
    }

    /** Fills the table for the present weights: channel 0 with weights, a label's channel with weights times its V. */
    void build(PatternTables work) {
        weigh();
        for (int row = 0; row < weightAt.length; row++) {
            fillTerms(nodeAt[row], weightAt[row], work.places[row]);
        }
        leaveOutMostAttended(work.places);
        work.build(table);
    }

    private void weigh() {
        int size = blocks.blocksPerPass;
        for (int place = 0; place < blocks.blockLength; place++) {
            for (int b = 0; b < size; b++) {
                int position = blocks.position(pass, b, place);
                tokenWeights[b] = position < blocks.visible ? weights.position[position] : 0;
            }
            for (int half = 0; half < blocks.halves; half++) {
                int[] node = nodeAt[place * blocks.halves + half];
                double[] weight = weightAt[place * blocks.halves + half];
                for (int b = 0; b < size; b++) {
                    weight[b] = tokenWeights[b] * weights.token[node[b]];
                }
            }
        }
    }

    private void fillTerms(int[] node, double[] weight, double[] terms) {
        int size = blocks.blocksPerPass;
        System.arraycopy(weight, 0, terms, 0, size);
        for (int channel = 1; channel < blocks.channels; channel++) {
            int valueRow = blocks.labelOf(labelClass, channel) * blocks.nodes;
            for (int b = 0; b < size; b++) {
                terms[channel * size + b] = weight[b] * weights.value[valueRow + node[b]];
            }
        }
    }

    private void leaveOutMostAttended(double[][] places) {
        int block = weights.mostAttended / blocks.blockLength - pass * blocks.blocksPerPass;
        if (weights.starIsLast() || block < 0 || block >= blocks.blocksPerPass) {
            return;
        }
        int place = weights.mostAttended % blocks.blockLength;
        for (int half = 0; half < blocks.halves; half++) {
            for (int lane = block; lane < blocks.lanes; lane += blocks.blocksPerPass) {
                places[place * blocks.halves + half][lane] = 0;
            }
        }
    }

    /** Adds what the pass contributes to the sums of a chunk's walks. */
    void sum(WalkChunk chunk, double[] weightSums, double[] valueSums) {
        sum(blocks.codes[pass], blocks.blocksPerPass, chunk.from, chunk.size(), table,
                blocks.channelOf(chunk.label) * blocks.blocksPerPass, weightSums, valueSums);
    }

    private static void sum(char[] codes, int size, int from, int walks, double[] table, int channel, double[] weightSums,
                            double[] valueSums) {
        int c = from * size;
        for (int j = 0; j < walks; j++) {
            double weight = 0;
            double value = 0;
            for (int end = c + size; c < end; c += 4) {
                int c0 = codes[c];
                int c1 = codes[c + 1];
                int c2 = codes[c + 2];
                int c3 = codes[c + 3];
                weight += (table[c0] + table[c1]) + (table[c2] + table[c3]);
                value += (table[c0 + channel] + table[c1 + channel]) + (table[c2 + channel] + table[c3 + channel]);
            }
            weightSums[j] += weight;
            valueSums[j] += value;
        }
    }

    /** Collects ω and ω·z from all walks of the class and spreads them to the pass's positions. */
    void spread(PatternTables work, double[] factor, double[] factorTimesScore) {
        Arrays.fill(histogram, 0);
        for (int y = labelClass; y < blocks.nodes; y += blocks.classes) {
            scatter(blocks.codes[pass], blocks.blocksPerPass, blocks.labelStart[y], blocks.labelStart[y + 1], factor,
                    factorTimesScore, histogram, blocks.channelOf(y) * blocks.blocksPerPass);
        }
        work.fold(histogram);
        Arrays.fill(tokens, 0);
        Arrays.fill(value, 0);
        Arrays.fill(logits, 0);
        for (int row = 0; row < weightAt.length; row++) {
            spreadRow(row, nodeAt[row], weightAt[row], work.places[row]);
        }
    }

    private static void scatter(char[] codes, int size, int from, int to, double[] factor, double[] factorTimesScore,
                                double[] histogram, int channel) {
        int c = from * size;
        for (int w = from; w < to; w++) {
            double mass = factor[w];
            double score = factorTimesScore[w];
            for (int end = c + size; c < end; c += 4) {
                int c0 = codes[c];
                int c1 = codes[c + 1];
                int c2 = codes[c + 2];
                int c3 = codes[c + 3];
                histogram[c0] += score;
                histogram[c1] += score;
                histogram[c2] += score;
                histogram[c3] += score;
                histogram[c0 + channel] += mass;
                histogram[c1 + channel] += mass;
                histogram[c2 + channel] += mass;
                histogram[c3 + channel] += mass;
            }
        }
    }

    private void spreadRow(int row, int[] node, double[] weight, double[] received) {
        int size = blocks.blocksPerPass;
        for (int b = 0; b < size; b++) {
            slopes[b] = -received[b];
        }
        for (int channel = 1; channel < blocks.channels; channel++) {
            int valueRow = blocks.labelOf(labelClass, channel) * blocks.nodes;
            for (int b = 0; b < size; b++) {
                int entry = valueRow + node[b];
                double mass = received[channel * size + b];
                slopes[b] += weights.value[entry] * mass;
                value[entry] += weight[b] * mass;
            }
        }
        int place = row / blocks.halves;
        for (int b = 0; b < size; b++) {
            double slope = weight[b] * slopes[b];
            logits[b * blocks.blockLength + place] += slope;
            if (blocks.position(pass, b, place) != weights.mostAttended) {
                tokens[node[b]] += slope;
            }
        }
    }

    /** Adds E[g_i] of the pass's visible positions, index = position − 1; that of the most attended is to be replaced. */
    void addLogitsTo(double[] result) {
        int from = blocks.position(pass, 0, 0);
        int to = Math.min(blocks.visible, from + logits.length);
        for (int i = from; i < to; i++) {
            result[i] += logits[i - from];
        }
    }
}
