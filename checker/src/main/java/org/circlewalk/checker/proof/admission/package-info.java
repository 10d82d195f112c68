/** The subset of Java and JML in which contracts and the code that they are about must be written, decided by lists of what is admitted. */
package org.circlewalk.checker.proof.admission;
