package org.circlewalk.checker.console.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who may do what with a file, so that the file which replaces it is no more and no less open: permissions, owner and group
 * where the system has them, a list of access rights where it has that instead.
 */
final class FileAccess {
    private static final Set<PosixFilePermission> OWNER_ONLY =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    private final Optional<PosixFileAttributes> posix;
    private final Optional<List<AclEntry>> rights;

    private FileAccess(Optional<PosixFileAttributes> posix, Optional<List<AclEntry>> rights) {
        this.posix = posix;
        this.rights = rights;
    }

    /** That of a file; nothing in particular if it does not exist. */
    static FileAccess of(Path file) throws IOException {
        PosixFileAttributeView posix = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        AclFileAttributeView list = Files.getFileAttributeView(file, AclFileAttributeView.class);
        try {
            return new FileAccess(posix == null ? Optional.empty() : Optional.of(posix.readAttributes()),
                    posix != null || list == null ? Optional.empty() : Optional.of(list.getAcl()));
        } catch (NoSuchFileException isNew) {
            return new FileAccess(Optional.empty(), Optional.empty());
        }
    }

    /** Makes an empty file, for the owner alone if it is to replace one: what is secret may not be seen on the way either. */
    void create(Path file) throws IOException {
        if (posix.isPresent()) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        } else {
            Files.createFile(file);
        }
    }

    /** Gives it to another file. Owner and group change only where that is allowed, which for most users it is not. */
    void giveTo(Path file) throws IOException {
        if (posix.isPresent()) {
            PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
            PosixFileAttributes own = view.readAttributes();
            try {
                if (!own.group().equals(posix.get().group())) {
                    view.setGroup(posix.get().group());
                }
                if (!own.owner().equals(posix.get().owner())) {
                    view.setOwner(posix.get().owner());
                }
            } catch (IOException notAllowed) {
                // The file then belongs to who writes it.
            }
            view.setPermissions(posix.get().permissions());
        }
        if (rights.isPresent()) {
            Files.getFileAttributeView(file, AclFileAttributeView.class).setAcl(rights.get());
        }
    }
}
