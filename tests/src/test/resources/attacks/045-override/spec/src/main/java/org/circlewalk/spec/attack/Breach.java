package org.circlewalk.spec.attack;

/** Six. */
public class Breach extends Promise {
    @Override
    public int seven() {
        return 6;
    }
}
