package org.circlewalk.checker.atlas;

import static org.circlewalk.spec.parameter.InvalidParameterException.require;

import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.checker.console.input.JsonValue;
import org.circlewalk.checker.console.output.JsonDocument;
import org.circlewalk.spec.box.BoxCheck;
import org.circlewalk.spec.box.BoxDecision;
import org.circlewalk.spec.box.DescentFamily;
import org.circlewalk.spec.box.Effort;
import org.circlewalk.spec.parameter.Fractions;
import org.circlewalk.spec.parameter.InvalidParameterException;

/**
 * All that an atlas depends on.
 *
 * @param firstK  the smallest circle
 * @param lastK   the largest one
 * @param N       the number of nodes of a walk
 * @param M       the dimension of the positional embeddings, at least N
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
public record AtlasSettings(int firstK, int lastK, int N, int M, BigFraction eta, BigFraction epsilon, BigFraction low, BigFraction high,
                            int degree, int bits, int steps, BigFraction grain, BigFraction limit) implements Survey<BoxRecord> {
    /** The field of the first line that holds them. */
    static final String FIELD = "atlas";
    private static final int LARGEST = 999_999;

    /** @throws InvalidParameterException if there is no such atlas */
    public AtlasSettings {
        require(firstK <= lastK && lastK <= LARGEST, "K", firstK + ".." + lastK, "a range a..b with a ≤ b ≤ " + LARGEST);
        new DescentFamily(firstK, N, M, eta, epsilon);
        new Effort(degree, bits, steps);
        Survey.requireCuts(low, high, grain, limit);
    }

    /** What the first line holds. */
    private record Header(AtlasSettings atlas) {
    }

    /** What runs on one circle have in common. */
    DescentFamily family(int nodes) {
        return new DescentFamily(nodes, N, M, eta, epsilon);
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
        return there instanceof AtlasSettings other ? SettingsText.difference(other, this) : "it is of all lengths there and of one here";
    }

    @Override
    public BoxRecord read(JsonValue line) {
        return BoxRecord.read(line, this);
    }

    @Override
    public BoxRecord tried(BoxTask task) {
        return task.record(this, BoxDecision::of);
    }

    @Override
    public Optional<String> failure(BoxRecord record) {
        return BoxCheck.failure(family(record.nodes()), record.box(), record.decision());
    }

    @Override
    public double bytes(int threads) {
        return 0;
    }

    @Override
    public double secondsOfCircle(int nodes) {
        return AtlasWork.secondsOfBox(this, nodes) * AtlasWork.boxes(this, nodes);
    }

    @Override
    public double secondsOfCheck(BoxRecord record) {
        return AtlasWork.secondsOfBox(this, record.nodes());
    }

    @Override
    public AtlasReport summary(String digest, List<BoxRecord> records) {
        return AtlasReport.of(this, digest, records);
    }

    @Override
    public String named() {
        return "K = " + (firstK == lastK ? firstK : firstK + " … " + lastK) + ", N = " + N + ", M = " + M + ", η = "
                + Fractions.brief(eta) + ", ε = " + Fractions.brief(epsilon) + ", every p from " + Fractions.brief(low) + " to "
                + Fractions.brief(high);
    }
}
