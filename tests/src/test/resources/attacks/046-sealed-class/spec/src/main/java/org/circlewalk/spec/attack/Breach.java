package org.circlewalk.spec.attack;

/** Six. */
final class Breach extends Promise {
    @Override
    public int seven() {
        return 6;
    }
}
