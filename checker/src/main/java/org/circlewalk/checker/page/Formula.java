package org.circlewalk.checker.page;

/**
 * A formula of a text.
 *
 * @param latex   what stands between the dollars
 * @param display whether it stands apart, on lines of its own
 */
record Formula(String latex, boolean display) {
}
