package org.circlewalk.spec.attack;

import java.math.BigInteger;
import org.apache.commons.math3.fraction.BigFraction;

/** Try. */
public final class Longs {
    private Longs() {
    }

    //@ public normal_behavior
    //@   ensures \result.value == (\real) v;
    //@ pure
    public static BigFraction of(long v) {
        return new BigFraction(BigInteger.valueOf(v), BigInteger.ONE);
    }

    //@ public normal_behavior
    //@   ensures \result;
    //@ pure
    public static boolean equal() {
        return of(9007199254740993L).compareTo(of(9007199254740992L)) == 0;
    }
}
