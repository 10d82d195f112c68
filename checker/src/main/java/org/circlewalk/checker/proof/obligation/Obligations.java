package org.circlewalk.checker.proof.obligation;

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
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.circlewalk.checker.console.input.JsonObject;
import org.circlewalk.checker.console.input.JsonValue;
import org.circlewalk.checker.console.output.OutputFile;
import org.circlewalk.checker.console.refusal.RefusedInputException;
import org.circlewalk.checker.proof.contract.ContractedMethod;
import org.circlewalk.checker.proof.contract.ContractedSources;
import org.circlewalk.checker.proof.contract.ProofDigest;

/** The committed obligations: compressed files and one index, in the {@link ObligationFolder}. */
public final class Obligations {
    private static final String INDEX = "obligations.json";

    private final Path folder;
    private final Origin origin;
    private final Map<String, Obligation> entries;
    private final Map<String, ProofPart> parts;

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
                    root.get("obligations").distinct(Index::obligation, Obligation::method));
        }

        Obligations in(Path folder) {
            Map<String, Obligation> entries = new TreeMap<>();
            obligations.forEach(obligation -> entries.put(obligation.method(), obligation));
            return new Obligations(folder, new Origin(tool, solver, options), entries);
        }

        private static Obligation obligation(JsonValue value) {
            JsonObject entry = value.object(List.of("method", "file", "digest", "sha256", "feasibilityPoints"), List.of("feasible"));
            int points = entry.get("feasibilityPoints").integer(0, Integer.MAX_VALUE);
            return new Obligation(entry.get("method").text(), entry.get("file").text(), entry.get("digest").text(),
                    entry.get("sha256").text(), points, entry.find("feasible").map(count -> count.integer(0, points)).orElse(null));
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

    /**
     * An obligation as OpenJML made it.
     *
     * @param text     in SMT-LIB
     * @param feasible at how many places it found nothing that keeps execution from getting there
     */
    public record Made(String text, int feasible) {
    }

    private Obligations(Path folder, Origin origin, Map<String, Obligation> entries) {
        this(folder, origin, entries, Map.of());
    }

    private Obligations(Path folder, Origin origin, Map<String, Obligation> entries, Map<String, ProofPart> parts) {
        this.folder = folder;
        this.origin = origin;
        this.entries = entries;
        this.parts = parts;
    }

    /**
     * Reads the index, and what parts are known to suffice; where there is no index, there are no obligations.
     *
     * @param root the directory that holds the modules
     * @throws RefusedInputException if the index cannot be read or has two entries of a method, if there are obligations where they were
     *     kept before, if anything is neither a directory nor a regular file, or if the parts cannot be read
     */
    public static Obligations read(Path root) {
        Obligations whole = readIndex(root);
        Map<String, ProofPart> parts = ProofParts.read(root).map(known -> known.current(whole)).orElse(Map.of());
        return new Obligations(whole.folder, whole.origin, whole.entries, parts);
    }

    private static Obligations readIndex(Path root) {
        Path folder = ObligationFolder.in(root);
        return RecordFile.read(folder.resolve(INDEX), "obligations", "without this file, verify --update makes all obligations anew", Index::of)
                .map(index -> index.in(folder)).orElseGet(() -> new Obligations(folder, Origin.of("", ""), Map.of()));
    }

    /** What made them. */
    public Origin origin() {
        return origin;
    }

    /** The index by the keys of the methods. */
    public Map<String, Obligation> entries() {
        return entries;
    }

    /** Whether a text with this checksum is the obligation of a method, as the index says. */
    boolean isText(String method, String sha256) {
        Obligation entry = entries.get(method);
        return entry != null && entry.sha256().equals(sha256);
    }

    /** A part of the obligation of a method that is known to suffice, if there is one of the obligation as it is. */
    Optional<ProofPart> part(String method) {
        return Optional.ofNullable(parts.get(method));
    }

    /** The contracted methods whose obligations are missing, stale, not what the index says, of another method or not in their places. */
    public Set<String> outdated(ContractedSources sources) {
        return sources.digests().entrySet().stream()
                .filter(current -> !isCurrent(sources.methods().get(current.getKey()), current.getValue()))
                .map(Map.Entry::getKey).collect(Collectors.toCollection(TreeSet::new));
    }

    private boolean isCurrent(ContractedMethod method, String digest) {
        Obligation entry = entries.get(method.key());
        return entry != null && entry.digest().equals(digest)
                && text(method).map(ObligationText::new)
                        .filter(text -> text.methodsOtherThan(method.key()).isEmpty() && text.flaw().isEmpty()).isPresent();
    }

    /** Files of obligations that the index does not name. */
    public List<String> strayFiles() {
        Set<String> known = entries.values().stream().map(Obligation::file).collect(Collectors.toSet());
        return ObligationFolder.places(folder).stream().filter(file -> !known.contains(file)).toList();
    }

    /**
     * The obligation of a method in SMT-LIB; nothing if there is none, its file is missing or not the one that the index
     * describes, or the index names another place. The place follows from the method: no path of the index is ever opened.
     */
    Optional<String> text(ContractedMethod method) {
        Obligation entry = entries.get(method.key());
        String place = ObligationFolder.place(method);
        if (entry == null || !entry.file().equals(place)) {
            return Optional.empty();
        }
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(Files.readAllBytes(folder.resolve(place))))) {
            byte[] text = in.readAllBytes();
            return sha256(text).equals(entry.sha256()) ? Optional.of(new String(text, StandardCharsets.UTF_8)) : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /**
     * Replaces the obligations of some methods, and takes away those of methods that have no contract any more. All others
     * stay as they are, bit for bit. The index is written last and in one step.
     *
     * @param root    the directory that holds the modules
     * @param origin  what made the obligations
     * @param sources the sources for which they were made
     * @param made    obligations by the keys of their methods
     * @throws RefusedInputException if OpenJML cannot have written an obligation, or it is of another method, or a file cannot be
     *     written
     */
    public static Update update(Path root, Origin origin, ContractedSources sources, Map<String, Made> made) {
        Obligations old = readIndex(root);
        Map<String, Obligation> entries = new TreeMap<>(old.entries);
        entries.keySet().retainAll(sources.methods().keySet());
        Set<String> written = new TreeSet<>(made.keySet());
        written.retainAll(sources.methods().keySet());
        for (String key : written) {
            ObligationText text = new ObligationText(made.get(key).text());
            requireOf(key, text);
            byte[] bytes = made.get(key).text().getBytes(StandardCharsets.UTF_8);
            int points = text.points().size();
            Obligation entry = new Obligation(key, ObligationFolder.place(sources.methods().get(key)),
                    sources.digests().get(key), sha256(bytes), points, Math.min(points, made.get(key).feasible()));
            write(old.folder.resolve(entry.file()), compressed(bytes));
            entries.put(key, entry);
        }
        write(old.folder.resolve(INDEX), index(origin, entries).getBytes(StandardCharsets.UTF_8));
        List<String> removed = new Obligations(old.folder, origin, entries).strayFiles();
        removed.forEach(file -> delete(old.folder.resolve(file)));
        return new Update(List.copyOf(written), removed);
    }

    private static void requireOf(String key, ObligationText text) {
        text.flaw().ifPresent(flaw -> {
            throw new RefusedInputException("The obligation of " + key + " cannot be one of OpenJML: " + flaw + ".");
        });
        text.methodsOtherThan(key).stream().findFirst().ifPresent(other -> {
            throw new RefusedInputException("The obligation of " + key + " says that it is that of " + other + ".");
        });
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
        return RecordFile.text(new Index(origin.tool(), origin.solver(), origin.options(), List.copyOf(entries.values())));
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
