/** Parameters and the exact numbers they are made of: how they are written, read and refused. */
package org.circlewalk.spec.parameter;
