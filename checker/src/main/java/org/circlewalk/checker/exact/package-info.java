/** What {@code circlewalk exact} computes: its inputs, the choice of a method, its reports. */
package org.circlewalk.checker.exact;
