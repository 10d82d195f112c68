/** What an experiment is, what it finds, and the rules by which its numbers decide the verdict. */
package org.circlewalk.checker.reproduce.experiment;
