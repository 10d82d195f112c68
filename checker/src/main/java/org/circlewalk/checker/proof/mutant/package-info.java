/** Deliberately wrong variants of proved methods, which a checker that is worth anything must reject. */
package org.circlewalk.checker.proof.mutant;
