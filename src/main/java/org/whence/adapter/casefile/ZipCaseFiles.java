package org.whence.adapter.casefile;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.function.LongConsumer;
import org.whence.core.casefile.CaseFileException;
import org.whence.core.casefile.CaseFiles;
import org.whence.core.casefile.Entry;
import org.whence.core.casefile.Layout;

/// Case files as zips, encrypted or not.
public final class ZipCaseFiles implements CaseFiles {

    private final Path work;

    /// @param work a folder of the home that nobody else can enter, for what is on its way
    public ZipCaseFiles(Path work) {
        this.work = work;
    }

    @Override
    public Draft draft(Path target, List<Entry> entries, LongConsumer written) throws InterruptedException {
        var part = target.resolveSibling(target.getFileName() + ".part");
        try {
            Files.deleteIfExists(part);
            try (var out = FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                var zip = new ZipWriter(out, written);
                for (var entry : entries.stream()
                        .sorted(Comparator.comparing(Entry::name))
                        .toList()) {
                    zip.add(Layout.ROOT + entry.name(), entry);
                }
                zip.finish();
                out.force(true);
            }
            return new FileDraft(part, target);
        } catch (IOException | CaseFileException e) {
            new FileDraft(part, target).close();
            throw failed(e, "The case file could not be written");
        }
    }

    @Override
    public Opened open(Path file, LongConsumer read) throws InterruptedException {
        try {
            return new OpenZip(file, work, null, read);
        } catch (IOException e) {
            throw failed(e, "The case file could not be read");
        }
    }

    @Override
    public Opened open(Path file, Path identities, LongConsumer read) throws InterruptedException {
        throw new CaseFileException("soon");
    }

    @Override
    public boolean hasRoomFor(long bytes) {
        try {
            return Files.getFileStore(work).getUsableSpace() / 2 >= bytes;
        } catch (IOException e) {
            throw new CaseFileException("The room on the disk could not be told", e);
        }
    }

    private static CaseFileException failed(Exception cause, String attempt) throws InterruptedException {
        if (cause instanceof ClosedByInterruptException) {
            Thread.interrupted(); // the exception says it from here on
            throw new InterruptedException();
        }
        return cause instanceof CaseFileException says ? says : new CaseFileException(attempt, cause);
    }

    /// A file beside its final name.
    private record FileDraft(Path file, Path target) implements Draft {

        @Override
        public void publish(List<String> recipients) throws InterruptedException {
            try {
                Files.move(file, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                force(target.toAbsolutePath().getParent());
            } catch (IOException e) {
                throw failed(e, "The case file could not be given its name");
            }
        }

        /// So that the name is on disk too; folders of some systems cannot be opened, and need no such thing.
        private static void force(Path folder) throws IOException {
            if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                try (var opened = FileChannel.open(folder, StandardOpenOption.READ)) {
                    opened.force(true);
                }
            }
        }

        @Override
        public void close() {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                throw new CaseFileException("A half-written case file could not be deleted", e);
            }
        }
    }
}
