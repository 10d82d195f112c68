package org.circlewalk.spec.attack;

/** No such object exists: its invariant says that the root of 2 is rational. */
public final class Root {
    final int n;
    final int m;

    //@ invariant 0 < n && 0 < m && n * n == 2 * (m * m);

    //@ private normal_behavior
    //@   requires 0 < n && 0 < m && n * n == 2 * (m * m);
    //@   ensures this.n == n && this.m == m;
    //@ pure
    private Root(int n, int m) {
        this.n = n;
        this.m = m;
    }

    //@ private normal_behavior
    //@   requires 0 < n && 0 < m && n * n == 2 * (m * m);
    //@   ensures \result.n == n && \result.m == m;
    //@ pure
    static Root make(int n, int m) {
        return new Root(n, m);
    }

    /*@ // Rightly proved: there is no such object.
      @ normal_behavior
      @   ensures k <= 5;
      @   ensures \result;
      @ pure
      @ model boolean small(int k) {
      @     if (5 < k) {
      @         return User.irrational(n, m, m);
      @     }
      @     return true;
      @ }
      @*/
}
