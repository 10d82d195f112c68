/** OpenJML as a tool: finding and installing it, running it class by class, reading what it says about each method. */
package org.circlewalk.checker.proof.openjml;
