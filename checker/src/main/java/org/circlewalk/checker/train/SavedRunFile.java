package org.circlewalk.checker.train;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.circlewalk.checker.console.input.JsonInput;
import org.circlewalk.checker.console.input.JsonObject;
import org.circlewalk.checker.console.input.JsonSpelling;
import org.circlewalk.checker.console.input.JsonValue;
import org.circlewalk.checker.console.input.TextInput;
import org.circlewalk.checker.console.refusal.RefusedInputException;
import org.circlewalk.impl.model.ModelState;
import org.circlewalk.impl.model.Normalisation;
import org.circlewalk.impl.run.EngineKind;
import org.circlewalk.impl.run.Initialisation;
import org.circlewalk.impl.run.SavedRun;
import org.circlewalk.impl.run.TrainingSettings;
import org.circlewalk.spec.parameter.Fractions;
import org.circlewalk.spec.walk.RandomWalk;

/**
 * Saved runs as JSON text. Doubles are written with as many digits as it takes to read the same double again, so nothing is
 * lost; a digest of the content, numbers as they are spelled, reveals damage that would still parse.
 */
public final class SavedRunFile {
    private static final String FORMAT = "circlewalk-run-2";
    private static final String DIGEST = "sha256";
    private static final List<String> FIELDS = List.of("format", "settings", "step", "V", "tokenLogits", "positionLogits", DIGEST);
    private static final List<String> SETTINGS = List.of("engine", "K", "N", "p", "M", "eta", "epsilon", "init", "sigma",
            "sequences", "testSequences", "normalised", "seed");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private SavedRunFile() {
    }

    /** The run as JSON text. */
    public static String write(SavedRun run) {
        ObjectNode root = content(run);
        root.put(DIGEST, digest(root.toString()));
        return root.toPrettyString() + "\n";
    }

    private static ObjectNode content(SavedRun run) {
        TrainingSettings settings = run.settings();
        ObjectNode root = JSON.createObjectNode();
        root.put("format", FORMAT);
        ObjectNode node = root.putObject("settings");
        node.put("engine", word(settings.engine()));
        node.put("K", settings.walk().nodes());
        node.put("N", settings.walk().length());
        node.put("p", Fractions.format(settings.walk().p()));
        node.put("M", settings.positionDimension());
        node.put("eta", Fractions.format(settings.eta()));
        node.put("epsilon", Fractions.format(settings.epsilon()));
        node.put("init", word(settings.initialisation()));
        node.put("sigma", settings.sigma());
        node.put("sequences", settings.sequences());
        node.put("testSequences", settings.testSequences());
        node.put("normalised", word(settings.normalisation()));
        node.put("seed", settings.seed());
        root.put("step", run.step());
        putNumbers(root.putArray("V"), run.state().value());
        putNumbers(root.putArray("tokenLogits"), run.state().tokenLogits());
        putNumbers(root.putArray("positionLogits"), run.state().positionLogits());
        return root;
    }

    private static void putNumbers(ArrayNode array, double[] numbers) {
        for (double number : numbers) {
            array.add(number);
        }
    }

    private static String digest(String content) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("Every Java platform has SHA-256.", e);
        }
    }

    /**
     * Reads a run back.
     *
     * @param option the name of the option that names the file, for the sentence of a refusal
     * @param source the name of the file, or "-" for standard input
     * @throws RefusedInputException if it cannot be read, is not a saved run to the letter, holds a parameter outside its
     *                               domain, or does not match its digest
     */
    public static SavedRun read(String option, String source) {
        return parse(option, source, TextInput.read(option, source));
    }

    /**
     * Reads a run back from its text.
     *
     * @param source what the sentence of a refusal calls the file
     */
    static SavedRun parse(String option, String source, String text) {
        JsonValue document = JsonInput.parse(option, source, text);
        if (document.member("format").filter(format -> format.spells(FORMAT)).isEmpty()) {
            throw refused(option, source, "its \"format\" is not \"" + FORMAT + "\"");
        }
        JsonObject root = document.object(FIELDS, List.of());
        SavedRun run = document.made(() -> run(root));
        if (!root.get(DIGEST).text().equals(digest(JsonSpelling.of(root, Set.of(DIGEST))))) {
            throw refused(option, source, "its content does not match its \"" + DIGEST + "\"");
        }
        return run;
    }

    private static RefusedInputException refused(String option, String source, String reason) {
        return new RefusedInputException(option + " is \"" + source + "\", but it must be a run that --save wrote: " + reason + ".");
    }

    private static SavedRun run(JsonObject root) {
        JsonObject node = root.get("settings").object(SETTINGS, List.of());
        RandomWalk walk = new RandomWalk(node.get("K").integer(), node.get("N").integer(), node.get("p").quotedFraction());
        TrainingSettings settings = new TrainingSettings(walk, constant(node.get("engine"), EngineKind.values()),
                node.get("M").integer(), node.get("eta").quotedFraction(), node.get("epsilon").quotedFraction(),
                constant(node.get("init"), Initialisation.values()), node.get("sigma").nearestDouble(),
                node.get("sequences").integer(), node.get("testSequences").integer(),
                constant(node.get("normalised"), Normalisation.values()), node.get("seed").longInteger());
        long k = walk.nodes();
        return new SavedRun(settings, root.get("step").integer(0, Integer.MAX_VALUE), new ModelState(walk.nodes(), walk.length(),
                numbers(root.get("V"), k * k, "K²"), numbers(root.get("tokenLogits"), k, "K"),
                numbers(root.get("positionLogits"), walk.length(), "N")));
    }

    /** As on the command line; files of earlier versions have capitals. */
    private static <E extends Enum<E>> E constant(JsonValue name, E[] constants) {
        return Arrays.stream(constants).filter(constant -> name.spells(word(constant)) || name.spells(constant.name())).findFirst()
                .orElseThrow(() -> name.refused("one of "
                        + Arrays.stream(constants).map(SavedRunFile::word).collect(Collectors.joining(", "))));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static double[] numbers(JsonValue list, long count, String why) {
        return list.list(count, "a list of " + why + " = " + count + " numbers").stream().mapToDouble(JsonValue::nearestDouble).toArray();
    }
}
