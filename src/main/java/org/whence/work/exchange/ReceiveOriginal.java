package org.whence.work.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import org.whence.core.casefile.CaseFileException;
import org.whence.core.custody.Act;
import org.whence.core.custody.ActLog;
import org.whence.core.provenance.Acquisition;
import org.whence.core.record.CaseId;
import org.whence.core.record.Ids;
import org.whence.core.record.MediaId;
import org.whence.core.vault.Vault;

/// Puts an original that came in a case file into the vault, and records that it was received. It is examined like
/// any other.
public final class ReceiveOriginal {

    private final Vault vault;
    private final ActLog log;
    private final Ids ids;
    private final InstantSource clock;
    private final String tool;

    public ReceiveOriginal(Vault vault, ActLog log, Ids ids, InstantSource clock, String tool) {
        this.vault = vault;
        this.log = log;
        this.ids = ids;
        this.clock = clock;
        this.tool = tool;
    }

    /// Takes it in.
    ///
    /// @param name what the sender calls it
    /// @param copy taken out of the case file, which is deleted afterwards
    /// @throws CaseFileException if it is not that media
    void take(CaseId in, MediaId media, String name, Path copy) throws InterruptedException {
        try {
            var hashes = vault.preserve(copy, _ -> {}).hashes();
            if (!hashes.media().equals(media)) {
                throw new CaseFileException("The case file changed while it was read");
            }
            log.record(in, new Act.Added(hashes, received(media, name)));
        } finally {
            delete(copy);
        }
    }

    private Acquisition received(MediaId media, String name) {
        return new Acquisition(
                ids.record(),
                media,
                name,
                null,
                "received in a case file",
                null,
                null,
                media.hex(),
                clock.instant(),
                tool,
                null,
                null);
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException("A copy of an original could not be deleted", e);
        }
    }
}
