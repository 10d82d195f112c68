package org.circlewalk.spec.attack;

final class Other {
}
final class Integer {
    public static final int MAX_VALUE = 5;
}
