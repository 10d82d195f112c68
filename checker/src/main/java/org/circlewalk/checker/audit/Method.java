package org.circlewalk.checker.audit;

/** How a verdict was obtained. */
public enum Method {
    /** In rational arithmetic, instance by instance. */
    EXACT,
    /** In rational or interval arithmetic up to a proved error that does not reach the decision. */
    ENCLOSED,
    /** By a complete written argument in the note; the numbers that are given with it are exact. */
    ARGUED,
    /** By certificates that are made in the audit and then checked, and a complete written argument that goes on from them. */
    CERTIFIED,
    /** From training runs in double precision. */
    MEASURED
}
