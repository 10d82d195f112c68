package org.circlewalk.spec.attack;

import org.apache.commons.math3.fraction.BigFraction;
class Odd extends BigFraction {
    Odd() {
        super(1, 2);
    }
    @Override
    public BigFraction add(BigFraction f) {
        return ZERO;
    }
    static BigFraction wrong() {
        return Trick.f(new Odd(), new Odd());
    }
}
