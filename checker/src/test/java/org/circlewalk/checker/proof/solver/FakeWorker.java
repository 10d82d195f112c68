package org.circlewalk.checker.proof.solver;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Behaves like a solver's process until it is asked something, then does what the question names. */
final class FakeWorker {
    private static final int ABORTED = 134;

    private FakeWorker() {
    }

    public static void main(String[] arguments) throws Exception {
        Files.writeString(Path.of(arguments[0]).resolve("library"), "unpacked");
        DataOutputStream out = new DataOutputStream(new FileOutputStream(FileDescriptor.out));
        DataInputStream in = new DataInputStream(System.in);
        SolverWorker.greet(out, true, "Fake " + ProcessHandle.current().pid());
        while (true) {
            long number = in.readLong();
            misbehave(SolverQuestion.read(in).smt(), out, number);
        }
    }

    private static void misbehave(String what, DataOutputStream out, long number) throws IOException, InterruptedException {
        switch (what) {
            case "sleep" -> TimeUnit.HOURS.sleep(1);
            case "spin" -> spin();
            case "crash" -> Runtime.getRuntime().halt(ABORTED);
            case "child" -> new ProcessBuilder("sleep", "3600").inheritIO().start().waitFor();
            case "garbage" -> out.write("unsat\nunsat\nunsat\n".getBytes(StandardCharsets.UTF_8));
            case "half" -> out.writeInt(SolverWorker.MARK);
            case "earlier" -> SolverWorker.answer(out, number - 1, 0, 7, List.of());
            case "beyond" -> SolverWorker.answer(out, number, SolverAnswer.Verdict.STOPPED.ordinal(), 7, List.of());
            case "twice" -> {
                SolverWorker.answer(out, number, 0, 7, List.of());
                SolverWorker.answer(out, number + 1, 0, 7, List.of());
            }
            default -> SolverWorker.answer(out, number, SolverAnswer.Verdict.SATISFIABLE.ordinal(), 7, List.of());
        }
    }

    private static void spin() {
        while (true) {
            Thread.onSpinWait();
        }
    }
}
