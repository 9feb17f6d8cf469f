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
    public Draft draft(Path target, List<Entry> entries, List<String> recipients, LongConsumer written)
            throws InterruptedException {
        var draft = new FileDraft(
                recipients.isEmpty() ? part(target) : part(work.resolve(target.getFileName())), target, recipients);
        try {
            Files.deleteIfExists(draft.file());
            try (var out = FileChannel.open(draft.file(), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                var zip = new ZipWriter(out, written);
                for (var entry : entries.stream()
                        .sorted(Comparator.comparing(Entry::name))
                        .toList()) {
                    zip.add(Layout.ROOT + entry.name(), entry);
                }
                zip.finish();
                out.force(true);
            }
            return draft;
        } catch (IOException | CaseFileException e) {
            draft.close();
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
        var plain = work.resolve(file.getFileName() + ".part");
        try {
            Files.deleteIfExists(plain);
            Files.createFile(plain);
            Age.decrypt(file, plain, identities);
            return new OpenZip(plain, work, plain, read);
        } catch (IOException | CaseFileException e) {
            delete(plain);
            throw failed(e, "The case file could not be read");
        }
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

    private static Path part(Path file) {
        return file.resolveSibling(file.getFileName() + ".part");
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new CaseFileException("A case file that is not whole could not be deleted", e);
        }
    }

    /// A file beside its final name, or in the home until it is encrypted.
    private record FileDraft(Path file, Path target, List<String> recipients) implements Draft {

        @Override
        public void publish() throws InterruptedException {
            var part = part(target);
            try {
                if (!recipients.isEmpty()) {
                    Files.deleteIfExists(part);
                    Age.encrypt(file, part, recipients);
                }
                Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                force(target.toAbsolutePath().resolveSibling("."));
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
            delete(file);
            delete(part(target));
        }
    }
}
