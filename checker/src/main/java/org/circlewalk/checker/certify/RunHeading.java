package org.circlewalk.checker.certify;

import java.util.ArrayList;
import java.util.List;
import org.circlewalk.spec.certified.DescentSettings;
import org.circlewalk.spec.parameter.Fractions;
import org.circlewalk.spec.parameter.PaperSettings;

/**
 * Which run a certificate is about, in words; of a setting of more than 30 characters "about" and six digits, or the power of ten
 * that it is.
 *
 * @param settings what the run depends on
 * @param last     the last step of which anything is said, −1 if there is none
 * @param wanted   how many steps were wanted
 */
record RunHeading(DescentSettings settings, int last, int wanted) {
    /** One line with the settings, and one more if they are not the paper's. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("Population gradient descent from zero with K = " + settings.walk().nodes() + ", N = " + settings.walk().length() + ", p = "
                + Fractions.brief(settings.walk().p()) + ", M = " + settings.positionDimension()
                + ", η = " + Fractions.brief(settings.eta()) + ", ε = " + Fractions.brief(settings.epsilon())
                + span() + (last == wanted ? "." : " of " + wanted + "."));
        List<String> differences = differences();
        if (!differences.isEmpty()) {
            lines.add("Not as in the paper's experiments: " + String.join("; ", differences) + ".");
        }
        return lines;
    }

    private String span() {
        return last < 0 ? ", not even step 0" : last == 0 ? ": step 0" : ": steps 0 to " + last;
    }

    private List<String> differences() {
        List<String> differences = new ArrayList<>();
        int nodes = settings.walk().nodes();
        int length = settings.walk().length();
        if (!(nodes == PaperSettings.NODES && length == PaperSettings.LENGTH)
                && !(nodes == PaperSettings.LARGE_NODES && length == PaperSettings.LARGE_LENGTH)) {
            differences.add("K = " + nodes + " and N = " + length + " (there " + PaperSettings.NODES + " and " + PaperSettings.LENGTH
                    + ", or " + PaperSettings.LARGE_NODES + " and " + PaperSettings.LARGE_LENGTH + ")");
        }
        if (settings.positionDimension() != PaperSettings.POSITION_DIMENSION) {
            differences.add("M = " + settings.positionDimension() + " (there " + PaperSettings.POSITION_DIMENSION + ")");
        }
        if (!settings.eta().equals(PaperSettings.ETA)) {
            differences.add("η = " + Fractions.brief(settings.eta()) + " (there " + Fractions.format(PaperSettings.ETA) + ")");
        }
        if (!settings.epsilon().equals(PaperSettings.EPSILON)) {
            differences.add("ε = " + Fractions.brief(settings.epsilon()) + " (there " + Fractions.format(PaperSettings.EPSILON) + ")");
        }
        return differences;
    }
}
