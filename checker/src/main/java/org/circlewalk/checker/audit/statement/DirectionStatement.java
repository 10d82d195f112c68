package org.circlewalk.checker.audit.statement;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.checker.audit.AuditRow;
import org.circlewalk.checker.audit.AuditSetting;
import org.circlewalk.checker.audit.Corrected;
import org.circlewalk.checker.audit.Counterexample;
import org.circlewalk.checker.audit.Domain;
import org.circlewalk.checker.audit.EnclosedInstance;
import org.circlewalk.checker.audit.Examination;
import org.circlewalk.checker.audit.Growth;
import org.circlewalk.checker.audit.Method;
import org.circlewalk.checker.audit.Probabilities;
import org.circlewalk.checker.audit.SharedRuns;
import org.circlewalk.checker.audit.Statement;
import org.circlewalk.checker.audit.Text;
import org.circlewalk.checker.audit.TrainingRuns.Checkpoint;
import org.circlewalk.checker.audit.Verdict;
import org.circlewalk.checker.audit.Walks;
import org.circlewalk.spec.lemma.C8ValueDirection;
import org.circlewalk.spec.parameter.Fractions;
import org.circlewalk.spec.parameter.PaperSettings;
import org.circlewalk.spec.walk.RandomWalk;

/**
 * A statement about where V and f(X) go as T grows: Lemmas C.7 to C.9 and items 2 and 3 of Theorem 3.1. Measured on long
 * population runs, on walks where attention does select the parent, so that nothing but the direction is in question.
 */
abstract class DirectionStatement extends Statement {
    static final String SQUARE_ROOT = "the entrywise square root of Πᵀ";
    /** From K² on, for the smallest K: the paper's N is large. */
    private static final List<Integer> LENGTHS = List.of(25, 49, PaperSettings.LENGTH);
    private static final String LENIENCE = "; refuted where the exponent is more than " + Growth.TOLERANCE
            + " above the claimed one, at this N and every longer one tried";
    private static final Domain<RandomWalk> WALKS = Domain.listed(walks());

    private final String reading;

    DirectionStatement(String id, String claim, String reading, Class<?>... subjects) {
        super(id, claim, subjects);
        this.reading = reading;
    }

    /** In the order of {@link Counterexample}: the smallest circle of Theorem 3.1, then the paper's own settings. */
    private static List<RandomWalk> walks() {
        List<RandomWalk> smallest = Walks.nodes(Walks.LEAST_NODES, Walks.LEAST_NODES).lengths(LENGTHS)
                .p(Probabilities.upperHalf(3)).walks().instances();
        RandomWalk large = new RandomWalk(PaperSettings.LARGE_NODES, PaperSettings.LARGE_LENGTH, BigFraction.ONE_HALF);
        return Stream.of(smallest, PaperWalks.SMALL, List.of(large)).flatMap(List::stream).toList();
    }

    /** The exponent e of the claim that {@link #quantity} is O(T^e). */
    abstract double exponent();

    /** What is claimed to shrink, or to be bounded. */
    abstract double quantity(Checkpoint end);

    /** What the corrected claim says this of. */
    abstract double correctedQuantity(Checkpoint end);

    /** What holds instead, in one line. */
    abstract String correctedClaim();

    /** Why it fails, in exact terms. */
    String reason(RandomWalk walk) {
        // A rational bound below 1 of the cosine² between Πᵀ and the square-root direction, which keeps the two apart.
        BigFraction bound = C8ValueDirection.limitSquaredCosineAtMost(walk.p(), rootAtLeast(walk.p().multiply(walk.q())));
        return "cos² between Πᵀ and its entrywise square root is at most " + Fractions.format(bound) + " ≈ "
                + Text.decimal(Fractions.toDouble(bound)) + " < 1";
    }

    /** The distance whose decay as T^(−1/2) is certain, or certainly not so, of single runs as well; nothing if none was looked at. */
    Optional<EnclosedDistance> enclosedDistance() {
        return Optional.empty();
    }

    /** What is certain of single runs. */
    final List<EnclosedInstance> enclosed(AuditSetting setting) {
        return enclosedDistance().map(distance -> PaperWalks.SMALL.stream()
                .map(walk -> EnclosedClaim.decay(setting.enclosed().of(walk), walk, distance)).toList()).orElse(List.of());
    }

    @Override
    protected final Set<SharedRuns> shares() {
        return enclosedDistance().isPresent() ? Set.of(SharedRuns.DIRECTIONS, SharedRuns.ENCLOSED) : Set.of(SharedRuns.DIRECTIONS);
    }

    @Override
    public final AuditRow row(AuditSetting setting) {
        Map<RandomWalk, Growth> growths = new LinkedHashMap<>();
        Map<RandomWalk, Verdict> verdicts = new LinkedHashMap<>();
        List<String> findings = new ArrayList<>();
        for (RandomWalk walk : WALKS.instances()) {
            List<Checkpoint> ends = setting.runs().at(walk, steps(setting));
            Growth growth = growth(ends, this::quantity);
            Verdict verdict = selectsParent(ends) ? growth.verdict(exponent()) : Verdict.UNDECIDED;
            growths.put(walk, growth);
            verdicts.put(walk, verdict);
            findings.add(walk + ": " + growth + " (" + verdict.text() + ")");
        }
        Optional<Counterexample> first = WALKS.instances().stream().filter(walk -> failsFromHereOn(walk, verdicts)).findFirst()
                .map(walk -> counterexample(setting, walk, growths.get(walk)));
        Verdict unlessRefuted = verdicts.values().stream().reduce(Verdict.MEASURED, DirectionStatement::worse);
        Examination examination = examination(setting, first.isPresent() ? Verdict.REFUTED : unlessRefuted);
        return AuditRow.of(this, reading + LENIENCE, examination, first)
                .withFindings(findings).withCorrected(corrected(setting)).withEnclosed(enclosed(setting));
    }

    private static List<Integer> steps(AuditSetting setting) {
        return List.of(setting.grid().trainingSteps() / 10, setting.grid().trainingSteps());
    }

    private static Examination examination(AuditSetting setting, Verdict verdict) {
        return new Examination(Method.MEASURED, "population runs to T = " + setting.grid().trainingSteps() + " at "
                + PaperWalks.RATES + ", M = " + PaperSettings.POSITION_DIMENSION + ": " + WALKS.description(),
                WALKS.instances().size(), verdict);
    }

    private static Growth growth(List<Checkpoint> ends, ToDoubleFunction<Checkpoint> quantity) {
        Checkpoint early = ends.get(0);
        Checkpoint late = ends.get(1);
        return Growth.between(early.record().step(), quantity.applyAsDouble(early),
                late.record().step(), quantity.applyAsDouble(late));
    }

    private Counterexample counterexample(AuditSetting setting, RandomWalk walk, Growth growth) {
        return Counterexample.at(walk, "from T = " + steps(setting).get(0) + " to " + steps(setting).get(1) + ": " + growth
                + "; likewise at every longer N tried; " + reason(walk));
    }

    /** Whether a walk refutes it together with all longer ones of the same K and p, since the paper's N is large. */
    private static boolean failsFromHereOn(RandomWalk walk, Map<RandomWalk, Verdict> verdicts) {
        return verdicts.entrySet().stream()
                .filter(entry -> entry.getKey().nodes() == walk.nodes() && entry.getKey().p().equals(walk.p())
                        && entry.getKey().length() >= walk.length())
                .allMatch(entry -> entry.getValue() == Verdict.REFUTED);
    }

    private static Verdict worse(Verdict a, Verdict b) {
        return b == Verdict.MEASURED ? a : b;
    }

    private static boolean selectsParent(List<Checkpoint> ends) {
        return ends.stream().allMatch(Checkpoint::selectsParent);
    }

    private Corrected corrected(AuditSetting setting) {
        Verdict verdict = Verdict.MEASURED;
        for (RandomWalk walk : WALKS.instances()) {
            List<Checkpoint> ends = setting.runs().at(walk, steps(setting));
            verdict = worse(verdict, selectsParent(ends) && ends.get(1).isOptimal()
                    ? growth(ends, this::correctedQuantity).verdict(exponent()) : Verdict.UNDECIDED);
        }
        return new Corrected(correctedClaim(), examination(setting, verdict));
    }

    /** A fraction with denominator 1000 that is not below the root. */
    private static BigFraction rootAtLeast(BigFraction square) {
        BigInteger scale = BigInteger.valueOf(1000);
        BigInteger scaled = square.getNumerator().multiply(scale).multiply(scale).divide(square.getDenominator());
        return new BigFraction(scaled.sqrt().add(BigInteger.ONE), scale);
    }
}
