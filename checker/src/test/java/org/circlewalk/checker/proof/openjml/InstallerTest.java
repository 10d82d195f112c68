package org.circlewalk.checker.proof.openjml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.circlewalk.checker.console.refusal.MissingToolException;
import org.circlewalk.checker.console.refusal.RefusedInputException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Installing a release, fetched from a server of our own. */
class InstallerTest {
    private static final String FAKE = "#!/bin/sh\necho 'openjml 21-fake'\n";

    @TempDir
    private Path directory;
    private HttpServer server;
    private byte[] served = {};

    @BeforeEach
    void startServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/release.zip", exchange -> {
            exchange.sendResponseHeaders(200, served.length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(served);
            }
        });
        server.start();
    }

    @AfterEach
    void stopServer() {
        server.stop(0);
    }

    private URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/release.zip");
    }

    private byte[] release(String program) throws IOException {
        Path zip = directory.resolve("made.zip");
        try (FileSystem archive = FileSystems.newFileSystem(zip, Map.of("create", "true", "enablePosixFileAttributes", "true"))) {
            Path openJml = Files.writeString(archive.getPath("/openjml"), program);
            Files.setPosixFilePermissions(openJml, PosixFilePermissions.fromString("rwxr-xr-x"));
            Files.createDirectory(archive.getPath("/specs"));
            Path specification = Files.writeString(archive.getPath("/specs/A.jml"), "class A {}");
            Files.setPosixFilePermissions(specification, PosixFilePermissions.fromString("rw-r--r--"));
        }
        byte[] bytes = Files.readAllBytes(zip);
        Files.delete(zip);
        return bytes;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (java.security.NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Installation install(String sha256) {
        return Installer.install(new Release("21-test", address(), sha256), directory.resolve("tool").toString());
    }

    private void assertRefused(String sha256, String... parts) throws IOException {
        assertThatThrownBy(() -> install(sha256)).isInstanceOf(MissingToolException.class)
                .hasMessageContainingAll(parts).hasMessageEndingWith(".");
        try (Stream<Path> left = Files.list(directory)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void aReleaseWithTheRightDigestIsUnpackedWithItsPermissions() throws IOException {
        served = release(FAKE);
        Installation installation = install(sha256(served));
        assertThat(installation).isEqualTo(new Installation(directory.resolve("tool/openjml"), "21-fake"));
        assertThat(directory.resolve("tool/specs/A.jml")).hasContent("class A {}");
        assertThat(Files.isExecutable(directory.resolve("tool/specs/A.jml"))).isFalse();
        try (Stream<Path> left = Files.list(directory)) {
            assertThat(left).containsExactly(directory.resolve("tool"));
        }
    }

    @Test
    void anEmptyDirectoryIsUsed() throws IOException {
        Files.createDirectory(directory.resolve("tool"));
        served = release(FAKE);
        assertThat(install(sha256(served)).version()).isEqualTo("21-fake");
    }

    @Test
    void aWrongDigestIsOneSentenceAndLeavesNothing() throws IOException {
        served = release(FAKE);
        assertRefused("0".repeat(64), "has the SHA-256 " + sha256(served) + ", but it must be 0000", "nothing was installed");
    }

    @Test
    void aServerThatCannotBeReachedIsOneSentenceAndLeavesNothing() throws IOException {
        int closed;
        try (ServerSocket socket = new ServerSocket(0)) {
            closed = socket.getLocalPort();
        }
        Release release = new Release("21-test", URI.create("http://localhost:" + closed + "/release.zip"), "0");
        assertThatThrownBy(() -> Installer.install(release, directory.resolve("tool").toString()))
                .isInstanceOf(MissingToolException.class)
                .hasMessage("OpenJML 21-test could not be fetched from " + release.zip()
                        + ": there is no connection to the server; nothing was installed.");
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void aMissingFileIsOneSentenceAndLeavesNothing() throws IOException {
        server.removeContext("/release.zip");
        assertRefused("0", "could not be fetched", "the server answers 404");
    }

    /** Serves the beginning of an answer of 1000 bytes. */
    private static void serveBeginning(ServerSocket socket, CountDownLatch end) {
        try (Socket connection = socket.accept()) {
            connection.getOutputStream()
                    .write("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nPK".getBytes(StandardCharsets.UTF_8));
            connection.getOutputStream().flush();
            end.await();
        } catch (IOException | InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void aDownloadThatBreaksOffIsOneSentenceAndLeavesNothing() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            new Thread(() -> serveBeginning(socket, new CountDownLatch(0))).start();
            Release release = new Release("21-test", URI.create("http://localhost:" + socket.getLocalPort() + "/"), "0");
            assertThatThrownBy(() -> Installer.install(release, directory.resolve("tool").toString()))
                    .isInstanceOf(MissingToolException.class)
                    .hasMessageContainingAll("could not be fetched", "nothing was installed.");
        }
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void aServerThatStopsSendingIsNotWaitedForEndlessly() throws IOException {
        CountDownLatch end = new CountDownLatch(1);
        try (ServerSocket socket = new ServerSocket(0)) {
            new Thread(() -> serveBeginning(socket, end)).start();
            URI stalling = URI.create("http://localhost:" + socket.getLocalPort() + "/");
            assertThatThrownBy(() -> Download.fetch(stalling, directory.resolve("zip"), Duration.ofSeconds(1)))
                    .isInstanceOf(IOException.class).hasMessage("the server stopped sending");
        } finally {
            end.countDown();
        }
    }

    @Test
    void aFileThatIsNoZipIsOneSentenceAndLeavesNothing() throws IOException {
        served = "no zip".getBytes(StandardCharsets.UTF_8);
        assertRefused(sha256(served), "could not be installed", "nothing was left behind");
    }

    @Test
    void aReleaseThatDoesNotStartIsOneSentenceAndLeavesNothing() throws IOException {
        served = release("#!/bin/sh\nexit 1\n");
        assertRefused(sha256(served), "does not start on this machine", "nothing was installed");
    }

    @Test
    void anEntryThatLeadsOutOfTheDirectoryIsRefused() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("../../escaped"));
            zip.write(1);
        }
        served = bytes.toByteArray();
        assertRefused(sha256(served), "could not be installed");
        assertThat(directory.resolveSibling("escaped")).doesNotExist();
    }

    @Test
    void aDirectoryThatIsInUseIsRefusedAndKept() throws IOException {
        Path kept = Files.writeString(Files.createDirectory(directory.resolve("tool")).resolve("mine"), "mine");
        assertThatThrownBy(() -> install("0")).isInstanceOf(RefusedInputException.class).hasMessage("install-openjml is \""
                + directory.resolve("tool") + "\", but it must be a new or empty directory in a directory that can be written.");
        assertThat(kept).hasContent("mine");
        assertThatThrownBy(() -> Installer.install(Release.pinned(), directory + "/missing/tool"))
                .isInstanceOf(RefusedInputException.class);
    }

    @Test
    void thePinnedReleaseIsNamedWithItsDigest() {
        assertThat(Release.pinned().zip().toString()).contains("/" + Release.pinned().tag() + "/").endsWith(".zip");
        assertThat(Release.pinned().sha256()).matches("[0-9a-f]{64}");
    }
}
