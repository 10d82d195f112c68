/** JSON documents that users hand in, read strictly and refused in one sentence. */
package org.circlewalk.checker.input;
