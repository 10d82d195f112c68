package org.circlewalk.checker.atlas;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import org.circlewalk.checker.console.refusal.RefusedInputException;

/**
 * The file that boxes are written to as they are tried, those in vain too, a line each, in the order in which they were. A run that is
 * killed leaves it with whole lines and at most one that has no end; that one is dropped when the next run goes on. One run at a time
 * writes to it.
 *
 * @param <R> what is found of a box
 */
final class Journal<R extends Finding> implements AutoCloseable {
    private static final byte END = '\n';

    private final String option;
    private final Path file;
    private final FileChannel channel;
    private final AtlasLines<R> spelling;
    private final List<RecordsText.Placed<R>> before;

    private Journal(String option, Path file, FileChannel channel, AtlasLines<R> spelling, List<RecordsText.Placed<R>> before) {
        this.option = option;
        this.file = file;
        this.channel = channel;
        this.spelling = spelling;
        this.before = before;
    }

    /**
     * Opens a journal, or begins one.
     *
     * @param option    that names the directory
     * @param directory where it is
     * @param name      of its file
     * @throws RefusedInputException if it is of other settings, is damaged, cannot be written, or another run writes to it
     */
    static <R extends Finding> Journal<R> open(String option, Path directory, String name, Survey<R> settings) {
        Path file = directory.resolve(name);
        FileChannel channel = null;
        try {
            channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.CREATE);
            lock(option, directory, channel);
            byte[] whole = wholeLines(Files.readAllBytes(file));
            AtlasLines<R> spelling = new AtlasLines<>(settings);
            List<RecordsText.Placed<R>> before = List.of();
            if (whole.length > 0) {
                RecordsText text = RecordsText.of(option, file.toString(), whole);
                text.require(directory.toString(), settings);
                before = text.records(settings);
            }
            channel.truncate(whole.length).position(whole.length);
            Journal<R> journal = new Journal<>(option, file, channel, spelling, before);
            if (whole.length == 0) {
                journal.write(spelling.first());
            }
            return journal;
        } catch (IOException unusable) {
            close(channel);
            throw unusable(option, file);
        } catch (RuntimeException refused) {
            close(channel);
            throw refused;
        }
    }

    private static void lock(String option, Path directory, FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return;
            }
        } catch (OverlappingFileLockException ours) {
            // Another run of this program.
        }
        throw new RefusedInputException(option + " is \"" + directory + "\", but it must be a directory that no other run is writing to.");
    }

    private static byte[] wholeLines(byte... bytes) {
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] != END) {
            end--;
        }
        return Arrays.copyOf(bytes, end);
    }

    /** What earlier runs found. */
    List<RecordsText.Placed<R>> before() {
        return before;
    }

    /** Adds what was found of a box. */
    void append(R record) {
        write(spelling.of(record));
    }

    private void write(String line) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        } catch (IOException unwritable) {
            throw unusable(option, file);
        }
    }

    private static RefusedInputException unusable(String option, Path file) {
        return new RefusedInputException(option + " leads to " + file + ", but it must be a file that can be read and written.");
    }

    private static void close(FileChannel channel) {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException closed) {
            // Nothing more can be done with it.
        }
    }

    @Override
    public void close() {
        close(channel);
    }
}
