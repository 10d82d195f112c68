package org.circlewalk.spec.attack;

import java.util.Arrays;
import org.apache.commons.math3.fraction.BigFraction;

public final class Trick {
    private Trick() {
    }
    //@ public normal_behavior
    //@   ensures \result == 7;
    //@ pure
    public static int seven(boolean other) {
        if (other) {
            BigFraction[] a = new BigFraction[1];
            BigFraction[] copy = Arrays.copyOf(a, a.length);
            return 8;
        }
        return 7;
    }
}
