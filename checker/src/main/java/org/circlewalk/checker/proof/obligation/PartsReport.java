package org.circlewalk.checker.proof.obligation;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.circlewalk.checker.console.output.Count;
import org.circlewalk.checker.console.output.Report;
import org.circlewalk.checker.console.output.Table;

/**
 * The parts of obligations that suffice.
 *
 * @param settings how they were searched
 * @param found    the parts
 * @param claims   of each method with a part, how many claims its whole obligation makes
 * @param without  keys of the methods of which no part was found
 * @param outdated keys of the methods that have no valid obligation
 */
public record PartsReport(Settings settings, ProofParts found, Map<String, Integer> claims, List<String> without, List<String> outdated)
        implements Report {
    /**
     * How parts were searched.
     *
     * @param seconds the limit of the work for the proof of a whole obligation, in seconds of an idle machine
     */
    public record Settings(double seconds) {
    }

    @Override
    public boolean asExpected() {
        return without.isEmpty() && outdated.isEmpty();
    }

    @Override
    public void print(PrintWriter out) {
        Table table = Table.of("method", "claims needed", "of", "work", "engine", "seed");
        long needed = 0;
        long all = 0;
        for (ProofPart part : found.parts()) {
            int kept = part.numbers().cardinality();
            needed += kept;
            all += claims.get(part.method());
            table.row(part.method().replaceFirst("^org\\.circlewalk\\.", ""), kept, claims.get(part.method()), part.work(),
                    part.arithmetic().name().toLowerCase(Locale.ROOT), part.seed());
        }
        table.print(out);
        out.println();
        without.forEach(method -> out.println("No part: " + method.replaceFirst("^org\\.circlewalk\\.", "")));
        outdated.forEach(key -> out.println("NOT TRIED: " + key + " has no valid obligation."));
        out.println(found.solver() + " needs " + needed + " of " + all + " claims for the proofs of "
                + Count.of(found.parts().size(), "obligation") + ".");
    }
}
