package org.circlewalk.impl.run;

import static org.circlewalk.spec.parameter.InvalidParameterException.require;

import java.math.BigInteger;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.impl.engine.SymmetricEngine.Symmetry;
import org.circlewalk.impl.model.Embedding;
import org.circlewalk.impl.model.Normalisation;
import org.circlewalk.spec.parameter.Fractions;
import org.circlewalk.spec.parameter.InvalidParameterException;
import org.circlewalk.spec.parameter.PaperSettings;
import org.circlewalk.spec.walk.RandomWalk;
import org.circlewalk.spec.walk.UninformativeAverage;

/**
 * Everything that a training run depends on; two runs with equal settings are equal to the last bit, whatever the machine and the
 * number of threads. For a Gaussian start the Java version must be the same too: {@code nextGaussian} is Java's, and its method is
 * not fixed (versions 17 and 25 differ in rare draws).
 *
 * @param walk              K, N and the exact p
 * @param engine            population or empirical
 * @param positionDimension M ≥ N
 * @param eta               the step size η &gt; 0
 * @param epsilon           ε &gt; 0 of the log loss
 * @param initialisation    zero or Gaussian
 * @param sigma             σ ≥ 0 of the Gaussian initialisation
 * @param sequences         how many walks the empirical engine trains on
 * @param testSequences     how many further walks sampled metrics are taken over
 * @param normalisation     which embeddings are divided by their norms inside the softmax
 * @param seed              of the samples and of the initialisation
 */
public record TrainingSettings(RandomWalk walk, EngineKind engine, int positionDimension, BigFraction eta,
                               BigFraction epsilon, Initialisation initialisation, double sigma, int sequences,
                               int testSequences, Normalisation normalisation, long seed) {
    /** @throws InvalidParameterException if a parameter is outside its domain */
    public TrainingSettings {
        require(positionDimension >= walk.length(), "M", positionDimension,
                "at least N = " + walk.length() + ", so that the positions are orthogonal");
        Fractions.requirePositiveDouble("eta", eta);
        Fractions.requirePositiveDouble("epsilon", epsilon);
        require(sigma >= 0 && Double.isFinite(sigma), "sigma", sigma, "a finite number of at least 0");
        require(sequences >= 1, "sequences", sequences, "an integer of at least 1");
        require(testSequences >= 1, "test-sequences", testSequences, "an integer of at least 1");
    }

    /**
     * The paper's settings for a walk: population loss, zero initialisation, η = 1, ε = 1/10, and M = 1000 for N ≤ 101, the
     * lengths of the paper's experiments; for longer walks M is N^{3/2} rounded up, since the paper asks for M = Ω(N^{3/2}).
     *
     * @throws InvalidParameterException if that M is beyond the range of int, for N above 1664510
     */
    public static TrainingSettings paper(RandomWalk walk) {
        int positionDimension = walk.length() <= PaperSettings.LARGE_LENGTH ? PaperSettings.POSITION_DIMENSION
                : positionDimension(walk.length(), 1);
        return of(walk, EngineKind.POPULATION, positionDimension);
    }

    /** The paper's η = 1, ε = 1/10, start at zero and 1000 walks, nothing divided by its norm, and seed 1. */
    public static TrainingSettings of(RandomWalk walk, EngineKind engine, int positionDimension) {
        return new TrainingSettings(walk, engine, positionDimension, PaperSettings.ETA, PaperSettings.EPSILON, Initialisation.ZERO, 0,
                PaperSettings.SEQUENCES, PaperSettings.SEQUENCES, Normalisation.NONE, 1);
    }

    /** The same with another η. */
    public TrainingSettings withStepSize(BigFraction other) {
        return new TrainingSettings(walk, engine, positionDimension, other, epsilon, initialisation, sigma, sequences,
                testSequences, normalisation, seed);
    }

    /** The same with another ε. */
    public TrainingSettings withEpsilon(BigFraction other) {
        return new TrainingSettings(walk, engine, positionDimension, eta, other, initialisation, sigma, sequences,
                testSequences, normalisation, seed);
    }

    /** The same with another start; for the zero one the deviation means nothing. */
    public TrainingSettings withStart(Initialisation other, double deviation) {
        return new TrainingSettings(walk, engine, positionDimension, eta, epsilon, other, deviation, sequences,
                testSequences, normalisation, seed);
    }

    /** The same with other numbers of walks, to train on and to measure on. */
    public TrainingSettings withSamples(int training, int test) {
        return new TrainingSettings(walk, engine, positionDimension, eta, epsilon, initialisation, sigma, training, test,
                normalisation, seed);
    }

    /** The same with other embeddings divided by their norms. */
    public TrainingSettings withNormalisation(Normalisation other) {
        return new TrainingSettings(walk, engine, positionDimension, eta, epsilon, initialisation, sigma, sequences,
                testSequences, other, seed);
    }

    /** The same with another seed. */
    public TrainingSettings withSeed(long other) {
        return new TrainingSettings(walk, engine, positionDimension, eta, epsilon, initialisation, sigma, sequences,
                testSequences, normalisation, other);
    }

    /**
     * An M of the order that the paper asks for: factor · N^{3/2}, rounded up.
     *
     * @param length N
     * @throws InvalidParameterException if that is beyond the range of int
     */
    public static int positionDimension(int length, int factor) {
        BigInteger[] root = BigInteger.valueOf(length).pow(3).multiply(BigInteger.valueOf(factor).pow(2)).sqrtAndRemainder();
        BigInteger roundedUp = root[0].add(BigInteger.valueOf(root[1].signum()));
        require(roundedUp.bitLength() < Integer.SIZE, "N", length, (factor == 1 ? "at most 1664510, so that M, " : "so small that M, "
                + factor + " · ") + "N^{3/2} rounded up, is an int");
        return roundedUp.intValueExact();
    }

    /** The embeddings that these settings ask for. */
    public Embedding embedding() {
        return Embedding.of(normalisation, positionDimension);
    }

    /** The exact symmetry that all states of the run share, and that it keeps by construction. */
    public Symmetry symmetry() {
        if (initialisation != Initialisation.ZERO || !UninformativeAverage.holdsFor(walk)) {
            return Symmetry.NONE;
        }
        if (engine == EngineKind.POPULATION) {
            return Symmetry.CONSTANT;
        }
        return walk.isDeterministic() ? Symmetry.CONSTANT_ROWS : Symmetry.NONE;
    }
}
