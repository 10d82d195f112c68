package org.circlewalk.spec.attack;

import org.circlewalk.spec.attack.other.Evil;
public final class Trick {
    private Trick() {
    }
    //@ public normal_behavior
    //@   ensures Circle.one() == 2;
    //@ pure
    public static void f(Evil Circle) {
    }
}
