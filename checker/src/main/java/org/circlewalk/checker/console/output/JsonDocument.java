package org.circlewalk.checker.console.output;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.function.Function;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.circulant.Circulant;
import org.circlewalk.spec.circulant.SquareMatrix;
import org.circlewalk.spec.parameter.Fractions;

/**
 * The JSON form of a report: {@code {"command": …, "settings": {…}, …results…}}, keys in the order of the record's
 * components, absent (null) components left out, an end of line at the end.
 *
 * <p>Exact rationals are strings such as "7/10" or "3"; matrices are arrays of rows, V[y][s].
 */
public final class JsonDocument {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new SimpleModule()
                    .addSerializer(BigFraction.class, as(Fractions::format))
                    .addSerializer(Circulant.class, as(circulant -> rows(circulant.toMatrix())))
                    .addSerializer(SquareMatrix.class, as(JsonDocument::rows)))
            .defaultPropertyInclusion(JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, null))
            .build();

    private JsonDocument() {
    }

    /** The document of a report. */
    public static String of(String command, Report report) {
        Separators separators = DefaultPrettyPrinter.DEFAULT_SEPARATORS
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER);
        DefaultPrettyPrinter layout = new DefaultPrettyPrinter(separators)
                .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                .withArrayIndenter(new RowIndenter());
        try {
            return MAPPER.writer(layout).writeValueAsString(document(command, report)) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The same document on one line, without blanks or an end of line. */
    public static String compact(String command, Report report) {
        return document(command, report).toString();
    }

    /** A record on one line, without an end of line, as a report's components are written. */
    public static String line(Record value) {
        return MAPPER.valueToTree(value).toString();
    }

    private static ObjectNode document(String command, Report report) {
        ObjectNode document = MAPPER.createObjectNode().put("command", command);
        document.setAll((ObjectNode) MAPPER.valueToTree(report));
        return document;
    }

    private static BigFraction[][] rows(SquareMatrix matrix) {
        int size = matrix.size();
        BigFraction[][] rows = new BigFraction[size][size];
        for (int row = 0; row < size; row++) {
            for (int col = 0; col < size; col++) {
                rows[row][col] = matrix.entry(row, col);
            }
        }
        return rows;
    }

    private static <T> JsonSerializer<T> as(Function<T, Object> form) {
        return new JsonSerializer<>() {
            @Override
            public void serialize(T value, JsonGenerator generator, SerializerProvider provider) throws IOException {
                generator.writePOJO(form.apply(value));
            }
        };
    }

    /** Arrays of numbers or strings on one line, arrays of arrays or objects with one element a line. */
    private static final class RowIndenter implements DefaultPrettyPrinter.Indenter {
        private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");

        @Override
        public void writeIndentation(JsonGenerator generator, int level) throws IOException {
            if (generator.currentValue() instanceof ArrayNode array && array.get(0).isContainerNode()) {
                LINES.writeIndentation(generator, level);
            } else {
                generator.writeRaw(' ');
            }
        }

        @Override
        public boolean isInline() {
            return false;
        }
    }
}
