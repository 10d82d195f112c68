/** Training runs as experiments need them: their settings, and what is kept of them. */
package org.circlewalk.checker.reproduce.training;
