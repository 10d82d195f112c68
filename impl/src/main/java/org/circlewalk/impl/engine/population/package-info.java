/** The population loss and its gradient: the expectation over the walk, without sampling and without its 2^N walks. */
package org.circlewalk.impl.engine.population;
