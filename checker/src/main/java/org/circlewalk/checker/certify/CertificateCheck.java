package org.circlewalk.checker.certify;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.checker.report.Report;
import org.circlewalk.spec.descent.DescentSettings;

/**
 * The outcome of checking a certificate: every claimed state is taken as given, one step is computed from it, and the result must
 * lie within the claim about the next; the first claim must contain zero. By induction every claim then contains the true state.
 * What a step claims besides its state must contain what follows from that. Steps are independent of each other and are checked
 * in parallel.
 *
 * @param settings what the certificate says it is about
 * @param checked  how many steps were checked, step 0 included
 * @param wrong    what does not follow; empty if the certificate is in order
 * @param proved   what a certificate in order proves, in words; empty if it is not
 */
public record CertificateCheck(Settings settings, int checked, List<Fault> wrong, List<String> proved) implements Report {
    /** The certificate. */
    public record Settings(String file, int K, int N, BigFraction p, int M, BigFraction eta, BigFraction epsilon, int bits) {
        static Settings of(String source, CertificateFile file) {
            DescentSettings about = file.settings();
            return new Settings(source, about.walk().nodes(), about.walk().length(), about.walk().p(),
                    about.positionDimension(), about.eta(), about.epsilon(), file.bits());
        }
    }

    /** A claim that does not follow: a field of a step, or a sentence. */
    public record Fault(int step, String claim) {
    }

    /**
     * Checks a certificate.
     *
     * @param source the name of its file, or "-" for standard input
     */
    public static CertificateCheck of(String source, int threads) {
        CertificateFile file = CertificateFile.read(source);
        List<Fault> wrong = faults(file, threads);
        List<String> proved = wrong.isEmpty() ? RunSummary.of(file).sentences() : List.of();
        return new CertificateCheck(Settings.of(source, file), file.steps().size(), wrong, proved);
    }

    private static List<Fault> faults(CertificateFile file, int threads) {
        ExecutorService crew = Executors.newFixedThreadPool(threads);
        try {
            List<Future<List<Fault>>> results = new ArrayList<>();
            for (int step = 0; step < file.steps().size(); step++) {
                results.add(crew.submit(new StepCheck(file, step)::faults));
            }
            List<Fault> wrong = new ArrayList<>();
            for (Future<List<Fault>> result : results) {
                wrong.addAll(result.get());
            }
            return wrong;
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        } finally {
            crew.shutdownNow();
        }
    }

    @Override
    public boolean asExpected() {
        return wrong.isEmpty();
    }

    @Override
    public void print(PrintWriter out) {
        if (!wrong.isEmpty()) {
            Fault first = wrong.get(0);
            out.println("The certificate is not in order: at step " + first.step() + " it does not follow that \"" + first.claim()
                    + "\"" + (wrong.size() == 1 ? "." : ", and " + (wrong.size() - 1) + " more of its claims do not follow."));
            return;
        }
        out.println("The certificate is in order: all " + checked + " states contain the exact ones, and what it says of them follows.");
        proved.forEach(out::println);
    }
}
