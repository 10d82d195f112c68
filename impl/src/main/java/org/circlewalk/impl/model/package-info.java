/** The one-layer transformer in double precision: its state, its embeddings, its softmax scores, its distances. */
package org.circlewalk.impl.model;
