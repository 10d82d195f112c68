package org.circlewalk.checker.atlas;

import static org.circlewalk.spec.parameter.InvalidParameterException.require;

import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.checker.certify.LengthBoxWork;
import org.circlewalk.checker.console.input.JsonValue;
import org.circlewalk.checker.console.output.JsonDocument;
import org.circlewalk.spec.box.Effort;
import org.circlewalk.spec.box.LengthCheck;
import org.circlewalk.spec.box.LengthDecision;
import org.circlewalk.spec.box.LengthFamily;
import org.circlewalk.spec.parameter.Fractions;
import org.circlewalk.spec.parameter.InvalidParameterException;

/**
 * All that an atlas of all lengths depends on: for every p, from which N on is it certain where attention goes, for every longer walk and
 * every M ≥ max(N, νN^{3/2} − 1)?
 *
 * @param firstK  the smallest circle
 * @param lastK   the largest one
 * @param leastN  no smaller N is looked for
 * @param mostN   nor a larger one
 * @param nu      ν
 * @param eta     the step size
 * @param epsilon ε of the loss
 * @param low     the lower end of p, at least ½
 * @param high    the upper end, larger and less than 1
 * @param degree  of the polynomials in p
 * @param bits    binary digits behind the point
 * @param steps   the last step that is looked at
 * @param grain   undecided boxes that are wider are cut in two
 * @param limit   undecided boxes that are beside a decided one and wider than this are cut in two
 */
public record LengthSettings(int firstK, int lastK, int leastN, int mostN, BigFraction nu, BigFraction eta, BigFraction epsilon,
                             BigFraction low, BigFraction high, int degree, int bits, int steps, BigFraction grain, BigFraction limit)
        implements Survey<LengthRecord> {
    /** The field of the first line that holds them. */
    static final String FIELD = "lengths";
    private static final int LARGEST_CIRCLE = 9999;
    private static final int LARGEST_LENGTH = 1 << 12;
    /** A box is looked at from some four lengths on; a look takes a quarter of what is counted elsewhere, as measured for K = 5 … 20. */
    private static final double LOOKS = 1;
    private static final double LOOK = 0.25;

    /** What the first line holds. */
    private record Header(LengthSettings lengths) {
    }

    /** @throws InvalidParameterException if there is no such atlas */
    public LengthSettings {
        require(firstK <= lastK && lastK <= LARGEST_CIRCLE, "K", firstK + ".." + lastK, "a range a..b with a ≤ b ≤ " + LARGEST_CIRCLE);
        new LengthFamily(firstK, eta, epsilon, nu, leastN);
        new Effort(degree, bits, steps);
        require(mostN > leastN && mostN <= LARGEST_LENGTH, "longest", mostN, "an integer greater than the least length, " + leastN
                + ", and at most " + LARGEST_LENGTH);
        Survey.requireCuts(low, high, grain, limit);
    }

    /** What walks on one circle have in common, from the least length on. */
    LengthFamily family(int nodes) {
        return new LengthFamily(nodes, eta, epsilon, nu, leastN);
    }

    /** What a box is worth. */
    Effort effort() {
        return new Effort(degree, bits, steps);
    }

    @Override
    public String header() {
        return JsonDocument.line(new Header(this));
    }

    @Override
    public String difference(Survey<?> there) {
        return there instanceof LengthSettings other ? SettingsText.difference(other, this) : "it is of one length there and of all lengths here";
    }

    @Override
    public LengthRecord read(JsonValue line) {
        return LengthRecord.read(line, this);
    }

    @Override
    public LengthRecord tried(BoxTask task) {
        return tried(task, LengthDecision::of);
    }

    /** What is found of a box by a decider; tests have their own. */
    LengthRecord tried(BoxTask task, LeastLength.Decider decider) {
        return LeastLength.record(this, task, decider);
    }

    @Override
    public Optional<String> failure(LengthRecord record) {
        return record.claims().stream().flatMap(claim -> LengthCheck.failure(family(record.nodes()).from(claim.from()), claim.from(),
                record.box(), claim.decision()).map(reason -> "For N ≥ " + claim.from() + ": " + reason).stream()).findFirst();
    }

    @Override
    public double bytes(int threads) {
        return LengthBoxWork.of(named(), family(lastK), effort(), 1, mostN, threads).bytes();
    }

    @Override
    public double secondsOfCircle(int nodes) {
        double width = Fractions.toDouble(interval().width());
        double limits = StrictMath.log(Math.max(1, Fractions.toDouble(interval().width().divide(limit)))) / StrictMath.log(2);
        return LOOKS * family(nodes).stride() * secondsOfLook(nodes, (leastN + mostN) / 2.0) * (1 + limits + width / Fractions.toDouble(grain) / LeastLength.GRAINS);
    }

    @Override
    public double secondsOfCheck(LengthRecord record) {
        double seconds = 0;
        for (LengthRecord.Claim claim : record.claims()) {
            seconds += LOOK * secondsOfLook(record.nodes(), claim.from());
        }
        return seconds;
    }

    private double secondsOfLook(int nodes, double length) {
        return LengthBoxWork.of(named(), family(nodes), effort(), 1, length, 1).seconds();
    }

    @Override
    public LengthReport summary(String digest, List<LengthRecord> records) {
        return LengthReport.of(this, digest, records);
    }

    /** "M ≥ max(N, N^(3/2) − 1)". */
    String dimension() {
        return "M ≥ max(N, " + (nu.equals(BigFraction.ONE) ? "" : Fractions.brief(nu) + "·") + "N^(3/2) − 1)";
    }

    @Override
    public String named() {
        return "K = " + (firstK == lastK ? firstK : firstK + " … " + lastK) + ", every N from one between " + leastN + " and " + mostN
                + " on, every " + dimension() + ", η = " + Fractions.brief(eta) + ", ε = " + Fractions.brief(epsilon) + ", every p from " + Fractions.brief(low) + " to "
                + Fractions.brief(high);
    }
}
