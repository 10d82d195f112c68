package org.circlewalk.checker.oracle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.checker.console.input.JsonObject;
import org.circlewalk.checker.console.input.JsonValue;
import org.circlewalk.checker.console.refusal.RefusedInputException;

/**
 * Numbers as another program wrote them. A JSON number stands for the number of the program's format that is nearest to it, so that
 * the shortest decimals that programs print do; a text such as "1/3" is that exact number.
 */
record ForeignNumbers(FloatingFormat format) {
    private static final FloatingFormat[] FORMATS = FloatingFormat.values();

    /** The format that a field names. */
    static FloatingFormat format(JsonValue name) {
        return Arrays.stream(FORMATS).filter(format -> name.spells(format.word())).findFirst().orElseThrow(() -> name.refused("one of "
                + Arrays.stream(FORMATS).map(FloatingFormat::word).collect(Collectors.joining(", "))));
    }

    /** One number. */
    BigFraction number(JsonValue value) {
        BigFraction exact = value.fraction();
        BigFraction number = value.isText() ? exact : format.nearest(exact);
        if (number.abs().compareTo(format.largest()) > 0) {
            throw value.refused("a number in the range of " + format.word());
        }
        return number;
    }

    /**
     * A list of numbers.
     *
     * @param why what their number is, such as "N = 7"
     */
    List<BigFraction> list(JsonValue list, int length, String why) {
        return list.list(length, "a list of " + why + " numbers").stream().map(this::number).toList();
    }

    /** A K × K matrix, row by row. */
    List<BigFraction> matrix(JsonValue matrix, int size) {
        List<BigFraction> entries = new ArrayList<>();
        for (JsonValue row : matrix.list(size, "a list of K = " + size + " rows of as many numbers")) {
            entries.addAll(list(row, size, "K = " + size));
        }
        return entries;
    }

    /** Which of two fields is given, one of which must be. */
    static JsonValue oneOf(JsonObject object, String name, String first, String second) {
        boolean isFirst = object.find(first).isPresent();
        boolean isSecond = object.find(second).isPresent();
        if (isFirst && isSecond) {
            throw object.find(second).get().refused("left out, as " + first + " is given");
        }
        if (!isFirst && !isSecond) {
            throw new RefusedInputException("In " + name + ", the field " + first + " is missing, and so is " + second
                    + ", but one of them must be given.");
        }
        return isFirst ? object.find(first).get() : object.find(second).get();
    }
}
