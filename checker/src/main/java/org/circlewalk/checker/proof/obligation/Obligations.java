package org.circlewalk.checker.proof.obligation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.circlewalk.checker.console.input.JsonInput;
import org.circlewalk.checker.console.input.JsonObject;
import org.circlewalk.checker.console.input.JsonValue;
import org.circlewalk.checker.console.output.OutputFile;
import org.circlewalk.checker.console.refusal.RefusedInputException;
import org.circlewalk.checker.proof.contract.ContractedSources;
import org.circlewalk.checker.proof.contract.ProofDigest;

/** The committed obligations: compressed files and one index. */
public final class Obligations {
    private static final Path FOLDER = Path.of("spec", "src", "main", "obligations");
    private static final String INDEX = "obligations.json";
    private static final String ENDING = ".smt2.gz";
    private static final Pattern PACKAGES = Pattern.compile("(?:[a-z][a-z0-9_]*\\.)+(?=[A-Z])");
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final Path folder;
    private final Origin origin;
    private final Map<String, Obligation> entries;

    /** What made obligations: program, solver and options. */
    public record Origin(String tool, String solver, String options) {
        /** An origin with the options of this version. */
        public static Origin of(String tool, String solver) {
            return new Origin(tool, solver, ProofDigest.OPTIONS);
        }
    }

    /** The index as it is in JSON. */
    private record Index(String tool, String solver, String options, List<Obligation> obligations) {
        static Index of(JsonValue document) {
            JsonObject root = document.object(List.of("tool", "solver", "options", "obligations"), List.of());
            return new Index(root.get("tool").text(), root.get("solver").text(), root.get("options").text(),
                    root.get("obligations").list(Index::obligation));
        }

        private static Obligation obligation(JsonValue value) {
            JsonObject entry = value.object(List.of("method", "file", "digest", "sha256", "feasibilityPoints"), List.of());
            return new Obligation(entry.get("method").text(), entry.get("file").text(), entry.get("digest").text(),
                    entry.get("sha256").text(), entry.get("feasibilityPoints").integer(0, Integer.MAX_VALUE));
        }
    }

    /**
     * What an update did.
     *
     * @param written keys of the methods whose obligations are new or replaced
     * @param removed files that were taken away
     */
    public record Update(List<String> written, List<String> removed) {
    }

    private Obligations(Path folder, Origin origin, Map<String, Obligation> entries) {
        this.folder = folder;
        this.origin = origin;
        this.entries = entries;
    }

    /**
     * Reads the index; where there is none, there are no obligations.
     *
     * @param root the directory that holds the modules
     * @throws RefusedInputException if the index cannot be read
     */
    public static Obligations read(Path root) {
        Path folder = root.resolve(FOLDER);
        Path index = folder.resolve(INDEX);
        if (!Files.exists(index)) {
            return new Obligations(folder, Origin.of("", ""), Map.of());
        }
        try {
            Index read = Index.of(JsonInput.read("obligations", index.toString()));
            Map<String, Obligation> entries = new TreeMap<>();
            read.obligations().forEach(obligation -> entries.put(obligation.method(), obligation));
            return new Obligations(folder, new Origin(read.tool(), read.solver(), read.options()), entries);
        } catch (RefusedInputException damaged) {
            throw new RefusedInputException(damaged.getMessage().replaceFirst("\\.$", "") + "; verify --update makes the index anew.");
        }
    }

    /** What made them. */
    public Origin origin() {
        return origin;
    }

    /** The index by the keys of the methods. */
    public Map<String, Obligation> entries() {
        return entries;
    }

    /** The contracted methods whose obligations are missing, stale or not what the index says. */
    public Set<String> outdated(ContractedSources sources) {
        return sources.digests().entrySet().stream()
                .filter(current -> !isCurrent(current.getKey(), current.getValue()))
                .map(Map.Entry::getKey).collect(Collectors.toCollection(TreeSet::new));
    }

    private boolean isCurrent(String key, String digest) {
        Obligation entry = entries.get(key);
        return entry != null && entry.digest().equals(digest) && text(entry).isPresent();
    }

    /** Files of obligations that the index does not name. */
    public List<String> strayFiles() {
        Set<String> known = entries.values().stream().map(Obligation::file).collect(Collectors.toSet());
        return files().stream().filter(file -> !known.contains(file)).toList();
    }

    private List<String> files() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ENDING))
                    .map(file -> folder.relativize(file).toString().replace('\\', '/')).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An obligation in SMT-LIB; nothing if its file is missing or not the one that the index describes. */
    Optional<String> text(Obligation obligation) {
        Path file = folder.resolve(obligation.file()).normalize();
        if (!file.startsWith(folder.normalize())) {
            return Optional.empty();
        }
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(Files.readAllBytes(file)))) {
            byte[] text = in.readAllBytes();
            return sha256(text).equals(obligation.sha256()) ? Optional.of(new String(text, StandardCharsets.UTF_8))
                    : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /** The file of a method's obligation, without characters that shells or file systems treat in their own way. */
    static String fileName(String key) {
        int open = key.indexOf('(');
        String method = key.substring(0, open).replaceFirst("^org\\.circlewalk\\.(spec\\.)?", "");
        String types = key.substring(open + 1, key.length() - 1).replace("[]", "Array").replace("\\", "");
        // Packages are in lower case, classes are not.
        Matcher packages = PACKAGES.matcher(method);
        String path = packages.lookingAt()
                ? packages.group().replace('.', '/') + method.substring(packages.end()) : method;
        return path + (types.isEmpty() ? "" : "-" + types.replace(",", "-")) + ENDING;
    }

    /**
     * Replaces the obligations of some methods, and takes away those of methods that have no contract any more. All others
     * stay as they are, bit for bit. The index is written last and in one step.
     *
     * @param root    the directory that holds the modules
     * @param origin  what made the obligations
     * @param sources the sources for which they were made
     * @param texts   obligations in SMT-LIB by the keys of their methods
     * @throws RefusedInputException if an obligation is not complete, or a file cannot be written
     */
    public static Update update(Path root, Origin origin, ContractedSources sources, Map<String, String> texts) {
        Obligations old = read(root);
        Map<String, Obligation> entries = new TreeMap<>(old.entries);
        entries.keySet().retainAll(sources.methods().keySet());
        Set<String> written = new TreeSet<>(texts.keySet());
        written.retainAll(sources.methods().keySet());
        for (String key : written) {
            ObligationText text = new ObligationText(texts.get(key));
            if (!text.isComplete()) {
                throw new RefusedInputException("The obligation of " + key + " does not ask for a proof and for feasibility.");
            }
            byte[] bytes = texts.get(key).getBytes(StandardCharsets.UTF_8);
            Obligation entry = new Obligation(key, fileName(key), sources.digests().get(key), sha256(bytes), text.points().size());
            write(old.folder.resolve(entry.file()), compressed(bytes));
            entries.put(key, entry);
        }
        write(old.folder.resolve(INDEX), index(origin, entries).getBytes(StandardCharsets.UTF_8));
        List<String> removed = new Obligations(old.folder, origin, entries).strayFiles();
        removed.forEach(file -> delete(old.folder.resolve(file)));
        return new Update(List.copyOf(written), removed);
    }

    private static void write(Path file, byte[] content) {
        try {
            if (!Files.isDirectory(file.getParent())) {
                Files.createDirectories(file.getParent());
            }
        } catch (IOException e) {
            throw new RefusedInputException("The directory " + file.getParent() + " cannot be made.");
        }
        OutputFile.at("update", file.toString()).write(content);
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new RefusedInputException("The file " + file + " cannot be deleted.");
        }
    }

    private static String index(Origin origin, Map<String, Obligation> entries) {
        DefaultPrettyPrinter layout = new DefaultPrettyPrinter()
                .withObjectIndenter(new DefaultIndenter("  ", "\n")).withArrayIndenter(new DefaultIndenter("  ", "\n"));
        try {
            return MAPPER.writer(layout).writeValueAsString(
                    new Index(origin.tool(), origin.solver(), origin.options(), List.copyOf(entries.values()))) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The same bytes for the same content: Java writes no time into the header. */
    private static byte[] compressed(byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes) {
            {
                def.setLevel(9);
            }
        }) {
            out.write(content);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
