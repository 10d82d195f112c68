/** The phase diagram over (K, p): where training reaches the parent token and where it locks elsewhere. */
package org.circlewalk.checker.train.phase;
