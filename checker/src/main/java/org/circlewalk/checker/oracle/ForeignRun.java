package org.circlewalk.checker.oracle;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.checker.console.input.JsonInput;
import org.circlewalk.checker.console.input.JsonObject;
import org.circlewalk.checker.console.input.JsonValue;
import org.circlewalk.checker.console.input.TextInput;
import org.circlewalk.checker.console.refusal.RefusedInputException;
import org.circlewalk.spec.certified.DescentSettings;
import org.circlewalk.spec.parameter.Fractions;
import org.circlewalk.spec.walk.RandomWalk;

/**
 * A training run of another program, as it stands in a document; {@code foreign-run-1.schema.json} describes it.
 *
 * @param name       what sentences call the document
 * @param arithmetic in what the program computes
 * @param settings   K, N, p, M, η and ε
 * @param steps      the states, from step 0 on
 */
record ForeignRun(String name, Arithmetic arithmetic, DescentSettings settings, List<State> steps) {
    private static final String FORMAT = "circlewalk-foreign-run-1";
    private static final List<String> HEADER = List.of("format", "numbers", "K", "N", "p", "M", "eta", "epsilon");
    private static final List<String> OPTIONAL = List.of("sums", "terms");
    private static final String STEPS = "steps";
    /** The names of files with a header on the first line and a step on each other one. */
    private static final List<String> LINES = List.of(".jsonl", ".ndjson");
    private static final int MOST_STEPS = 100_000;

    ForeignRun {
        steps = List.copyOf(steps);
    }

    /**
     * A state.
     *
     * @param value   V, row by row
     * @param numbers S_1 … S_N, or the logits of the positions
     * @param areLogits which of them
     */
    record State(List<BigFraction> value, List<BigFraction> numbers, boolean areLogits) {
        State {
            value = List.copyOf(value);
            numbers = List.copyOf(numbers);
        }
    }

    /**
     * Reads a document; in a file whose name ends in .jsonl or .ndjson it has a line for its settings and one for each step.
     *
     * @param source the name of a file, or "-" for standard input
     * @throws RefusedInputException if it cannot be read or is no such document, to the letter
     */
    static ForeignRun read(String source) {
        String name = JsonInput.name(source);
        if (LINES.stream().anyMatch(source::endsWith)) {
            return ofLines(name, TextInput.read("FILE", source));
        }
        return read(name, JsonInput.read("FILE", source));
    }

    /** The same of a document that has been read. */
    static ForeignRun read(String name, JsonValue document) {
        ForeignGradient.requireFormat(document, name, FORMAT);
        List<String> fields = new ArrayList<>(HEADER);
        fields.add(STEPS);
        JsonObject object = document.object(fields, OPTIONAL);
        return document.made(() -> header(object, name).with(object.get(STEPS).list(1, MOST_STEPS,
                "a list of at least one state, that of step 0 first")));
    }

    private static ForeignRun ofLines(String name, String text) {
        List<String> lines = text.lines().toList();
        List<JsonValue> values = new ArrayList<>();
        for (int line = 0; line < lines.size(); line++) {
            values.add(JsonInput.parse("FILE", name + ", line " + (line + 1), lines.get(line)));
        }
        if (values.size() < 2) {
            throw new RefusedInputException("FILE is \"" + name + "\", but it must hold a line with the settings and then one for each step, "
                    + "that of step 0 first.");
        }
        JsonValue first = values.get(0);
        ForeignGradient.requireFormat(first, name, FORMAT);
        JsonObject object = first.object(HEADER, OPTIONAL);
        return first.made(() -> header(object, name).with(values.subList(1, values.size())));
    }

    private static ForeignRun header(JsonObject object, String name) {
        RandomWalk walk = new RandomWalk(object.get("K").integer(), object.get("N").integer(), object.get("p").fraction());
        DescentSettings settings = new DescentSettings(walk, object.get("M").integer(), object.get("eta").fraction(),
                object.get("epsilon").fraction());
        return new ForeignRun(name, ForeignGradient.arithmetic(object, walk), settings, List.of());
    }

    private ForeignRun with(List<JsonValue> states) {
        List<State> read = new ArrayList<>();
        ForeignNumbers numbers = new ForeignNumbers(arithmetic.numbers());
        int k = settings.walk().nodes();
        int n = settings.walk().length();
        for (JsonValue state : states) {
            JsonObject object = state.object(List.of("V"), List.of("S", "logits"));
            JsonValue list = ForeignNumbers.oneOf(object, name, "S", "logits");
            State next = new State(numbers.matrix(object.get("V"), k), numbers.list(list, n, "N = " + n),
                    object.find("logits").isPresent());
            requireScores(next, list);
            read.add(next);
        }
        return new ForeignRun(name, arithmetic, settings, read);
    }

    private static void requireScores(State state, JsonValue list) {
        BigFraction least = Fractions.min(state.numbers.get(0), state.numbers.toArray(BigFraction[]::new));
        if (!state.areLogits && least.compareTo(BigFraction.ZERO) < 0) {
            throw list.refused("a list of scores of at least 0");
        }
    }
}
