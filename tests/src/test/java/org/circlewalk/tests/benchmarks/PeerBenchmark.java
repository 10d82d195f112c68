package org.circlewalk.tests.benchmarks;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import org.circlewalk.impl.engine.GradientEngine;
import org.circlewalk.impl.engine.LogLoss;
import org.circlewalk.impl.engine.empirical.EmpiricalEngine;
import org.circlewalk.impl.engine.population.PopulationEngine;
import org.circlewalk.impl.model.ModelState;
import org.circlewalk.impl.task.SampledWalks;
import org.circlewalk.spec.parameter.Fractions;
import org.circlewalk.spec.walk.RandomWalk;

/**
 * The engines beside programs in C that compute the same, turn and turn about in one run: on a machine that others use only
 * such a ratio means something. Without a C compiler the engines are timed alone. A program's result is compared with the engine's
 * before it is timed.
 *
 * <p>{@code mvn verify -Pbenchmarks -DskipTests -Dbenchmarks.main=org.circlewalk.tests.benchmarks.PeerBenchmark
 * -Dbenchmarks=} [rounds]; {@code -Dbenchmarks.java=…} is another Java, {@code -Dbenchmarks.flags=…} are its flags.
 */
public final class PeerBenchmark {
    private static final double EPSILON = 0.1;
    private static final int STEPS = 50;
    private static final double NANOS_OF_A_SAMPLE = 1e6;
    private static final double NANOS_OF_WARMUP = 3e9;

    private final int rounds;
    private final PrintStream out;
    private final Optional<String> obstacle = CompiledPeer.obstacle();

    private PeerBenchmark(int rounds, PrintStream out) {
        this.rounds = rounds;
        this.out = out;
    }

    /** @param arguments the number of samples of everything, 300 if there is none */
    public static void main(String[] arguments) {
        PeerBenchmark benchmark = new PeerBenchmark(arguments.length > 0 ? Integer.parseInt(arguments[0]) : 300, System.out);
        benchmark.printMachine();
        benchmark.empirical(6, 97, "7/10");
        benchmark.empirical(20, 101, "7/10");
        benchmark.population(6, 97, "7/10");
        benchmark.population(20, 101, "8/10");
    }

    private void printMachine() {
        out.printf("Java %s; microseconds, best and median of %d%n", Runtime.version(), rounds);
        obstacle.ifPresent(reason -> out.println("No programs in C to compare with: " + reason + "."));
    }

    private void empirical(int nodes, int length, String p) {
        out.printf("empirical, K = %d, N = %d, 1000 walks, one thread%n", nodes, length);
        SampledWalks walks = SampledWalks.draw(new RandomWalk(nodes, length, Fractions.parse("p", p)), 1000, 1);
        Random random = new Random(1);
        ModelState state = new ModelState(nodes, length, random.doubles(nodes * nodes).toArray(),
                random.doubles(nodes).toArray(), random.doubles(length).toArray());
        try (EmpiricalEngine engine = new EmpiricalEngine(walks, new LogLoss(EPSILON), 1);
                EmpiricalPeer peer = obstacle.isPresent() ? null : new EmpiricalPeer(walks, EPSILON, CompiledPeer.FAST)) {
            Map<String, IntToDoubleFunction> ways = new LinkedHashMap<>();
            ways.put("Java", count -> nanos(engine, List.of(state), count));
            if (peer != null) {
                peer.set(state);
                for (String kind : peer.kinds()) {
                    requireEqual(EmpiricalPeer.difference(peer.gradient(kind), engine.gradient(state), engine.errorBound(state)));
                    ways.put("C " + kind, count -> peer.nanos(kind, count));
                }
            }
            compare("one state", ways, 1);
        }
    }

    private void population(int nodes, int length, String p) {
        out.printf("population, K = %d, N = %d, p = %s, circulant V%n", nodes, length, p);
        RandomWalk walk = new RandomWalk(nodes, length, Fractions.parse("p", p));
        try (PopulationEngine engine = new PopulationEngine(walk, EPSILON)) {
            List<ModelState> states = PopulationPeer.run(engine, STEPS);
            try (PopulationPeer peer = obstacle.isPresent() ? null : new PopulationPeer(walk, EPSILON, states, CompiledPeer.FAST)) {
                for (int t = 0; peer != null && t < STEPS; t++) {
                    requireEqual(PopulationPeer.difference(peer.gradient(t), engine.gradient(states.get(t)),
                            engine.errorBound(states.get(t))));
                }
                comparePopulation("mean of 50 steps", engine, peer, states, 0, STEPS);
                for (int step : new int[] {1, 2, 5, 20, 50}) {
                    String exponentials = peer == null ? "" : ", " + peer.exponentials(step - 1) + " exponentials";
                    comparePopulation("step " + step + exponentials, engine, peer, states, step - 1, step);
                }
            }
        }
    }

    private void comparePopulation(String what, GradientEngine engine, PopulationPeer peer, List<ModelState> states, int from,
                                   int to) {
        Map<String, IntToDoubleFunction> ways = new LinkedHashMap<>();
        ways.put("Java", count -> nanos(engine, states.subList(from, to), count));
        if (peer != null) {
            ways.put("C", count -> peer.nanos(from, to, count));
        }
        compare(what, ways, to - from);
    }

    private static double nanos(GradientEngine engine, List<ModelState> states, int count) {
        long start = System.nanoTime();
        for (int c = 0; c < count; c++) {
            for (ModelState state : states) {
                engine.gradient(state);
            }
        }
        return System.nanoTime() - start;
    }

    private static void requireEqual(double difference) {
        if (!(difference <= 1)) {
            throw new IllegalStateException("The program in C is off by " + difference + " times what it may be.");
        }
    }

    /** Times the ways by turns and prints best and median of each, and Java's multiples of the others. */
    private void compare(String what, Map<String, IntToDoubleFunction> ways, int gradients) {
        double[][] samples = new double[ways.size()][rounds];
        IntToDoubleFunction[] each = ways.values().toArray(IntToDoubleFunction[]::new);
        int[] counts = new int[each.length];
        for (int way = 0; way < each.length; way++) {
            counts[way] = warm(each[way]);
        }
        for (int round = 0; round < rounds; round++) {
            for (int way = 0; way < each.length; way++) {
                samples[way][round] = each[way].applyAsDouble(counts[way]) / (1000.0 * counts[way] * gradients);
            }
        }
        int way = 0;
        for (String name : ways.keySet()) {
            Arrays.sort(samples[way]);
            out.printf("  %-30s %-12s %8.2f %8.2f", what, name, samples[way][0], samples[way][rounds / 2]);
            if (way > 0) {
                out.printf("   Java takes %.2f, %.2f times as long", samples[0][0] / samples[way][0],
                        samples[0][rounds / 2] / samples[way][rounds / 2]);
            }
            out.println();
            way++;
        }
    }

    /** Runs a way until it is compiled; returns how often it runs in the time of a sample. */
    private static int warm(IntToDoubleFunction way) {
        double least = Double.POSITIVE_INFINITY;
        double spent = 0;
        for (int count = 1; spent < NANOS_OF_WARMUP; count = Math.min(2 * count, (int) Math.ceil(NANOS_OF_A_SAMPLE / least))) {
            double nanos = way.applyAsDouble(count);
            spent += nanos;
            least = Math.min(least, nanos / count);
        }
        return Math.max(1, (int) (NANOS_OF_A_SAMPLE / least));
    }
}
