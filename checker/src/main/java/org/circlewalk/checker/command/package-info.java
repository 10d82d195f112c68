/** The command line: one thin class per command, and what all of them share. */
package org.circlewalk.checker.command;
