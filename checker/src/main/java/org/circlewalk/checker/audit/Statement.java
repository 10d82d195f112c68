package org.circlewalk.checker.audit;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A numbered statement of the paper, a step of a proof or an item of a theorem, or what we put in its place: its number and claim, and how
 * the audit checks it. "E.4.3" is the third step of the proof of Lemma E.4, "3.1.2" is item 2 of Theorem 3.1, "3.1.C2" that item as
 * corrected. There is one object of each.
 */
public abstract class Statement {
    /** What most rows take. */
    private static final double ROW = 0.3;

    private final String id;
    private final String claim;
    private final List<Class<?>> subjects;

    /**
     * Names a statement.
     *
     * @param id       as users write it
     * @param claim    the claim in one line, in this project's notation
     * @param subjects the classes of the reference, or of the trainer, that say what it speaks of; the first is its own
     */
    protected Statement(String id, String claim, Class<?>... subjects) {
        this.id = id;
        this.claim = claim;
        this.subjects = List.of(subjects);
    }

    /** The row of this statement. */
    public abstract AuditRow row(AuditSetting setting);

    /** The id as users write it. */
    public final String id() {
        return id;
    }

    /** The claim in one line, in this project's notation. */
    public final String claim() {
        return claim;
    }

    /** The classes of the reference, or of the trainer, that say what it speaks of; the first is its own. */
    public final List<Class<?>> subjects() {
        return subjects;
    }

    /** Where an argument for all parameters stands that decides the statement; nothing if there is none. */
    public Optional<WrittenArgument> argument() {
        return Optional.empty();
    }

    /**
     * The sentence that stands between what contracts say and the whole statement, or what we put in its place; nothing if they say all of it
     * or if it fails and they say nothing. Its note says the same.
     */
    public Optional<String> unproved() {
        return Optional.empty();
    }

    /** Processor seconds that the row takes by itself on the quick grid, see {@link AuditTime}. */
    protected double seconds() {
        return ROW;
    }

    /** What the row shares with others. */
    protected Set<SharedRuns> shares() {
        return Set.of();
    }

    /** The id of the lemma or theorem this belongs to: "E.4" for "E.4.3", "3.1" for "3.1.2", else the id itself. */
    public final String parent() {
        String[] parts = id.split("\\.");
        return parts[0] + "." + parts[1];
    }

    /** Whether a user's selection, e.g. "E.4", "e.4.3" or "3.1", names this statement. */
    public final boolean isNamedBy(String selection) {
        String wanted = selection.strip().toUpperCase(Locale.ROOT);
        return wanted.equals(id) || wanted.equals(parent());
    }

    @Override
    public final String toString() {
        return id;
    }
}
