package org.circlewalk.tests.commandline;

/** What sentences of refusal allow: the table of what stands after "but it must be". */
final class Allowed {
    /** p. */
    static final String PROBABILITY = "a probability from 0 to 1, such as 7/10 or 0.7.";
    /** η, ε, a remainder. */
    static final String POSITIVE = "a number greater than 0, such as 1/10 or 0.1.";
    /** K. */
    static final String NODES = "an integer of at least 3.";
    /** N. */
    static final String LENGTH = "an integer of at least 2.";
    /** How many sequences, or how far back. */
    static final String COUNT = "an integer of at least 1.";
    /** How many steps. */
    static final String STEPS = "an integer of at least 0.";
    /** N of a gap. */
    static final String LENGTH_OR_INFINITY = "an integer of at least 2, or infinity.";
    /** How many threads. */
    static final String THREADS = "an integer from 1 to 256.";
    /** Digits, seeds. */
    static final String THOUSAND = "an integer from 1 to 1000.";
    /** σ. */
    static final String DEVIATION = "0 or a finite number of at least 4.9e-324.";
    /** k where N = 5. */
    static final String BEFORE_LENGTH = "from 1 to N − 1 = 4.";
    /** M where N = 5. */
    static final String ORTHOGONAL = "at least N = 5, so that the positions are orthogonal.";
    /** What is read. */
    static final String EXISTING_FILE = "a file that exists.";
    /** What is read as a setting. */
    static final String READABLE_JSON = "a JSON file that can be read.";
    /** What is written. */
    static final String FILE = "a file, not a directory.";
    /** Where it is written. */
    static final String EXISTING_DIRECTORY = "in a directory that exists.";
    /** What stands in a file. */
    static final String JSON = "well-formed JSON; line 1, column 1 is not: *";
    /** V where K = 3. */
    static final String ROWS = "a list of K = 3 rows of as many numbers.";
    /** A limit. */
    static final String SECONDS = "an integer from 1 to 86400.";
    /** A limit of what may be left out. */
    static final String SECONDS_OR_NONE = "a number of seconds from 0, which leaves it out, to 86400.";

    private Allowed() {
    }
}
