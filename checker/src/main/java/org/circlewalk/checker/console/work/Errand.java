package org.circlewalk.checker.console.work;

import java.io.Serializable;

/**
 * What the machines of a {@link Cluster} do for this program. It goes to them as Java serialises it; its arguments and results are texts.
 * It may be done again where a machine was lost, so equal arguments must give equal results, and it must leave nothing behind.
 */
@FunctionalInterface
public interface Errand extends Serializable {
    /** The result for one argument. */
    String done(String argument);
}
