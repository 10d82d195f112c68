package org.circlewalk.checker.exact;

import java.io.PrintWriter;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.checker.console.output.Report;
import org.circlewalk.checker.console.work.Work;
import org.circlewalk.checker.console.work.WorkLimit;
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
    private static final String SHARPER = "a sharper S has a certificate that takes any N";

    /**
     * The accuracy by the certificate, which takes any N, or by enumeration where it does not apply.
     *
     * @param limit what may be done
     * @throws org.circlewalk.checker.console.refusal.RefusedInputException if it does not apply and enumeration is beyond it
     */
    public static AccuracyReport of(ExactInput input, WorkLimit limit) {
        Work certificate = EnumerationWork.ofCertificate(input);
        Work enumeration = EnumerationWork.ofAccuracy(input);
        limit.require(certificate);
        if (Accuracy.certificate(input.walk(), input.model()).isExcluded()) {
            limit.require(enumeration, SHARPER);
            limit.announce(enumeration);
        } else {
            limit.announce(certificate);
        }
        Optional<BigFraction> certified = Accuracy.byCertificate(input.walk(), input.model());
        if (certified.isEmpty()) {
            // Of several candidates only a power of Π tells whether they are equally likely: this alone is found by the work.
            limit.require(enumeration, SHARPER);
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
