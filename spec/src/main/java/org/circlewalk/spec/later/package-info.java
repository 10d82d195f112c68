/** What holds for every later step: the arithmetic of Theorem A. */
package org.circlewalk.spec.later;
