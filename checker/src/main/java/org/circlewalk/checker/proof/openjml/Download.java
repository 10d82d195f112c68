package org.circlewalk.checker.proof.openjml;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/** Fetches a file. */
final class Download {
    private static final int OK = 200;
    private static final long LOOK_MILLIS = 200;
    private static final String STALLED = "the server stopped sending";
    private static final int BLOCK = 1 << 16;

    private Download() {
    }

    /**
     * Writes what is at an address into a new file.
     *
     * @param patience how long the server may send nothing
     * @return the SHA-256 of what was written, in lower-case hexadecimal digits
     * @throws IOException if it cannot be had, or not whole, or cannot be written
     */
    static String fetch(URI address, Path target, Duration patience) throws IOException {
        HttpClient client = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).connectTimeout(patience).build();
        HttpRequest request = HttpRequest.newBuilder(address).timeout(patience).build();
        try {
            HttpResponse<InputStream> response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream in = response.body()) {
                if (response.statusCode() != OK) {
                    throw new IOException("the server answers " + response.statusCode());
                }
                return copy(in, target, patience);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interrupted);
        }
    }

    private static String copy(InputStream in, Path target, Duration patience) throws IOException {
        MessageDigest digest = sha256();
        byte[] block = new byte[BLOCK];
        AtomicLong latest = new AtomicLong(System.nanoTime());
        AtomicBoolean stalled = new AtomicBoolean();
        ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor();
        watch.scheduleWithFixedDelay(() -> {
            if (System.nanoTime() - latest.get() > patience.toNanos()) {
                stalled.set(true);
                close(in);
            }
        }, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
        try (OutputStream out = Files.newOutputStream(target)) {
            for (int length = in.read(block); length >= 0; length = in.read(block)) {
                latest.set(System.nanoTime());
                digest.update(block, 0, length);
                out.write(block, 0, length);
            }
        } catch (IOException brokenOff) {
            throw stalled.get() ? new IOException(STALLED, brokenOff) : brokenOff;
        } finally {
            watch.shutdownNow();
        }
        if (stalled.get()) {
            throw new IOException(STALLED);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Ends a read that is waiting. */
    private static void close(InputStream in) {
        try {
            in.close();
        } catch (IOException alreadyClosed) {
            // The read ends all the same.
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
