/** The atlas: for every real p of an interval and every circle of a range, where attention goes, certified box by box. */
package org.circlewalk.checker.atlas;
