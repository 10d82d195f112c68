package org.circlewalk.spec.attack;

public final class Trick {
    private Trick() {
    }

    /*@ public normal_behavior
      @   requires 0 <= n <= 5;
      @   ensures (\forall int n; 0 <= n < 2147483647; (\exists int d; n < d < n + 3; d == n + 2));
      @ pure
      @ public static model void bad(int n) {
      @ }
      @*/
}
