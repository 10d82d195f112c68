package org.circlewalk.checker.exact;

import java.io.PrintWriter;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.checker.failure.RefusedInputException;
import org.circlewalk.checker.report.Report;
import org.circlewalk.spec.model.Accuracy;
import org.circlewalk.spec.parameter.Fractions;

/**
 * The exact accuracy of a given model.
 *
 * @param settings the input
 * @param by       the method, "certificate" or "enumeration"
 * @param accuracy the accuracy
 * @param optimal  max(p, 1 − p), the best possible one
 */
public record AccuracyReport(ExactInput.Settings settings, String by, BigFraction accuracy, BigFraction optimal)
        implements Report {
    /**
     * The accuracy by the certificate, which takes any N, or by enumeration where it does not apply.
     *
     * @throws RefusedInputException if it does not apply and there are too many walks
     */
    public static AccuracyReport of(ExactInput input) {
        Optional<BigFraction> certified = Accuracy.byCertificate(input.walk(), input.model());
        if (certified.isEmpty() && !EnumerationReach.coversAccuracy(input.walk())) {
            throw new RefusedInputException("N is " + input.walk().length() + ", but it must be less for an exact accuracy "
                    + "by enumeration, since S is not sharp enough for the certificate that takes any N.");
        }
        BigFraction accuracy = certified.orElseGet(() -> Accuracy.byEnumeration(input.walk(), input.model()));
        return new AccuracyReport(input.settings(), certified.isPresent() ? "certificate" : "enumeration", accuracy,
                input.walk().optimalAccuracy());
    }

    @Override
    public void print(PrintWriter out) {
        out.println("accuracy " + Fractions.format(accuracy) + ", by " + by + " (optimal "
                + Fractions.format(optimal) + ")");
    }
}
