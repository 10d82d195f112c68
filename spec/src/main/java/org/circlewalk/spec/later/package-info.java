/**
 * What holds for every later step: the arithmetic of Theorem A of proofs-notes/theorem.md, proved by machine. Its one-step
 * inequalities up to the exponential of (3), Lemma Z, the quotients of entries, and the inductions over the steps of a course; what is argued only, and which
 * of it the check of a certificate runs, is in the note's section on what a machine checks.
 */
package org.circlewalk.spec.later;
