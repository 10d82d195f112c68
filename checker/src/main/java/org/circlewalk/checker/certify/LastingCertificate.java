package org.circlewalk.checker.certify;

import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.checker.console.input.JsonInput;
import org.circlewalk.checker.console.input.JsonValue;
import org.circlewalk.checker.console.output.JsonDocument;
import org.circlewalk.checker.console.output.Report;
import org.circlewalk.checker.console.refusal.RefusedInputException;
import org.circlewalk.checker.console.work.WorkLimit;
import org.circlewalk.spec.certified.AllLengths;
import org.circlewalk.spec.certified.DescentSettings;
import org.circlewalk.spec.parameter.Fractions;
import org.circlewalk.spec.parameter.PaperSettings;
import org.circlewalk.spec.walk.RandomWalk;

/**
 * What is certain of every later step: a certificate is made, written as JSON, read again and checked as {@code certify --check} checks
 * one. Nothing is said unless that check accepts it.
 *
 * @param instance what it is about, e.g. "K = 6, N = 97, p = 7/10, M = 1000" or "K = 20, p = 4/5, every N ≥ 1337"
 * @param parts    of a run, or of each class of lengths; empty if nothing follows
 * @param failure  why nothing follows
 */
public record LastingCertificate(String instance, List<Part> parts, Optional<String> failure) {
    /** Enough for the first steps; what follows from them is rounded to nine digits. */
    private static final int DIGITS = 20;
    private static final String NAME = "the certificate that was made";

    /** Takes a copy of the list. */
    public LastingCertificate {
        parts = List.copyOf(parts);
    }

    /**
     * What is so for a run, or for every N of a class.
     *
     * @param walk    of the run, or the shortest of the class
     * @param lengths which N, such as "odd N"; empty if there is only one, or one class
     */
    public record Part(RandomWalk walk, String lengths, Forever forever) {
        /** From which step on. */
        public int step() {
            return forever.step();
        }

        /** k, where attention is on s_{N−k} for ever. */
        public int lag() {
            return walk.length() - forever.position();
        }

        /** The exact accuracy at every step, if it follows. */
        public Optional<BigFraction> accuracy() {
            return Optional.ofNullable(forever.accuracy());
        }

        /** What 1 − S is n steps later, such as "at most 1/(17870 + 38170·n)". */
        public String leak() {
            return ForeverSummary.leak(forever);
        }

        /** What V's direction tends to. */
        public String limit() {
            return "the entrywise square root of " + ForeverSummary.transition(walk, forever);
        }

        /** An upper bound of V's distance from it n steps later. */
        public String distance() {
            return ForeverSummary.distance(forever);
        }

        /** What √T times that distance tends to. */
        public String constant() {
            return Bounds.of(forever.limit()).words();
        }

        /** Whether that number is certainly not 0, so that the distance is no smaller than of the order T^{−1/2}. */
        public boolean isConstantPositive() {
            return Bounds.of(forever.limit()).lower().signum() > 0;
        }

        /** An upper bound, n steps later, of how far f(X)'s direction is from that of the column of V of the node attended. */
        public String outputDistance() {
            return ForeverSummary.outputDistance(forever);
        }
    }

    /** Of one run, from the step that {@link LastingStep} finds. */
    public static LastingCertificate of(DescentSettings settings) {
        String instance = settings.walk() + ", M = " + settings.positionDimension();
        CertificateReport report = CertificateReport.of(settings, PaperSettings.STEPS, DIGITS, CertificateReport.Purpose.LATER,
                WorkLimit.STANDARD, () -> { });
        if (report.forever() == null) {
            return new LastingCertificate(instance, List.of(), Optional.of("it does not follow from any of the first "
                    + PaperSettings.STEPS + " steps"));
        }
        return checked(instance, CertificateCheck.of(NAME, document(report), 1, WorkLimit.STANDARD).wrong(),
                List.of(new Part(settings.walk(), "", report.forever())));
    }

    /** Of every N from one on and every large M. */
    public static LastingCertificate of(AllLengths about) {
        String instance = "K = " + about.nodes() + ", p = " + Fractions.format(about.p()) + ", every N ≥ " + about.first() + " and "
                + LengthsReport.Settings.of(about).dimensions();
        try {
            LengthsReport report = LengthsReport.of(about, WorkLimit.STANDARD);
            return checked(instance, LengthsCheck.of(document(report), WorkLimit.STANDARD).wrong(), report.classes().stream()
                    .map(claims -> new Part(new RandomWalk(about.nodes(), claims.first(), about.p()),
                            about.stride() == 1 ? "" : claims.first() % 2 == 0 ? "even N" : "odd N", claims.forever())).toList());
        } catch (RefusedInputException doesNotFollow) {
            return new LastingCertificate(instance, List.of(), Optional.of(doesNotFollow.getMessage()));
        }
    }

    private static JsonValue document(Report report) {
        return JsonInput.parse("certificate", NAME, JsonDocument.compact("certify", report));
    }

    /** What is said if a check found this to be wrong. */
    static LastingCertificate checked(String instance, List<CertificateCheck.Fault> wrong, List<Part> parts) {
        return wrong.isEmpty() ? new LastingCertificate(instance, parts, Optional.empty())
                : new LastingCertificate(instance, List.of(), Optional.of("its check does not accept it: " + wrong.get(0).claim()));
    }
}
