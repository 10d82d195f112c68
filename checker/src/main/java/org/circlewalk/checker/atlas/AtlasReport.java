package org.circlewalk.checker.atlas;

import java.io.PrintWriter;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.checker.console.output.Screen;

/**
 * The summary of an atlas.
 *
 * @param settings  what it is of
 * @param boxes     how many boxes there are
 * @param digest    the SHA-256 of the file of records
 * @param undecided the length of p of which nothing is said, of all circles together, exactly
 * @param share     the same as a share of all of it
 * @param circles   by K
 */
public record AtlasReport(AtlasSettings settings, int boxes, String digest, BigFraction undecided, BigFraction share,
                          List<CircleSummary> circles) implements AtlasSummary {
    private static final String RESOURCE = "/atlas.json";

    /** Copies the list. */
    public AtlasReport {
        circles = List.copyOf(circles);
    }

    /**
     * The summary of the atlas that the notes and the page speak of, proofs-notes/atlas.json; its records can be made and checked again.
     */
    public static AtlasReport builtIn() {
        return BuiltInSummary.read(RESOURCE, AtlasReport.class);
    }

    /**
     * The summary of records.
     *
     * @param records by K and from left to right; side by side
     */
    static AtlasReport of(AtlasSettings settings, String digest, List<BoxRecord> records) {
        List<CircleSummary> circles = CircleSummary.all(settings, records);
        return new AtlasReport(settings, records.size(), digest, CircleSummary.undecided(circles), CircleSummary.share(settings, circles),
                circles);
    }

    @Override
    public List<String> sentences() {
        return AtlasTable.sentences(this, "for every p of it, the conditions from which it follows for every step named");
    }

    @Override
    public AtlasDrawing drawing(int threads) {
        return new AtlasDrawing(this, new TokenColours(this, Overlays.of(settings, threads)));
    }

    @Override
    public void print(PrintWriter out) {
        Screen screen = Screen.standard();
        screen.print(out, List.of("Attention of gradient descent from zero on " + settings.named() + ":"));
        printAll(out, screen);
        screen.print(out, List.of("Each box can be checked: circlewalk atlas --check DIR."));
    }
}
