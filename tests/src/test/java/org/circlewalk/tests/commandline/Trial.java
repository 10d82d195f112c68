package org.circlewalk.tests.commandline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One run of the program in a directory of its own, and what must hold of it whatever its arguments are. */
final class Trial {
    /** How the kind of a complaint begins if a case did not end in time. */
    static final String HANGS = "hangs";

    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    private static final Pattern EXCEPTION = Pattern.compile("[a-z]+\\.[A-Za-z0-9_.$]*(?:Exception|Error)[^ :]*");
    /** Of long work; nothing is refused any more after it. */
    private static final Pattern ANNOUNCEMENT = Pattern.compile("^This takes [^\\n]* of computing, for [^\\n]*\\n");
    private static final int SHOWN = 600;
    /** How much longer a case may wait than compute. */
    private static final int PATIENCE_FACTOR = 20;

    private final Program program;
    private final StringWriter err = new StringWriter();
    private final List<String> arguments;
    private final byte[] input;
    private final Path scratch;
    private final Map<Path, String> before;

    /**
     * What is wrong.
     *
     * @param kind the same for cases that fail alike
     * @param text what came out, of which arguments
     */
    record Complaint(String kind, String text) { }

    /** What is run. */
    interface Program {
        /** @param err takes what goes to standard error while it runs */
        CommandLine.Result run(StringWriter err) throws IOException;
    }

    private Trial(Program program, List<String> arguments, byte[] input, Path scratch) throws IOException {
        this.program = program;
        this.arguments = List.copyOf(arguments);
        this.input = input.clone();
        this.scratch = scratch;
        this.before = files();
    }

    /** A run in a directory to which an old result, text that is not JSON and a directory are added. */
    static Trial of(List<String> arguments, byte[] input, Path scratch) throws IOException {
        return of(err -> CommandLine.runWithInput(input, err, arguments.toArray(String[]::new)), arguments, input, scratch);
    }

    /** The same of a part of the program; the arguments are only shown. */
    static Trial of(Program program, List<String> arguments, byte[] input, Path scratch) throws IOException {
        Files.writeString(scratch.resolve("old.json"), "old");
        Files.writeString(scratch.resolve("garbage.json"), "{\"K\": ");
        Files.createDirectory(scratch.resolve("directory"));
        return new Trial(program, arguments, input, scratch);
    }

    private Map<Path, String> files() throws IOException {
        Map<Path, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(scratch)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(scratch.relativize(file), new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return contents;
    }

    /**
     * Runs it, if it ends in time.
     *
     * @param seconds how long it may compute
     * @throws IllegalStateException with the place where it is, if it does not
     */
    CommandLine.Result run(int seconds) {
        FutureTask<CommandLine.Result> task = new FutureTask<>(() -> program.run(err));
        Thread thread = new Thread(task, "trial");
        thread.setDaemon(true);
        thread.start();
        try {
            for (int waited = 0; waited < PATIENCE_FACTOR * seconds && TimeUnit.NANOSECONDS.toSeconds(cpu(thread)) < seconds; waited++) {
                try {
                    return task.get(1, TimeUnit.SECONDS);
                } catch (TimeoutException goesOn) {
                    // A busy machine is no hang: what counts is how long it computes.
                }
            }
            IllegalStateException hang = new IllegalStateException(place(thread.getStackTrace()));
            thread.interrupt();
            throw hang;
        } catch (ExecutionException thrown) {
            throw new AssertionError("An exception left the program.", thrown.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    private static long cpu(Thread thread) {
        return ManagementFactory.getThreadMXBean().getThreadCpuTime(thread.getId());
    }

    /** The innermost of our own methods, and the command. */
    private static String place(StackTraceElement[] trace) {
        return Arrays.stream(trace).map(frame -> frame.getClassName() + "." + frame.getMethodName())
                .filter(name -> name.startsWith("org.circlewalk.")).findFirst().orElse("nowhere");
    }

    /** What is wrong with the run, if anything. */
    Optional<Complaint> complaint(int seconds) throws IOException {
        CommandLine.Result result;
        try {
            result = run(seconds);
        } catch (IllegalStateException hang) {
            if (ANNOUNCEMENT.matcher(err.toString()).find()) {
                // Minutes that the user was told of are no hang. It is left to itself.
                return Optional.empty();
            }
            return Optional.of(new Complaint(HANGS + " in " + hang.getMessage(), "no end after " + seconds + " s in "
                    + hang.getMessage() + shown()));
        } catch (AssertionError escaped) {
            return Optional.of(new Complaint("throws " + escaped.getCause().getClass(), escaped.getCause() + shown()));
        }
        return complaintOf(result).map(what -> new Complaint(what + " by " + command(), what + ": code " + result.code() + ", \""
                + cut(result.err()) + "\"" + shown()));
    }

    private Optional<String> complaintOf(CommandLine.Result result) throws IOException {
        Matcher exception = EXCEPTION.matcher(result.err());
        if (exception.find()) {
            return Optional.of(exception.group());
        }
        if (result.code() < 0 || result.code() > 3) {
            return Optional.of("code " + result.code());
        }
        boolean refused = result.code() >= 2;
        // Without exception: what only the work finds (whether the candidates of an accuracy are equally likely, that the disk is
        // full) does not happen to cases that end in time.
        if (refused && (!result.out().isEmpty() || result.err().lines().count() != 1 || !result.err().endsWith(System.lineSeparator())
                || result.err().isBlank())) {
            return Optional.of("a refusal that is not one line");
        }
        if (refused && result.err().chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r')) {
            return Optional.of("a refusal with control characters");
        }
        return complaintOfFiles(refused);
    }

    private Optional<String> complaintOfFiles(boolean refused) throws IOException {
        Map<Path, String> after = files();
        if (refused && !after.equals(before)) {
            return Optional.of("a refusal that wrote files");
        }
        for (Map.Entry<Path, String> file : after.entrySet()) {
            String name = file.getKey().getFileName().toString();
            if (name.startsWith(".") || name.endsWith(".part")) {
                return Optional.of("a temporary file is left");
            }
            if (name.endsWith(".json") && !file.getValue().equals(before.get(file.getKey())) && !isJson(file.getKey())) {
                return Optional.of("a file that is not whole");
            }
        }
        return before.keySet().stream().filter(file -> !after.containsKey(file)).findFirst().map(file -> "a file that is gone");
    }

    private boolean isJson(Path file) throws IOException {
        try {
            return JSON.readTree(Files.readAllBytes(scratch.resolve(file))).isObject();
        } catch (JsonProcessingException malformed) {
            return false;
        }
    }

    private String command() {
        return arguments.stream().limit(2).filter(word -> word.matches("[a-z-]+") && !word.startsWith("-"))
                .collect(Collectors.joining(" "));
    }

    String shown() {
        String text = System.lineSeparator() + "    arguments " + cut(arguments.toString());
        String document = input.length > 0 ? new String(input, StandardCharsets.UTF_8) : before.entrySet().stream()
                .filter(file -> file.getKey().toString().matches("document\\.json|fig2\\.json"))
                .map(file -> file.getValue()).findFirst().orElse("");
        return document.isEmpty() ? text : text + System.lineSeparator() + "    document " + cut(document);
    }

    private static String cut(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…";
    }

    /** Takes the directory away. */
    void clean() throws IOException {
        try (Stream<Path> files = Files.walk(scratch)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
