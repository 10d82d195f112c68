package org.circlewalk.checker.oracle;

import java.math.BigInteger;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.checker.console.input.JsonInput;
import org.circlewalk.checker.console.input.JsonObject;
import org.circlewalk.checker.console.input.JsonValue;
import org.circlewalk.checker.console.refusal.RefusedInputException;
import org.circlewalk.spec.circulant.SquareMatrix;
import org.circlewalk.spec.model.RationalLogLoss;
import org.circlewalk.spec.walk.RandomWalk;

/**
 * A gradient that another program computed, as it stands in a document; {@code foreign-gradient-1.schema.json} describes it.
 *
 * @param name       what sentences call the document
 * @param arithmetic in what the program computes
 * @param model      V, S and ε
 * @param scores     where S is from
 * @param given      the parts of the gradient that it holds
 */
record ForeignGradient(String name, Arithmetic arithmetic, AttentionModel model, Scores scores,
                       Map<GradientPart, List<BigFraction>> given) {
    private static final String FORMAT = "circlewalk-foreign-gradient-1";
    private static final List<String> REQUIRED = List.of("format", "numbers", "K", "N", "p", "epsilon", "V");
    private static final List<String> OPTIONAL = List.of("S", "logits", "gradV", "gradLogits", "sums", "terms");
    private static final BigInteger MOST_TERMS = BigInteger.ONE.shiftLeft(62);

    ForeignGradient {
        given = Map.copyOf(given);
    }

    /**
     * Reads a document.
     *
     * @param source the name of a file, or "-" for standard input
     * @throws RefusedInputException if it cannot be read or is no such document, to the letter
     */
    static ForeignGradient read(String source) {
        return read(JsonInput.name(source), JsonInput.read("FILE", source));
    }

    /** The same of a document that has been read. */
    static ForeignGradient read(String name, JsonValue document) {
        requireFormat(document, name, FORMAT);
        JsonObject object = document.object(REQUIRED, OPTIONAL);
        return document.made(() -> of(object, name));
    }

    /** Refuses a document that is none of the kind. */
    static void requireFormat(JsonValue document, String name, String format) {
        if (document.member("format").filter(word -> word.spells(format)).isEmpty()) {
            throw new RefusedInputException("FILE is \"" + name + "\", but it must be an object whose \"format\" is \"" + format + "\".");
        }
    }

    private static ForeignGradient of(JsonObject object, String name) {
        RandomWalk walk = new RandomWalk(object.get("K").integer(), object.get("N").integer(), object.get("p").fraction());
        Arithmetic arithmetic = arithmetic(object, walk);
        ForeignNumbers numbers = new ForeignNumbers(arithmetic.numbers());
        RationalLogLoss loss = new RationalLogLoss(object.get("epsilon").fraction());
        int k = walk.nodes();
        SquareMatrix value = SquareMatrix.ofRowMajor(k, numbers.matrix(object.get("V"), k).toArray(BigFraction[]::new));
        Scores scores = Scores.read(object, name, walk.length(), arithmetic);
        Map<GradientPart, List<BigFraction>> given = new EnumMap<>(GradientPart.class);
        object.find("gradV").ifPresent(matrix -> given.put(GradientPart.VALUE, numbers.matrix(matrix, k)));
        object.find("gradLogits").ifPresent(list ->
                given.put(GradientPart.LOGITS, numbers.list(list, walk.length(), "N = " + walk.length())));
        if (given.isEmpty()) {
            throw new RefusedInputException("In " + name + ", the field gradV is missing, and so is gradLogits, but one of them must be given.");
        }
        AttentionModel model = new AttentionModel(walk, value, scores.scores(), loss.epsilon());
        return new ForeignGradient(name, arithmetic, model, scores, given).withBoundedTerms(object.find("terms").isPresent());
    }

    /** Reads the formats, and how long sums are: as long as there are walks unless the document says so. */
    static Arithmetic arithmetic(JsonObject object, RandomWalk walk) {
        FloatingFormat numbers = ForeignNumbers.format(object.get("numbers"));
        FloatingFormat sums = object.find("sums").map(ForeignNumbers::format)
                .orElse(numbers == FloatingFormat.BFLOAT16 ? FloatingFormat.FLOAT32 : numbers);
        if (sums.unit().compareTo(numbers.unit()) > 0) {
            throw object.find("sums").orElseThrow().refused(numbers.word() + " or a format of more bits");
        }
        Optional<BigInteger> terms = object.find("terms").map(count -> {
            long given = count.longInteger();
            if (given < 1) {
                throw count.refused("an integer of at least 1");
            }
            return BigInteger.valueOf(given);
        });
        return new Arithmetic(numbers, sums, terms.orElseGet(() -> walks(walk)));
    }

    private static BigInteger walks(RandomWalk walk) {
        BigInteger starts = BigInteger.valueOf(walk.nodes());
        boolean isCountable = walk.visible() < MOST_TERMS.bitLength();
        return walk.isDeterministic() ? starts : isCountable ? starts.shiftLeft(walk.visible()) : MOST_TERMS;
    }

    private ForeignGradient withBoundedTerms(boolean stated) {
        BigFraction smallest = model.smallestArgument();
        if (smallest.compareTo(BigFraction.ZERO) <= 0) {
            // Another sentence says so.
            return this;
        }
        BigInteger most = Roundings.at(arithmetic, model, scores.error(), smallest).mostTerms();
        if (most.signum() <= 0) {
            throw new RefusedInputException("In " + name + ", numbers is \"" + arithmetic.numbers().word() + "\", but it must be a format of more "
                    + "bits, as rounding in it may leave no digit of a gradient at these N, p, V and S.");
        }
        if (arithmetic.terms().compareTo(most) > 0) {
            throw new RefusedInputException(stated
                    ? "In " + name + ", terms is " + arithmetic.terms() + ", but it must be at most " + most
                            + ", as longer sums in " + arithmetic.sums().word() + " may have no right digit."
                    : "In " + name + ", the field terms is missing, but it must be given where there are more than " + most
                            + " walks: the number of terms of the program's longest sum.");
        }
        return this;
    }
}
