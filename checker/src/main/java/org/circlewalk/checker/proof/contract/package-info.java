/**
 * The contracts as they stand in the sources: which methods have one, what their proofs rest on, and what in them would be
 * taken on trust. Contracts are comments, so all of this is read from the text.
 */
package org.circlewalk.checker.proof.contract;
