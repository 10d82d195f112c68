package org.circlewalk.checker.proof.obligation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.circlewalk.checker.console.refusal.RefusedInputException;
import org.circlewalk.checker.proof.contract.ContractedMethod;
import org.circlewalk.checker.proof.contract.PlainFolder;

/**
 * Where the proofs are kept: one folder for each module, named like it, with the obligations of the methods whose sources lie
 * in that module, and beside these folders the index, the record of wrong variants and the explanations of survivors.
 */
public final class ObligationFolder {
    /** The folder, seen from the directory that holds the modules. */
    private static final Path FOLDER = Path.of("proofs-notes", "obligations");
    /** Where the obligations were kept before, from where they may have come with an older copy of the sources. */
    private static final List<Path> FORMER = List.of(Path.of("spec", "src", "main", "obligations"),
            Path.of("impl", "src", "main", "obligations"));
    private static final String ENDING = ".smt2.gz";
    private static final Pattern PACKAGES = Pattern.compile("(?:[a-z][a-z0-9_]*\\.)+(?=[A-Z])");

    private ObligationFolder() {
    }

    /**
     * The folder, whether it exists or not.
     *
     * @param root the directory that holds the modules
     * @throws RefusedInputException if there are files where the obligations were kept before, which would not be seen, or if
     *     anything there or in the folder is neither a directory nor a regular file, such as a link
     */
    public static Path in(Path root) {
        for (Path former : FORMER) {
            if (PlainFolder.entries(root, former).stream().anyMatch(Files::isRegularFile)) {
                throw new RefusedInputException("The directory " + spelled(former) + " in \"" + root + "\" holds obligations, "
                        + "but they must be in " + spelled(FOLDER) + ", those of a module in a directory that is named like it.");
            }
        }
        PlainFolder.entries(root, FOLDER);
        return root.resolve(FOLDER);
    }

    /**
     * The place of a method's obligation in the folder, with {@code /} between its parts, and without characters that shells
     * or file systems treat in their own way.
     */
    static String place(ContractedMethod method) {
        String module = method.source().getName(0).toString();
        return module + "/" + fileName(method.key().replaceFirst("^org\\.circlewalk\\." + module + "\\.", ""));
    }

    private static String fileName(String key) {
        int open = key.indexOf('(');
        String method = key.substring(0, open);
        String types = key.substring(open + 1, key.length() - 1).replace("[]", "Array").replace("\\", "");
        // Packages are in lower case, classes are not.
        Matcher packages = PACKAGES.matcher(method);
        String path = packages.lookingAt()
                ? packages.group().replace('.', '/') + method.substring(packages.end()) : method;
        return path + (types.isEmpty() ? "" : "-" + types.replace(",", "-")) + ENDING;
    }

    /** The places of all obligations that a folder holds, in alphabetical order. */
    static List<String> places(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ENDING))
                    .map(file -> spelled(folder.relativize(file))).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String spelled(Path relative) {
        return relative.toString().replace('\\', '/');
    }
}
