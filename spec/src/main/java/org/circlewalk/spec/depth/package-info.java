/** Two attention layers over exact rationals: depth does not break the symmetry of deterministic walks. */
package org.circlewalk.spec.depth;
