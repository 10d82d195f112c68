/** Circulant matrices ("Toeplitz" in the paper) and the general square matrices they are checked against. */
package org.circlewalk.spec.circulant;
