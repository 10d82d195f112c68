/** Calls of methods whose contracts are checked while they run. This package runs inside of OpenJML's Java. */
package org.circlewalk.checker.proof.exercise;
