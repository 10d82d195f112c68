package org.circlewalk.impl.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.impl.model.ModelState;
import org.circlewalk.impl.model.Normalisation;
import org.circlewalk.spec.parameter.Fractions;
import org.circlewalk.spec.walk.RandomWalk;

/**
 * Saved runs as JSON text. Doubles are written with as many digits as it takes to read the same double again, so nothing is
 * lost; a digest of the content reveals damage that would still parse.
 */
public final class SavedRunFile {
    private static final String FORMAT = "circlewalk-run-2";
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private SavedRunFile() {
    }

    /** The run as JSON text. */
    public static String write(SavedRun run) {
        ObjectNode root = content(run);
        root.put("sha256", digest(root));
        return root.toPrettyString() + "\n";
    }

    private static ObjectNode content(SavedRun run) {
        TrainingSettings settings = run.settings();
        ObjectNode root = JSON.createObjectNode();
        root.put("format", FORMAT);
        ObjectNode node = root.putObject("settings");
        node.put("engine", settings.engine().name());
        node.put("K", settings.walk().nodes());
        node.put("N", settings.walk().length());
        node.put("p", Fractions.format(settings.walk().p()));
        node.put("M", settings.positionDimension());
        node.put("eta", Fractions.format(settings.eta()));
        node.put("epsilon", Fractions.format(settings.epsilon()));
        node.put("init", settings.initialisation().name());
        node.put("sigma", settings.sigma());
        node.put("sequences", settings.sequences());
        node.put("testSequences", settings.testSequences());
        node.put("normalised", settings.normalisation().name());
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

    private static String digest(ObjectNode content) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(content.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("Every Java platform has SHA-256.", e);
        }
    }

    /**
     * Reads a run back.
     *
     * @throws DamagedRunException if the text is not a saved run, is incomplete, holds a parameter outside its domain, or
     *                             does not match its digest
     */
    public static SavedRun read(String text) throws DamagedRunException {
        JsonNode root;
        try {
            root = JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new DamagedRunException("it is not valid JSON at line " + e.getLocation().getLineNr() + ", column "
                    + e.getLocation().getColumnNr());
        }
        if (!FORMAT.equals(root.path("format").asText())) {
            throw new DamagedRunException("its \"format\" is not \"" + FORMAT + "\"");
        }
        SavedRun run;
        try {
            run = parse(root);
        } catch (IllegalArgumentException e) {
            throw new DamagedRunException(e.getMessage().replaceFirst("\\.$", ""));
        }
        if (!digest(content(run)).equals(root.path("sha256").asText())) {
            throw new DamagedRunException("its content does not match its \"sha256\"");
        }
        return run;
    }

    private static SavedRun parse(JsonNode root) throws DamagedRunException {
        JsonNode node = field(root, "settings", JsonNode::isObject, "an object");
        RandomWalk walk = new RandomWalk(integer(node, "K"), integer(node, "N"), fraction(node, "p"));
        TrainingSettings settings = new TrainingSettings(walk, name(node, "engine", EngineKind::valueOf),
                integer(node, "M"), fraction(node, "eta"), fraction(node, "epsilon"),
                name(node, "init", Initialisation::valueOf),
                field(node, "sigma", JsonNode::isNumber, "a number").doubleValue(),
                integer(node, "sequences"), integer(node, "testSequences"),
                name(node, "normalised", Normalisation::valueOf),
                field(node, "seed", JsonNode::canConvertToLong, "an integer").longValue());
        int step = integer(root, "step");
        if (step < 0) {
            throw new DamagedRunException("its \"step\" is " + step + ", but it must be at least 0");
        }
        return new SavedRun(settings, step, new ModelState(walk.nodes(), walk.length(),
                numbers(root, "V"), numbers(root, "tokenLogits"), numbers(root, "positionLogits")));
    }

    private static JsonNode field(JsonNode parent, String name, Predicate<JsonNode> fits, String allowed)
            throws DamagedRunException {
        JsonNode node = parent.path(name);
        if (node.isMissingNode()) {
            throw new DamagedRunException("it has no \"" + name + "\"");
        }
        if (!fits.test(node)) {
            throw new DamagedRunException("its \"" + name + "\" is not " + allowed);
        }
        return node;
    }

    private static int integer(JsonNode parent, String name) throws DamagedRunException {
        return field(parent, name, n -> n.isIntegralNumber() && n.canConvertToInt(), "an integer").intValue();
    }

    private static BigFraction fraction(JsonNode parent, String name) throws DamagedRunException {
        return Fractions.parse(name, field(parent, name, JsonNode::isTextual, "a fraction in quotes").textValue());
    }

    private static <T> T name(JsonNode parent, String field, Function<String, T> valueOf) throws DamagedRunException {
        String text = field(parent, field, JsonNode::isTextual, "a name in quotes").textValue();
        try {
            return valueOf.apply(text);
        } catch (IllegalArgumentException e) {
            throw new DamagedRunException("its \"" + field + "\" is \"" + text + "\", which is unknown");
        }
    }

    private static double[] numbers(JsonNode parent, String name) throws DamagedRunException {
        JsonNode array = field(parent, name, JsonNode::isArray, "an array of numbers");
        double[] numbers = new double[array.size()];
        for (int i = 0; i < numbers.length; i++) {
            if (!array.get(i).isNumber()) {
                throw new DamagedRunException("entry " + i + " of its \"" + name + "\" is not a number");
            }
            numbers[i] = array.get(i).doubleValue();
        }
        return numbers;
    }
}
