package org.circlewalk.checker.proof.contract;

import java.nio.file.Path;
import java.util.List;

/**
 * A contract of a class that is not ours, taken on trust.
 *
 * @param path      relative to the root of the sources
 * @param className the qualified name of the class
 * @param members   the keys of the methods it declares, and the qualified names of its fields
 * @param clauses   how many clauses it has
 * @param text      all of it
 */
public record TrustedFile(Path path, String className, List<String> members, int clauses, String text) {
}
