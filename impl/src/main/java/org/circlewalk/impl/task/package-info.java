/** What the model is trained on: tasks, and sequences sampled from them, reproducible from a seed. */
package org.circlewalk.impl.task;
