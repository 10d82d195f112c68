package org.circlewalk.checker.proof.contract;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The digest that binds a proof to what it may depend on: SHA-256 of the words of the method and its contract, of the
 * surface of everything it names, of everything that this surface names, and so on, of the trusted files, and of the options
 * of the proof. Plain comments, Javadoc and white space do not count.
 *
 * <p>Nothing is missed in sources that are admitted, which is checked before any proof, for this reason. Words are cut as Java cuts
 * them, since sources are refused in which another comment or another word could be seen, see {@link UnequalReading}; constants come
 * from sources with contracts; no two declarations have the same key, and no two such classes the same simple name. What OpenJML puts into an obligation it takes from the text of the method and its
 * contract and from the declarations of what is used there. Proofs are modular: of a method only contract and signature can
 * matter to others (of a model method all of it is taken in), of a class its head, fields with their values, initialisers
 * and invariants. So it is enough to find all classes and methods whose surface is used.
 * <ul>
 * <li>A class is used if it is the class of the method or encloses it, or if it is the type of an expression. Then its name
 *     is written somewhere: in the text, or as the type of a field, parameter or result, or as a supertype, in a surface
 *     that is used itself; a method of a library can only give back types that were given to it by name. A static import
 *     is taken for a use of its class.
 * <li>A method is used if its class is used and its name is written, or without its name, as {@link #UNNAMED} says.
 * </ul>
 * The imports that give these names their meaning are taken in too. Names are compared without asking what they mean, so that
 * more may be taken in than is used, never less: a proof may be called stale too often, never too seldom, as long as the digest
 * beside its obligation is the one with which the obligation was made, which nothing but a run of OpenJML can tell. What lies outside of the sources is the Java library, to which OpenJML brings
 * its own contracts, wherefore its version stands beside the digests, and other libraries, of which the proofs know only
 * what the trusted files say.
 */
public final class ProofDigest {
    /** The options of the proofs. A change of them makes all proofs stale. */
    public static final String OPTIONS = "--esc --code-math=safe --spec-math=bigint --check-feasibility=precondition,exit";

    /** What the options say about numbers, for people. */
    public static final String ARITHMETIC =
            "in code that of Java, where an overflow is an error, in contracts that of the mathematical integers";

    /** Methods that Java calls without their names: in string concatenation, loops, try blocks, switches. */
    private static final Set<String> UNNAMED = Set.of("toString", "iterator", "hasNext", "next", "close", "ordinal",
            "values", "equals", "hashCode");

    private final Program program;
    private final Map<String, Part> parts = new TreeMap<>();
    private final List<Declaration> classes;
    /** Of a class, by its name. */
    private final Map<String, List<Declaration>> members;
    private final MessageDigest common = sha256();

    /** What many digests take in of a declaration: the names that are written in its surface, and its words. */
    private record Part(Declaration declaration, Set<String> names, String words) {
        static Part of(Declaration declaration) {
            return new Part(declaration, ProofDigest.names(declaration, declaration.surface()), ProofDigest.words(declaration.surface()));
        }
    }

    ProofDigest(Program program, List<TrustedFile> trustedFiles) {
        this.program = program;
        program.declarations().forEach(declaration -> parts.put(declaration.key(), Part.of(declaration)));
        classes = program.declarations().stream().filter(declaration -> declaration.kind() == Declaration.Kind.CLASS).toList();
        members = program.declarations().stream().filter(declaration -> declaration.kind() != Declaration.Kind.CLASS)
                .collect(Collectors.groupingBy(Declaration::className));
        StringBuilder texts = new StringBuilder();
        for (TrustedFile file : trustedFiles) {
            texts.append(file.className()).append('\n').append(file.text()).append('\n');
        }
        update(common, OPTIONS);
        update(common, texts.toString());
    }

    /** The digest of a contracted method, 64 hexadecimal digits. */
    String of(Declaration method) {
        MessageDigest digest = copy(common);
        update(digest, method.key() + "\n" + words(method.tokens()));
        Set<String> names = names(method, method.tokens());
        Map<String, Part> used = used(method, names);
        used.forEach((key, part) -> update(digest, key + "\n" + part.words()));
        imports(method, used.values(), names).forEach(imported -> update(digest, imported));
        return HexFormat.of().formatHex(digest.digest());
    }

    /**
     * What a proof of the method may use, by key.
     *
     * @param names takes the names that are written there
     */
    private Map<String, Part> used(Declaration method, Set<String> names) {
        Map<String, Part> used = new HashMap<>();
        useClass(used, names, method.className());
        int before;
        do {
            before = used.size();
            classes.stream().filter(type -> names.contains(type.name())).forEach(type -> useClass(used, names, type.className()));
            for (Part type : List.copyOf(used.values())) {
                if (type.declaration().kind() == Declaration.Kind.CLASS) {
                    members.getOrDefault(type.declaration().className(), List.of()).stream()
                            .filter(member -> names.contains(member.name()) || UNNAMED.contains(member.name()))
                            .forEach(member -> use(used, names, member.key()));
                }
            }
        } while (used.size() > before);
        return new TreeMap<>(used);
    }

    private void useClass(Map<String, Part> used, Set<String> names, String className) {
        program.enclosing(className).forEach(type -> use(used, names, type.className()));
    }

    private void use(Map<String, Part> used, Set<String> names, String key) {
        if (used.putIfAbsent(key, parts.get(key)) == null) {
            names.addAll(parts.get(key).names());
        }
    }

    private static Set<String> names(Declaration declaration, List<Token> tokens) {
        Set<String> names = new HashSet<>();
        tokens.stream().filter(Token::isWord).map(Token::text).forEach(names::add);
        declaration.source().imports().stream().filter(imported -> imported.startsWith("static "))
                .forEach(imported -> names.addAll(List.of(imported.split(" "))));
        return names;
    }

    /** The imports that say what the names mean, each with the file in which they do. */
    private static SortedSet<String> imports(Declaration method, Collection<Part> used, Set<String> names) {
        SortedSet<String> imports = new TreeSet<>();
        Stream.concat(Stream.of(method), used.stream().map(Part::declaration)).map(Declaration::source).distinct()
                .forEach(source -> source.imports().stream()
                        .filter(imported -> imported.endsWith("*") || names.contains(lastWord(imported)))
                        .forEach(imported -> imports.add(source.path().getFileName() + " " + imported)));
        return imports;
    }

    private static String lastWord(String words) {
        return words.substring(words.lastIndexOf(' ') + 1);
    }

    /** The words, one a line, with a sign where code and contract take turns. */
    private static String words(List<Token> tokens) {
        StringBuilder words = new StringBuilder();
        boolean jml = false;
        for (Token token : tokens) {
            if (token.jml() != jml) {
                words.append(jml ? "@*/\n" : "/*@\n");
                jml = token.jml();
            }
            words.append(token.text()).append('\n');
        }
        return words.toString();
    }

    private static void update(MessageDigest digest, String part) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        // The length keeps the parts apart.
        digest.update((bytes.length + "\n").getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
    }

    private static MessageDigest copy(MessageDigest begun) {
        try {
            return (MessageDigest) begun.clone();
        } catch (CloneNotSupportedException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
