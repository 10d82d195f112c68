package org.circlewalk.tests.notes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.circlewalk.checker.audit.Statement;
import org.circlewalk.checker.audit.WrittenArgument;
import org.circlewalk.checker.audit.statement.Statements;

/** The notes under {@code proofs-notes} of a repository, and what is wrong with them: one sentence for each fault. */
final class NotesIndex {
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
    private static final Pattern ROW = Pattern.compile("\\| ([A-E]\\.\\d[\\d.]*|\\d\\.[\\dC.]+) \\|.*");
    private static final Pattern STATEMENT_CLASS = Pattern.compile("([A-E]\\d|Theorem\\d).*\\.java");

    private final Path root;
    private final Path notes;
    private final Path index;

    NotesIndex(Path root) {
        this.root = root;
        this.notes = root.resolve("proofs-notes");
        this.index = notes.resolve("README.md");
    }

    /** The repository this test runs in, found from the module's directory. */
    static NotesIndex ofThisRepository() {
        Path module = Path.of(System.getProperty("basedir", System.getProperty("user.dir"))).toAbsolutePath();
        return new NotesIndex(module.getParent());
    }

    /** A link as it stands in a note. */
    private record Link(Path note, String target) {
        Path file() {
            String path = target.contains("#") ? target.substring(0, target.indexOf('#')) : target;
            return path.isEmpty() ? note : note.resolveSibling(path).normalize();
        }

        String anchor() {
            return target.contains("#") ? target.substring(target.indexOf('#') + 1) : "";
        }

        boolean isExternal() {
            return target.contains("://");
        }
    }

    private static String id(String row) {
        Matcher matcher = ROW.matcher(row);
        return matcher.matches() ? matcher.group(1) : "";
    }

    /** Rows that lack a link to a note, to a class, to the audit or to a test. */
    List<String> emptyCells() {
        List<String> faults = new ArrayList<>();
        List<String> columns = List.of("note", "class", "audit row", "test");
        lines(index).filter(line -> ROW.matcher(line).matches()).forEach(line -> {
            String[] cells = line.split("\\|");
            for (int c = 0; c < columns.size(); c++) {
                if (c + 2 >= cells.length || !LINK.matcher(cells[c + 2]).find()) {
                    faults.add("The row of " + id(line) + " in the index links to no " + columns.get(c) + ".");
                }
            }
        });
        return faults;
    }

    /** Links, in any note, to files or headings that do not exist. */
    List<String> deadLinks() {
        List<String> faults = new ArrayList<>();
        for (Path note : allNotes()) {
            for (Link link : links(note)) {
                if (link.isExternal()) {
                    continue;
                }
                String named = name(note) + " links to " + link.target() + ", ";
                if (!Files.isRegularFile(link.file())) {
                    faults.add(named + "but that file does not exist.");
                } else if (!link.anchor().isEmpty() && !headings(link.file()).contains(link.anchor())) {
                    faults.add(named + "but that file has no such heading.");
                }
            }
        }
        return faults;
    }

    /** Notes to which the index does not link. */
    List<String> unlinkedNotes() {
        Set<Path> linked = linkedFromIndex();
        return allNotes().stream().filter(note -> !note.equals(index) && !linked.contains(note))
                .map(note -> "The index does not link to the note " + name(note) + ".").toList();
    }

    /** Classes of statements to which the index does not link. */
    List<String> unlinkedClasses() {
        Set<Path> linked = linkedFromIndex();
        return filesUnder(root.resolve("spec/src/main/java/org/circlewalk/spec/lemma"))
                .filter(file -> STATEMENT_CLASS.matcher(file.getFileName().toString()).matches())
                .filter(file -> !linked.contains(file))
                .map(file -> "The index does not link to the statement's class " + file.getFileName() + ".").toList();
    }

    /** Links from a statement's note to the audit's class of a statement that belongs to another note. */
    List<String> strangeClasses() {
        List<String> faults = new ArrayList<>();
        for (Path note : allNotes()) {
            for (Link link : links(note)) {
                Statements.all().stream().filter(statement -> link.target().endsWith("/" + statement.getClass().getSimpleName() + ".java"))
                        .filter(statement -> !note.equals(index) && !note.getFileName().toString()
                                .replace("theorem-", "").startsWith(statement.parent().toLowerCase(Locale.ROOT) + "-"))
                        .forEach(statement -> faults.add(name(note) + " links to the audit's class of " + statement.id()
                                + ", but that statement has a note of its own."));
            }
        }
        return faults;
    }

    /** Statements whose argument for all parameters is not where they say, and such arguments that no statement names. */
    List<String> argumentFaults() {
        List<String> faults = new ArrayList<>();
        Set<String> named = new TreeSet<>();
        for (Statement statement : Statements.all()) {
            statement.argument().ifPresent(argument -> {
                named.add(argument.link());
                Path note = root.resolve(argument.link().substring(0, argument.link().indexOf('#')));
                if (!note.getFileName().toString().replace("theorem-", "").startsWith(statement.parent().toLowerCase(Locale.ROOT) + "-")) {
                    faults.add(statement.id() + " names an argument of another statement, " + argument.link() + ".");
                } else if (!Files.isRegularFile(note) || !headings(note).contains(argument.anchor())) {
                    faults.add(statement.id() + " names the argument " + argument.link() + ", but no such heading is there.");
                } else if (lines(note).dropWhile(line -> !line.startsWith("#") || !anchor(line).equals(argument.anchor())).skip(1)
                        .filter(line -> !line.isBlank()).findFirst().filter(line -> !line.startsWith("#")).isEmpty()) {
                    faults.add(statement.id() + " names the argument " + argument.link() + ", but nothing stands there.");
                }
            });
        }
        for (Path note : allNotes()) {
            headings(note).stream().filter(heading -> heading.endsWith(WrittenArgument.HEADING)).map(heading -> name(note) + "#" + heading)
                    .filter(link -> !named.contains(link)).forEach(link -> faults.add("No statement names the argument " + link + "."));
        }
        return faults;
    }

    /** Statements that the ledger calls ARGUED and that name no argument. */
    List<String> missingArguments() {
        try {
            JsonNode ledger = new ObjectMapper().readTree(notes.resolve("ledger.json").toFile());
            return Statements.all().stream().filter(statement -> ledger.path(statement.id()).path("verdict").asText().equals("ARGUED"))
                    .filter(statement -> statement.argument().isEmpty())
                    .map(statement -> statement.id() + " is ARGUED in the ledger, but names no argument.").toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Differences between the entries of the ledger and the statements, or that there is no ledger. */
    List<String> ledgerFaults() {
        Path ledger = notes.resolve("ledger.json");
        if (!Files.isRegularFile(ledger)) {
            return List.of("There is no file proofs-notes/ledger.json.");
        }
        Set<String> entries = new TreeSet<>();
        try {
            new ObjectMapper().readTree(ledger.toFile()).fieldNames().forEachRemaining(entries::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Set<String> statements = new TreeSet<>(Statements.all().stream().map(Statement::id).toList());
        List<String> faults = new ArrayList<>();
        statements.stream().filter(id -> !entries.contains(id))
                .forEach(id -> faults.add("The ledger has no entry for the statement " + id + "."));
        entries.stream().filter(id -> !statements.contains(id))
                .forEach(id -> faults.add("The ledger has an entry for " + id + ", which is no statement."));
        return faults;
    }

    private Set<Path> linkedFromIndex() {
        Set<Path> linked = new TreeSet<>();
        links(index).stream().filter(link -> !link.isExternal()).forEach(link -> linked.add(link.file()));
        return linked;
    }

    private List<Path> allNotes() {
        return filesUnder(notes).filter(file -> file.toString().endsWith(".md")).sorted().toList();
    }

    private static List<Link> links(Path note) {
        return lines(note).flatMap(line -> LINK.matcher(line).results().map((MatchResult m) -> m.group(1)))
                .map(target -> new Link(note, target)).toList();
    }

    /** The anchors of a note's headings, as the usual renderers make them. */
    private static List<String> headings(Path note) {
        return lines(note).filter(line -> line.startsWith("#")).map(NotesIndex::anchor).toList();
    }

    /** The anchor of the line of a heading. */
    static String anchor(String heading) {
        return heading.replaceFirst("^#+ ", "").toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-');
    }

    private String name(Path note) {
        return root.relativize(note).toString().replace('\\', '/');
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> filesUnder(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
