package org.circlewalk.spec.attack.other;

public final class Other {
    public static final class Circle {
        public static final int LIMIT = 6;
    }
}
