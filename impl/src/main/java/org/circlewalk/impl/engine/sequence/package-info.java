/** Loss and gradient over labelled sequences of any task, for any head and any loss of the output. */
package org.circlewalk.impl.engine.sequence;
