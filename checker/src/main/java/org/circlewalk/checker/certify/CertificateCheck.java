package org.circlewalk.checker.certify;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.circlewalk.checker.report.JsonDocument;
import org.circlewalk.checker.report.Report;
import org.circlewalk.spec.descent.EnclosedState;
import org.circlewalk.spec.descent.EnclosedStep;
import org.circlewalk.spec.descent.StepCertificate;
import org.circlewalk.spec.parameter.Fractions;

/**
 * The outcome of checking a certificate: every claimed state is taken as given, one step is computed from it, and the result must
 * lie within the claim about the next; the first claim must contain zero. By induction every claim then contains the true state.
 * What a step claims besides its state is computed again from that. Steps are independent of each other and are checked in parallel.
 *
 * @param settings what the certificate says it is about
 * @param checked  how many steps were checked, step 0 included
 * @param wrong    what does not follow; empty if the certificate is in order
 */
public record CertificateCheck(Settings settings, int checked, List<Fault> wrong) implements Report {
    /** The certificate. */
    public record Settings(String file, int K, int N, String p, int M, int bits) {
    }

    /** A claim that does not follow. */
    public record Fault(int step, String claim) {
    }

    private static final List<String> CONSEQUENCES = List.of("scores", "loss", "selectedPosition", "lead", "predictedOffset",
            "accuracy", "bestMove", "distanceToTransition", "distanceToSquareRoot");

    /**
     * Checks a certificate.
     *
     * @param source the name of its file, or "-" for standard input
     */
    public static CertificateCheck of(String source, int threads) {
        CertificateFile file = CertificateFile.read(source);
        List<EnclosedState> states = new ArrayList<>();
        for (int step = 0; step < file.count(); step++) {
            states.add(file.state(step));
        }
        List<Fault> wrong = new ArrayList<>();
        if (!states.get(0).contains(EnclosedState.zero(file.settings(), states.get(0).precision())
                .relativeTo(states.get(0).reference()))) {
            wrong.add(new Fault(0, "the initial state is zero"));
        }
        ExecutorService crew = Executors.newFixedThreadPool(threads);
        try {
            List<Future<List<Fault>>> results = new ArrayList<>();
            for (int step = 0; step < states.size(); step++) {
                int current = step;
                results.add(crew.submit(() -> check(file, states, current)));
            }
            for (Future<List<Fault>> result : results) {
                wrong.addAll(result.get());
            }
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        } finally {
            crew.shutdownNow();
        }
        return new CertificateCheck(new Settings(source, file.settings().walk().nodes(), file.settings().walk().length(),
                Fractions.format(file.settings().walk().p()),
                file.settings().positionDimension(), file.bits()), states.size(), wrong);
    }

    private static List<Fault> check(CertificateFile file, List<EnclosedState> states, int step) {
        List<Fault> wrong = new ArrayList<>();
        EnclosedState state = states.get(step);
        EnclosedStep expectations;
        try {
            expectations = new EnclosedStep(file.settings(), state);
        } catch (ArithmeticException tooWide) {
            return List.of(new Fault(step, "the state is narrow enough to go on from: " + tooWide.getMessage()));
        }
        if (step + 1 < states.size()) {
            EnclosedState next = states.get(step + 1);
            if (!next.contains(expectations.next().relativeTo(next.reference()))) {
                wrong.add(new Fault(step + 1, "the state contains what a step makes of the one before"));
            }
        }
        CertificateReport.Step recomputed = CertificateReport.Step.of(
                StepCertificate.of(file.settings(), step, state, expectations), file.digits());
        JsonNode expected = JsonDocument.tree(recomputed);
        for (String claim : CONSEQUENCES) {
            if (!expected.path(claim).equals(file.claims(step).path(claim))) {
                wrong.add(new Fault(step, claim));
            }
        }
        return wrong;
    }

    @Override
    public boolean asExpected() {
        return wrong.isEmpty();
    }

    @Override
    public void print(PrintWriter out) {
        for (Fault fault : wrong) {
            out.println("Step " + fault.step() + ": it does not follow: " + fault.claim() + ".");
        }
        out.println(wrong.isEmpty()
                ? "All " + checked + " states contain the exact ones, and all that the certificate says of them follows."
                : "The certificate is not in order.");
    }
}
