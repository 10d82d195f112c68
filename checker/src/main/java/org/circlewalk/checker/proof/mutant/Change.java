package org.circlewalk.checker.proof.mutant;

/**
 * A piece of text to be replaced by another.
 *
 * @param rank  0 for changes that can hardly leave the meaning as it is, more for others
 * @param start where the piece begins in the source
 * @param end   the position behind it
 * @param text  what replaces it
 */
record Change(int rank, int start, int end, String text) {
}
