/** Apache Spark as the cluster of {@link org.circlewalk.checker.console.work.Cluster}; it knows no box and no walk. */
package org.circlewalk.checker.spark;
