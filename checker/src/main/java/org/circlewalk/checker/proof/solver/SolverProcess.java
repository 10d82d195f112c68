package org.circlewalk.checker.proof.solver;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.circlewalk.checker.proof.process.RunningProcesses;
import org.circlewalk.checker.proof.process.TemporaryDirectory;
import org.circlewalk.checker.proof.process.Tool;
import org.circlewalk.checker.proof.solver.SolverAnswer.Verdict;

/** One process of the solver. It answers one question at a time, and is of no use any more once it was killed. */
final class SolverProcess {
    private static final long LOOK_MILLIS = 50;
    private static final double NANOS = 1e9;

    private final Process process;
    private final Path directory;
    private final HardStop stop;
    private final DataOutputStream out;
    private final DataInputStream in;
    private final String version;
    private volatile boolean usable = true;

    /**
     * Starts a process.
     *
     * @param command   that of a program that behaves like {@link SolverWorker}
     * @param directory where it may write; it is removed when the process is killed
     * @throws IOException if it cannot be started or cannot work; the message says why
     */
    SolverProcess(List<String> command, Path directory, HardStop stop) throws IOException {
        this.directory = directory;
        this.stop = stop;
        ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        Tool.cleanUp(builder.environment());
        this.process = builder.start();
        RunningProcesses.add(process);
        this.out = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
        this.in = new DataInputStream(new BufferedInputStream(process.getInputStream()));
        this.version = greeting();
    }

    private String greeting() throws IOException {
        long start = System.nanoTime();
        AtomicReference<Verdict> reason = new AtomicReference<>(Verdict.BROKEN);
        ScheduledFuture<?> watch = killIf(() -> elapsed(start) > stop.start() ? Optional.of(Verdict.LATE) : Optional.empty(), reason);
        try {
            if (in.readInt() == SolverWorker.MARK) {
                boolean ready = in.readBoolean();
                String text = in.readUTF();
                if (ready) {
                    return text;
                }
                throw new IOException(text);
            }
            throw new IOException("its process does not say who it is");
        } catch (IOException failed) {
            kill();
            throw reason.get() == Verdict.LATE ? new IOException("its process did not start within " + (long) stop.start() + " s")
                    : failed.getMessage() == null ? new IOException("its process ends at once") : failed;
        } finally {
            watch.cancel(false);
        }
    }

    String version() {
        return version;
    }

    /** Whether it can be asked: it lives, and has said nothing that it was not asked for. */
    boolean isUsable() {
        try {
            if (usable && (!process.isAlive() || in.available() > 0)) {
                kill();
            }
        } catch (IOException gone) {
            kill();
        }
        return usable;
    }

    /** The answer; the process is killed if it gives none, or not in time. */
    SolverAnswer ask(SolverQuestion question) {
        long start = System.nanoTime();
        Optional<Duration> before = processor();
        AtomicReference<Verdict> reason = new AtomicReference<>(Verdict.BROKEN);
        ScheduledFuture<?> watch = killIf(() -> over(question.seconds(), start, before), reason);
        Z3.Reply reply;
        try {
            // Random, so that nothing that was said before the question can be the answer.
            long number = ThreadLocalRandom.current().nextLong();
            out.writeLong(number);
            question.write(out);
            out.flush();
            reply = answer(number, question.marks());
        } catch (IOException gone) {
            reply = new Z3.Reply(reason.get(), 0, List.of());
        } finally {
            watch.cancel(false);
        }
        SolverAnswer answer = new SolverAnswer(reply.verdict(), elapsed(start), reply.work(), reply.needed());
        if (answer.isFailure()) {
            kill();
        }
        return answer;
    }

    /** Why the process has to be killed, if it has. */
    private Optional<Verdict> over(double limit, long start, Optional<Duration> before) {
        if (stop.isOver(limit, before.flatMap(earlier -> processor().map(now -> now.minus(earlier))))) {
            return Optional.of(Verdict.STOPPED);
        }
        return stop.isLate(limit, elapsed(start)) ? Optional.of(Verdict.LATE) : Optional.empty();
    }

    private Z3.Reply answer(long number, int marks) throws IOException {
        boolean fits = in.readInt() == SolverWorker.MARK && in.readLong() == number;
        int verdict = fits ? in.readInt() : -1;
        if (verdict < 0 || verdict > Verdict.MALFORMED.ordinal()) {
            return new Z3.Reply(Verdict.BROKEN, 0, List.of());
        }
        long work = in.readLong();
        int size = in.readInt();
        if (size < 0 || size > marks) {
            return new Z3.Reply(Verdict.BROKEN, 0, List.of());
        }
        List<Integer> needed = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            needed.add(in.readInt());
        }
        return new Z3.Reply(Verdict.values()[verdict], work, List.copyOf(needed));
    }

    /** @param reason takes why it was killed */
    private ScheduledFuture<?> killIf(Supplier<Optional<Verdict>> over, AtomicReference<Verdict> reason) {
        return RunningProcesses.watch(LOOK_MILLIS, () -> over.get().filter(now -> usable).ifPresent(now -> {
            reason.set(now);
            usable = false;
            RunningProcesses.kill(process);
        }));
    }

    private Optional<Duration> processor() {
        return process.info().totalCpuDuration();
    }

    private static double elapsed(long start) {
        return (System.nanoTime() - start) / NANOS;
    }

    /** Kills it and removes its files. */
    void kill() {
        usable = false;
        RunningProcesses.kill(process);
        RunningProcesses.awaitEnd(process);
        try {
            TemporaryDirectory.remove(directory);
        } catch (UncheckedIOException left) {
            // The directory around it goes as well, later.
        }
    }
}
