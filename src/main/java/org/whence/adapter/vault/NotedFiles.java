package org.whence.adapter.vault;

import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.whence.core.vault.NewFiles;
import org.whence.core.vault.VaultException;

/// Files outside the home that do not have their last name yet. Each is noted in the home before it is there, so that
/// what a process left that was killed is found and deleted when the home is opened again. A note is locked as long as
/// its process lives: one that only reads the home writes reports too, while another holds it.
public final class NotedFiles implements NewFiles {

    private static final String ENDING = ".part";
    private static final String NOTE = ".unfinished";

    private final Path notes;

    /// @param notes a folder of the home that nobody else can enter
    public NotedFiles(Path notes) {
        this.notes = notes;
    }

    @Override
    public Draft draft(Path target) throws IOException {
        var note = Files.createTempFile(notes, "", NOTE); // which only its owner can read
        var number = note.getFileName().toString().replace(NOTE, "");
        var part = target.toAbsolutePath().resolveSibling("." + target.getFileName() + "." + number + ENDING);
        var held = FileChannel.open(note, StandardOpenOption.WRITE);
        try {
            held.lock();
            held.write(ByteBuffer.wrap(part.toUri().toString().getBytes(StandardCharsets.US_ASCII)));
            held.force(true);
            Files.createFile(part);
            return new NotedDraft(part, target, note, held);
        } catch (IOException e) {
            held.close();
            Files.delete(note);
            throw e;
        }
    }

    /// Deletes what the notes name, and then all that lies beside them: nothing there is of use to another process.
    /// To be called by whoever holds the home, before anything is on its way.
    public void sweep() {
        try {
            for (var left : inside()) {
                if (!left.toString().endsWith(NOTE)) {
                    Files.delete(left);
                } else if (isLeft(left)) {
                    delete(Files.readString(left));
                    Files.delete(left);
                }
            }
        } catch (IOException e) {
            throw new VaultException("What was left over in the home could not be deleted", e);
        }
    }

    private List<Path> inside() throws IOException {
        try (var files = Files.list(notes)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    /// Whether the process that wrote a note is no more.
    private static boolean isLeft(Path note) throws IOException {
        try (var channel = FileChannel.open(note, StandardOpenOption.WRITE);
                var lock = channel.tryLock()) {
            return lock != null;
        } catch (OverlappingFileLockException _) {
            return false; // it is this one
        }
    }

    /// A note that was cut short, or whose disk is not there now, names nothing.
    private static void delete(String uri) throws IOException {
        try {
            var part = Path.of(URI.create(uri));
            if (part.toString().endsWith(ENDING) && Files.isRegularFile(part)) {
                Files.delete(part);
            }
        } catch (IllegalArgumentException _) {
            // no name of a file
        }
    }

    /// A file beside its final name.
    ///
    /// @param held the note, locked
    private record NotedDraft(Path path, Path target, Path note, FileChannel held) implements Draft {

        @Override
        public void publish() throws IOException {
            force(path, StandardOpenOption.WRITE);
            Files.move(path, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            // so that the name is on disk too; folders of some systems cannot be opened, and need no such thing
            if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                force(path.resolveSibling("."), StandardOpenOption.READ);
            }
        }

        private static void force(Path file, StandardOpenOption how) throws IOException {
            try (var opened = FileChannel.open(file, how)) {
                opened.force(true);
            }
        }

        @Override
        public void close() throws IOException {
            Files.deleteIfExists(path);
            held.close();
            Files.deleteIfExists(note);
        }
    }
}
