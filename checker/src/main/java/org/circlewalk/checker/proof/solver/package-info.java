/** The solver Z3, in processes of its own that are stopped when they do not keep to their limits. */
package org.circlewalk.checker.proof.solver;
