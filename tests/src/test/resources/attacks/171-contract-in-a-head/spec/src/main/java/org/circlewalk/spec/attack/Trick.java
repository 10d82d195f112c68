package org.circlewalk.spec.attack;

/** A contract stands in the head of a method. */
public final class Trick {
    private Trick() {
    }

    public static /*@ pure @*/ int seven(int n) {
        return n;
    }
}
