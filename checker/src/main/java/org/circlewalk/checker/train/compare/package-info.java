/** The fast engines against the exact reference, step by step, with the error bounds they state. */
package org.circlewalk.checker.train.compare;
