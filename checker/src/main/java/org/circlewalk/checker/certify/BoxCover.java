package org.circlewalk.checker.certify;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.parameter.Fractions;

/** Whether the boxes of a certificate cover a segment of p, from left to right, and go no further. */
final class BoxCover {
    private BoxCover() {
    }

    /**
     * What is wrong with them, a sentence each, without what it is about: "a box begins …", "the last box ends …".
     *
     * @param end the words before where the last box should end: "the segment", "it must"
     */
    static List<String> faults(BigFraction low, BigFraction high, String end, List<BoxClaims> boxes) {
        List<String> faults = new ArrayList<>();
        BigFraction reached = low;
        for (BoxClaims box : boxes) {
            if (!box.low().equals(reached)) {
                faults.add("a box begins at p = " + Fractions.brief(box.low()) + ", but the one before it ends at " + Fractions.brief(reached)
                        + ".");
            }
            reached = box.high();
        }
        if (!reached.equals(high)) {
            faults.add("the last box ends at p = " + Fractions.brief(reached) + ", but " + end + " at " + Fractions.brief(high) + ".");
        }
        return faults;
    }
}
