/** How results reach people and programs: tables, JSON, files that are whole or absent, and progress. */
package org.circlewalk.checker.console.output;
