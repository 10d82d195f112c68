package org.circlewalk.checker.page;

import java.util.Optional;
import java.util.OptionalInt;
import org.w3c.dom.Element;

/**
 * A letter or name in a formula, with what stands at it.
 *
 * @param base       the letter, with its accent; for an operation on anything, such as a norm, the operation's own sign
 * @param subscript  empty if there is none
 * @param raised     what stands above the line if that is a part of the name, as in V^{(t)}, and not a power; empty if there is none
 * @param argument   what stands in parentheses right behind it; empty if nothing does
 */
record Symbol(String base, String subscript, String raised, String argument) {
    static final String ROOT = "∘1/2";
    static final String NORM = "‖";
    private static final String STAR = "∗";

    /** The symbol that an element of MathML is as a whole. */
    static Optional<Symbol> of(Element element) {
        Element inner = MathNodes.unwrapped(element);
        String argument = MathNodes.argument(element);
        return switch (inner.getTagName()) {
            case "mi" -> Optional.of(new Symbol(MathNodes.text(inner), "", "", argument));
            case "mover" -> accented(inner).map(base -> new Symbol(base, "", "", argument));
            case "msub" -> based(inner, MathNodes.text(MathNodes.child(inner, 1)), "", argument);
            case "msup" -> based(inner, "", MathNodes.text(MathNodes.child(inner, 1)), argument);
            case "msubsup" -> based(inner, MathNodes.text(MathNodes.child(inner, 1)), MathNodes.text(MathNodes.child(inner, 2)), argument);
            default -> Optional.empty();
        };
    }

    private static Optional<Symbol> based(Element scripted, String subscript, String superscript, String argument) {
        Element base = MathNodes.unwrapped(MathNodes.child(scripted, 0));
        if (superscript.equals(ROOT)) {
            return Optional.of(new Symbol(ROOT, "", "", ""));
        }
        if (isNorm(base) && !subscript.isEmpty()) {
            return Optional.of(new Symbol(NORM, subscript, "", ""));
        }
        return letter(base).map(letter -> new Symbol(letter, subscript, isName(superscript) ? superscript : "", argument));
    }

    private static boolean isNorm(Element base) {
        String text = MathNodes.text(base);
        return base.getTagName().equals("mrow") && text.startsWith(NORM) && text.endsWith(NORM);
    }

    private static Optional<String> letter(Element base) {
        return base.getTagName().equals("mi") ? Optional.of(MathNodes.text(base)) : accented(base);
    }

    private static Optional<String> accented(Element base) {
        return base.getTagName().equals("mover") ? Optional.of(MathNodes.text(base)) : Optional.empty();
    }

    private static boolean isName(String superscript) {
        return superscript.equals(STAR) || superscript.startsWith("(") && superscript.endsWith(")");
    }

    /** Whether it is an operation, and what it is applied to is another symbol. */
    boolean isOperation() {
        return base.equals(ROOT) || base.equals(NORM);
    }

    /**
     * How exactly this symbol of the glossary names one of a formula; nothing if it does not. A single letter below it or in parentheses
     * stands for anything there, as k does in gap_k.
     */
    OptionalInt fit(Symbol found) {
        int below = fit(subscript, found.subscript);
        int behind = argument.isEmpty() ? 0 : fit(argument, found.argument);
        boolean above = raised.isEmpty() ? !found.raised.equals(STAR) : !found.raised.isEmpty() && !found.raised.equals(STAR);
        return base.equals(found.base) && above && below >= 0 && behind >= 0
                ? OptionalInt.of(4 * below + 2 * behind + (raised.isEmpty() ? 0 : 1)) : OptionalInt.empty();
    }

    private static int fit(String named, String found) {
        if (named.equals(found)) {
            return named.isEmpty() ? 0 : 2;
        }
        return named.length() == 1 && Character.isLetter(named.charAt(0)) && !found.isEmpty() ? 1 : -1;
    }
}
