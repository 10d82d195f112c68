package org.circlewalk.impl.engine;

import static org.circlewalk.spec.parameter.InvalidParameterException.require;

import java.util.Arrays;
import java.util.Objects;
import org.circlewalk.impl.model.ModelState;
import org.circlewalk.impl.task.SampledWalks;

/** Loss and gradient over a sample of walks. */
public final class EmpiricalEngine implements GradientEngine {
    private static final int WALKS_PER_CHUNK = 4096;
    private static final double LEAST_WEIGHT = 0x1p-900;

    private final WalkBlocks blocks;
    private final int length;
    private final Loss loss;
    private final AttentionWeights weights;
    private final WorkCrew crew;
    private final Worker[] workers;
    private final Chunk[] chunks;
    private final double[][] weightTables;
    private final double[] omega;
    private final double[] omegaScore;
    private final int[] starNodes;
    private final double[][] valueParts;
    private final double[][] tokenParts;
    private final double[][] logitParts;
    private int star = -1;

    public EmpiricalEngine(SampledWalks walks, Loss loss, int threads) {
        require(threads >= 1, "the number of threads", threads, "an integer of at least 1");
        this.loss = Objects.requireNonNull(loss, "loss");
        blocks = new WalkBlocks(walks);
        length = walks.walk().length();
        weights = new AttentionWeights(blocks.nodes, blocks.visible);
        workers = new Worker[threads];
        Arrays.setAll(workers, t -> new Worker(blocks));
        chunks = chunks(blocks);
        int units = blocks.passes * blocks.phases;
        weightTables = new double[units][WalkBlocks.BLOCKS_PER_PASS * blocks.patterns];
        omega = new double[blocks.count];
        omegaScore = new double[blocks.count];
        starNodes = new int[blocks.count];
        valueParts = new double[blocks.passes][blocks.nodes * blocks.nodes];
        tokenParts = new double[units][blocks.nodes];
        logitParts = new double[blocks.phases][length];
        crew = new WorkCrew(threads);
    }

    private static Chunk[] chunks(WalkBlocks blocks) {
        return java.util.stream.IntStream.range(0, blocks.nodes).boxed().flatMap(y -> {
            int start = blocks.labelStart[y];
            int end = blocks.labelStart[y + 1];
            int number = (end - start + WALKS_PER_CHUNK - 1) / WALKS_PER_CHUNK;
            return java.util.stream.IntStream.range(0, number).mapToObj(c -> new Chunk(y,
                    start + (int) ((long) c * (end - start) / number),
                    start + (int) ((long) (c + 1) * (end - start) / number), new double[blocks.nodes]));
        }).toArray(Chunk[]::new);
    }

    private static final class Chunk {
        final int label;
        final int from;
        final int to;
        final double[] starGradient;
        double loss;
        double lastGradient;
        int undefinedWalk;
        double undefinedScore;

        Chunk(int label, int from, int to, double[] starGradient) {
            this.label = label;
            this.from = from;
            this.to = to;
            this.starGradient = starGradient;
        }
    }

    private static final class Worker {
        final PatternTables tables;
        final double[] terms;
        final double[] valueTable;
        final double[] histogram;
        final double[] scoreHistogram;
        final double[] folded;
        final double[] slopes;

        Worker(WalkBlocks blocks) {
            tables = new PatternTables(blocks);
            terms = new double[blocks.visible * blocks.halves];
            folded = new double[blocks.visible * blocks.halves];
            slopes = new double[blocks.visible * blocks.halves];
            valueTable = new double[WalkBlocks.BLOCKS_PER_PASS * blocks.patterns];
            histogram = new double[WalkBlocks.BLOCKS_PER_PASS * blocks.patterns];
            scoreHistogram = new double[WalkBlocks.BLOCKS_PER_PASS * blocks.patterns];
        }
    }

    @Override
    public LossGradient gradient(ModelState state) {
        if (state.nodes() != blocks.nodes || state.length() != length) {
            throw new IllegalArgumentException("The state has K = " + state.nodes() + " and N = " + state.length()
                    + ", but the walks have K = " + blocks.nodes + " and N = " + length + ".");
        }
        weights.prepare(state);
        if (star != weights.mostAttended) {
            star = weights.mostAttended;
            if (star < blocks.visible) {
                blocks.nodesAt(star, starNodes);
            }
        }
        tabulateWeights();
        crew.run(chunks.length, this::forward);
        throwIfUndefined();
        crew.run(blocks.passes * blocks.phases, this::backward);
        return collect();
    }

    private void tabulateWeights() {
        Worker worker = workers[0];
        for (int label = 0; label < blocks.phases; label++) {
            terms(worker.terms, label, weights.token, 0);
            for (int pass = 0; pass < blocks.passes; pass++) {
                buildPass(worker, pass, label, weightTables[pass * blocks.phases + label]);
            }
        }
    }

    private void terms(double[] terms, int label, double[] perNode, int row) {
        for (int i = 0; i < blocks.visible; i++) {
            int phase = blocks.phase(i, label);
            double position = i == star ? 0 : weights.position[i];
            for (int half = 0; half < blocks.halves; half++) {
                terms[i * blocks.halves + half] = position * perNode[row + blocks.node(half, phase)];
            }
        }
    }

    private void buildPass(Worker worker, int pass, int label, double[] target) {
        for (int slot = 0; slot < WalkBlocks.BLOCKS_PER_PASS; slot++) {
            worker.tables.build(pass * WalkBlocks.BLOCKS_PER_PASS + slot, label, worker.terms, target, slot * blocks.patterns);
        }
    }

    private void forward(int number, int unit) {
        Worker worker = workers[number];
        Chunk chunk = chunks[unit];
        terms(worker.terms, chunk.label, weights.tokenValue, chunk.label * blocks.nodes);
        Arrays.fill(omega, chunk.from, chunk.to, 0);
        Arrays.fill(omegaScore, chunk.from, chunk.to, 0);
        int phaseOfLabel = chunk.label & blocks.phases - 1;
        for (int pass = 0; pass < blocks.passes; pass++) {
            buildPass(worker, pass, chunk.label, worker.valueTable);
            accumulate(blocks.codes[pass], chunk.from, chunk.to, weightTables[pass * blocks.phases + phaseOfLabel],
                    worker.valueTable, omega, omegaScore);
        }
        score(chunk);
    }

    private static void accumulate(char[] codes, int from, int to, double[] weightTable, double[] valueTable,
                                   double[] weightSums, double[] valueSums) {
        for (int w = from; w < to; w++) {
            int c = WalkBlocks.BLOCKS_PER_PASS * w;
            int c0 = codes[c];
            int c1 = codes[c + 1];
            int c2 = codes[c + 2];
            int c3 = codes[c + 3];
            weightSums[w] += (weightTable[c0] + weightTable[c1]) + (weightTable[c2] + weightTable[c3]);
            valueSums[w] += (valueTable[c0] + valueTable[c1]) + (valueTable[c2] + valueTable[c3]);
        }
    }

    private void score(Chunk chunk) {
        int y = chunk.label;
        double centre = weights.centre[y];
        boolean lastIsStar = star == blocks.visible;
        double starPosition = lastIsStar ? 0 : weights.position[star];
        double last = lastIsStar ? 0 : weights.last;
        double lossSum = 0;
        double lastSum = 0;
        double[] starSums = chunk.starGradient;
        Arrays.fill(starSums, 0);
        chunk.undefinedWalk = Integer.MAX_VALUE;
        for (int w = chunk.from; w < chunk.to; w++) {
            int node = lastIsStar ? 0 : starNodes[w];
            double starWeight = lastIsStar ? weights.last : starPosition * weights.token[node];
            double starValue = lastIsStar ? -centre * weights.last : starPosition * weights.tokenValue[y * blocks.nodes + node];
            double otherWeight = omega[w] + last;
            double otherValue = omegaScore[w] - centre * last;
            double weight = otherWeight + starWeight;
            double relative = (otherValue + starValue) / weight;
            double z = relative + centre;
            if (!(weight >= LEAST_WEIGHT) || !loss.isDefinedAt(z)) {
                if (blocks.order[w] < chunk.undefinedWalk) {
                    chunk.undefinedWalk = blocks.order[w];
                    chunk.undefinedScore = z;
                }
            }
            lossSum += loss.value(z);
            double factor = loss.derivative(z) / (weight * blocks.count);
            omega[w] = factor;
            omegaScore[w] = factor * relative;
            starSums[node] -= factor * (otherValue - relative * otherWeight);
            lastSum += factor * z;
        }
        chunk.loss = lossSum;
        chunk.lastGradient = lastSum;
    }

    private void throwIfUndefined() {
        int walk = Integer.MAX_VALUE;
        double score = 0;
        for (Chunk chunk : chunks) {
            if (chunk.undefinedWalk < walk) {
                walk = chunk.undefinedWalk;
                score = chunk.undefinedScore;
            }
        }
        if (walk < Integer.MAX_VALUE) {
            throw new ArithmeticException("The loss is not defined for walk " + walk + ", where z is " + score + ".");
        }
    }

    private void backward(int number, int unit) {
        Worker worker = workers[number];
        int pass = unit / blocks.phases;
        int labelPhase = unit % blocks.phases;
        int firstBlock = pass * WalkBlocks.BLOCKS_PER_PASS;
        int firstPosition = blocks.first[firstBlock];
        int endPosition = blocks.first[firstBlock + WalkBlocks.BLOCKS_PER_PASS];
        int halves = blocks.halves;
        Arrays.fill(worker.scoreHistogram, 0);
        Arrays.fill(worker.slopes, 0);
        double[] valuePart = valueParts[pass];
        for (int y = labelPhase; y < blocks.nodes; y += blocks.phases) {
            Arrays.fill(valuePart, y * blocks.nodes, (y + 1) * blocks.nodes, 0);
            Arrays.fill(worker.histogram, 0);
            scatter(blocks.codes[pass], blocks.labelStart[y], blocks.labelStart[y + 1], omega, omegaScore,
                    worker.histogram, worker.scoreHistogram);
            foldPass(worker, firstBlock, labelPhase, worker.histogram);
            for (int i = firstPosition; i < endPosition; i++) {
                int phase = blocks.phase(i, labelPhase);
                for (int half = 0; half < halves; half++) {
                    int node = blocks.node(half, phase);
                    double mass = worker.folded[i * halves + half];
                    worker.slopes[i * halves + half] += weights.value[y * blocks.nodes + node] * mass;
                    valuePart[y * blocks.nodes + node] += weights.position[i] * weights.token[node] * mass;
                }
            }
        }
        foldPass(worker, firstBlock, labelPhase, worker.scoreHistogram);
        double[] tokenPart = tokenParts[unit];
        Arrays.fill(tokenPart, 0);
        for (int i = firstPosition; i < endPosition; i++) {
            int phase = blocks.phase(i, labelPhase);
            double sum = 0;
            for (int half = 0; half < halves; half++) {
                int node = blocks.node(half, phase);
                double slope = weights.position[i] * weights.token[node]
                        * (worker.slopes[i * halves + half] - worker.folded[i * halves + half]);
                sum += slope;
                if (i != star) {
                    tokenPart[node] += slope;
                }
            }
            logitParts[labelPhase][i] = sum;
        }
    }

    private void foldPass(Worker worker, int firstBlock, int label, double[] histogram) {
        for (int slot = 0; slot < WalkBlocks.BLOCKS_PER_PASS; slot++) {
            worker.tables.fold(firstBlock + slot, label, histogram, slot * blocks.patterns, worker.folded);
        }
    }

    private static void scatter(char[] codes, int from, int to, double[] omega, double[] omegaScore,
                                double[] histogram, double[] scoreHistogram) {
        for (int w = from; w < to; w++) {
            int c = WalkBlocks.BLOCKS_PER_PASS * w;
            int c0 = codes[c];
            int c1 = codes[c + 1];
            int c2 = codes[c + 2];
            int c3 = codes[c + 3];
            double mass = omega[w];
            double score = omegaScore[w];
            histogram[c0] += mass;
            histogram[c1] += mass;
            histogram[c2] += mass;
            histogram[c3] += mass;
            scoreHistogram[c0] += score;
            scoreHistogram[c1] += score;
            scoreHistogram[c2] += score;
            scoreHistogram[c3] += score;
        }
    }

    private LossGradient collect() {
        int nodes = blocks.nodes;
        double lossSum = 0;
        double lastSum = 0;
        double[] tokens = new double[nodes];
        for (Chunk chunk : chunks) {
            lossSum += chunk.loss;
            lastSum += chunk.lastGradient;
            for (int s = 0; s < nodes; s++) {
                tokens[s] += chunk.starGradient[s];
            }
        }
        double starSum = Arrays.stream(tokens).sum();
        if (star == blocks.visible) {
            Arrays.fill(tokens, 0);
        }
        for (double[] part : tokenParts) {
            for (int s = 0; s < nodes; s++) {
                tokens[s] += part[s];
            }
        }
        double[] logits = new double[length];
        for (double[] part : logitParts) {
            for (int i = 0; i < blocks.visible; i++) {
                logits[i] += part[i];
            }
        }
        logits[blocks.visible] = -weights.last * lastSum;
        logits[star] = starSum;
        double[] value = new double[nodes * nodes];
        for (double[] part : valueParts) {
            for (int e = 0; e < value.length; e++) {
                value[e] += part[e];
            }
        }
        return new LossGradient(lossSum / blocks.count, value, logits, tokens);
    }

    @Override
    public void close() {
        crew.close();
    }
}
