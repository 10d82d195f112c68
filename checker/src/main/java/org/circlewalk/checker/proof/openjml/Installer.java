package org.circlewalk.checker.proof.openjml;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import org.circlewalk.checker.console.output.FileUse;
import org.circlewalk.checker.console.refusal.MissingToolException;
import org.circlewalk.checker.console.refusal.RefusedInputException;

/**
 * Fetches a release of OpenJML, checks its SHA-256, unpacks it beside the place where it is to be, asks it for its
 * version and moves it into place. If anything fails, or circlewalk is interrupted, nothing is left behind.
 */
public final class Installer {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Release release;
    private final Path target;
    private final Path part;

    private Installer(Release release, Path target) {
        this.release = release;
        this.target = target;
        this.part = target.resolveSibling("." + target.getFileName() + "." + ProcessHandle.current().pid() + ".part");
    }

    /**
     * Installs OpenJML.
     *
     * @param directory the place: a new or empty directory in a directory that exists
     * @param release   what to fetch
     * @return the installation
     * @throws RefusedInputException if the place cannot be used
     * @throws MissingToolException  if there is no release for this machine, or it cannot be fetched, or is not the
     *                               expected file, or does not start
     */
    public static Installation install(String directory, Release release) {
        requireLinux();
        return install(release, directory);
    }

    /** The same on any machine. */
    static Installation install(Release release, String directory) {
        Installer installer = new Installer(release, place(directory));
        Thread onInterrupt = new Thread(installer::removeParts, "remove parts");
        Runtime.getRuntime().addShutdownHook(onInterrupt);
        try {
            return installer.install();
        } finally {
            installer.removeParts();
            Runtime.getRuntime().removeShutdownHook(onInterrupt);
        }
    }

    private static void requireLinux() {
        String system = System.getProperty("os.name");
        String machine = System.getProperty("os.arch");
        if (!system.toLowerCase(Locale.ROOT).startsWith("linux") || !machine.matches("amd64|x86_64")) {
            throw new MissingToolException("OpenJML is fetched for Linux on x86-64 only, but this is " + system + " on "
                    + machine + "; install it by hand and name it with --openjml.");
        }
    }

    private static Path place(String directory) {
        FileUse.requireNoStream("install-openjml", directory);
        try {
            Path place = Path.of(directory).toAbsolutePath().normalize();
            if (place.getParent() != null && Files.isWritable(place.getParent()) && isFree(place)) {
                return place;
            }
        } catch (IOException | InvalidPathException unusable) {
            // Refused below.
        }
        throw new RefusedInputException("install-openjml is \"" + directory
                + "\", but it must be a new or empty directory in a directory that can be written.");
    }

    private static boolean isFree(Path place) throws IOException {
        if (Files.isDirectory(place)) {
            try (Stream<Path> entries = Files.list(place)) {
                return entries.findAny().isEmpty();
            }
        }
        return Files.notExists(place);
    }

    private Installation install() {
        try {
            Files.createDirectory(part);
            Path zip = part.resolve("openjml.zip");
            fetch(zip);
            Path unpacked = Files.createDirectory(part.resolve("openjml"));
            unpack(zip, unpacked);
            Files.delete(zip);
            if (Installation.at(unpacked.toString()).isEmpty()) {
                throw new MissingToolException("OpenJML " + release.tag() + " was fetched and unpacked, but it does not start "
                        + "on this machine; nothing was installed.");
            }
            Files.deleteIfExists(target);
            Files.move(unpacked, target);
            return Installation.at(target.toString()).orElseThrow();
        } catch (IOException | UncheckedIOException failed) {
            throw new MissingToolException("OpenJML " + release.tag() + " could not be installed in " + target + ": "
                    + reason(failed) + "; nothing was left behind.");
        }
    }

    private void fetch(Path zip) {
        String digest;
        try {
            digest = Download.fetch(release.zip(), zip, PATIENCE);
        } catch (FileSystemException unwritable) {
            throw new UncheckedIOException(unwritable);
        } catch (IOException unreachable) {
            throw new MissingToolException("OpenJML " + release.tag() + " could not be fetched from " + release.zip() + ": "
                    + reason(unreachable) + "; nothing was installed.");
        }
        if (!digest.equals(release.sha256())) {
            throw new MissingToolException("The file at " + release.zip() + " has the SHA-256 " + digest
                    + ", but it must be " + release.sha256() + "; nothing was installed.");
        }
    }

    private static String reason(Exception failed) {
        Throwable cause = failed instanceof UncheckedIOException ? failed.getCause() : failed;
        if (cause instanceof HttpTimeoutException) {
            return "the server does not answer in time";
        }
        if (cause instanceof ConnectException || cause instanceof UnknownHostException) {
            return "there is no connection to the server";
        }
        if (cause instanceof FileSystemException file && file.getReason() != null) {
            return file.getReason();
        }
        return Optional.ofNullable(cause.getMessage()).orElse(cause.getClass().getSimpleName()).replaceAll("\\.$", "");
    }

    /** Unpacks with permissions, which java.util.zip would drop. */
    private static void unpack(Path zip, Path directory) throws IOException {
        try (FileSystem archive = FileSystems.newFileSystem(zip, Map.of("enablePosixFileAttributes", "true"))) {
            Path root = archive.getPath("/");
            try (Stream<Path> entries = Files.walk(root)) {
                for (Path entry : (Iterable<Path>) entries::iterator) {
                    unpack(root, entry, directory);
                }
            }
        }
    }

    private static void unpack(Path root, Path entry, Path directory) throws IOException {
        Path place = directory.resolve(root.relativize(entry).toString()).normalize();
        if (!place.startsWith(directory)) {
            throw new ZipException("the entry " + entry + " leads out of the directory");
        }
        if (Files.isDirectory(entry)) {
            Files.createDirectories(place);
        } else {
            Files.copy(entry, place);
            Files.setPosixFilePermissions(place, Files.getPosixFilePermissions(entry));
        }
    }

    private void removeParts() {
        if (Files.notExists(part)) {
            return;
        }
        try (Stream<Path> entries = Files.walk(part)) {
            entries.sorted(Comparator.reverseOrder()).forEach(Installer::remove);
        } catch (IOException | UncheckedIOException alreadyGone) {
            // Somebody else removes them.
        }
    }

    private static void remove(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
