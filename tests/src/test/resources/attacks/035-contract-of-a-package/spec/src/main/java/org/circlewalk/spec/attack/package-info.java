/** Attacks. */
//@ nullable_by_default
package org.circlewalk.spec.attack;
