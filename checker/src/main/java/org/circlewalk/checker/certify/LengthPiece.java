package org.circlewalk.checker.certify;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.checker.console.input.JsonObject;
import org.circlewalk.checker.console.input.JsonValue;
import org.circlewalk.spec.box.BoxDecision;
import org.circlewalk.spec.box.ChanceBox;
import org.circlewalk.spec.box.DescentFamily;
import org.circlewalk.spec.box.Effort;
import org.circlewalk.spec.box.LengthFamily;

/**
 * What a certificate says of a box of p and a class of lengths: of all lengths from one on at once, and of each shorter one.
 *
 * @param from   the least length of those that are treated at once
 * @param box    what is so for every p of the box, every such N and every M ≥ max(N, νN^{3/2} − 1)
 * @param before what is so for each shorter N of the class, at one M each; empty if the box is not decided
 */
record LengthPiece(int from, BoxClaims box, List<Shorter> before) {
    private static final int MOST_BOXES = 1000;

    /** What is so for every p of a box, at one N and M; {@code boxes} cover it. */
    record Shorter(int N, int M, List<BoxClaims> boxes) {
        static Shorter of(LengthFamily about, int length, ChanceBox box, Effort effort) {
            DescentFamily family = family(about, length);
            return new Shorter(length, family.positionDimension(), BoxesReport.decided(family, box, effort));
        }

        /** The settings of one length, with the least M ≥ max(N, νN^{3/2}). */
        static DescentFamily family(LengthFamily about, int length) {
            BigFraction square = about.nu().multiply(about.nu()).multiply(new BigFraction(length).pow(3));
            BigInteger[] parts = square.getNumerator().divideAndRemainder(square.getDenominator());
            BigInteger ceiling = parts[1].signum() == 0 ? parts[0] : parts[0].add(BigInteger.ONE);
            BigInteger[] root = ceiling.sqrtAndRemainder();
            int least = (root[1].signum() == 0 ? root[0] : root[0].add(BigInteger.ONE)).intValueExact();
            return new DescentFamily(about.nodes(), length, Math.max(length, least), about.eta(), about.epsilon());
        }
    }

    static LengthPiece of(int from, ChanceBox box, BoxDecision decision, List<Shorter> before) {
        return new LengthPiece(from, BoxClaims.of(box, decision), before);
    }

    /**
     * Reads what {@link LengthBoxesReport} writes.
     *
     * @param first the least length of the class
     */
    static LengthPiece read(JsonValue value, LengthFamily about, int first, Effort effort) {
        JsonObject fields = value.object(List.of("from", "box", "before"), List.of());
        int from = fields.get("from").integer(first, LengthBoxesReport.LARGEST_LENGTH);
        if ((from - first) % about.stride() != 0) {
            throw fields.get("from").refused("a length of the class that begins with " + first);
        }
        BoxClaims box = BoxClaims.read(fields.get("box"), new DescentFamily(about.nodes(), from, from, about.eta(), about.epsilon()), effort);
        int shorter = box.isDecided() ? (from - first) / about.stride() : 0;
        List<JsonValue> list = fields.get("before").list(shorter, "a list of " + shorter + ", one for each shorter length of the class");
        return new LengthPiece(from, box, IntStream.range(0, shorter).mapToObj(place ->
                shorter(list.get(place), about, first + place * about.stride(), effort)).toList());
    }

    private static Shorter shorter(JsonValue value, LengthFamily about, int length, Effort effort) {
        JsonObject fields = value.object(List.of("N", "M", "boxes"), List.of());
        DescentFamily family = Shorter.family(about, length);
        fields.get("N").integer(length, length);
        fields.get("M").integer(family.positionDimension(), family.positionDimension());
        return new Shorter(length, family.positionDimension(), fields.get("boxes").list(1, MOST_BOXES, "a list of 1 to " + MOST_BOXES
                + " boxes").stream().map(box -> BoxClaims.read(box, family, effort)).toList());
    }

    boolean isDecided() {
        return box.isDecided() && before.stream().flatMap(shorter -> shorter.boxes().stream()).allMatch(BoxClaims::isDecided);
    }

    /** Whether the same is so of the shorter lengths. */
    boolean isEven() {
        return before.stream().flatMap(shorter -> shorter.boxes().stream()).allMatch(this::isAlike);
    }

    private boolean isAlike(BoxClaims other) {
        return other.isDecided() && other.until() == null && other.back().equals(box.back())
                && (other.offsets().equals(box.offsets()) || !other.offsets().isEmpty() && box.offsets().containsAll(other.offsets()));
    }

    /** The last of the steps from which on something is said. */
    int latestStep() {
        return before.stream().flatMap(shorter -> shorter.boxes().stream()).filter(BoxClaims::isDecided).mapToInt(BoxClaims::step)
                .reduce(Optional.ofNullable(box.step()).orElse(0), Math::max);
    }
}
