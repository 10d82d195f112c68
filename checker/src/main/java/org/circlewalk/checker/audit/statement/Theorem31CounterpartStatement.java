package org.circlewalk.checker.audit.statement;

import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.checker.audit.AuditSetting;
import org.circlewalk.checker.certify.LastingCertificate;
import org.circlewalk.checker.certify.LastingCertificate.Part;
import org.circlewalk.spec.enclosure.Certainty;
import org.circlewalk.spec.parameter.Fractions;

/** The counterpart of Theorem 3.1 as corrected: where another token wins by a margin, it keeps attention, and items 1 and 4 fail. */
final class Theorem31CounterpartStatement extends LastingStatement {
    private static final int LAG = 3;
    private static final BigFraction ACCURACY = new BigFraction(64, 125);

    Theorem31CounterpartStatement() {
        super("3.1.C5", "Counterpart: at K = 20, p = 4/5 and N large attention is on s_{N−3} and the accuracy is " + Fractions.format(ACCURACY)
                + " at every later step", "every N from some N on, every M ≥ max(N, νN^(3/2) − 1), every T from some step on: argued for every "
                + "ν > 0, certified with explicit numbers for one ν", "31c5",
                new LastingClaim(Theorem31CounterpartStatement::holds, Theorem31CounterpartStatement::words));
    }

    @Override
    public Optional<String> unproved() {
        return Optional.of("that training reaches a state that passes the check, that from then on the leak falls as inequality "
                + "(3) says, and that the largest entry of f(X) is where the law of three steps has its largest");
    }

    private static Certainty holds(Part part) {
        return part.lag() != LAG ? Certainty.CERTAINLY_NOT : part.accuracy().equals(Optional.of(ACCURACY)) ? Certainty.CERTAINLY
                : Certainty.UNDECIDED;
    }

    private static String words(Part part) {
        return LastingClaim.attentionOn(LAG).words().apply(part) + "; " + LastingClaim.optimalAccuracy().words().apply(part);
    }

    @Override
    List<LastingCertificate> certificates(AuditSetting setting) {
        return List.of(LastingInstances.refuting(setting));
    }
}
