/** Training runs: settings, the loop, the record of each step, saving and resuming. */
package org.circlewalk.impl.run;
