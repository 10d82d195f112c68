package org.circlewalk.impl.engine.empirical;

import static org.circlewalk.spec.parameter.InvalidParameterException.require;

import java.util.Arrays;
import java.util.Objects;
import org.circlewalk.impl.engine.GradientEngine;
import org.circlewalk.impl.engine.GradientErrorBound;
import org.circlewalk.impl.engine.Loss;
import org.circlewalk.impl.engine.LossGradient;
import org.circlewalk.impl.model.CompensatedSum;
import org.circlewalk.impl.model.ModelState;
import org.circlewalk.impl.task.SampledWalks;

/**
 * Loss and gradient over a sample of n walks, the full batch (Lemma B.1 with the expectation over the sample).
 *
 * <p>With A = Σ_j e^{a_j}, z = Σ_{i&lt;N} e^{a_i} V[y][s_i] / A and ω = ℓ′(z)/(A·n) of a walk, ∂L/∂V[y][s] = Σ ω e^{a_i} over
 * the walks with label y and their positions with s_i = s, and E[g_i] = Σ ω e^{a_i}(v_i − z). M does not occur.
 *
 * <p><b>Method.</b> Positions are cut into blocks of a few, and all sums over a block are tabulated for every way a walk can
 * pass it ({@link WalkBlocks}), so A and z cost a walk one look-up for each block. Backwards ω and ω·z are added up in
 * histograms over the same patterns, and these are spread to positions and nodes. A step takes O(n·N/l) for the walks and
 * O(K²·2^l·N/l) for the tables, l chosen for n, K and N; nothing is allocated for each walk.
 *
 * <p><b>Accuracy.</b> Let u = 2⁻⁵³, R = max |V|, D the largest difference of two logits, m_i = E[|ℓ′| S_i], ρ = max |ℓ″/ℓ′|
 * over the sample, ζ = (4D + 2N + 25)uR. To first order in u, z is off by at most ζ, an entry of ∂L/∂V by ρζ + (4D + n + 3N +
 * 25)u times the sum of its terms' moduli, and E[g_i] by (2ρζ + (12D + 2n + 8N + 85)u)·R·m_i. At the most attended position
 * Σ_{j≠i} m_j stands for m_i, because there v − z cancels and minus the sum of the other g_j is computed instead: at S_i =
 * 1 − 10⁻⁹ the error shrinks by 10⁹. The tokens' error is at most twice that sum's. ({@link EmpiricalErrorBound} derives them.)
 *
 * <p><b>Range.</b> Weights are taken relative to the largest logit that any node and position can have, so a walk whose own
 * logits all lie more than 600 below it, which takes token logits that far apart, is refused rather than computed from
 * underflowed weights.
 *
 * <p><b>Threads.</b> Work is divided by label, pass and class, never by the number of threads, and partial results are
 * added in a fixed order: every number of threads gives the same bits.
 */
public final class EmpiricalEngine implements GradientEngine {
    private final SampledWalks walks;
    private final WalkBlocks blocks;
    private final int length;
    private final Loss loss;
    private final AttentionWeights weights;
    private final PassTables[] passes;
    private final WalkChunk[] chunks;
    private final WorkCrew crew;
    private final ScoredWalks[] scored;
    private final PatternTables[] patternTables;
    private final double[] factor;
    private final double[] factorTimesScore;
    private final int[] starNodes;
    private int starOfNodes;

    /**
     * Requires a circle that the engine takes.
     *
     * @throws org.circlewalk.spec.parameter.InvalidParameterException if K is above 127
     */
    public static void requireNodes(int nodes) {
        WalkBlocks.requireNodes(nodes);
    }

    /**
     * @param walks   the sample
     * @param loss    ℓ
     * @param threads the number of threads to use, at least 1; the caller's is one of them
     * @throws org.circlewalk.spec.parameter.InvalidParameterException if {@code threads} is below 1 or K above 127
     */
    public EmpiricalEngine(SampledWalks walks, Loss loss, int threads) {
        require(threads >= 1, "the number of threads", threads, "an integer of at least 1");
        this.loss = Objects.requireNonNull(loss, "loss");
        this.walks = walks;
        blocks = new WalkBlocks(walks);
        length = walks.walk().length();
        weights = new AttentionWeights(blocks.nodes, blocks.visible);
        passes = PassTables.of(blocks, weights);
        chunks = WalkChunk.of(blocks);
        scored = new ScoredWalks[threads];
        Arrays.setAll(scored, t -> new ScoredWalks(Math.min(WalkChunk.MOST_WALKS, blocks.count), blocks.nodes));
        patternTables = new PatternTables[threads];
        Arrays.setAll(patternTables, t -> new PatternTables(blocks));
        factor = new double[blocks.count];
        factorTimesScore = new double[blocks.count];
        starNodes = new int[blocks.count];
        starOfNodes = blocks.visible;
        crew = new WorkCrew(threads);
    }

    @Override
    public LossGradient gradient(ModelState state) {
        if (state.nodes() != blocks.nodes || state.length() != length) {
            throw new IllegalArgumentException("The state has K = " + state.nodes() + " and N = " + state.length()
                    + ", but the walks have K = " + blocks.nodes + " and N = " + length + ".");
        }
        weights.prepare(state);
        findStarNodes();
        crew.run(passes.length, (worker, unit) -> passes[unit].build(patternTables[worker]));
        crew.run(chunks.length, (worker, unit) -> score(scored[worker], chunks[unit]));
        throwIfUndefined();
        crew.run(passes.length, (worker, unit) -> passes[unit].spread(patternTables[worker], factor, factorTimesScore));
        return collect();
    }

    /** The nodes at the most attended position, looked up again only when attention has moved; 0 for the zero token. */
    private void findStarNodes() {
        if (starOfNodes != weights.mostAttended) {
            starOfNodes = weights.mostAttended;
            if (weights.starIsLast()) {
                Arrays.fill(starNodes, 0);
            } else {
                blocks.nodesAt(weights.mostAttended, starNodes);
            }
        }
    }

    private void score(ScoredWalks work, WalkChunk chunk) {
        Arrays.fill(work.otherWeight, 0, chunk.size(), 0);
        Arrays.fill(work.otherValue, 0, chunk.size(), 0);
        for (int pass = 0; pass < blocks.passes; pass++) {
            passes[pass * blocks.classes + blocks.classOf(chunk.label)].sum(chunk, work.otherWeight, work.otherValue);
        }
        work.attend(chunk, weights, starNodes);
        work.score(chunk, weights, loss, starNodes, blocks.order);
        System.arraycopy(work.factor, 0, factor, chunk.from, chunk.size());
        System.arraycopy(work.factorTimesScore, 0, factorTimesScore, chunk.from, chunk.size());
    }

    private void throwIfUndefined() {
        WalkChunk first = chunks[0];
        for (WalkChunk chunk : chunks) {
            first = chunk.undefinedWalk < first.undefinedWalk ? chunk : first;
        }
        if (first.undefinedWalk < Integer.MAX_VALUE) {
            throw new ArithmeticException(first.undefinedReason);
        }
    }

    private LossGradient collect() {
        double lossSum = 0;
        double ofScores = 0;
        double[] starGradient = new double[blocks.nodes];
        for (WalkChunk chunk : chunks) {
            lossSum += chunk.loss;
            ofScores += chunk.factorTimesScore;
            addTo(starGradient, chunk.starGradient);
        }
        double[] logits = new double[length];
        double[] tokens = new double[blocks.nodes];
        double[] value = new double[blocks.nodes * blocks.nodes];
        for (PassTables pass : passes) {
            pass.addLogitsTo(logits);
            addTo(tokens, pass.tokens);
            addTo(value, pass.value);
        }
        logits[blocks.visible] = -weights.last * ofScores;
        logits[weights.mostAttended] = CompensatedSum.of(starGradient);
        if (!weights.starIsLast()) {
            addTo(tokens, starGradient);
        }
        return new LossGradient(lossSum / blocks.count, value, logits, tokens);
    }

    private static void addTo(double[] sum, double[] terms) {
        for (int e = 0; e < sum.length; e++) {
            sum[e] += terms[e];
        }
    }

    /** The error bounds at a state; takes the time of a plain loop over walks and positions. */
    public GradientErrorBound errorBound(ModelState state) {
        return EmpiricalErrorBound.of(walks, state, loss);
    }

    /** The sample. */
    public SampledWalks walks() {
        return walks;
    }

    @Override
    public void close() {
        crew.close();
    }
}
