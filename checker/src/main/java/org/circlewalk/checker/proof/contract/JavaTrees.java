package org.circlewalk.checker.proof.contract;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.checker.console.refusal.MissingToolException;
import org.circlewalk.checker.console.refusal.RefusedInputException;

/** Sources as Java's own compiler reads them; nothing is generated. */
public final class JavaTrees {
    /** By the names that the compiler knows them by. */
    private final Map<URI, SourceText> sources;
    private final JavacTask task;
    private final List<Unit> units;
    private boolean resolved;
    private final DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();

    /**
     * A source and its tree.
     *
     * @param positions where its parts stand
     */
    public record Unit(SourceText source, CompilationUnitTree tree, SourcePositions positions) {
        /** Where a part begins. */
        public int start(Tree part) {
            return (int) positions.getStartPosition(tree, part);
        }

        /** The position behind a part. */
        public int end(Tree part) {
            return (int) positions.getEndPosition(tree, part);
        }

        /** The position of the brace that opens the body of a class. */
        public int brace(ClassTree type) {
            int afterModifiers = Math.max(end(type.getModifiers()), start(type));
            return source.tokens(afterModifiers, end(type)).stream().filter(token -> !token.jml() && token.is("{"))
                    .findFirst().orElseThrow().start();
        }

        /** What is written in a class, in its order, without what the compiler adds, such as the fields of a record. */
        public List<Tree> members(ClassTree type) {
            int brace = brace(type);
            return type.getMembers().stream().map(Tree.class::cast)
                    .filter(member -> start(member) > brace && end(member) > start(member))
                    .sorted(Comparator.comparingInt(this::start)).toList();
        }
    }

    /** A source in memory. Its name ends in .java even if it is a .jml, so that the compiler takes it. */
    private static final class Source extends SimpleJavaFileObject {
        private final SourceText source;

        Source(SourceText source) {
            super(uri(source), Kind.SOURCE);
            this.source = source;
        }

        static URI uri(SourceText source) {
            return URI.create("source:///" + source.path().toString().replace('\\', '/').replaceAll("\\.jml$", ".java"));
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return source.text();
        }
    }

    private JavaTrees(List<SourceText> sources, List<Path> sourcePath) {
        this.sources = sources.stream().collect(Collectors.toMap(Source::uri, source -> source));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            throw new MissingToolException("This Java has no compiler, which reads the contracted sources; "
                    + "install a JDK of version 17 or newer.");
        }
        List<String> options = List.of("-proc:none", "-implicit:none", "-Xprefer:source", "-nowarn",
                "-cp", library(), "-sourcepath",
                sourcePath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
        task = (JavacTask) compiler.getTask(new StringWriter(),
                compiler.getStandardFileManager(diagnostics, Locale.ROOT, StandardCharsets.UTF_8), diagnostics, options,
                null, sources.stream().map(Source::new).toList());
        units = sources.isEmpty() ? List.of() : parsed();
    }

    /** The one library that the modules with contracts know beside Java, from where it is used here. Of this program they know nothing. */
    private static String library() {
        try {
            return Path.of(BigFraction.class.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * Parses sources.
     *
     * @param sourcePath where other sources are found that {@link #resolve()} needs
     */
    public static JavaTrees parse(List<SourceText> sources, List<Path> sourcePath) {
        return new JavaTrees(sources, sourcePath);
    }

    private List<Unit> parsed() {
        List<Unit> parsed = new ArrayList<>();
        try {
            for (CompilationUnitTree tree : task.parse()) {
                parsed.add(new Unit(source(tree.getSourceFile()), tree, Trees.instance(task).getSourcePositions()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        refuseErrors();
        return List.copyOf(parsed);
    }

    /** The compiler hands out its own objects for the files. */
    private SourceText source(JavaFileObject file) {
        return sources.get(file.toUri());
    }

    /** The sources and their trees, as many as there are sources. */
    public List<Unit> units() {
        return units;
    }

    /** Finds out what every name in the sources means. */
    public JavacTask resolve() {
        if (resolved || sources.isEmpty()) {
            return task;
        }
        resolved = true;
        try {
            task.analyze();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        refuseErrors();
        return task;
    }

    /** The compiler's task, whose trees these are. */
    public JavacTask task() {
        return task;
    }

    private void refuseErrors() {
        for (Diagnostic<? extends JavaFileObject> diagnostic : diagnostics.getDiagnostics()) {
            if (diagnostic.getKind() == Diagnostic.Kind.ERROR) {
                String name = diagnostic.getSource() == null ? "" : diagnostic.getSource().toUri().getPath().substring(1);
                throw new RefusedInputException("The source " + name + " does not compile; line "
                        + diagnostic.getLineNumber() + ": "
                        + diagnostic.getMessage(Locale.ROOT).strip().replaceAll("\\s+", " ").replaceAll("\\.$", "") + ".");
            }
        }
    }
}
