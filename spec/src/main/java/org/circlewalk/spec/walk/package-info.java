/** The random walk on the circle: its transition matrix Π, powers, visits, and the enumeration of all walks. */
package org.circlewalk.spec.walk;
