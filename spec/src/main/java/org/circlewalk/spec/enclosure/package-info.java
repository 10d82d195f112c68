/** Rigorous enclosures: closed intervals with dyadic endpoints and outward rounding, whose operations contain every exact result. */
package org.circlewalk.spec.enclosure;
