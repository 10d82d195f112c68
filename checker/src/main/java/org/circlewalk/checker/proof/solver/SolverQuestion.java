package org.circlewalk.checker.proof.solver;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Whether assertions contradict each other.
 *
 * @param smt     declarations and assertions in SMT-LIB
 * @param seed    of the solver's choices, which decide how much work it takes, not what is true
 * @param seconds the limit of the work, in seconds of an idle machine of 2024; greater than 0
 * @param timed   whether it is a limit of the time as well
 */
public record SolverQuestion(String smt, int seed, double seconds, boolean timed) {
    /**
     * Takes the parts together.
     *
     * @throws IllegalArgumentException if the limit is not greater than 0, since solvers take 0 for no limit at all
     */
    public SolverQuestion {
        if (!(seconds > 0)) {
            throw new IllegalArgumentException("A limit of " + seconds + " s leaves nothing to ask.");
        }
    }

    /** A question whose work is limited, not its time, so that the answer is the same on a busy machine as on an idle one. */
    public static SolverQuestion ofWork(String smt, int seed, double seconds) {
        return new SolverQuestion(smt, seed, seconds, false);
    }

    /**
     * The same with a limit of the time as well. For questions that mostly find no answer and need none: what the limit cuts
     * off is reported as undecided.
     */
    public static SolverQuestion ofTime(String smt, double seconds) {
        return new SolverQuestion(smt, 0, seconds, true);
    }

    void write(DataOutputStream out) throws IOException {
        byte[] text = smt.getBytes(StandardCharsets.UTF_8);
        out.writeInt(text.length);
        out.write(text);
        out.writeInt(seed);
        out.writeDouble(seconds);
        out.writeBoolean(timed);
    }

    static SolverQuestion read(DataInputStream in) throws IOException {
        String smt = new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
        return new SolverQuestion(smt, in.readInt(), in.readDouble(), in.readBoolean());
    }
}
