/** JSON documents, the program's own and those that users hand in: read strictly, exactly, and refused in one sentence. */
package org.circlewalk.checker.console.input;
