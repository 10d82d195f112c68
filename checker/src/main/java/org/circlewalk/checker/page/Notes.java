package org.circlewalk.checker.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.circlewalk.checker.audit.Statement;
import org.circlewalk.checker.audit.statement.Statements;
import org.circlewalk.checker.console.refusal.RefusedInputException;

/**
 * The notes of {@code proofs-notes}, statement by statement. A note on several statements is divided at its headings: a
 * part whose heading begins with a statement's id belongs to that statement, what stands before it or after it to its
 * neighbour.
 */
public final class Notes {
    /** How far the headings of a note go down: its title is of the fourth level on the page. */
    private static final int DEPTH = 3;
    private static final Pattern PART = Pattern.compile("(?m)^## ");
    private static final Pattern FINDING = Pattern.compile("findings\\.md#(\\d+)-.*");

    private final Map<Statement, String> parts = new LinkedHashMap<>();
    private final Map<String, Statement> files = new LinkedHashMap<>();
    private final String findings;
    private final Formulas formulas;
    private final Glossary glossary;
    private final NoteText text;

    private Notes(Path directory, Formulas formulas) throws IOException {
        this.formulas = formulas;
        text = new NoteText(formulas);
        glossary = Glossary.of(Files.readString(directory.resolve("README.md")), formulas);
        findings = Files.readString(directory.resolve("findings.md"));
        List<Path> notes;
        try (Stream<Path> listed = Files.list(directory.resolve("statements"))) {
            notes = listed.sorted().toList();
        }
        Map<String, List<Statement>> groups = new LinkedHashMap<>();
        for (Statement statement : Statements.all()) {
            groups.computeIfAbsent(statement.parent(), unused -> new ArrayList<>()).add(statement);
        }
        for (Map.Entry<String, List<Statement>> group : groups.entrySet()) {
            Optional<Path> note = notes.stream().filter(path -> isNoteOf(group.getKey(), path)).findFirst();
            if (note.isPresent()) {
                files.put(note.get().getFileName().toString(), group.getValue().get(0));
                divide(Files.readString(note.get()), group.getValue());
            }
        }
    }

    /**
     * Reads the notes.
     *
     * @param root the directory of circlewalk's sources
     * @throws RefusedInputException if there are none, or nothing that was made of their formulas
     */
    public static Notes read(Path root) {
        try {
            return new Notes(root.resolve("proofs-notes"), Formulas.read(root));
        } catch (IOException missing) {
            throw new RefusedInputException(
                    "sources is \"" + root + "\", but it must be a directory with proofs-notes that can be read.");
        }
    }

    private static boolean isNoteOf(String parent, Path file) {
        String name = file.getFileName().toString();
        String id = parent.toLowerCase(Locale.ROOT) + "-";
        return name.startsWith(id) || name.startsWith("theorem-" + id);
    }

    private void divide(String note, List<Statement> statements) {
        Statement current = statements.get(0);
        int from = 0;
        Matcher part = PART.matcher(note);
        while (part.find()) {
            Optional<Statement> next = statements.stream()
                    .filter(statement -> note.startsWith(statement.id() + " ", part.end())).findFirst();
            if (next.isPresent() && next.get() != current) {
                parts.merge(current, note.substring(from, part.start()), String::concat);
                current = next.get();
                from = part.start();
            }
        }
        parts.merge(current, note.substring(from), String::concat);
    }

    /** What symbols and words mean. */
    Glossary glossary() {
        return glossary;
    }

    /** A template of HTML with its formulas in their places. */
    String filled(String template) {
        return terms("").marked(formulas.filled(template));
    }

    private LocalTerms terms(String place) {
        return new LocalTerms(glossary, place);
    }

    /** The part of the notes that is about a statement, as HTML; empty if there is none. */
    String html(Statement statement) {
        return text.html(parts.getOrDefault(statement, ""), DEPTH, this::place, terms(statement.id()));
    }

    /** The findings with their titles and, as HTML, their texts. */
    Map<String, String> findings() {
        Map<String, String> sections = new LinkedHashMap<>();
        String[] pieces = PART.split(findings);
        for (int i = 1; i < pieces.length; i++) {
            int end = pieces[i].indexOf('\n');
            sections.put(pieces[i].substring(0, end).replaceFirst("^\\d+\\. ", ""),
                    text.html(pieces[i].substring(end), DEPTH, this::place, terms("finding " + i)));
        }
        return sections;
    }

    private Optional<String> place(String destination) {
        String name = destination.substring(destination.lastIndexOf('/') + 1);
        Matcher finding = FINDING.matcher(name);
        if (finding.matches()) {
            return Optional.of("#finding-" + finding.group(1));
        }
        if (name.equals("findings.md")) {
            return Optional.of("#findings");
        }
        return Optional.ofNullable(files.get(name.replaceFirst("#.*", ""))).map(StatementList::place);
    }
}
