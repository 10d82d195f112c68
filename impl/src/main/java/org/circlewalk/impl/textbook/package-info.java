/** Transformers as the textbook has them: full matrices, any number of layers. Slow, for small sizes and as a yardstick. */
package org.circlewalk.impl.textbook;
