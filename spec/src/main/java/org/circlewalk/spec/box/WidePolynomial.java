package org.circlewalk.spec.box;

import java.math.BigInteger;
import org.circlewalk.spec.enclosure.Precision;

/** A polynomial with coefficients of any size. */
final class WidePolynomial implements Polynomial {
    private final BigInteger[] coefficients;

    /** Keeps the array, which nobody writes to any more. */
    WidePolynomial(BigInteger... coefficients) {
        this.coefficients = coefficients;
    }

    /** The same coefficients as another polynomial. */
    static WidePolynomial of(Polynomial other) {
        if (other instanceof WidePolynomial wide) {
            return wide;
        }
        BigInteger[] coefficients = new BigInteger[other.size()];
        for (int k = 0; k < coefficients.length; k++) {
            coefficients[k] = other.coefficient(k);
        }
        return new WidePolynomial(coefficients);
    }

    @Override
    public int size() {
        return coefficients.length;
    }

    @Override
    public BigInteger coefficient(int k) {
        return coefficients[k];
    }

    @Override
    public Polynomial add(Polynomial other) {
        BigInteger[] sum = new BigInteger[Math.max(size(), other.size())];
        for (int k = 0; k < sum.length; k++) {
            sum[k] = k >= size() ? other.coefficient(k) : k >= other.size() ? coefficients[k] : coefficients[k].add(other.coefficient(k));
        }
        return Polynomial.of(sum);
    }

    @Override
    public Polynomial negate() {
        BigInteger[] negated = new BigInteger[coefficients.length];
        for (int k = 0; k < negated.length; k++) {
            negated[k] = coefficients[k].negate();
        }
        return Polynomial.of(negated);
    }

    @Override
    public Polynomial withoutConstant() {
        BigInteger[] rest = coefficients.clone();
        rest[0] = BigInteger.ZERO;
        return Polynomial.of(rest);
    }

    @Override
    public Polynomial divide(int divisor) {
        BigInteger by = BigInteger.valueOf(divisor);
        BigInteger[] divided = new BigInteger[coefficients.length];
        for (int k = 0; k < divided.length; k++) {
            divided[k] = Precision.floorQuotient(coefficients[k], by);
        }
        return Polynomial.of(divided);
    }

    @Override
    public Polynomial product(Polynomial other, int degree, int bits) {
        BigInteger[] a = coefficients;
        BigInteger[] b = of(other).coefficients;
        BigInteger[] product = new BigInteger[Math.min(degree + 1, a.length + b.length - 1)];
        for (int k = 0; k < product.length; k++) {
            BigInteger sum = BigInteger.ZERO;
            for (int i = Math.max(0, k - b.length + 1); i <= Math.min(k, a.length - 1); i++) {
                sum = sum.add(a[i].multiply(b[k - i]));
            }
            product[k] = sum.shiftRight(bits);
        }
        return Polynomial.of(product);
    }

    @Override
    public BigInteger excess(Polynomial other, int degree) {
        BigInteger[] b = of(other).coefficients;
        BigInteger sum = BigInteger.ZERO;
        BigInteger last = BigInteger.ZERO;
        int j = b.length;
        for (int i = Math.max(0, degree + 1 - b.length); i < coefficients.length; i++) {
            // last becomes Σ |b_j| over j > degree − i.
            while (j > degree + 1 - i && j > 0) {
                j--;
                last = last.add(b[j].abs());
            }
            sum = sum.add(coefficients[i].abs().multiply(last));
        }
        return sum;
    }

    @Override
    public BigInteger most() {
        BigInteger most = coefficients[0];
        for (int k = 1; k < coefficients.length; k++) {
            BigInteger term = coefficients[k];
            most = most.add(k % 2 == 1 ? term.abs() : term.max(BigInteger.ZERO));
        }
        return most;
    }
}
