package org.whence.work.add;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.whence.core.custody.Act;
import org.whence.core.custody.ActLog;
import org.whence.core.examination.Examination;
import org.whence.core.examination.Limits;
import org.whence.core.metadata.EmbeddedPart;
import org.whence.core.provenance.Acquisition;
import org.whence.core.record.CaseId;
import org.whence.core.record.Ids;
import org.whence.core.record.MediaId;
import org.whence.core.vault.Vault;
import org.whence.core.vault.VaultException;

/// Takes files out of a media and adds each as a media of its own, with an acquisition that names the media it was in
/// and the bytes that it is. The bytes are copied and never understood here; a worker examines what they are.
public final class ExtractMedia {

    private final Vault vault;
    private final ActLog log;
    private final Ids ids;
    private final InstantSource clock;
    private final ExamineMedia examine;
    private final Path work;
    private final String tool;

    /// @param work a folder for what is on its way
    /// @param tool this program and its version, as acquisitions name it
    public ExtractMedia(
            Vault vault, ActLog log, Ids ids, InstantSource clock, ExamineMedia examine, Path work, String tool) {
        this.vault = vault;
        this.log = log;
        this.ids = ids;
        this.clock = clock;
        this.examine = examine;
        this.work = work;
        this.tool = tool;
    }

    /// A part that was taken out.
    public record Extracted(EmbeddedPart part, MediaId media) {}

    /// Takes out what stands behind the end of the media or hides in it, and with `all` thumbnails and previews too.
    ///
    /// @param name of the media, from which those of the parts are made
    /// @throws VaultException if the original is not there, or a part cannot be preserved
    public List<Extracted> from(CaseId in, Examination parent, String name, boolean all) throws InterruptedException {
        var original = vault.find(parent.media())
                .orElseThrow(() -> new VaultException("The original is missing from the vault"));
        var extracted = new ArrayList<Extracted>();
        for (var part : EmbeddedPart.in(parent.metadata())) {
            boolean wanted = all || part.isPassedOver();
            if (wanted && part.at().length() <= Limits.EMBEDDED_BYTES && extracted.size() < Limits.EMBEDDED_PARTS) {
                extracted.add(extracted(in, parent.media(), original, name, part, extracted.size() + 1));
            }
        }
        return extracted;
    }

    private Extracted extracted(CaseId in, MediaId parent, Path original, String name, EmbeddedPart part, int number)
            throws InterruptedException {
        var called =
                Companions.stem(name) + "-" + part.kind().toLowerCase(Locale.ROOT) + "-" + number + extension(part);
        try {
            Files.createDirectories(work);
            var copy = Files.createTempFile(work, "part", ".bin");
            try {
                copy(original, part, copy);
                var preserved = vault.preserve(copy, _ -> {});
                var media = preserved.hashes().media();
                log.record(List.of(ActLog.Entry.of(
                        in,
                        new Act.Added(
                                preserved.hashes(),
                                new Acquisition(
                                        ids.record(),
                                        media,
                                        called,
                                        null,
                                        "extracted from %s at byte %d, %d bytes"
                                                .formatted(
                                                        parent.hex(),
                                                        part.at().offset(),
                                                        part.at().length()),
                                        null,
                                        null,
                                        null,
                                        clock.instant(),
                                        tool,
                                        preserved.defect(),
                                        null)))));
                examine.media(media, in, called);
                return new Extracted(part, media);
            } finally {
                Files.delete(copy);
            }
        } catch (IOException e) {
            throw new VaultException("A part of the media could not be taken out", e);
        }
    }

    private static void copy(Path original, EmbeddedPart part, Path to) throws IOException {
        try (var in = FileChannel.open(original);
                var out = FileChannel.open(to, StandardOpenOption.WRITE)) {
            long left = part.at().length();
            long position = part.at().offset();
            while (left > 0) {
                long copied = in.transferTo(position, left, out);
                if (copied <= 0) {
                    throw new IOException("The media ends before its part does");
                }
                position += copied;
                left -= copied;
            }
        }
    }

    private static String extension(EmbeddedPart part) {
        return switch (part.type()) {
            case "image/jpeg" -> ".jpg";
            case "image/png" -> ".png";
            case "image/gif" -> ".gif";
            case "image/webp" -> ".webp";
            case "video/mp4" -> ".mp4";
            case "video/quicktime" -> ".mov";
            case "application/zip" -> ".zip";
            case "application/pdf" -> ".pdf";
            default -> ".bin";
        };
    }
}
