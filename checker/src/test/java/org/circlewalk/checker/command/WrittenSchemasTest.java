package org.circlewalk.checker.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.circlewalk.checker.console.refusal.RefusedInputException;
import org.circlewalk.checker.page.PageDocuments;
import org.circlewalk.checker.schema.SchemaFile;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The JSON Schemas of what circlewalk writes: they allow it, and whatever its readers take; and what they forbid is refused. */
class WrittenSchemasTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    /** In the place of a command: an audit is read by report alone, which goes on for minutes, so its reader is asked. */
    private static final String AUDIT = "report";
    private static final String DIGEST = "sha256";

    @TempDir
    private Path directory;

    /**
     * A kind of document.
     *
     * @param schema of it
     * @param makes  the command that writes it to the file in the place of {@code FILE}
     * @param reads  the command that reads it
     */
    private record Kind(String schema, List<String> makes, List<String> reads) {
        @Override
        public String toString() {
            return schema + ": " + String.join(" ", makes);
        }
    }

    private static Kind kind(String schema, String makes, String reads) {
        return new Kind(schema, List.of(makes.split(" ")), List.of(reads.split(" ")));
    }

    static Stream<Kind> kinds() {
        String resume = "train --steps 2 --resume FILE";
        return Stream.of(kind("run-2", "train --K 3 --N 4 --p 7/10 --M 20 --steps 1 --save FILE", resume),
                kind("run-2", "train --K 3 --N 4 --p 1e-3 --M 20 --steps 1 --init gaussian --sigma 1e-9 --seed -5 --save FILE", resume),
                kind("certificate-1", "certify --K 3 --N 4 --p 7/10 --M 20 --steps 1 --digits 5 --json FILE", "certify --check FILE"),
                kind("certificate-1", "certify --K 3 --N 12 --p 7/10 --digits 12 --forever --json FILE", "certify --check FILE"),
                kind("certificate-of-lengths-1", "certify --K 6 --p 7/10 --lengths 72.. --json FILE", "certify --check FILE"),
                kind("audit-1", "audit E.1 E.4.8 --no-proofs --json FILE", AUDIT));
    }

    private int run(List<String> words, Path file) {
        String[] arguments = words.stream().map(word -> word.equals("FILE") ? file.toString() : word).toArray(String[]::new);
        return Main.run(new ByteArrayInputStream(new byte[0]), new PrintWriter(new StringWriter()), new PrintWriter(Writer.nullWriter()), arguments);
    }

    private String made(Kind kind) throws IOException {
        Path file = directory.resolve("made.json");
        assertThat(run(kind.makes(), file)).as(kind.toString()).isZero();
        return Files.readString(file);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void whatIsWrittenIsAllowed(Kind kind) throws IOException {
        assertThat(SchemaFile.named(kind.schema()).complaints(made(kind))).isEmpty();
    }

    private boolean isRefused(Kind kind, Path file) {
        if (!kind.reads().get(0).equals(AUDIT)) {
            return run(kind.reads(), file) == ExitCode.BAD_INPUT;
        }
        try {
            PageDocuments.audit(file.toString());
            return false;
        } catch (RefusedInputException refused) {
            return true;
        }
    }

    /** Whoever changes a saved run computes the digest that fits. */
    private static String digested(JsonNode document) throws NoSuchAlgorithmException {
        if (document.path(DIGEST).isTextual() && document.path(DIGEST).textValue().length() == 64) {
            ObjectNode content = document.deepCopy();
            content.remove(DIGEST);
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.toString().getBytes(StandardCharsets.UTF_8));
            return content.put(DIGEST, HexFormat.of().formatHex(digest)).toString();
        }
        return document.toString();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void whatASchemaForbidsIsRefused(Kind kind) throws IOException, NoSuchAlgorithmException {
        Path file = directory.resolve("changed.json");
        SchemaFile schema = SchemaFile.named(kind.schema());
        JsonNode honest = JSON.readTree(made(kind));
        assertThat(isRefused(kind, Files.writeString(file, digested(honest)))).isFalse();
        int forbidden = 0;
        for (JsonNode changed : SchemaFile.changed(honest)) {
            String document = digested(changed);
            List<String> complaints = schema.complaints(document);
            if (!complaints.isEmpty()) {
                forbidden++;
                assertThat(isRefused(kind, Files.writeString(file, document))).as(complaints + ": " + document).isTrue();
            }
        }
        assertThat(forbidden).isGreaterThan(50);
    }
}
