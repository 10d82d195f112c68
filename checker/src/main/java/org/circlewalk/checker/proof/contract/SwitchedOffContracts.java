package org.circlewalk.checker.proof.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds the comments that look like contracts but are none. A formatter's space between the slashes and the sign, or a sign
 * that is lost, turns a contract into a plain comment, and nobody would notice.
 */
final class SwitchedOffContracts {
    private static final Pattern SPACE_BEFORE_SIGN = Pattern.compile("(?://|/\\*)[ \\t]+(?:[+-]\\w*)*@.*");
    private static final Pattern SIGN_ALONE = Pattern.compile("\\s*\\*?\\s*@\\s+[a-z_]+.*");
    private static final Pattern CLAUSE = Pattern.compile("(?:(?:public|private|protected|also|spec_public|static)\\s+)*"
            + "(?:requires|ensures|signals|signals_only|loop_invariant|loop_writes|loop_assigns|loop_modifies|loop_decreases"
            + "|decreases|decreasing|measured_by|assignable|normal_behaviou?r|exceptional_behaviou?r|assume|axiom)\\b.*");

    private SwitchedOffContracts() {
    }

    static List<SwitchedOffContract> in(SourceText source) {
        List<SwitchedOffContract> found = new ArrayList<>();
        for (Comment comment : source.comments()) {
            if (!comment.jml()) {
                int position = comment.start();
                for (String line : comment.text().split("\n", -1)) {
                    if (looksLikeContract(line, comment.isJavadoc())) {
                        found.add(new SwitchedOffContract(source.place(position), line.strip()));
                    }
                    position += line.length() + 1;
                }
            }
        }
        return found;
    }

    private static boolean looksLikeContract(String line, boolean javadoc) {
        if (SIGN_ALONE.matcher(line).matches()) {
            return true;
        }
        String words = line.replaceFirst("^\\s*(//+|/\\*+|\\*)?\\s*", "");
        return !javadoc && (SPACE_BEFORE_SIGN.matcher(line).matches() || CLAUSE.matcher(words).matches());
    }
}
