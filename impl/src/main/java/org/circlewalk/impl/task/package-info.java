/** What the model is trained on: sampled walks, reproducible from a seed. */
package org.circlewalk.impl.task;
