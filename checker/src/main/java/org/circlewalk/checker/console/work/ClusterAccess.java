package org.circlewalk.checker.console.work;

import java.util.ServiceLoader;
import java.util.function.Supplier;
import org.circlewalk.checker.console.refusal.MissingToolException;

/** The way to clusters: a service that is not in the ordinary build, see proofs-notes/atlas-on-spark.md. */
public interface ClusterAccess {
    /**
     * Looks whether a cluster can be reached, without taking anything of it.
     *
     * @param option that names it
     * @param master its name, see {@link org.circlewalk.checker.console.option.MasterConverter}
     * @return how to get hold of it
     * @throws org.circlewalk.checker.console.refusal.RefusedInputException if nobody answers there
     */
    Supplier<Cluster> reached(String option, String master);

    /**
     * The service of this build.
     *
     * @throws MissingToolException if it has none
     */
    static ClusterAccess ofThisBuild() {
        return ServiceLoader.load(ClusterAccess.class).findFirst().orElseThrow(() -> new MissingToolException("Apache Spark is missing, which "
                + "the ordinary build does not have; \"mvn -Pspark -pl checker/spark -am -Dmaven.test.skip=true package\" in circlewalk's "
                + "directory gets it from Maven Central (220 MB), and then checker/circlewalk finds it."));
    }
}
