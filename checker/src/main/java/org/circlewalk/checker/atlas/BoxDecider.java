package org.circlewalk.checker.atlas;

import org.circlewalk.spec.box.BoxDecision;
import org.circlewalk.spec.box.ChanceBox;
import org.circlewalk.spec.box.DescentFamily;
import org.circlewalk.spec.box.Effort;

/** Decides boxes: {@link BoxDecision#of}, or a test's own. Equal arguments give equal decisions. */
@FunctionalInterface
interface BoxDecider {
    /** What is certain of a box. */
    BoxDecision decide(DescentFamily family, ChanceBox box, Effort effort);
}
