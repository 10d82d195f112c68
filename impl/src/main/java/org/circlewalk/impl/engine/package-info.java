/** What a gradient engine is: its interface, its result, the loss, the bound of its errors, the symmetries it keeps. */
package org.circlewalk.impl.engine;
