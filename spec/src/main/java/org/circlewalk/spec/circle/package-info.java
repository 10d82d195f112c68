/** The circle of K nodes 0 … K−1 and its index arithmetic. */
package org.circlewalk.spec.circle;
