package org.circlewalk.checker.reproduce.experiment;

import java.util.List;
import org.circlewalk.checker.reproduce.experiment.Check.Weight;

/** What is said of a figure, a table or a claim. */
public enum Reproduction {
    /** Everything it claims was found, in the setting that is described. */
    REPRODUCED,
    /** Everything it claims was found, but something about the setting or the wording must be added. */
    REPRODUCED_WITH_A_REMARK,
    /** Something it claims was not found. */
    NOT_REPRODUCED;

    /**
     * The verdict of checks: not reproduced if a check of a claim fails, else with a remark if another one fails.
     *
     * @throws IllegalArgumentException if no check is of a claim
     */
    public static Reproduction of(List<Check> checks) {
        if (checks.stream().noneMatch(check -> check.weight() == Weight.CLAIM)) {
            throw new IllegalArgumentException("A verdict needs a check of what is claimed.");
        }
        if (checks.stream().anyMatch(check -> check.weight() == Weight.CLAIM && !check.holds())) {
            return NOT_REPRODUCED;
        }
        return checks.stream().allMatch(Check::holds) ? REPRODUCED : REPRODUCED_WITH_A_REMARK;
    }

    /** The verdict as people read it, e.g. "NOT REPRODUCED". */
    public String text() {
        return name().replace('_', ' ');
    }
}
