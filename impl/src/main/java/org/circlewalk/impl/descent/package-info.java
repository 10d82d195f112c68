/** Gradient descent on composed models: any task, attention, head, loss and batches; what is measured of them. */
package org.circlewalk.impl.descent;
