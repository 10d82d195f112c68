package org.circlewalk.checker.proof.solver;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Whether assertions contradict each other. The limit is one of the work, not of the time, so that the answer is the same on a busy
 * machine as on an idle one.
 *
 * @param smt     declarations and assertions in SMT-LIB
 * @param seed    of the solver's choices, which decide how much work it takes, not what is true
 * @param seconds the limit of the work, in seconds of an idle machine of 2024; greater than 0
 * @param arithmetic by which of the solver's engines
 * @param marks   how many Boolean constants {@link #mark} the assertions declare, which are all assumed and of which the answer says
 *                which a contradiction needs; 0 asks without
 */
public record SolverQuestion(String smt, int seed, double seconds, Arithmetic arithmetic, int marks) {
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

    /** The same without marks. */
    public SolverQuestion(String smt, int seed, double seconds, Arithmetic arithmetic) {
        this(smt, seed, seconds, arithmetic, 0);
    }

    /** The same of the engine that the solver takes of itself. */
    public SolverQuestion(String smt, int seed, double seconds) {
        this(smt, seed, seconds, Arithmetic.NEWER);
    }

    /** The name of a mark: no name of OpenJML has a question mark. */
    public static String mark(int number) {
        return "mark?" + number;
    }

    void write(DataOutputStream out) throws IOException {
        byte[] text = smt.getBytes(StandardCharsets.UTF_8);
        out.writeInt(text.length);
        out.write(text);
        out.writeInt(seed);
        out.writeDouble(seconds);
        out.writeInt(arithmetic.ordinal());
        out.writeInt(marks);
    }

    static SolverQuestion read(DataInputStream in) throws IOException {
        String smt = new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
        return new SolverQuestion(smt, in.readInt(), in.readDouble(), Arithmetic.values()[in.readInt()], in.readInt());
    }
}
