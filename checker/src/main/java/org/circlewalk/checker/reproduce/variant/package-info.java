/** Experiments on models and tasks beyond the paper's own: question answering, ReLU layers, and the claims of the review. */
package org.circlewalk.checker.reproduce.variant;
