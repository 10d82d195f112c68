package org.circlewalk.impl.task;

import static org.circlewalk.spec.parameter.InvalidParameterException.require;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.chain.MarkovChain;
import org.circlewalk.spec.parameter.Fractions;
import org.circlewalk.spec.parameter.InvalidParameterException;

/**
 * The visible words are s₁ … s_{N−1} of a Markov chain; the label is drawn from row s_{N−lag} of its transition matrix. With
 * lag 1 it is the next node of the chain; with lag 2 it is a step from s_{N−2} that has nothing to do with s_{N−1} but the
 * common parent.
 *
 * @param chain  the chain, with exact probabilities
 * @param length N ≥ 2
 * @param lag    how far back the label's parent is, 1 ≤ lag ≤ N−1
 */
public record ChainTask(MarkovChain chain, int length, int lag) implements Task {
    /** @throws InvalidParameterException if N or the lag is outside its domain */
    public ChainTask {
        require(length >= 2, "N", length, "an integer of at least 2");
        require(lag >= 1 && lag < length, "the lag", lag, "from 1 to N - 1 = " + (length - 1));
    }

    @Override
    public int vocabulary() {
        return chain.nodes();
    }

    /** {@inheritDoc} Exact: no probability is rounded. */
    @Override
    public LabelledSequences draw(int count, long seed) {
        require(count >= 1, "the number of sequences", count, "an integer of at least 1");
        ExactDie start = new ExactDie(chain.start());
        ExactDie[] next = IntStream.range(0, chain.nodes()).mapToObj(s -> new ExactDie(chain.next(s)))
                .toArray(ExactDie[]::new);
        int[][] tokens = new int[count][length - 1];
        int[] labels = new int[count];
        Arrays.setAll(labels, w -> {
            RandomGenerator random = RandomStream.ofSequence(seed, w);
            int[] row = tokens[w];
            row[0] = start.roll(random);
            for (int i = 1; i < row.length; i++) {
                row[i] = next[row[i - 1]].roll(random);
            }
            return next[row[length - 1 - lag]].roll(random);
        });
        return LabelledSequences.of(chain.nodes(), tokens, labels);
    }

    @Override
    public double[] law(int[] visible) {
        return Arrays.stream(chain.next(visible[length - 1 - lag])).mapToDouble(Fractions::toDouble).toArray();
    }

    @Override
    public BigFraction optimalAccuracy() {
        return chain.optimalAccuracy(length - lag);
    }
}
