/** How much a command is about to do, estimated from the sizes of its input before it starts, and what is allowed. */
package org.circlewalk.checker.console.work;
