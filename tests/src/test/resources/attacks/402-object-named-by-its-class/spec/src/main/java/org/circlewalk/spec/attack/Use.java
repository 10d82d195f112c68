package org.circlewalk.spec.attack;

/** Has an object that is not finished. */
public final class Use {
    private Use() {
    }

    //@ public normal_behavior
    //@   requires n != 0;
    //@   ensures \result == 1 / n;
    //@ pure
    public static int quotient(Inv b, int n) {
        return 1 / n;
    }

    //@ public normal_behavior
    //@   ensures \result == 5;
    //@ pure
    public static int five(Inv b) {
        return 5;
    }

    public static void main(String[] arguments) {
        new Inv(3);
    }
}
