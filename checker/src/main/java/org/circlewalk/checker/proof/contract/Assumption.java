package org.circlewalk.checker.proof.contract;

/**
 * A place in the contracts where something is taken on trust.
 *
 * @param kind   the word that says so, e.g. {@code assume}
 * @param place  file and line
 * @param reason the comment beside it, empty if there is none
 */
public record Assumption(String kind, String place, String reason) {
}
