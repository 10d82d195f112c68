package org.circlewalk.checker.certify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.certified.AttendedState;
import org.circlewalk.spec.certified.DescentSettings;
import org.circlewalk.spec.certified.EnclosedState;
import org.circlewalk.spec.certified.Freezing;
import org.circlewalk.spec.certified.LastingCheck;
import org.circlewalk.spec.certified.LastingClaims;
import org.circlewalk.spec.enclosure.Interval;
import org.circlewalk.spec.enclosure.Precision;

/**
 * Checks what a certificate says of all later steps, or of some, against the state that it says this follows from. The numbers of
 * Theorem A are taken as they are given; how they were chosen plays no part. The first try has fewer bits than the claims; if it
 * leaves anything open, a second one has more.
 */
final class ForeverCheck {
    private final CertificateFile file;
    private final DescentSettings settings;

    ForeverCheck(CertificateFile file) {
        this.file = file;
        this.settings = file.settings();
    }

    /** What does not follow. */
    List<CertificateCheck.Fault> faults() {
        List<CertificateCheck.Fault> faults = new ArrayList<>();
        file.forever().ifPresent(forever -> faults.addAll(StepCheck.attempts(file, bits -> faults(forever, bits))));
        file.frozen().ifPresent(frozen -> faults.addAll(StepCheck.attempts(file, bits -> faults(frozen, bits))));
        return faults;
    }

    private AttendedState state(int step, int position, int bits) {
        EnclosedState state = file.steps().get(step).state().at(Precision.ofBits(bits));
        return AttendedState.of(settings, position, state.column(), state.scores());
    }

    private List<CertificateCheck.Fault> faults(Forever claimed, int bits) {
        try {
            return faults(settings, claimed, state(claimed.step(), claimed.position(), bits));
        } catch (ArithmeticException undefined) {
            return new Claims(claimed.step(), "forever").require(false, "its conditions can be computed").faults;
        }
    }

    /** What of the claims does not follow from a state. */
    static List<CertificateCheck.Fault> faults(DescentSettings settings, Forever claimed, AttendedState state) {
        Claims claims = new Claims(claimed.step(), "forever");
        try {
            if (claimed.numbers().quotients().size() != state.laws().reached().size()) {
                return claims.require(false, "quotients, a row for each offset that the walk can reach").faults;
            }
            Optional<String> failure = LastingCheck.failure(state, claimed.numbers());
            if (failure.isPresent()) {
                return claims.require(false, failure.get()).faults;
            }
            check(settings, claims, claimed, state);
        } catch (ArithmeticException undefined) {
            claims.require(false, "its conditions can be computed");
        }
        return claims.faults;
    }

    private static void check(DescentSettings settings, Claims claims, Forever claimed, AttendedState state) {
        LastingClaims known = new LastingClaims(state, claimed.numbers());
        claims.require((claimed.reciprocal() == null) == (claimed.fastestGrowth() == null), "reciprocal and fastestGrowth")
                .require(claimed.reciprocal() == null || known.reciprocal().filter(x -> isAtMost(x, claimed.reciprocal())).isPresent(),
                        "reciprocal")
                .require(claimed.fastestGrowth() == null
                        || known.fastestGrowth().filter(x -> isAtMost(x, claimed.fastestGrowth())).isPresent(), "fastestGrowth")
                .require(claimed.offsets().isEmpty() || known.predicts(claimed.offsets()), "offsets")
                .require(claimed.accuracy() == null || !claimed.offsets().isEmpty() && Forever.accuracy(settings, claimed.position(),
                        claimed.offsets()).equals(Optional.of(claimed.accuracy())), "accuracy")
                .require(isAtMost(known.constant(), claimed.constant()), "constant")
                .require(claimed.start().getNumerator().signum() > 0 && isAtMost(claimed.start(), known.start()), "start")
                .require(claimed.slope().getNumerator().signum() > 0 && claimed.slope().compareTo(known.slope()) <= 0, "slope")
                .require(Bounds.of(claimed.limit()).contains(known.limitOfDistance()), "limit");
        List<Integer> outside = Forever.outside(state.laws());
        claims.require(claimed.bounded().size() == outside.size(), "bounded");
        for (int place = 0; place < Math.min(outside.size(), claimed.bounded().size()); place++) {
            claims.require(Bounds.of(claimed.bounded().get(place)).contains(known.limit(outside.get(place))), "bounded");
        }
    }

    private static boolean isAtMost(Interval known, BigFraction claimed) {
        return known.isAtMost(Interval.of(known.precision(), claimed)).isCertain();
    }

    private static boolean isAtMost(BigFraction claimed, Interval known) {
        return Interval.of(known.precision(), claimed).isAtMost(known).isCertain();
    }

    private List<CertificateCheck.Fault> faults(Frozen claimed, int bits) {
        Claims claims = new Claims(claimed.step(), "frozen");
        try {
            AttendedState state = state(claimed.step(), claimed.position(), bits);
            claims.require(Freezing.of(state).lasts(Long.parseLong(claimed.steps())), "steps");
            claims.require(claimed.rival() == null || Frozen.rival(settings, claimed.position()).equals(Optional.of(claimed.rival())),
                    "rival");
        } catch (ArithmeticException undefined) {
            claims.require(false, "its conditions can be computed");
        }
        return claims.faults;
    }

    /** What was found of a part of the certificate. */
    private static final class Claims {
        private final int step;
        private final String part;
        private final List<CertificateCheck.Fault> faults = new ArrayList<>();

        Claims(int step, String part) {
            this.step = step;
            this.part = part;
        }

        Claims require(boolean condition, String claim) {
            if (!condition) {
                faults.add(new CertificateCheck.Fault(step, part + ": " + claim));
            }
            return this;
        }
    }
}
