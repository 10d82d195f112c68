package org.circlewalk.checker.console.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What a user is told of an input fits into a line, however long the input is. */
class SentenceProperties {
    @Property
    void aLongNumberIsCutToItsBeginningItsEndAndItsLength(@ForAll @IntRange(min = 301, max = 200_000) int digits) {
        assertThat(Sentence.shown("K is " + "7".repeat(digits) + ", but it must be an integer."))
                .isEqualTo("K is " + "7".repeat(40) + "… (" + digits + " characters) …77, but it must be an integer.");
    }

    @Property
    void aSentenceOfShortWordsStaysAsItIs(@ForAll @IntRange(min = 1, max = 300) int digits) {
        String sentence = "p is \"" + "x".repeat(Math.max(1, digits - 2)) + "\", but it must be a probability from 0 to 1.";
        assertThat(Sentence.shown(sentence)).isEqualTo(sentence);
    }

    @Property
    void itIsOneLine(@ForAll String text) {
        assertThat(Sentence.shown("p is \"" + text + "\", but it must be a number.").lines()).hasSizeLessThanOrEqualTo(1);
    }
}
