package org.circlewalk.checker.console.option;

import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.checker.console.refusal.RefusedInputException;
import org.circlewalk.spec.parameter.PaperSettings;
import org.circlewalk.spec.walk.RandomWalk;
import picocli.CommandLine.Option;

/**
 * What gradient descent from a start of its own needs: {@code --K}, {@code --N}, {@code --M}, {@code --eta} and {@code --epsilon}, and
 * {@code --p}, which a command declares itself: some take more than one p. None is required by the parser, since a file may be given instead; see {@link #walk(String)}.
 */
public abstract class DescentOptions {
    @Option(names = "--K", paramLabel = "K", converter = NodesOption.Converter.class,
            description = "Number of nodes of the circle, at least 3.")
    private Integer nodes;
    @Option(names = "--N", paramLabel = "N", converter = LengthOption.Converter.class,
            description = "Number of nodes of a walk, the predicted one included, at least 2.")
    private Integer length;
    @Option(names = "--M", paramLabel = "M", converter = IntegerConverter.Positive.class,
            description = "Dimension of the positional embeddings, at least N (default: " + PaperSettings.POSITION_DIMENSION + ").")
    private Integer positionDimension;
    @Option(names = "--eta", paramLabel = "η", converter = FractionConverter.Positive.class,
            description = "Step size (default: 1).")
    private BigFraction eta = PaperSettings.ETA;
    @Option(names = "--epsilon", paramLabel = "ε", converter = FractionConverter.Positive.class,
            description = "The ε of the loss −log(z + ε) (default: 1/10).")
    private BigFraction epsilon = PaperSettings.EPSILON;

    /** Nothing is given yet. */
    protected DescentOptions() {
    }

    /**
     * The walk.
     *
     * @param instead the option that may be given in its place, such as "--resume"
     * @throws RefusedInputException if K, N or p is missing
     */
    protected final RandomWalk walk(String instead) {
        BigFraction probability = probability().orElse(null);
        if (nodes == null || length == null || probability == null) {
            throw new RefusedInputException("The options --K, --N and --p are needed unless " + instead + " is given; "
                    + (nodes == null ? "--K" : length == null ? "--N" : "--p") + " is missing.");
        }
        return new RandomWalk(nodes, length, probability);
    }

    /** M. */
    protected final int positionDimension() {
        return positionDimension == null ? PaperSettings.POSITION_DIMENSION : positionDimension;
    }

    /** K, if it is given. */
    protected final Optional<Integer> nodes() {
        return Optional.ofNullable(nodes);
    }

    /** N, if it is given. */
    protected final Optional<Integer> length() {
        return Optional.ofNullable(length);
    }

    /** p, if a single one is given. */
    protected abstract Optional<BigFraction> probability();

    /** Whether N or M is given. */
    protected final boolean hasLength() {
        return length != null || positionDimension != null;
    }

    /** η. */
    protected final BigFraction eta() {
        return eta;
    }

    /** ε. */
    protected final BigFraction epsilon() {
        return epsilon;
    }
}
