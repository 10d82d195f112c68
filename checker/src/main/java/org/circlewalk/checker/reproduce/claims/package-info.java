/** The claims of the review, each an experiment on a model that differs from the paper's. */
package org.circlewalk.checker.reproduce.claims;
