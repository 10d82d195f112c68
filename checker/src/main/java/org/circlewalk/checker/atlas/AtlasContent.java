package org.circlewalk.checker.atlas;

import java.util.List;
import org.circlewalk.spec.box.ChanceBox;

/**
 * What an atlas of either kind says, for whoever draws it.
 *
 * @param named            what it is of, in words
 * @param firstK           the smallest circle
 * @param interval         of p
 * @param circles          by K
 * @param undecidedPercent the undecided share of the length, rounded up
 * @param sentences        what is said of all of it, by which warrant, and its digest
 */
public record AtlasContent(String named, int firstK, ChanceBox interval, List<CircleSummary> circles, String undecidedPercent,
                           List<String> sentences) {
    /** Copies the lists. */
    public AtlasContent {
        circles = List.copyOf(circles);
        sentences = List.copyOf(sentences);
    }
}
