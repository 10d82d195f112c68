/** The empirical loss and its gradient: the mean over a sample of walks, by tables of blocks of positions. */
package org.circlewalk.impl.engine.empirical;
