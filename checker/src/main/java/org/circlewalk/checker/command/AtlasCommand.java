package org.circlewalk.checker.command;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.checker.atlas.Atlas;
import org.circlewalk.checker.atlas.AtlasCheck;
import org.circlewalk.checker.atlas.AtlasSettings;
import org.circlewalk.checker.atlas.LengthSettings;
import org.circlewalk.checker.console.option.FractionConverter;
import org.circlewalk.checker.console.option.IntegerConverter;
import org.circlewalk.checker.console.option.LengthOption;
import org.circlewalk.checker.console.option.MasterConverter;
import org.circlewalk.checker.console.option.NodesRangeConverter;
import org.circlewalk.checker.console.option.ProbabilityRangeConverter;
import org.circlewalk.checker.console.option.StrictConverter;
import org.circlewalk.checker.console.option.ThreadsOption;
import org.circlewalk.checker.console.output.FileUse;
import org.circlewalk.checker.console.output.Report;
import org.circlewalk.checker.console.refusal.RefusedInputException;
import org.circlewalk.checker.console.work.WorkLimit;
import org.circlewalk.spec.box.ChanceBox;
import org.circlewalk.spec.box.Effort;
import org.circlewalk.spec.parameter.Fractions;
import org.circlewalk.spec.parameter.PaperSettings;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code circlewalk atlas}. */
@Command(name = "atlas", footer = {"", "Examples:",
    "  circlewalk atlas --K 5..24 --N 101 --out atlas --unlimited",
    "  circlewalk atlas --K 6 --lengths 41.. --out lengths --unlimited",
    "  circlewalk atlas --check atlas --runs 500 --unlimited"},
    description = {
    "For every real p of an interval, and every circle of a range: where attention goes in population gradient descent from zero, for "
        + "ever or for how long, certified box of p by box of p. What cannot be decided is cut in two until it is small.",
    "A run that was interrupted goes on where it stopped, with the same command; in the end there are the same bytes.",
    "Exit code 1 means that an atlas does not check, or that a run does not do what it says."})
final class AtlasCommand extends LimitedCommand {
    private static final int MOST_RUNS = 100_000;
    private static final int STEPS = 2000;

    @ArgGroup(exclusive = false, heading = "The atlas:%n")
    private Fresh fresh;
    @Option(names = "--check", paramLabel = "DIR",
            description = "Check an atlas instead: every box, that the boxes cover the interval of p, and the summary.")
    private String check;
    @Option(names = "--runs", paramLabel = "n", converter = Runs.class,
            description = "With --check: also train so many runs in double precision at p that are drawn, and compare (default: 0).")
    private int runs;
    @Mixin
    private ThreadsOption threads;

    /** The options of an atlas that is made. */
    static final class Fresh {
        private static final BigFraction DEFAULT_GRAIN = new BigFraction(1, 5000);
        private static final BigFraction DEFAULT_LIMIT = new BigFraction(1, 1_000_000);
        private static final BigFraction LENGTHS_GRAIN = new BigFraction(1, 500);
        private static final BigFraction LENGTHS_LIMIT = new BigFraction(1, 2000);
        private static final int LONGEST = 400;

        @Option(names = "--K", paramLabel = "a..b", converter = NodesRangeConverter.class, description = "The numbers of nodes.")
        private NodesRangeConverter.Range nodes;
        @Option(names = "--N", paramLabel = "N", converter = LengthOption.Converter.class,
                description = "Number of nodes of a walk (default: " + PaperSettings.LARGE_LENGTH + ").")
        private Integer length;
        @Option(names = "--M", paramLabel = "M", converter = IntegerConverter.Positive.class,
                description = "Dimension of the positional embeddings, at least N (default: " + PaperSettings.POSITION_DIMENSION + ").")
        private Integer positionDimension;
        @Option(names = "--lengths", paramLabel = "N..", converter = LeastLength.class,
                description = "Instead of one N and M: from which N on it is certain for every longer walk and every M ≥ max(N, νN^(3/2) − 1); the "
                        + "least such N is looked for from this one on, such as 41...")
        private Integer lengths;
        @Option(names = "--longest", paramLabel = "N", converter = LengthOption.Converter.class,
                description = "With --lengths: the largest N from which on it is tried (default: " + LONGEST + ").")
        private Integer longest;
        @Option(names = "--nu", paramLabel = "ν", converter = FractionConverter.Positive.class,
                description = "With --lengths: how large M is against N^(3/2) (default: 1).")
        private BigFraction nu;
        @Option(names = "--p", paramLabel = "a..b", converter = ProbabilityRangeConverter.class,
                description = "The interval of p, from 1/2 on (default: 1/2..99/100); p < 1/2 is the mirror image.")
        private ChanceBox chances = new ChanceBox(BigFraction.ONE_HALF, new BigFraction(99, 100));
        @Option(names = "--eta", paramLabel = "η", converter = FractionConverter.Positive.class, description = "Step size (default: 1).")
        private BigFraction eta = PaperSettings.ETA;
        @Option(names = "--epsilon", paramLabel = "ε", converter = FractionConverter.Positive.class,
                description = "The ε of the loss −log(z + ε) (default: 1/10).")
        private BigFraction epsilon = PaperSettings.EPSILON;
        @Option(names = "--degree", paramLabel = "n", converter = IntegerConverter.NonNegative.class,
                description = "Degree of the polynomials in p that a run over a box is enclosed by (default: 8).")
        private int degree = Effort.USUAL.degree();
        @Option(names = "--precision", paramLabel = "bits", converter = IntegerConverter.Positive.class,
                description = "Binary digits behind the point (default: 112).")
        private int bits = Effort.USUAL.bits();
        @Option(names = "--steps", paramLabel = "T", converter = IntegerConverter.Positive.class,
                description = "How many steps are looked at for one from which on all is known (default: " + STEPS + ", with --lengths 64).")
        private Integer steps;
        @Option(names = "--limit", paramLabel = "WIDTH", converter = FractionConverter.Positive.class,
                description = "An undecided box beside a decided one is cut in two until it is at most so wide (default: 1/1000000, with --lengths "
                        + "1/2000).")
        private BigFraction limit;
        @Option(names = "--grain", paramLabel = "WIDTH", converter = FractionConverter.Positive.class,
                description = "Any undecided box is, until it is at most so wide (default: 1/5000, with --lengths 1/500, or the limit if that is "
                        + "larger).")
        private BigFraction grain;
        @Option(names = "--spark", paramLabel = "MASTER", converter = MasterConverter.class,
                description = "Try the boxes on Apache Spark: local[n], spark://HOST:PORT or, under spark-submit, submitted; changes no result.")
        private String master;
        @Option(names = "--out", paramLabel = "DIR", description = "Where the atlas goes, or where one that was interrupted is.")
        private String directory;

        private AtlasSettings settings() {
            if (longest != null || nu != null) {
                throw new RefusedInputException((nu != null ? "--nu" : "--longest") + " is given, but it may be only together with --lengths.");
            }
            BigFraction end = limit != null ? limit : DEFAULT_LIMIT;
            return new AtlasSettings(nodes.first(), nodes.last(), length != null ? length : PaperSettings.LARGE_LENGTH,
                    positionDimension != null ? positionDimension : PaperSettings.POSITION_DIMENSION, eta, epsilon, chances.low(),
                    chances.high(), degree, bits, steps != null ? steps : STEPS, cut(DEFAULT_GRAIN, end), end);
        }

        private LengthSettings lengthSettings() {
            if (length != null || positionDimension != null) {
                throw new RefusedInputException((length != null ? "--N" : "--M") + " is given, but it may not be together with --lengths, which "
                        + "is about every N and M.");
            }
            BigFraction end = limit != null ? limit : LENGTHS_LIMIT;
            return new LengthSettings(nodes.first(), nodes.last(), lengths, longest != null ? longest : LONGEST,
                    nu != null ? nu : BigFraction.ONE, eta, epsilon, chances.low(), chances.high(), degree, bits,
                    steps != null ? steps : Effort.USUAL.steps(), cut(LENGTHS_GRAIN, end), end);
        }

        private BigFraction cut(BigFraction usual, BigFraction end) {
            return grain != null ? grain : Fractions.max(usual, end);
        }

        private Report made(int threads, WorkLimit limit) {
            if (lengths != null) {
                LengthSettings about = lengthSettings();
                return master == null ? Atlas.make(about, directory, threads, limit) : Atlas.makeOn(master, about, directory, threads, limit);
            }
            AtlasSettings about = settings();
            return master == null ? Atlas.make(about, directory, threads, limit) : Atlas.makeOn(master, about, directory, threads, limit);
        }
    }

    @Override
    protected List<FileUse> otherFiles() {
        return check != null ? AtlasCheck.uses(check)
                : Optional.ofNullable(fresh).map(atlas -> atlas.directory).map(Atlas::uses).orElse(List.of());
    }

    @Override
    protected Report report() {
        if (check != null) {
            if (fresh != null) {
                throw new RefusedInputException("An atlas has its own settings; with --check, only --runs, --threads, --unlimited and --json "
                        + "may be given.");
            }
            return AtlasCheck.of(check, runs, threads.threads(), limit());
        }
        if (runs > 0) {
            throw new RefusedInputException("--runs is given, but it may be only together with --check.");
        }
        if (fresh == null || fresh.nodes == null || fresh.directory == null) {
            throw new RefusedInputException("The options --K and --out are needed unless --check is given; "
                    + (fresh == null || fresh.nodes == null ? "--K" : "--out") + " is missing.");
        }
        return fresh.made(threads.threads(), limit());
    }

    /** Reads "41..". */
    static final class LeastLength extends StrictConverter<Integer> {
        private static final Pattern SPELLING = Pattern.compile("([0-9]{1,4})\\.\\.");
        private static final int LEAST = 3;
        private static final int MOST = 4095;

        LeastLength() {
            super("an integer from " + LEAST + " to " + MOST + " and two points, such as 41..");
        }

        @Override
        protected Integer parse(String text) {
            Matcher spelling = SPELLING.matcher(text);
            if (!spelling.matches()) {
                return null;
            }
            int first = Integer.parseInt(spelling.group(1));
            return first >= LEAST && first <= MOST ? first : null;
        }
    }

    /** Reads a number of runs. */
    static final class Runs extends IntegerConverter {
        Runs() {
            super(0, MOST_RUNS);
        }
    }
}
