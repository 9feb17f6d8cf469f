package org.whence.adapter.vault;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/// A folder that nobody but its owner can enter (0700, where the file system knows such modes), with `incoming` in it
/// for files that are not whole yet.
final class PrivateFolder {

    private static final FileAttribute<?>[] NONE = {};

    private final Path path;
    private final Path incoming;
    private final boolean posix;

    PrivateFolder(Path path) throws IOException {
        this.path = path;
        this.incoming = path.resolve("incoming");
        this.posix = isPosix(path);
        make(path);
        make(incoming);
    }

    /// Makes a folder that nobody but its owner can enter. One that is there is left as it is.
    static void make(Path folder) throws IOException {
        Files.createDirectories(folder, mode(isPosix(folder), "rwx------"));
    }

    private static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    Path path() {
        return path;
    }

    Path incoming() {
        return incoming;
    }

    /// A new empty file in `incoming`, readable and writable by its owner only (0600).
    Path newFile() throws IOException {
        return Files.createTempFile(incoming, "", ".part", mode(posix, "rw-------"));
    }

    /// The folder of that name, made if it is not there. When this returns, its entry is on disk.
    Path folder(String name) throws IOException {
        var folder = path.resolve(name);
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            make(folder);
            force(path);
        }
        return folder;
    }

    /// Moves `file` to `target`, which is there whole or not at all.
    static void move(Path file, Path target) throws IOException {
        Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
    }

    /// Takes the right to write from everyone (0444).
    void seal(Path file) throws IOException {
        if (posix) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
        } else {
            Files.setAttribute(file, "dos:readonly", true);
        }
    }

    /// Deletes `file`, sealed or not. Nothing happens where it is not there.
    void delete(Path file) throws IOException {
        if (!posix && Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            Files.setAttribute(file, "dos:readonly", false);
        }
        Files.deleteIfExists(file);
    }

    /// Makes sure that the entries of `folder` are on disk. Windows neither needs nor allows that.
    void force(Path folder) throws IOException {
        if (posix) {
            try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    private static FileAttribute<?>[] mode(boolean posix, String mode) {
        return posix
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode))}
                : NONE;
    }
}
