/** Programs that circlewalk runs beside itself, with limits on their time; none outlives it, and none leaves files behind. */
package org.circlewalk.checker.proof.process;
