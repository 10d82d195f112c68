package org.circlewalk.checker.certify;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.checker.certify.LengthBoxesReport.LengthBoxes;
import org.circlewalk.checker.certify.LengthBoxesReport.Settings;
import org.circlewalk.checker.certify.LengthPiece.Shorter;
import org.circlewalk.checker.console.input.JsonObject;
import org.circlewalk.checker.console.input.JsonValue;
import org.circlewalk.checker.console.output.Report;
import org.circlewalk.checker.console.output.Screen;
import org.circlewalk.checker.console.work.Parallel;
import org.circlewalk.checker.console.work.WorkLimit;
import org.circlewalk.spec.box.BoxCheck;
import org.circlewalk.spec.box.DescentFamily;
import org.circlewalk.spec.box.Effort;
import org.circlewalk.spec.box.LengthCheck;
import org.circlewalk.spec.box.LengthFamily;
import org.circlewalk.spec.parameter.Fractions;

/**
 * The outcome of checking a certificate about a segment of p and every N from one on: the boxes cover it for every length, and what is
 * said of each follows from the first steps of all its lengths, or from the run at its one length, which are enclosed anew.
 *
 * @param settings  what the certificate says it is about
 * @param checked   how many boxes were checked
 * @param undecided of how many of them the certificate says nothing
 * @param wrong     what does not follow, a sentence each
 * @param proved    what a certificate in order proves, in words; empty if it is not
 */
public record LengthBoxesCheck(Settings settings, int checked, int undecided, List<String> wrong, List<String> proved) implements Report {
    private static final int MOST_PIECES = 10_000;

    /** Whether a document says that it is such a certificate. */
    public static boolean isFor(JsonValue document) {
        return document.member("settings").filter(settings -> settings.member("nu").isPresent() && settings.member("low").isPresent())
                .isPresent();
    }

    /**
     * Checks a certificate.
     *
     * @param limit what may be done
     * @throws org.circlewalk.checker.console.refusal.RefusedInputException if it cannot be read, or takes more than may be done
     */
    public static LengthBoxesCheck of(JsonValue document, int threads, WorkLimit limit) {
        return document.made(() -> of(document.object(List.of("command", "settings", "classes"), List.of()), threads, limit));
    }

    private static LengthBoxesCheck of(JsonObject root, int threads, WorkLimit limit) {
        if (!root.get("command").spells("certify")) {
            throw root.get("command").refused("certify, the command that writes certificates");
        }
        Settings settings = settings(root.get("settings"));
        List<LengthBoxes> classes = classes(root.get("classes"), settings);
        List<BoxClaims> boxes = classes.stream().flatMap(one -> one.pieces().stream()).flatMap(piece -> Shapes.boxes(piece).stream()).toList();
        int decided = Math.toIntExact(boxes.stream().filter(BoxClaims::isDecided).count());
        int longest = classes.stream().flatMap(one -> one.pieces().stream()).mapToInt(LengthPiece::from).max().orElseThrow();
        limit.admit(LengthBoxesReport.work(settings, decided, longest, threads));
        List<String> wrong = new ArrayList<>();
        List<Supplier<Optional<String>>> checks = new ArrayList<>();
        for (LengthBoxes lengths : classes) {
            wrong.addAll(Shapes.holes("For N ≥ " + lengths.first(), settings.segment().low(), settings.segment().high(),
                    lengths.pieces().stream().map(LengthPiece::box).toList()));
            lengths.pieces().forEach(piece -> {
                piece.before().forEach(shorter -> wrong.addAll(Shapes.holes("For N = " + shorter.N(), piece.box().low(), piece.box().high(),
                        shorter.boxes())));
                checks.addAll(checks(settings, piece));
            });
        }
        Parallel.map(threads, checks, Supplier::get).stream().flatMap(Optional::stream).forEach(wrong::add);
        return new LengthBoxesCheck(settings, boxes.size(), boxes.size() - decided, wrong,
                wrong.isEmpty() ? LengthBoxesSummary.sentences(settings, classes) : List.of());
    }

    private static Settings settings(JsonValue value) {
        JsonObject fields = value.object(List.of("K", "low", "high", "eta", "epsilon", "nu", "first", "degree", "bits", "steps"), List.of());
        Settings settings = new Settings(fields.get("K").integer(), fields.get("low").quotedFraction(), fields.get("high").quotedFraction(),
                fields.get("eta").quotedFraction(), fields.get("epsilon").quotedFraction(), fields.get("nu").quotedFraction(),
                fields.get("first").integer(3, LengthBoxesReport.LARGEST_LENGTH), fields.get("degree").integer(), fields.get("bits").integer(),
                fields.get("steps").integer());
        settings.about();
        settings.segment();
        settings.effort();
        return settings;
    }

    private static List<LengthBoxes> classes(JsonValue value, Settings settings) {
        LengthFamily about = settings.about();
        List<Integer> firsts = about.classes();
        List<JsonValue> list = value.list(firsts.size(), "a list of " + firsts.size() + " classes of lengths");
        return IntStream.range(0, firsts.size()).mapToObj(place -> {
            JsonObject fields = list.get(place).object(List.of("first", "pieces"), List.of());
            int first = fields.get("first").integer(firsts.get(place), firsts.get(place));
            return new LengthBoxes(first, fields.get("pieces").list(1, MOST_PIECES, "a list of 1 to " + MOST_PIECES + " boxes").stream()
                    .map(piece -> LengthPiece.read(piece, about, first, settings.effort())).toList());
        }).toList();
    }

    /** What is looked at of a piece, box by box. */
    private static List<Supplier<Optional<String>>> checks(Settings settings, LengthPiece piece) {
        Effort effort = settings.effort();
        LengthFamily about = settings.about().from(piece.from());
        List<Supplier<Optional<String>>> checks = new ArrayList<>();
        checks.add(() -> LengthCheck.failure(about, piece.from(), piece.box().box(), piece.box().decision(effort))
                .map(sentence -> "For N ≥ " + piece.from() + Shapes.place(piece.box()) + sentence));
        for (Shorter shorter : piece.before()) {
            DescentFamily family = Shorter.family(settings.about(), shorter.N());
            shorter.boxes().forEach(box -> checks.add(() -> BoxCheck.failure(family, box.box(), box.decision(effort))
                    .map(sentence -> "For N = " + shorter.N() + Shapes.place(box) + sentence)));
        }
        return checks;
    }

    /** Where the boxes are. */
    private static final class Shapes {
        static List<BoxClaims> boxes(LengthPiece piece) {
            List<BoxClaims> boxes = new ArrayList<>(List.of(piece.box()));
            piece.before().forEach(shorter -> boxes.addAll(shorter.boxes()));
            return boxes;
        }

        static String place(BoxClaims box) {
            return " and p from " + Fractions.brief(box.low()) + " to " + Fractions.brief(box.high()) + ": ";
        }

        /** That boxes cover a segment, and go no further. */
        static List<String> holes(String lengths, BigFraction low, BigFraction high, List<BoxClaims> boxes) {
            return BoxCover.faults(low, high, "it must", boxes).stream().map(fault -> lengths + " " + fault).toList();
        }
    }

    /** Whether it is in order, and says something of every p and N. */
    @Override
    public boolean asExpected() {
        return wrong.isEmpty() && undecided == 0;
    }

    @Override
    public void print(PrintWriter out) {
        Screen screen = Screen.standard();
        screen.print(out, List.of(settings.heading()));
        screen.print(out, List.of(wrong.isEmpty() ? "The certificate is in order: its boxes cover all these p and N, and what it says of them "
                + "follows." : "The certificate is not in order. " + wrong.get(0)
                + (wrong.size() == 1 ? "" : " And " + (wrong.size() - 1) + " more of its claims do not follow.")));
        proved.forEach(sentence -> screen.print(out, List.of(sentence)));
    }
}
