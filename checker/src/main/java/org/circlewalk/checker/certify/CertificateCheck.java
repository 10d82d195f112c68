package org.circlewalk.checker.certify;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.checker.console.input.JsonValue;
import org.circlewalk.checker.console.output.Report;
import org.circlewalk.checker.console.output.Screen;
import org.circlewalk.checker.console.work.Parallel;
import org.circlewalk.checker.console.work.WorkLimit;
import org.circlewalk.spec.certified.DescentSettings;
import org.circlewalk.spec.walk.RandomWalk;

/**
 * The outcome of checking a certificate: every claimed state is taken as given, one step is computed from it, and the result must
 * lie within the claim about the next; the first claim must contain zero. By induction every claim then contains the true state.
 * What a step claims besides its state must contain what follows from that. What can be refused without computing a step is looked at
 * first. Steps are independent of each other and are checked
 * in parallel.
 *
 * @param settings what the certificate says it is about
 * @param checked  how many steps were checked, step 0 included
 * @param wrong    what does not follow; empty if the certificate is in order
 * @param proved   what a certificate in order proves, in words; empty if it is not
 */
public record CertificateCheck(Settings settings, int checked, List<Fault> wrong, List<String> proved) implements Report {
    /**
     * The certificate.
     *
     * @param steps how many steps it says were wanted
     */
    public record Settings(String file, int K, int N, BigFraction p, int M, BigFraction eta, BigFraction epsilon, int steps,
                           int bits) {
        static Settings of(String source, CertificateFile file) {
            DescentSettings about = file.settings();
            return new Settings(source, about.walk().nodes(), about.walk().length(), about.walk().p(),
                    about.positionDimension(), about.eta(), about.epsilon(), file.wanted(), file.bits());
        }

        private RunHeading heading(int states) {
            return new RunHeading(new DescentSettings(new RandomWalk(K, N, p), M, eta, epsilon), states - 1, steps);
        }
    }

    /** A claim that does not follow: a field of a step, or a sentence. */
    public record Fault(int step, String claim) {
    }

    /**
     * Checks a certificate.
     *
     * @param source the name of its file, or "-" for standard input
     * @param limit  what may be done
     * @throws org.circlewalk.checker.console.refusal.RefusedInputException if it cannot be read, or the check takes more than may be done
     */
    public static CertificateCheck of(String source, int threads, WorkLimit limit) {
        return of(source, CertificateFile.read(source), threads, limit);
    }

    /** The same of a document that has been read. */
    public static CertificateCheck of(String source, JsonValue document, int threads, WorkLimit limit) {
        return of(source, CertificateFile.of(source, document), threads, limit);
    }

    private static CertificateCheck of(String source, CertificateFile file, int threads, WorkLimit limit) {
        List<Fault> wrong = StepCheck.faultsOfClaims(file);
        if (wrong.isEmpty()) {
            limit.require(CertificateWork.besidesSeries(file));
            limit.admit(CertificateWork.ofCheck(file, threads));
            wrong = faults(file, threads);
        }
        List<String> proved = wrong.isEmpty() ? sentences(file) : List.of();
        return new CertificateCheck(Settings.of(source, file), file.steps().size(), wrong, proved);
    }

    private static List<String> sentences(CertificateFile file) {
        List<String> sentences = new ArrayList<>(RunSummary.claimed(file).sentences());
        file.forever().ifPresent(forever -> sentences.addAll(ForeverSummary.sentences(file.settings().walk(), forever)));
        file.frozen().ifPresent(frozen -> sentences.addAll(ForeverSummary.sentences(file.settings().walk(), frozen)));
        if (file.stopped()) {
            sentences.add("The certificate says that its run ended early, of " + file.wanted() + " steps "
                    + (file.steps().isEmpty() ? "before step 0" : "after step " + (file.steps().size() - 1))
                    + "; why it ended is not checked.");
        }
        return sentences;
    }

    private static List<Fault> faults(CertificateFile file, int threads) {
        List<StepCheck> checks = IntStream.range(0, file.steps().size()).mapToObj(step -> new StepCheck(file, step)).toList();
        List<Fault> faults = new ArrayList<>();
        Parallel.map(threads, checks, StepCheck::faults).forEach(faults::addAll);
        faults.addAll(new ForeverCheck(file).faults());
        return faults;
    }

    @Override
    public boolean asExpected() {
        return wrong.isEmpty();
    }

    @Override
    public void print(PrintWriter out) {
        print(out, Screen.standard());
    }

    void print(PrintWriter out, Screen screen) {
        screen.print(out, settings.heading(checked).lines());
        screen.print(out, List.of(verdict()));
        screen.print(out, proved);
    }

    private String verdict() {
        if (!wrong.isEmpty()) {
            Fault first = wrong.get(0);
            return "The certificate is not in order: at step " + first.step() + " it does not follow that \"" + first.claim()
                    + "\"" + (wrong.size() == 1 ? "." : ", and " + (wrong.size() - 1) + " more of its claims do not follow.");
        }
        return "The certificate is in order: " + (checked == 0 ? "it holds no state and claims nothing." : checked == 1 ? "its state contains the exact one, and what it says of it follows."
                : "all " + checked + " states contain the exact ones, and what it says of them follows.");
    }
}
