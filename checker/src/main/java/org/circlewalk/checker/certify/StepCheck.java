package org.circlewalk.checker.certify;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.circlewalk.spec.certified.DescentSettings;
import org.circlewalk.spec.certified.EnclosedRun;
import org.circlewalk.spec.certified.EnclosedState;
import org.circlewalk.spec.certified.EnclosedStep;
import org.circlewalk.spec.certified.StateStatements;
import org.circlewalk.spec.enclosure.Certainty;
import org.circlewalk.spec.enclosure.Interval;
import org.circlewalk.spec.enclosure.Precision;

/**
 * Checks what a certificate says of one step, and that the state it claims next follows. Whatever is computed is an interval
 * that contains the true value if the claimed state does; a claim is in order if it contains that interval, however it was
 * obtained. The first try has fewer bits than the claims; if it leaves anything open, a second one has more.
 */
final class StepCheck {
    private static final int MORE_BITS = 64;

    private final CertificateFile file;
    private final int step;
    private final ClaimedStep claim;

    StepCheck(CertificateFile file, int step) {
        this.file = file;
        this.step = step;
        this.claim = file.steps().get(step);
    }

    /**
     * What contradicts the claims themselves, of all steps: no step is computed. A step is computed only if this finds nothing, since
     * from an interval that is too wide it can take for ever.
     */
    static List<CertificateCheck.Fault> faultsOfClaims(CertificateFile file) {
        List<CertificateCheck.Fault> faults = new ArrayList<>();
        for (int step = 0; step < file.steps().size(); step++) {
            Findings findings = new Findings(step);
            new StepCheck(file, step).checkClaims(findings);
            faults.addAll(findings.faults);
        }
        return faults;
    }

    /** What does not follow from this step's state, which is in order by itself. */
    List<CertificateCheck.Fault> faults() {
        return attempts(file, this::attempt);
    }

    /** Checks with fewer bits than the claims, and if that leaves anything open with more. */
    static List<CertificateCheck.Fault> attempts(CertificateFile file, IntFunction<List<CertificateCheck.Fault>> attempt) {
        List<CertificateCheck.Fault> faults = attempt.apply(Math.max(1, file.bits() - EnclosedRun.CHECK_BITS));
        return faults.isEmpty() ? faults : attempt.apply(file.bits() + MORE_BITS);
    }

    private List<CertificateCheck.Fault> attempt(int bits) {
        Findings findings = new Findings(step);
        DescentSettings settings = file.settings();
        try {
            EnclosedState state = claim.state().at(Precision.ofBits(bits));
            EnclosedStep expectations = new EnclosedStep(settings, state);
            if (step + 1 < file.steps().size()) {
                EnclosedState next = file.steps().get(step + 1).state();
                findings.require(next.contains(expectations.moved().relativeTo(next.reference())),
                        "the next state contains what one step makes of this one");
            }
            checkConsequences(findings, state, expectations);
        } catch (ArithmeticException undefined) {
            findings.require(false, "one step can be computed (" + undefined.getMessage().replaceFirst("\\.$", "") + ")");
        }
        return findings.faults;
    }

    private void checkClaims(Findings findings) {
        if (step == 0) {
            EnclosedState zero = EnclosedState.zero(file.settings(), Precision.ofBits(file.bits()));
            findings.require(claim.state().contains(zero.relativeTo(claim.state().reference())), "the state contains V = 0 and W = 0");
        }
        findings.require(claim.state().widest().multiply(BigInteger.TEN.pow(file.digits()))
                .compareTo(BigInteger.ONE.shiftLeft(file.bits())) <= 0, "the state is at most 10^−digits wide");
        findings.contains("value", claim.value(), claim.state().column());
    }

    private void checkConsequences(Findings findings, EnclosedState state, EnclosedStep expectations) {
        StateStatements known = new StateStatements(file.settings().walk(), state.column(), expectations.scores());
        findings.contains("scores", claim.scores(), expectations.scores());
        findings.contains("loss", Optional.of(claim.loss()), Optional.of(expectations.loss()));
        StepFacts facts = claim.facts();
        findings.follows("selectedPosition", facts.selectedPosition(), known.selectedPosition());
        findings.contains("lead", claim.lead(), known.selectedPosition().map(known::lead));
        findings.follows("predictedOffset", claim.predictedOffset(), known.predictedOffset());
        findings.follows("accuracy", facts.accuracy(), known.accuracy());
        findings.follows("bestMove", facts.bestMove(), known.predictsBestMove());
        findings.follows("raisesSelected", facts.raisesReference(), expectations.raisesReference());
        findings.contains("distanceToTransition", facts.distanceToTransition(), known.distanceToTransition());
        findings.contains("distanceToSquareRoot", facts.distanceToSquareRoot(), known.distanceToSquareRoot());
    }

    /** What was found of one step. */
    private static final class Findings {
        private final int step;
        private final List<CertificateCheck.Fault> faults = new ArrayList<>();

        Findings(int step) {
            this.step = step;
        }

        void require(boolean condition, String claim) {
            if (!condition) {
                faults.add(new CertificateCheck.Fault(step, claim));
            }
        }

        /** What is not claimed needs no evidence. */
        <T> void follows(String name, Optional<T> claimed, Optional<T> known) {
            require(claimed.isEmpty() || claimed.equals(known), name);
        }

        void follows(String name, Certainty claimed, Certainty known) {
            require(claimed == Certainty.UNDECIDED || claimed == known, name);
        }

        void contains(String name, Optional<Bounds> claimed, Optional<Interval> known) {
            require(claimed.isEmpty() || known.filter(claimed.get()::contains).isPresent(), name);
        }

        void contains(String name, List<Bounds> claimed, Interval... known) {
            require(IntStream.range(0, known.length).allMatch(i -> claimed.get(i).contains(known[i])), name);
        }
    }
}
