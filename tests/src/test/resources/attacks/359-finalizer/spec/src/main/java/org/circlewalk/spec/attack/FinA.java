package org.circlewalk.spec.attack;

public final class FinA {
    private final /*@ spec_public @*/ int n;

    //@ public invariant n > 0;

    //@ public normal_behavior
    //@   requires n > 0;
    //@   ensures this.n == n;
    //@ also public exceptional_behavior
    //@   requires n <= 0;
    //@   signals_only IllegalArgumentException;
    //@ pure
    public FinA(int n) {
        if (n <= 0) {
            throw new IllegalArgumentException("No.");
        }
        this.n = n;
    }

    //@ public normal_behavior
    //@   ensures \result > 0;
    //@ pure
    public int get() {
        return n;
    }

    @Override
    protected void finalize() {
        System.out.println("get() is " + get());
    }
}
