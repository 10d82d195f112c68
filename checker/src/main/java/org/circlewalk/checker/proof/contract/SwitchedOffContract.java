package org.circlewalk.checker.proof.contract;

/**
 * A comment that looks like a contract but is none, e.g. because a formatter put a space after the slashes.
 *
 * @param place file and line
 * @param text  the line
 */
public record SwitchedOffContract(String place, String text) {
}
