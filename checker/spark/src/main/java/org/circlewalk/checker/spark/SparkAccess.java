package org.circlewalk.checker.spark;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.circlewalk.checker.console.option.MasterConverter;
import org.circlewalk.checker.console.refusal.RefusedInputException;
import org.circlewalk.checker.console.work.Cluster;
import org.circlewalk.checker.console.work.ClusterAccess;

/** The way to Apache Spark: in this process, as a standalone cluster, or whatever spark-submit was told. */
public final class SparkAccess implements ClusterAccess {
    private static final String STANDALONE = "spark://";
    private static final int PATIENCE_MILLIS = 5000;

    /** Made by the service loader. */
    public SparkAccess() {
    }

    @Override
    public Supplier<Cluster> reached(String option, String master) {
        if (MasterConverter.SUBMITTED.equals(master) && System.getProperty("spark.master") == null) {
            throw new RefusedInputException(option + " is \"" + master + "\", but it must be local[n] or spark://HOST:PORT where circlewalk is "
                    + "not started by spark-submit.");
        }
        List<InetSocketAddress> masters = standalone(master);
        if (!masters.isEmpty() && masters.stream().noneMatch(SparkAccess::answers)) {
            throw new RefusedInputException(option + " is \"" + master + "\", but it must be where the master of a Spark cluster answers.");
        }
        boolean isHere = master.startsWith("local") || !masters.isEmpty() && masters.stream().allMatch(SparkAccess::isLoopback);
        return () -> SparkCluster.of(option, master, isHere);
    }

    private static List<InetSocketAddress> standalone(String master) {
        if (!master.startsWith(STANDALONE)) {
            return List.of();
        }
        return Arrays.stream(master.substring(STANDALONE.length()).split(",")).map(place -> {
            int colon = place.lastIndexOf(':');
            int port = Integer.parseInt(place.substring(colon + 1));
            return port > 0xFFFF ? InetSocketAddress.createUnresolved(place, 0) : new InetSocketAddress(place.substring(0, colon), port);
        }).toList();
    }

    private static boolean answers(InetSocketAddress place) {
        try (Socket socket = new Socket()) {
            socket.connect(place, PATIENCE_MILLIS);
            return true;
        } catch (IOException silent) {
            return false;
        }
    }

    private static boolean isLoopback(InetSocketAddress place) {
        return !place.isUnresolved() && place.getAddress().isLoopbackAddress();
    }
}
