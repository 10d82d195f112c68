package org.circlewalk.checker.atlas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.box.BoxDecision;
import org.circlewalk.spec.box.Outcome;
import org.circlewalk.spec.parameter.PaperSettings;
import org.junit.jupiter.api.Test;

/** What is said of an atlas as a whole. */
class AtlasReportTest {
    private static final AtlasSettings SETTINGS = new AtlasSettings(5, 5, 7, 7, PaperSettings.ETA, PaperSettings.EPSILON,
            BigFraction.ONE_HALF, new BigFraction(9, 10), 5, 96, 12, new BigFraction(1, 20), new BigFraction(1, 5000));
    private static final String NEIGHBOURS = "As far as p − 1/2 = 0.4 it is not said which of the two neighbours";

    private static String said(Integer... offsets) {
        BoxDecision found = new BoxDecision(SETTINGS.effort(), new Outcome.ForEver(1, 5, List.of(offsets)), Optional.empty());
        return String.join(" ", AtlasReport.of(SETTINGS, "", List.of(new BoxRecord(5, SETTINGS.interval(), found))).sentences());
    }

    @Test
    void whichNeighbourIsPredictedIsLeftOpenOnlyWhereOneOfThemIs() {
        assertThat(said(1, 4)).contains(NEIGHBOURS);
        assertThat(said()).doesNotContain("neighbours");
        assertThat(said(1, 2)).doesNotContain("neighbours");
        assertThat(said(1)).doesNotContain("neighbours");
    }

    /** What the page draws is what the note speaks of, table included. */
    @Test
    void theNoteIsAboutTheBuiltInAtlases() throws IOException {
        String note = Files.readString(Path.of("..", "proofs-notes", "atlas.md"));
        AtlasReport one = AtlasReport.builtIn();
        LengthReport all = LengthReport.builtIn();
        assertThat(note).contains(one.digest()).contains(all.boxes() + " boxes, of digest " + all.digest());
        for (CircleSummary circle : all.circles()) {
            String undecided = AtlasTable.percent(circle.undecided().divide(all.settings().interval().width()));
            int least = circle.regions().stream().filter(region -> region.leastN() != null).mapToInt(Region::leastN).min().orElseThrow();
            assertThat(note).containsPattern("\\| " + circle.K() + " \\| " + circle.boxes() + " \\| " + least + " \\| .* \\| "
                    + (undecided.equals("0 %") ? "0" : Pattern.quote(undecided)) + " \\|\n");
        }
    }
}
