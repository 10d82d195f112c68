/** Markov chains beyond the circle: any transition matrix of fractions, walks on graphs. */
package org.circlewalk.spec.chain;
