package org.circlewalk.checker.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.circlewalk.checker.command.Main;

/** An atlas of some fifty boxes that are tried, and what a run of the command says. */
final class SmallAtlas {
    private static final String LINE = "atlas --K 5..7 --N 13 --p 1/2..3/4 --limit 1/1000";

    private SmallAtlas() {
    }

    /** What a run left behind. */
    record Result(int code, String out, String err) {
    }

    /** The arguments that make it. */
    static List<String> line(Path directory, String... more) {
        List<String> line = new ArrayList<>(List.of(LINE.split(" ")));
        line.addAll(List.of("--out", directory.toString()));
        line.addAll(List.of(more));
        return line;
    }

    /** Makes it, or goes on with it, in this process. */
    static Map<String, String> made(Path directory, String... more) throws IOException {
        Result result = run(line(directory, more));
        assertThat(result.err()).matches("(This takes about [0-9]+ seconds of computing, for [^\n]*\n)?");
        assertThat(result.code()).isZero();
        return content(directory);
    }

    /** Runs a command in this process. */
    static Result run(List<String> arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code;
        try (PrintWriter toOut = new PrintWriter(out); PrintWriter toErr = new PrintWriter(err)) {
            code = Main.run(new ByteArrayInputStream(new byte[0]), toOut, toErr, arguments.toArray(String[]::new));
        }
        return new Result(code, out.toString(), err.toString());
    }

    /** The files of a directory, a character a byte. */
    static Map<String, String> content(Path directory) throws IOException {
        Map<String, String> content = new TreeMap<>();
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.toList()) {
                content.put(file.getFileName().toString(), new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return content;
    }
}
