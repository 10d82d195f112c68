package org.circlewalk.checker.reproduce.claims;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.circlewalk.checker.reproduce.experiment.Check;
import org.circlewalk.checker.reproduce.experiment.Cost;
import org.circlewalk.checker.reproduce.experiment.Effort;
import org.circlewalk.checker.reproduce.experiment.Experiment;
import org.circlewalk.checker.reproduce.experiment.Measured;
import org.circlewalk.checker.reproduce.experiment.Outcome;
import org.circlewalk.checker.reproduce.training.ModelTrace;
import org.circlewalk.impl.model.AttentionGeometry;
import org.circlewalk.impl.model.MatrixAttention;
import org.circlewalk.impl.model.Normalisation;
import org.circlewalk.impl.model.Positions;
import org.circlewalk.impl.task.CircleTask;
import org.circlewalk.impl.task.RandomStream;
import org.circlewalk.spec.parameter.PaperSettings;

/** Claim (a): of the positional embeddings only their orthogonality matters. */
public final class OrthogonalPositions implements Experiment {
    private static final String SINE = "sine";
    private static final int N = CircleRuns.WALK.length();
    private static final int STEPS = PaperSettings.STEPS;

    @Override
    public String name() {
        return "claim-a";
    }

    @Override
    public String title() {
        return "Other orthogonal positions, K = 6, N = 97, p = 7/10";
    }

    @Override
    public String claimed() {
        return "Only the orthogonality of the positional embeddings matters: other orthogonal families train alike.";
    }

    private static ModelTrace trained(Positions positions, long seed) {
        return CircleRuns.sampled(new CircleTask(CircleRuns.WALK), attention(positions), STEPS, seed);
    }

    private static MatrixAttention attention(Positions positions) {
        return new MatrixAttention(CircleRuns.WALK.nodes(), new AttentionGeometry(positions, Normalisation.NONE, 1));
    }

    @Override
    public Cost cost() {
        return new Cost(0.7, 0.9);
    }

    @Override
    public Outcome run(Effort effort) {
        double g = CircleRuns.SQUARED_NORM;
        Map<String, Positions> families = new LinkedHashMap<>();
        families.put(SINE, Positions.of(sine()));
        families.put("one-hot, same norm", Positions.orthogonal(N, g));
        families.put("random orthogonal, same norm", Positions.of(randomBasis(g)));
        families.put("one-hot, norm 1", Positions.orthogonal(N, 1));
        Map<String, List<ModelTrace>> sampled = new LinkedHashMap<>();
        families.forEach((name, positions) -> sampled.put(name, effort.bySeed(seed -> trained(positions, seed))));
        Map<String, ModelTrace> population = new LinkedHashMap<>();
        families.forEach((name, positions) ->
                population.put(name, CircleRuns.population(CircleRuns.WALK, attention(positions), STEPS, 1000)));
        List<ModelTrace> reference = sampled.get(SINE);
        double[] differences = sampled.entrySet().stream().filter(entry -> entry.getKey().endsWith("same norm"))
                .flatMapToDouble(entry -> IntStream.range(0, effort.seeds())
                        .mapToDouble(i -> largestDifference(entry.getValue().get(i), reference.get(i)))).toArray();
        double[] parents = sampled.entrySet().stream().filter(entry -> !entry.getKey().endsWith("norm 1"))
                .flatMap(entry -> entry.getValue().stream()).mapToDouble(course -> course.scoreAt(1)).toArray();
        double[] small = ModelTrace.values(sampled.get("one-hot, norm 1"), course -> course.scoreAt(1));
        return new Outcome(CircleRuns.described(CircleRuns.WALK, STEPS, effort),
                List.of(CircleRuns.attention("Score of the parent token", sampled, population, 1),
                        CircleRuns.accuracy("Accuracy", sampled, population, Map.of("max(p, 1 − p)", 0.7))),
                checks(parents, differences, small),
                "With three orthogonal families of squared norm G = 500.5 S_{N−1} ends at " + Measured.range(parents)
                        + " and V differs by at most " + Measured.range(differences)
                        + "; with vectors of norm 1 S_{N−1} ends at " + Measured.range(small) + ".",
                List.of("The model depends on the positions through their inner products alone, so at equal norms it is the same up to "
                        + "rounding. The norm does matter: a step moves the position part of the logits by G², the token part by G."));
    }

    static List<Check> checks(double[] parentScores, double[] differences, double[] parentScoresOfNormOne) {
        return List.of(
                Check.claim("with every orthogonal family of equal norm attention ends on the parent token",
                        Measured.atLeast(0.95, parentScores)),
                Check.claim("and V is the same up to rounding that training amplifies", Measured.atMost(1e-6, differences)),
                Check.condition("vectors of norm 1 do as well in 50 steps", Measured.atLeast(0.95, parentScoresOfNormOne)));
    }

    private static double largestDifference(ModelTrace a, ModelTrace b) {
        double largest = 0;
        for (int e = 0; e < a.end().head().length; e++) {
            largest = Math.max(largest, Math.abs(a.end().head()[e] - b.end().head()[e]));
        }
        return largest;
    }

    private static double[][] sine() {
        int dimension = PaperSettings.POSITION_DIMENSION;
        double[][] rows = new double[N][dimension];
        for (int i = 1; i <= N; i++) {
            for (int m = 1; m <= dimension; m++) {
                rows[i - 1][m - 1] = StrictMath.sin(i * m * Math.PI / (dimension + 1));
            }
        }
        return rows;
    }

    /** Gram and Schmidt, twice over, on Gaussian vectors of R^N. */
    private static double[][] randomBasis(double squaredNorm) {
        RandomGenerator random = RandomStream.seeded(1);
        double[][] rows = new double[N][N];
        for (int i = 0; i < N; i++) {
            for (int m = 0; m < N; m++) {
                rows[i][m] = random.nextGaussian();
            }
            for (int earlier = 0; earlier < 2 * i; earlier++) {
                subtract(rows[i], rows[earlier % i], product(rows[i], rows[earlier % i]) / squaredNorm);
            }
            double factor = Math.sqrt(squaredNorm / product(rows[i], rows[i]));
            for (int m = 0; m < N; m++) {
                rows[i][m] *= factor;
            }
        }
        return rows;
    }

    private static void subtract(double[] from, double[] direction, double amount) {
        for (int m = 0; m < from.length; m++) {
            from[m] -= amount * direction[m];
        }
    }

    private static double product(double[] a, double[] b) {
        double sum = 0;
        for (int m = 0; m < a.length; m++) {
            sum += a[m] * b[m];
        }
        return sum;
    }
}
