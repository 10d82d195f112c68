/** One class per statement of the paper, named number first: what it claims, computed and checked exactly. */
package org.circlewalk.spec.lemma;
