package org.circlewalk.spec;

/** Constants whose objects are never made. */
public enum X {
    /** One. */
    ONE;

    private final int z = Integer.parseInt("x");

    //@ public normal_behavior
    //@   ensures \result == 7;
    //@ pure
    public static int seven() {
        return 7;
    }

    //@ public normal_behavior
    //@   ensures \result != null;
    //@ pure
    public static X one() {
        return ONE;
    }
}
