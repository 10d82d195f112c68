/** The two gradient engines, population and empirical, behind one interface. */
package org.circlewalk.impl.engine;
