/** Training runs as a report. */
package org.circlewalk.checker.train;
