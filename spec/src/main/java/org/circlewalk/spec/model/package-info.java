/** The one-layer transformer over exact rationals: value matrix, attention scores, prediction, accuracy. */
package org.circlewalk.spec.model;
