package org.circlewalk.checker.atlas;

import org.circlewalk.spec.box.ChanceBox;

/** What was found of a box of p on one circle, as a line of a file. */
interface Finding {
    /** How good it is; it depends on the box alone. */
    enum Worth {
        /** Nothing can be said. */
        NOTHING,
        /** It is left open which neighbour is predicted, because they tie at p = ½; narrower boxes beside ½ say more. */
        HALF,
        /** It is left open which of some nodes is predicted, though no two need tie; narrower boxes may say more. */
        OPEN,
        /** More could be said of a narrower box. */
        COARSE,
        /** As much as is looked for. */
        ALL
    }

    /** K. */
    int nodes();

    /** The p of which it is said. */
    ChanceBox box();

    /** How good it is. */
    Worth worth();

    /** What is said, as part of a summary. */
    Region region();

    /** The line, without its digest and its end. */
    String line();
}
