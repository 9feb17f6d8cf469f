package org.whence.adapter.casefile;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.function.LongConsumer;
import org.whence.core.casefile.CaseFileException;
import org.whence.core.casefile.CaseFiles;
import org.whence.core.casefile.Entry;
import org.whence.core.casefile.Layout;
import org.whence.core.vault.NewFiles;

/// Case files as zips, encrypted or not.
public final class ZipCaseFiles implements CaseFiles {

    private final Path work;
    private final NewFiles files;

    /// @param work a folder of the home that nobody else can enter, for what is taken out of case files
    public ZipCaseFiles(Path work, NewFiles files) {
        this.work = work;
        this.files = files;
    }

    @Override
    public Draft draft(Path target, List<Entry> entries, List<String> recipients, LongConsumer written)
            throws InterruptedException {
        NewFiles.Draft file = null;
        try {
            file = files.draft(target);
            var ordered =
                    entries.stream().sorted(Comparator.comparing(Entry::name)).toList();
            return new FileDraft(file, work, write(file.path(), ordered, recipients, written));
        } catch (IOException | CaseFileException e) {
            if (file != null) {
                delete(file);
            }
            throw failed(e, "The case file could not be written");
        }
    }

    /// @return what is there, to be opened again
    private static Reopening write(Path part, List<Entry> entries, List<String> recipients, LongConsumer written)
            throws IOException {
        try (var out = FileChannel.open(part, StandardOpenOption.WRITE)) {
            if (recipients.isEmpty()) {
                write(new ZipWriter(out, written), entries);
                out.force(true);
                return () -> Source.plain(part);
            }
            var sealing = Age.seal(out, recipients);
            try (var channel = sealing.channel()) {
                write(new ZipWriter(channel, written), entries);
            }
            out.force(true);
            return () -> new SealedSource(part, sealing.key());
        }
    }

    private static void write(ZipWriter zip, List<Entry> entries) throws IOException {
        for (var entry : entries) {
            zip.add(Layout.ROOT + entry.name(), entry);
        }
        zip.finish();
    }

    /// How what was written is read back.
    private interface Reopening {
        Source open() throws IOException;
    }

    @Override
    public Opened open(Path file, LongConsumer read) throws InterruptedException {
        return open(() -> Source.plain(file), work, read);
    }

    @Override
    public Opened open(Path file, Path identities, LongConsumer read) throws InterruptedException {
        return open(() -> Age.open(file, identities), work, read);
    }

    private static Opened open(Reopening source, Path work, LongConsumer read) throws InterruptedException {
        try {
            return new OpenZip(source.open(), work, read);
        } catch (IOException e) {
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

    private static void delete(NewFiles.Draft file) {
        try {
            file.close();
        } catch (IOException e) {
            throw new CaseFileException("A case file that is not whole could not be deleted", e);
        }
    }

    /// A file beside its final name.
    private record FileDraft(NewFiles.Draft file, Path work, Reopening written) implements Draft {

        @Override
        public Opened open(LongConsumer read) throws InterruptedException {
            return ZipCaseFiles.open(written, work, read);
        }

        @Override
        public void publish() throws InterruptedException {
            try {
                file.publish();
            } catch (IOException e) {
                throw failed(e, "The case file could not be given its name");
            }
        }

        @Override
        public void close() {
            delete(file);
        }
    }
}
