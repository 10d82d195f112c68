package org.circlewalk.spec.attack;

public enum Trick {
    ONE,
    TWO;

    Trick() {
        first();
    }
    //@ public normal_behavior
    //@   ensures \result != null;
    //@ pure
    public static Trick first() {
        return TWO;
    }
}
