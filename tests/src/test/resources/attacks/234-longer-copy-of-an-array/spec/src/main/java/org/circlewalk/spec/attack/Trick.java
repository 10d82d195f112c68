package org.circlewalk.spec.attack;

import java.util.Arrays;
import org.apache.commons.math3.fraction.BigFraction;

public final class Trick {
    private Trick() {
    }
    //@ public normal_behavior
    //@   requires a.length < 5 && (\forall int d; 0 <= d < a.length; a[d] != null);
    //@   ensures \result.length == 5 && (\forall int d; 0 <= d < 5; \result[d] != null);
    //@ pure
    public static BigFraction[] longer(BigFraction[] a) {
        BigFraction[] copy = Arrays.copyOf(a, 5);
        return copy;
    }
}
