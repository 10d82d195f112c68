/** Gradients and training runs that other programs made, held against the exact ones: how far they are off, and what explains it. */
package org.circlewalk.checker.oracle;
