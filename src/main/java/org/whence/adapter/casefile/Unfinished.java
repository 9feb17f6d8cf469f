package org.whence.adapter.casefile;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.whence.core.casefile.CaseFileException;

/// Files outside the home that do not have their last name yet. Each is noted in the home before it is there, so that
/// what a process left that was killed is found and deleted when the home is opened again.
final class Unfinished {

    static final String ENDING = ".part";
    private static final String NOTE = ".unfinished";

    private final Path notes;

    /// @param notes a folder of the home that nobody else can enter
    Unfinished(Path notes) {
        this.notes = notes;
    }

    /// Notes that `part` is about to be written, on disk before this returns.
    ///
    /// @return the note, to be deleted when `part` is there no more
    Path note(Path part) throws IOException {
        var note = Files.createTempFile(notes, "", NOTE); // which only its owner can read
        Files.writeString(note, part.toAbsolutePath().toUri().toString());
        try (var written = FileChannel.open(note, StandardOpenOption.WRITE)) {
            written.force(true);
        }
        return note;
    }

    /// Deletes what the notes name, and then all that lies beside them: nothing there is of use to another process.
    /// To be called by whoever holds the home, before anything is on its way.
    void sweep() {
        try {
            for (var left : inside()) {
                if (left.toString().endsWith(NOTE)) {
                    delete(Files.readString(left));
                }
                Files.delete(left);
            }
        } catch (IOException e) {
            throw new CaseFileException("What was left over in the home could not be deleted", e);
        }
    }

    private List<Path> inside() throws IOException {
        try (var files = Files.list(notes)) {
            return files.filter(Files::isRegularFile).toList();
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
}
