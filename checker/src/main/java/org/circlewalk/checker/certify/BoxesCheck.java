package org.circlewalk.checker.certify;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.circlewalk.checker.certify.BoxesReport.Settings;
import org.circlewalk.checker.console.input.JsonObject;
import org.circlewalk.checker.console.input.JsonValue;
import org.circlewalk.checker.console.output.Report;
import org.circlewalk.checker.console.output.Screen;
import org.circlewalk.checker.console.work.Parallel;
import org.circlewalk.checker.console.work.WorkLimit;
import org.circlewalk.spec.box.BoxCheck;
import org.circlewalk.spec.box.Effort;
import org.circlewalk.spec.parameter.Fractions;

/**
 * The outcome of checking a certificate about a segment of p: the boxes cover it, and what is said of each follows from its run,
 * which is enclosed anew.
 *
 * @param settings what the certificate says it is about
 * @param checked  how many boxes were checked
 * @param undecided of how many of them the certificate says nothing
 * @param wrong    what does not follow, a sentence each
 * @param proved   what a certificate in order proves, in words; empty if it is not
 */
public record BoxesCheck(Settings settings, int checked, int undecided, List<String> wrong, List<String> proved) implements Report {
    private static final int MOST_BOXES = 100_000;

    /** Whether a document says that it is such a certificate. */
    public static boolean isFor(JsonValue document) {
        return document.member("boxes").isPresent();
    }

    /**
     * Checks a certificate.
     *
     * @param limit what may be done
     * @throws org.circlewalk.checker.console.refusal.RefusedInputException if it cannot be read, or takes more than may be done
     */
    public static BoxesCheck of(JsonValue document, int threads, WorkLimit limit) {
        return document.made(() -> of(document.object(List.of("command", "settings", "boxes"), List.of()), threads, limit));
    }

    private static BoxesCheck of(JsonObject root, int threads, WorkLimit limit) {
        if (!root.get("command").spells("certify")) {
            throw root.get("command").refused("certify, the command that writes certificates");
        }
        Settings settings = settings(root.get("settings"));
        Effort effort = settings.effort();
        List<BoxClaims> boxes = root.get("boxes").list(1, MOST_BOXES, "a list of 1 to " + MOST_BOXES + " boxes").stream()
                .map(box -> BoxClaims.read(box, settings.family(), effort)).toList();
        int decided = Math.toIntExact(boxes.stream().filter(BoxClaims::isDecided).count());
        limit.admit(BoxesReport.work(settings, decided, threads));
        List<String> wrong = new ArrayList<>(holes(settings, boxes));
        Parallel.map(threads, boxes, box -> BoxCheck.failure(settings.family(), box.box(), box.decision(effort))
                .map(sentence -> "For p from " + Fractions.brief(box.low()) + " to " + Fractions.brief(box.high()) + ": " + sentence))
                .stream().flatMap(Optional::stream).forEach(wrong::add);
        return new BoxesCheck(settings, boxes.size(), boxes.size() - decided, wrong,
                wrong.isEmpty() ? BoxesSummary.sentences(settings, boxes) : List.of());
    }

    private static Settings settings(JsonValue value) {
        JsonObject fields = value.object(List.of("K", "N", "low", "high", "M", "eta", "epsilon", "degree", "bits", "steps"), List.of());
        Settings settings = new Settings(fields.get("K").integer(), fields.get("N").integer(), fields.get("low").quotedFraction(),
                fields.get("high").quotedFraction(), fields.get("M").integer(), fields.get("eta").quotedFraction(),
                fields.get("epsilon").quotedFraction(), fields.get("degree").integer(), fields.get("bits").integer(),
                fields.get("steps").integer());
        settings.family();
        settings.segment();
        return settings;
    }

    /** That the boxes cover the segment, and go no further. */
    private static List<String> holes(Settings settings, List<BoxClaims> boxes) {
        return BoxCover.faults(settings.low(), settings.high(), "the segment", boxes).stream()
                .map(fault -> Character.toUpperCase(fault.charAt(0)) + fault.substring(1)).toList();
    }

    /** Whether it is in order, and says something of every p. */
    @Override
    public boolean asExpected() {
        return wrong.isEmpty() && undecided == 0;
    }

    @Override
    public void print(PrintWriter out) {
        Screen screen = Screen.standard();
        screen.print(out, List.of(settings.heading()));
        screen.print(out, List.of(wrong.isEmpty() ? "The certificate is in order: its boxes cover all these p, and what it says of them follows."
                : "The certificate is not in order. " + wrong.get(0)
                + (wrong.size() == 1 ? "" : " And " + (wrong.size() - 1) + " more of its claims do not follow.")));
        proved.forEach(sentence -> screen.print(out, List.of(sentence)));
    }
}
