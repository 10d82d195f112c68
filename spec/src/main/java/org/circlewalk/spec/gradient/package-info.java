/** Exact expected gradients (Lemma B.1), by enumeration and by a power series with a proved remainder. */
package org.circlewalk.spec.gradient;
