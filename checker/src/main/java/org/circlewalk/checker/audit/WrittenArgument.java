package org.circlewalk.checker.audit;

import static org.circlewalk.spec.parameter.InvalidParameterException.require;

/**
 * A section of a note that argues a statement, or against it, for all parameters, completely.
 *
 * @param note   the note's name, such as "c.1-first-step"
 * @param anchor the section's heading as a link names it
 */
public record WrittenArgument(String note, String anchor) {
    /** The heading of such a section, or its end. */
    public static final String HEADING = "argument-for-all-parameters";

    /** @throws org.circlewalk.spec.parameter.InvalidParameterException if the heading does not say that it is such an argument */
    public WrittenArgument {
        require(anchor.endsWith(HEADING), "anchor", anchor, "one that ends with " + HEADING);
    }

    /** The one of a note that has one. */
    public static WrittenArgument in(String note) {
        return new WrittenArgument(note, HEADING);
    }

    /** The one of a part of a note: "e42" for "E.4.2". */
    public static WrittenArgument in(String note, String part) {
        return new WrittenArgument(note, part + "-" + HEADING);
    }

    /** Where it is, from the root of the sources. */
    public String link() {
        return "proofs-notes/statements/" + note + ".md#" + anchor;
    }
}
