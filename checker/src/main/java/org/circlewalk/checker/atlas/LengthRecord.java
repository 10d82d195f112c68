package org.circlewalk.checker.atlas;

import static org.circlewalk.spec.parameter.InvalidParameterException.require;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.checker.certify.WrittenNumbers;
import org.circlewalk.checker.console.input.JsonObject;
import org.circlewalk.checker.console.input.JsonValue;
import org.circlewalk.checker.console.output.JsonDocument;
import org.circlewalk.spec.box.BoxDecision;
import org.circlewalk.spec.box.ChanceBox;
import org.circlewalk.spec.box.Effort;
import org.circlewalk.spec.box.LengthFamily;
import org.circlewalk.spec.box.Outcome;
import org.circlewalk.spec.certified.LastingNumbers;

/**
 * What was found of one box for all lengths, as a line of a file.
 *
 * @param nodes  K
 * @param box    of p
 * @param effort what it took
 * @param claims one for each class of lengths, about one token; none if the box is not decided
 * @param reason why not; null if it is
 */
record LengthRecord(int nodes, ChanceBox box, Effort effort, List<Claim> claims, String reason) implements Finding {
    private static final String FOR_EVER = "for ever";
    private static final String UNDECIDED = "undecided";
    private static final List<String> ALWAYS = List.of("K", "low", "high", "outcome", "degree", "bits", "steps");
    private static final List<String> AT_TIMES = List.of("leastN", "back", "fromStep", "offsets", "classes", "reason");

    /**
     * What is so for ever for every N of a class from one on.
     *
     * @param from that one
     */
    record Claim(int from, BoxDecision decision) {
        private Outcome.ForEver known() {
            return (Outcome.ForEver) decision.outcome();
        }
    }

    /** A claim, as it is written. */
    private record Part(int from, int fromStep, List<Integer> offsets, LastingNumbers numbers) {
    }

    /** The fields of a line in their order; null where there is nothing to say. */
    private record Line(int K, BigFraction low, BigFraction high, String outcome, Integer leastN, Integer back, Integer fromStep,
                        List<Integer> offsets, List<Part> classes, String reason, int degree, int bits, int steps) {
    }

    /** Copies the list. */
    LengthRecord {
        claims = List.copyOf(claims);
    }

    /** Whether all claims are about one token. */
    boolean agrees() {
        return claims.stream().map(claim -> claim.known().back()).distinct().count() <= 1;
    }

    private boolean isDecided() {
        return !claims.isEmpty();
    }

    /** N₀: what is claimed is so for every N ≥ N₀. Of two classes the one that begins later does so one length behind N₀. */
    int leastLength() {
        return claims.stream().mapToInt(Claim::from).max().orElseThrow() - (claims.size() - 1);
    }

    private int back() {
        return claims.get(0).known().back();
    }

    private int fromStep() {
        return claims.stream().mapToInt(claim -> claim.known().fromStep()).max().orElseThrow();
    }

    /** What may be predicted at all; empty if that is not said of some class. */
    private List<Integer> offsets() {
        return claims.stream().anyMatch(claim -> claim.known().offsets().isEmpty()) ? List.of()
                : claims.stream().flatMap(claim -> claim.known().offsets().stream()).distinct().sorted().toList();
    }

    @Override
    public Worth worth() {
        if (!isDecided()) {
            return Worth.NOTHING;
        }
        return offsets().size() == 1 ? Worth.ALL : box.containsHalf() && back() == 1 ? Worth.HALF : Worth.OPEN;
    }

    @Override
    public Region region() {
        return isDecided() ? Region.ofLengths(box, back(), fromStep(), offsets(), leastLength()) : Region.undecided(box);
    }

    @Override
    public String line() {
        return JsonDocument.line(isDecided() ? new Line(nodes, box.low(), box.high(), FOR_EVER, leastLength(), back(), fromStep(), offsets(),
                claims.stream().map(claim -> new Part(claim.from(), claim.known().fromStep(), claim.known().offsets(),
                        claim.decision().numbers().orElseThrow())).toList(), null, effort.degree(), effort.bits(), effort.steps())
                : new Line(nodes, box.low(), box.high(), UNDECIDED, null, null, null, null, null, reason, effort.degree(), effort.bits(),
                effort.steps()));
    }

    /**
     * Reads a line. Those of its fields that follow from others are not looked at here: they show in how it is spelled.
     *
     * @throws org.circlewalk.checker.console.refusal.RefusedInputException naming the first field that does not fit
     */
    static LengthRecord read(JsonValue line, LengthSettings settings) {
        return line.made(() -> {
            JsonObject fields = line.object(ALWAYS, AT_TIMES);
            int nodes = fields.get("K").integer(settings.firstK(), settings.lastK());
            ChanceBox box = new ChanceBox(fields.get("low").quotedFraction(), fields.get("high").quotedFraction());
            Effort effort = new Effort(fields.get("degree").integer(), fields.get("bits").integer(), fields.get("steps").integer());
            require(effort.equals(settings.effort()), "the effort", BoxRecord.shown(effort), "that of the first line, "
                    + BoxRecord.shown(settings.effort()));
            if (fields.get("outcome").spells(UNDECIDED)) {
                return new LengthRecord(nodes, box, effort, List.of(), BoxRecord.needed(fields, "reason").text());
            }
            if (!fields.get("outcome").spells(FOR_EVER)) {
                throw fields.get("outcome").refused("one of " + FOR_EVER + " and " + UNDECIDED);
            }
            return new LengthRecord(nodes, box, effort, claims(fields, settings, nodes), null);
        });
    }

    private static List<Claim> claims(JsonObject fields, LengthSettings settings, int nodes) {
        LengthFamily family = settings.family(nodes);
        List<Integer> firsts = family.classes();
        int back = BoxRecord.needed(fields, "back").integer(1, settings.mostN() - 1);
        List<JsonValue> parts = BoxRecord.needed(fields, "classes").list(firsts.size(), "a list of " + firsts.size() + (firsts.size() == 1 ? " class" : " classes")
                + " of lengths");
        return IntStream.range(0, firsts.size()).mapToObj(place -> {
            JsonObject part = parts.get(place).object(List.of("from", "fromStep", "offsets", "numbers"), List.of());
            int from = part.get("from").integer(firsts.get(place), settings.mostN());
            if ((from - firsts.get(place)) % family.stride() != 0) {
                throw part.get("from").refused("a length of the class that begins with " + firsts.get(place));
            }
            Outcome claim = new Outcome.ForEver(back, part.get("fromStep").integer(2, settings.steps()),
                    part.get("offsets").distinct(offset -> offset.integer(0, nodes - 1), String::valueOf));
            return new Claim(from, new BoxDecision(settings.effort(), claim, Optional.of(WrittenNumbers.read(part.get("numbers"), nodes))));
        }).toList();
    }
}
