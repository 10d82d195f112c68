/** Rigorous enclosures of population gradient descent from zero initialisation: states, steps, runs, and what follows from them. */
package org.circlewalk.spec.certified;
