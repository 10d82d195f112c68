package org.circlewalk.spec.attack;

import java.math.BigInteger;
final class Odd {
    private Odd() {
    }
    static BigInteger wrong() {
        return Trick.f(new BigInteger("1") {
            @Override
            public BigInteger add(BigInteger f) {
                return ZERO;
            }
        });
    }
}
