/** What is certain of training for every probability p of an interval at once; argued in proofs-notes/boxes.md. */
package org.circlewalk.spec.box;
