package org.circlewalk.checker.proof.solver;

/** The engines that Z3 has for arithmetic. Where one gets lost in a proof, the other is often soon there. */
public enum Arithmetic {
    /** What Z3 4.8.17 takes of itself. */
    NEWER(6),
    /** What it took before version 4.8.8. */
    OLDER(2);

    private final int number;

    Arithmetic(int number) {
        this.number = number;
    }

    /** Z3's number for it. */
    int number() {
        return number;
    }
}
