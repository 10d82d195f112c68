package org.circlewalk.spec.attack;

public final class Other {
    private Other() {
    }
    //@ public normal_behavior
    //@   ensures \result == e.data.length;
    //@ pure
    public static int length(Trick e) {
        return e.data.length;
    }
}
