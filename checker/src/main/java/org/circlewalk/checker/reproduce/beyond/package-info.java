/** Experiments that go beyond the paper. */
package org.circlewalk.checker.reproduce.beyond;
