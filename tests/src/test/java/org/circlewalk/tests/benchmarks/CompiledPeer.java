package org.circlewalk.tests.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntToDoubleFunction;
import org.circlewalk.impl.engine.GradientErrorBound;
import org.circlewalk.impl.engine.LossGradient;

/**
 * A program in C, compiled for this machine from its source in {@code src/test/c} and running as a process of its own, that
 * computes what an engine does. It answers a line for each question; the questions are told in its source.
 */
final class CompiledPeer implements AutoCloseable {
    /** How a program is compiled that is to be timed. */
    static final String FAST = "-O3";
    /** How one is that is to be right only; the population step takes the compiler a fifth of the time. */
    static final String QUICKLY_MADE = "-O1";

    /** By source and way of compiling, for the life of this process. */
    private static final Map<String, Path> PROGRAMS = new ConcurrentHashMap<>();

    private final Process process;
    private final Writer questions;
    private final BufferedReader answers;

    private CompiledPeer(Path program) throws IOException {
        process = new ProcessBuilder(program.toString()).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        questions = process.outputWriter();
        answers = process.inputReader();
    }

    /** Why there can be no program in C here, or empty. */
    static Optional<String> obstacle() {
        try {
            Process compiler = new ProcessBuilder("cc", "--version").redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            return compiler.waitFor() == 0 ? Optional.empty() : Optional.of("the C compiler cc does not run");
        } catch (IOException e) {
            return Optional.of("there is no C compiler cc");
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Starts a program.
     *
     * @param source       the name of a file in {@code src/test/c}
     * @param optimisation how it is compiled, {@link #FAST} or {@link #QUICKLY_MADE}
     */
    static CompiledPeer of(String source, String optimisation) {
        try {
            return new CompiledPeer(PROGRAMS.computeIfAbsent(source + optimisation, unused -> compiled(source, optimisation)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path compiled(String source, String optimisation) {
        try {
            Path program = Files.createTempFile("peer", "");
            program.toFile().deleteOnExit();
            Process compiler = new ProcessBuilder("cc", optimisation, "-march=native", "-o", program.toString(),
                    directory().resolve(source).toString(), "-lm").inheritIO().start();
            if (compiler.waitFor() != 0) {
                throw new IllegalStateException("cc does not compile " + source + ".");
            }
            return program;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Maven's working directory is the module or the project. */
    private static Path directory() {
        Path inModule = Path.of("src", "test", "c");
        return Files.isDirectory(inModule) ? inModule : Path.of("tests").resolve(inModule);
    }

    /** Says something that has no answer. */
    void tell(String line) {
        try {
            questions.write(line + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String ask(String question) {
        try {
            tell(question);
            questions.flush();
            String answer = answers.readLine();
            if (answer == null) {
                throw new IllegalStateException("The program in C ended at: " + question);
            }
            return answer.strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    double[] askForNumbers(String question) {
        return Arrays.stream(ask(question).split(" ")).mapToDouble(Double::parseDouble).toArray();
    }

    /**
     * The largest part of what is allowed that a difference is: 0 for none, even where none is allowed.
     *
     * @param allowed by the index of a number
     */
    static double worst(double[] actual, double[] expected, IntToDoubleFunction allowed) {
        double worst = 0;
        for (int i = 0; i < actual.length; i++) {
            double difference = Math.abs(actual[i] - expected[i]);
            worst = Math.max(worst, difference == 0 ? 0 : difference / allowed.applyAsDouble(i));
        }
        return worst;
    }

    /** The same of the loss, of which twice the engine's bound is allowed. */
    static double worstOfLoss(LossGradient actual, LossGradient expected, GradientErrorBound bound) {
        return worst(new double[] {actual.loss()}, new double[] {expected.loss()}, only -> 2 * bound.loss());
    }

    /** Numbers as text that gives the same doubles when it is read. */
    static String text(double[]... numbers) {
        StringJoiner text = new StringJoiner(" ");
        for (double[] some : numbers) {
            for (double number : some) {
                text.add(Double.toHexString(number));
            }
        }
        return text.toString();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
