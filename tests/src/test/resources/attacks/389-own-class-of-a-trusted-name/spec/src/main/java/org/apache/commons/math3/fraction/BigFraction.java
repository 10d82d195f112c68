package org.apache.commons.math3.fraction;

public class BigFraction {
    public static final BigFraction ONE = null;
}
