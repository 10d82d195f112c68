package org.circlewalk.checker.proof.admission;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.circlewalk.checker.proof.contract.Comment;
import org.circlewalk.checker.proof.contract.ContractedSources;
import org.circlewalk.checker.proof.contract.ParsedSources;
import org.circlewalk.checker.proof.contract.SourceText;
import org.circlewalk.checker.proof.contract.TrustedFile;

/** Holds the files of the sources against what is admitted, and their comments, of which some are contracts to OpenJML alone. */
final class SourceFiles {
    private static final Pattern SWITCH = Pattern.compile("(?://|/\\*)[+-](?s:.*)@(?s:.*)");
    private static final Pattern MARKER = Pattern.compile("(?://@|/\\*@)(?=\\s)(?s:.*)");
    /** How lines of OpenJML's log begin that tell of proofs, warnings and errors. */
    private static final Pattern LOG = Pattern.compile("(?m)^\\s*(?:Starting proof|Completed proof|Proof attempt|Proof (?:ABORTED|CANCELLED)|"
            + "Skipping proof|Method assertions|Feasibility check|unknown reason|error:|warning:|verify:|Valid:|Model methods:).*");

    private final Path root;
    private final List<Finding> findings = new ArrayList<>();

    private SourceFiles(Path root) {
        this.root = root;
    }

    static List<Finding> findings(Path root, ParsedSources parsed, ContractedSources contracts) {
        SourceFiles files = new SourceFiles(root);
        files.kinds(parsed.files());
        contracts.trustedFiles().forEach(files::trusted);
        parsed.sources().forEach(files::comments);
        parsed.trusted().forEach(files::comments);
        return files.findings;
    }

    private static String spelled(Path path) {
        return path.toString().replace('\\', '/');
    }

    private void kinds(List<Path> paths) {
        for (Path path : paths) {
            String name = path.getFileName().toString();
            boolean code = path.startsWith(Path.of(path.getName(0).toString(), "src", "main", "java"));
            boolean known = name.endsWith(code ? ".java" : ".jml") && !name.equals("module-info.java");
            if (!known && !Files.isDirectory(root.resolve(path))) {
                findings.add(new Finding(spelled(path), "the file is no " + (code ? "Java source of a class or package" : "contract of a class"),
                        "OpenJML may read it, so that the folder must hold only files whose names end in " + (code ? ".java" : ".jml")));
            }
        }
    }

    private void trusted(TrustedFile file) {
        String expected = file.className().replace('.', '/') + ".jml";
        if (!AdmittedJml.TRUSTED_CLASSES.contains(file.className()) || !spelled(file.path()).endsWith("src/main/jml/" + expected)) {
            findings.add(new Finding(spelled(file.path()), "the file is a contract of " + file.className()
                    + " that takes the place of any other", "only those of " + String.join(" and ", AdmittedJml.TRUSTED_CLASSES)
                    + " may be taken on trust"));
        }
    }

    private void comments(SourceText source) {
        for (Comment comment : source.comments()) {
            String text = comment.text();
            String what = SWITCH.matcher(text).matches() ? "a contract is switched by a sign or key before the @"
                    : comment.jml() && !MARKER.matcher(text).matches() ? "a contract does not begin with //@ or /*@ and a blank"
                    : comment.jml() && text.endsWith("@@*/") ? "a contract ends with more than one @" : "";
            if (!what.isEmpty()) {
                refuse(source, comment.start(), what, "it must begin with //@ or /*@ and a blank, and end with */ or @*/");
            }
            if (comment.jml()) {
                nested(source, comment);
            } else if (source.hasContracts() && holdsSign(comment)) {
                refuse(source, comment.start(), "a comment that is no contract holds the sign of one", "it must hold none");
            }
        }
        if (source.hasContracts()) {
            Matcher log = LOG.matcher(source.text());
            if (log.find()) {
                refuse(source, log.start(), "a line begins like one of OpenJML's log", "OpenJML may quote it, so that it must begin otherwise");
            }
        }
    }

    private static boolean holdsSign(Comment comment) {
        String text = comment.text();
        return comment.isJavadoc() && text.toLowerCase(Locale.ROOT).contains("<jml>") || text.indexOf("//@", 1) > 0 || text.indexOf("/*@", 1) > 0;
    }

    /** Only remarks and assertions to the ends of lines stand within contracts, and nothing within those that end with their line. */
    private void nested(SourceText source, Comment outer) {
        for (Comment inner : source.comments()) {
            boolean within = inner.start() > outer.start() && inner.end() <= outer.end();
            boolean line = outer.text().startsWith("//");
            if (within && (line || !inner.text().startsWith("//"))) {
                refuse(source, inner.start(), "a comment stands within a contract" + (line ? " that ends with its line" : ""),
                        "within a contract only comments to the end of the line may stand, and only between /*@ and @*/");
            }
        }
    }

    private void refuse(SourceText source, int position, String what, String must) {
        findings.add(new Finding(source.place(position), what, must));
    }
}
