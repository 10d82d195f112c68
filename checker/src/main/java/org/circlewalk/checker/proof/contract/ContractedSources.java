package org.circlewalk.checker.proof.contract;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/**
 * What the sources say about contracts at this moment.
 *
 * @param methods       the methods with a contract, by their keys in alphabetical order
 * @param files         the sources with a contract, relative to the root, in alphabetical order
 * @param trustedFiles  the contracts of classes that are not ours
 * @param assumptions   what is taken on trust besides them
 * @param switchedOff   comments that look like contracts but are none
 * @param classClauses  how many clauses belong to classes, such as invariants
 * @param javaMethods   the methods of the Java library that contracted methods call; for these OpenJML's own contracts
 *                      are trusted
 * @param digests       for each key the digest of everything that a proof may depend on, see {@link ProofDigest}
 */
public record ContractedSources(Map<String, ContractedMethod> methods, List<Path> files, List<TrustedFile> trustedFiles,
                                List<Assumption> assumptions, List<SwitchedOffContract> switchedOff, int classClauses,
                                SortedSet<String> javaMethods, Map<String, String> digests) {
    /**
     * Reads the sources of the modules {@code spec} and {@code impl} and the trusted contracts.
     *
     * @param root the directory that holds the modules
     * @throws org.circlewalk.checker.console.refusal.RefusedInputException if there are no sources, or they do not
     *     compile, or hold what is not the same to all who read it
     * @throws org.circlewalk.checker.console.refusal.MissingToolException  if this Java has no compiler
     */
    public static ContractedSources read(Path root) {
        return of(ParsedSources.read(root));
    }

    /**
     * What parsed sources say.
     *
     * @throws org.circlewalk.checker.console.refusal.RefusedInputException if they do not compile, or declare something twice
     */
    public static ContractedSources of(ParsedSources parsed) {
        return StackDepth.enough(() -> new SourceReader(parsed).read());
    }

    /** The same with only the methods that have these keys, and all that they call, directly or not. */
    public ContractedSources withAllTheyCall(Set<String> keys) {
        SortedMap<String, ContractedMethod> kept = new TreeMap<>();
        Deque<String> open = new ArrayDeque<>(keys);
        while (!open.isEmpty()) {
            ContractedMethod method = methods.get(open.pop());
            if (method != null && kept.put(method.key(), method) == null) {
                open.addAll(method.calls());
            }
        }
        return new ContractedSources(kept, files, trustedFiles, assumptions, switchedOff, classClauses, javaMethods, digests);
    }

    /** All clauses of methods and classes, without the trusted ones. */
    public int clauses() {
        return classClauses + methods.values().stream().mapToInt(ContractedMethod::clauses).sum();
    }

    /** The clauses that are taken on trust. */
    public int trustedClauses() {
        return trustedFiles.stream().mapToInt(TrustedFile::clauses).sum();
    }
}
