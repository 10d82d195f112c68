package org.circlewalk.spec.attack;

import org.circlewalk.spec.attack.other.circle;
public final class Trick {
    private Trick() {
    }
    //@ public normal_behavior
    //@   ensures circle.one() == 1;
    //@ pure
    public static void f() {
    }
}
