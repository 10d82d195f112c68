package org.circlewalk.spec.attack;

import static org.circlewalk.spec.attack.Other.later;

public final class Trick {
    private Trick() {
    }
    //@ public normal_behavior
    //@   ensures \result == later;
    //@ pure
    public static int get() {
        return later;
    }
}
