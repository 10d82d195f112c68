package org.circlewalk.spec.attack;

import org.circlewalk.spec.attack.other.Other.Circle;
public final class Trick {
    private Trick() {
    }
    //@ public normal_behavior
    //@   ensures Circle.LIMIT == 6;
    //@ pure
    public static void f() {
    }
}
