package org.circlewalk.checker.oracle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * A part of a gradient beside the exact one.
 *
 * @param part    the field that holds it
 * @param within  whether every error is within its bound
 * @param worst   the entry whose error is largest in parts of its bound
 * @param entries all entries
 */
public record PartErrors(String part, boolean within, EntryError worst, List<EntryError> entries) {
    /** Takes a copy. */
    public PartErrors {
        entries = List.copyOf(entries);
    }

    static PartErrors of(GradientPart part, List<BigFraction> given, ReferenceGradient exact, int nodes, FloatingFormat format) {
        List<EntryError> entries = new ArrayList<>();
        for (int e = 0; e < given.size(); e++) {
            entries.add(EntryError.of(part.place(e, nodes), given.get(e), part.of(exact).get(e), part.bounds(exact).get(e), format));
        }
        EntryError worst = entries.stream().max(Comparator.comparing(EntryError::within).reversed().thenComparing(EntryError::ratio))
                .orElseThrow();
        return new PartErrors(part.field(), entries.stream().allMatch(EntryError::within), worst, entries);
    }
}
