package org.circlewalk.tests.notes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.circlewalk.checker.audit.Statement;
import org.circlewalk.checker.audit.StatementContracts;
import org.circlewalk.checker.audit.statement.Statements;

/**
 * The index of the notes as it follows from the statements' classes and the tags of contracts: for each statement its note, the
 * classes that say what it speaks of or have a contract for it, its class in the audit, the tests beside those classes
 * that name one of them, and what contracts say of it.
 */
final class IndexTable {
    private static final String HEAD = "| Statement | Note | Classes | Audit row | Tests | Proved by contracts |\n|---|---|---|---|---|---|\n";

    private final Path root;
    private final StatementContracts contracts;

    IndexTable(Path root, StatementContracts contracts) {
        this.root = root;
        this.contracts = contracts;
    }

    /** As it must stand in the file. */
    String text() {
        return HEAD + Statements.all().stream().map(this::row).collect(Collectors.joining());
    }

    /** As it does. */
    String written() {
        String index = read(root.resolve("proofs-notes/README.md"));
        int start = index.indexOf(HEAD.substring(0, HEAD.indexOf('\n')));
        return start < 0 ? "" : index.substring(start).lines().takeWhile(line -> line.startsWith("|"))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private String row(Statement statement) {
        Set<Path> classes = classes(statement);
        return "| " + statement.id() + " | " + note(statement) + " | " + links(classes) + " | "
                + links(List.of(source(statement.getClass().getName()))) + " | " + links(tests(classes)) + " | " + proved(statement) + " |\n";
    }

    /** What contracts say of a statement, and of which methods they are: so that no tag is moved or reworded unseen. */
    private String proved(Statement statement) {
        return contracts.said(statement).map(said -> said + " (" + contracts.methods(statement).stream()
                .map(key -> "`" + key.replaceFirst("^org\\.circlewalk\\.(?:[a-z]+\\.)+", "").replaceFirst("\\(.*", "") + "`")
                .collect(Collectors.joining(", ")) + ")").orElse("");
    }

    /** The note of the lemma or theorem, at the heading that begins with the statement's own number if it has one. */
    private String note(Statement statement) {
        Pattern name = Pattern.compile("(theorem-)?" + Pattern.quote(statement.parent().toLowerCase(Locale.ROOT)) + "-.*\\.md");
        Path note = files("proofs-notes/statements").filter(file -> name.matcher(file.getFileName().toString()).matches())
                .findFirst().orElseThrow(() -> new IllegalStateException("There is no note on " + statement.id() + "."));
        String file = note.getFileName().toString();
        String heading = read(note).lines().filter(line -> line.startsWith("## " + statement.id() + " ")).findFirst()
                .map(line -> "#" + NotesIndex.anchor(line)).orElse("");
        return "[" + file.replace(".md", "") + "](statements/" + file + heading + ")";
    }

    private Set<Path> classes(Statement statement) {
        Set<Path> classes = new LinkedHashSet<>();
        statement.subjects().forEach(subject -> classes.add(source(subject.getName())));
        contracts.methods(statement).forEach(key -> classes.add(source(key.substring(0, key.lastIndexOf('.', key.indexOf('('))))));
        return classes;
    }

    private Path source(String className) {
        String module = className.split("\\.")[2];
        return Path.of(module, "src", "main", "java").resolve(className.replace('.', '/') + ".java");
    }

    private Set<Path> tests(Set<Path> classes) {
        Set<Path> tests = new TreeSet<>();
        for (Path type : classes) {
            Pattern named = Pattern.compile("\\b" + name(type) + "\\b");
            Path folder = Path.of(type.getParent().toString().replace("main", "test"));
            files(folder.toString()).filter(file -> name(file).matches(".*(Properties|Test)") && named.matcher(read(file)).find())
                    .forEach(file -> tests.add(root.relativize(file)));
        }
        return tests;
    }

    private static String links(Collection<Path> files) {
        return files.stream().map(file -> "[" + name(file) + "](../" + file.toString().replace('\\', '/') + ")")
                .collect(Collectors.joining(", "));
    }

    private static String name(Path source) {
        return source.getFileName().toString().replace(".java", "");
    }

    private Stream<Path> files(String folder) {
        try (Stream<Path> files = Files.list(root.resolve(folder))) {
            return files.filter(Files::isRegularFile).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
