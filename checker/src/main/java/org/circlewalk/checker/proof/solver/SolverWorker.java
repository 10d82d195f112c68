package org.circlewalk.checker.proof.solver;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.circlewalk.checker.proof.process.TemporaryDirectory;

/**
 * A process that answers one question after another with Z3. It says first who it is, or why it cannot work; see {@link
 * SolverProcess} for the other end. When that is gone, so is this, even in the middle of a search.
 */
public final class SolverWorker {
    /** Begins whatever this process says, so that nothing else is taken for an answer. */
    static final int MARK = 0x5a33_c1c1;

    private SolverWorker() {
    }

    /** @param arguments one, the directory for temporary files that is this process's own and goes with it */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
        System.setOut(System.err);
        Z3 solver = greet(out);
        BlockingQueue<Numbered> questions = new LinkedBlockingQueue<>();
        Thread reader = new Thread(() -> read(questions, Path.of(arguments[0])), "questions");
        reader.setDaemon(true);
        reader.start();
        while (solver != null) {
            Numbered question = questions.take();
            Z3.Reply reply = solver.ask(question.question());
            answer(out, question.number(), reply.verdict().ordinal(), reply.work(), reply.needed());
        }
    }

    /** A question and what its answer is to begin with. */
    private record Numbered(long number, SolverQuestion question) {
    }

    static void answer(DataOutputStream out, long number, int verdict, long work, List<Integer> needed) throws IOException {
        out.writeInt(MARK);
        out.writeLong(number);
        out.writeInt(verdict);
        out.writeLong(work);
        out.writeInt(needed.size());
        for (int mark : needed) {
            out.writeInt(mark);
        }
        out.flush();
    }

    private static Z3 greet(DataOutputStream out) throws IOException {
        try {
            Z3 solver = Z3.load();
            greet(out, true, solver.version());
            return solver;
        } catch (LinkageError | RuntimeException unloadable) {
            Throwable cause = unloadable;
            while (cause.getCause() != null) {
                cause = cause.getCause();
            }
            greet(out, false, String.valueOf(cause.getMessage()));
            return null;
        }
    }

    static void greet(DataOutputStream out, boolean ready, String text) throws IOException {
        out.writeInt(MARK);
        out.writeBoolean(ready);
        out.writeUTF(text.substring(0, Math.min(text.length(), 1000)));
        out.flush();
    }

    private static void read(BlockingQueue<Numbered> questions, Path directory) {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(System.in))) {
            while (true) {
                questions.add(new Numbered(in.readLong(), SolverQuestion.read(in)));
            }
        } catch (IOException isOver) {
            leave(directory);
        }
    }

    /** Circlewalk was killed, or it would have killed this process. */
    private static void leave(Path directory) {
        try {
            TemporaryDirectory.remove(directory);
            Files.deleteIfExists(directory.getParent());
        } catch (IOException | UncheckedIOException notEmpty) {
            // Others are there, and the last one to go succeeds.
        }
        Runtime.getRuntime().halt(0);
    }
}
